"""Texts in several languages, and which language stands in for which."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from helpcentre.model.words import LocalLine, LocalText, fallback_chain, is_key, is_locale, parents, pick

LOCALES = st.sampled_from(["en", "fr", "fr-CA", "pt-BR", "zh-Hant", "zh-Hant-TW"])


@pytest.mark.parametrize(
    ("locale", "default", "chain"),
    [
        ("fr-CA", "en", ["fr-CA", "fr", "en"]),
        ("en", "en", ["en"]),
        ("fr", "fr-CA", ["fr", "fr-CA"]),
        ("zh-Hant-TW", "en-GB", ["zh-Hant-TW", "zh-Hant", "zh", "en-GB", "en"]),
    ],
)
def test_a_language_falls_back_to_its_parents_and_then_to_the_default(locale, default, chain):
    assert fallback_chain(locale, default) == chain


@settings(deadline=None)
@given(LOCALES, LOCALES)
def test_a_chain_begins_with_the_reader_holds_the_default_and_repeats_nothing(locale, default):
    chain = fallback_chain(locale, default)
    assert chain[0] == locale
    assert default in chain
    assert len(set(chain)) == len(chain)
    assert set(parents(locale)) <= set(chain)


def test_a_text_is_picked_in_the_first_language_that_is_there():
    texts = LocalText.model_validate({"fr": "Retours", "en": "Returns"})
    assert texts.pick(["fr-CA", "fr", "en"]) == "Retours"
    assert texts.pick(["de"]) == "Retours"
    assert pick(texts.root, ["de", "en"]) == ("en", "Returns")


def test_a_text_is_missing_where_not_even_its_parent_is_there():
    assert LocalText.model_validate({"fr": "x"}).missing(["fr-CA", "fr", "en"]) == ["en"]


@pytest.mark.parametrize(
    "texts",
    [
        {},
        {"en": ""},
        {"en": "  "},
        {"en": 1},
        {"english": "x"},
        {"EN": "x"},
        {"en_GB": "x"},
        {"../en": "x"},
        {"en": None},
    ],
)
def test_a_text_without_words_or_with_an_odd_language_is_refused(texts):
    with pytest.raises(ValidationError):
        LocalText.model_validate(texts)


@pytest.mark.parametrize("text", ["a\nb", "**a**", "[a](b)", "`a`", "<a>", "x" * 321])
def test_a_line_is_plain_text_on_one_line(text):
    with pytest.raises(ValidationError):
        LocalLine.model_validate({"en": text})


def test_a_line_loses_the_spaces_around_it_and_keeps_its_tokens():
    assert LocalLine.model_validate({"en": " {{ brand.name }} & more\n"}).root == {"en": "{{ brand.name }} & more"}


def test_a_line_needs_words():
    with pytest.raises(ValidationError):
        LocalLine.model_validate({"en": " "})


@pytest.mark.parametrize(
    ("name", "fine"), [("a-1", True), ("x" * 80, True), ("x" * 81, False), ("A", False), ("a\n", False)]
)
def test_a_key_is_a_short_plain_word(name, fine):
    assert is_key(name) is fine


@pytest.mark.parametrize(
    ("name", "fine"), [("en", True), ("zh-Hant-TW", True), ("EN", False), ("en_GB", False), ("en\n", False)]
)
def test_a_locale_has_the_shape_of_a_languages_code(name, fine):
    assert is_locale(name) is fine
