"""What stands around every page: header, footer, notices, language links, the way to the shop."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from markupsafe import escape

from helpcentre.i18n.languages import direction, own_name
from helpcentre.i18n.typography import typeset
from helpcentre.pages.edition import Edition
from helpcentre.pages.links import action_target
from helpcentre.pages.page import (
    Assets,
    BrandLook,
    Chrome,
    ContactWays,
    LanguageLink,
    Link,
    Notice,
    OrderCall,
    Question,
)
from helpcentre.pages.policies import content_security_policy
from helpcentre.rules.values import FixedPeriod, PeriodRange

LEGAL = "legal"
GUARANTEE = "legal/guarantee"


def chrome_of(edition: Edition, current: str = "") -> Chrome:
    """The surroundings of a page at `current`: made once, then only the link to the page itself is marked."""
    chrome = edition.once("chrome", _chrome)
    if current not in edition.once("linked", _linked):
        return chrome
    return replace(
        chrome,
        track=_marked(chrome.track, current),
        start_return=_marked(chrome.start_return, current),
        contact=_marked(chrome.contact, current),
        withdrawal=chrome.withdrawal and _marked(chrome.withdrawal, current),
        guarantee=chrome.guarantee and _marked(chrome.guarantee, current),
        legal=tuple(_marked(link, current) for link in chrome.legal),
        categories=tuple(_marked(link, current) for link in chrome.categories),
    )


def _chrome(edition: Edition) -> Chrome:
    return Chrome(
        brand=look_of(edition),
        locale=edition.locale,
        direction=direction(edition.locale),
        home=edition.home(),
        track=_action(edition, "lookup"),
        start_return=_action(edition, "return"),
        contact=Link(edition.words.gettext("Contact"), edition.contact()),
        withdrawal=_withdrawal(edition),
        guarantee=_guarantee(edition),
        legal=_legal(edition),
        categories=category_links(edition),
        search_action=search_action(edition),
        notices=tuple(_notices(edition)),
        assets=assets_of(edition),
        content_security_policy=content_security_policy(edition.addresses),
    )


def _linked(edition: Edition) -> frozenset[str]:
    """The addresses that the surroundings of every page link to."""
    chrome = edition.once("chrome", _chrome)
    single = (chrome.track, chrome.start_return, chrome.contact, chrome.withdrawal, chrome.guarantee)
    return frozenset(link.href for link in (*single, *chrome.legal, *chrome.categories) if link)


def _marked(link: Link, current: str) -> Link:
    return replace(link, current=True) if link.href == current else link


def look_of(edition: Edition) -> BrandLook:
    """How the brand shows itself."""
    brand = edition.brand
    return BrandLook(
        key=brand.key,
        name=brand.name,
        tagline=edition.text(brand.tagline),
        mark=brand.theme.mark.value,
        corner=brand.theme.corner.value,
        density=brand.theme.density.value,
        headings=brand.theme.headings.value,
        email=brand.contact.email,
        shop_href=brand.shop_url,
        theme_colour_light=edition.assets.theme_colour_light,
        theme_colour_dark=edition.assets.theme_colour_dark,
    )


def assets_of(edition: Edition) -> Assets:
    """Addresses of the files that every page loads."""
    place = edition.addresses.asset
    built = edition.assets
    return Assets(
        css=place(built.css),
        js=place(built.js),
        favicon=place(built.favicon),
        touch_icon=place(built.touch_icon),
        manifest=place(built.manifest),
    )


def language_links(edition: Edition, place: Callable[[Edition], tuple[str, bool]]) -> tuple[LanguageLink, ...]:
    """The same page in each language. `place` gives its address in an edition, and whether it is there."""
    links = []
    for locale, sister in edition.sisters.items():
        href, available = place(sister)
        links.append(LanguageLink(locale, own_name(locale), href, locale == edition.locale, available))
    return tuple(links)


def contact_ways(edition: Edition) -> ContactWays:
    """How to reach the shop."""
    return edition.once("contact ways", _contact_ways)


def _contact_ways(edition: Edition) -> ContactWays:
    contact = edition.brand.contact
    reply = edition.content.policy.service.reply_time
    return ContactWays(
        email=contact.email,
        page=Link(edition.words.gettext("Contact"), edition.contact()),
        reply_time=edition.values.say(reply) if isinstance(reply, FixedPeriod | PeriodRange) else "",
        hours=edition.text(contact.hours) if contact.hours else "",
        note=edition.text(contact.note) if contact.note else "",
    )


def home_link(edition: Edition) -> Link:
    """The first of all breadcrumbs."""
    return Link(edition.words.gettext("Help"), edition.home())


def order_call(edition: Edition) -> OrderCall:
    """The order call to action: a form while the portal serves it, else a link."""
    target = action_target(edition, "lookup")
    on = edition.brand.features.lookup
    return OrderCall(
        form_action=target.href if on else None,
        link=Link(target.title, target.href),
        example=edition.brand.order_number.example,
    )


def question(edition: Edition, article_id: str) -> Question:
    """An article as it stands in a list."""
    rendered = edition.rendered[article_id]
    article = rendered.article
    lang = article.source_locale if article.is_fallback else None
    return Question(rendered.title, rendered.summary, edition.article(article_id), lang)


def popular_questions(edition: Edition, most: int = 6) -> tuple[Question, ...]:
    """The brand's popular questions."""
    return tuple(question(edition, article.id) for article in edition.shelf.popular()[:most])


def category_links(edition: Edition) -> tuple[Link, ...]:
    """All categories that hold an article."""
    return tuple(
        Link(edition.text(category.title), edition.category(key))
        for key, category in edition.content.categories.items()
        if edition.shelf.in_category(key)
    )


def search_action(edition: Edition) -> str:
    """Where the search form is sent: the portal's search when it is on, else the static search page."""
    if edition.brand.features.search:
        return edition.addresses.flow("search", edition.locale)
    return edition.search()


def _action(edition: Edition, action: str) -> Link:
    target = action_target(edition, action)
    return Link(target.title, target.href)


def _withdrawal(edition: Edition) -> Link | None:
    if "eea" not in edition.brand.law_packs:
        return None
    return _action(edition, "withdraw")


def _guarantee(edition: Edition) -> Link | None:
    if "eea" not in edition.brand.law_packs or GUARANTEE not in edition.rendered:
        return None
    return _article_link(edition, GUARANTEE)


def _legal(edition: Edition) -> tuple[Link, ...]:
    articles = edition.shelf.in_category(LEGAL)
    return tuple(_article_link(edition, article.id) for article in articles if article.id != GUARANTEE)


def _article_link(edition: Edition, article_id: str) -> Link:
    href = edition.article(article_id)
    article = edition.rendered[article_id].article
    return Link(typeset(article.label, article.source_locale), href)


def _notices(edition: Edition) -> list[Notice]:
    moment = edition.moment
    shown = []
    for notice in edition.content.notices:
        if notice.shown_at(moment):
            known = notice.article in edition.rendered if notice.article else False
            more = _article_link(edition, notice.article) if known and notice.article else None
            shown.append(Notice(notice.level, escape(edition.text(notice.text)), more))
    return shown
