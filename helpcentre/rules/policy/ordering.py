"""What a shop says about ordering: the basket, promo codes, cancelling and changing an order."""

from __future__ import annotations

from enum import Enum
from typing import Annotated

from pydantic import Field

from helpcentre.rules.evidence import Evidence
from helpcentre.rules.values import UNKNOWN, Count, Period, Strict, YesNo


class Ordering(Strict):
    """How an order is made (S1-04, S4-01, S4-02)."""

    made_to_order: YesNo = YesNo.UNKNOWN
    special_orders: YesNo = YesNo.UNKNOWN
    guest_checkout: YesNo = YesNo.UNKNOWN
    policy_accepted_at_checkout: YesNo = YesNo.UNKNOWN
    invoice_at_checkout: YesNo = YesNo.UNKNOWN
    physical_store: YesNo = YesNo.UNKNOWN


class PromoCodes(Strict):
    """Rules for promo codes (S1-06, S2-18, S3-02)."""

    max_per_order: Count = UNKNOWN
    combinable: YesNo = YesNo.UNKNOWN
    after_order: YesNo = YesNo.UNKNOWN
    sale_items_in_promotions: YesNo = YesNo.UNKNOWN
    login_needed: YesNo = YesNo.UNKNOWN


class Possible(Enum):
    """Whether a shop changes an order that was placed."""

    NEVER = "never"
    ON_REQUEST = "on_request"
    UNKNOWN = "unknown"


class CancelGate(Enum):
    """Up to which moment an order may still be cancelled."""

    BEFORE_LOGISTICS = "before_logistics"
    BEFORE_DISPATCH = "before_dispatch"
    ON_REQUEST = "on_request"
    UNKNOWN = "unknown"


class AmendRoute(Enum):
    """Where a customer can change an order (S2-13)."""

    CONFIRMATION_MAIL = "confirmation_mail"
    THANK_YOU_PAGE = "thank_you_page"
    ACCOUNT_ORDER_PAGE = "account_order_page"
    CUSTOMER_SERVICE = "customer_service"


class NextBest(Enum):
    """What remains when a change or a cancellation is no longer possible."""

    CANCEL = "cancel"
    REORDER = "reorder"
    RETURN = "return"
    EXCHANGE = "exchange"


class Amend(Strict):
    """Changing what was ordered (S1-03, S2-13..15)."""

    possible: Possible = Possible.UNKNOWN
    guaranteed: YesNo = YesNo.UNKNOWN
    limit: Period = UNKNOWN
    routes: tuple[AmendRoute, ...] = ()
    required: tuple[Evidence, ...] = ()
    otherwise: tuple[NextBest, ...] = ()


class Cancel(Strict):
    """Cancelling an order (S1-07, S2-15, S3-14). `usual_limit`: the time it takes to be handled."""

    gate: CancelGate = CancelGate.UNKNOWN
    guaranteed: YesNo = YesNo.UNKNOWN
    usual_limit: Period = UNKNOWN
    required: tuple[Evidence, ...] = ()
    otherwise: tuple[NextBest, ...] = ()


class AddressChange(Strict):
    """Changing the delivery address of a placed order (S1-14, S1-18)."""

    possible: Possible = Possible.UNKNOWN
    report: Period = UNKNOWN


class Changes(Strict):
    """Everything about an order that was placed and not yet delivered."""

    amend: Annotated[Amend, Field(default_factory=Amend)]
    cancel: Annotated[Cancel, Field(default_factory=Cancel)]
    address: Annotated[AddressChange, Field(default_factory=AddressChange)]
