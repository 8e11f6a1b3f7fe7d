"""One brand in one language: everything that its pages are made from."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property
from typing import Any, TypeVar

from helpcentre.errors import Report
from helpcentre.i18n.catalogues import WordBook, Words
from helpcentre.i18n.values import ValueWords
from helpcentre.markdown.render import Rendered
from helpcentre.markdown.scope import Scope
from helpcentre.markdown.speaker import Speaker
from helpcentre.model.brand import Brand
from helpcentre.model.catalogue import BrandContent, Shelf
from helpcentre.model.words import LocalText, pick
from helpcentre.pages.addresses import Addresses
from helpcentre.theme.assets import BuiltAssets

Kept = TypeVar("Kept")


@dataclass(frozen=True)
class Edition:
    """A brand for readers of one language. `rendered`: its articles by id, in the order of the lists.

    `sisters`: the editions of the same brand in all its languages, this one included.
    """

    content: BrandContent
    locale: str
    words: Words
    speakers: Mapping[str, Speaker]
    addresses: Addresses
    assets: BuiltAssets
    moment: datetime
    report: Report
    rendered: dict[str, Rendered] = field(default_factory=dict)
    sisters: dict[str, Edition] = field(default_factory=dict)
    _kept: dict[str, Any] = field(default_factory=dict, repr=False)

    @property
    def brand(self) -> Brand:
        """The brand."""
        return self.content.brand

    @property
    def shelf(self) -> Shelf:
        """Its articles, as they were loaded."""
        return self.content.shelves[self.locale]

    @property
    def values(self) -> ValueWords:
        """Says values to its readers."""
        return self.speakers[self.locale].values

    def once(self, name: str, make: Callable[[Edition], Kept]) -> Kept:
        """What `make` gives for this edition, made for the first page that asks; all articles are rendered by then."""
        if name not in self._kept:
            self._kept[name] = make(self)
        kept: Kept = self._kept[name]
        return kept

    def text(self, texts: LocalText) -> str:
        """A text of YAML in the reader's language: tokens replaced, quotes and spaces set.

        What cannot be said is told with its line by `check.languages`.
        """
        code, text = pick(texts.root, self.brand.chain(self.locale))
        speaker = self.speakers.get(code, self.speakers[self.locale])
        return speaker.plain(text, code, None, 0)

    def category_slug(self, key: str) -> str:
        """The address part of a category."""
        return self._category_slugs[key]

    @cached_property
    def _category_slugs(self) -> dict[str, str]:
        chain = self.brand.chain(self.locale)
        return {key: category.slug.pick(chain) for key, category in self.content.categories.items()}

    @cached_property
    def search_slug(self) -> str:
        """The address part of the search page."""
        return self.words.pgettext("address of the search page", "search")

    @cached_property
    def contact_slug(self) -> str:
        """The address part of the contact page."""
        return self.words.pgettext("address of the contact page", "contact")

    def home(self) -> str:
        """Address of the home page."""
        return self.addresses.page(self.locale)

    def category(self, key: str) -> str:
        """Address of a category."""
        return self.addresses.page(self.locale, self.category_slug(key))

    def article(self, article_id: str) -> str:
        """Address of an article of the shelf."""
        article = self.shelf.articles[article_id]
        return self.addresses.page(self.locale, self.category_slug(article.category), article.slug)

    def search(self) -> str:
        """Address of the search page."""
        return self.addresses.page(self.locale, self.search_slug)

    def contact(self, topic: str = "") -> str:
        """Address of the contact page, or of a topic on it."""
        page = self.addresses.page(self.locale, self.contact_slug)
        return f"{page}#{topic}" if topic else page

    def topic(self, key: str) -> str:
        """Where a contact topic is served: its form in the portal, else its place on the contact page."""
        if self.brand.features.contact:
            return self.addresses.flow("contact", self.locale, key)
        return self.contact(key)


def speakers_of(
    content: BrandContent, scope: Scope, book: WordBook, locales: set[str], report: Report
) -> dict[str, Speaker]:
    """A speaker for each language in which an article of the brand is written or read."""
    found = {}
    for locale in sorted(locales):
        words = book.words(locale, content.brand.key)
        found[locale] = Speaker(scope, ValueWords(words, content.brand), words, report)
    return found
