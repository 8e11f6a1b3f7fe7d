"""Small orders for tests: one line, paid and not yet sent, and only what a test adds."""

from __future__ import annotations

from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

from helpcentre.rules.orders import (
    Amount,
    Discount,
    LineQuantity,
    Order,
    OrderLine,
    Payment,
    PaymentState,
    Shipment,
    Tax,
)
from helpcentre.rules.values import Money

PLACED = datetime(2026, 11, 2, 9, 30, tzinfo=UTC)


def money(amount: str, currency: str = "EUR") -> Money:
    return Money(amount=Decimal(amount), currency=currency)


def amount(text: str, tax: Tax = Tax.INCLUDED, currency: str = "EUR") -> Amount:
    return Amount(money(text, currency), tax)


def discount(text: str, tax: Tax = Tax.INCLUDED) -> Discount:
    return Discount(name="SPRING10", amount=amount(text, tax))


def line(id: str = "a", ordered: int = 1, **more: Any) -> OrderLine:  # noqa: A002
    """A line of linen shirts at 40.00 each; `delivered=1` alone means ordered and shipped too."""
    done = more.get("delivered", 0)
    more.setdefault("shipped", done)
    more.setdefault("paid", amount(f"{40 * max(ordered, 0)}.00"))
    return OrderLine(id=id, name="Linen shirt", ordered=ordered, **more)


def parcel(id: str = "p1", *inside: str, **more: Any) -> Shipment:  # noqa: A002
    """A parcel; `inside`: the ids of the lines of which it holds one unit."""
    return Shipment(id=id, lines=tuple(LineQuantity(key, 1) for key in inside), **more)


def order(*lines: OrderLine, **more: Any) -> Order:
    """An order of one line, or of those given."""
    payment = more.pop("paid", PaymentState.PAID)
    defaults = {"number": "104512", "source": "import", "brand": "acme", "locale": "en", "email": "ada@mail.example"}
    times = {"placed": PLACED, "currency": "EUR", "payment": Payment(state=payment)}
    return Order(**{**defaults, **times, "lines": lines or (line(),), **more})


def at(text: str) -> datetime:
    """A moment in UTC: `at("2026-11-20 08:00")`."""
    return datetime.fromisoformat(text).replace(tzinfo=UTC)
