"""SQLite's FTS5, asked for all words, as it does by default; its only stemmer is for English."""

from __future__ import annotations

import sqlite3

from helpcentre.search.document import Document
from tools.search_compare.row import Row, rows_of
from tools.search_compare.shelves import MOST, Key, Shelves, fields_of
from tools.search_quality import Query

PLAIN = "unicode61 remove_diacritics 2"
TOKENS = {"en": f"porter {PLAIN}"}
CREATE = "create virtual table article using fts5(id unindexed, title, words, text, tokenize='{}')"
SELECT = "select id from article where article match ? order by bm25(article, 0, 6, 4, 1) limit ?"


def rows(shelves: Shelves) -> list[Row]:
    """One table a brand and language; the title weighs 6, phrases and keywords 4."""
    made = {key: _table(key[1], shelf) for key, shelf in shelves.documents.items()}
    return rows_of("SQLite FTS5", shelves.queries, lambda query: _found(made, query), {})


def versions() -> dict[str, str]:
    """The SQLite of this Python."""
    return {"SQLite": sqlite3.sqlite_version}


def _table(locale: str, shelf: list[Document]) -> sqlite3.Connection:
    table = sqlite3.connect(":memory:")
    table.execute(CREATE.format(TOKENS.get(locale, PLAIN)))
    rows = [(document.id, *fields_of(document).values()) for document in shelf]
    table.executemany("insert into article values (?, ?, ?, ?)", rows)
    return table


def _found(made: dict[Key, sqlite3.Connection], query: Query) -> list[str]:
    match = " ".join('"' + word.replace('"', "") + '"' for word in query.text.split())
    return [row[0] for row in made[query.brand, query.locale].execute(SELECT, (match, MOST))]
