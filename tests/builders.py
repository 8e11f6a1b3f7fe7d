"""Small projects for tests: one brand, one category, and only what a test adds."""

from __future__ import annotations

import shutil
from datetime import datetime
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import yaml

from helpcentre.check.content import Checked, check
from helpcentre.check.project import Project
from helpcentre.errors import Problem, Report, Severity
from helpcentre.load.content import Loaded, load_content
from helpcentre.pages.app import create_site_app
from helpcentre.pages.roots import host_assets
from helpcentre.pages.site import Site

ROOT = Path(__file__).resolve().parent.parent
AS_OF = datetime(2026, 11, 20, 12, 0)

CATEGORIES = {
    "returns": {
        "icon": "return",
        "title": {"en": "Returns", "fr": "Retours"},
        "slug": {"en": "returns", "fr": "retours"},
        "summary": {"en": "Sending things back.", "fr": "Renvoyer un article."},
        "groups": {"before": {"en": "Before", "fr": "Avant"}},
    }
}
BRAND: dict[str, Any] = {
    "name": "Acme",
    "tagline": {"en": "Help", "fr": "Aide"},
    "languages": ["en", "fr"],
    "default_language": "en",
    "base_url": "https://help.example/acme",
    "portal_url": "https://help.example/portal/acme",
    "shop_url": "https://www.acme.example",
    "contact": {"email": "help@acme.example"},
    "currency": "EUR",
    "time_zone": "Europe/Paris",
    "holidays": "FR",
    "order_number": {"pattern": r"\d{6}", "example": "104512"},
    "theme": {"colour": "#2f6f6d"},
    "categories": ["returns"],
    "law_packs": [],
}
POLICY: dict[str, Any] = {
    "versions": [
        {
            "valid_from": "2024-01-01",
            "returns": {"window": {"amount": 14, "unit": "days", "from": "delivered"}},
        }
    ]
}


def write(path: Path, content: str | dict[str, Any] | list[Any]) -> Path:
    """Write a text as it is, anything else as YAML; folders are made."""
    path.parent.mkdir(parents=True, exist_ok=True)
    text = content if isinstance(content, str) else yaml.safe_dump(content, sort_keys=False, allow_unicode=True)
    path.write_text(text, encoding="utf-8")
    return path


def article(body: str = "Yes.\n", **front: Any) -> str:
    """A Markdown file; `front` adds to a complete front matter, a value of None takes a key away."""
    head = {"title": "How long?", "slug": "how-long", "summary": "As long as it takes.", **front}
    kept = {key: value for key, value in head.items() if value is not None}
    return f"---\n{yaml.safe_dump(kept, sort_keys=False, allow_unicode=True)}---\n{body}"


def project(
    root: Path,
    files: dict[str, Any] | None = None,
    brand: dict[str, Any] | None = None,
    policy: dict[str, Any] | None = None,
) -> Project:
    """A project with the brand `acme`. `files`: paths below `content/` and what is in them.

    Without files it holds one article, `returns/how-long`, in English and French.
    """
    content = root / "content"
    write(content / "shared/categories.yaml", CATEGORIES)
    write(content / "shared/country-groups.yaml", (ROOT / "content/shared/country-groups.yaml").read_text())
    write(content / "acme/brand.yaml", {**BRAND, **(brand or {})})
    write(content / "acme/policy.yaml", policy or POLICY)
    if files is None:
        files = {
            "acme/en/returns/how-long.md": article(),
            "acme/fr/returns/how-long.md": article("Oui.\n", title="Combien ?", slug="combien", summary="Voilà."),
        }
    for name, text in files.items():
        write(content / name, text)
    for name in ("site", "translations"):
        if not (root / name).exists():
            (root / name).symlink_to(ROOT / name)
    return Project(root)


def add_brand(root: Path, key: str, files: dict[str, Any], **brand: Any) -> None:
    """A further brand in the project at `root`."""
    folder = root / "content" / key
    settings = {**BRAND, "name": key.title(), "base_url": f"https://help.example/{key}", **brand}
    write(folder / "brand.yaml", settings)
    write(folder / "policy.yaml", POLICY)
    for name, text in files.items():
        write(folder / name, text)


def checked(root: Path, files: dict[str, Any] | None = None, **more: Any) -> Checked:
    """The project, read and rendered for 20 November 2026."""
    as_of = more.pop("as_of", AS_OF)
    return check(project(root, files, **more), as_of)


def problems(root: Path, files: dict[str, Any] | None = None, **more: Any) -> list[Problem]:
    """The errors of a project."""
    return checked(root, files, **more).report.of(Severity.ERROR)


def body(found: Checked, article_id: str = "returns/how-long", locale: str = "en", brand: str = "acme") -> str:
    """The HTML of an article."""
    return str(found.editions[brand, locale].rendered[article_id].body)


def copy_content(root: Path) -> Project:
    """The real content in a folder of its own, so that a test may change it."""
    shutil.copytree(ROOT / "content", root / "content")
    for name in ("site", "translations"):
        (root / name).symlink_to(ROOT / name)
    return Project(root)


def loaded(root: Path, files: dict[str, Any] | None = None, **more: Any) -> tuple[Loaded, Report]:
    """The project, read but not rendered, for 20 November 2026, and what was found."""
    as_of = more.pop("as_of", AS_OF)
    project(root, files, **more)
    return loaded_as_is(root, as_of)


def loaded_as_is(root: Path, as_of: datetime = AS_OF) -> tuple[Loaded, Report]:
    """The project that lies at `root` already, read but not rendered."""
    report = Report(root)
    return load_content(root / "content", as_of, report), report


def remarks(found: Checked) -> list[Problem]:
    """What was found, but for articles that wait for their translation: most tests write one language."""
    return [problem for problem in found.report if problem.code != "TRANSLATION"]


def told(report: Report | list[Problem]) -> list[tuple[str, int, str]]:
    """Problems in short: file below `content/`, line, code."""
    return [(problem.file.removeprefix("content/"), problem.line, problem.code) for problem in report]


def site(
    project: Project, local_base: str | None = None, as_of: datetime = AS_OF, search: bool = True
) -> dict[str, str]:
    """Every page and text file of a project as it would be published, by its address; pictures are left out."""
    found = check(project, as_of, local_base, search)
    found.report.raise_errors()
    all_of_it = Site(found.editions, found.book, host_assets(found.editions, project.theme), found.indexes)
    client = create_site_app(all_of_it, project.theme).test_client()
    wanted = [place for place in all_of_it.addresses() if not place.endswith((".png", ".css", ".js", ".svg"))]
    return {place: client.get(place).text for place in wanted}


class Tags(HTMLParser):
    """The elements of a page. `all`: tag and attributes of each; `texts`: what each `<script>` or `<title>` holds."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.all: list[tuple[str, dict[str, str]]] = []
        self.texts: list[tuple[str, str]] = []
        self._open = ""
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.all.append((tag, {name: value or "" for name, value in attrs}))
        self._open = tag

    def handle_data(self, data: str) -> None:
        if data.strip():
            self.texts.append((self._open, data))

    def of(self, tag: str, **wanted: str) -> list[dict[str, str]]:
        """The attributes of each `tag` that has the `wanted` ones."""
        return [found for name, found in self.all if name == tag and wanted.items() <= found.items()]

    def hrefs(self) -> list[str]:
        """Where the links of the page lead."""
        return [found["href"] for found in self.of("a")]
