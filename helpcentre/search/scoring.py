"""Scores documents for what is asked, with integers only: the browser's ranker must come to the same.

The score of a document is the sum, over the things asked for, of rarity x weight of the best term that stands for
it; up to a part more when much of what is asked is there (`COVER`); and a bonus when one phrase of the document
(its title, a search phrase, a heading) is what is asked (`PHRASE`).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from helpcentre.search.index import WHOLE, Index

COVER = 60
"""Percent more for a document in which everything asked is found."""
PHRASE = 9
"""Weight of the best phrase, against `LEVELS`."""
SECTION = 40
"""Percent of the rarity of what is asked that a section must have by itself for a result to lead there."""


@dataclass
class Slot:
    """One thing that is asked for: terms with their factors (percent), of which the best counts in each document."""

    terms: dict[int, int] = field(default_factory=dict)

    def add(self, term: int, factor: int) -> None:
        """Let `term` stand for it."""
        if factor > self.terms.get(term, 0):
            self.terms[term] = factor


@dataclass(frozen=True)
class Hit:
    """A document with its score. `section`: the section that fits best, from 1; 0 is the document itself."""

    document: int
    section: int
    score: int


def score(index: Index, slots: Sequence[Slot], most: int) -> list[Hit]:
    """The best documents; equals in the order of the index. Stop words count only when nothing else is found."""
    asked = [slot for slot in slots if not is_idle(index, slot)]
    idle = [slot for slot in slots if is_idle(index, slot)]
    if not any(term in index.documents for slot in asked for term in slot.terms):
        asked, idle = idle, []
    scores = _documents(index, asked)
    bonus = _bonus(index, asked, idle)
    hits = []
    for document, value in scores.items():
        extra, phrase = bonus.get(document, (0, 0))
        hits.append(Hit(document, index.phrase_section[phrase] if extra else 0, value + extra))
    hits.sort(key=lambda hit: (-hit.score, hit.document))
    return _sections(index, asked, hits[:most])


def is_idle(index: Index, slot: Slot) -> bool:
    """Whether only stop words stand for it."""
    return all(index.stop_from <= term < index.concept_from for term in slot.terms)


def _documents(index: Index, asked: Iterable[Slot]) -> dict[int, int]:
    scores: dict[int, int] = {}
    found: dict[int, int] = {}
    whole = 0
    for slot in asked:
        best: dict[int, int] = {}
        factors: dict[int, int] = {}
        for term, factor in slot.terms.items():
            if term not in index.documents:
                continue
            weight = factor * index.rarity[term]
            for document, level in zip(index.documents[term], index.levels[term], strict=True):
                if weight * level > best.get(document, 0):
                    best[document] = weight * level
                if factor > factors.get(document, 0):
                    factors[document] = factor
        whole += 100 if best else 0
        for document, value in best.items():
            scores[document] = scores.get(document, 0) + value
            found[document] = found.get(document, 0) + factors[document]
    return {document: value * (100 + COVER * found[document] // whole) // 100 for document, value in scores.items()}


def _bonus(index: Index, asked: Sequence[Slot], idle: Sequence[Slot]) -> dict[int, tuple[int, int]]:
    """Of each document the bonus for its best phrase, and that phrase."""
    covered: dict[int, int] = {}
    matched: dict[int, int] = {}
    for slot in (*asked, *idle):
        best: dict[int, int] = {}
        weights: dict[int, int] = {}
        for term, factor in slot.terms.items():
            if term not in index.phrases:
                continue
            weight = factor * index.rarity[term]
            for phrase in index.phrases[term]:
                share = WHOLE * weight // index.phrase_rarity[phrase]
                if share > best.get(phrase, 0):
                    best[phrase] = share
                if weight > weights.get(phrase, 0):
                    weights[phrase] = weight
        for phrase, part in best.items():
            covered[phrase] = covered.get(phrase, 0) + part
            matched[phrase] = matched.get(phrase, 0) + weights[phrase]
    whole = max(1, sum(_rarest(index, slot) for slot in asked))
    found: dict[int, tuple[int, int]] = {}
    for phrase, cover in covered.items():
        weight = matched[phrase]
        value = PHRASE * (min(cover, 100 * WHOLE) * weight // (100 * WHOLE))
        value = value * min(weight, whole) // whole
        document = index.phrase_owner[phrase]
        before, other = found.get(document, (0, 0))
        if value > before or (value == before and phrase < other):
            found[document] = (value, phrase)
    return found


def _rarest(index: Index, slot: Slot) -> int:
    return 100 * max((index.rarity[term] for term in slot.terms if term in index.documents), default=0)


def _sections(index: Index, asked: Sequence[Slot], hits: list[Hit]) -> list[Hit]:
    """The hits, leading to a section where only one section of a long article has much of what is asked."""
    open_ones = {hit.document for hit in hits if not hit.section}
    sums: dict[int, int] = {}
    for slot in asked:
        best: dict[int, int] = {}
        for term, factor in slot.terms.items():
            for section in index.sections.get(term, ()):
                value = factor * index.rarity[term]
                if value > best.get(section, 0) and index.section_owner[section] in open_ones:
                    best[section] = value
        for section, value in best.items():
            sums[section] = sums.get(section, 0) + value
    least = SECTION * sum(_rarest(index, slot) for slot in asked)
    chosen: dict[int, tuple[int, int]] = {}
    for section in sorted(sums):
        owner = index.section_owner[section]
        if sums[section] * 100 >= least and sums[section] > chosen.get(owner, (0, 0))[0]:
            chosen[owner] = (sums[section], index.section_number[section])
    return [Hit(hit.document, chosen.get(hit.document, (0, hit.section))[1], hit.score) for hit in hits]
