"""When a period is over: the last moment that counts, the odd days of a year, and what is not known."""

from __future__ import annotations

from dataclasses import FrozenInstanceError
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter

from helpcentre.errors import DeadlineError
from helpcentre.rules.calendars import Calendar, instant
from helpcentre.rules.deadlines import Deadline, WhyUnknown, days_left, deadline, has_passed
from helpcentre.rules.orders import order_moments
from helpcentre.rules.values import LONGEST, Clock, Period, SoftTime, Unit
from tests.rules.orders import at, line, order, parcel

PARIS = Calendar("Europe/Paris")
TICK = timedelta(microseconds=1)


def period(**value: Any) -> Any:
    """A period as `policy.yaml` writes it, from delivery if nothing else is said."""
    value.setdefault("from", "delivered")
    return TypeAdapter(Period).validate_python(value)


def over(amount: int, unit: str, since: str, calendar: Calendar = PARIS, **more: Any) -> str:
    """The last moment of a period by the clocks of the shop; `since`: a moment in UTC."""
    found = deadline(period(amount=amount, unit=unit), {Clock.DELIVERED: at(since)}, calendar, **more)
    assert found.first == found.last
    return found.last.isoformat(" ")


END = "23:59:59.999999"


@pytest.mark.parametrize(
    ("amount", "unit", "since", "last"),
    [
        (14, "days", "2026-11-05 10:00", f"2026-11-19 {END}+01:00"),
        (14, "days", "2026-11-05 22:59", f"2026-11-19 {END}+01:00"),
        (14, "days", "2026-11-05 23:00", f"2026-11-20 {END}+01:00"),  # midnight in Paris
        (0, "days", "2026-11-05 10:00", f"2026-11-05 {END}+01:00"),
        (14, "days", "2026-12-20 10:00", f"2027-01-03 {END}+01:00"),
        (14, "days", "2028-02-15 10:00", f"2028-02-29 {END}+01:00"),
        (14, "days", "2026-02-15 10:00", f"2026-03-01 {END}+01:00"),
        (14, "days", "2026-03-20 10:00", f"2026-04-03 {END}+02:00"),  # summer time begins in between
        (2, "days", "2026-03-27 10:00", f"2026-03-29 {END}+02:00"),  # a day of 23 hours
        (2, "days", "2026-10-23 10:00", f"2026-10-25 {END}+01:00"),  # a day of 25 hours
        (365, "days", "2027-03-01 10:00", f"2028-02-29 {END}+01:00"),
        (3, "working_days", "2026-11-19 10:00", f"2026-11-24 {END}+01:00"),  # a Thursday
        (3, "business_days", "2026-11-19 10:00", f"2026-11-23 {END}+01:00"),
        (12, "hours", "2026-11-05 10:00", "2026-11-05 23:00:00+01:00"),
        (12, "hours", "2026-03-28 20:00", "2026-03-29 10:00:00+02:00"),
        (12, "hours", "2026-10-24 20:00", "2026-10-25 09:00:00+01:00"),
        (1, "months", "2026-01-31 10:00", f"2026-02-28 {END}+01:00"),
        (12, "months", "2028-02-29 10:00", f"2029-02-28 {END}+01:00"),
        (2, "years", "2026-11-05 10:00", f"2028-11-05 {END}+01:00"),
        (1, "years", "2028-02-29 10:00", f"2029-02-28 {END}+01:00"),
    ],
)
def test_a_period_is_over_with_its_last_moment(amount, unit, since, last):
    assert over(amount, unit, since) == last


@pytest.mark.parametrize("unit", list(Unit))
def test_the_longest_period_still_fits_into_a_calendar(unit):
    assert over(LONGEST, unit.value, "2026-11-05 10:00") > "2026-11-05"


def test_the_day_of_the_event_is_that_of_the_shop():
    since = "2026-11-05 23:30"
    assert over(14, "days", since, Calendar("America/New_York")).startswith("2026-11-19 23:59")
    assert over(14, "days", since, Calendar("Asia/Tokyo")).startswith("2026-11-20 23:59")


FOUND = deadline(period(amount=14, unit="days"), {Clock.DELIVERED: at("2026-11-05 10:00")}, PARIS)
LAST = at("2026-11-19 22:59:59.999999")


@pytest.mark.parametrize(("now", "passed"), [(LAST - TICK, False), (LAST, False), (LAST + TICK, True)])
def test_the_last_moment_of_the_last_day_still_counts(now, passed):
    assert has_passed(FOUND, now) is passed


@pytest.mark.parametrize(
    ("now", "passed"),
    [(at("2026-10-25 01:30"), False), (at("2026-10-25 01:30:00.000001"), True), (at("2026-10-25 00:45"), False)],
)
def test_hours_pass_rightly_in_the_hour_that_comes_twice(now, passed):
    found = deadline(period(amount=2, unit="hours"), {Clock.DELIVERED: at("2026-10-24 23:30")}, PARIS)
    assert has_passed(found, PARIS.local(now)) is passed


