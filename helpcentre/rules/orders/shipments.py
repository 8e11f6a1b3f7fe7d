"""Parcels of an order, and the numbers by which they are followed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import Enum

from helpcentre.rules.orders.lines import LineQuantity


class Leg(Enum):
    """The part of the way that a tracking number is for: a partner may bring the last mile (S2-11)."""

    WHOLE_WAY = "whole_way"
    LAST_MILE = "last_mile"


@dataclass(frozen=True)
class TrackingNumber:
    """A number and the carrier that knows it. `url`: where the parcel is followed, if the source knows."""

    number: str
    carrier: str | None = None
    leg: Leg = Leg.WHOLE_WAY
    url: str | None = None


@dataclass(frozen=True, kw_only=True)
class Shipment:
    """One parcel. Times are aware; `None`: not yet, or the source does not say.

    `lines`: what is in it; () where the source does not say. `expected`: when the carrier means to bring it.
    `delivered`: when the carrier says that it did.
    """

    id: str
    carrier: str | None = None
    tracking: tuple[TrackingNumber, ...] = ()
    lines: tuple[LineQuantity, ...] = ()
    shipped: datetime | None = None
    expected: datetime | None = None
    delivered: datetime | None = None
