"""Groups of words that mean the same to customers: every group becomes a concept, a term of its own in the index."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from helpcentre.search.analysis import Analyser

Group = tuple[str, ...]

_MARK = "="
"""Begins the name of a concept; no word has it."""
_ENOUGH = 2
"""Words with content that a phrase must have so that its stop words may be left out."""

Patterns = dict[str, list[tuple[tuple[str, ...], str]]]
"""First term -> terms and concept, the longest first."""


def is_concept(term: str) -> bool:
    """Whether a term is the name of a concept."""
    return term.startswith(_MARK)


@dataclass
class Concepts:
    """`single`: term -> the concepts it belongs to. `patterns`: phrases of several words; those that would be too
    short without their stop words stand in `exact` too. `words`: of each group.
    """

    names: list[str] = field(default_factory=list)
    single: dict[str, list[str]] = field(default_factory=dict)
    patterns: Patterns = field(default_factory=dict)
    exact: Patterns = field(default_factory=dict)
    words: dict[str, set[str]] = field(default_factory=dict)

    def found_in(self, content: Sequence[str]) -> Iterator[str]:
        """The concepts named by phrases in a row of terms without stop words."""
        return _found(content, self.patterns)

    def found_with_stops(self, terms: Sequence[str]) -> Iterator[str]:
        """The concepts named by phrases that need their stop words."""
        return _found(terms, self.exact)

    def only(self, used: Container[str]) -> Concepts:
        """Those that some document names; a word of the others would lead nowhere."""

        def kept(patterns: Patterns) -> Patterns:
            rows = {first: [row for row in found if row[1] in used] for first, found in patterns.items()}
            return {first: found for first, found in rows.items() if found}

        single = {term: [name for name in names if name in used] for term, names in self.single.items()}
        return Concepts(
            names=[name for name in self.names if name in used],
            single={term: names for term, names in single.items() if names},
            patterns=kept(self.patterns),
            exact=kept(self.exact),
            words={name: words for name, words in self.words.items() if name in used},
        )


def _found(terms: Sequence[str], patterns: Patterns) -> Iterator[str]:
    if patterns.keys().isdisjoint(terms):
        return
    for place in [place for place, term in enumerate(terms[:-1]) if term in patterns]:
        following = terms[place + 1]
        for pattern, concept in patterns[terms[place]]:
            if pattern[1] == following and tuple(terms[place : place + len(pattern)]) == pattern:
                yield concept


def concepts_of(groups: Iterable[Group], analyser: Analyser) -> Concepts:
    """The concepts of `groups`, in their order; groups that say nothing new are left out."""
    concepts = Concepts()
    single: dict[str, list[str]] = defaultdict(list)
    patterns: Patterns = defaultdict(list)
    exact: Patterns = defaultdict(list)
    for group in groups:
        words: set[str] = set()
        rows = {_terms(phrase, analyser, words) for phrase in group} - {()}
        if len(rows) < _ENOUGH:
            continue
        name = f"{_MARK}{len(concepts.names)}"
        concepts.names.append(name)
        concepts.words[name] = words
        for row in sorted(rows, key=lambda terms: (-len(terms), terms)):
            if len(row) == 1:
                single[row[0]].append(name)
            else:
                patterns[row[0]].append((row, name))
                if any(term in analyser.stop for term in row):
                    exact[row[0]].append((row, name))
    concepts.single, concepts.patterns, concepts.exact = dict(single), dict(patterns), dict(exact)
    return concepts


def _terms(phrase: str, analyser: Analyser, words: set[str]) -> tuple[str, ...]:
    """The terms of a phrase, without stop words where enough remains; nothing for a stop word alone."""
    found = analyser.words(phrase)
    terms = analyser.terms(found)
    content = [term for term in terms if term not in analyser.stop]
    if len(content) >= _ENOUGH:
        chosen = content
    elif len(terms) > 1:
        chosen = terms
    else:
        chosen = content
    if chosen:
        words.update(found)
    return tuple(chosen)
