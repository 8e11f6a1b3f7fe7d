"""Snippets that no article includes: still looked over, because somebody will include them one day."""

from __future__ import annotations

import re
from pathlib import Path

from helpcentre.errors import Report, Severity
from helpcentre.load.content import SHARED
from helpcentre.load.sources import SNIPPETS
from helpcentre.markdown.parser import parse
from helpcentre.markdown.render import ArticleRenderer
from helpcentre.model.article import Source
from helpcentre.model.catalogue import Catalogue
from helpcentre.model.words import parents
from helpcentre.pages.library import Editions
from helpcentre.pages.links import EditionLinks

_INCLUDED = re.compile(r"^[ >]*:{3,}[ ]*snippet[ ]+([a-z0-9-]+)", re.MULTILINE)


def check_snippets(catalogue: Catalogue, editions: Editions, report: Report) -> None:
    """Tell snippets that nobody includes, and their mistakes."""
    snippets = [source for source in catalogue.sources if source.category == SNIPPETS]
    used = {
        file for edition in editions.values() for rendered in edition.rendered.values() for file in rendered.snippets
    }
    unused = [source for source in snippets if source.file not in used]
    if not unused or not editions:
        return
    waiting = _waiting(catalogue, editions)
    replaced = {(source.key, source.locale) for source in snippets if source.file in used}
    for source in unused:
        stands_in = source.owner == SHARED and (source.key, source.locale) in replaced
        if source.key not in waiting and not stands_in:
            hint = "include it with `::: snippet`, or remove the file"
            report.add(source.file, 0, "SNIPPET-UNUSED", "no article includes it", hint, Severity.WARNING)
    parsed = {source.file: parse(source) for source in snippets}
    for edition in editions.values():
        known = edition.content.snippets
        renderer = ArticleRenderer(edition.speakers, EditionLinks(edition), parsed, known, report)
        for source in unused:
            if known.get((source.key, source.locale)) is source and source.locale in parents(edition.locale):
                renderer.look_over(source)


def _waiting(catalogue: Catalogue, editions: Editions) -> set[str]:
    """Names of snippets in articles that are not shown on this day."""
    shown: set[Path] = set()
    for edition in editions.values():
        for rendered in edition.rendered.values():
            shown |= {source.file for source in _files(rendered.article.source, rendered.article.extension)}
    hidden = (source for source in catalogue.sources if source.file not in shown and source.category != SNIPPETS)
    return {name for source in hidden for name in _INCLUDED.findall(source.body)}


def _files(*sources: Source | None) -> list[Source]:
    return [source for source in sources if source is not None]
