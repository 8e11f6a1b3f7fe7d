"""When an answer is weak, and what leads on from it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from helpcentre.cli.search import Desk
from helpcentre.search.advice import Topic, fitting_topic, is_weak, nearest
from helpcentre.search.ranker import Ranker
from tools.search_quality import Query, first_right, found_ids

OFF_TOPIC = {
    "en": [
        "pizza near me",
        "how to train a dog",
        "horoscope leo",
        "python tutorial",
        "xqzwv blorp",
        "how do i cook rice",
    ],
    "fr": ["recette de crêpes", "horoscope lion", "comment dresser un chien", "cuire du riz", "xqzwv blorp"],
}
TOPICS = [
    Topic("My promo code", "/contact/#promo-code", ()),
    Topic("An item has a fault", "/contact/#faulty", ("/calissi/en/problems/item-with-a-fault/",)),
    Topic("Something else", "/contact/#general", ()),
]


@pytest.mark.parametrize("locale", ["en", "fr"])
def test_right_answers_are_rarely_called_weak(desk: Desk, queries: list[Query], locale: str) -> None:
    right = [q for q in queries if q.locale == locale and first_right(found_ids(desk, q), q.expected) == 1]

    weak = [q.text for q in right if is_weak(*_asked(desk, q.brand, locale, q.text))]

    assert len(weak) <= 0.12 * len(right)


@pytest.mark.parametrize("locale", ["en", "fr"])
@pytest.mark.parametrize("brand", ["breloque", "calissi", "celimoya", "kallesia"])
def test_questions_about_something_else_are_mostly_called_weak(desk: Desk, brand: str, locale: str) -> None:
    strong = [text for text in OFF_TOPIC[locale] if not is_weak(*_asked(desk, brand, locale, text))]

    assert len(strong) <= 1


def test_without_a_hit_an_answer_is_weak_and_nothing_is_near(desk: Desk) -> None:
    asked = _asked(desk, "calissi", "en", "xqzwv")

    assert is_weak(*asked)
    assert nearest(*asked) == []
    assert fitting_topic(*asked, TOPICS) == -1


@pytest.mark.parametrize(("text", "number"), [("promo codee", 0), ("coupon", 0), ("fault", 1), ("", -1)])
def test_a_topic_fits_by_words_synonyms_and_spelling(desk: Desk, text: str, number: int) -> None:
    assert fitting_topic(*_asked(desk, "calissi", "en", text), TOPICS) == number


def test_of_two_topics_with_the_words_the_one_that_offers_the_best_hit_fits(desk: Desk) -> None:
    ranker, answer = _asked(desk, "calissi", "en", "refund")
    first = ranker.index.entries[answer.hits[0].document].url
    topics = [Topic("My refund", "/a", ()), Topic("My refund", "/b", (first,)), Topic("Horses", "/c", (first,))]

    assert fitting_topic(ranker, answer, topics) == 1


def test_in_a_large_index_a_topic_fits_by_the_articles_that_it_offers(desk: Desk) -> None:
    ranker = Ranker(replace(desk.ranker("calissi", "en").index, split=True))
    answer = ranker.search("refund")
    first = ranker.index.entries[answer.hits[0].document].url

    assert fitting_topic(ranker, answer, [TOPICS[0], Topic("Zzz", "/contact/#z", (first,))]) == 1


def test_the_nearest_categories_are_those_of_the_best_hits(desk: Desk) -> None:
    ranker, answer = _asked(desk, "kallesia", "fr", "remboursement")

    found = nearest(ranker, answer)

    assert 1 <= len(found) <= 3
    assert found[0][1] == "/kallesia/fr/retours/"


def _asked(desk: Desk, brand: str, locale: str, text: str):  # type: ignore[no-untyped-def]
    ranker = desk.ranker(brand, locale)
    return ranker, ranker.search(text)
