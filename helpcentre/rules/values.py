"""The kinds of value that a policy holds: periods, money, limits, and "the shop never said"."""

from __future__ import annotations

import re
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from typing import Annotated, Any, Literal

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Discriminator,
    Field,
    StrictInt,
    Tag,
    ValidationError,
    model_validator,
)

from helpcentre.errors import MoneyError
from helpcentre.rules.currencies import minor_digits


class Strict(BaseModel):
    """Base of all that is read from YAML: frozen, and no key that it does not know."""

    model_config = ConfigDict(extra="forbid", frozen=True, populate_by_name=True)


class Unknown(Enum):
    """The shop never said. Articles and portal then say "ask us"; nothing is guessed."""

    UNKNOWN = "unknown"


UNKNOWN = Unknown.UNKNOWN


class YesNo(Enum):
    """A plain statement of the shop; `unknown` where it made none."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"


class Unit(Enum):
    """Units of time. Working days: Monday to Friday; business days: Monday to Saturday; no holidays."""

    HOURS = "hours"
    DAYS = "days"
    WORKING_DAYS = "working_days"
    BUSINESS_DAYS = "business_days"
    MONTHS = "months"
    YEARS = "years"


class Clock(Enum):
    """The event that starts a period."""

    ORDER_PLACED = "order_placed"
    DISPATCHED = "dispatched"
    DELIVERED = "delivered"
    SUPPOSED_DELIVERY = "supposed_delivery"
    FORM_RECEIVED = "form_received"
    RETURN_RECEIVED = "return_received"
    RETURN_PROCESSED = "return_processed"
    STATEMENT_SENT = "statement_sent"
    FAILED_ATTEMPT = "failed_attempt"
    UNKNOWN = "unknown"


class SoftTime(Enum):
    """Promises without a figure, in the shop's own strength."""

    IMMEDIATELY = "immediately"
    AS_SOON_AS_POSSIBLE = "as_soon_as_possible"
    A_FEW_DAYS = "a_few_days"


_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_MOMENT = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}([T ][0-9]{2}:[0-9]{2}.*)?")


def _only_iso_day(value: Any) -> Any:
    """Refuse what pydantic would take for a number of seconds since 1970."""
    if isinstance(value, date) or (isinstance(value, str) and _DAY.fullmatch(value)):
        return value
    raise ValueError("must be a day such as 2026-11-20")


def _only_iso_moment(value: Any) -> Any:
    if isinstance(value, datetime) or (isinstance(value, str) and _MOMENT.fullmatch(value)):
        return value
    raise ValueError("must be a moment such as 2026-11-20T08:00")


Day = Annotated[date, BeforeValidator(_only_iso_day)]
Moment = Annotated[datetime, BeforeValidator(_only_iso_moment)]

LONGEST = 5_000
"""The largest figure of a period, in any unit: so many years still fit into a calendar."""


class Limit(Enum):
    """What the end of a period means: a hard limit ends a right, a soft one only asks for haste."""

    HARD = "hard"
    SOFT = "soft"


class Comparison(Enum):
    """Whether an amount must be more than a threshold, or may equal it (S1-26)."""

    ABOVE = "above"
    FROM = "from"


class FixedPeriod(Strict):
    """`amount` of `unit`, counted from `from`; 14 days from delivery (S1-20).

    `approximate`: the shop says "usually".
    """

    amount: Annotated[StrictInt, Field(ge=0, le=LONGEST)]
    unit: Unit
    start: Annotated[Clock | None, Field(alias="from")] = None
    limit: Limit | None = None
    approximate: bool = False


class PeriodRange(Strict):
    """From `min` to `max` of `unit`; 5-10 working days (S2-01)."""

    min: Annotated[StrictInt, Field(ge=0, le=LONGEST)]
    max: Annotated[StrictInt, Field(ge=0, le=LONGEST)]
    unit: Unit
    start: Annotated[Clock | None, Field(alias="from")] = None
    approximate: bool = False

    @model_validator(mode="after")
    def _in_order(self) -> PeriodRange:
        if self.min >= self.max:
            raise ValueError("`min` must be smaller than `max`")
        return self


class SoftPeriod(Strict):
    """A promise in words: "immediately" (S1-18), "a few days" (S1-23)."""

    soft: SoftTime
    start: Annotated[Clock | None, Field(alias="from")] = None


