"""The pages that every brand has once a language: home, contact, not found."""

from __future__ import annotations

from helpcentre.pages import chrome
from helpcentre.pages.edition import Edition
from helpcentre.pages.metadata import breadcrumb_list, faq_page, head_of, organization
from helpcentre.pages.page import (
    ContactPage,
    HomePage,
    Link,
    NotFoundPage,
    TopicCard,
)
from helpcentre.pages.topics import topic_groups

QUESTIONS_A_CARD = 3


def home_page(edition: Edition) -> HomePage:
    """The first page: search, the order, categories, popular questions."""
    words, brand = edition.words, edition.brand
    href = edition.home()
    website = {
        "@type": "WebSite",
        "name": brand.name,
        "url": edition.addresses.absolute(href),
        "inLanguage": edition.locale,
    }
    description = words.gettext("Answers about your order, delivery, returns and refunds at %(brand)s.")
    popular = chrome.popular_questions(edition)
    data = [website, organization(edition), faq_page(edition, popular, href)]
    return HomePage(
        chrome=chrome.chrome_of(edition, href),
        head=head_of(
            edition,
            words.gettext("Help"),
            description % {"brand": brand.name},
            href,
            {locale: sister.home() for locale, sister in edition.sisters.items()},
            data if popular else data[:2],
        ),
        languages=chrome.language_links(edition, lambda sister: (sister.home(), True)),
        order_call=chrome.order_call(edition),
        topics=tuple(_card(edition, key) for key in edition.content.categories if key != chrome.LEGAL),
        popular=popular,
        contact=chrome.contact_ways(edition),
    )


def _card(edition: Edition, key: str) -> TopicCard:
    category = edition.content.categories[key]
    articles = edition.shelf.in_category(key)
    first = sorted(articles, key=lambda article: article.popular or 1000)[:QUESTIONS_A_CARD]
    return TopicCard(
        title=edition.text(category.title),
        summary=edition.text(category.summary),
        href=edition.category(key),
        icon=category.icon,
        questions=tuple(chrome.question(edition, article.id) for article in first),
    )


def contact_page(edition: Edition) -> ContactPage:
    """Every way to reach the shop."""
    words = edition.words
    href = edition.contact()
    title = words.gettext("Contact us")
    crumbs = (chrome.home_link(edition), Link(title, href, current=True))
    description = words.gettext("How to reach %(brand)s, and what to have at hand when you write.")
    return ContactPage(
        chrome=chrome.chrome_of(edition, href),
        head=head_of(
            edition,
            title,
            description % {"brand": edition.brand.name},
            href,
            {locale: sister.contact() for locale, sister in edition.sisters.items()},
            [organization(edition), breadcrumb_list(edition, crumbs)],
        ),
        languages=chrome.language_links(edition, lambda sister: (sister.contact(), True)),
        breadcrumbs=(chrome.home_link(edition),),
        title=title,
        groups=topic_groups(edition),
        contact=chrome.contact_ways(edition),
    )


def not_found_page(edition: Edition) -> NotFoundPage:
    """What the host shows for an address that does not exist."""
    words = edition.words
    head = head_of(
        edition,
        words.gettext("Page not found"),
        words.gettext("This page does not exist. Search the help pages of %(brand)s.") % {"brand": edition.brand.name},
        edition.home(),
        {},
        noindex=True,
    )
    return NotFoundPage(
        chrome=chrome.chrome_of(edition),
        head=head,
        languages=chrome.language_links(edition, lambda sister: (sister.home(), True)),
        popular=chrome.popular_questions(edition),
        contact=chrome.contact_ways(edition),
    )
