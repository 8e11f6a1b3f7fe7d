"""The status that a customer sees: the first that fits, whatever a platform calls it."""

from __future__ import annotations

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpcentre.rules.orders import (
    STATUS_ORDER,
    Badge,
    CancellationState,
    CustomerStatus,
    FulfilmentState,
    PaymentState,
    Refund,
    RefundState,
    ReturnState,
    badges,
    customer_status,
)
from tests.rules.orders import amount, at, line, order, parcel

S, F, P = CustomerStatus, FulfilmentState, PaymentState
THEN = at("2026-11-05 10:00")


@pytest.mark.parametrize(
    ("found", "status"),
    [
        (order(paid=P.UNKNOWN), S.IN_PROCESS),
        (order(fulfilment=F.NOT_STARTED), S.IN_PROCESS),
        (order(fulfilment=F.PREPARING), S.IN_PROGRESS),
        (order(paid=P.PENDING), S.PENDING),
        (order(paid=P.FAILED), S.PENDING),
        (order(paid=P.PARTLY_PAID), S.PENDING),
        (order(paid=P.AUTHORISED), S.IN_PROCESS),
        (order(paid=P.PENDING, fulfilment=F.PREPARING), S.PENDING),
        (order(paid=P.UNDER_REVIEW), S.UNDER_INVESTIGATION),
        (order(fulfilment=F.PARTLY_SHIPPED), S.PARTLY_SHIPPED),
        (order(line(ordered=2, shipped=1)), S.PARTLY_SHIPPED),
        (order(line(ordered=2, shipped=1, cancelled=1)), S.SHIPPED),
        (order(shipments=(parcel(shipped=THEN),)), S.PARTLY_SHIPPED),
        (order(shipments=(parcel(delivered=THEN),)), S.PARTLY_SHIPPED),
        (order(shipments=(parcel(expected=THEN),)), S.IN_PROCESS),
        (order(fulfilment=F.SHIPPED), S.SHIPPED),
        (order(line(shipped=1)), S.SHIPPED),
        (order(fulfilment=F.DELIVERED), S.DELIVERED),
        (order(line(delivered=1)), S.DELIVERED),
        (order(line(shipped=1), shipments=(parcel(delivered=THEN),)), S.DELIVERED),
        (order(refunding=RefundState.FULL), S.REFUNDED),
        (order(line(delivered=1, returned=1, refunded=1)), S.REFUNDED),
        (order(cancellation=CancellationState.CANCELLED), S.CANCELLED),
        (order(line(cancelled=1)), S.CANCELLED),
    ],
)
def test_a_status_is_derived_from_each_state(found, status):
    assert customer_status(found) is status


def test_an_order_that_arrived_is_delivered_though_its_payment_still_says_pending():
    assert customer_status(order(line(delivered=1), paid=P.PENDING)) is S.DELIVERED


def test_an_order_that_was_called_off_and_paid_back_is_cancelled():
    found = order(line(cancelled=1, refunded=1), refunding=RefundState.FULL)
    assert customer_status(found) is S.CANCELLED


def test_a_wish_to_cancel_cancels_nothing():
    found = order(cancellation=CancellationState.REQUESTED, fulfilment=F.PREPARING)
    assert customer_status(found) is S.IN_PROGRESS


def test_lines_are_believed_before_the_word_of_the_platform():
    assert customer_status(order(line(ordered=2, shipped=1), fulfilment=F.DELIVERED)) is S.PARTLY_SHIPPED
    assert customer_status(order(line(ordered=2, shipped=2), fulfilment=F.NOT_STARTED)) is S.SHIPPED


def test_an_order_in_two_parcels_is_delivered_when_both_are():
    sent = (line("a", shipped=1), line("b", shipped=1))
    one, other = parcel("p1", "a", delivered=THEN), parcel("p2", "b", shipped=THEN)
    assert customer_status(order(*sent, shipments=(one, other))) is S.SHIPPED
    assert customer_status(order(*sent, shipments=(one, parcel("p2", "b", delivered=THEN)))) is S.DELIVERED


def test_one_parcel_arrived_and_one_not_yet_sent_is_partly_shipped():
    found = order(line("a", delivered=1), line("b"), shipments=(parcel("p1", "a", delivered=THEN),))
    assert customer_status(found) is S.PARTLY_SHIPPED


def test_an_order_without_lines_has_a_status_too():
    assert customer_status(order(lines=())) is S.IN_PROCESS


SEVEN = (S.CANCELLED, S.REFUNDED, S.SHIPPED, S.UNDER_INVESTIGATION, S.PENDING, S.IN_PROGRESS, S.IN_PROCESS)


