"""What contradicts itself in an order: every fault, told together."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime
from typing import TYPE_CHECKING

from helpcentre.errors import OrderError, Problem
from helpcentre.rules.orders.lines import OrderLine
from helpcentre.rules.values import Money

if TYPE_CHECKING:
    from helpcentre.rules.orders.order import Order

_Fault = tuple[str, str, str]
"""Place in the order, code, what is wrong."""

_HINTS = {
    "ORDER-QUANTITY": "correct the quantities in the order source",
    "ORDER-LINE": "give each line an id of its own and name only lines of this order",
    "ORDER-CURRENCY": "give every amount in the currency of the order, an ISO 4217 code such as EUR",
    "ORDER-MONEY": "round it to the minor unit of its currency: cents for EUR",
    "ORDER-TIME": "give the time with its zone, such as 2026-11-20T08:00:00+01:00",
    "ORDER-COUNTRY": "give ISO 3166 codes such as FR, the same as in the delivery address",
}


def raise_faults(order: Order) -> None:
    """Raise `OrderError` with every fault of `order`, if there is one."""
    name = f"order {order.number}"
    problems = [
        Problem(f"{name}, {place}" if place else name, 0, code, message, _HINTS[code])
        for check in (_quantities, _references, _currencies, _times, _countries)
        for place, code, message in check(order)
    ]
    if problems:
        raise OrderError(problems)


def _quantities(order: Order) -> Iterator[_Fault]:
    for line in order.lines:
        for message in _line_quantities(line):
            yield f"line {line.id}", "ORDER-QUANTITY", message
    inside = [(f"parcel {parcel.id}", part.quantity) for parcel in order.shipments for part in parcel.lines]
    inside += [(f"refund {refund.id}", part.quantity) for refund in order.refunds for part in refund.lines]
    inside += [(f"gift {gift.name}", gift.quantity) for gift in order.gifts]
    inside += [("points", points) for points in (order.points.earned, order.points.spent) if points is not None]
    for place, quantity in inside:
        if quantity < 0:
            yield place, "ORDER-QUANTITY", f"{quantity} is below 0"


def _line_quantities(line: OrderLine) -> Iterator[str]:
    for name in ("ordered", "cancelled", "shipped", "delivered", "returned", "refunded"):
        if getattr(line, name) < 0:
            yield f"{name} {getattr(line, name)} is below 0"
    if line.cancelled + line.shipped > line.ordered:
        yield f"cancelled {line.cancelled} and shipped {line.shipped} are more than ordered {line.ordered}"
    for name, most in (("delivered", "shipped"), ("returned", "delivered"), ("refunded", "ordered")):
        if getattr(line, name) > getattr(line, most):
            yield f"{name} {getattr(line, name)} is more than {most} {getattr(line, most)}"


def _references(order: Order) -> Iterator[_Fault]:
    known = [line.id for line in order.lines]
    for line in sorted({line for line in known if known.count(line) > 1}):
        yield f"line {line}", "ORDER-LINE", "is there twice"
    named = [(f"parcel {parcel.id}", part.line) for parcel in order.shipments for part in parcel.lines]
    named += [(f"refund {refund.id}", part.line) for refund in order.refunds for part in refund.lines]
    for place, line in named:
        if line not in known:
            yield place, "ORDER-LINE", f"names the line `{line}`, which the order does not have"


def _currencies(order: Order) -> Iterator[_Fault]:
    if not re.fullmatch("[A-Z]{3}", order.currency):
        yield "", "ORDER-CURRENCY", f"`{order.currency}` is no currency"
    for place, money in _money(order):
        if money.currency != order.currency:
            yield place, "ORDER-CURRENCY", f"{money.amount} {money.currency} is not in {order.currency}"
        elif not money.is_whole:
            yield place, "ORDER-MONEY", f"{money.amount} {money.currency} is finer than the smallest coin"


def _money(order: Order) -> Iterator[tuple[str, Money]]:
    """Every sum of money in the order, with its place."""
    amounts = [("total", order.total), ("postage", order.postage.fee), ("postage", order.postage.insurance)]
    amounts += [("postage", order.postage.cost), ("points", order.points.worth)]
    amounts += [(f"discount {discount.name}", discount.amount) for discount in order.discounts or ()]
    amounts += [(f"refund {refund.id}", refund.amount) for refund in order.refunds]
    taxes = [("postage", order.postage.tax)]
    for line in order.lines:
        amounts.append((f"line {line.id}", line.paid))
        amounts += [(f"line {line.id}", discount.amount) for discount in line.discounts or ()]
        taxes.append((f"line {line.id}", line.tax))
    yield from ((place, amount.money) for place, amount in amounts if amount is not None)
    yield from ((place, tax) for place, tax in taxes if tax is not None)


def _times(order: Order) -> Iterator[_Fault]:
    times: list[tuple[str, str, datetime | None]] = [("", "placed", order.placed)]
    for parcel in order.shipments:
        times += [(f"parcel {parcel.id}", name, getattr(parcel, name)) for name in ("shipped", "expected", "delivered")]
    times += [(f"refund {refund.id}", "made", refund.made) for refund in order.refunds]
    for place, name, time in times:
        if time is not None and time.utcoffset() is None:
            yield place, "ORDER-TIME", f"{name} {time.isoformat()} has no time zone"


def _countries(order: Order) -> Iterator[_Fault]:
    address = order.deliver_to.country if order.deliver_to else None
    billing = order.bill_to.country if order.bill_to else None
    for country in (order.destination, address, billing):
        if country is not None and not re.fullmatch("[A-Z]{2}", country):
            yield "", "ORDER-COUNTRY", f"`{country}` is no country"
    if order.destination and address and order.destination != address:
        yield "", "ORDER-COUNTRY", f"goes to {order.destination}, but its address is in {address}"
