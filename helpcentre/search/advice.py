"""What may help where a query was not understood well: the contact topic that fits its words, and topics of articles.

`site/static/js/advice/advice.js` is the twin of this file (`is_weak` is in `search/ranker.js`, since every answer
needs it); `tests/search/test_twins.py` compares both.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from helpcentre.search.index import LEVELS
from helpcentre.search.ranker import Answer, Ranker
from helpcentre.search.scoring import Hit, Slot, is_idle

WEAK = 50
"""An answer is weak when its best hit has less of what was asked, percent by percent of each word."""
LOOKED_AT = 5
"""Hits whose topics count."""
MOST_NEAREST = 3


@dataclass(frozen=True)
class Topic:
    """A contact topic. `articles`: addresses of those that are offered before its form."""

    label: str
    url: str
    articles: tuple[str, ...]


def is_weak(ranker: Ranker, answer: Answer) -> bool:
    """Whether there is no hit, or the best one has little of what was asked; unknown words were asked, too."""
    if not answer.hits:
        return True
    asked = _asked(ranker, answer)
    unknown = sum(not word.candidates for word in answer.words)
    found = sum(_factor(ranker, slot, answer.hits[0]) for slot in asked)
    return found < WEAK * (len(asked) + unknown)


def fitting_topic(ranker: Ranker, answer: Answer, topics: Sequence[Topic]) -> int:
    """The number of the topic that fits best, the first of equals; -1 when none does.

    A topic fits by what its label has of what was asked, and then by the hits that it offers. (In a large index by
    hits alone: the browser does not know all words there.)
    """
    asked = _asked(ranker, answer)
    best, most = -1, 0
    for number, topic in enumerate(topics):
        words = 0 if ranker.index.split else LEVELS * _common(ranker, asked, topic.label)
        if not words and not ranker.index.split:
            continue
        urls = [ranker.index.entries[hit.document].url for hit in answer.hits[:LOOKED_AT]]
        fit = words + sum(hit.score for hit, url in zip(answer.hits, urls, strict=False) if url in topic.articles)
        if fit > most:
            best, most = number, fit
    return best


def nearest(ranker: Ranker, answer: Answer) -> list[tuple[str, str]]:
    """Labels and addresses of the categories of the best hits, at most three."""
    found: dict[str, str] = {}
    for hit in answer.hits[:LOOKED_AT]:
        entry = ranker.index.entries[hit.document]
        found.setdefault(entry.breadcrumb, entry.url[: entry.url.rindex("/", 0, -1) + 1])
    return list(found.items())[:MOST_NEAREST]


def _asked(ranker: Ranker, answer: Answer) -> list[Slot]:
    return [slot for slot in answer.slots if not is_idle(ranker.index, slot)]


def _factor(ranker: Ranker, slot: Slot, hit: Hit) -> int:
    index = ranker.index
    return max(
        (factor for term, factor in slot.terms.items() if hit.document in index.documents.get(term, ())), default=0
    )


def _common(ranker: Ranker, asked: Sequence[Slot], label: str) -> int:
    """What a label has of what was asked, by rarity."""
    index = ranker.index
    terms = {term for slot in ranker.slots(label) if not is_idle(index, slot) for term in slot.terms}
    shared = ([factor * index.rarity[term] for term, factor in slot.terms.items() if term in terms] for slot in asked)
    return sum(max(weights, default=0) for weights in shared)
