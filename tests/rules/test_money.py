"""Money: minor units and back, and reckoning in one currency only."""

from __future__ import annotations

from decimal import Decimal

import pytest
from babel.numbers import list_currencies
from hypothesis import given
from hypothesis import strategies as st

from helpcentre.errors import MoneyError
from helpcentre.rules.currencies import minor_digits
from helpcentre.rules.values import Money

CURRENCIES = st.sampled_from(sorted(list_currencies()))
MINOR = st.integers(0, 10**14 - 1)


def money(amount: str, currency: str = "EUR") -> Money:
    return Money(amount=Decimal(amount), currency=currency)


@pytest.mark.parametrize(
    ("minor", "currency", "amount"),
    [
        (1999, "EUR", "19.99"),
        (5, "EUR", "0.05"),
        (0, "EUR", "0.00"),
        (1999, "JPY", "1999"),
        (1999, "KWD", "1.999"),
        (1999, "IQD", "1.999"),
        (1999, "CLF", "0.1999"),
        (1999, "HUF", "19.99"),
    ],
)
def test_minor_units_have_the_digits_of_their_currency(minor, currency, amount):
    found = Money.of_minor(minor, currency)
    assert (str(found.amount), found.minor) == (amount, minor)


@given(MINOR, CURRENCIES)
def test_minor_units_come_back_as_they_went_in_every_currency(minor, currency):
    assert Money.of_minor(minor, currency).minor == minor


@given(MINOR, CURRENCIES)
def test_an_amount_comes_back_as_it_went_in_every_currency(minor, currency):
    found = Money(amount=Decimal(minor).scaleb(-minor_digits(currency)), currency=currency)
    assert Money.of_minor(found.minor, currency) == found


@pytest.mark.parametrize(("amount", "currency"), [("0.001", "EUR"), ("0.5", "JPY"), ("1.0005", "KWD")])
def test_an_amount_finer_than_the_smallest_coin_has_no_minor_units(amount, currency):
    with pytest.raises(MoneyError, match="finer"):
        _ = money(amount, currency).minor


def test_zeros_behind_the_smallest_coin_do_no_harm():
    assert money("250.000").minor == 25000
    assert money("1999.00", "JPY").minor == 1999


@pytest.mark.parametrize(
    ("minor", "currency"), [(-1, "EUR"), (10**14 + 1, "EUR"), (10**60, "EUR"), (1, "eur"), (1, "EURO"), (1, "")]
)
def test_what_is_no_money_is_refused(minor, currency):
    with pytest.raises(MoneyError):
        Money.of_minor(minor, currency)


def test_money_of_one_currency_is_reckoned_exactly():
    assert money("0.10") + money("0.20") == money("0.30")
    assert money("0.30") - money("0.30") == money("0.00")
    assert money("16.67") * 3 == money("50.01")


def test_money_is_compared_by_what_it_is_worth():
    assert money("9.99") < money("10.0")
    assert money("10.0") <= money("10.00")
    assert not money("10.01") <= money("10")


@pytest.mark.parametrize("reckon", [Money.__add__, Money.__sub__, Money.__lt__, Money.__le__])
def test_two_currencies_are_never_reckoned_together(reckon):
    with pytest.raises(MoneyError, match="EUR and SEK"):
        reckon(money("250"), money("1", "SEK"))


@pytest.mark.parametrize("reckon", [lambda: money("1.00") - money("1.01"), lambda: money("1.00") * -1])
def test_there_is_no_less_than_nothing(reckon):
    with pytest.raises(MoneyError):
        reckon()


def test_a_sum_too_large_to_keep_is_refused():
    with pytest.raises(MoneyError):
        Money.of_minor(10**14 - 1, "EUR") + money("0.02")
