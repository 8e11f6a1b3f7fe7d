"""What front matter says that does not fit: names that lead nowhere, days in the wrong order."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from helpcentre.errors import Report, Severity, did_you_mean
from helpcentre.load.sources import SNIPPETS
from helpcentre.model.article import Source
from helpcentre.model.brand import Brand
from helpcentre.model.category import Category


def check_dates(sources: Iterable[Source], today: date, report: Report) -> None:
    """Tell days in the wrong order, and texts that somebody should have read again by `today`."""
    for source in sources:
        front = source.front
        if front.publish and front.expires and front.publish >= front.expires:
            line = source.line_of("expires")
            report.add(source.file, line, "DATE-ORDER", "expires before it is published", "it would never be shown")
        if front.review and front.expires and front.review > front.expires:
            line = source.line_of("review")
            hint = "set an earlier day, or remove it"
            report.add(source.file, line, "DATE-ORDER", "is reviewed only after it expires", hint, Severity.WARNING)
        if front.review and front.review <= today:
            line = source.line_of("review")
            hint = "read it again, then set a later day"
            report.add(source.file, line, "REVIEW-DUE", f"was to be reviewed by {front.review}", hint, Severity.WARNING)


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
            if not categories:  # told at brand.yaml, or at the shared categories
                continue
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
