"""What all tools are given: the articles of every edition, and the queries."""

from __future__ import annotations

from dataclasses import dataclass

from helpcentre.check.content import check
from helpcentre.check.project import Project
from helpcentre.cli.search import ALL
from helpcentre.pages.search_index import documents
from helpcentre.search.document import Document
from tools.search_quality import AS_OF, QUERIES, ROOT, Query, read_queries

WEIGHED = "calissi"
"""The brand whose index is weighed."""
MOST = 10
Key = tuple[str, str]


@dataclass(frozen=True)
class Shelves:
    """`documents`: by brand and language; `queries`: those of one brand each."""

    documents: dict[Key, list[Document]]
    queries: list[Query]


def read_shelves() -> Shelves:
    """All content; addresses are those of one server for all brands."""
    checked = check(Project(ROOT), AS_OF, "http://127.0.0.1", search=False)
    checked.report.raise_errors()
    queries = [query for query in read_queries(sorted(QUERIES.glob("*.tsv"))) if query.brand != ALL]
    return Shelves({key: documents(edition) for key, edition in checked.editions.items()}, queries)


def fields_of(document: Document) -> dict[str, str]:
    """The fields of an article: title; phrases and keywords; all other text."""
    text = " ".join([document.summary, *(f"{part.heading} {part.text}" for part in document.parts)])
    return {"title": document.title, "words": " ".join([*document.phrases, *document.keywords]), "text": text}
