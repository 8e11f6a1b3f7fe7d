"""Amounts of an order: money, and whether tax is in it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from helpcentre.errors import MoneyError
from helpcentre.rules.values import Money


class Tax(Enum):
    """Whether tax is in an amount. Unknown: the source does not say."""

    INCLUDED = "included"
    EXCLUDED = "excluded"
    UNKNOWN = "unknown"


@dataclass(frozen=True)
class Amount:
    """Money, and whether tax is in it. An amount that nobody told is `None`, never 0.

    `+` and `-` raise `MoneyError` for two currencies, for two kinds of tax and for less than nothing.
    """

    money: Money
    tax: Tax

    def __add__(self, other: Amount) -> Amount:
        return Amount(self.money + self._same(other).money, self.tax)

    def __sub__(self, other: Amount) -> Amount:
        return Amount(self.money - self._same(other).money, self.tax)

    def _same(self, other: Amount) -> Amount:
        if other.tax is not self.tax:
            raise MoneyError(f"tax is {self.tax.value} in one amount and {other.tax.value} in the other")
        return other

    def with_tax(self, tax: Money | None = None) -> Money | None:
        """The money with tax in it; `tax`: what is still to be added. `None` where nobody knows."""
        if self.tax is Tax.INCLUDED:
            return self.money
        if self.tax is Tax.EXCLUDED and tax is not None:
            return self.money + tax
        return None


def share(money: Money, part: int, whole: int, after: int = 0) -> Money:
    """What `part` of `whole` units have of `money`, once `after` units had theirs.

    Each share is exact to the minor unit, and shares of all units, taken in any portions, make `money`
    again: no portion is rounded twice. Raises `MoneyError` for units that are not there, and for money
    finer than the minor unit.
    """
    if min(part, after) < 0 or part + after > whole or whole == 0:
        raise MoneyError(f"{part} units after {after} are not in {whole}")
    before, then = (_rounded(money.minor * units, whole) for units in (after, after + part))
    return Money.of_minor(then - before, money.currency)


def _rounded(value: int, divisor: int) -> int:
    return (2 * value + divisor) // (2 * divisor)
