"""The bars of the search on the development set."""

from __future__ import annotations

import pytest

from helpcentre.cli.search import Desk
from tools.search_quality import BARS, Query, Tally, first_right, found_ids


@pytest.mark.parametrize("locale", ["en", "fr"])
def test_the_development_set_finds_its_articles(desk: Desk, queries: list[Query], locale: str) -> None:
    tally = Tally()
    for query in queries:
        if query.locale == locale:
            found = found_ids(desk, query)
            tally.ranks.append(first_right(found, query.expected))
            tally.empty += not found

    assert len(tally.ranks) >= 150
    assert tally.within(1) >= BARS[0]
    assert tally.within(3) >= BARS[1]
    assert not tally.empty


def test_every_expected_article_exists(desk: Desk, queries: list[Query]) -> None:
    lost = {(q.key, name) for q in queries for name in q.expected if name not in desk.ids(q.brand, q.locale)}

    assert not lost
