"""An order, as every source gives it and every rule reads it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from helpcentre.rules.conditions import PaymentMethod, ShippingMethod
from helpcentre.rules.orders.amounts import Amount
from helpcentre.rules.orders.faults import raise_faults
from helpcentre.rules.orders.lines import Discount, LineQuantity, OrderLine
from helpcentre.rules.orders.shipments import Shipment
from helpcentre.rules.orders.states import CancellationState, FulfilmentState, PaymentState, RefundState, ReturnState
from helpcentre.rules.values import Money


@dataclass(frozen=True, kw_only=True)
class Address:
    """Where a parcel or an invoice goes. `country`: ISO 3166-1 alpha-2, `region`: as the source writes it.

    `repr` shows the country only, so that no log tells where somebody lives.
    """

    country: str
    name: str | None = field(default=None, repr=False)
    street: tuple[str, ...] = field(default=(), repr=False)
    postal_code: str | None = field(default=None, repr=False)
    city: str | None = field(default=None, repr=False)
    region: str | None = field(default=None, repr=False)
    phone: str | None = field(default=None, repr=False)


@dataclass(frozen=True, kw_only=True)
class Payment:
    """How far the payment is. `method`: as policies tell them apart; `name`: as the customer knows it."""

    state: PaymentState = PaymentState.UNKNOWN
    method: PaymentMethod | None = None
    name: str | None = None


@dataclass(frozen=True, kw_only=True)
class Postage:
    """How the order travels and what that costs. `fee`: paid by the customer, 0 when sent free.

    `cost`: what the shop paid the carrier, for shops that deduct it (S3-23). `tax`: on the fee.
    `insurance`: paid by the customer (S4-11). `None` each time: nobody knows.
    """

    method: ShippingMethod | None = None
    name: str | None = None
    fee: Amount | None = None
    tax: Money | None = None
    insurance: Amount | None = None
    cost: Amount | None = None


@dataclass(frozen=True, kw_only=True)
class Points:
    """Loyalty points of an order (S4-07); `worth`: what the spent ones took off."""

    earned: int | None = None
    spent: int | None = None
    worth: Amount | None = None


@dataclass(frozen=True, kw_only=True)
class Gift:
    """A present that came with the order and is no line of it (S4-07)."""

    name: str
    quantity: int = 1
    sku: str | None = None


@dataclass(frozen=True, kw_only=True)
class Refund:
    """Money that went back. `made`: when; `lines`: for which units, () where the source does not say."""

    id: str
    made: datetime | None = None
    amount: Amount | None = None
    lines: tuple[LineQuantity, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Order:
    """One order. Raises `OrderError` with every fault when its parts contradict each other.

    `number`: as the shop writes it (S3-06: the invoice id). `source`, `brand`, `locale`: keys. `placed`: aware.
    `currency`: ISO 4217, the one of every amount. `destination`: ISO 3166-1 alpha-2, known even where the
    address is withheld. `discounts`: of the whole order, as the customer saw them; the lines have their
    part taken off already. `total`: as the source says it; no refund is ever computed from it.
    `repr` leaves e-mail and addresses out.
    """

    number: str
    source: str
    brand: str
    locale: str
    email: str = field(repr=False)
    placed: datetime
    currency: str
    lines: tuple[OrderLine, ...]
    payment: Payment = Payment()
    fulfilment: FulfilmentState = FulfilmentState.UNKNOWN
    cancellation: CancellationState = CancellationState.NONE
    refunding: RefundState = RefundState.NONE
    returning: ReturnState = ReturnState.NONE
    postage: Postage = Postage()
    total: Amount | None = None
    discounts: tuple[Discount, ...] | None = None
    points: Points = Points()
    gifts: tuple[Gift, ...] = ()
    destination: str | None = None
    deliver_to: Address | None = None
    bill_to: Address | None = None
    shipments: tuple[Shipment, ...] = ()
    refunds: tuple[Refund, ...] = ()

    def __post_init__(self) -> None:
        raise_faults(self)
