"""The queries that an article names: each must find it among the first three."""

from __future__ import annotations

from helpcentre.errors import Report
from helpcentre.pages.edition import Edition
from helpcentre.pages.library import Editions
from helpcentre.pages.search_setup import Indexes
from helpcentre.search.ranker import Ranker

WITHIN = 3


def check_queries(editions: Editions, indexes: Indexes, report: Report) -> None:
    """Ask every query of every brand and language, and tell those that find other articles first."""
    for key, index in indexes.items():
        _check_edition(editions[key], Ranker(index), report)


def _check_edition(edition: Edition, ranker: Ranker, report: Report) -> None:
    ids = list(edition.rendered)
    for article_id, rendered in edition.rendered.items():
        article = rendered.article
        if article.is_fallback:
            continue
        for source in filter(None, (article.extension, article.source)):
            for query in source.front.queries:
                found = [ids[hit.document] for hit in ranker.search(query, WITHIN).hits]
                if article_id not in found:
                    message = f"{edition.brand.key} finds {_listed(found)} for `{query}`, not this article"
                    hint = "add words of the query to `phrases` or to the synonyms, or take the query out"
                    report.add(source.file, source.line_of("queries"), "SEARCH-QUERY", message, hint)


def _listed(found: list[str]) -> str:
    return ", ".join(f"`{name}`" for name in found) or "nothing"