class Money(Strict):
    """An amount in one currency (ISO 4217), never below zero. Amounts of two currencies are never compared.

    Reckoning (`+`, `-`, `*`, `<`, `<=`) raises `MoneyError` for two currencies and for less than nothing.
    """

    amount: Annotated[Decimal, Field(ge=0, max_digits=14)]
    currency: Annotated[str, Field(pattern=r"^[A-Z]{3}$")]

    @staticmethod
    def of_minor(minor: int, currency: str) -> Money:
        """The money that `minor` units of an ISO 4217 `currency` are: 1999 EUR = 19.99, 1999 JPY = 1999.

        Raises `MoneyError` when there are less than none or they have more than 14 digits, or the code is none.
        """
        return _money(Decimal(minor).scaleb(-minor_digits(currency)), currency)

    @property
    def minor(self) -> int:
        """The amount in minor units: cents for EUR. Raises `MoneyError` where it is finer than these."""
        if not self.is_whole:
            raise MoneyError(f"{self.amount} {self.currency} is finer than {minor_digits(self.currency)} digits")
        return int(self.amount.scaleb(minor_digits(self.currency)))

    @property
    def is_whole(self) -> bool:
        """Whether the amount is a whole number of minor units."""
        units = self.amount.scaleb(minor_digits(self.currency))
        return units == units.to_integral_value()

    def __add__(self, other: Money) -> Money:
        return _money(self.amount + self._same(other).amount, self.currency)

    def __sub__(self, other: Money) -> Money:
        return _money(self.amount - self._same(other).amount, self.currency)

    def __mul__(self, count: int) -> Money:
        return _money(self.amount * count, self.currency)

    def __lt__(self, other: Money) -> bool:
        return self.amount < self._same(other).amount

    def __le__(self, other: Money) -> bool:
        return self.amount <= self._same(other).amount

    def _same(self, other: Money) -> Money:
        if other.currency != self.currency:
            raise MoneyError(f"{self.currency} and {other.currency} cannot be reckoned together")
        return other


def _money(amount: Decimal, currency: str) -> Money:
    try:
        return Money(amount=amount, currency=currency)
    except ValidationError as error:
        raise MoneyError(f"{amount} {currency} is no amount of money: {error.errors()[0]['msg']}") from None


class Percent(Strict):
    """A share of an amount, in percent."""

    percent: Annotated[Decimal, Field(ge=0, le=100, max_digits=14)]


class AmountBasis(Enum):
    """Which amount of an order a threshold looks at."""

    GOODS_AFTER_DISCOUNTS = "goods_after_discounts"
    GOODS_BEFORE_DISCOUNTS = "goods_before_discounts"
    ORDER_TOTAL = "order_total"


class Threshold(Money):
    """A limit for the amount of an order, and how the amount is compared with it."""

    comparison: Comparison
    basis: AmountBasis


def _period_kind(value: Any) -> str:
    if isinstance(value, (FixedPeriod, PeriodRange, SoftPeriod)):
        return {FixedPeriod: "fixed", PeriodRange: "range", SoftPeriod: "soft"}[type(value)]
    if isinstance(value, dict):
        if "soft" in value:
            return "soft"
        return "range" if "min" in value or "max" in value else "fixed"
    return "unknown"


Period = Annotated[
    Annotated[FixedPeriod, Tag("fixed")]
    | Annotated[PeriodRange, Tag("range")]
    | Annotated[SoftPeriod, Tag("soft")]
    | Annotated[Unknown, Tag("unknown")],
    Discriminator(_period_kind),
]


def _fee_kind(value: Any) -> str:
    if isinstance(value, Money) or (isinstance(value, dict) and "amount" in value):
        return "money"
    if isinstance(value, Percent) or (isinstance(value, dict) and "percent" in value):
        return "percent"
    return "none" if value == "none" else "unknown"


Fee = Annotated[
    Annotated[Money, Tag("money")]
    | Annotated[Percent, Tag("percent")]
    | Annotated[Literal["none"], Tag("none")]
    | Annotated[Unknown, Tag("unknown")],
    Discriminator(_fee_kind),
]


def _refuse_bool(value: Any) -> Any:
    if isinstance(value, bool):
        raise ValueError("must be a whole number or `unknown`")
    return value


Count = Annotated[
    Annotated[StrictInt, Field(ge=0)] | Unknown,
    BeforeValidator(_refuse_bool),
]


def is_known(value: object) -> bool:
    """Whether the shop said anything: false for `unknown` in each of its types and for nothing."""
    return value is not None and getattr(value, "value", None) != "unknown"
