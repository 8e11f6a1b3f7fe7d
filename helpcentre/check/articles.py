"""What can only be checked with all articles of an edition at hand: sections, headings, related questions."""

from __future__ import annotations

from helpcentre.errors import Report, Severity, did_you_mean
from helpcentre.markdown.render import Rendered
from helpcentre.pages.edition import Edition


def check_articles(edition: Edition, report: Report) -> None:
    """Tell links to sections that are not there, headings without their twin, and related articles that are not."""
    for rendered in edition.rendered.values():
        _check_links(edition, rendered, report)
        _check_headings(edition, rendered, report)
        _check_related(edition, rendered, report)


def _check_links(edition: Edition, rendered: Rendered, report: Report) -> None:
    for use in rendered.links:
        target = edition.rendered.get(use.link.article_id or rendered.article.id)
        if target is None or not use.link.anchor:
            continue
        known = target.anchors if use.shown else target.anchors | target.dropped_anchors
        if use.link.anchor in known:
            continue
        hint = did_you_mean(use.link.anchor, target.anchors) or _known(target)
        message = f"`{target.article.id}` has no section `#{use.link.anchor}`"
        report.add(use.file, use.line, "LINK-SECTION", message, hint)


def _known(target: Rendered) -> str:
    return f"it has: {', '.join(sorted(target.anchors))}" if target.anchors else "it has no sections"


def _check_headings(edition: Edition, rendered: Rendered, report: Report) -> None:
    """A translation has the sections of its source, by their ids, so that links work in each language."""
    article = rendered.article
    original = edition.sisters[edition.brand.default_language].rendered.get(article.id)
    if original is None or original.article.is_fallback or article.is_fallback or original is rendered:
        return
    here = {section.anchor for section in rendered.sections}
    there = {section.anchor for section in original.sections}
    for anchor in sorted(here ^ there):
        lacking, having = (rendered, original) if anchor in there else (original, rendered)
        language = having.article.source_locale
        message = f"has no section `#{anchor}`, which the article has in `{language}`"
        hint = "write the same `{#id}` in every language"
        report.add(lacking.article.source.file, lacking.article.source.body_line, "HEADING-TWIN", message, hint)


def _check_related(edition: Edition, rendered: Rendered, report: Report) -> None:
    article, shelf = rendered.article, edition.shelf
    source = article.extension or article.source
    if source.front.related is None:
        return
    line = source.line_of("related")
    for related in article.related:
        if related == article.id:
            report.add(source.file, line, "RELATED", "is related to itself", "remove it")
        elif related in shelf.broken:
            continue
        elif related in shelf.hidden:
            message = f"`{related}` is not published on this day and is left out"
            report.add(source.file, line, "RELATED", message, severity=Severity.WARNING)
        elif related not in shelf.articles:
            hint = did_you_mean(related, shelf.articles) or "remove it"
            report.add(source.file, line, "RELATED", f"{edition.brand.key} has no article `{related}`", hint)
