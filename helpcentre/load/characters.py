"""Characters that no text may hold: what is invisible, ends lines in secret, or turns the reading direction around."""

from __future__ import annotations

import re

FORBIDDEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f"  # control characters, except the tab and the line feed
    "\u2028\u2029"  # line and paragraph separators
    "\u202a-\u202e\u2066-\u2069"  # bidirectional controls: text could read otherwise than it is stored
    "\ufeff\ufffe\uffff]"  # a byte order mark within a text, and what is no character
)


def code_of(character: str) -> str:
    """The code of a character, as its name in Unicode: U+202E."""
    return f"U+{ord(character):04X}"
