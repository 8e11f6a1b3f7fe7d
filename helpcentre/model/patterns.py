"""Patterns of numbers that a writer may give: simple enough to be tried on any text at once."""

from __future__ import annotations

import re
from typing import Annotated

from pydantic import AfterValidator, Field, model_validator

from helpcentre.rules.values import Strict

_PIECE = re.compile(
    r"""(?: [^\\.\[\](){}|?*+^$]                                          # a character
        | \\[dw.()/#+*-]                                               # digit, letter, character with a meaning
        | \[ (?: [A-Za-z0-9]-[A-Za-z0-9] | [A-Za-z0-9._/#] | \\[dw] )+ -? \]  # one of several characters
        ) (?P<count> \? | \{ [0-9]{1,2} (?: ,[0-9]{1,2} )? \} )?
      | \((?!\?) | \) | \|                                            # one of several words
    """,
    re.VERBOSE,
)
_MOST_REPEATS = 40
_MOST_OPEN_COUNTS = 3


def _simple_pattern(pattern: str) -> str:
    """Refuse what could keep the matcher busy for long: it tries only a few ways to match."""
    place, open_counts = 0, 0
    while place < len(pattern):
        piece = _PIECE.match(pattern, place)
        if piece is None:
            raise ValueError(
                f"`{pattern[place:]}` is not understood: characters, \\d, \\w, [A-Z], (A|B), "
                "and after one of them, but not after a bracket, {6}, {4,8} or ?"
            )
        place, count = piece.end(), piece["count"] or ""
        open_counts += count == "?" or "," in count
        if any(int(number) > _MOST_REPEATS for number in re.findall("[0-9]+", count)):
            raise ValueError(f"`{count}` is too many; at most {_MOST_REPEATS}")
    if open_counts > _MOST_OPEN_COUNTS:
        raise ValueError(f"has more than {_MOST_OPEN_COUNTS} of ? and {{4,8}}")
    return pattern


class NumberFormat(Strict):
    """How somebody writes numbers. `pattern`: a simple regular expression for the whole number."""

    pattern: Annotated[str, Field(min_length=1, max_length=60), AfterValidator(_simple_pattern)]
    example: Annotated[str, Field(max_length=60)]

    def fits(self, number: str) -> bool:
        """Whether the whole of `number` is written so; digits and letters are those of ASCII."""
        return re.fullmatch(self.pattern, number, re.ASCII) is not None

    @model_validator(mode="after")
    def _example_fits(self) -> NumberFormat:
        try:
            fits = self.fits(self.example)
        except re.error as error:
            raise ValueError(f"`pattern` is not a regular expression: {error}") from None
        if not fits:
            raise ValueError("`example` does not fit `pattern`")
        return self
