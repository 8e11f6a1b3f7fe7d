"""Builds the index of one brand and language: BM25F, folded into small integers."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from helpcentre.search.analysis import Analyser
from helpcentre.search.document import Document
from helpcentre.search.gathering import Gathered, Phrase, gather
from helpcentre.search.index import LEVELS, STEPS, Entry, Index
from helpcentre.search.language import language
from helpcentre.search.synonyms import Concepts, Group, concepts_of, is_concept

RARITY = 16
STOP_RARITY = 0.1
"""How rare a stop word is held to be, as a part of the rarest word: it only decides between equals."""
FREQUENT = 8
MENTION = 2
"""A term that stands in so many documents is left out of those in which it has no greater level than this."""
SPLIT_FROM = 500
"""Documents from which on the browser gets the index in pieces."""


def build_index(documents: Sequence[Document], groups: Iterable[Group], locale: str) -> Index:
    """The index of `documents` (in the order that decides between equals) for readers of `locale`."""
    analyser = Analyser(language(locale))
    groups = list(groups)
    analyser.learn(text for document in documents for text in document.texts())
    analyser.learn(phrase for group in groups for phrase in group)
    concepts = concepts_of(groups, analyser)
    gathered = gather(documents, analyser, concepts)
    return _Numbering(analyser, concepts.only(gathered.weights), gathered).index(documents, locale)


_NEAREST = [min(STEPS, key=lambda step: (abs(step - level), step)) for level in range(LEVELS + 1)]
"""By level, the step for it; the smallest one for what rounds to nothing."""


class _Numbering:
    """Gives every term its number: words with content first, in the order of their forms; then stop words, concepts."""

    def __init__(self, analyser: Analyser, concepts: Concepts, gathered: Gathered) -> None:
        self._analyser = analyser
        self._concepts = concepts
        self._gathered = gathered
        self._forms = sorted(self._known())
        terms = [analyser.term(form) for form in self._forms]
        distinct = dict.fromkeys(terms)
        content = [term for term in distinct if term not in analyser.stop]
        stops = [term for term in distinct if term in analyser.stop]
        self._order = [*content, *stops, *concepts.names]
        self._number = {term: place for place, term in enumerate(self._order)}
        self._form_terms = [self._number[term] for term in terms]
        self._stop_from, self._concept_from = len(content), len(content) + len(stops)

    def _known(self) -> set[str]:
        """Every form worth knowing: of the documents, of synonyms, stop words, and irregular forms of those."""
        analyser = self._analyser
        found = self._gathered.forms.union(*self._concepts.words.values())
        terms = {analyser.term(form) for form in found}
        return found | analyser.stop | {form for form in analyser.language.same if analyser.term(form) in terms}

    def index(self, documents: Sequence[Document], locale: str) -> Index:
        """Everything in numbers."""
        number, gathered, spoken = self._number, self._gathered, self._analyser.language
        rarity = self._rarity(len(documents))
        long = {owner for owner, _ in gathered.sections}
        kept = {number[term]: self._levels(term, weights) for term, weights in gathered.weights.items()}
        return Index(
            locale=locale,
            elisions=spoken.elisions,
            endings=frozenset(spoken.endings),
            forms=self._forms,
            form_terms=self._form_terms,
            stop_from=self._stop_from,
            concept_from=self._concept_from,
            rarity=rarity,
            documents={term: list(levels) for term, levels in kept.items()},
            levels={term: list(levels.values()) for term, levels in kept.items()},
            phrases=self._phrases(),
            phrase_owner=[phrase.owner for phrase in gathered.phrases],
            phrase_section=[phrase.section for phrase in gathered.phrases],
            phrase_rarity=[self._whole(phrase, rarity) for phrase in gathered.phrases],
            sections={number[term]: places for term, places in gathered.places.items()},
            section_owner=[owner for owner, _ in gathered.sections],
            section_number=[section for _, section in gathered.sections],
            concepts={
                number[term]: [number[name] for name in names] for term, names in sorted(self._concepts.single.items())
            },
            patterns=[
                (tuple(number[term] for term in terms), number[name])
                for _, rows in sorted(self._concepts.patterns.items())
                for terms, name in rows
            ],
            entries=[_entry(document, long=place in long) for place, document in enumerate(documents)],
            split=len(documents) > SPLIT_FROM,
        )

    def _rarity(self, total: int) -> list[int]:
        """How rare each term is (inverse document frequency), counting a document as far as the term weighs in it."""
        rarest = _inverse_frequency(1, total)
        found = []
        for term in self._order:
            weights = self._gathered.weights.get(term)
            if term in self._analyser.stop:
                found.append(max(1, round(RARITY * STOP_RARITY * rarest)))
            elif weights is None:
                found.append(0)
            else:
                found.append(max(1, round(RARITY * _inverse_frequency(2 * sum(weights.values()), total))))
        return found

    def _levels(self, term: str, weights: Mapping[int, float]) -> dict[int, int]:
        """By document. A frequent term is left out of documents that only mention it; a stop word weighs nothing."""
        if term in self._analyser.stop:
            return dict.fromkeys(weights, 1)
        levels = {place: _NEAREST[round(LEVELS * weight)] for place, weight in weights.items()}
        if len(levels) < FREQUENT:
            return levels
        return {place: level for place, level in levels.items() if level > MENTION} or levels

    def _phrases(self) -> dict[int, list[int]]:
        found: dict[int, list[int]] = defaultdict(list)
        for place, phrase in enumerate(self._gathered.phrases):
            for term in phrase.terms:
                found[self._number[term]].append(place)
        return dict(found)

    def _whole(self, phrase: Phrase, rarity: Sequence[int]) -> int:
        return sum(rarity[self._number[term]] for term in phrase.terms if not is_concept(term)) or 1


def _inverse_frequency(count: float, total: int) -> float:
    return math.log(1 + max(0.0, total - count + 0.5) / (count + 0.5))


def _entry(document: Document, *, long: bool) -> Entry:
    sections = tuple((part.anchor, part.heading) for part in document.parts[1:]) if long else ()
    return Entry(document.url, document.title, document.breadcrumb, document.summary, document.lang, sections)
