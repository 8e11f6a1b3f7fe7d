"""Days as a shop counts them: its time zone, its holidays, its working days."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from helpcentre.errors import DeadlineError

_SATURDAY, _SUNDAY = 5, 6
_TICK = timedelta(microseconds=1)


@dataclass(frozen=True)
class Calendar:
    """A time zone (IANA name) and the public holidays in it.

    Raises `DeadlineError` for a zone that nobody knows. For a right that the law of a country gives, pass
    the holidays of that country; they must reach as far as is counted.
    """

    zone: str
    holidays: frozenset[date] = frozenset()

    def __post_init__(self) -> None:
        try:
            ZoneInfo(self.zone)
        except (ZoneInfoNotFoundError, ValueError, OSError):
            raise DeadlineError(f"`{self.zone}` is not a time zone; use one such as Europe/Paris") from None

    def local(self, moment: datetime) -> datetime:
        """`moment` on the clocks of the zone. Raises `DeadlineError` for a time without a zone."""
        return instant(moment).astimezone(ZoneInfo(self.zone))

    def end_of(self, day: date) -> datetime:
        """The last moment of `day`, also where midnight is skipped or comes twice.

        The clocks may be changed at midnight itself, so both readings of the next one are tried.
        """
        midnight = datetime.combine(day + timedelta(days=1), time.min, ZoneInfo(self.zone))
        ends = [self.local(midnight.replace(fold=fold).astimezone(UTC) - _TICK) for fold in (0, 1)]
        return max((end for end in ends if end.date() <= day), key=instant)

    def is_working_day(self, day: date) -> bool:
        """Monday to Friday and no holiday (Regulation (EEC, Euratom) 1182/71 art. 2(2))."""
        return day.weekday() < _SATURDAY and day not in self.holidays

    def is_business_day(self, day: date) -> bool:
        """Monday to Saturday and no holiday ("jours ouvrables", S3-10)."""
        return day.weekday() < _SUNDAY and day not in self.holidays

    def working_days_after(self, day: date, count: int) -> date:
        """The `count`-th working day after `day`, which is not counted; 0 is `day` itself."""
        return _counted(day, count, self.is_working_day)

    def business_days_after(self, day: date, count: int) -> date:
        """The `count`-th business day after `day`, which is not counted; 0 is `day` itself."""
        return _counted(day, count, self.is_business_day)

    def working_day_from(self, day: date) -> date:
        """`day` if it is a working day, or the next one that is (Regulation 1182/71 art. 3(4))."""
        return day if self.is_working_day(day) else self.working_days_after(day, 1)


def instant(moment: datetime) -> datetime:
    """`moment` in UTC. Raises `DeadlineError` for a time without a zone.

    Times are compared as instants: two of one zone are compared by their clocks, which lie in the hour
    that comes twice.
    """
    if moment.utcoffset() is None:
        raise DeadlineError(f"{moment.isoformat()} has no time zone; give it one, such as +01:00")
    return moment.astimezone(UTC)


def months_after(day: date, count: int) -> date:
    """The same date `count` months later, or the last day of a month that has no such date.

    Source: Regulation 1182/71 art. 3(2)(c). 31 January and a month is 28 or 29 February.
    """
    years, month = divmod(day.month - 1 + count, 12)
    year = day.year + years
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def _counted(day: date, count: int, counts: Callable[[date], bool]) -> date:
    while count > 0:
        day += timedelta(days=1)
        count -= counts(day)
    return day
