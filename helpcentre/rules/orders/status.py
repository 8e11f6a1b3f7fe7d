"""The status that a customer sees, and the badges beside it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import Enum

from helpcentre.rules.orders.facts import all_cancelled, all_delivered, all_shipped, anything_shipped
from helpcentre.rules.orders.order import Order
from helpcentre.rules.orders.states import CancellationState, FulfilmentState, PaymentState, RefundState, ReturnState


class CustomerStatus(Enum):
    """The statuses of S1-08, and what S1-08 leaves out: delivered, partly shipped.

    In progress: the warehouse prepares the order. In process: it is being registered.
    """

    CANCELLED = "canceled"
    REFUNDED = "refunded"
    DELIVERED = "delivered"
    SHIPPED = "shipped"
    PARTLY_SHIPPED = "partly_shipped"
    UNDER_INVESTIGATION = "under_investigation"
    PENDING = "pending"
    IN_PROGRESS = "in_progress"
    IN_PROCESS = "in_process"


class Badge(Enum):
    """What is told beside the status, since it may be true with several of them."""

    PARTLY_REFUNDED = "partly_refunded"
    RETURN_REQUESTED = "return_requested"


STATUS_ORDER = tuple(CustomerStatus)
"""All statuses in the order in which they are tried: what ends an order first, then the furthest step."""


def customer_status(order: Order, sequence: Sequence[CustomerStatus] = STATUS_ORDER) -> CustomerStatus:
    """The first status of `sequence` that fits; when none does, its last one. Empty: the usual sequence.

    A brand may leave statuses out or try them in another order. Each step fits also an order that is further,
    so one left out gives way to the step before it: without "delivered" a delivered order is "shipped" (S1-08),
    with "in progress" as the last one a paid order is that at once (S3-07). Never fails.
    """
    tried = sequence or STATUS_ORDER
    return next((status for status in tried if _FITS[status](order)), tried[-1])


def badges(order: Order) -> tuple[Badge, ...]:
    """What is to be told beside the status, always in the same order."""
    fitting = {
        Badge.PARTLY_REFUNDED: _anything_refunded(order) and not _refunded(order),
        Badge.RETURN_REQUESTED: order.returning is ReturnState.REQUESTED,
    }
    return tuple(badge for badge, fits in fitting.items() if fits)


def _cancelled(order: Order) -> bool:
    return order.cancellation is CancellationState.CANCELLED or all_cancelled(order)


def _refunded(order: Order) -> bool:
    every_unit = all(line.refunded == line.ordered for line in order.lines)
    return order.refunding is RefundState.FULL or (every_unit and any(line.refunded for line in order.lines))


def _anything_refunded(order: Order) -> bool:
    units = any(line.refunded for line in order.lines)
    return order.refunding is not RefundState.NONE or units or bool(order.refunds)


def _under_investigation(order: Order) -> bool:
    return order.payment.state is PaymentState.UNDER_REVIEW


def _pending(order: Order) -> bool:
    return order.payment.state in {PaymentState.PENDING, PaymentState.FAILED, PaymentState.PARTLY_PAID}


def _in_progress(order: Order) -> bool:
    return order.fulfilment is FulfilmentState.PREPARING or anything_shipped(order)


def _in_process(_: Order) -> bool:
    return True


_FITS: dict[CustomerStatus, Callable[[Order], bool]] = {
    CustomerStatus.CANCELLED: _cancelled,
    CustomerStatus.REFUNDED: _refunded,
    CustomerStatus.DELIVERED: all_delivered,
    CustomerStatus.SHIPPED: all_shipped,
    CustomerStatus.PARTLY_SHIPPED: anything_shipped,
    CustomerStatus.UNDER_INVESTIGATION: _under_investigation,
    CustomerStatus.PENDING: _pending,
    CustomerStatus.IN_PROGRESS: _in_progress,
    CustomerStatus.IN_PROCESS: _in_process,
}
