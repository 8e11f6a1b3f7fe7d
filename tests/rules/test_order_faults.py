"""Orders that contradict themselves are refused, with every fault told at once."""

from __future__ import annotations

from dataclasses import FrozenInstanceError
from datetime import datetime

import pytest

from helpcentre.errors import HelpCentreError, OrderError
from helpcentre.rules.orders import Address, Gift, LineQuantity, Points, Postage, Refund, Shipment, Tax
from tests.rules.orders import amount, at, discount, line, money, order, parcel

NAIVE = datetime(2026, 11, 20, 8, 0)


def faults(*lines, **more) -> list[tuple[str, str]]:
    """Place and code of each fault of an order."""
    with pytest.raises(OrderError) as refused:
        order(*lines, **more)
    return [
        (problem.file.removeprefix("order 104512").lstrip(", "), problem.code) for problem in refused.value.problems
    ]


@pytest.mark.parametrize(
    "quantities",
    [
        {"ordered": 0},
        {"ordered": 3, "cancelled": 1, "shipped": 2, "delivered": 2, "returned": 2, "refunded": 3},
        {"ordered": 2, "cancelled": 2, "refunded": 2},
        {"ordered": 1, "shipped": 0, "refunded": 1},
    ],
)
def test_quantities_that_just_fit_are_taken(quantities):
    assert order(line(**quantities)).lines[0].ordered == quantities["ordered"]


@pytest.mark.parametrize(
    "quantities",
    [
        {"ordered": -1},
        {"ordered": 1, "cancelled": -1},
        {"ordered": 2, "cancelled": 1, "shipped": 2},
        {"ordered": 2, "shipped": 1, "delivered": 2},
        {"ordered": 2, "delivered": 1, "returned": 2},
        {"ordered": 1, "refunded": 2},
    ],
)
def test_quantities_that_cannot_be_are_refused(quantities):
    assert ("line a", "ORDER-QUANTITY") in faults(line(**quantities))


@pytest.mark.parametrize(
    ("more", "place"),
    [
        ({"shipments": (Shipment(id="p1", lines=(LineQuantity("a", -1),)),)}, "parcel p1"),
        ({"refunds": (Refund(id="r1", lines=(LineQuantity("a", -1),)),)}, "refund r1"),
        ({"gifts": (Gift(name="Pouch", quantity=-1),)}, "gift Pouch"),
        ({"points": Points(spent=-5)}, "points"),
    ],
)
def test_there_is_no_less_than_nothing_anywhere(more, place):
    assert faults(**more) == [(place, "ORDER-QUANTITY")]


def test_nothing_is_a_quantity_too():
    inside = (LineQuantity("a", 0),)
    found = order(points=Points(earned=0, spent=0), refunds=(Refund(id="r1", lines=inside),))
    assert found.points.spent == 0


def test_parcels_and_refunds_name_lines_of_their_order():
    named = faults(shipments=(parcel("p1", "a", "b"),), refunds=(Refund(id="r1", lines=(LineQuantity("c", 1),)),))
    assert named == [("parcel p1", "ORDER-LINE"), ("refund r1", "ORDER-LINE")]


def test_two_lines_never_share_an_id():
    assert faults(line("a"), line("a"), line("b")) == [("line a", "ORDER-LINE")]


SEK = amount("9.00", currency="SEK")


@pytest.mark.parametrize(
    ("more", "place"),
    [
        ({"total": SEK}, "total"),
        ({"postage": Postage(fee=SEK)}, "postage"),
        ({"postage": Postage(insurance=SEK)}, "postage"),
        ({"postage": Postage(cost=SEK)}, "postage"),
        ({"postage": Postage(tax=SEK.money)}, "postage"),
        ({"points": Points(worth=SEK)}, "points"),
        ({"refunds": (Refund(id="r1", amount=SEK),)}, "refund r1"),
        ({"lines": (line(paid=SEK),)}, "line a"),
        ({"lines": (line(tax=SEK.money),)}, "line a"),
    ],
)
def test_an_order_has_one_currency(more, place):
    assert faults(**more) == [(place, "ORDER-CURRENCY")]


def test_the_currency_of_an_order_is_a_code():
    assert ("", "ORDER-CURRENCY") in faults(currency="euro")


def test_an_amount_finer_than_the_smallest_coin_is_refused():
    assert faults(line(tax=money("6.667"))) == [("line a", "ORDER-MONEY")]


@pytest.mark.parametrize(
    ("more", "place"),
    [
        ({"placed": NAIVE}, ""),
        ({"shipments": (parcel(shipped=NAIVE),)}, "parcel p1"),
        ({"shipments": (parcel(expected=NAIVE),)}, "parcel p1"),
        ({"shipments": (parcel(delivered=NAIVE),)}, "parcel p1"),
        ({"refunds": (Refund(id="r1", made=NAIVE),)}, "refund r1"),
    ],
)
def test_a_time_without_its_zone_is_refused(more, place):
    assert faults(**more) == [(place, "ORDER-TIME")]


@pytest.mark.parametrize(
    "more",
    [
        {"destination": "fr"},
        {"deliver_to": Address(country="France")},
        {"bill_to": Address(country="")},
        {"destination": "FR", "deliver_to": Address(country="BE")},
    ],
)
def test_an_order_goes_to_one_country_with_a_code(more):
    assert faults(**more) == [("", "ORDER-COUNTRY")]


def test_an_invoice_may_go_to_another_country():
    found = order(destination="FR", deliver_to=Address(country="FR"), bill_to=Address(country="CH"))
    assert found.destination == "FR"


def test_every_fault_is_told_at_once():
    wrong = line(ordered=1, shipped=2, delivered=3, paid=SEK, discounts=(discount("1.00", Tax.UNKNOWN),))
    found = faults(wrong, placed=NAIVE, destination="fr", shipments=(parcel("p1", "x"),))
    assert [code for _, code in found] == [
        "ORDER-QUANTITY",
        "ORDER-QUANTITY",
        "ORDER-LINE",
        "ORDER-CURRENCY",
        "ORDER-TIME",
        "ORDER-COUNTRY",
    ]


def test_a_fault_says_where_it_is_and_how_to_mend_it():
    with pytest.raises(HelpCentreError) as refused:
        order(line(ordered=1, shipped=2))
    assert str(refused.value) == (
        "order 104512, line a: ORDER-QUANTITY cancelled 0 and shipped 2 are more than ordered 1 "
        "(correct the quantities in the order source)"
    )


def test_an_order_never_changes():
    with pytest.raises(FrozenInstanceError):
        order().number = "1"


def test_what_is_shown_of_an_order_tells_no_one_who_bought():
    home = Address(country="FR", name="Ada Byron", street=("4 rue Haute",), city="Lyon", phone="+33 6")
    shown = repr(order(deliver_to=home, bill_to=home, placed=at("2026-11-02 09:30")))
    assert not any(word in shown for word in ("ada@", "Ada", "Haute", "Lyon", "+33"))
