"""The figures of the search's waiting times."""

from __future__ import annotations

import pytest

from tools.search_latency import percentile, report


@pytest.mark.parametrize(("percent", "expected"), [(50, 10.0), (95, 19.0), (100, 20.0), (1, 1.0)])
def test_a_percentile_is_a_value_that_was_seen(percent: int, expected: float) -> None:
    assert percentile([float(value) for value in range(20, 0, -1)], percent) == expected


def test_one_slow_answer_of_ten_misses_the_bar(capsys: pytest.CaptureFixture[str]) -> None:
    report("fr", {"each key": [20.0] * 9 + [51.0], "ranker": [1.0] * 10})

    lines = capsys.readouterr().out.splitlines()
    assert lines[0].endswith("bar 50 ms: MISSED")
    assert lines[1].endswith("bar 10 ms: kept")
