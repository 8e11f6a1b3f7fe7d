"""Why a result stands where it stands: for writers, on the command line."""

from __future__ import annotations

from collections.abc import Iterator

from helpcentre.search.ranker import Answer, Ranker
from helpcentre.search.scoring import Hit, Slot
from helpcentre.search.spelling import Reading


def readings(ranker: Ranker, answer: Answer) -> Iterator[str]:
    """How each word of the query was understood."""
    forms = ranker.index.forms
    for word in answer.words:
        shown = ", ".join(f"{forms[candidate.form]} {candidate.factor} %" for candidate in word.candidates)
        idle = word.candidates and all(_is_stop(ranker, candidate.form) for candidate in word.candidates)
        if word.reading is Reading.UNKNOWN:
            yield f"{word.typed}: unknown"
        elif idle:
            yield f"{word.typed}: says nothing"
        else:
            yield f"{word.typed}: {word.reading.value} {shown}"


def reasons(ranker: Ranker, answer: Answer, hit: Hit) -> Iterator[str]:
    """What brought a document its score: the best term of each thing asked, with its points."""
    index = ranker.index
    asked = [slot for slot in answer.slots if not _is_idle(ranker, slot)]
    for slot in asked or answer.slots:
        found = _best(ranker, slot, hit.document)
        if found is not None:
            yield f"{_name(ranker, found[1])} {found[0]}"
    if hit.section:
        yield f"section {index.entries[hit.document].sections[hit.section - 1][1]}"


def _best(ranker: Ranker, slot: Slot, document: int) -> tuple[int, int] | None:
    index = ranker.index
    found = []
    for term, factor in slot.terms.items():
        documents = index.documents.get(term, ())
        if document in documents:
            level = index.levels[term][list(documents).index(document)]
            found.append((factor * index.rarity[term] * level, term))
    return max(found, default=None)


def _name(ranker: Ranker, term: int) -> str:
    """The first spelling of a term; of a concept, its words."""
    index = ranker.index
    if term < index.concept_from:
        return index.forms[list(index.form_terms).index(term)]
    members = [word for word, concepts in index.concepts.items() if term in concepts]
    names = [_name(ranker, member) for member in members]
    names += [" ".join(_name(ranker, part) for part in terms) for terms, concept in index.patterns if concept == term]
    return "=".join(names[:4])


def _is_idle(ranker: Ranker, slot: Slot) -> bool:
    return all(ranker.index.stop_from <= term < ranker.index.concept_from for term in slot.terms)


def _is_stop(ranker: Ranker, form: int) -> bool:
    return ranker.index.form_terms[form] >= ranker.index.stop_from
