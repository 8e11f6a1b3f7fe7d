"""Former addresses of articles and categories, and where they lead now."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from helpcentre.pages.edition import Edition
from helpcentre.pages.page import RedirectPage
from helpcentre.pages.policies import content_security_policy


@dataclass(frozen=True)
class Former:
    """An address that was, `old`, and the one that is, `new`. `name`, `file`, `line`: where it was written down."""

    old: str
    new: str
    title: str
    name: str
    file: Path | None = None
    line: int = 0


def former_addresses(edition: Edition) -> Iterator[Former]:
    """Every former address of an edition: aliases of articles, then of categories with all that is below them."""
    page, locale = edition.addresses.page, edition.locale
    for article_id, rendered in edition.rendered.items():
        article = rendered.article
        for alias in () if article.is_fallback else article.aliases:
            name = f"the alias `{alias}` of `{article_id}`"
            line = article.source.line_of("aliases")
            old, new = page(locale, *alias.split("/")), edition.article(article_id)
            yield Former(old, new, rendered.title, name, article.source.file, line)
    for key, category in edition.content.categories.items():
        for slug in category.aliases.get(locale, ()):
            title, name = edition.text(category.title), f"the alias `{slug}` of category `{key}`"
            yield Former(page(locale, slug), edition.category(key), title, name)
            for article in edition.shelf.in_category(key):
                old, new = page(locale, slug, article.slug), edition.article(article.id)
                yield Former(old, new, edition.rendered[article.id].title, name)


def redirect_page(edition: Edition, former: Former) -> RedirectPage:
    """The page at a former address."""
    return RedirectPage(
        target=edition.addresses.absolute(former.new),
        href=former.new,
        title=former.title,
        locale=edition.locale,
        content_security_policy=content_security_policy(edition.addresses),
    )


def redirects_file(edition: Edition) -> str:
    """A `_redirects` file: hosts that read it answer 301 before they look for the redirect page."""
    sisters = edition.sisters.values()
    return "".join(f"{former.old} {former.new} 301\n" for sister in sisters for former in former_addresses(sister))
