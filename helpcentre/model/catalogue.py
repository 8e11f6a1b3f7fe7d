"""Everything that was read from the content folder, checked for shape and ready to be shown."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime

from helpcentre.model.article import Article, Source
from helpcentre.model.brand import Brand
from helpcentre.model.carrier import Carrier
from helpcentre.model.category import Category
from helpcentre.model.notice import OwnerNote, StatusNotice
from helpcentre.model.statuses import Statuses
from helpcentre.model.topic import Topic
from helpcentre.rules.law import LawPack
from helpcentre.rules.policy import Policy, PolicyHistory


@dataclass(frozen=True)
class Shelf:
    """What one brand shows in one language: its articles by id, in the order of the lists.

    `hidden`: articles that are not shown. `broken`: those of them that have a mistake, which was told;
    nothing more needs to be said about them.
    """

    locale: str
    articles: dict[str, Article]
    hidden: frozenset[str]
    broken: frozenset[str] = frozenset()

    def in_category(self, category: str) -> list[Article]:
        """The articles of a category, in order."""
        return [article for article in self.articles.values() if article.category == category]

    def popular(self) -> list[Article]:
        """The articles marked as popular, the first one first."""
        marked = [article for article in self.articles.values() if article.popular is not None]
        return sorted(marked, key=lambda article: (article.popular or 0, article.id))


@dataclass(frozen=True)
class BrandContent:
    """One brand with all that belongs to it.

    `policy`: the version in force on the day of the build. `carriers`: the shared ones and the brand's own over them.
    """

    brand: Brand
    policies: PolicyHistory
    policy: Policy
    categories: dict[str, Category]
    topics: dict[str, Topic]
    notices: tuple[StatusNotice, ...]
    owner_notes: tuple[OwnerNote, ...]
    carriers: dict[str, Carrier]
    statuses: Statuses
    shelves: dict[str, Shelf]
    snippets: dict[tuple[str, str], Source] = field(repr=False)


@dataclass(frozen=True)
class Catalogue:
    """All brands, by key. `as_of`: the moment for which the site is built.

    Without a zone it is the local time of each brand.
    """

    brands: dict[str, BrandContent]
    law_packs: dict[str, LawPack]
    country_groups: dict[str, tuple[str, ...]]
    sources: tuple[Source, ...] = field(repr=False)
    as_of: datetime

    def articles(self) -> Iterator[tuple[BrandContent, Shelf, Article]]:
        """Every article of every brand in every language."""
        for content in self.brands.values():
            for shelf in content.shelves.values():
                for article in shelf.articles.values():
                    yield content, shelf, article
