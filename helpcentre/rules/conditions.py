"""Conditions on an order, and values that depend on them: the first case that fits wins."""

from __future__ import annotations

from enum import Enum
from typing import Annotated, Any, Generic, TypeVar

from pydantic import Field, RootModel, field_validator

from helpcentre.rules.values import Strict, Threshold

Value = TypeVar("Value")


class CountryGroup(Enum):
    """Groups of destinations: `eu` (27, the shops' own word) and `eea` (the law's), and the rest."""

    EU = "eu"
    NOT_EU = "not_eu"
    EEA = "eea"
    NOT_EEA = "not_eea"


class ReasonGroup(Enum):
    """Why something comes back: the customer's own wish, or something wrong with the goods."""

    PERSONAL = "personal"
    QUALITY = "quality"


class LineFlag(Enum):
    """Marks on an order line that change what may be done with it."""

    FINAL_SALE = "final_sale"
    MARKED_NON_RETURNABLE = "marked_non_returnable"
    CUSTOM_SIZE = "custom_size"
    PERSONALISED = "personalised"
    MADE_TO_ORDER = "made_to_order"
    SEALED_HYGIENE = "sealed_hygiene"
    GIFT_CARD = "gift_card"


class PaymentMethod(Enum):
    """Ways to pay that a policy tells apart."""

    ONLINE = "online"
    BANK_TRANSFER = "bank_transfer"
    E_CHEQUE = "e_cheque"


class ShippingMethod(Enum):
    """Ways to ship that a policy tells apart."""

    FLAT_RATE = "flat_rate"
    EXPRESS = "express"


class ReturnMethod(Enum):
    """Ways to send goods back."""

    SELF_SENDING = "self_sending"
    SHOP_LABEL = "shop_label"


class Extent(Enum):
    """Whether a part of the order or all of it comes back."""

    PART = "part"
    WHOLE = "whole"


class Condition(Strict):
    """Every axis that is named must fit; an axis that is not named always does."""

    destination: CountryGroup | None = None
    order_amount: Threshold | None = None
    reason: ReasonGroup | None = None
    product_types: tuple[str, ...] = ()
    flags: tuple[LineFlag, ...] = ()
    payment: PaymentMethod | None = None
    shipping_method: ShippingMethod | None = None
    return_method: ReturnMethod | None = None
    extent: Extent | None = None
    free_shipping: bool | None = None


class Case(Strict, Generic[Value]):
    """One case of a value that depends on the order; without `when` it fits always."""

    when: Annotated[Condition | None, Field()] = None
    value: Value


class Cases(RootModel[dict[str, Case[Value]]], Generic[Value]):
    """Named cases in the order in which they are tried; no case fits: the shop never said."""

    model_config = {"frozen": True}

    @field_validator("root")
    @classmethod
    def _catch_all_comes_last(cls, cases: dict[str, Case[Value]]) -> dict[str, Case[Value]]:
        if not cases:
            raise ValueError("needs at least one case")
        names = list(cases)
        for name in names[:-1]:
            if cases[name].when is None:
                raise ValueError(f"`{name}` fits always, so the cases after it can never be reached")
        return cases

    def __getitem__(self, name: str) -> Case[Value]:
        return self.root[name]


def cases_or_plain(value: Any) -> str:
    """Which of the two a value is: for unions of `Cases[X]` and `X`."""
    if isinstance(value, Cases):
        return "cases"
    nested = isinstance(value, dict) and any(isinstance(part, dict) for part in value.values())
    return "cases" if nested else "plain"
