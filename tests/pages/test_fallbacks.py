"""An article that is not translated: shown in its own language, and everything says so."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.builders import Tags, article, project, site

SECTIONS = "## One {#one}\n\na\n\n## Two {#two}\n\nb\n\n## Three {#three}\n\nc\n"
FILES = {
    "acme/en/returns/how-long.md": article(),
    "acme/fr/returns/how-long.md": article("Oui.\n", title="Combien ?", slug="combien", summary="Voilà."),
    "acme/en/returns/only-english.md": article(
        SECTIONS,
        title="Only English?",
        slug="only-english",
        popular=1,
        related=["returns/how-long"],
    ),
}
FALLBACK = "/acme/fr/retours/only-english/"
SOURCE = "https://help.example/acme/en/returns/only-english/"


@cache
def published() -> dict[str, str]:
    with TemporaryDirectory() as folder:
        return site(project(Path(folder), FILES))


def test_the_reader_is_told_in_her_language_and_the_text_bears_its_own() -> None:
    page = Tags(published()[FALLBACK])
    assert page.of("html")[0]["lang"] == "fr"
    assert page.of("p", **{"class": "fallback"})
    assert page.of("div", **{"class": "prose", "lang": "en"})
    assert page.of("h1", lang="en")
    assert "This answer is not translated" not in published()[FALLBACK]


def test_search_engines_are_sent_to_the_original() -> None:
    page = Tags(published()[FALLBACK])
    assert page.of("meta", name="robots")[0]["content"] == "noindex"
    assert page.of("link", rel="canonical")[0]["href"] == SOURCE
    assert page.of("link", rel="alternate") == []


def test_the_original_names_no_alternate_in_the_missing_language() -> None:
    page = Tags(published()["/acme/en/returns/only-english/"])
    assert {found["hreflang"] for found in page.of("link", rel="alternate")} == {"en", "x-default"}


def test_no_sitemap_holds_a_fallback() -> None:
    assert FALLBACK not in published()["/acme/sitemap.xml"]
    assert SOURCE in published()["/acme/sitemap.xml"]


def test_lists_show_it_with_its_language() -> None:
    for place in ("/acme/fr/", "/acme/fr/retours/"):
        entries = Tags(published()[place]).of("li", lang="en")
        assert entries, place


def test_links_between_languages_lead_to_the_same_article() -> None:
    page = Tags(published()["/acme/en/returns/only-english/"])
    assert {"hreflang": "fr", "lang": "fr", "href": FALLBACK} in page.of("a", hreflang="fr")


def test_related_questions_of_a_fallback_are_those_of_the_reader() -> None:
    assert "/acme/fr/retours/combien/" in Tags(published()[FALLBACK]).hrefs()


def test_a_shorter_code_of_the_same_language_is_no_fallback(tmp_path: Path) -> None:
    files = {**FILES, "acme/fr/returns/only-english.md": article(SECTIONS, slug="traduit")}
    pages = site(project(tmp_path, files, {"languages": ["en", "fr", "fr-CA"]}))
    page = Tags(pages["/acme/fr-CA/retours/traduit/"])
    assert page.of("p", **{"class": "fallback"}) == []
    assert page.of("html")[0]["lang"] == "fr-CA"
