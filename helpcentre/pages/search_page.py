"""The search page as it stands before anything is searched: what people ask most, all topics, all questions."""

from __future__ import annotations

from helpcentre.pages import chrome
from helpcentre.pages.edition import Edition
from helpcentre.pages.metadata import head_of
from helpcentre.pages.page import Letter, Question, SearchPage
from helpcentre.search.text import tokens

MOST_QUESTIONS = 200
"""Questions up to which they are all listed; beyond, the list would weigh more than the search, and topics serve."""
OTHER_LETTER = "#"


def search_page(edition: Edition) -> SearchPage:
    """The search page; the scripts put their results into it."""
    words = edition.words
    href = edition.search()
    return SearchPage(
        chrome=chrome.chrome_of(edition, href),
        head=head_of(
            edition,
            words.pgettext("title of the search page", "Search"),
            words.gettext("Search the help pages of %(brand)s.") % {"brand": edition.brand.name},
            href,
            {locale: sister.search() for locale, sister in edition.sisters.items()},
        ),
        languages=chrome.language_links(edition, lambda sister: (sister.search(), True)),
        breadcrumbs=(chrome.home_link(edition),),
        topics=chrome.category_links(edition),
        popular=chrome.popular_questions(edition),
        letters=letters(edition),
        contact=chrome.contact_ways(edition),
    )


def letters(edition: Edition) -> tuple[Letter, ...]:
    """All questions from A to Z, without accents; none where there are too many for one page."""
    if len(edition.rendered) > MOST_QUESTIONS:
        return ()
    found: dict[str, list[tuple[str, Question]]] = {}
    for article_id in edition.rendered:
        question = chrome.question(edition, article_id)
        name = " ".join(tokens(question.title))
        letter = name[:1].upper() if name[:1].isalpha() else OTHER_LETTER
        found.setdefault(letter, []).append((name, question))
    return tuple(
        Letter(letter, tuple(question for _, question in sorted(found[letter], key=lambda pair: pair[0])))
        for letter in sorted(found)
    )
