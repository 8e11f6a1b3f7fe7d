"""An article as its writer left it, and as a brand shows it in one language."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import Enum
from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field, StrictInt

from helpcentre.model.words import AliasPath, ArticleId, Key, Line, Slug
from helpcentre.rules.values import Day, Strict

SearchWords = Annotated[str, Field(max_length=120)]


class Status(Enum):
    """Whether customers may see an article."""

    DRAFT = "draft"
    PUBLISHED = "published"


class FrontMatter(Strict):
    """The head of an article's file. What a translation leaves out it takes from its source."""

    title: Annotated[Line, Field(max_length=160)] | None = None
    label: Annotated[Line, Field(max_length=60)] | None = None
    slug: Slug | None = None
    summary: Annotated[Line, Field(max_length=320)] | None = None
    keywords: tuple[SearchWords, ...] = ()
    phrases: tuple[SearchWords, ...] = ()
    queries: Annotated[tuple[SearchWords, ...], Field(max_length=20)] = ()
    related: Annotated[tuple[ArticleId, ...], Field(max_length=4)] | None = None
    group: Key | None = None
    order: StrictInt | None = None
    popular: StrictInt | None = None
    topic: Key | None = None
    status: Status | None = None
    publish: Day | None = None
    expires: Day | None = None
    review: Day | None = None
    updated: Day | None = None
    aliases: tuple[AliasPath, ...] = ()
    brands: tuple[Key, ...] | None = None
    extends: Literal["shared"] | None = None


@dataclass(frozen=True)
class Source:
    """One Markdown file. `lines`: line of each front matter key; `body_line`: line on which the body begins."""

    file: Path
    owner: str
    locale: str
    category: str
    key: str
    front: FrontMatter
    lines: dict[str, int]
    body: str
    body_line: int

    @property
    def id(self) -> str:
        """`category/key`, the same in every language."""
        return f"{self.category}/{self.key}"

    def line_of(self, key: str) -> int:
        """Line of a front matter key; 1 when it is not there."""
        return self.lines.get(key, 1)


@dataclass(frozen=True)
class Article:
    """An article of one brand for readers of one language.

    `locale`: whom it is for; `source_locale`: its own language (another one when it is a fallback).
    `label`: its short name, for the footer.
    `source`: the file of its text; `extension`: the brand's file that replaces blocks of a shared one.
    """

    id: str
    category: str
    locale: str
    source_locale: str
    source: Source
    extension: Source | None
    title: str
    label: str
    slug: str
    summary: str
    keywords: tuple[str, ...]
    phrases: tuple[str, ...]
    related: tuple[str, ...]
    group: str | None
    order: int
    popular: int | None
    topic: str | None
    updated: date | None
    aliases: tuple[str, ...]

    @property
    def is_fallback(self) -> bool:
        """Whether readers see it in another language than theirs (fr for fr-CA is theirs)."""
        return self.source_locale.split("-")[0] != self.locale.split("-")[0]
