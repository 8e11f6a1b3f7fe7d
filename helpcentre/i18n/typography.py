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

_SPACES = f" {NBSP}{NARROW}"
_HIGH = re.compile(r"[;!?]+(?=[\s\u00a0)\]»”’.,…:]|$)")
_COLON = re.compile(r":(?=[\s\u00a0»]|$)")
_OPENING = re.compile(r"«[ \u00a0\u202f]*")
_CLOSING = re.compile(r"(?<![ \u00a0\u202f])[ \u00a0\u202f]*»")
_UNITS = re.compile(r"([0-9]) (?=[€$£%]|kg\b|g\b|cm\b|mm\b)")


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
    text = _UNITS.sub(rf"\1{NBSP}", text)
    return _french_spaces(text, after_word) if locale.split("-")[0] == "fr" else text


def _french_spaces(text: str, after_word: bool) -> str:
    if ";" in text or "!" in text or "?" in text:
        text = _spaced(text, _HIGH, NARROW, "([«“!?;", after_word)
    if ":" in text:
        text = _spaced(text, _COLON, NBSP, ":", after_word)
    if "«" in text:
        text = _OPENING.sub(f"«{NBSP}", text)
    return _CLOSING.sub(f"{NBSP}»", text) if "»" in text else text


def _spaced(text: str, marks: re.Pattern[str], space: str, strangers: str, after_word: bool) -> str:
    """`text` with `space` before its `marks`, but not after `strangers` and other spaces.

    Looking for marks and going back from each is six times as quick as a pattern that begins with spaces.
    """
    parts: list[str] = []
    done = 0
    for found in marks.finditer(text):
        start = found.start()
        while start > done and text[start - 1] in _SPACES:
            start -= 1
        if start == 0:
            belongs = after_word
        else:
            before = text[start - 1]
            belongs = before not in strangers and not before.isspace()
        if belongs:
            parts += (text[done:start], space, found[0])
            done = found.end()
    return "".join((*parts, text[done:])) if parts else text


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
