"""Ranks the documents of an index for a query: the same first ten as in the browser.

In `site/static/js/search` this file, `text`, `reading`, `spelling` and `scoring` have twins of their names: a change
here is a change there, and `tests/search/test_twins.py` compares both.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from helpcentre.search.index import Entry, Index
from helpcentre.search.reading import Reader, Word
from helpcentre.search.scoring import Hit, Slot, score
from helpcentre.search.spelling import Reading

MOST_RESULTS = 10
SYNONYM = 90
"""Factor (percent) of the words that mean the same."""


@dataclass(frozen=True)
class Answer:
    """The hits, the best first; how the words were read; what was asked for."""

    hits: tuple[Hit, ...]
    words: tuple[Word, ...]
    slots: tuple[Slot, ...]


class Ranker:
    """Answers queries from one index."""

    def __init__(self, index: Index) -> None:
        self.index = index
        self._reader = Reader(index)
        self._patterns: dict[int, list[tuple[tuple[int, ...], int]]] = {}
        for terms, concept in index.patterns:
            self._patterns.setdefault(terms[0], []).append((terms, concept))

    def search(self, query: str, most: int = MOST_RESULTS) -> Answer:
        """The best `most` documents for whatever somebody typed."""
        words = self._reader.read(query)
        slots = self._slots(words)
        hits = score(self.index, slots, most)
        if not hits and words:
            words = self._reader.desperate(words)
            slots = self._slots(words)
            hits = score(self.index, slots, most)
        return Answer(tuple(hits), tuple(words), tuple(slots))

    def slots(self, text: str) -> list[Slot]:
        """What a text asks for."""
        return self._slots(self._reader.read(text))

    def url(self, hit: Hit) -> str:
        """Where a hit leads, with its section."""
        entry: Entry = self.index.entries[hit.document]
        return f"{entry.url}#{entry.sections[hit.section - 1][0]}" if hit.section else entry.url

    def corrections(self, answer: Answer) -> list[tuple[str, str]]:
        """What was typed and what is shown instead of it."""
        return [
            (word.typed, self.index.forms[word.candidates[0].form])
            for word in answer.words
            if word.reading in (Reading.SPELLING, Reading.SPLIT)
        ]

    def _slots(self, words: Sequence[Word]) -> list[Slot]:
        slots = []
        first_terms = []
        for word in words:
            if not word.candidates:
                continue
            slot = Slot()
            for candidate in word.candidates:
                term = self.index.form_terms[candidate.form]
                slot.add(term, candidate.factor)
                for concept in self.index.concepts.get(term, ()):
                    slot.add(concept, candidate.factor * SYNONYM // 100)
            slots.append(slot)
            first_terms.append(self.index.form_terms[word.candidates[0].form])
        slots += [Slot({concept: SYNONYM}) for concept in self._phrases(first_terms)]
        return _distinct(slots)

    def _phrases(self, terms: Sequence[int]) -> list[int]:
        """The concepts that several words name together, with and without the stop words between them."""
        content = [term for term in terms if term < self.index.stop_from]
        found: list[int] = []
        for row in (content, terms):
            for place, term in enumerate(row):
                for pattern, concept in self._patterns.get(term, ()):
                    if concept not in found and tuple(row[place : place + len(pattern)]) == pattern:
                        found.append(concept)
        return found


def _distinct(slots: Sequence[Slot]) -> list[Slot]:
    found: list[Slot] = []
    for slot in slots:
        if all(slot.terms != other.terms for other in found):
            found.append(slot)
    return found
