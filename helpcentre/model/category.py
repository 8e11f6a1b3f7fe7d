"""A category: a shelf of questions."""

from __future__ import annotations

from pydantic import Field, RootModel

from helpcentre.model.words import Key, LocaleCode, LocalLine, LocalSlug, Slug
from helpcentre.rules.values import Strict


class Category(Strict):
    """Words and address of a category.

    `groups`: headings within its list, in their order. `aliases`: its former slugs in each language.
    """

    icon: Key
    title: LocalLine
    slug: LocalSlug
    summary: LocalLine
    groups: dict[Key, LocalLine] = Field(default_factory=dict)
    aliases: dict[LocaleCode, tuple[Slug, ...]] = Field(default_factory=dict)


class CategoryChange(Strict):
    """A brand's other words for a shared category; what is left out stays."""

    icon: Key | None = None
    title: LocalLine | None = None
    slug: LocalSlug | None = None
    summary: LocalLine | None = None
    groups: dict[Key, LocalLine] | None = None
    aliases: dict[LocaleCode, tuple[Slug, ...]] | None = None


class Categories(RootModel[dict[Key, Category]]):
    """content/shared/categories.yaml."""


class CategoryChanges(RootModel[dict[Key, CategoryChange]]):
    """content/<brand>/categories.yaml."""
