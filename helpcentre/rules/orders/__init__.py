"""Orders of any platform in one shape, how far they are, and what follows from that."""

from __future__ import annotations

from helpcentre.rules.orders.amounts import Amount, Tax, share
from helpcentre.rules.orders.lines import Discount, LineQuantity, OrderLine, paid_for, returnable_quantity, tax_for
from helpcentre.rules.orders.order import Address, Gift, Order, Payment, Points, Postage, Refund
from helpcentre.rules.orders.shipments import Leg, Shipment, TrackingNumber
from helpcentre.rules.orders.states import CancellationState, FulfilmentState, PaymentState, RefundState, ReturnState

__all__ = [
    "Address",
    "Amount",
    "CancellationState",
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
    "paid_for",
    "returnable_quantity",
    "share",
    "tax_for",
]
