"""The search page without a script, and the file with which a browser's search begins."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from helpcentre.pages import search_page
from helpcentre.pages.search_setup import build_indexes, search_files
from tests.builders import Tags, article, checked, project, site

FILES = {
    "acme/en/returns/how-long.md": article(),
    "acme/en/returns/a.md": article(title="Éclairs: can I return them?", slug="a"),
    "acme/en/returns/b.md": article(title="“Exchange”: how?", slug="b"),
    "acme/en/returns/c.md": article(title="3 ways to pay", slug="c"),
}


def test_all_questions_stand_from_a_to_z_without_accents_and_quotes(tmp_path: Path) -> None:
    letters = search_page.letters(checked(tmp_path, FILES).editions["acme", "en"])

    assert [group.letter for group in letters] == ["#", "E", "H"]
    assert [question.title for question in letters[1].questions] == ["Éclairs: can I return them?", "“Exchange”: how?"]


def test_a_question_in_another_language_says_so(tmp_path: Path) -> None:
    page = site(project(tmp_path, FILES))["/acme/fr/recherche/"]

    assert [found["lang"] for found in Tags(page).of("dd")] == ["en"] * 4


def test_a_list_that_would_weigh_too_much_is_left_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    edition = checked(tmp_path, FILES).editions["acme", "en"]
    monkeypatch.setattr(search_page, "MOST_QUESTIONS", 3)

    assert search_page.letters(edition) == ()


def test_the_setup_names_the_index_and_every_plural_of_the_language(tmp_path: Path) -> None:
    pages = checked(tmp_path, FILES)
    edition = pages.editions["acme", "fr"]

    files = dict(search_files(edition, pages.indexes["acme", "fr"]))

    setup = json.loads(files["/acme/fr/search.json"])
    assert setup["index"] in files
    assert setup["texts"]["results"] == {"one": "{count} réponse.", "other": "{count} réponses."}
    assert "{shown}" in setup["texts"]["instead"]


def test_no_page_changes_with_the_index(tmp_path: Path) -> None:
    before = site(project(tmp_path / "a", FILES))
    other = {**FILES, "acme/en/returns/c.md": article("Otherwise.\n", title="3 ways to pay", slug="c")}
    after = site(project(tmp_path / "b", other))

    changed = {place for place in before if before[place] != after.get(place)}

    assert {place for place in changed if place.endswith("/")} == {"/acme/en/returns/c/", "/acme/fr/retours/c/"}


def test_mistakes_in_synonyms_are_told_and_nothing_is_indexed(tmp_path: Path) -> None:
    found = checked(tmp_path, {**FILES, "acme/synonyms/en.yaml": "- refund\n"})

    assert [problem.code for problem in found.report if problem.code != "TRANSLATION"] == ["SYNONYMS"]
    assert found.indexes == {}
    assert build_indexes({}, tmp_path, found.report) == {}


def test_without_the_search_no_field_promises_to_answer_and_the_page_lists_all(tmp_path: Path) -> None:
    pages = site(project(tmp_path, FILES), search=False)

    assert not [place for place, page in pages.items() if "data-search" in page and "data-search-status" not in page]
    assert "data-search-results" not in pages["/acme/en/search/"]
    assert Tags(pages["/acme/en/search/"]).of("dd")
    assert "/acme/en/search.json" not in pages


def test_the_search_file_names_its_language_for_plurals(tmp_path: Path) -> None:
    setup = json.loads(site(project(tmp_path, FILES))["/acme/fr/search.json"])

    assert setup["locale"] == "fr"
    assert setup["texts"]["best"] == "Les {count} meilleures réponses."
