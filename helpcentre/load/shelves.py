"""Decides which text each brand shows to readers of each language: replacement, fallback, dates."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from helpcentre.errors import Report
from helpcentre.load.sources import SNIPPETS, Texts
from helpcentre.model.article import Article, FrontMatter, Source, Status
from helpcentre.model.brand import Brand
from helpcentre.model.catalogue import Shelf
from helpcentre.model.category import Category

INHERITED = ("related", "group", "order", "popular", "topic", "publish", "expires", "status", "updated")
REQUIRED = ("title", "slug", "summary")
DEFAULT_ORDER = 100

Sources = dict[str, dict[str, Source]]
"""Article id -> language -> file."""


def by_id(sources: Iterable[Source]) -> Sources:
    """Files of articles by id and language."""
    found: Sources = defaultdict(dict)
    for source in sources:
        if source.category != SNIPPETS:
            found[source.id][source.locale] = source
    return dict(found)


@dataclass(frozen=True)
class Stock:
    """The articles of one owner. `broken`: ids of those with a file that cannot be used."""

    articles: Sources
    broken: Collection[str] = ()


def stock_of(texts: Texts) -> Stock:
    """The articles among the files of one owner."""
    return Stock(by_id(texts.sources), texts.broken)


def build_shelf(
    brand: Brand,
    locale: str,
    own: Stock,
    shared: Stock,
    categories: dict[str, Category],
    today: date,
    report: Report,
) -> Shelf:
    """The articles of `brand` for readers of `locale`, sorted as lists show them."""
    chooser = _Chooser(brand, locale, own, shared, today, report)
    articles: list[Article] = []
    hidden: set[str] = set()
    for article_id in sorted({*own.articles, *own.broken, *shared.articles, *shared.broken}):
        if article_id.split("/")[0] not in categories or not chooser.offers(article_id):
            continue
        article = chooser.choose(article_id)
        if article is None:
            hidden.add(article_id)
        else:
            articles.append(article)
    groups = {key: list(category.groups) for key, category in categories.items()}
    positions = list(categories)

    def place(article: Article) -> tuple[int, int, int, str]:
        known = groups[article.category]
        group = known.index(article.group) if article.group in known else -1
        return positions.index(article.category), group, article.order, article.id

    in_order = {article.id: article for article in sorted(articles, key=place)}
    return Shelf(locale, in_order, frozenset(hidden), frozenset(hidden & chooser.broken))


@dataclass(frozen=True)
class _Chooser:
    """Chooses what one brand shows to readers of one language. `broken`: articles with a mistake that was told."""

    brand: Brand
    locale: str
    own: Stock
    shared: Stock
    today: date
    report: Report
    broken: set[str] = field(default_factory=set)

    def offers(self, article_id: str) -> bool:
        """Whether the brand has the article: its own, or a shared one that is not for others."""
        if article_id in self.own.articles or article_id in self.own.broken or article_id in self.shared.broken:
            return True
        versions = self.shared.articles[article_id].values()
        named = [source.front.brands for source in versions if source.front.brands is not None]
        return not named or any(self.brand.key in brands for brands in named)

    def choose(self, article_id: str) -> Article | None:
        """The text in the reader's language, else in the one that stands in; None when none is published.

        Once a brand has its own version in any language, only that one counts: the shared text in the
        reader's language would say something else.
        """
        if article_id in self.own.broken or article_id in self.shared.broken:
            self.broken.add(article_id)
        versions = self.own.articles.get(article_id, {})
        if not versions and article_id not in self.own.broken:
            versions = self.shared.articles.get(article_id, {})
        for code in self.brand.chain(self.locale):
            source = versions.get(code)
            article = self._article(source, versions) if source else None
            if article is not None:
                return article
        return None

    def _article(self, source: Source, versions: dict[str, Source]) -> Article | None:
        text = self._text_of(source)
        if text is None:
            return None
        layers = self._layers(source, versions)
        front = {key: _first(layers, key) for key in INHERITED}
        if not _is_live(front, self.today):
            return None
        fronts = [source.front, text.front]
        if not self._is_complete(text, fronts):
            return None
        return Article(
            id=source.id,
            category=source.category,
            locale=self.locale,
            source_locale=source.locale,
            source=text,
            extension=source if text is not source else None,
            title=_said(fronts, "title"),
            label=_said(fronts, "label") or _said(fronts, "title"),
            slug=_said(fronts, "slug"),
            summary=_said(fronts, "summary"),
            keywords=_said(fronts, "keywords"),
            phrases=_said(fronts, "phrases"),
            related=front["related"] or (),
            group=front["group"],
            order=DEFAULT_ORDER if front["order"] is None else front["order"],
            popular=front["popular"],
            topic=front["topic"],
            updated=front["updated"],
            aliases=_said(fronts, "aliases"),
        )

    def _text_of(self, source: Source) -> Source | None:
        """The file whose text is shown: the shared one where a brand's file only extends it."""
        if source.front.extends != "shared":
            return source
        text = self.shared.articles.get(source.id, {}).get(source.locale)
        if text is None:
            if source.id not in self.shared.broken:
                message = "there is no shared article to extend"
                hint = "remove `extends`, or write the shared article first"
                self.report.add(source.file, source.line_of("extends"), "EXTENDS", message, hint)
            self.broken.add(source.id)
        return text

    def _layers(self, source: Source, versions: dict[str, Source]) -> list[Source]:
        """Where a key is looked for: the file, those that stand in for its language, the shared ones likewise.

        Never in a sister: a French draft does not hide its English source.
        """
        chain = self.brand.chain(source.locale)
        layers = [versions[code] for code in chain if code in versions]
        if source.front.extends == "shared":
            shared = self.shared.articles.get(source.id, {})
            layers += [shared[code] for code in chain if code in shared]
        return layers

    def _is_complete(self, text: Source, fronts: list[FrontMatter]) -> bool:
        missing = [key for key in REQUIRED if not _said(fronts, key)]
        for key in missing:
            self.report.add(text.file, 1, "KEY-MISSING", f"`{key}` is missing", f"add `{key}:` to the front matter")
        if missing:
            self.broken.add(text.id)
        return not missing


def _said(fronts: list[FrontMatter], key: str) -> Any:
    """A key of the file that extends, else of the text itself."""
    return next((value for front in fronts if (value := getattr(front, key))), getattr(fronts[-1], key))


def _first(layers: list[Source], key: str) -> Any:
    for layer in layers:
        value = getattr(layer.front, key)
        if value is not None:
            return value
    return None


def _is_live(front: dict[str, Any], today: date) -> bool:
    if front["status"] is Status.DRAFT:
        return False
    if front["publish"] and today < front["publish"]:
        return False
    return not (front["expires"] and today >= front["expires"])
