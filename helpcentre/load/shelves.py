"""Decides which text each brand shows to readers of each language: replacement, fallback, dates."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from typing import Any

from helpcentre.errors import Report, Severity
from helpcentre.load.sources import SNIPPETS
from helpcentre.load.validate import did_you_mean
from helpcentre.model.article import Article, Source, Status
from helpcentre.model.brand import Brand
from helpcentre.model.catalogue import Shelf
from helpcentre.model.category import Category

INHERITED = ("related", "group", "order", "popular", "topic", "publish", "expires", "status", "updated")
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


def build_shelf(
    brand: Brand,
    locale: str,
    own: Sources,
    shared: Sources,
    categories: dict[str, Category],
    today: date,
    report: Report,
) -> Shelf:
    """The articles of `brand` for readers of `locale`, sorted as lists show them."""
    articles: list[Article] = []
    hidden: set[str] = set()
    for article_id in sorted(own.keys() | shared.keys()):
        if article_id.split("/")[0] not in categories:
            continue
        if article_id not in own and not _shows_shared(brand, shared[article_id]):
            continue
        article = _choose(brand, locale, own.get(article_id, {}), shared.get(article_id, {}), today, report)
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

    return Shelf(locale, {article.id: article for article in sorted(articles, key=place)}, frozenset(hidden))


def _shows_shared(brand: Brand, versions: dict[str, Source]) -> bool:
    named = [source.front.brands for source in versions.values() if source.front.brands is not None]
    return not named or any(brand.key in brands for brands in named)


def _choose(
    brand: Brand,
    locale: str,
    own: dict[str, Source],
    shared: dict[str, Source],
    today: date,
    report: Report,
) -> Article | None:
    """The text in the reader's language, else in the one that stands in; None when none is published.

    Once a brand has its own version in any language, only that one counts: the shared text in the
    reader's language would say something else.
    """
    versions = own or shared
    for code in brand.chain(locale):
        source = versions.get(code)
        if source is None:
            continue
        article = _article(brand, locale, source, versions, shared, today, report)
        if article is not None:
            return article
    return None


def _article(
    brand: Brand,
    locale: str,
    source: Source,
    versions: dict[str, Source],
    shared: dict[str, Source],
    today: date,
    report: Report,
) -> Article | None:
    extension = source if source.front.extends == "shared" else None
    text = shared.get(source.locale) if extension else source
    if text is None:
        hint = "remove `extends`, or write the shared article first"
        line = source.line_of("extends")
        report.add(source.file, line, "EXTENDS", "there is no shared article to extend", hint)
        return None
    layers = _layers(brand, source, versions, shared)
    front = {key: _first(layers, key) for key in INHERITED}
    if not _is_live(front, today):
        return None
    required = _required(text, extension, report)
    if required is None:
        return None
    aliases = source.front.aliases or text.front.aliases
    return Article(
        id=source.id,
        category=source.category,
        locale=locale,
        source_locale=source.locale,
        source=text,
        extension=extension,
        title=required["title"],
        label=(extension and extension.front.label) or text.front.label or required["title"],
        slug=required["slug"],
        summary=required["summary"],
        keywords=(extension and extension.front.keywords) or text.front.keywords,
        phrases=(extension and extension.front.phrases) or text.front.phrases,
        related=front["related"] or (),
        group=front["group"],
        order=DEFAULT_ORDER if front["order"] is None else front["order"],
        popular=front["popular"],
        topic=front["topic"],
        updated=front["updated"],
        aliases=aliases,
    )


def _layers(brand: Brand, source: Source, versions: dict[str, Source], shared: dict[str, Source]) -> list[Source]:
    """Where a key is looked for: the file, those that stand in for its language, the shared ones likewise.

    Never in a sister: a French draft does not hide its English source.
    """
    chain = brand.chain(source.locale)
    layers = [versions[code] for code in chain if code in versions]
    if source.front.extends == "shared":
        layers += [shared[code] for code in chain if code in shared]
    return layers


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


def _required(text: Source, extension: Source | None, report: Report) -> dict[str, str] | None:
    values: dict[str, str] = {}
    for key in ("title", "slug", "summary"):
        value = (extension and getattr(extension.front, key)) or getattr(text.front, key)
        if not value or not value.strip():
            report.add(text.file, 1, "KEY-MISSING", f"`{key}` is missing", f"add `{key}:` to the front matter")
        else:
            values[key] = value
    return values if len(values) == 3 else None


def check_front_matter(
    brand: Brand,
    sources: Iterable[Source],
    categories: dict[str, Category],
    topics: Iterable[str],
    report: Report,
) -> None:
    """Names in front matter that lead nowhere: category, group, topic, brand-only keys."""
    known_topics = list(topics)
    for source in sources:
        if source.category == SNIPPETS:
            continue
        category = categories.get(source.category)
        if category is None:
            hint = did_you_mean(source.category, categories) or "add it to `categories` in brand.yaml"
            report.add(source.file, 0, "CATEGORY-UNKNOWN", f"{brand.key} shows no `{source.category}`", hint)
            continue
        front = source.front
        if front.group and front.group not in category.groups:
            hint = did_you_mean(front.group, category.groups) or f"known: {', '.join(category.groups)}"
            line = source.line_of("group")
            report.add(source.file, line, "GROUP-UNKNOWN", f"no group `{front.group}`", hint)
        if front.topic and front.topic not in known_topics:
            hint = did_you_mean(front.topic, known_topics) or "add it to topics.yaml"
            message = f"{brand.key} has no topic `{front.topic}`"
            report.add(source.file, source.line_of("topic"), "TOPIC-UNKNOWN", message, hint)
        if front.brands is not None and source.owner == brand.key:
            message = "`brands` is for shared articles"
            report.add(source.file, source.line_of("brands"), "KEY-UNKNOWN", message, "remove it")
        if front.review and front.expires and front.review > front.expires:
            line = source.line_of("review")
            message = "is reviewed only after it expires"
            report.add(source.file, line, "DATE-ORDER", message, "", Severity.WARNING)
