"""Texts that would keep the build busy: each has a limit, and is told instead of being worked on."""

from __future__ import annotations

from pathlib import Path

import pytest

from helpcentre.i18n.typography import MAX_QUOTES, set_spaces, typeset
from helpcentre.markdown.parser import MAX_BYTES, VALUE, Parsed, parse
from helpcentre.model.article import FrontMatter, Source

KIB = 1024


def parsed(text: str, locale: str = "en") -> Parsed:
    return parse(Source(Path("x.md"), "acme", locale, "returns", "x", FrontMatter(), {}, text, 1))


def codes(found: Parsed) -> set[str]:
    return {mistake.code for mistake in found.mistakes}


def test_an_article_that_is_too_long_is_not_even_parsed():
    found = parsed("é" * (MAX_BYTES // 2) + "a")
    assert (codes(found), found.tokens) == ({"ARTICLE-SIZE"}, ())
    assert codes(parsed("a" * MAX_BYTES)) == set()


def test_too_many_quotes_in_a_paragraph_are_told_and_left_as_they_are():
    found = parsed("Text.\n\n" + "\"a' " * MAX_QUOTES)
    assert [(mistake.line, mistake.code) for mistake in found.mistakes] == [(3, "PARAGRAPH-QUOTES")]
    assert "\"a'" in found.tokens[4].children[0].content


def test_quotes_of_an_ordinary_paragraph_are_paired():
    found = parsed('"a" ' * (MAX_QUOTES // 2))
    assert codes(found) == set()
    assert '"' not in found.tokens[1].children[0].content


def test_a_text_of_yaml_with_too_many_quotes_stays_as_it_is():
    text = "\"a' " * MAX_QUOTES
    assert typeset(text, "en") == text


@pytest.mark.parametrize("text", ["{{ " * 20_000, "{{ " * 20_000 + "}}", "{{" + " " * 60_000 + "}}"])
def test_braces_without_end_are_no_tokens(text):
    found = parsed(text)
    children = found.tokens[1].children or []
    assert sum(child.type == VALUE for child in children) <= 1
    assert codes(found) == {"TOKEN"}


def test_spaces_without_end_are_passed_over_once():
    assert set_spaces("a" + " " * 60_000 + "b", "fr") == "a" + " " * 60_000 + "b"
    assert set_spaces("a" + " " * 60 + "»", "fr") == "a\u00a0»"
    assert codes(parsed("## a" + " " * 60_000 + "b {#a}")) == set()
