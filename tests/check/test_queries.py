"""Queries in the front matter of an article must find it."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from helpcentre.check.content import check
from helpcentre.errors import Severity
from tests.builders import AS_OF, ROOT, add_brand, article, problems, project

LONG = article(
    title="How long can I wait?", slug="wait", phrases=["too late to return"], queries=["to late for retrun"]
)
COLOURS = {f"acme/en/returns/c{n}.md": article(title=f"Colour {n} of a ring", slug=f"c{n}") for n in range(5)}


def test_a_query_that_finds_its_article_is_silent(tmp_path: Path) -> None:
    assert problems(tmp_path, {"acme/en/returns/wait.md": LONG, **COLOURS}) == []


def test_a_query_that_finds_others_first_is_told_with_line_and_what_it_found(tmp_path: Path) -> None:
    lost = article(title="Shipping", slug="x", queries=["ring colour"])

    found = problems(tmp_path, {"acme/en/returns/x.md": lost, **COLOURS})

    assert [(p.file, p.line, p.code) for p in found] == [("content/acme/en/returns/x.md", 5, "SEARCH-QUERY")]
    assert "`returns/c0`, `returns/c1`, `returns/c2`" in found[0].message
    assert "phrases" in found[0].hint


def test_a_query_without_any_answer_is_told(tmp_path: Path) -> None:
    found = problems(tmp_path, {"acme/en/returns/x.md": article(title="Shipping", slug="x", queries=["zzqqxx"])})

    assert "finds nothing" in found[0].message


def test_a_shared_query_is_asked_in_every_brand(tmp_path: Path) -> None:
    shared = article(title="Shipping", slug="x", queries=["ring"])
    here = project(tmp_path, {"shared/en/returns/x.md": shared, **COLOURS})
    add_brand(tmp_path, "other", {name.removeprefix("acme/"): text for name, text in COLOURS.items()})

    found = check(here, AS_OF).report.of(Severity.ERROR)

    assert sorted(p.message.split()[0] for p in found) == ["acme", "other"]
    assert {p.file for p in found} == {"content/shared/en/returns/x.md"}


@pytest.mark.parametrize("queries", [["x" * 121], "refund", [3], ["a"] * 21])
def test_queries_of_a_wrong_shape_are_told(tmp_path: Path, queries: object) -> None:
    found = problems(tmp_path, {"acme/en/returns/x.md": article(queries=queries)})

    assert len(found) == 1
    assert found[0].line > 1


@pytest.mark.parametrize("brand", ["breloque", "calissi", "celimoya", "kallesia"])
def test_what_customers_ask_most_is_asked_of_the_search_in_both_languages(brand: str) -> None:
    folder = ROOT / "content" / brand
    popular = {path.relative_to(path.parents[1]) for path in folder.glob("*/*/*.md") if "popular" in _front(path)}

    assert len(popular) >= 6
    assert [
        f"{locale}/{place}"
        for locale in ("en", "fr")
        for place in popular
        if not _front(folder / locale / place).get("queries")
    ] == []


def _front(path: Path) -> dict[str, object]:
    text = path.read_text(encoding="utf-8")
    return dict(yaml.safe_load(text.split("\n---\n")[0])) if text.startswith("---\n") else {}
