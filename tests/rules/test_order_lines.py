"""Amounts and lines of an order: tax, shares of what was paid, units that may still come back."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpcentre.errors import MoneyError
from helpcentre.rules.orders import Tax, paid_for, returnable_quantity, share, tax_for
from helpcentre.rules.values import Money
from tests.rules.orders import amount, line, money


def test_amounts_of_one_kind_are_reckoned():
    assert amount("10.00") + amount("2.50") == amount("12.50")
    assert amount("10.00") - amount("2.50") == amount("7.50")


@pytest.mark.parametrize("other", [amount("1.00", Tax.EXCLUDED), amount("1.00", Tax.UNKNOWN)])
def test_amounts_with_and_without_tax_are_never_reckoned_together(other):
    with pytest.raises(MoneyError, match="tax"):
        amount("10.00") + other
    with pytest.raises(MoneyError, match="tax"):
        amount("10.00") - other


def test_amounts_of_two_currencies_are_never_reckoned_together():
    with pytest.raises(MoneyError, match="EUR and SEK"):
        amount("10.00") + amount("1.00", currency="SEK")


@pytest.mark.parametrize(
    ("kind", "tax", "with_tax"),
    [
        (Tax.INCLUDED, money("2.00"), money("10.00")),
        (Tax.INCLUDED, None, money("10.00")),
        (Tax.EXCLUDED, money("2.00"), money("12.00")),
        (Tax.EXCLUDED, None, None),
        (Tax.UNKNOWN, money("2.00"), None),
    ],
)
def test_an_amount_with_tax_is_unknown_where_the_tax_is(kind, tax, with_tax):
    assert amount("10.00", kind).with_tax(tax) == with_tax


def test_three_units_for_fifty_euros_are_paid_to_the_cent():
    shirts = line(ordered=3, paid=amount("50.00"))
    assert [paid_for(shirts, 1, after) for after in range(3)] == [amount("16.67"), amount("16.66"), amount("16.67")]
    assert paid_for(shirts, 3) == amount("50.00")
    assert paid_for(shirts, 0) == amount("0.00")


def test_a_currency_without_cents_is_shared_in_whole_units():
    shirts = line(ordered=3, paid=amount("1000", currency="JPY"))
    assert [paid_for(shirts, 1, after).money.minor for after in range(3)] == [333, 334, 333]


def test_tax_is_shared_out_as_the_price_is():
    assert tax_for(line(ordered=2, tax=money("8.33")), 1) == money("4.17")


def test_what_nobody_knows_stays_unknown():
    assert paid_for(line(paid=None), 1) is None
    assert tax_for(line(tax=None), 1) is None


@pytest.mark.parametrize(("quantity", "after"), [(3, 0), (1, 2), (-1, 0), (1, -1)])
def test_units_that_were_not_ordered_have_no_price(quantity, after):
    with pytest.raises(MoneyError):
        paid_for(line(ordered=2), quantity, after)


def test_a_line_of_no_units_has_no_price_by_the_unit():
    with pytest.raises(MoneyError):
        paid_for(line(ordered=0), 0)


@given(st.integers(0, 10**9), st.lists(st.integers(0, 5), min_size=1, max_size=6).filter(any))
def test_portions_make_the_whole_again_to_the_cent(minor, portions):
    whole, money_ = sum(portions), Money.of_minor(minor, "EUR")
    shares = [share(money_, part, whole, sum(portions[:place])) for place, part in enumerate(portions)]
    assert sum(found.minor for found in shares) == minor
    assert all(abs(found.minor * whole - minor * part) <= whole for found, part in zip(shares, portions, strict=True))


@pytest.mark.parametrize(
    ("quantities", "left"),
    [
        ({"ordered": 3, "shipped": 3}, 0),
        ({"ordered": 3, "shipped": 3, "delivered": 2}, 2),
        ({"ordered": 3, "delivered": 3}, 3),
        ({"ordered": 3, "delivered": 3, "returned": 1}, 2),
        ({"ordered": 3, "delivered": 3, "returned": 1, "refunded": 1}, 2),
        ({"ordered": 3, "delivered": 3, "refunded": 1}, 2),
        ({"ordered": 3, "delivered": 3, "returned": 2, "refunded": 3}, 0),
        ({"ordered": 3, "cancelled": 1, "delivered": 2, "refunded": 1}, 2),
        ({"ordered": 3, "cancelled": 1, "delivered": 2, "refunded": 2}, 1),
        ({"ordered": 1, "cancelled": 1, "refunded": 1}, 0),
    ],
)
def test_units_that_are_here_and_not_settled_may_still_come_back(quantities, left):
    assert returnable_quantity(line(**quantities)) == left
