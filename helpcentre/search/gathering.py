"""Counts the words of all documents and weighs them by where they stand (BM25F)."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from helpcentre.search.analysis import Analyser
from helpcentre.search.document import Document
from helpcentre.search.synonyms import Concepts


@dataclass(frozen=True)
class Weighing:
    """How much a place counts: its weight, and how far long texts count less (0 not at all, 1 fully)."""

    weight: float
    length: float


FIELDS = {
    "title": Weighing(9.0, 0.3),
    "phrases": Weighing(2.5, 0.3),
    "keywords": Weighing(7.0, 0.3),
    "headings": Weighing(1.0, 0.3),
    "summary": Weighing(2.0, 0.3),
    "body": Weighing(1.0, 0.75),
}
WITH_STOP_WORDS = frozenset({"title", "phrases"})
"""Fields in which stop words are found when nothing else is left of a query."""
SATURATION = 12.0
SHORT = 200
"""Characters of a text up to which its terms are remembered: titles, headings and phrases are read twice."""
LONG = 300
"""Words of an article from which on its sections are found by themselves."""

Counts = Mapping[str, Mapping[str, int]]
"""By field and term."""


@dataclass(frozen=True)
class Phrase:
    """A title, a search phrase or a heading: its document, its section (0: none), its terms and concepts."""

    owner: int
    section: int
    terms: frozenset[str]


@dataclass
class Gathered:
    """What was found in all documents. `weights`: by term and document, from 0 to 1. `sections`: of long articles,
    document and number of each section, and `places`: by term, the sections that alone of their article have it.
    """

    weights: dict[str, dict[int, float]] = field(default_factory=dict)
    phrases: list[Phrase] = field(default_factory=list)
    sections: list[tuple[int, int]] = field(default_factory=list)
    places: dict[str, list[int]] = field(default_factory=lambda: defaultdict(list))
    forms: set[str] = field(default_factory=set)


def gather(documents: Sequence[Document], analyser: Analyser, concepts: Concepts) -> Gathered:
    """Read every document once."""
    reader = _Reader(analyser, concepts)
    gathered = Gathered(forms=reader.forms)
    counts = []
    for number, document in enumerate(documents):
        counted, parts = reader.document(document)
        counts.append(counted)
        long = sum(len(part.text.split()) for part in document.parts) >= LONG
        if long:
            _find_sections(number, counted, parts, gathered)
        gathered.phrases += reader.phrases(number, document, headings=long)
    gathered.weights = _weigh(counts)
    return gathered


def _find_sections(owner: int, counted: Counts, parts: Sequence[Counter[str]], gathered: Gathered) -> None:
    """Note the words by which a section of a long article is told from the rest of it."""
    common = counted["title"].keys() | counted["summary"].keys() | parts[0].keys()
    for section, part in enumerate(parts[1:], 1):
        others = set().union(*(other for other in parts if other is not part))
        for term in part.keys() - common - others:
            gathered.places[term].append(len(gathered.sections))
        gathered.sections.append((owner, section))


class _Reader:
    """Turns texts into counted terms, and keeps every form it meets."""

    def __init__(self, analyser: Analyser, concepts: Concepts) -> None:
        self._analyser = analyser
        self._concepts = concepts
        self.forms: set[str] = set()
        self._short: dict[str, list[str]] = {}

    def document(self, document: Document) -> tuple[dict[str, Counter[str]], list[Counter[str]]]:
        """The counted fields of a document, and its parts with their headings."""
        headings = [self._counted([part.heading], stops=False) for part in document.parts]
        bodies = [self._counted([part.text], stops=False) for part in document.parts]
        fields = {
            "title": self._counted([document.title], stops=True),
            "phrases": self._counted(document.phrases, stops=True),
            "keywords": self._counted(document.keywords, stops=False),
            "summary": self._counted([document.summary], stops=False),
            "headings": _together(headings),
            "body": _together(bodies),
        }
        return fields, [heading + body for heading, body in zip(headings, bodies, strict=True)]

    def phrases(self, owner: int, document: Document, *, headings: bool) -> Iterable[Phrase]:
        """What a whole query is compared with: title, search phrases and, if wanted, headings."""
        texts = [(0, text) for text in (document.title, *document.phrases)]
        if headings:
            texts += [(section, part.heading) for section, part in enumerate(document.parts) if section]
        for section, text in texts:
            terms = self._terms(text)
            if terms:
                yield Phrase(owner, section, frozenset(terms).union(self._named(terms, self._content(terms))))

    def _terms(self, text: str) -> list[str]:
        terms = self._short.get(text)
        if terms is None:
            words = self._analyser.words(text)
            self.forms.update(words)
            terms = self._analyser.terms(words)
            if len(text) <= SHORT:
                self._short[text] = terms
        return terms

    def _counted(self, texts: Iterable[str], *, stops: bool) -> Counter[str]:
        counter: Counter[str] = Counter()
        for text in texts:
            terms = self._terms(text)
            content = self._content(terms)
            counter.update(terms if stops else content)
            counter.update(self._named(terms, content))
        return counter

    def _content(self, terms: Iterable[str]) -> list[str]:
        stop = self._analyser.stop
        return [term for term in terms if term not in stop]

    def _named(self, terms: Sequence[str], content: Sequence[str]) -> list[str]:
        """The concepts that a text names, each as often as it does."""
        single = self._concepts.single
        found = [concept for term in terms if term in single for concept in single[term]]
        found += self._concepts.found_in(content)
        found += self._concepts.found_with_stops(terms)
        return found


def _together(counters: Iterable[Counter[str]]) -> Counter[str]:
    total: Counter[str] = Counter()
    for counter in counters:
        total.update(counter)
    return total


def _weigh(counts: Sequence[Counts]) -> dict[str, dict[int, float]]:
    lengths = [{name: sum(counted[name].values()) for name in FIELDS} for counted in counts]
    averages = {name: sum(length[name] for length in lengths) / max(1, len(counts)) or 1.0 for name in FIELDS}
    found: dict[str, dict[int, float]] = defaultdict(dict)
    for number, (counted, length) in enumerate(zip(counts, lengths, strict=True)):
        sums: dict[str, float] = defaultdict(float)
        for name, weighing in FIELDS.items():
            scale = weighing.weight / (1 + weighing.length * (length[name] / averages[name] - 1))
            for term, count in counted[name].items():
                sums[term] += scale * count
        for term, weight in sums.items():
            found[term][number] = weight / (SATURATION + weight)
    return found
