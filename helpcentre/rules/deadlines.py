"""When a period that a policy states is over."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import Enum

from helpcentre.rules.calendars import Calendar, instant, months_after
from helpcentre.rules.values import Clock, FixedPeriod, Limit, Period, PeriodRange, SoftPeriod, SoftTime, Unit, Unknown


class WhyUnknown(Enum):
    """Why a deadline has no date.

    Never said: by the shop. No figure: a promise in words. Start not said: the policy does not tell from
    which event it counts. Not yet: the event has not happened, or nobody noted when.
    """

    NEVER_SAID = "never_said"
    NO_FIGURE = "no_figure"
    START_NOT_SAID = "start_not_said"
    NOT_YET = "not_yet"


@dataclass(frozen=True, kw_only=True)
class Deadline:
    """When a period is over, in the shop's time zone, and what it was counted from.

    `first`, `last`: the last moment of the shortest and of the longest time; the same but for a range
    (5-10 working days, S2-01). Both still belong to the period. Both `None`: `why_unknown` says why.
    `soft`: nothing ends when it is over. `approximate`: the shop says "usually". `words`: a promise without
    a figure. `clock`, `started`: the event counted from and when it happened, as far as known.
    """

    first: datetime | None = None
    last: datetime | None = None
    clock: Clock | None = None
    started: datetime | None = None
    soft: bool = False
    approximate: bool = False
    words: SoftTime | None = None
    why_unknown: WhyUnknown | None = None


def deadline(
    period: Period,
    moments: Mapping[Clock, datetime],
    calendar: Calendar,
    *,
    assumed: Clock | None = None,
    to_working_day: bool = False,
) -> Deadline:
    """When `period` is over, counted from the one of `moments` (aware times) that it names.

    The day of the event is not counted and the last day counts to its end (Regulation (EEC, Euratom)
    1182/71 art. 3(1), 3(2)); days are those of the calendar's zone. Hours count from the instant, unlike
    in the regulation, which begins with the next full hour.
    `assumed`: the event where the policy names none. `to_working_day`: days, months and years that end on
    a Saturday, Sunday or holiday end with the next working day (art. 3(4); the right of withdrawal).
    Art. 3(5), two working days at least, is not applied: no law here gives less than a week.
    Raises `DeadlineError` for a time without a zone.
    """
    if isinstance(period, Unknown):
        return Deadline(why_unknown=WhyUnknown.NEVER_SAID)
    clock = assumed if period.start in (None, Clock.UNKNOWN) else period.start
    at = moments.get(clock) if clock else None
    started = None if at is None else calendar.local(at)
    if isinstance(period, SoftPeriod):
        no_figure = WhyUnknown.NO_FIGURE
        return Deadline(clock=clock, started=started, soft=True, words=period.soft, why_unknown=no_figure)
    soft = isinstance(period, FixedPeriod) and period.limit is Limit.SOFT
    if started is None:
        why = WhyUnknown.NOT_YET if clock else WhyUnknown.START_NOT_SAID
        return Deadline(clock=clock, soft=soft, approximate=period.approximate, why_unknown=why)
    first, last = (_over(started, amount, period.unit, calendar, to_working_day) for amount in _amounts(period))
    return Deadline(first=first, last=last, clock=clock, started=started, soft=soft, approximate=period.approximate)


def has_passed(found: Deadline, now: datetime) -> bool | None:
    """Whether `now` (aware) is after the last moment of a deadline; `None` where that is unknown.

    The last moment itself, 23:59:59.999999 of the last day, still counts. A soft deadline passes too.
    Raises `DeadlineError` for a time without a zone.
    """
    present = instant(now)
    return None if found.last is None else present > instant(found.last)


def days_left(found: Deadline, now: datetime) -> int | None:
    """Days from the day of `now` (aware) to the last day of a deadline, in its zone; `None`: unknown.

    0: today is the last day; below 0: it was so many days ago. Hours may be over on their last day, so ask
    `has_passed` first. Raises `DeadlineError` for a time without a zone.
    """
    present = instant(now)
    if found.last is None:
        return None
    return (found.last.date() - present.astimezone(found.last.tzinfo).date()).days


def _amounts(period: FixedPeriod | PeriodRange) -> tuple[int, int]:
    if isinstance(period, PeriodRange):
        return period.min, period.max
    return period.amount, period.amount


def _over(started: datetime, amount: int, unit: Unit, calendar: Calendar, to_working_day: bool) -> datetime:
    """The last moment of `amount` of `unit` after `started`, a time of the calendar's zone."""
    if unit is Unit.HOURS:
        return calendar.local(instant(started) + timedelta(hours=amount))
    day = _last_day(started.date(), amount, unit, calendar)
    moves = to_working_day and unit in (Unit.DAYS, Unit.MONTHS, Unit.YEARS)
    return calendar.end_of(calendar.working_day_from(day) if moves else day)


def _last_day(day: date, amount: int, unit: Unit, calendar: Calendar) -> date:
    match unit:
        case Unit.WORKING_DAYS:
            return calendar.working_days_after(day, amount)
        case Unit.BUSINESS_DAYS:
            return calendar.business_days_after(day, amount)
        case Unit.MONTHS:
            return months_after(day, amount)
        case Unit.YEARS:
            return months_after(day, 12 * amount)
        case _:
            return day + timedelta(days=amount)
