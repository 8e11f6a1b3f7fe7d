"""Ids of headings: each h2 has one, written in the source, the same in every language."""

from __future__ import annotations

import re

import pytest

from helpcentre.markdown.parser import RESERVED_IDS
from tests.builders import ROOT, article, body, checked, problems, told

FILE, FRENCH = "acme/en/returns/how-long.md", "acme/fr/returns/how-long.md"


def found(root, text: str) -> list[tuple[int, str]]:
    return [(problem.line - 5, problem.code) for problem in problems(root, {FILE: article(text)})]


def test_the_id_stands_on_the_heading_and_not_in_its_text(tmp_path):
    made = checked(tmp_path, {FILE: article("## When it is *free* {#free}\n\n### More {#more}\n")})
    assert body(made) == '<h2 id="free">When it is <em>free</em></h2>\n<h3 id="more">More</h3>\n'
    [section] = made.editions["acme", "en"].rendered["returns/how-long"].sections
    assert (section.anchor, section.title) == ("free", "When it is free")


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("## No id\n", "HEADING-ID"),
        ("## Empty {#}\n", "HEADING-ID"),
        ("## Capital {#Free}\n", "HEADING-ID"),
        ("## Space {#a b}\n", "HEADING-ID"),
        ("## Digit first {#1a}\n", "HEADING-ID"),
        ("## Double hyphen {#a--b}\n", "HEADING-ID"),
        ("## Underscore {#a_b}\n", "HEADING-ID"),
        ("## Accent {#été}\n", "HEADING-ID"),
        ('## Quote {#a"onclick=x}\n', "HEADING-ID"),
        ("## Not at the end {#a} of it\n", "HEADING-ID"),
        ("Underlined\n---\n", "HEADING-ID"),
        ("# Title {#a}\n", "HEADING-LEVEL"),
        ("Underlined {#a}\n===\n", "HEADING-LEVEL"),
        ("#### First {#a}\n", "HEADING-LEVEL"),
        ("## {#a}\n", "HEADING-EMPTY"),
        ("##\n", "HEADING-EMPTY"),
        ("###\n", "HEADING-EMPTY"),
    ],
)
def test_a_heading_without_a_good_id_or_level_is_told(tmp_path, text, code):
    assert found(tmp_path, text) == [(1, code)]


@pytest.mark.parametrize("text", ["{{ brand.name }}", "`code`", "[](page:home)", "*a*"])
def test_a_heading_may_be_a_value_or_a_link(tmp_path, text):
    assert found(tmp_path, f"## {text} {{#a}}\n") == []


def test_a_heading_that_leaves_a_level_out_is_told(tmp_path):
    text = "## A {#a}\n\n#### Deep\n\n## B {#b}\n\n### C\n\n#### D\n\n## E {#e}\n"
    assert found(tmp_path, text) == [(3, "HEADING-LEVEL")]


def test_headings_of_a_snippet_and_of_replaced_blocks_fit_into_what_stands_around_them(tmp_path):
    files = {
        "shared/en/returns/how-long.md": article("## A {#a}\n\n### B\n\n::: block x\nText.\n:::\n"),
        FILE: "---\nextends: shared\n---\n::: block x\n#### C\n\n##### D\n\n::: snippet s\n:::\n".replace(
            "::: block", ":::: block"
        )
        + "::::\n",
        "acme/en/snippets/s.md": "#### S\n",
    }
    assert problems(tmp_path, files) == []


IDS = re.compile(r"\bid=\"([a-z0-9-]+)\"")
FORMS = re.compile(r"search_form\([^,]+, \"([a-z-]+)\"")


def ids(*names: str) -> set[str]:
    """The ids that templates write."""
    texts = [path.read_text() for name in names for path in (ROOT / "site/templates").glob(name)]
    return {name for text in texts for form in (IDS, FORMS) for name in form.findall(text)}


def test_no_id_of_a_template_is_free_for_writers():
    everywhere = ids("base.html", "parts/*.html") - ids("parts/fields.html")  # forms of the portal only
    for page, reserved in RESERVED_IDS.items():
        assert everywhere | ids(f"{page}.html") <= reserved


def test_an_id_of_the_page_is_told(tmp_path):
    for anchor in ("main", "toc", "related"):
        [problem] = problems(tmp_path, {FILE: article(f"## A {{#{anchor}}}\n")})
        assert (problem.line, problem.code) == (6, "HEADING-ID")
        assert anchor in problem.message


@pytest.mark.parametrize("text", ["", "\n\n", "<!-- later -->\n", "[a]: https://x.example\n"])
def test_an_article_without_text_is_told(tmp_path, text):
    assert [code for _, code in found(tmp_path, text)] == ["ARTICLE-EMPTY"]


def test_a_smaller_heading_needs_no_id(tmp_path):
    assert found(tmp_path, "### Small\n") == []


def test_an_id_that_stands_twice_is_told_at_the_second_one(tmp_path):
    assert found(tmp_path, "## A {#a}\n\n## B {#a}\n") == [(3, "HEADING-ID")]


def test_an_id_of_an_included_snippet_counts_too(tmp_path):
    files = {FILE: article("## A {#a}\n\n::: snippet s\n:::\n"), "acme/en/snippets/s.md": "## B {#a}\n"}
    assert told(problems(tmp_path, files)) == [("acme/en/snippets/s.md", 1, "HEADING-ID")]


def test_two_conditions_that_exclude_each_other_may_share_an_id(tmp_path):
    parts = (f"::: when policy.returns.window {state}\n## A {{#a}}\n:::\n" for state in ("known", "unknown"))
    text = "\n".join(parts)
    assert found(tmp_path, text) == []


def test_translations_keep_the_id_so_that_links_work_in_each_language(tmp_path):
    files = {FILE: article("## A {#a}\n"), "acme/en/returns/b.md": article("[x](returns/how-long#a)\n", slug="b")}
    files |= {FRENCH: article("## Ah {#ah}\n"), "acme/fr/returns/b.md": article("[x](returns/how-long#a)\n", slug="b")}
    found = told(problems(tmp_path, files))
    assert ("acme/fr/returns/b.md", 6, "LINK-SECTION") in found
    assert [code for _, _, code in found].count("HEADING-TWIN") == 2


def test_values_are_said_in_headings_and_in_the_list_of_sections(tmp_path):
    made = checked(tmp_path, {FILE: article("## Within {{ policy.returns.window | since }} {#w}\n")})
    assert body(made) == '<h2 id="w">Within 14&nbsp;days from delivery</h2>\n'
    assert (
        made.editions["acme", "en"].rendered["returns/how-long"].sections[0].title
        == "Within 14\u00a0days from delivery"
    )
