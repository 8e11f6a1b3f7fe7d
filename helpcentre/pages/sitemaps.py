"""sitemap.xml and robots.txt."""

from __future__ import annotations

from collections.abc import Iterable
from xml.sax.saxutils import escape, quoteattr

from helpcentre.pages.article import stands_for_itself, translations
from helpcentre.pages.edition import Edition

_OPENING = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" '
    'xmlns:xhtml="http://www.w3.org/1999/xhtml">\n'
)


def sitemap(editions: Iterable[Edition]) -> str:
    """All pages of one brand that search engines should know, each with its translations."""
    lines = [_OPENING]
    for edition in editions:
        sisters = edition.sisters
        lines.append(_entry(edition, edition.home(), {code: s.home() for code, s in sisters.items()}))
        lines.append(_entry(edition, edition.contact(), {code: s.contact() for code, s in sisters.items()}))
        for key in edition.content.categories:
            if edition.shelf.in_category(key):
                pages = {code: sister.category(key) for code, sister in sisters.items()}
                lines.append(_entry(edition, edition.category(key), pages))
        for article_id, rendered in edition.rendered.items():
            article = rendered.article
            if not stands_for_itself(edition, article_id):
                continue
            updated = article.updated.isoformat() if article.updated else ""
            pages = translations(edition, article_id)
            lines.append(_entry(edition, edition.article(article_id), pages, updated))
    return "".join([*lines, "</urlset>\n"])


def _entry(edition: Edition, href: str, alternates: dict[str, str], updated: str = "") -> str:
    absolute = edition.addresses.absolute
    links = "".join(
        f'<xhtml:link rel="alternate" hreflang={quoteattr(code)} href={quoteattr(absolute(place))}/>'
        for code, place in alternates.items()
    )
    changed = f"<lastmod>{updated}</lastmod>" if updated else ""
    return f"<url><loc>{escape(absolute(href))}</loc>{changed}{links}</url>\n"


def sitemap_index(addresses: Iterable[str]) -> str:
    """The list of sitemaps of a host that several brands share."""
    entries = "".join(f"<sitemap><loc>{escape(address)}</loc></sitemap>\n" for address in addresses)
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n'
        f"{entries}</sitemapindex>\n"
    )


def robots(sitemaps: Iterable[str]) -> str:
    """Everything may be read; the sitemaps say what there is."""
    return "User-agent: *\nAllow: /\n" + "".join(f"Sitemap: {address}\n" for address in sitemaps)
