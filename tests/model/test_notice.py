"""Status notices: from a moment until a moment, in the brand's time."""

from __future__ import annotations

from datetime import datetime

import pytest
from pydantic import ValidationError

from helpcentre.model.notice import StatusNotice

GIVEN = {
    "id": "strike",
    "level": "warning",
    "from": "2026-12-01T06:00",
    "until": "2026-12-05T20:00",
    "text": {"en": "Late."},
}


@pytest.mark.parametrize(
    ("moment", "shown"),
    [
        (datetime(2026, 12, 1, 5, 59, 59), False),
        (datetime(2026, 12, 1, 6, 0), True),
        (datetime(2026, 12, 5, 19, 59, 59), True),
        (datetime(2026, 12, 5, 20, 0), False),
    ],
)
def test_a_notice_is_shown_from_its_first_moment_until_just_before_its_last(moment, shown):
    assert StatusNotice.model_validate(GIVEN).shown_at(moment) is shown


def test_a_day_alone_means_its_first_moment():
    assert StatusNotice.model_validate({**GIVEN, "from": "2026-12-01"}).starts == datetime(2026, 12, 1)


@pytest.mark.parametrize(
    "change",
    [
        {"until": "2026-12-01T06:00"},
        {"until": "2026-11-30"},
        {"from": "2026-12-01T06:00+01:00"},
        {"until": "2026-12-05T20:00Z"},
        {"from": 0},
        {"from": "1764568800"},
        {"from": "tomorrow"},
        {"level": "urgent"},
        {"text": {}},
        {"article": "../x"},
        {"id": "a b"},
        {"colour": "red"},
    ],
)
def test_a_notice_that_makes_no_sense_is_refused(change):
    with pytest.raises(ValidationError):
        StatusNotice.model_validate({**GIVEN, **change})
