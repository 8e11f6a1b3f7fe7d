"""Every kind of value that a policy holds: what is read, and what is refused."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError

from helpcentre.rules.conditions import Cases
from helpcentre.rules.policy.ordering import Possible
from helpcentre.rules.policy.refunds import PeriodByCase
from helpcentre.rules.policy.shipping import CountryCode, Payer
from helpcentre.rules.values import (
    LONGEST,
    UNKNOWN,
    Clock,
    Count,
    Day,
    Fee,
    FixedPeriod,
    Money,
    Percent,
    Period,
    PeriodRange,
    SoftPeriod,
    Threshold,
    Unit,
    Unknown,
    YesNo,
    is_known,
)


def read(kind: Any, value: Any) -> Any:
    return TypeAdapter(kind).validate_python(value)


EUROS = {"amount": Decimal("250.00"), "currency": "EUR"}
LIMIT = {**EUROS, "comparison": "above", "basis": "goods_after_discounts"}

GOOD = [
    (Period, {"amount": 14, "unit": "days", "from": "delivered"}, FixedPeriod),
    (Period, {"amount": 0, "unit": "hours"}, FixedPeriod),
    (Period, {"amount": LONGEST, "unit": "years", "limit": "soft", "approximate": True}, FixedPeriod),
    (Period, {"min": 5, "max": 10, "unit": "working_days"}, PeriodRange),
    (Period, {"soft": "immediately", "from": "delivered"}, SoftPeriod),
    (Period, "unknown", Unknown),
    (Fee, EUROS, Money),
    (Fee, {"percent": 15}, Percent),
    (Fee, {"percent": Decimal("12.5")}, Percent),
    (Fee, "none", str),
    (Fee, "unknown", Unknown),
    (Count, 0, int),
    (Count, 3, int),
    (Count, "unknown", Unknown),
    (YesNo, "yes", YesNo),
    (YesNo, "unknown", YesNo),
    (Threshold, LIMIT, Threshold),
    (CountryCode, "FR", str),
]


@pytest.mark.parametrize(("kind", "value", "type_"), GOOD)
def test_a_value_is_read_as_its_kind(kind, value, type_):
    assert type(read(kind, value)) is type_


BAD = [
    (Period, value)
    for value in [
        None,
        14,
        "14 days",
        True,
        [],
        {},
        {"amount": 14},
        {"unit": "days"},
        {"amount": -1, "unit": "days"},
        {"amount": LONGEST + 1, "unit": "days"},
        {"amount": 1.5, "unit": "days"},
        {"amount": "14", "unit": "days"},
        {"amount": True, "unit": "days"},
        {"amount": 14, "unit": "day"},
        {"amount": 14, "unit": "weeks"},
        {"amount": 14, "unit": "days", "from": "arrival"},
        {"amount": 14, "unit": "days", "limit": "strict"},
        {"amount": 14, "unit": "days", "start_": "delivered"},
        {"min": 5, "unit": "days"},
        {"max": 5, "unit": "days"},
        {"min": 10, "max": 5, "unit": "days"},
        {"min": 5, "max": 5, "unit": "days"},
        {"min": 5, "max": 10, "amount": 7, "unit": "days"},
        {"soft": "soon"},
        {"soft": "immediately", "amount": 1},
        "Unknown",
    ]
]
BAD += [
    (Fee, value)
    for value in [
        None,
        5,
        "free",
        {"amount": Decimal("5.00")},
        {"amount": -1, "currency": "EUR"},
        {"amount": True, "currency": "EUR"},
        {"amount": Decimal("NaN"), "currency": "EUR"},
        {"amount": Decimal("Infinity"), "currency": "EUR"},
        {"amount": Decimal("9" * 40), "currency": "EUR"},
        {"amount": 5, "currency": "euro"},
        {"amount": 5, "currency": "EUR\n"},
        {"percent": 101},
        {"percent": -1},
        {"percent": 5, "amount": 5, "currency": "EUR"},
    ]
]
BAD += [(Count, value) for value in [None, -1, 1.5, "1", True, False, "many"]]
BAD += [(YesNo, value) for value in [None, True, False, 1, "true", "Yes", "maybe"]]
BAD += [(Threshold, LIMIT | change) for change in [{"comparison": "over"}, {"basis": "all"}, {"amount": -1}, {"x": 1}]]
BAD += [(Threshold, {key: value for key, value in LIMIT.items() if key != gone}) for gone in LIMIT]
BAD += [(CountryCode, value) for value in ["fr", "FRA", "F", "FR\n", "../", 1]]
BAD += [
    (Day, value) for value in [0, 86400, "0", "86400", "2026-1-1", "2026-02-30", "2026-11-20T00:00", 1.5, True, None]
]


@pytest.mark.parametrize(("kind", "value"), BAD)
def test_a_value_of_another_kind_is_refused(kind, value):
    with pytest.raises(ValidationError):
        read(kind, value)


@pytest.mark.parametrize("unit", list(Unit))
@pytest.mark.parametrize("start", list(Clock))
def test_every_unit_goes_with_every_start(unit, start):
    period = read(Period, {"amount": 1, "unit": unit.value, "from": start.value})
    assert (period.unit, period.start) == (unit, start)


def test_a_decimal_keeps_what_was_written():
    assert str(read(Money, EUROS).amount) == "250.00"


@pytest.mark.parametrize("unknown", [None, UNKNOWN, YesNo.UNKNOWN, Possible.UNKNOWN, Payer.UNKNOWN, Clock.UNKNOWN])
def test_what_was_never_said_is_not_known(unknown):
    assert not is_known(unknown)


@pytest.mark.parametrize(
    "known", [YesNo.NO, 0, False, "none", (), read(Period, {"soft": "immediately"}), Possible.NEVER]
)
def test_what_was_said_is_known_even_when_it_is_no_or_nothing(known):
    assert is_known(known)


def test_values_never_change():
    period = read(Period, {"amount": 14, "unit": "days"})
    with pytest.raises(ValidationError):
        period.amount = 30


def cases(value: Any) -> Any:
    return read(PeriodByCase, value)


DAYS = {"amount": 14, "unit": "days"}


def test_a_period_may_depend_on_cases():
    assert isinstance(cases(DAYS), FixedPeriod)
    assert isinstance(cases("unknown"), Unknown)
    assert isinstance(cases({"online": {"when": {"payment": "online"}, "value": DAYS}}), Cases)


def test_cases_are_tried_in_the_order_in_which_they_are_written():
    value = {
        "z": {"when": {"payment": "online"}, "value": DAYS},
        "a": {"when": {"reason": "quality"}, "value": "unknown"},
        "m": {"value": DAYS},
    }
    assert list(cases(value).root) == ["z", "a", "m"]


def test_a_case_that_fits_always_comes_last():
    with pytest.raises(ValidationError, match="can never be reached"):
        cases({"all": {"value": DAYS}, "online": {"when": {"payment": "online"}, "value": DAYS}})


@pytest.mark.parametrize(
    "wrong",
    [
        {},
        {"a": {"when": {"payment": "online"}}},
        {"a": {"when": {"payement": "online"}, "value": DAYS}},
        {"a": {"when": {"payment": "cash"}, "value": DAYS}},
        {"a": {"when": {"destination": "fr"}, "value": DAYS}},
        {"a": {"when": {"order_amount": {"amount": 250}}, "value": DAYS}},
        {"a": {"when": {"flags": "final_sale"}, "value": DAYS}},
        {"a": {"value": {"amount": 14}}},
        {"a": {"value": DAYS, "note": "x"}},
    ],
)
def test_a_case_that_cannot_be_read_is_refused(wrong):
    with pytest.raises(ValidationError):
        cases(wrong)