def test_a_range_has_a_first_and_a_last_end():
    inspected = period(min=5, max=10, unit="working_days", **{"from": "return_received"})
    found = deadline(inspected, {Clock.RETURN_RECEIVED: at("2026-11-05 10:00")}, PARIS)
    assert (found.first.date(), found.last.date()) == (date(2026, 11, 12), date(2026, 11, 19))
    assert has_passed(found, at("2026-11-15 10:00")) is False


@pytest.mark.parametrize(
    ("unit", "since", "stays", "moves"),
    [
        ("days", "2026-11-06 10:00", "2026-11-20", "2026-11-20"),  # ends on a Friday
        ("days", "2026-11-07 10:00", "2026-11-21", "2026-11-23"),  # on a Saturday
        ("days", "2026-11-08 10:00", "2026-11-22", "2026-11-23"),  # on a Sunday
        ("days", "2026-12-11 10:00", "2026-12-25", "2026-12-28"),  # on Christmas Day, a Friday
        ("days", "2026-12-18 10:00", "2027-01-01", "2027-01-04"),  # on New Year's Day, a Friday
        ("business_days", "2026-11-05 10:00", "2026-11-21", "2026-11-21"),
    ],
)
def test_the_end_of_a_right_may_move_to_the_next_working_day(unit, since, stays, moves):
    calendar = Calendar("Europe/Paris", frozenset({date(2026, 12, 25), date(2027, 1, 1)}))
    assert over(14, unit, since, calendar).startswith(stays)
    assert over(14, unit, since, calendar, to_working_day=True).startswith(moves)


def test_hours_never_move():
    assert over(48, "hours", "2026-11-20 10:00", to_working_day=True) == "2026-11-22 11:00:00+01:00"


@pytest.mark.parametrize("unit", ["months", "years"])
def test_months_and_years_move_as_days_do(unit):
    amount = {"months": 12, "years": 1}[unit]
    assert over(amount, unit, "2025-11-21 10:00", to_working_day=True).startswith("2026-11-23")


def test_what_a_deadline_was_counted_from_is_told():
    assert (FOUND.clock, FOUND.started, FOUND.why_unknown) == (Clock.DELIVERED, at("2026-11-05 10:00"), None)


WINDOW = {"amount": 14, "unit": "days"}


@pytest.mark.parametrize(
    ("stated", "clock", "why"),
    [
        ("unknown", None, WhyUnknown.NEVER_SAID),
        (period(**WINDOW), Clock.DELIVERED, WhyUnknown.NOT_YET),
        (period(**WINDOW, **{"from": "unknown"}), None, WhyUnknown.START_NOT_SAID),
        (period(**WINDOW, **{"from": None}), None, WhyUnknown.START_NOT_SAID),
        (period(soft="immediately"), Clock.DELIVERED, WhyUnknown.NO_FIGURE),
        (period(min=5, max=10, unit="days"), Clock.DELIVERED, WhyUnknown.NOT_YET),
    ],
)
def test_a_deadline_without_a_date_says_why(stated, clock, why):
    stated = TypeAdapter(Period).validate_python(stated)
    found = deadline(stated, {Clock.ORDER_PLACED: at("2026-11-02 10:00")}, PARIS)
    assert (found.first, found.last, found.clock, found.why_unknown) == (None, None, clock, why)
    assert has_passed(found, at("2026-11-20 10:00")) is None
    assert days_left(found, at("2026-11-20 10:00")) is None


def test_a_start_that_the_policy_does_not_name_may_be_assumed():
    moments = {Clock.DELIVERED: at("2026-11-05 10:00"), Clock.ORDER_PLACED: at("2026-11-02 10:00")}
    unnamed = period(**WINDOW, **{"from": "unknown"})
    assert deadline(unnamed, moments, PARIS, assumed=Clock.DELIVERED) == FOUND
    assert deadline(period(**WINDOW), moments, PARIS, assumed=Clock.ORDER_PLACED) == FOUND


def test_a_promise_in_words_keeps_its_words():
    found = deadline(period(soft="immediately"), {Clock.DELIVERED: at("2026-11-05 10:00")}, PARIS)
    assert (found.soft, found.words, found.started) == (True, SoftTime.IMMEDIATELY, at("2026-11-05 10:00"))


@pytest.mark.parametrize(
    ("more", "soft", "approximate"),
    [
        ({}, False, False),
        ({"limit": "hard"}, False, False),
        ({"limit": "soft"}, True, False),
        ({"approximate": True}, False, True),
    ],
)
def test_a_deadline_keeps_how_firm_it_is(more, soft, approximate):
    moments = {Clock.DELIVERED: at("2026-11-05 10:00")}
    for known in (moments, {}):
        found = deadline(period(**WINDOW, **more), known, PARIS)
        assert (found.soft, found.approximate) == (soft, approximate)


