"""Whoosh with its analyser for the language and its default parser, which wants every word."""

from __future__ import annotations

from importlib.metadata import packages_distributions, version
from typing import Any

from whoosh import analysis, fields, qparser
from whoosh.filedb.filestore import RamStorage

from helpcentre.search.document import Document
from tools.search_compare.row import Row, rows_of
from tools.search_compare.shelves import MOST, Key, Shelves, fields_of
from tools.search_quality import Query

FIELDS = ["title", "words", "text"]


def rows(shelves: Shelves) -> list[Row]:
    """The default parser over three fields."""
    made = {key: _index(key[1], shelf) for key, shelf in shelves.documents.items()}
    return rows_of("Whoosh", shelves.queries, lambda query: _found(made, query), {})


def versions() -> dict[str, str]:
    """The package that is installed as `whoosh`."""
    return {name: version(name) for name in sorted(set(packages_distributions()["whoosh"]))}


def _index(locale: str, shelf: list[Document]) -> Any:
    making: Any = analysis
    text = fields.TEXT(analyzer=making.LanguageAnalyzer(locale))
    storage: Any = RamStorage()  # type: ignore[no-untyped-call]
    index = storage.create_index(fields.Schema(id=fields.ID(stored=True), title=text, words=text, text=text))
    writer = index.writer()
    for document in shelf:
        writer.add_document(id=document.id, **fields_of(document))
    writer.commit()
    return index


def _found(made: dict[Key, Any], query: Query) -> list[str]:
    parsing: Any = qparser
    index = made[query.brand, query.locale]
    asked = parsing.MultifieldParser(FIELDS, index.schema).parse(query.text)
    with index.searcher() as searcher:
        return [hit["id"] for hit in searcher.search(asked, limit=MOST)]
