"""From rendered articles to documents: the text of the safe HTML, cut at its h2 headings."""

from __future__ import annotations

import re
from html import unescape

from helpcentre.markdown.render import Rendered
from helpcentre.search.document import Document, Part

_HEADING = re.compile(r"<h2\b[^>]*>.*?</h2>", re.DOTALL)
_ANCHOR = re.compile(r'\bid="([^"]*)"')
_TAG = re.compile(r'<[^>"]*(?:"[^"]*"[^>"]*)*>')
"""A tag of sanitised HTML: quotes are always double, and a `>` may stand between them."""


def document_of(rendered: Rendered, url: str, breadcrumb: str) -> Document:
    """An article as it goes into the index of the language that shows it. `url`: root-relative."""
    article = rendered.article
    return Document(
        id=article.id,
        url=url,
        title=rendered.title,
        breadcrumb=breadcrumb,
        summary=rendered.summary,
        phrases=article.phrases,
        keywords=article.keywords,
        parts=parts_of(str(rendered.body)),
        lang=article.source_locale if article.is_fallback else "",
    )


def parts_of(html: str) -> tuple[Part, ...]:
    """The text of a sanitised body, cut at its h2 headings; the first part has no heading and may be empty."""
    parts = []
    anchor = heading = ""
    position = 0
    for found in _HEADING.finditer(html):
        parts.append(Part(anchor, heading, text_of(html[position : found.start()])))
        marked = _ANCHOR.search(found[0])
        anchor, heading = (marked[1] if marked else ""), text_of(found[0])
        position = found.end()
    parts.append(Part(anchor, heading, text_of(html[position:])))
    return tuple(parts)


def text_of(html: str) -> str:
    """The words of a piece of sanitised HTML, with single spaces."""
    return " ".join(unescape(_TAG.sub(" ", html)).split())
