"""The page of an article."""

from __future__ import annotations

from itertools import islice

from helpcentre.model.article import Article
from helpcentre.pages import chrome
from helpcentre.pages.chrome import home_link
from helpcentre.pages.edition import Edition
from helpcentre.pages.metadata import article_data, breadcrumb_list, head_of
from helpcentre.pages.page import ArticlePage, HelpfulForm, Link, Question, TocEntry
from helpcentre.pages.topics import contact_topic

TOC_FROM = 3
MOST_RELATED = 4


def article_page(edition: Edition, article_id: str) -> ArticlePage:
    """The page of the article `article_id`."""
    rendered = edition.rendered[article_id]
    article = rendered.article
    href = edition.article(article_id)
    category = edition.content.categories[article.category]
    shelf_link = Link(edition.text(category.title), edition.category(article.category))
    crumbs = (home_link(edition), shelf_link, Link(rendered.title, href, current=True))
    toc = tuple(TocEntry(section.anchor, section.title) for section in rendered.sections)
    return ArticlePage(
        chrome=chrome.chrome_of(edition, href),
        head=head_of(
            edition,
            rendered.title,
            rendered.summary,
            href,
            translations(edition, article_id) if stands_for_itself(edition, article_id) else {},
            [breadcrumb_list(edition, crumbs), article_data(edition, rendered, href)],
            noindex=article.is_fallback,
            canonical=_canonical(edition, article),
            kind="article",
        ),
        languages=chrome.language_links(edition, lambda sister: _place(sister, article_id)),
        breadcrumbs=crumbs[:2],
        key=article_id,
        title=rendered.title,
        body=rendered.body,
        source_lang=article.source_locale if article.is_fallback else None,
        toc=toc if len(toc) >= TOC_FROM else (),
        updated=article.updated,
        updated_text=edition.values.day(article.updated) if article.updated else "",
        related=_related(edition, article),
        topic=contact_topic(edition, article.topic) if article.topic in edition.content.topics else None,
        contact=chrome.contact_ways(edition),
        feedback=_feedback(edition, article_id),
    )


def translations(edition: Edition, article_id: str) -> dict[str, str]:
    """Addresses of an article in the languages in which it is really written."""
    return {
        locale: sister.article(article_id)
        for locale, sister in edition.sisters.items()
        if article_id in sister.rendered and stands_for_itself(sister, article_id)
    }


def stands_for_itself(edition: Edition, article_id: str) -> bool:
    """Whether no other edition shows the same text first: not for fallbacks, nor for fr-CA showing the text of fr."""
    article = edition.rendered[article_id].article
    return not article.is_fallback and _canonical(edition, article) is None


def _place(sister: Edition, article_id: str) -> tuple[str, bool]:
    if article_id not in sister.rendered:
        return sister.home(), False
    return sister.article(article_id), not sister.rendered[article_id].article.is_fallback


def _canonical(edition: Edition, article: Article) -> str | None:
    """The page of the source for a fallback; None where this page is the one that counts."""
    original = edition.sisters.get(article.source_locale)
    if original is None or original is edition or article.id not in original.rendered:
        return None
    return original.article(article.id)


def _related(edition: Edition, article: Article) -> tuple[Question, ...]:
    chosen = [name for name in article.related if name in edition.rendered][:MOST_RELATED]
    if not chosen:
        neighbours = (other.id for other in edition.shelf.in_category(article.category) if other.id != article.id)
        chosen = list(islice(neighbours, MOST_RELATED - 1))
    return tuple(chrome.question(edition, name) for name in chosen)


def _feedback(edition: Edition, article_id: str) -> HelpfulForm | None:
    if not edition.brand.features.feedback:
        return None
    return HelpfulForm(edition.addresses.flow("feedback", edition.locale), article_id)
