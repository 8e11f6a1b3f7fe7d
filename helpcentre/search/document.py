"""What is searched: an article as plain text, cut at its sections."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True)
class Part:
    """A section of a document. `anchor` and `heading` are empty for what stands before the first heading."""

    anchor: str
    heading: str
    text: str


@dataclass(frozen=True)
class Document:
    """An article for the index. `url`: root-relative; `breadcrumb`: its category; `lang`: of its text, where it is
    another one than the reader's. `parts`: the first one is what stands before the first heading.
    """

    id: str
    url: str
    title: str
    breadcrumb: str
    summary: str
    phrases: tuple[str, ...]
    keywords: tuple[str, ...]
    parts: tuple[Part, ...]
    lang: str = ""

    def texts(self) -> Iterator[str]:
        """Everything that is searched."""
        yield from (self.title, self.summary, *self.phrases, *self.keywords)
        for part in self.parts:
            yield part.heading
            yield part.text
