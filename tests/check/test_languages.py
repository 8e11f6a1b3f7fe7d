"""Languages: what readers of one of them would miss, tokens in texts of YAML, ids and snippets."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from helpcentre.check.content import Checked
from helpcentre.check.ids import check_ids
from helpcentre.check.languages import check_languages
from helpcentre.check.snippets import check_snippets
from helpcentre.errors import Problem, Report, Severity
from tests.builders import BRAND, CATEGORIES, ROOT, add_brand, article, checked, site, told
from tests.builders import project as make

EN, FR = "acme/en/returns/how-long.md", "acme/fr/returns/how-long.md"
GOOD = {EN: article(), FR: article("Oui.\n")}
NOTICE = {
    "id": "strike",
    "level": "info",
    "from": "2026-11-01T06:00",
    "until": "2026-12-02T06:00",
    "text": {"en": "Late.", "fr": "Retard."},
}


def looked_at(found: Checked) -> Report:
    """The report of a project, with what the checks of this file tell."""
    report = found.report
    for key, content in found.loaded.catalogue.brands.items():
        files = found.loaded.files[key]
        check_languages(content, files, found.editions, ROOT / "translations", report)
        check_ids(content, files, report)
    check_snippets(found.loaded.catalogue, found.editions, report)
    return report


def languages(root: Path, files: dict[str, Any] | None = None, **brand: Any) -> list[Problem]:
    return list(looked_at(checked(root, {**GOOD, **(files or {})}, brand=brand)))


def line_of(root: Path, problem: Problem) -> str:
    return (root / problem.file).read_text(encoding="utf-8").splitlines()[problem.line - 1].strip()


def test_a_brand_that_says_all_in_all_its_languages_has_nothing_to_tell(tmp_path):
    assert languages(tmp_path, {"acme/notices.yaml": [NOTICE]}, languages=["en", "fr", "fr-CA"]) == []


@pytest.mark.parametrize(
    ("files", "brand", "line"),
    [
        ({}, {"tagline": {"en": "Help"}}, "tagline:"),
        ({}, {"contact": {**BRAND["contact"], "note": {"en": "Mail."}}}, "note:"),
        ({}, {"contact": {**BRAND["contact"], "hours": {"en": "9 to 5"}}}, "hours:"),
        ({}, {"product_types": {"lace": {"en": "lace"}}}, "lace:"),
        ({"acme/topics.yaml": {"a": {"title": {"en": "A"}}}}, {}, "title:"),
        ({"acme/notices.yaml": [{**NOTICE, "text": {"en": "Late."}}]}, {}, "text:"),
    ],
)
def test_a_text_that_lacks_a_language_is_told_with_its_line(tmp_path, files, brand, line):
    [problem] = languages(tmp_path, files, **brand)
    assert (problem.code, problem.severity) == ("TRANSLATION", Severity.ERROR)
    assert "`fr`" in problem.message
    assert line_of(tmp_path, problem) == line


def test_a_shared_category_that_lacks_a_language_of_a_brand_is_told_once(tmp_path):
    shared = {"returns": {**CATEGORIES["returns"], "summary": {"en": "Back."}}}
    make(tmp_path, {**GOOD, "shared/categories.yaml": shared})
    add_brand(tmp_path, "other", {})
    [problem] = languages(tmp_path, {"shared/categories.yaml": shared})
    assert told([problem]) == [("shared/categories.yaml", 0, "TRANSLATION")]


def test_an_address_for_one_language_only_is_a_warning(tmp_path):
    [problem] = languages(tmp_path, links={"sizes": {"en": "https://acme.example/sizes"}})
    assert problem.severity is Severity.WARNING


def test_a_language_without_catalogue_is_told(tmp_path):
    found = languages(tmp_path, languages=["en", "fr", "en-GB", "de"])
    [problem] = [problem for problem in found if "no words" in problem.message]
    assert problem.severity is Severity.ERROR
    assert line_of(tmp_path, problem) == "- de"


def test_an_article_that_one_language_lacks_is_a_warning(tmp_path):
    files = {
        "acme/en/returns/one.md": article(slug="one"),
        "acme/fr/returns/two.md": article(slug="two"),
        "acme/fr/returns/three.md": article(slug="three", status="draft"),
    }
    found = languages(tmp_path, files)
    assert {problem.severity for problem in found} == {Severity.WARNING}
    assert [(problem.file.removeprefix("content/"), problem.message) for problem in found] == [
        ("acme/en/returns/one.md", "readers of `fr` see it in `en`"),
        ("acme/fr/returns/two.md", "`en` does not have it"),
    ]


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("{{ policy.nothing }}", "TOKEN-PATH"),
        ("{{ policy.returns.ship_back }}", "TOKEN-UNKNOWN"),
        ("{{ brand.name", "TOKEN"),
        ("{{ brand.name | upper }}", "TOKEN-FILTER"),
    ],
)
def test_a_token_of_a_text_of_yaml_is_told_once_with_its_line(tmp_path, words, code):
    text = {"en": f"Now {words}", "fr": "Rien."}
    files = {EN: article("[](topic:a)\n\n[](topic:a)\n"), "acme/topics.yaml": {"a": {"title": text}}}
    assert told(languages(tmp_path, files)) == [("acme/topics.yaml", 2, code)]


@pytest.mark.parametrize("key", ["links", "product_types"])
def test_where_no_token_can_stand_it_is_told(tmp_path, key):
    words = {"links": "https://acme.example/{{ brand.name }}", "product_types": "{{ brand.name }}"}[key]
    brand = {key: {"lace": {"en": words.replace(" ", ""), "fr": words.replace(" ", "")}}}
    assert {problem.code for problem in languages(tmp_path, **brand)} == {"TOKEN"}


def test_tokens_of_texts_of_yaml_reach_customers_in_words(tmp_path):
    window = "{{ policy.returns.window }}"
    texts = {"en": f"Now {window}.", "fr": f"Désormais {window} !"}
    files = {
        "acme/topics.yaml": {"a": {"title": texts}},
        "acme/notices.yaml": [{**NOTICE, "text": texts}],
        "acme/categories.yaml": {"returns": {"summary": texts, "groups": {"before": dict(texts)}}},
        EN: article("[](topic:a)\n", group="before"),
        FR: article("[](topic:a)\n"),
    }
    brand = {"tagline": texts, "contact": {**BRAND["contact"], "note": dict(texts), "hours": dict(texts)}}
    pages = site(make(tmp_path, files, brand))
    assert [place for place, text in pages.items() if "{{" in text] == []
    for locale, said in (("en", "Now 14\u00a0days."), ("fr", "Désormais 14\u00a0jours\u202f!")):
        for place in (f"/acme/{locale}/", f"/acme/{locale}/contact/"):
            assert said in pages[place].replace("&nbsp;", "\u00a0")


@pytest.mark.parametrize("key", ["main", "choose", "other-ways", "languages"])
def test_a_topic_with_an_id_of_the_page_is_told(tmp_path, key):
    topics = {name: {"title": {"en": "A", "fr": "B"}} for name in ("a", key)}
    [problem] = languages(tmp_path, {"acme/topics.yaml": topics})
    assert told([problem]) == [("acme/topics.yaml", 5, "RESERVED-ID")]


def test_a_topic_with_the_id_of_another_ones_title_is_told(tmp_path):
    topics = {name: {"title": {"en": "A", "fr": "B"}} for name in ("a", "a-title")}
    [problem] = languages(tmp_path, {"acme/topics.yaml": topics})
    assert problem.code == "RESERVED-ID"


def test_a_group_with_an_id_of_the_page_is_told(tmp_path):
    groups = {"all-topics": {"en": "All", "fr": "Tous"}}
    [problem] = languages(tmp_path, {"acme/categories.yaml": {"returns": {"groups": groups}}})
    assert told([problem]) == [("acme/categories.yaml", 2, "RESERVED-ID")]


def test_a_snippet_that_nobody_includes_is_told_with_its_mistakes(tmp_path):
    files = {
        "acme/en/snippets/s.md": "Text.\n\n{{ policy.nothing }} {{ policy.returns.ship_back }} [x](returns/nope)\n",
        "shared/en/snippets/t.md": "{{ policy.nothing }}\n",
    }
    assert told(languages(tmp_path, files)) == [
        ("acme/en/snippets/s.md", 0, "SNIPPET-UNUSED"),
        ("acme/en/snippets/s.md", 3, "LINK"),
        ("acme/en/snippets/s.md", 3, "TOKEN-PATH"),
        ("shared/en/snippets/t.md", 0, "SNIPPET-UNUSED"),
        ("shared/en/snippets/t.md", 1, "TOKEN-PATH"),
    ]


def test_a_snippet_of_something_that_is_not_shown_today_is_no_waste(tmp_path):
    files = {
        EN: article("Text.\n\n::: when policy.returns.window unknown\n> ::: snippet s\n> :::\n:::\n"),
        "acme/en/returns/draft.md": article("::: snippet t\n:::\n", slug="draft", status="draft"),
        "acme/en/snippets/s.md": "Text.\n",
        "acme/en/snippets/t.md": "Text.\n",
    }
    assert languages(tmp_path, files) == []


def test_a_category_renamed_in_one_language_keeps_its_other_words(tmp_path):
    files = {"acme/categories.yaml": {"returns": {"title": {"en": "Back"}}}}

    found = checked(tmp_path, files)

    title = found.editions["acme", "en"].content.categories["returns"].title
    assert title.root == {"en": "Back", "fr": "Retours"}
