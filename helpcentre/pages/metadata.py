"""What search engines and previews read: canonical addresses, alternates, structured data."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from markupsafe import Markup

from helpcentre.markdown.render import Rendered
from helpcentre.pages.edition import Edition
from helpcentre.pages.page import Head, Link, Question

DESCRIPTION_LENGTH = 160

_JSON = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))


def head_of(
    edition: Edition,
    title: str,
    description: str,
    href: str,
    alternates: dict[str, str],
    json_ld: Iterable[dict[str, Any]] = (),
    noindex: bool = False,
    canonical: str | None = None,
    kind: str = "website",
) -> Head:
    """The head of a page at `href`. `alternates`: language -> address of the same page."""
    addresses = edition.addresses
    listed = [(code, addresses.absolute(place)) for code, place in alternates.items()]
    default = alternates.get(edition.brand.default_language)
    if default is None and listed:
        default = listed[0][1]
    if default is not None:
        listed.append(("x-default", addresses.absolute(default)))
    return Head(
        title=title,
        description=shortened(description),
        canonical=addresses.absolute(canonical or href),
        alternates=tuple(listed),
        noindex=noindex,
        kind=kind,
        image=addresses.absolute(addresses.asset(edition.assets.preview)),
        json_ld=tuple(printed(item) for item in json_ld),
    )


def shortened(text: str) -> str:
    """`text` cut at a word so that search engines show all of it."""
    if len(text) <= DESCRIPTION_LENGTH:
        return text
    return text[:DESCRIPTION_LENGTH].rsplit(" ", 1)[0].rstrip(",;:. ") + "…"


def printed(item: dict[str, Any]) -> Markup:
    """JSON-LD that cannot end its script element."""
    text = _JSON.encode({"@context": "https://schema.org", **item})
    safe = text.replace("<", "\\u003c").replace("&", "\\u0026")
    return Markup(safe)  # noqa: S704 - nothing in it can end the script element


def organization(edition: Edition) -> dict[str, Any]:
    """The shop."""
    brand = edition.brand
    return {
        "@type": "Organization",
        "name": brand.name,
        "url": brand.shop_url,
        "contactPoint": {
            "@type": "ContactPoint",
            "contactType": "customer service",
            "email": brand.contact.email,
            "availableLanguage": list(brand.languages),
        },
    }


def breadcrumb_list(edition: Edition, crumbs: Iterable[Link]) -> dict[str, Any]:
    """The way from the home page to this one."""
    return {
        "@type": "BreadcrumbList",
        "itemListElement": [
            {
                "@type": "ListItem",
                "position": position,
                "name": crumb.label,
                "item": edition.addresses.absolute(crumb.href),
            }
            for position, crumb in enumerate(crumbs, 1)
        ],
    }


def faq_page(edition: Edition, questions: Iterable[Question], href: str) -> dict[str, Any]:
    """Questions with their answers in one sentence."""
    return {
        "@type": "FAQPage",
        "url": edition.addresses.absolute(href),
        "inLanguage": edition.locale,
        "mainEntity": [
            {
                "@type": "Question",
                "name": entry.title,
                "acceptedAnswer": {"@type": "Answer", "text": entry.answer},
            }
            for entry in questions
        ],
    }


def article_data(edition: Edition, rendered: Rendered, href: str) -> dict[str, Any]:
    """An article as such."""
    data = {
        "@type": "Article",
        "headline": rendered.title,
        "inLanguage": rendered.article.source_locale,
        "mainEntityOfPage": edition.addresses.absolute(href),
    }
    if rendered.article.updated:
        data["dateModified"] = rendered.article.updated.isoformat()
    return data
