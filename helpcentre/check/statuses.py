"""Statuses of orders: whether a brand has words for each, and where they lead."""

from __future__ import annotations

from helpcentre.errors import Report, Severity, did_you_mean
from helpcentre.load.brands import BrandFiles
from helpcentre.model.catalogue import BrandContent
from helpcentre.pages.edition import Edition
from helpcentre.rules.orders import Badge

FILE = "statuses.yaml"


def check_statuses(content: BrandContent, files: BrandFiles, report: Report) -> None:
    """Tell statuses and badges without words, and words for a status that the brand does not have.

    A brand that wrote no words at all is told once guests can look up their orders.
    """
    if FILE not in files.yaml:
        if content.brand.features.lookup:
            hint = "write it: guests see the status of their orders"
            report.add(files.folder / FILE, 0, "STATUS-WORDS", "is missing", hint, Severity.WARNING)
        return
    words = content.statuses
    for status in words.sequence:
        if status not in words.statuses:
            _tell_missing(files, "statuses", status.value, report)
    for badge in Badge:
        if badge not in words.badges:
            _tell_missing(files, "badges", badge.value, report)
    for status in words.statuses.keys() - set(words.sequence):
        file, line = files.place(FILE, "statuses", status.value)
        hint = "add it to `sequence`, or remove its words"
        report.add(file, line, "STATUS-UNUSED", f"`{status.value}` is not in `sequence`", hint)


def check_status_links(edition: Edition, files: BrandFiles, report: Report) -> None:
    """Tell articles and contact topics of statuses that are not there."""
    shelf, topics = edition.shelf, edition.content.topics
    for status, words in edition.content.statuses.statuses.items():
        for index, article in enumerate(words.articles):
            if article not in shelf.articles and article not in shelf.hidden:
                file, line = files.place(FILE, "statuses", status.value, "articles", index)
                hint = did_you_mean(article, shelf.articles) or "remove it"
                report.add(file, line, "LINK", f"there is no article `{article}`", hint)
        if words.topic is not None and words.topic not in topics:
            file, line = files.place(FILE, "statuses", status.value, "topic")
            hint = did_you_mean(words.topic, topics) or "add it to topics.yaml"
            report.add(file, line, "TOPIC-UNKNOWN", f"there is no contact topic `{words.topic}`", hint)


def _tell_missing(files: BrandFiles, key: str, name: str, report: Report) -> None:
    file, line = files.place(FILE, key)
    report.add(file, line, "STATUS-WORDS", f"`{name}` has no words", f"add `{name}:` below `{key}`")
