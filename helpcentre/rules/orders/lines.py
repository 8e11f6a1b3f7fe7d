"""Order lines: what was ordered, how far its units are, what was paid."""

from __future__ import annotations

from dataclasses import dataclass

from helpcentre.rules.conditions import LineFlag
from helpcentre.rules.orders.amounts import Amount, share
from helpcentre.rules.values import Money


@dataclass(frozen=True)
class LineQuantity:
    """So many units of one line, named by its id."""

    line: str
    quantity: int


@dataclass(frozen=True, kw_only=True)
class Discount:
    """What a promo code, a campaign or an agreement took off. `name`: the code, or what the shop calls it."""

    name: str
    amount: Amount


@dataclass(frozen=True, kw_only=True)
class OrderLine:
    """One article of an order. Quantities are units; refunded units may be cancelled ones.

    `paid`: for all units ordered together, every discount taken off, also the line's part of a discount of
    the whole order. One unit's price is `paid_for(line, 1)`: 50.00 for three units has no price by the
    unit that makes 50.00 again. `tax`: on all units together, in `paid` or beside it as `paid.tax` says.
    `discounts`: what was taken off the line, () for nothing, `None` where the source does not say.
    `image`: an address. `product_type`: a key of `product_types` in `brand.yaml`.
    """

    id: str
    name: str
    ordered: int
    cancelled: int = 0
    shipped: int = 0
    delivered: int = 0
    returned: int = 0
    refunded: int = 0
    sku: str | None = None
    variant: str | None = None
    paid: Amount | None = None
    tax: Money | None = None
    discounts: tuple[Discount, ...] | None = None
    image: str | None = None
    product_type: str | None = None
    tags: tuple[str, ...] = ()
    flags: frozenset[LineFlag] = frozenset()

    @property
    def kept(self) -> int:
        """Units that were not cancelled."""
        return self.ordered - self.cancelled


def paid_for(line: OrderLine, quantity: int, after: int = 0) -> Amount | None:
    """What was paid for `quantity` units of a line, once `after` units were counted already.

    `None` where nobody knows. All units, in whatever portions, make `line.paid` again. Raises `MoneyError`
    for more units than were ordered.
    """
    if line.paid is None:
        return None
    return Amount(share(line.paid.money, quantity, line.ordered, after), line.paid.tax)


def tax_for(line: OrderLine, quantity: int, after: int = 0) -> Money | None:
    """The tax on `quantity` units of a line (S4-11), shared out as in `paid_for`; `None` where nobody knows."""
    return None if line.tax is None else share(line.tax, quantity, line.ordered, after)


def returnable_quantity(line: OrderLine) -> int:
    """Units that the customer has and may still give back, as far as quantities go; never below 0.

    Units refunded without coming back are left out: those beyond the returned and the cancelled ones.
    """
    refunded_and_kept = max(0, line.refunded - line.returned - line.cancelled)
    return max(0, line.delivered - line.returned - refunded_and_kept)