def test_a_split_order_counts_from_its_last_parcel():
    sent = (line("a", shipped=1), line("b", shipped=1))
    first = parcel("p1", "a", delivered=at("2026-11-05 10:00"))
    on_its_way, arrived = (parcel("p2", "b", delivered=when) for when in (None, at("2026-11-09 10:00")))
    waiting, complete = (
        deadline(period(**WINDOW), order_moments(order(*sent, shipments=(first, second))), PARIS)
        for second in (on_its_way, arrived)
    )
    assert waiting.why_unknown is WhyUnknown.NOT_YET
    assert complete.last.date() == date(2026, 11, 23)


def test_a_time_without_its_zone_is_refused():
    naive = datetime(2026, 11, 20, 8, 0)
    with pytest.raises(DeadlineError):
        deadline(period(**WINDOW), {Clock.DELIVERED: naive}, PARIS)
    for ask in (has_passed, days_left):
        for found in (FOUND, Deadline()):
            with pytest.raises(DeadlineError):
                ask(found, naive)


def test_a_deadline_never_changes():
    with pytest.raises(FrozenInstanceError):
        FOUND.last = None


@pytest.mark.parametrize(
    ("now", "left"),
    [
        ("2026-11-05 10:00", 14),
        ("2026-11-18 22:59", 1),
        ("2026-11-18 23:00", 0),  # midnight in Paris
        ("2026-11-19 22:59", 0),
        ("2026-11-19 23:00", -1),
        ("2026-12-19 12:00", -30),
    ],
)
def test_days_left_are_counted_by_the_days_of_the_shop(now, left):
    assert days_left(FOUND, at(now)) == left


MOMENTS = st.datetimes(datetime(2024, 1, 1), datetime(2034, 1, 1), timezones=st.just(UTC))
UNITS = st.sampled_from(list(Unit))
AMOUNTS = st.integers(0, 80)
CALENDARS = st.builds(
    Calendar,
    st.sampled_from(["Europe/Paris", "Asia/Tokyo", "America/Havana", "Atlantic/Azores"]),
    st.frozensets(st.dates(date(2026, 1, 1), date(2026, 6, 30)), max_size=60),
)


def last(amount: int, unit: Unit, since: datetime, calendar: Calendar, **more: bool) -> datetime:
    found = deadline(period(amount=amount, unit=unit.value), {Clock.DELIVERED: since}, calendar, **more)
    return instant(found.last)


@given(AMOUNTS, UNITS, MOMENTS, MOMENTS, CALENDARS, st.booleans())
def test_a_later_event_never_ends_a_period_earlier(amount, unit, one, other, calendar, moves):
    early, late = sorted((one, other))
    ends = [last(amount, unit, since, calendar, to_working_day=moves) for since in (early, late)]
    assert ends == sorted(ends)


@given(AMOUNTS, AMOUNTS, UNITS, MOMENTS, CALENDARS, st.booleans())
def test_a_longer_period_never_ends_earlier(one, other, unit, since, calendar, moves):
    ends = [last(amount, unit, since, calendar, to_working_day=moves) for amount in sorted((one, other))]
    assert since <= ends[0] <= ends[1]


@given(AMOUNTS, UNITS, MOMENTS, CALENDARS, st.booleans())
def test_a_holiday_never_takes_time_away(amount, unit, since, calendar, moves):
    bare = Calendar(calendar.zone)
    closed, open_ = (last(amount, unit, since, found, to_working_day=moves) for found in (calendar, bare))
    assert closed >= open_


@given(AMOUNTS, MOMENTS, CALENDARS)
def test_working_days_are_never_shorter_than_business_days_nor_these_than_days(amount, since, calendar):
    units = (Unit.DAYS, Unit.BUSINESS_DAYS, Unit.WORKING_DAYS)
    ends = [last(amount, unit, since, calendar) for unit in units]
    assert ends == sorted(ends)


@given(AMOUNTS, UNITS, MOMENTS, CALENDARS)
def test_moving_to_a_working_day_only_gives_time(amount, unit, since, calendar):
    assert last(amount, unit, since, calendar, to_working_day=True) >= last(amount, unit, since, calendar)


@given(AMOUNTS, UNITS, MOMENTS, MOMENTS, CALENDARS)
def test_today_and_the_days_left_make_the_last_day(amount, unit, since, now, calendar):
    found = deadline(period(amount=amount, unit=unit.value), {Clock.DELIVERED: since}, calendar)
    assert calendar.local(now).date() + timedelta(days=days_left(found, now)) == found.last.date()


@given(AMOUNTS, UNITS, MOMENTS, MOMENTS, CALENDARS)
def test_what_has_passed_has_no_days_left(amount, unit, since, now, calendar):
    found = deadline(period(amount=amount, unit=unit.value), {Clock.DELIVERED: since}, calendar)
    left = days_left(found, now)
    assert left <= 0 if has_passed(found, now) else left >= 0
