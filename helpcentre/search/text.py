"""From text to words, in the same way for articles and queries, in Python and in the browser.

`site/static/js/search/text.js` does the same, line by line; a test compares both on random texts.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterator, Mapping

MOST_CHARACTERS = 200
MOST_WORDS = 20

_MARKS = re.compile("[\u0300-\u036f\u00ad\u200b-\u200f]")
_LETTERS = "a-z0-9\u00df-\u024f\u0370-\u1fff\u2c00-\u2dff\u3040-\ud7ff\uf900-\ufdff\ufe70-\ufefe"
_TOKEN = re.compile(f"[{_LETTERS}]+(?:['-][{_LETTERS}]+)*")
_UNFINISHED = re.compile(f"[{_LETTERS}]$")
_IGNORED = re.compile(r"[^ ]*@[^ ]*|https?:[^ ]*|www\.[^ ]*|#[0-9a-z-]*[0-9][0-9a-z-]*")
_DIGIT = re.compile("[0-9]")
_SPACES = re.compile("[\u0000-\u0020\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff]+")
_PLAIN = {"œ": "oe", "æ": "ae", "ß": "ss", "ø": "o", "ł": "l", "đ": "d", "ı": "i", "ς": "σ"}
_QUOTES = dict.fromkeys("’‘ʼ´＇", "'") | dict.fromkeys("‐‑–", "-")
ORDER_DIGITS = 4
"""A word with so many digits is a number of an order or parcel, not a word."""


def fold(text: str) -> str:
    """Lower case, without accents and ligatures, with plain apostrophes and hyphens."""
    if text.isascii():
        return text.lower()
    text = _exchanged(unicodedata.normalize("NFKD", _exchanged(text, _QUOTES)), _QUOTES)
    return _MARKS.sub("", _exchanged(_MARKS.sub("", text).lower(), _PLAIN))


def _exchanged(text: str, letters: Mapping[str, str]) -> str:
    """`text` with some letters exchanged; for so few, faster than `translate`."""
    for letter, plain in letters.items():
        if letter in text:
            text = text.replace(letter, plain)
    return text


def tokens(text: str) -> list[str]:
    """The words of a text of ours, folded; apostrophes and hyphens inside a word stay."""
    return _TOKEN.findall(fold(text))


def query_tokens(query: str) -> list[str]:
    """The words of what a customer typed: at most 20; addresses and order numbers are left out."""
    folded = _SPACES.sub(" ", fold(query[:MOST_CHARACTERS]))
    found = _TOKEN.findall(_IGNORED.sub(" ", folded))
    return [word for word in found if len(_DIGIT.findall(word)) < ORDER_DIGITS][:MOST_WORDS]


def is_unfinished(query: str) -> bool:
    """Whether the last word may not be typed to its end: nothing follows it, not even a space."""
    return _UNFINISHED.search(fold(query[:MOST_CHARACTERS])) is not None


def without_apostrophes(token: str, elisions: Collection[str]) -> str:
    """`l'article` -> `article`, `parcel's` -> `parcel`, `don't` -> `dont`."""
    while "'" in token:
        head, _, rest = token.partition("'")
        if head in elisions:
            token = rest
        elif rest == "s":
            token = head
        else:
            token = head + rest
    return token


def pieces(token: str) -> Iterator[str]:
    """The parts of a word with hyphens."""
    return (piece for piece in token.split("-") if piece)


def has_digit(word: str) -> bool:
    """Whether it is a number or holds one; such words are never corrected."""
    return _DIGIT.search(word) is not None
