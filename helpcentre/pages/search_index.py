"""The search index of an edition, from its rendered articles."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from helpcentre.pages.edition import Edition
from helpcentre.search.builder import build_index
from helpcentre.search.document import Document
from helpcentre.search.extract import document_of
from helpcentre.search.index import Index
from helpcentre.search.synonyms import Group


def documents(edition: Edition) -> list[Document]:
    """Every article that the edition shows, fallbacks included, in the order of the lists."""
    titles = {key: edition.text(category.title) for key, category in edition.content.categories.items()}
    return [
        document_of(rendered, edition.article(article_id), titles[rendered.article.category])
        for article_id, rendered in edition.rendered.items()
    ]


def edition_index(edition: Edition, groups: Iterable[Group]) -> Index:
    """The index that the browser and the portal load for a brand and language."""
    return build_index(documents(edition), groups, edition.locale)


def index_of_all(editions: Iterable[Edition], groups: Iterable[Group], locale: str) -> Index:
    """One index over several brands in a language; the brands' names can be searched, too."""
    found = [
        replace(document, keywords=(*document.keywords, edition.brand.name))
        for edition in editions
        for document in documents(edition)
    ]
    return build_index(found, groups, locale)
