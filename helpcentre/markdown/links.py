"""Where a link in an article leads. Writers name things by key; the addresses come from the pages."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True)
class Target:
    """An address, and the title to show when a link has no text of its own."""

    href: str
    title: str


@dataclass(frozen=True)
class Problematic:
    """A link that leads nowhere. `hidden`: the article exists but is not published on this day."""

    message: str
    hint: str = ""
    hidden: bool = False


class Links(Protocol):
    """The addresses of one brand and language."""

    def article(self, article_id: str, anchor: str) -> Target | Problematic:
        """An article, or a section of it."""

    def named(self, kind: str, key: str) -> Target | Problematic:
        """`category:returns`, `topic:damaged`, `action:return`, `page:home`, `link:size_guide`."""


@dataclass(frozen=True)
class ArticleLink:
    """A link to another article, kept for the check of its anchor."""

    article_id: str
    anchor: str


_ARTICLE = re.compile(r"([a-z0-9-]+/[a-z0-9-]+)(?:#([\w-]+))?")
_NAMED = re.compile(r"(category|topic|action|page|link):([\w-]+)")
_OUTSIDE = re.compile(r"(https?://|mailto:|tel:)\S+")


def resolve(href: str, links: Links) -> tuple[Target | Problematic, ArticleLink | None]:
    """Where `href` leads, and the article link to check when it is one."""
    if match := _ARTICLE.fullmatch(href):
        return links.article(match[1], match[2] or ""), ArticleLink(match[1], match[2] or "")
    if match := _NAMED.fullmatch(href):
        return links.named(match[1], match[2]), None
    if href.startswith("#") and len(href) > 1:
        return Target(href, ""), ArticleLink("", href[1:])
    if _OUTSIDE.fullmatch(href):
        return Target(href, href), None
    hint = "name an article (`returns/refund-time`), `topic:...`, `action:...`, `category:...` or `https://...`"
    return Problematic(f"the link `{href}` is not known", hint), None
