"""One number, one home: a figure that changes in policy.yaml changes every page that shows it, in both languages."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from helpcentre.check.content import Checked, check
from tests.builders import AS_OF, copy_content

BRAND = "calissi"
WINDOW = "window: {amount: 14, unit: days, from: delivered}"
SHOWN = re.compile(r"policy\.returns\.window\b(?!\.)[^}]*}}")


@pytest.fixture(scope="module")
def before_and_after(tmp_path_factory) -> tuple[Checked, Checked]:
    project = copy_content(tmp_path_factory.mktemp("policy"))
    before = check(project, AS_OF)
    path = project.content / BRAND / "policy.yaml"
    text = path.read_text()
    assert text.count(WINDOW) == 1
    path.write_text(text.replace(WINDOW, WINDOW.replace("14", "30")))
    return before, check(project, AS_OF)


def pages(found: Checked, locale: str, brand: str = BRAND) -> dict[str, str]:
    """The words of every article, with ordinary spaces."""
    rendered = found.editions[brand, locale].rendered
    return {key: plain(f"{page.title}\n{page.summary}\n{page.body}") for key, page in rendered.items()}


def plain(text: str) -> str:
    return re.sub("&nbsp;|\u00a0|\u202f", " ", text)


def sources(found: Checked, locale: str) -> dict[str, str]:
    """The text of every article as its writers left it, with its snippets."""
    edition = found.editions[BRAND, locale]
    texts = {}
    for key, article in edition.shelf.articles.items():
        parts = [article.source.file, *([article.extension.file] if article.extension else [])]
        texts[key] = "\n".join(Path(part).read_text() for part in parts)
    return texts


PHRASES = {"en": ("14 days", "30 days"), "fr": ("14 jours", "30 jours")}


@pytest.mark.parametrize("locale", ["en", "fr"])
def test_the_new_figure_stands_on_every_page_that_shows_the_window(before_and_after, locale):
    before, after = (pages(found, locale) for found in before_and_after)
    old, new = PHRASES[locale]
    showing = [key for key, text in sources(before_and_after[0], locale).items() if SHOWN.search(text)]
    assert showing
    for key in showing:
        if old in before[key]:
            assert new in after[key], key
            assert after[key].count(old) < before[key].count(old), key


@pytest.mark.parametrize("locale", ["en", "fr"])
def test_nothing_changes_but_the_figure(before_and_after, locale):
    before, after = (pages(found, locale) for found in before_and_after)
    changed = [key for key in before if before[key] != after[key]]
    old, new = PHRASES[locale]
    assert before.keys() == after.keys()
    assert changed
    for key in changed:
        assert before[key].replace(old, "N") == after[key].replace(new, "N").replace(old, "N"), key


@pytest.mark.parametrize(
    ("locale", "phrase"), [("en", "14 days from delivery"), ("fr", "14 jours à compter de la livraison")]
)
def test_no_page_says_the_old_window_any_more_but_for_the_law(before_and_after, locale, phrase):
    law = re.compile(r"law\.eea\.|snippet legal-|refunds\.time")
    texts = sources(before_and_after[1], locale)
    left = [key for key, text in pages(before_and_after[1], locale).items() if phrase in text]
    assert [key for key in left if not law.search(texts[key])] == []


def test_the_change_makes_no_mistake_and_leaves_other_brands_alone(before_and_after):
    before, after = before_and_after
    assert [str(problem) for problem in after.report] == [str(problem) for problem in before.report]
    for brand, locale in before.editions:
        if brand != BRAND:
            assert pages(before, locale, brand) == pages(after, locale, brand)
