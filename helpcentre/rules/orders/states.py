"""How far the parts of an order are, each told apart from the others.

No single status of a platform tells them all: one stays "pending" after delivery (S3-07), another is
"completed" after a part was refunded. A source maps what it knows to these states; what it does not
know is `unknown`.
"""

from __future__ import annotations

from enum import Enum


class PaymentState(Enum):
    """How far the payment is. Under review: the shop or its bank checks it (S1-08, "under investigation")."""

    UNKNOWN = "unknown"
    PENDING = "pending"
    UNDER_REVIEW = "under_review"
    FAILED = "failed"
    AUTHORISED = "authorised"
    PARTLY_PAID = "partly_paid"
    PAID = "paid"


class FulfilmentState(Enum):
    """How far the goods are, as the source states it; lines and parcels may tell more.

    Not started: being registered. Preparing: at the warehouse, or ready and not yet picked up (S1-08, S3-09).
    """

    UNKNOWN = "unknown"
    NOT_STARTED = "not_started"
    PREPARING = "preparing"
    PARTLY_SHIPPED = "partly_shipped"
    SHIPPED = "shipped"
    DELIVERED = "delivered"


class CancellationState(Enum):
    """Whether the whole order is called off. Units called off one by one stand in their lines."""

    NONE = "none"
    REQUESTED = "requested"
    CANCELLED = "canceled"


class RefundState(Enum):
    """How much of the money went back, as the source states it."""

    NONE = "none"
    PART = "part"
    FULL = "full"


class ReturnState(Enum):
    """Whether goods are on their way back."""

    NONE = "none"
    REQUESTED = "requested"
    RECEIVED = "received"
