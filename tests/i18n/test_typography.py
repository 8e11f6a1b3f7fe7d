"""Quotes, dashes and the French spaces: set by the build, never twice, never in addresses or times."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from helpcentre.i18n.typography import set_spaces, typeset

FRENCH = [
    ("Combien ?", "Combien\u202f?"),
    ("Combien?", "Combien\u202f?"),
    ("Oui !", "Oui\u202f!"),
    ("Quoi ?!", "Quoi\u202f?!"),
    ("a ; b", "a\u202f; b"),
    ("Ainsi : oui", "Ainsi\u00a0: oui"),
    ("Ainsi: oui", "Ainsi\u00a0: oui"),
    ("« oui »", "«\u00a0oui\u00a0»"),
    ("«oui»", "«\u00a0oui\u00a0»"),
    ("« Combien ? »", "«\u00a0Combien\u202f?\u00a0»"),
    ("(vraiment ?)", "(vraiment\u202f?)"),
    ("250 €", "250\u00a0€"),
    ("15 %", "15\u00a0%"),
    ("à 10:30", "à 10:30"),
    ("de 9:00 à 18:30 :", "de 9:00 à 18:30\u00a0:"),
    ("https://shop.example/a?b=1;c=2", "https://shop.example/a?b=1;c=2"),
    ("voir https://shop.example/ ici", "voir https://shop.example/ ici"),
    ("mailto:help@acme.example", "mailto:help@acme.example"),
    ("C::D", "C::D"),
    ("", ""),
    ("?", "?"),
]


@pytest.mark.parametrize(("plain", "set_"), FRENCH)
def test_french_spaces_stand_where_they_belong(plain, set_):
    assert set_spaces(plain, "fr") == set_
    assert set_spaces(plain, "fr-CA") == set_


@pytest.mark.parametrize("text", ["How long?", "So: yes", "Yes!", "a; b"])
def test_english_has_no_space_before_its_punctuation(text):
    assert set_spaces(text, "en") == text


@pytest.mark.parametrize(
    ("text", "set_"),
    [("? Oui", "\u202f? Oui"), (" ? Oui", "\u202f? Oui"), (" : oui", "\u00a0: oui"), (", oui", ", oui")],
)
def test_punctuation_after_a_value_or_a_link_belongs_to_it(text, set_):
    assert set_spaces(text, "fr", after_word=True) == set_


@pytest.mark.parametrize(
    ("text", "locale", "set_"),
    [
        ('"yes"', "en", "“yes”"),
        ("don't", "en", "don’t"),
        ("'a' \"b\"", "en", "‘a’ “b”"),
        ('"oui"', "fr", "«\u00a0oui\u00a0»"),
        ("l'avis", "fr", "l’avis"),
        ('"oui ?"', "fr", "«\u00a0oui\u202f?\u00a0»"),
        ('"ja"', "de", "„ja“"),
        ("Wait...", "en", "Wait…"),
        ("a -- b", "en", "a – b"),
        ("<b> & {{ x }}", "en", "<b> & {{ x }}"),
        ("*not bold* _at all_ [no](link)", "en", "*not bold* _at all_ [no](link)"),
    ],
)
def test_plain_quotes_and_dashes_become_those_of_the_language(text, locale, set_):
    assert typeset(text, locale) == set_


TEXTS = st.text(st.sampled_from("ab 1?!;:«»()…,.\u00a0\u202f€%\n\"'“”"), max_size=30)


@settings(deadline=None, max_examples=500)
@given(TEXTS, st.booleans())
def test_setting_the_french_spaces_twice_changes_nothing(text, after_word):
    once = set_spaces(text, "fr", after_word)
    assert set_spaces(once, "fr", after_word) == once


@settings(deadline=None)
@given(TEXTS, st.sampled_from(["en", "fr"]))
def test_only_spaces_are_added_or_changed(text, locale):
    def bare(given: str) -> str:
        return re.sub("[ \u00a0\u202f]", "", given)

    assert bare(set_spaces(text, locale)) == bare(text)


ADDRESSES = st.from_regex(r"https?://[a-z]{1,8}\.example(/[a-z0-9?=;&:!]{0,6}[a-z0-9])?", fullmatch=True)
TIMES = st.from_regex(r"([01][0-9]|2[0-3]):[0-5][0-9]", fullmatch=True)


@settings(deadline=None)
@given(ADDRESSES | TIMES, st.sampled_from(["", "Voir ", "« ", "À "]), st.sampled_from(["", " ?", " : oui", " »", " !"]))
def test_addresses_and_times_are_never_touched(word, before, after):
    assert word in set_spaces(before + word + after, "fr")
    assert word in set_spaces(word + after, "fr", after_word=True)
