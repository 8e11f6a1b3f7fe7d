"""Texts in several languages, and the order in which languages stand in for each other."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Annotated

from pydantic import AfterValidator, Field, RootModel, field_validator

_LOCALE = "[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?"
_WORD = "[a-z0-9]+(-[a-z0-9]+)*"
_LONGEST_KEY = 80
_MARKUP = re.compile(r"\*\*|\]\(|[`<]")

LocaleCode = Annotated[str, Field(pattern=f"^{_LOCALE}$")]
Key = Annotated[str, Field(pattern=f"^{_WORD}$", max_length=_LONGEST_KEY)]
Slug = Annotated[str, Field(pattern=f"^{_WORD}$", max_length=90)]
ArticleId = Annotated[str, Field(pattern=f"^{_WORD}/{_WORD}$")]
AliasPath = Annotated[str, Field(pattern=f"^{_WORD}/{_WORD}$", max_length=181)]


def is_key(text: str) -> bool:
    """Whether a name may be the key of an article, a category or a brand."""
    return len(text) <= _LONGEST_KEY and re.fullmatch(_WORD, text) is not None


def is_locale(text: str) -> bool:
    """Whether a name has the shape of a language's code."""
    return re.fullmatch(_LOCALE, text) is not None


def plain_line(text: str) -> str:
    """`text` without the spaces around it. Raises `ValueError` for a second line, Markdown or HTML."""
    text = text.strip()
    if "\n" in text:
        raise ValueError("must stand on one line")
    if found := _MARKUP.search(text):
        raise ValueError(f"is plain text, without Markdown or HTML such as {found[0]}")
    return text


Line = Annotated[str, AfterValidator(plain_line)]


class LocalText(RootModel[dict[LocaleCode, str]]):
    """One text in several languages: `{en: Orders, fr: Commandes}`."""

    model_config = {"frozen": True}

    @field_validator("root")
    @classmethod
    def _not_empty(cls, texts: dict[str, str]) -> dict[str, str]:
        if not texts or not all(text.strip() for text in texts.values()):
            raise ValueError("needs a text for each language that it names")
        return texts

    def pick(self, chain: Sequence[str]) -> str:
        """The text in the first language of `chain` that is there, else any."""
        return pick(self.root, chain)[1]

    def missing(self, locales: Sequence[str]) -> list[str]:
        """The languages of `locales` for which there is no text, not even in a language it falls back to."""
        return [code for code in locales if not any(part in self.root for part in parents(code))]


class LocalLine(LocalText):
    """One line of plain text in several languages: a title, a summary."""

    root: dict[LocaleCode, Annotated[Line, Field(max_length=320)]]


class LocalSlug(LocalText):
    """An address part in several languages."""

    root: dict[LocaleCode, Slug]


def pick(texts: Mapping[str, str], chain: Sequence[str]) -> tuple[str, str]:
    """Language and text of the first language in `chain` that `texts` has, else of any."""
    for code in chain:
        if code in texts:
            return code, texts[code]
    return next(iter(texts.items()))


def parents(locale: str) -> list[str]:
    """`locale` and what stands in for it within its own language: fr-CA -> [fr-CA, fr]."""
    parts = locale.split("-")
    return ["-".join(parts[:end]) for end in range(len(parts), 0, -1)]


def fallback_chain(locale: str, default: str) -> list[str]:
    """The languages tried for a reader of `locale`: fr-CA -> fr -> the brand's default."""
    chain = parents(locale)
    return chain + [code for code in parents(default) if code not in chain]
