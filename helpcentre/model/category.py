"""A category: a shelf of questions."""

from __future__ import annotations

from pydantic import Field, RootModel

from helpcentre.model.words import Key, LocalSlug, LocalText
from helpcentre.rules.values import Strict


class Category(Strict):
    """Words and address of a category. `groups`: headings within its list, in their order."""

    icon: Key
    title: LocalText
    slug: LocalSlug
    summary: LocalText
    groups: dict[Key, LocalText] = Field(default_factory=dict)


class CategoryChange(Strict):
    """A brand's other words for a shared category; what is left out stays."""

    icon: Key | None = None
    title: LocalText | None = None
    slug: LocalSlug | None = None
    summary: LocalText | None = None
    groups: dict[Key, LocalText] | None = None


class Categories(RootModel[dict[Key, Category]]):
    """content/shared/categories.yaml."""


class CategoryChanges(RootModel[dict[Key, CategoryChange]]):
    """content/<brand>/categories.yaml."""
