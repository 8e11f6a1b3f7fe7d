"""How a query is read: which known words it has, and what the unknown ones may stand for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from helpcentre.search.index import Index
from helpcentre.search.spelling import EXACT, Candidate, Reading, Speller
from helpcentre.search.text import is_unfinished, pieces, query_tokens, without_apostrophes

SPLIT = 85
"""Factor (percent) of two words that were typed without the space; it goes before readings below `CLEAR`."""
CLEAR = 75
SHORT = 2
SHORTEST_JOINED = 4


@dataclass(frozen=True)
class Word:
    """A word of the query: what was typed, how it was read, and the forms it stands for, the best first."""

    typed: str
    reading: Reading
    candidates: tuple[Candidate, ...]


class Reader:
    """Reads queries against the words of one index."""

    def __init__(self, index: Index) -> None:
        self._index = index
        self._speller = Speller(index)

    def read(self, query: str) -> list[Word]:
        """The words of a query, at most 20 (a word may give two)."""
        found: list[Word] = []
        parts = self._joined(self._parts(query))
        unfinished = len(parts) - 1 if is_unfinished(query) else -1
        for place, token in enumerate(parts):
            found += self._word(token, place == unfinished)
        return found

    def desperate(self, words: Sequence[Word]) -> list[Word]:
        """The same words, the unknown ones read more freely: for queries of which nothing was found."""
        return [word if word.candidates else _word(word.typed, self._speller.desperate(word.typed)) for word in words]

    def _parts(self, query: str) -> list[str]:
        found = []
        for typed in query_tokens(query):
            token = without_apostrophes(typed, self._index.elisions)
            if "-" not in token:
                found += [token] if token else []
            elif self._speller.number(token.replace("-", "")) >= 0:
                found.append(token.replace("-", ""))
            else:
                found += pieces(token)
        return found

    def _joined(self, tokens: Sequence[str]) -> list[str]:
        """`e mail` -> `email`: two neighbours that are only known together."""
        found: list[str] = []
        for token in tokens:
            if found and self._belong(found[-1], token):
                found[-1] += token
            else:
                found.append(token)
        return found

    def _belong(self, left: str, right: str) -> bool:
        speller = self._speller
        loose = min(len(left), len(right)) <= SHORT or speller.number(left) < 0 or speller.number(right) < 0
        return loose and len(left + right) >= SHORTEST_JOINED and speller.says(speller.number(left + right))

    def _word(self, token: str, unfinished: bool) -> list[Word]:
        speller = self._speller
        for form in (token, *self._elided(token)):
            number = speller.number(form)
            if number >= 0:
                return [Word(token, Reading.KNOWN, (Candidate(number, EXACT, Reading.KNOWN),))]
        candidates = speller.candidates(token, unfinished)
        if not candidates or candidates[0].factor < CLEAR:
            halves = speller.split(token)
            if halves:
                return [Word(token, Reading.SPLIT, (Candidate(half, SPLIT, Reading.SPLIT),)) for half in halves]
        return [_word(token, candidates)]

    def _elided(self, token: str) -> list[str]:
        """What remains of a word when an elision was typed without its apostrophe: `lannulation` -> `annulation`."""
        found = []
        for size in (1, 2):
            rest = token[size:]
            if token[:size] in self._index.elisions and rest and rest[0] in "aeiouyh":
                found.append(rest)
        return found


def _word(token: str, candidates: Sequence[Candidate]) -> Word:
    return Word(token, candidates[0].reading if candidates else Reading.UNKNOWN, tuple(candidates))
