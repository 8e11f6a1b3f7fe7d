"""Every fact of the four shops is found again: in a built page, in the policy, in a topic, in a note to the owner."""

from __future__ import annotations

import html
import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from helpcentre.check.content import Checked, check
from helpcentre.check.project import Project
from helpcentre.load.strict_yaml import read_yaml
from helpcentre.pages.app import create_site_app
from helpcentre.pages.roots import host_assets
from helpcentre.pages.site import Site
from tests.builders import AS_OF, ROOT

HERE = Path(__file__).parent
BRANDS = {"S1": "calissi", "S2": "kallesia", "S3": "breloque", "S4": "celimoya"}
FLOWS = {"lookup", "returns", "withdrawal", "claims", "changes", "contact"}
NEEDED = {"A": "articles", "D": "articles", "P": "policy", "C": "topic", "F": "flow", "E": "note"}

ROWS: dict[str, list[str]] = read_yaml((HERE / "rows.yaml").read_text(encoding="utf-8")).data
FACTS: dict[str, dict[str, Any]] = {
    row: {"brand": brand, **entry}
    for brand in BRANDS.values()
    for row, entry in read_yaml((HERE / f"{brand}.yaml").read_text(encoding="utf-8")).data.items()
}


@pytest.fixture(scope="module")
def built() -> tuple[Checked, Any]:
    """The real content, and a client for its pages."""
    project = Project(ROOT)
    found = check(project, AS_OF)
    site = Site(found.editions, found.book, host_assets(found.editions, project.theme), {})
    return found, create_site_app(site, project.theme).test_client()


def test_the_table_knows_every_row_and_no_other() -> None:
    assert set(FACTS) == set(ROWS)
    assert len(ROWS) == 99


@pytest.mark.parametrize("row", ROWS)
def test_a_row_says_where_each_of_its_uses_is_found(row: str) -> None:
    entry = FACTS[row]

    missing = {use: NEEDED[use] for use in ROWS[row] if NEEDED[use] not in entry}

    assert not missing
    assert BRANDS[row[:2]] == entry["brand"]
    assert entry.get("flow", "lookup") in FLOWS or set(entry["flow"]) <= FLOWS


@pytest.mark.parametrize("row", [row for row in ROWS if "articles" in FACTS.get(row, {})])
def test_the_words_of_a_row_stand_on_its_built_pages(row: str, built: tuple[Checked, Any]) -> None:
    found, client = built
    entry = FACTS[row]
    for article, expected in entry["articles"].items():
        assert set(expected) == {"en", "fr"}, article
        for locale, pieces in expected.items():
            edition = found.editions[entry["brand"], locale]
            assert not edition.rendered[article].article.is_fallback
            page = client.get(edition.addresses.file_url(edition.article(article))).text
            words = plain(page.split("<article", 1)[1].split("</article>", 1)[0])
            missing = [piece for piece in pieces if plain(piece) not in words]
            assert pieces
            assert not missing, f"{article} ({locale})"


@pytest.mark.parametrize("row", [row for row in ROWS if "policy" in FACTS.get(row, {})])
def test_the_policy_of_a_row_holds_its_value(row: str, built: tuple[Checked, Any]) -> None:
    found, _ = built
    entry = FACTS[row]
    policy = found.editions[entry["brand"], "en"].content.policy.model_dump(
        mode="json", by_alias=True, exclude_none=True, exclude_defaults=True
    )
    assert entry["policy"]
    for path, expected in entry["policy"].items():
        value: Any = policy
        for step in path.split("."):
            value = value.get(step, {}) if isinstance(value, dict) else {}
        if expected == "unknown":
            assert value in ({}, "unknown"), path
        else:
            assert comparable(value) == comparable(expected), path


@pytest.mark.parametrize("row", [row for row in ROWS if "topic" in FACTS.get(row, {})])
def test_the_topics_of_a_row_stand_on_the_contact_page(row: str, built: tuple[Checked, Any]) -> None:
    found, client = built
    entry = FACTS[row]
    topics = [entry["topic"]] if isinstance(entry["topic"], str) else entry["topic"]
    for locale in ("en", "fr"):
        edition = found.editions[entry["brand"], locale]
        page = client.get(edition.addresses.file_url(edition.contact())).text
        for topic in topics:
            assert f'id="{topic}"' in page


@pytest.mark.parametrize("row", [row for row in ROWS if "note" in FACTS.get(row, {})])
def test_the_note_of_a_row_waits_for_the_owner_and_is_not_published(row: str, built: tuple[Checked, Any]) -> None:
    found, _ = built
    entry = FACTS[row]

    notes = [problem.code for problem in found.report if problem.code == f"OWNER {entry['note']}"]

    assert notes


def test_the_declared_customs_value_is_never_published(built: tuple[Checked, Any]) -> None:
    found, _ = built
    for (brand, _), edition in found.editions.items():
        if brand == "breloque":
            for rendered in edition.rendered.values():
                text = plain(str(rendered.body))
                assert "declared value" not in text
                assert "valeur déclarée" not in text


def plain(text: str) -> str:
    """Visible words, with plain quotes, dashes and spaces, in lower case."""
    text = html.unescape(re.sub(r"<[^>]+>", " ", text)).translate(str.maketrans("’‘“”–—\u00a0\u202f", "''\"\"--  "))
    text = text.replace("« ", '"').replace(" »", '"').replace("«", '"').replace("»", '"')
    text = re.sub(r"\s+([.,;:!?)])", r"\1", text.casefold())
    return re.sub(r"\s+", " ", text)


def comparable(value: Any) -> Any:
    """A value as YAML would say it, whatever its types are."""
    if isinstance(value, dict):
        return {str(key): comparable(part) for key, part in value.items()}
    if isinstance(value, list | tuple):
        return [comparable(part) for part in value]
    text = yaml.safe_dump(value).split("\n")[0] if isinstance(value, bool) else str(value)
    return {"True": "true", "False": "false"}.get(text, text)