@pytest.mark.parametrize(
    ("found", "status"),
    [
        (order(line(delivered=1)), S.SHIPPED),
        (order(line(ordered=2, shipped=1)), S.IN_PROGRESS),
        (order(paid=P.PENDING), S.PENDING),
    ],
)
def test_a_status_that_a_brand_leaves_out_gives_way_to_the_step_before(found, status):
    assert customer_status(found, SEVEN) is status


def test_a_paid_order_is_in_progress_at_once_where_that_is_the_last_status():
    assert customer_status(order(), (S.SHIPPED, S.PENDING, S.IN_PROGRESS)) is S.IN_PROGRESS


def test_a_brand_may_try_the_statuses_in_another_order():
    found = order(cancellation=CancellationState.CANCELLED, refunding=RefundState.FULL)
    assert customer_status(found, (S.REFUNDED, S.CANCELLED)) is S.REFUNDED


def test_no_sequence_at_all_means_the_usual_one():
    assert customer_status(order(), ()) is S.IN_PROCESS


@pytest.mark.parametrize(
    ("found", "told"),
    [
        (order(), ()),
        (order(refunding=RefundState.PART), (Badge.PARTLY_REFUNDED,)),
        (order(line(ordered=2, delivered=2, refunded=1)), (Badge.PARTLY_REFUNDED,)),
        (order(refunds=(Refund(id="r1", amount=amount("5.00")),)), (Badge.PARTLY_REFUNDED,)),
        (order(refunding=RefundState.FULL, refunds=(Refund(id="r1"),)), ()),
        (order(returning=ReturnState.REQUESTED), (Badge.RETURN_REQUESTED,)),
        (order(returning=ReturnState.RECEIVED), ()),
        (
            order(refunding=RefundState.PART, returning=ReturnState.REQUESTED),
            (Badge.PARTLY_REFUNDED, Badge.RETURN_REQUESTED),
        ),
    ],
)
def test_badges_stand_beside_the_status(found, told):
    assert badges(found) == told


def test_a_partial_refund_leaves_the_status_as_it_is():
    assert customer_status(order(line(delivered=1), refunding=RefundState.PART)) is S.DELIVERED


def test_one_line_of_two_paid_back_is_a_part():
    found = order(line("a", delivered=1, refunded=1), line("b", delivered=1))
    assert customer_status(found) is S.DELIVERED
    assert badges(found) == (Badge.PARTLY_REFUNDED,)


@st.composite
def lines(draw):
    """A line whose quantities fit together."""
    ordered = draw(st.integers(0, 3))
    cancelled = draw(st.integers(0, ordered))
    shipped = draw(st.integers(0, ordered - cancelled))
    delivered = draw(st.integers(0, shipped))
    counts = {"returned": draw(st.integers(0, delivered)), "refunded": draw(st.integers(0, ordered))}
    return {"ordered": ordered, "cancelled": cancelled, "shipped": shipped, "delivered": delivered, **counts}


@st.composite
def orders(draw):
    """Any order: every state, whatever the others say."""
    found = [line(str(index), **draw(lines())) for index in range(draw(st.integers(0, 3)))]
    time = st.none() | st.just(THEN)
    parcels = [parcel(str(n), shipped=draw(time), delivered=draw(time)) for n in range(draw(st.integers(0, 2)))]
    states = {
        "paid": draw(st.sampled_from(P)),
        "fulfilment": draw(st.sampled_from(F)),
        "cancellation": draw(st.sampled_from(CancellationState)),
        "refunding": draw(st.sampled_from(RefundState)),
        "returning": draw(st.sampled_from(ReturnState)),
    }
    return order(lines=tuple(found), shipments=tuple(parcels), **states)


SEQUENCES = st.lists(st.sampled_from(CustomerStatus), unique=True)


@given(orders(), SEQUENCES)
def test_every_order_has_a_status_out_of_the_sequence(found, sequence):
    assert customer_status(found, sequence) in (sequence or STATUS_ORDER)


@given(orders())
def test_each_step_fits_also_an_order_that_is_further(found):
    steps = [S.DELIVERED, S.SHIPPED, S.PARTLY_SHIPPED, S.IN_PROGRESS, S.IN_PROCESS]
    fitting = [customer_status(found, (step, S.PENDING)) is step for step in steps]
    assert fitting == sorted(fitting)


@given(orders())
def test_an_order_is_never_refunded_in_full_and_in_part(found):
    refunded = customer_status(found, (S.REFUNDED, S.IN_PROCESS)) is S.REFUNDED
    assert not (refunded and Badge.PARTLY_REFUNDED in badges(found))


def test_every_set_of_stated_states_has_a_status():
    for states in product(P, F, CancellationState, RefundState):
        names = dict(zip(("paid", "fulfilment", "cancellation", "refunding"), states, strict=True))
        assert customer_status(order(**names)) in STATUS_ORDER
