"""The index as compact JSON for the browser, and back. `site/static/js/search/index.js` reads it.

A head names its pieces: drawers (forms, by their first letters), blocks (where terms stand) and shelves (what results
show). In a small index all pieces are inside the head; in a large one they are files of their own, and the browser
fetches those that a query needs.
"""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

from helpcentre.search.index import Entry, Index, Places
from helpcentre.search.packing import pack, pack_words, steps

VERSION = 1
DRAWER = 400
"""Forms from which on a drawer is closed at the next first letter."""
BLOCK = 3000
"""Places from which on a block is closed."""
SNIPPET = 88
"""Characters of a summary that results show."""
SHELF = 20
"""Entries on a shelf."""

_BREAKS = re.compile(r"[\r\n\t]+")

Data = dict[str, Any]


@dataclass(frozen=True)
class Exported:
    """`head`: the name of the file to begin with; `files`: its content and that of its pieces, by name."""

    head: str
    files: dict[str, bytes]


def export(index: Index) -> Exported:
    """The files of an index, named by their content; the same index gives the same bytes."""
    files: dict[str, bytes] = {}

    def keep(data: Data) -> str:
        content = json.dumps(data, ensure_ascii=False, separators=(",", ":")).encode()
        name = f"search-{index.locale}.{sha256(content).hexdigest()[:10]}.json"
        files[name] = content
        return name

    return Exported(keep(head(index, keep if index.split else _inside)), files)


def _inside(data: Data) -> Data:
    return data


def head(index: Index, place: Callable[[Data], Data | str]) -> Data:
    """The first file. `place` makes of a piece what the head says of it: the piece itself, or its name."""
    whole = {"phrase_rarity": pack(index.phrase_rarity)} if index.split else {}
    return {
        "version": VERSION,
        "locale": index.locale,
        "split": index.split,
        "elisions": " ".join(sorted(index.elisions)),
        "endings": " ".join(sorted(index.endings)),
        "stop_from": index.stop_from,
        "concept_from": index.concept_from,
        "rarity": pack(index.rarity[index.stop_from :]),
        "concepts": pack(_concept_codes(index)),
        "patterns": pack(_pattern_codes(index)),
        "phrase_owner": pack(steps(index.phrase_owner)),
        "phrase_section": pack(index.phrase_section),
        **whole,
        "section_owner": pack(steps(index.section_owner)),
        "section_number": pack(index.section_number),
        "drawers": [[*start, place(drawer)] for start, drawer in _drawers(index)],
        "blocks": [[first, place(block)] for first, block in _blocks(index)],
        "shelf": SHELF if index.split else max(1, len(index.entries)),
        "shelves": [place(shelf) for shelf in _shelves(index)],
    }


def _drawers(index: Index) -> Iterator[tuple[list[int | str], Data]]:
    """Each with its first letter and the numbers of its first form, term and stop word."""
    term, stop = 0, index.stop_from
    for first, end in _drawer_bounds(index):
        numbers = index.form_terms[first:end]
        after = max([term, *(number + 1 for number in numbers if number < index.stop_from)])
        drawer = {
            "forms": pack_words(index.forms[first:end]),
            "terms": pack(_form_codes(numbers, term, stop, index.stop_from)),
            "rarity": pack(index.rarity[term:after]),
        }
        yield [index.forms[first][0] if first else "", first, term, stop], drawer
        term, stop = after, max([stop, *(number + 1 for number in numbers if number >= index.stop_from)])


def _drawer_bounds(index: Index) -> Iterator[tuple[int, int]]:
    first = 0
    for place in range(1, len(index.forms)):
        if index.split and place - first >= DRAWER and index.forms[place][0] != index.forms[place - 1][0]:
            yield first, place
            first = place
    yield first, len(index.forms)


def _form_codes(numbers: Iterable[int], term: int, stop: int, stop_from: int) -> Iterator[int]:
    """0 a new term, 1 a new stop word, else how far back the term was first met (even: a term, odd: a stop word)."""
    for number in numbers:
        if number < stop_from:
            yield 2 * (term - number)
            term = max(term, number + 1)
        else:
            yield 2 * (stop - number) + 1
            stop = max(stop, number + 1)


