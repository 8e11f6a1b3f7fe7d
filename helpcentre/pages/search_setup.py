"""What the search of an edition is made of: its index, and the file with which a browser's search begins.

`/<brand>/<locale>/search.json` names the newest index and holds the words of the search. It is the one file of the
search whose name stays, so that no page changes with the index.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

from babel import Locale

from helpcentre.errors import Report
from helpcentre.i18n.catalogues import Words
from helpcentre.model.topic import TopicGroupKey
from helpcentre.pages.edition import Edition
from helpcentre.pages.library import Editions
from helpcentre.pages.search_index import edition_index
from helpcentre.search.advice import Topic
from helpcentre.search.export import export
from helpcentre.search.groups import read_groups
from helpcentre.search.index import Index

SETUP = "search.json"
COUNTED_TO = 120
"""A language may have a form for more (French for a million): no search counts so many, and `other` stands in."""

Indexes = dict[tuple[str, str], Index]


def build_indexes(editions: Editions, content: Path, report: Report) -> Indexes:
    """The index of every edition, by brand and language; none when something is wrong with the content.

    `content`: the folder of that name, for the synonyms, whose mistakes go to `report`.
    """
    groups = {key: read_groups(content, *key, report) for key in editions}
    if report.has_errors():
        return {}
    return {key: edition_index(edition, groups[key]) for key, edition in editions.items()}


def search_files(edition: Edition, index: Index) -> Iterator[tuple[str, bytes]]:
    """Root-relative addresses and contents: the file to begin with, then the index."""
    exported = export(index)
    place = edition.addresses.asset
    topics = contact_topics(edition)
    setup = {
        "index": place(exported.head),
        "locale": edition.locale,
        "texts": _texts(edition.words, edition.locale),
        "topics": [{"label": topic.label, "url": topic.url, "articles": topic.articles} for topic in topics],
        "otherwise": otherwise(edition),
    }
    yield setup_address(edition), json.dumps(setup, ensure_ascii=False, separators=(",", ":")).encode()
    for name, content in exported.files.items():
        yield place(name), content


def contact_topics(edition: Edition) -> list[Topic]:
    """The contact topics of a brand, in their order."""
    return [
        Topic(
            label=edition.text(topic.title),
            url=edition.topic(key),
            articles=tuple(edition.article(name) for name in topic.articles if name in edition.rendered),
        )
        for key, topic in edition.content.topics.items()
    ]


def otherwise(edition: Edition) -> int:
    """The number of the topic for anything else: the last of its group; -1 without one."""
    groups = [topic.group for topic in edition.content.topics.values()]
    return max((number for number, group in enumerate(groups) if group is TopicGroupKey.OTHER), default=-1)


def setup_address(edition: Edition) -> str:
    """Where a browser's search begins; the scripts find it by brand and language."""
    return f"{edition.home()}{SETUP}"


def _texts(words: Words, locale: str) -> dict[str, object]:
    counted = {"count": "{count}"}
    return {
        "label": words.gettext("Suggestions"),
        "suggestions": {
            form: words.ngettext("%(count)s suggestion.", "%(count)s suggestions.", number) % counted
            for form, number in _plurals(locale).items()
        },
        "results": {
            form: words.ngettext("%(count)s answer.", "%(count)s answers.", number) % counted
            for form, number in _plurals(locale).items()
        },
        "best": words.gettext("The %(count)s best answers.") % counted,
        "none": words.gettext("We found no answer for “%(query)s”.") % {"query": "{query}"},
        "instead": words.gettext("Showing results for “%(shown)s” instead of “%(typed)s”.")
        % {"shown": "{shown}", "typed": "{typed}"},
        "weak": words.gettext("Not what you are looking for?"),
        "empty": words.gettext("These may help:"),
        "topic": words.gettext("Write to us: %(topic)s") % {"topic": "{topic}"},
        "nearest": words.gettext("All questions about: %(topic)s") % {"topic": "{topic}"},
    }


def _plurals(locale: str) -> dict[str, int]:
    """Each plural form of a language, by its name in CLDR (as `Intl.PluralRules` says it), and a number that has it."""
    rule = Locale.parse(locale, sep="-").plural_form
    found: dict[str, int] = {}
    for number in range(COUNTED_TO, -1, -1):
        found[rule(number)] = number
    return dict(sorted(found.items()))
