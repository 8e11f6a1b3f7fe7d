"""What follows from an order alone: how far its goods are, when things happened, what they are worth."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from helpcentre.rules.orders.lines import OrderLine
from helpcentre.rules.orders.order import Order
from helpcentre.rules.orders.shipments import Shipment
from helpcentre.rules.orders.states import FulfilmentState
from helpcentre.rules.values import AmountBasis, Clock, Money

_SENT = {FulfilmentState.SHIPPED, FulfilmentState.DELIVERED}


def all_cancelled(order: Order) -> bool:
    """Whether something was ordered, and all of it was cancelled unit by unit."""
    return any(line.ordered for line in order.lines) and not any(line.kept for line in order.lines)


def anything_shipped(order: Order) -> bool:
    """Whether at least one unit left the warehouse, by the lines, the parcels or the source's word."""
    stated = order.fulfilment in {*_SENT, FulfilmentState.PARTLY_SHIPPED}
    return stated or any(line.shipped for line in order.lines) or any(map(_has_left, order.shipments))


def all_shipped(order: Order) -> bool:
    """Whether every unit that was not cancelled left the warehouse.

    Lines that tell of shipped units are believed; where none does, the source's word is.
    """
    if any(line.shipped for line in order.lines):
        return all(line.shipped == line.kept for line in order.lines)
    return order.fulfilment in _SENT


def all_delivered(order: Order) -> bool:
    """Whether every parcel of an order that was sent in full has arrived, by quantities, parcels or the source's word.

    Never while something is still to be sent (2011/83/EU art. 9(2)(b): the last of several parcels counts).
    """
    if not all_shipped(order):
        return False
    by_lines = any(line.delivered for line in order.lines) and all(line.delivered == line.kept for line in order.lines)
    by_parcels = bool(order.shipments) and all(parcel.delivered for parcel in order.shipments)
    return by_lines or by_parcels or order.fulfilment is FulfilmentState.DELIVERED


def first_shipped(order: Order) -> datetime | None:
    """When the first parcel left; `None` when none has, or nobody noted it."""
    return min((parcel.shipped for parcel in order.shipments if parcel.shipped), default=None)


def last_shipped(order: Order) -> datetime | None:
    """When the last parcel left; `None` while something is still to be sent, or a time was not noted."""
    return _latest(parcel.shipped for parcel in order.shipments) if all_shipped(order) else None


def last_delivery(order: Order) -> datetime | None:
    """When the last parcel arrived; `None` while one is on its way, or a time was not noted.

    An order may be delivered (`all_delivered`) at a time that nobody noted.
    """
    return _latest(parcel.delivered for parcel in order.shipments) if all_delivered(order) else None


def order_moments(order: Order) -> dict[Clock, datetime]:
    """The events of the order as a whole that start a period; what has not happened is left out.

    Dispatched and delivered: once the last parcel was. What happens to a return, the caller adds.
    """
    expected = _latest(map(_supposed, order.shipments)) if all_shipped(order) else None
    return _happened(order.placed, last_shipped(order), last_delivery(order), expected)


def parcel_moments(order: Order, parcel: Shipment) -> dict[Clock, datetime]:
    """The same for one parcel, for claims about this parcel alone.

    Supposed delivery (S1-16): when the carrier says that it delivered, before that when it means to.
    """
    return _happened(order.placed, parcel.shipped, parcel.delivered, _supposed(parcel))


def order_amount(order: Order, basis: AmountBasis) -> Money | None:
    """The amount of the order as it was placed, tax included, on the basis that a policy states (S1-26).

    Units cancelled later still count. `None` where a part is unknown: never compared, needs review.
    """
    match basis:
        case AmountBasis.GOODS_AFTER_DISCOUNTS:
            return _sum(line.paid.with_tax(line.tax) if line.paid else None for line in order.lines)
        case AmountBasis.GOODS_BEFORE_DISCOUNTS:
            return _sum(_before_discounts(line) for line in order.lines)
        case AmountBasis.ORDER_TOTAL:
            return order.total.with_tax() if order.total else None


def _has_left(parcel: Shipment) -> bool:
    return parcel.shipped is not None or parcel.delivered is not None


def _latest(times: Iterable[datetime | None]) -> datetime | None:
    """The latest of the times; `None` when there is none or one is unknown."""
    found: list[datetime] = []
    for time in times:
        if time is None:
            return None
        found.append(time)
    return max(found, default=None)


def _supposed(parcel: Shipment) -> datetime | None:
    return parcel.delivered or parcel.expected


def _happened(
    placed: datetime, shipped: datetime | None, delivered: datetime | None, supposed: datetime | None
) -> dict[Clock, datetime]:
    times = {
        Clock.ORDER_PLACED: placed,
        Clock.DISPATCHED: shipped,
        Clock.DELIVERED: delivered,
        Clock.SUPPOSED_DELIVERY: supposed,
    }
    return {clock: time for clock, time in times.items() if time is not None}


def _before_discounts(line: OrderLine) -> Money | None:
    if line.paid is None or line.discounts is None:
        return None
    return _sum([line.paid.with_tax(line.tax), *(discount.amount.with_tax() for discount in line.discounts)])


def _sum(parts: Iterable[Money | None]) -> Money | None:
    """All parts together; `None` when there is none or one is unknown."""
    total: Money | None = None
    for part in parts:
        if part is None:
            return None
        total = part if total is None else total + part
    return total