def _blocks(index: Index) -> Iterator[tuple[int, Data]]:
    """Each with its first term."""
    first = size = 0
    for term in range(len(index.rarity)):
        size += sum(len(kind[term]) for kind in (index.documents, index.phrases, index.sections) if term in kind)
        if index.split and size >= BLOCK:
            yield first, _block(index, range(first, term + 1))
            first, size = term + 1, 0
    yield first, _block(index, range(first, len(index.rarity)))


def _block(index: Index, terms: range) -> Data:
    return {
        "documents": _places(_further_documents(index, terms), terms),
        "levels": pack(level for term in terms for level in index.levels.get(term, ())),
        "phrases": _places(index.phrases, terms),
        "sections": _places(index.sections, terms),
    }


def _further_documents(index: Index, terms: range) -> Places:
    """Where terms stand besides the documents that have them in their title or in a search phrase."""
    found = {}
    for term in terms:
        if term in index.documents:
            phrases = index.phrases.get(term, ())
            known = {index.phrase_owner[phrase] for phrase in phrases if not index.phrase_section[phrase]}
            found[term] = [document for document in index.documents[term] if document not in known]
    return found


def _places(places: Places, terms: range) -> str:
    """For each term the number of its places, and their distances."""
    numbers: list[int] = []
    for term in terms if any(places.values()) else ():
        found = places.get(term, ())
        numbers.append(len(found))
        numbers += steps(found)
    return pack(numbers)


def _concept_codes(index: Index) -> Iterator[int]:
    """For each concept the number of its terms, and their distances."""
    members: dict[int, list[int]] = defaultdict(list)
    for term, concepts in sorted(index.concepts.items()):
        for concept in concepts:
            members[concept].append(term)
    for concept in range(index.concept_from, len(index.rarity)):
        yield len(members[concept])
        yield from steps(members[concept])


def _pattern_codes(index: Index) -> Iterator[int]:
    """For each concept the number of its patterns; for each pattern the number of its terms, and the terms."""
    patterns: dict[int, list[tuple[int, ...]]] = defaultdict(list)
    for terms, concept in index.patterns:
        patterns[concept].append(terms)
    for concept in range(index.concept_from, len(index.rarity)):
        yield len(patterns[concept])
        for terms in patterns[concept]:
            yield from (len(terms), *terms)


def _shelves(index: Index) -> Iterator[Data]:
    size = SHELF if index.split else max(1, len(index.entries))
    for first in range(0, len(index.entries), size):
        yield _shelf(index.entries[first : first + size])


def _shelf(entries: Sequence[Entry]) -> Data:
    """What results show, field by field: similar texts stand together and compress well."""
    base = _common_start([entry.url for entry in entries])
    crumbs = list(dict.fromkeys(entry.breadcrumb for entry in entries))
    return {
        "base": base,
        "urls": "\n".join(entry.url[len(base) :] for entry in entries),
        "titles": _lines(entry.title for entry in entries),
        "summaries": _lines(shortened(entry.summary) for entry in entries),
        "crumbs": crumbs,
        "crumb": pack(crumbs.index(entry.breadcrumb) for entry in entries),
        "langs": {str(number): entry.lang for number, entry in enumerate(entries) if entry.lang},
        "anchors": "\n".join("\t".join(anchor for anchor, _ in entry.sections) for entry in entries),
        "headings": "\n".join("\t".join(heading for _, heading in entry.sections) for entry in entries),
    }


def _common_start(texts: Sequence[str]) -> str:
    first, last = min(texts, default=""), max(texts, default="")
    size = next((at for at, pair in enumerate(zip(first, last, strict=False)) if pair[0] != pair[1]), len(first))
    return first[:size]


def shortened(text: str) -> str:
    """The beginning of a long text, cut between words."""
    if len(text) <= SNIPPET:
        return text
    return text[:SNIPPET].rsplit(" ", 1)[0].rstrip(" ,;:.") + "…"


def _lines(texts: Iterable[str]) -> str:
    return "\n".join(_BREAKS.sub(" ", text) for text in texts)
