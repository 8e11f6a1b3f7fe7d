"""The table in which the search stands beside other tools."""

from __future__ import annotations

import pytest

from tools.search_compare.__main__ import table
from tools.search_compare.row import Row, rows_of
from tools.search_quality import Query, Tally


def query(key: str, locale: str, expected: str) -> Query:
    return Query(key, "calissi", locale, "refund", frozenset({expected}), "short")


def test_each_language_gets_a_row_of_its_own() -> None:
    answers = {"1": ["a", "b"], "2": [], "3": ["x", "c"]}
    queries = [query("1", "en", "a"), query("2", "en", "b"), query("3", "fr", "c")]

    english, french = rows_of("any", queries, lambda asked: answers[asked.key], {"en": 12_345})

    assert english.cells() == ("any", "50.0", "50.0", "50.0", "12,345")
    assert french.cells() == ("any", "0.0", "100.0", "0.0", "server")


def test_columns_stand_below_each_other() -> None:
    rows = [Row("a tool with a name", "en", Tally([1]), 5), Row("b", "en", Tally([2], 1), None)]

    lines = table(rows).splitlines()

    assert len({len(line) for line in lines}) == 1
    assert lines[1].count("-:") == 4


@pytest.mark.parametrize("rank", [1, 3])
def test_a_right_answer_within_the_first_three_counts(rank: int) -> None:
    assert Row("any", "en", Tally([rank]), 0).cells()[2] == "100.0"
