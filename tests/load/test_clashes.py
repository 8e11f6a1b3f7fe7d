"""Two things at one address are told at the second one."""

from __future__ import annotations

from copy import deepcopy

import pytest

from tests.builders import CATEGORIES, article, problems, told

A, B = "acme/en/returns/a.md", "acme/en/returns/b.md"


def test_two_articles_with_one_slug_clash(tmp_path):
    found = problems(tmp_path, {A: article(slug="same"), B: article(slug="same")})
    assert set(told(found)) == {(B, 3, "SLUG-CLASH")}
    assert all("`returns/a`" in problem.message for problem in found)


def test_the_same_slug_in_two_languages_is_no_clash(tmp_path):
    files = {A: article(slug="same"), "acme/fr/returns/a.md": article(slug="same")}
    assert problems(tmp_path, files) == []


def test_a_fallback_clashes_with_an_article_of_the_language(tmp_path):
    files = {A: article(slug="one"), "acme/fr/returns/a.md": article(slug="un"), B: article(slug="un")}
    assert set(told(problems(tmp_path, files))) == {(B, 3, "SLUG-CLASH")}


def test_an_alias_that_is_the_address_of_an_article_clashes(tmp_path):
    files = {A: article(slug="one"), B: article(slug="two", aliases=["returns/one"])}
    assert set(told(problems(tmp_path, files))) == {(B, 5, "ALIAS-CLASH")}


def test_an_alias_of_two_articles_clashes(tmp_path):
    files = {A: article(slug="one", aliases=["old/x"]), B: article(slug="two", aliases=["old/x"])}
    assert set(told(problems(tmp_path, files))) == {(B, 5, "ALIAS-CLASH")}


def test_an_alias_that_is_the_articles_own_address_clashes(tmp_path):
    files = {A: article(slug="one", aliases=["returns/one"])}
    assert set(told(problems(tmp_path, files))) == {(A, 5, "ALIAS-CLASH")}


@pytest.mark.parametrize("slug", ["contact", "search", "assets"])
def test_a_category_at_the_address_of_a_fixed_page_clashes(tmp_path, slug):
    files = {A: article(), "acme/categories.yaml": {"returns": {"slug": {"en": slug}}}}
    found = problems(tmp_path, files)
    assert set(told(found)) == {("acme/categories.yaml", 2, "SLUG-CLASH")}
    assert "a fixed page" in found[0].message


def test_two_categories_with_one_slug_clash(tmp_path):
    files = {A: article(), "shared/categories.yaml": {**CATEGORIES, "other": deepcopy(CATEGORIES["returns"])}}
    found = problems(tmp_path, files, brand={"categories": ["returns", "other"]})
    assert set(told(found)) == {("shared/categories.yaml", 0, "SLUG-CLASH")}
