"""The index as the ranker reads it: plain lists of integers and texts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

LEVELS = 31
"""The greatest weight of a term in a document, before the rarity of the term counts."""
STEPS = (1, 2, 3, 4, 5, 6, 8, 10, 12, 15, 18, 22, 26, LEVELS)
"""The weights there are: finer steps among the great ones cost bytes and find nothing better."""
WHOLE = 64
"""What the words of a phrase come to together; each has its share by its rarity."""

Places = Mapping[int, Sequence[int]]
"""By term: numbers of documents, phrases or sections, rising."""
Pattern = tuple[tuple[int, ...], int]
"""Terms that stand for a concept when they follow each other, and the concept."""


@dataclass(frozen=True)
class Entry:
    """What a result shows. `sections`: anchor and heading of each. `lang`: set when it is not the reader's."""

    url: str
    title: str
    breadcrumb: str
    summary: str
    lang: str
    sections: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Index:
    """One brand in one language.

    `forms`: the known spellings, sorted, and `form_terms` the term of each. Terms below `stop_from` are words with
    content, those from `concept_from` on are concepts (groups of synonyms), those between are stop words.
    By term: `rarity`; `documents`, with the `levels` of the term in each; `phrases` (titles, search phrases,
    headings of long articles); `sections` (of long articles, those that alone of their article have the term).
    `phrase_owner`, `section_owner`: documents. `phrase_section`, `section_number`: 0 (none) or a section from 1.
    `phrase_rarity`: the sum of the rarities of a phrase's words.
    `concepts`: term -> its concepts. `split`: whether the browser gets it in pieces; spelling is then only corrected
    among words that begin with the first or second letter typed, so that few pieces are needed.
    """

    locale: str
    elisions: frozenset[str]
    endings: frozenset[str]
    forms: Sequence[str]
    form_terms: Sequence[int]
    stop_from: int
    concept_from: int
    rarity: Sequence[int]
    documents: Places
    levels: Places
    phrases: Places
    phrase_owner: Sequence[int]
    phrase_section: Sequence[int]
    phrase_rarity: Sequence[int]
    sections: Places
    section_owner: Sequence[int]
    section_number: Sequence[int]
    concepts: Mapping[int, Sequence[int]]
    patterns: Sequence[Pattern]
    entries: Sequence[Entry]
    split: bool
