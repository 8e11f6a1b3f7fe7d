"""The page of a category: its questions with their one-line answers, in groups."""

from __future__ import annotations

from helpcentre.model.article import Article
from helpcentre.pages import chrome
from helpcentre.pages.chrome import home_link
from helpcentre.pages.edition import Edition
from helpcentre.pages.metadata import breadcrumb_list, faq_page, head_of
from helpcentre.pages.page import CategoryPage, Link, QuestionGroup

WITH_ORDER_CALL = ("orders", "delivery", "changes", "returns", "problems")


def category_page(edition: Edition, key: str) -> CategoryPage:
    """The page of the category `key`."""
    category = edition.content.categories[key]
    href = edition.category(key)
    title = edition.text(category.title)
    groups = _groups(edition, key)
    crumbs = (home_link(edition), Link(title, href, current=True))
    questions = [question for group in groups for question in group.questions]
    data = [breadcrumb_list(edition, crumbs)]
    if questions:
        data.append(faq_page(edition, questions, href))
    return CategoryPage(
        chrome=chrome.chrome_of(edition, href),
        head=head_of(
            edition,
            title,
            edition.text(category.summary),
            href,
            {locale: sister.category(key) for locale, sister in edition.sisters.items()},
            data,
        ),
        languages=chrome.language_links(edition, lambda sister: (sister.category(key), True)),
        breadcrumbs=crumbs[:1],
        title=title,
        summary=edition.text(category.summary),
        icon=category.icon,
        groups=groups,
        order_call=chrome.order_call(edition) if key in WITH_ORDER_CALL else None,
        contact=chrome.contact_ways(edition),
    )


def _groups(edition: Edition, key: str) -> tuple[QuestionGroup, ...]:
    category = edition.content.categories[key]
    articles = edition.shelf.in_category(key)
    loose = [article for article in articles if article.group not in category.groups]
    groups = [_group(edition, "", "", loose)] if loose else []
    for group, title in category.groups.items():
        members = [article for article in articles if article.group == group]
        if members:
            groups.append(_group(edition, group, edition.text(title), members))
    return tuple(groups)


def _group(edition: Edition, anchor: str, title: str, articles: list[Article]) -> QuestionGroup:
    return QuestionGroup(anchor, title, tuple(chrome.question(edition, article.id) for article in articles))
