"""What an unknown word may stand for: another ending, a beginning, a misspelling, two words without the space."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from helpcentre.search.forms import by_ending, starting
from helpcentre.search.index import Index
from helpcentre.search.text import has_digit


class Reading(Enum):
    """How a word of the query was understood."""

    KNOWN = "known"
    ENDING = "ending"
    BEGINNING = "beginning"
    SPELLING = "spelling"
    SPLIT = "split"
    UNKNOWN = "unknown"


EXACT = 100
ENDING = 95
NEAR = 80
"""A misspelling by one step."""
UNLIKELY = 40
"""A misspelling by one step where what is typed may still become a known word."""
FAR = 55
"""A misspelling by two steps."""
BEGINNING = 70
"""A beginning, when only its last letters are missing; less the more are."""

SHORTEST_BEGINNING = 3
MOST_BEGINNINGS = 6
MOST_CORRECTIONS = 3
ONE_STEP_FROM = 4
TWO_STEPS_FROM = 7
SHORTEST_PART = 3
NOWHERE = 10_000


@dataclass(frozen=True)
class Candidate:
    """A known form with its factor (percent) and how it was reached."""

    form: int
    factor: int
    reading: Reading


class Speller:
    """Finds known forms for unknown words of one index."""

    def __init__(self, index: Index) -> None:
        self._index = index
        self._forms = index.forms
        self._masks = [_mask(form) for form in index.forms]
        self._by_length: dict[int, list[int]] = {}
        for number, form in enumerate(index.forms):
            self._by_length.setdefault(len(form), []).append(number)

    def candidates(self, word: str, unfinished: bool) -> list[Candidate]:
        """The best readings of `word`, the best first; what is `unfinished` is a beginning rather than misspelt."""
        if has_digit(word):
            return []
        ending = self._by_ending(word)
        if ending:
            return ending
        begun = self._beginnings(word, unfinished)
        if begun and unfinished:
            return begun + _others(self._corrections(word, 1, UNLIKELY), begun)
        near = self._corrections(word, 1, NEAR)
        found = near + _others(begun, near)
        if found or len(word) < TWO_STEPS_FROM:
            return found
        return self._corrections(word, 2, FAR)

    def split(self, word: str) -> tuple[int, int] | None:
        """Two known forms that together make `word`; the ones with the longest shorter part."""
        middle = len(word) // 2
        for cut in sorted(
            range(SHORTEST_PART, len(word) - SHORTEST_PART + 1), key=lambda cut: (abs(cut - middle), cut)
        ):
            left, right = self.number(word[:cut]), self.number(word[cut:])
            if left >= 0 and right >= 0 and (self.says(left) or self.says(right)):
                return left, right
        return None

    def number(self, form: str) -> int:
        """The number of a form; -1 when it is not known."""
        place = bisect_left(self._forms, form)
        return place if place < len(self._forms) and self._forms[place] == form else -1

    def desperate(self, word: str) -> list[Candidate]:
        """For queries of which nothing was found: two steps in shorter words, or the same first letters."""
        if has_digit(word) or len(word) < ONE_STEP_FROM:
            return []
        return self._corrections(word, 2, FAR) or self._common_beginning(word)

    def says(self, form: int) -> bool:
        """Whether a form is known (not -1) and more than a stop word."""
        return form >= 0 and self._index.form_terms[form] < self._index.stop_from

    def _rare(self, form: int) -> int:
        """How rare the term of a form is; what stands in no document is rarest."""
        return self._index.rarity[self._index.form_terms[form]] or NOWHERE

    def _by_ending(self, word: str) -> list[Candidate]:
        found = by_ending(word, self._forms, self._index.endings, self.says)
        return [Candidate(found, ENDING, Reading.ENDING)] if found >= 0 else []

    def _beginnings(self, word: str, unfinished: bool) -> list[Candidate]:
        if len(word) < (SHORTEST_BEGINNING if unfinished else ONE_STEP_FROM):
            return []
        found = [number for number in starting(self._forms, word) if self.says(number)]
        found.sort(key=lambda number: (self._rare(number), number))
        return [
            Candidate(number, BEGINNING * len(word) // len(self._forms[number]) + 20, Reading.BEGINNING)
            for number in found[:MOST_BEGINNINGS]
        ]

    def _corrections(self, word: str, steps: int, factor: int) -> list[Candidate]:
        if len(word) < ONE_STEP_FROM - 1:
            return []
        mask = _mask(word)
        found = []
        for length in range(len(word) - steps, len(word) + steps + 1):
            for number in self._by_length.get(length, ()):
                if (mask ^ self._masks[number]).bit_count() > 2 * steps or not self._within(number, word):
                    continue
                cost = distance(word, self._forms[number], steps)
                if cost is not None:
                    found.append((cost, number))
        if len(word) < ONE_STEP_FROM:
            found = [(cost, number) for cost, number in found if sorted(self._forms[number]) == sorted(word)]
        if not found:
            return []
        ranked = sorted(
            (cost * 4 + (self._forms[number][0] != word[0]) * 2 + (not self.says(number)), self._rare(number), number)
            for cost, number in found
        )
        best = ranked[0][0]
        return [
            Candidate(number, factor, Reading.SPELLING) for cost, _, number in ranked[:MOST_CORRECTIONS] if cost <= best
        ]

    def _within(self, form: int, word: str) -> bool:
        return not self._index.split or self._forms[form][0] in word[:2]

    def _common_beginning(self, word: str) -> list[Candidate]:
        found = [number for number in starting(self._forms, word[:ONE_STEP_FROM]) if self.says(number)]
        found.sort(key=lambda number: (-_shared(self._forms[number], word), self._rare(number), number))
        return [Candidate(number, FAR // 2, Reading.BEGINNING) for number in found[:MOST_CORRECTIONS]]


def _others(more: Sequence[Candidate], found: Sequence[Candidate]) -> list[Candidate]:
    """Those of `more` whose form is not yet found."""
    known = {candidate.form for candidate in found}
    return [candidate for candidate in more if candidate.form not in known]


def distance(left: str, right: str, most: int) -> int | None:
    """Steps from one word to the other (a letter more, less, other, or two swapped); None above `most`."""
    start, end_left, end_right = 0, len(left), len(right)
    shorter = min(end_left, end_right)
    while start < shorter and left[start] == right[start]:
        start += 1
    while end_left > start and end_right > start and left[end_left - 1] == right[end_right - 1]:
        end_left -= 1
        end_right -= 1
    left, right = left[start:end_left], right[start:end_right]
    if not left or not right:
        steps = len(left) + len(right)
        return steps if steps <= most else None
    if most == 1:
        swapped = len(left) == len(right) == 2 and left[0] == right[1] and left[1] == right[0]
        return 1 if swapped or len(left) == len(right) == 1 else None
    return _steps(left, right, most)


def _steps(left: str, right: str, most: int) -> int | None:
    before: Sequence[int] = ()
    row = list(range(len(right) + 1))
    for i, letter in enumerate(left, 1):
        current = [i]
        for j, other in enumerate(right, 1):
            value = min(row[j] + 1, current[j - 1] + 1, row[j - 1] + (letter != other))
            if i > 1 and j > 1 and letter == right[j - 2] and other == left[i - 2]:
                value = min(value, before[j - 2] + 1)
            current.append(value)
        if min(current) > most:
            return None
        before, row = row, current
    return row[-1] if row[-1] <= most else None


def _mask(word: str) -> int:
    """Which letters a word has, as bits."""
    mask = 0
    for letter in word:
        mask |= 1 << (ord(letter) & 31)
    return mask


def _shared(left: str, right: str) -> int:
    count = 0
    for one, other in zip(left, right, strict=False):
        if one != other:
            break
        count += 1
    return count
