"""Small helpers for markdown-it's tokens: find the end of one, and make new ones."""

from __future__ import annotations

from collections.abc import Sequence

from markdown_it.token import Token
from markupsafe import Markup

from helpcentre.markdown.parser import CONTAINER_CLOSE, CONTAINER_OPEN
from helpcentre.model.article import Source


def line_of(token: Token, source: Source) -> int:
    """The line of a token in its file, from 1."""
    return source.body_line + (token.map[0] if token.map else 0)


def end_of(tokens: Sequence[Token], start: int) -> int:
    """Index of the token that closes the one at `start`."""
    depth = 0
    for index in range(start, len(tokens)):
        depth += tokens[index].nesting
        if depth <= 0:
            return index
    return len(tokens) - 1


def kind_and_rest(token: Token) -> tuple[str, str]:
    """What stands after the colons of a container: its kind, and the rest."""
    if token.type not in (CONTAINER_OPEN, CONTAINER_CLOSE):
        return "", ""
    kind, _, rest = token.info.strip().partition(" ")
    return kind, rest.strip()


def tag(name: str, nesting: int, attrs: dict[str, str] | None = None) -> Token:
    """The beginning (1) or the end (-1) of an element."""
    kind = f"{name}_open" if nesting == 1 else f"{name}_close"
    return Token(kind, name, nesting, attrs=dict(attrs or {}), block=name != "a")  # type: ignore[arg-type]


def text(words: str | Markup) -> Token:
    """Words; HTML only as `Markup`."""
    kind = "html_inline" if isinstance(words, Markup) else "text"
    return Token(kind, "", 0, content=str(words))


def inline(children: list[Token]) -> Token:
    """The content of a block."""
    return Token("inline", "", 0, children=children, content="")


def paragraph(children: list[Token], attrs: dict[str, str]) -> list[Token]:
    """A paragraph."""
    return [tag("p", 1, attrs), inline(children), tag("p", -1)]
