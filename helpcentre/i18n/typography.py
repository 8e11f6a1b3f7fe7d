"""Typographic quotes, dashes and the French spaces, so that writers can type plain characters."""

from __future__ import annotations

import re
from functools import lru_cache

from markdown_it import MarkdownIt

NBSP = "\u00a0"
NARROW = "\u202f"
MAX_QUOTES = 300
"""More straight quotes than this in one text are left as they are: pairing them takes ever longer."""

_QUOTES = {
    "fr": [f"«{NBSP}", f"{NBSP}»", "“", "”"],
    "de": ["„", "“", "‚", "‘"],
}
_ENGLISH_QUOTES = ["“", "”", "‘", "’"]

_HIGH = re.compile(r"(?<=[^\s(\[«“!?;\u00a0\u202f])[ \u00a0\u202f]*([;!?]+)(?=[\s\u00a0)\]»”’.,…:]|$)")
_HIGH_AT_START = re.compile(r"^[ \u00a0\u202f]*([;!?]+)(?=[\s\u00a0)\]»”’.,…:]|$)")
_COLON = re.compile(r"(?<=[^\s:\u00a0\u202f])[ \u00a0\u202f]*:(?=[\s\u00a0»]|$)")
_COLON_AT_START = re.compile(r"^[ \u00a0\u202f]*:(?=[\s\u00a0»]|$)")
_OPENING = re.compile(r"«[ \u00a0\u202f]*")
_CLOSING = re.compile(r"(?<![ \u00a0\u202f])[ \u00a0\u202f]*»")
_SPACED = re.compile(r"[;!?:«»]|\d [€$£%kgcm]")
_UNITS = re.compile(r"(?<=\d)[ ](?=[€$£%]|kg\b|g\b|cm\b|mm\b)")


def quotes_for(locale: str) -> list[str]:
    """Opening and closing quotes, outer and inner, as markdown-it's `quotes` option wants them."""
    return _QUOTES.get(locale.split("-")[0], _ENGLISH_QUOTES)


def count_quotes(text: str) -> int:
    """How many straight quotes and apostrophes `text` holds."""
    return text.count('"') + text.count("'")


def set_spaces(text: str, locale: str, after_word: bool = False) -> str:
    """Set the spaces that a language wants around its punctuation.

    French: narrow no-break space before `; ! ?`, no-break space before `:` and inside guillemets. Idempotent.
    `after_word`: a word stands directly before `text` (a value, a link), so that punctuation at its start
    belongs to that word.
    """
    if not _SPACED.search(text):
        return text
    text = _UNITS.sub(NBSP, text)
    if locale.split("-")[0] != "fr":
        return text
    text = _HIGH.sub(rf"{NARROW}\1", text)
    text = _COLON.sub(f"{NBSP}:", text)
    if after_word:
        text = _HIGH_AT_START.sub(rf"{NARROW}\1", text)
        text = _COLON_AT_START.sub(f"{NBSP}:", text)
    text = _OPENING.sub(f"«{NBSP}", text)
    return _CLOSING.sub(f"{NBSP}»", text)


@lru_cache(maxsize=8192)
def typeset(text: str, locale: str) -> str:
    """A plain text (a title, a message) with its quotes, dashes and spaces set."""
    if text.isalnum():
        return text
    if count_quotes(text) > MAX_QUOTES:
        return set_spaces(text, locale)
    tokens = _plain_parser(locale.split("-")[0]).parseInline(text)
    parts = [child.content for token in tokens for child in token.children or []]
    return set_spaces("".join(parts), locale)


@lru_cache(maxsize=8)
def _plain_parser(language: str) -> MarkdownIt:
    parser = MarkdownIt("zero", {"typographer": True, "quotes": quotes_for(language)})
    return parser.enable(["replacements", "smartquotes"])
