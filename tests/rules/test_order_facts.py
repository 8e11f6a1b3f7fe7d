"""What follows from an order: how far its parcels are, when its periods start, what it is worth."""

from __future__ import annotations

import pytest

from helpcentre.rules.orders import (
    FulfilmentState,
    Tax,
    all_delivered,
    all_shipped,
    first_shipped,
    last_delivery,
    last_shipped,
    order_amount,
    order_moments,
    parcel_moments,
)
from helpcentre.rules.values import AmountBasis, Clock
from tests.rules.orders import PLACED, amount, at, discount, line, money, order, parcel

MON, TUE, WED, THU = (at(f"2026-11-0{day} 10:00") for day in (2, 3, 4, 5))
SENT = (line("a", shipped=1), line("b", shipped=1))


def split(**more):
    """Two lines sent in two parcels; the first came on Wednesday."""
    first = parcel("p1", "a", shipped=MON, delivered=WED)
    return order(*SENT, shipments=(first, parcel("p2", "b", shipped=TUE, **more)))


def test_an_order_in_two_parcels_has_arrived_when_the_last_one_has():
    assert not all_delivered(split())
    assert last_delivery(split()) is None
    assert all_delivered(split(delivered=THU))
    assert last_delivery(split(delivered=THU)) == THU


def test_the_last_parcel_may_come_first():
    assert last_delivery(split(delivered=TUE)) == WED


def test_an_order_is_not_delivered_while_a_part_is_still_to_be_sent():
    found = order(line("a", delivered=1), line("b"), shipments=(parcel("p1", "a", shipped=MON, delivered=WED),))
    assert not all_delivered(found)
    assert (first_shipped(found), last_shipped(found), last_delivery(found)) == (MON, None, None)


def test_a_parcel_that_arrived_in_part_has_not_arrived():
    assert not all_delivered(order(line("a", delivered=1), line("b", shipped=1)))
    assert not all_delivered(order(line(ordered=2, shipped=2, delivered=1)))


def test_cancelled_units_are_not_waited_for():
    lines = (line("a", delivered=1), line("b", cancelled=1))
    found = order(*lines, shipments=(parcel("p1", "a", shipped=MON, delivered=WED),))
    assert (last_shipped(found), last_delivery(found)) == (MON, WED)


@pytest.mark.parametrize(
    "found",
    [
        order(line(delivered=1)),
        order(line("a", delivered=1), line("b", cancelled=1)),
        order(fulfilment=FulfilmentState.DELIVERED),
        order(line(delivered=1), shipments=(parcel(shipped=MON),)),
    ],
)
def test_an_order_may_have_arrived_at_a_time_that_nobody_noted(found):
    assert all_delivered(found)
    assert last_delivery(found) is None


def test_an_order_that_was_cancelled_is_neither_sent_nor_delivered():
    found = order(line(cancelled=1))
    assert (all_shipped(found), all_delivered(found), first_shipped(found)) == (False, False, None)


def test_first_and_last_parcel_left_on_their_days():
    assert (first_shipped(split()), last_shipped(split())) == (MON, TUE)


def test_a_parcel_whose_time_was_not_noted_leaves_the_last_one_unknown():
    found = order(*SENT, shipments=(parcel("p1", "a", shipped=MON), parcel("p2", "b")))
    assert (first_shipped(found), last_shipped(found)) == (MON, None)


def test_periods_start_when_the_whole_order_has_come_that_far():
    assert order_moments(order()) == {Clock.ORDER_PLACED: PLACED}
    assert order_moments(split()) == {Clock.ORDER_PLACED: PLACED, Clock.DISPATCHED: TUE}
    assert order_moments(split(delivered=THU)) == {
        Clock.ORDER_PLACED: PLACED,
        Clock.DISPATCHED: TUE,
        Clock.DELIVERED: THU,
        Clock.SUPPOSED_DELIVERY: THU,
    }


def test_a_claim_about_one_parcel_counts_from_this_parcel():
    found = split(expected=THU)
    assert parcel_moments(found, found.shipments[0])[Clock.DELIVERED] == WED
    assert Clock.DELIVERED not in parcel_moments(found, found.shipments[1])
    assert parcel_moments(found, found.shipments[1])[Clock.SUPPOSED_DELIVERY] == THU


def test_a_parcel_marked_as_delivered_is_supposed_to_be_there_since_then():
    early = parcel(shipped=MON, expected=THU, delivered=TUE)
    assert parcel_moments(order(), early)[Clock.SUPPOSED_DELIVERY] == TUE


AFTER, BEFORE, TOTAL = (
    AmountBasis.GOODS_AFTER_DISCOUNTS,
    AmountBasis.GOODS_BEFORE_DISCOUNTS,
    AmountBasis.ORDER_TOTAL,
)


def test_goods_are_worth_what_was_paid_or_what_they_cost_before_discounts():
    lines = (line("a", paid=amount("225.00"), discounts=(discount("25.00"),)), line("b", discounts=()))
    found = order(*lines, total=amount("272.90"))
    assert order_amount(found, AFTER) == money("265.00")
    assert order_amount(found, BEFORE) == money("290.00")
    assert order_amount(found, TOTAL) == money("272.90")


def test_tax_that_is_not_in_the_price_is_added():
    net = line(paid=amount("100.00", Tax.EXCLUDED), tax=money("22.00"), discounts=())
    assert order_amount(order(net), AFTER) == money("122.00")
    assert order_amount(order(net), BEFORE) == money("122.00")


def test_cancelled_units_belong_to_the_amount_of_the_order_as_it_was_placed():
    assert order_amount(order(line(ordered=2, cancelled=1)), AFTER) == money("80.00")


@pytest.mark.parametrize(
    ("found", "basis"),
    [
        (order(line("a"), line("b", paid=None)), AFTER),
        (order(line(paid=amount("9.00", Tax.EXCLUDED))), AFTER),
        (order(line(paid=amount("9.00", Tax.UNKNOWN), tax=money("1.00"))), AFTER),
        (order(lines=()), AFTER),
        (order(line(discounts=None)), BEFORE),
        (order(line(paid=None, discounts=())), BEFORE),
        (order(line(discounts=(discount("5.00", Tax.EXCLUDED),))), BEFORE),
        (order(), TOTAL),
        (order(total=amount("9.00", Tax.EXCLUDED)), TOTAL),
    ],
)
def test_an_amount_is_unknown_where_a_part_of_it_is(found, basis):
    assert order_amount(found, basis) is None
