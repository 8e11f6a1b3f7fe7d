"""Forms of words: those that begin alike, and those that differ by their ending only."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Collection, Sequence

SHORTEST_STEM = 4
LONGEST_ENDING = 7


def by_ending(word: str, forms: Sequence[str], endings: Collection[str], fits: Callable[[int], bool]) -> int:
    """The number of the form in sorted `forms` that `word` is another ending of, the shortest one that has most
    letters in common; -1 when there is none. `fits`: whether the form of a number may be found.
    """
    if not endings:
        return -1
    for cut in range(len(word), max(SHORTEST_STEM, len(word) - LONGEST_ENDING) - 1, -1):
        if not is_ending(word, cut, endings):
            continue
        best = -1
        for number in starting(forms, word[:cut]):
            shorter = best < 0 or len(forms[number]) < len(forms[best])
            if shorter and is_ending(forms[number], cut, endings) and fits(number):
                best = number
        if best >= 0:
            return best
    return -1


def is_ending(form: str, cut: int, endings: Collection[str]) -> bool:
    """Whether `form` from `cut` on is nothing, an ending, or an ending after a doubled letter."""
    rest = form[cut:]
    if not rest or rest in endings:
        return True
    return rest[0] == form[cut - 1] and rest[1:] in endings


def starting(forms: Sequence[str], start: str) -> range:
    """The numbers of the sorted `forms` that begin with `start`."""
    first = bisect_left(forms, start)
    return range(first, bisect_left(forms, start + "\uffff", first))
