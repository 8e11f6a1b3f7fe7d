"""Orders of any platform in one shape, how far they are, and what follows from that."""

from __future__ import annotations

from helpcentre.rules.orders.amounts import Amount, Tax, share
from helpcentre.rules.orders.facts import (
    all_cancelled,
    all_delivered,
    all_shipped,
    anything_shipped,
    first_shipped,
    last_delivery,
    last_shipped,
    order_amount,
    order_moments,
    parcel_moments,
)
from helpcentre.rules.orders.lines import Discount, LineQuantity, OrderLine, paid_for, returnable_quantity, tax_for
from helpcentre.rules.orders.order import Address, Gift, Order, Payment, Points, Postage, Refund
from helpcentre.rules.orders.shipments import Leg, Shipment, TrackingNumber
from helpcentre.rules.orders.states import CancellationState, FulfilmentState, PaymentState, RefundState, ReturnState
from helpcentre.rules.orders.status import STATUS_ORDER, Badge, CustomerStatus, badges, customer_status

__all__ = [
    "STATUS_ORDER",
    "Address",
    "Amount",
    "Badge",
    "CancellationState",
    "CustomerStatus",
    "Discount",
    "FulfilmentState",
    "Gift",
    "Leg",
    "LineQuantity",
    "Order",
    "OrderLine",
    "Payment",
    "PaymentState",
    "Points",
    "Postage",
    "Refund",
    "RefundState",
    "ReturnState",
    "Shipment",
    "Tax",
    "TrackingNumber",
    "all_cancelled",
    "all_delivered",
    "all_shipped",
    "anything_shipped",
    "badges",
    "customer_status",
    "first_shipped",
    "last_delivery",
    "last_shipped",
    "order_amount",
    "order_moments",
    "paid_for",
    "parcel_moments",
    "returnable_quantity",
    "share",
    "tax_for",
]
