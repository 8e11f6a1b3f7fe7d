"""Integers and sorted words as short texts that compress well and need no escapes in JSON."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

ALPHABET = "".join(chr(code) for code in range(35, 127) if chr(code) != "\\")
_VALUES = {letter: value for value, letter in enumerate(ALPHABET)}
_BASE = len(ALPHABET)
_SHORT = 80
_LONG = _BASE - 1
_MOST_SHARED = 25
"""Letters that a word can share with the one before it: written as A to Z."""


def pack(numbers: Iterable[int]) -> str:
    """Numbers from 0 to about 750,000; those below 80 take one letter."""
    found = []
    for number in numbers:
        if number < _SHORT:
            found.append(ALPHABET[number])
        elif number < _SHORT + (_LONG - _SHORT) * _BASE:
            high, low = divmod(number - _SHORT, _BASE)
            found.append(ALPHABET[_SHORT + high] + ALPHABET[low])
        else:
            high, low = divmod(number, _BASE)
            higher, high = divmod(high, _BASE)
            found.append(ALPHABET[_LONG] + ALPHABET[higher] + ALPHABET[high] + ALPHABET[low])
    return "".join(found)


def unpack(text: str) -> Iterator[int]:
    """What `pack` packed."""
    letters = iter(text)
    for letter in letters:
        value = _VALUES[letter]
        if value >= _SHORT:
            low = _VALUES[next(letters)]
            if value < _LONG:
                value = (value - _SHORT) * _BASE + low + _SHORT
            else:
                value = (low * _BASE + _VALUES[next(letters)]) * _BASE + _VALUES[next(letters)]
        yield value


def steps(rising: Iterable[int]) -> Iterator[int]:
    """Rising numbers as their distances, the first one from 0."""
    before = 0
    for number in rising:
        yield number - before
        before = number


def pack_words(words: Sequence[str]) -> str:
    """Sorted words without upper-case letters, each as a letter (how much it shares with the last) and its rest."""
    found = []
    before = ""
    for word in words:
        shared = 0
        for one, other in zip(before, word[:_MOST_SHARED], strict=False):
            if one != other:
                break
            shared += 1
        found.append(chr(ord("A") + shared) + word[shared:])
        before = word
    return "".join(found)


def unpack_words(text: str) -> list[str]:
    """What `pack_words` packed."""
    found = []
    word = ""
    start = 0
    for place in range(1, len(text) + 1):
        if place == len(text) or "A" <= text[place] <= "Z":
            word = word[: ord(text[start]) - ord("A")] + text[start + 1 : place]
            found.append(word)
            start = place
    return found if text else []
