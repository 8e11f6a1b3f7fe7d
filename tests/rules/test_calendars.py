"""Days as a shop counts them: where they end, which of them are worked, what a month is."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpcentre.errors import DeadlineError, HelpCentreError
from helpcentre.rules.calendars import Calendar, instant, months_after
from tests.rules.orders import at

EASTER = frozenset({date(2026, 4, 3), date(2026, 4, 6)})
PARIS = Calendar("Europe/Paris", EASTER)
TICK = timedelta(microseconds=1)

DAYS = st.dates(date(1990, 1, 1), date(2090, 1, 1))
ZONES = st.sampled_from(
    [
        "UTC",
        "Europe/Paris",
        "America/Sao_Paulo",
        "America/Havana",
        "America/St_Johns",
        "Africa/Cairo",
        "Asia/Beirut",
        "Atlantic/Azores",
        "Australia/Lord_Howe",
        "Pacific/Apia",
        "Pacific/Kiritimati",
    ]
)
COUNTS = st.integers(0, 60)
HOLIDAYS = st.frozensets(st.dates(date(2026, 1, 1), date(2026, 12, 31)), max_size=30)
DAYS_OF_2026 = st.dates(date(2026, 1, 1), date(2026, 12, 31))


@pytest.mark.parametrize(
    ("zone", "day", "end"),
    [
        ("Europe/Paris", date(2026, 11, 20), "2026-11-20 22:59:59.999999"),
        ("Europe/Paris", date(2026, 3, 28), "2026-03-28 22:59:59.999999"),
        ("Europe/Paris", date(2026, 3, 29), "2026-03-29 21:59:59.999999"),
        ("Europe/Paris", date(2026, 10, 24), "2026-10-24 21:59:59.999999"),
        ("Europe/Paris", date(2026, 10, 25), "2026-10-25 22:59:59.999999"),
        ("Europe/Paris", date(2026, 12, 31), "2026-12-31 22:59:59.999999"),
        ("America/Sao_Paulo", date(2018, 11, 3), "2018-11-04 02:59:59.999999"),  # midnight is skipped
        ("America/Sao_Paulo", date(2018, 2, 17), "2018-02-18 02:59:59.999999"),  # 23:00 comes twice
        ("America/Havana", date(2026, 10, 31), "2026-11-01 03:59:59.999999"),  # midnight comes twice
        ("America/St_Johns", date(2010, 11, 6), "2010-11-07 03:29:59.999999"),  # back at 00:01 to the day before
        ("Pacific/Apia", date(2011, 12, 29), "2011-12-30 09:59:59.999999"),  # the next day was left out
    ],
)
def test_a_day_ends_by_the_clocks_of_the_zone(zone, day, end):
    assert instant(Calendar(zone).end_of(day)) == at(end)


@given(DAYS, ZONES)
def test_a_day_ends_where_the_next_one_begins(day, zone):
    calendar = Calendar(zone)
    end = calendar.end_of(day)
    assert end.date() <= day
    assert calendar.local(end.astimezone(UTC) + TICK).date() > day


@given(DAYS, ZONES)
def test_days_end_one_after_the_other(day, zone):
    ends = [instant(Calendar(zone).end_of(day + timedelta(days=more))) for more in range(3)]
    assert ends == sorted(ends)


def test_a_moment_belongs_to_the_day_of_the_zone():
    assert PARIS.local(at("2026-11-20 22:59")).date() == date(2026, 11, 20)
    assert PARIS.local(at("2026-11-20 23:00")).date() == date(2026, 11, 21)


def test_the_hour_that_comes_twice_is_told_apart():
    clocks = datetime(2026, 10, 25, 2, 30, tzinfo=ZoneInfo("Europe/Paris"))
    assert instant(clocks.replace(fold=1)) - instant(clocks) == timedelta(hours=1)


def test_a_time_without_its_zone_is_refused():
    with pytest.raises(DeadlineError, match="time zone"):
        PARIS.local(datetime(2026, 11, 20, 8, 0))


@pytest.mark.parametrize("zone", ["Europe/Lutetia", "Europe", "", "../etc/passwd", "/etc/localtime", "CEST+1"])
def test_a_zone_that_nobody_knows_is_refused(zone):
    with pytest.raises(HelpCentreError, match="Europe/Paris"):
        Calendar(zone)


@pytest.mark.parametrize(
    ("day", "count", "working", "business"),
    [
        (date(2026, 11, 20), 0, date(2026, 11, 20), date(2026, 11, 20)),  # a Friday
        (date(2026, 11, 20), 1, date(2026, 11, 23), date(2026, 11, 21)),
        (date(2026, 11, 20), 2, date(2026, 11, 24), date(2026, 11, 23)),
        (date(2026, 11, 21), 1, date(2026, 11, 23), date(2026, 11, 23)),
        (date(2026, 11, 22), 1, date(2026, 11, 23), date(2026, 11, 23)),
        (date(2026, 4, 2), 1, date(2026, 4, 7), date(2026, 4, 4)),  # Good Friday, Easter Monday
        (date(2026, 4, 2), 2, date(2026, 4, 8), date(2026, 4, 7)),
        (date(2026, 4, 3), 1, date(2026, 4, 7), date(2026, 4, 4)),
    ],
)
def test_weekends_and_holidays_are_stepped_over(day, count, working, business):
    assert PARIS.working_days_after(day, count) == working
    assert PARIS.business_days_after(day, count) == business


def test_holidays_in_a_row_at_the_end_of_a_year_are_stepped_over():
    closed = frozenset(date(2026, 12, 24) + timedelta(days=more) for more in range(9))
    assert Calendar("Europe/Rome", closed).working_days_after(date(2026, 12, 23), 1) == date(2027, 1, 4)


@pytest.mark.parametrize(
    ("day", "moved"),
    [
        (date(2026, 4, 2), date(2026, 4, 2)),
        (date(2026, 4, 3), date(2026, 4, 7)),
        (date(2026, 4, 4), date(2026, 4, 7)),
        (date(2026, 11, 22), date(2026, 11, 23)),
    ],
)
def test_a_day_of_rest_gives_way_to_the_next_working_day(day, moved):
    assert PARIS.working_day_from(day) == moved


@given(DAYS_OF_2026, COUNTS, HOLIDAYS)
def test_working_days_are_never_shorter_than_business_days_nor_these_than_days(day, count, holidays):
    calendar = Calendar("Europe/Paris", holidays)
    business = calendar.business_days_after(day, count)
    assert calendar.working_days_after(day, count) >= business >= day + timedelta(days=count)


@given(DAYS_OF_2026, st.integers(1, 60), HOLIDAYS)
def test_so_many_working_days_lie_between(day, count, holidays):
    calendar = Calendar("Europe/Paris", holidays)
    end = calendar.working_days_after(day, count)
    between = [day + timedelta(days=more) for more in range(1, (end - day).days + 1)]
    assert sum(map(calendar.is_working_day, between)) == count
    assert calendar.is_working_day(end)


@given(DAYS_OF_2026, HOLIDAYS)
def test_moving_to_a_working_day_twice_changes_nothing(day, holidays):
    calendar = Calendar("Europe/Paris", holidays)
    moved = calendar.working_day_from(day)
    assert moved >= day
    assert calendar.working_day_from(moved) == moved


@pytest.mark.parametrize(
    ("day", "months", "end"),
    [
        (date(2026, 1, 31), 0, date(2026, 1, 31)),
        (date(2026, 1, 31), 1, date(2026, 2, 28)),
        (date(2028, 1, 31), 1, date(2028, 2, 29)),
        (date(2028, 2, 29), 12, date(2029, 2, 28)),
        (date(2028, 2, 29), 24, date(2030, 2, 28)),
        (date(2028, 2, 29), 48, date(2032, 2, 29)),
        (date(2026, 11, 30), 1, date(2026, 12, 30)),
        (date(2026, 11, 30), 2, date(2027, 1, 30)),
        (date(2026, 12, 31), 12, date(2027, 12, 31)),
    ],
)
def test_months_end_on_the_same_date_or_the_last_of_the_month(day, months, end):
    assert months_after(day, months) == end


@given(DAYS, DAYS, st.integers(0, 600))
def test_a_later_day_never_has_an_earlier_month(one, other, months):
    first, second = sorted((one, other))
    assert months_after(first, months) <= months_after(second, months) <= months_after(second, months + 1)
