"""Two things at one address: pages of an edition, brands of a host."""

from __future__ import annotations

from pathlib import Path

from helpcentre.errors import Report
from helpcentre.load.brands import BrandFiles
from helpcentre.pages.edition import Edition
from helpcentre.pages.former import former_addresses


def check_addresses(edition: Edition, files: BrandFiles, report: Report) -> None:
    """Tell categories, articles and former addresses that stand in each other's place."""
    taken = _Taken(edition, report)
    for key in edition.content.categories:
        file, line = category_place(files, key, "slug")
        taken.take(edition.category(key), f"category `{key}`", file, line, "SLUG-CLASH", "slug` in categories.yaml")
    for article_id, rendered in edition.rendered.items():
        source = rendered.article.source
        line = source.line_of("slug")
        taken.take(edition.article(article_id), f"`{article_id}`", source.file, line, "SLUG-CLASH", "slug`")
    for former in former_addresses(edition):
        file = former.file or files.folder / "categories.yaml"
        taken.take(former.old, former.name, file, former.line, "ALIAS-CLASH", "aliases`")


class _Taken:
    """Addresses that are in use, and by what."""

    def __init__(self, edition: Edition, report: Report) -> None:
        fixed = (edition.search_slug, edition.contact_slug, "assets", "404.html")
        self._report = report
        self._names = {edition.addresses.page(edition.locale, slug): "a fixed page" for slug in fixed}

    def take(self, href: str, name: str, file: Path, line: int, code: str, key: str) -> None:
        """Note that `name` stands at `href`; tell it when something else does."""
        if href in self._names:
            message = f"{name} has the address of {self._names[href]}: {href}"
            self._report.add(file, line, code, message, f"change its `{key}")
        else:
            self._names[href] = name


def check_hosts(files: dict[str, BrandFiles], report: Report) -> None:
    """Tell brands that claim the same public address."""
    seen: dict[str, str] = {}
    for key, brand_files in files.items():
        base = brand_files.brand.base_url
        if base in seen:
            file, line = brand_files.place("brand.yaml", "base_url")
            hint = "give each brand a host or a path of its own"
            report.add(file, line, "ADDRESS-CLASH", f"`{seen[base]}` has the address {base} already", hint)
        seen.setdefault(base, key)


def category_place(files: BrandFiles, category: str, key: str) -> tuple[Path, int]:
    """File and line of a category's word: in the brand's own file, else in the shared one."""
    yaml = files.yaml.get("categories.yaml")
    if yaml is not None and (category, key) in yaml.lines:
        return files.place("categories.yaml", category, key)
    return files.folder.parent / "shared" / "categories.yaml", 0
