"""Builders for small indexes."""

from __future__ import annotations

from collections.abc import Sequence

from helpcentre.search.builder import build_index
from helpcentre.search.document import Document, Part
from helpcentre.search.ranker import Ranker


def document(title: str, text: str = "", **more: object) -> Document:
    """An article; its address is its title."""
    slug = title.lower().replace(" ", "-").strip("?")
    fields = {"summary": "", "phrases": (), "keywords": (), "parts": (Part("", "", text),), **more}
    return Document(id=slug, url=f"/{slug}/", title=title, breadcrumb="Help", **fields)  # type: ignore[arg-type]


def ranker(*documents: Document, groups: Sequence[tuple[str, ...]] = (), locale: str = "en") -> Ranker:
    """A ranker over some articles."""
    return Ranker(build_index(documents, groups, locale))


def found(ranker: Ranker, query: str) -> list[str]:
    """The addresses that a query leads to, without their slashes."""
    return [ranker.url(hit).strip("/") for hit in ranker.search(query).hits]
