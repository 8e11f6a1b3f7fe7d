"""What a shop says about the money: when it comes, by which way, what is in it."""

from __future__ import annotations

from enum import Enum
from typing import Annotated

from pydantic import Discriminator, Tag

from helpcentre.rules.conditions import Cases, cases_or_plain
from helpcentre.rules.values import UNKNOWN, Fee, Period, Strict, YesNo


class RefundRoute(Enum):
    """The way by which money comes back."""

    ORIGINAL_PAYMENT = "original_payment"
    AGREED_WITH_SERVICE = "agreed_with_service"
    PAYPAL = "paypal"
    UNKNOWN = "unknown"


class RefundPart(Enum):
    """Parts of what was paid (S4-11)."""

    ITEM_PRICE = "item_price"
    ITEM_TAX = "item_tax"
    SHIPPING = "shipping"
    SHIPPING_INSURANCE = "shipping_insurance"
    SHIPPING_TAX = "shipping_tax"
    LABEL_FEE = "label_fee"
    RESTOCKING_FEE = "restocking_fee"
    RETURN_POSTAGE = "return_postage"


class OutboundShipping(Enum):
    """What happens to the postage of the first delivery (S3-23, S4-14)."""

    REFUNDED = "refunded"
    KEPT = "kept"
    ACTUAL_COST_DEDUCTED = "actual_cost_deducted"
    UNKNOWN = "unknown"


PeriodByCase = Annotated[
    Annotated[Cases[Period], Tag("cases")] | Annotated[Period, Tag("plain")],
    Discriminator(cases_or_plain),
]
RouteByCase = Annotated[
    Annotated[Cases[RefundRoute], Tag("cases")] | Annotated[RefundRoute, Tag("plain")],
    Discriminator(cases_or_plain),
]
OutboundByCase = Annotated[
    Annotated[Cases[OutboundShipping], Tag("cases")] | Annotated[OutboundShipping, Tag("plain")],
    Discriminator(cases_or_plain),
]


class Refunds(Strict):
    """Everything about getting money back after a return."""

    inspection: Period = UNKNOWN
    time: PeriodByCase = UNKNOWN
    bank_time: Period = UNKNOWN
    e_cheque_clearing: Period = UNKNOWN
    route: RouteByCase = RefundRoute.UNKNOWN
    route_can_change: YesNo = YesNo.UNKNOWN
    includes: tuple[RefundPart, ...] = ()
    excludes: tuple[RefundPart, ...] = ()
    deducts: tuple[RefundPart, ...] = ()
    outbound_shipping: OutboundByCase = OutboundShipping.UNKNOWN
    restocking_fee: Fee = UNKNOWN
    authorisation_mail: YesNo = YesNo.UNKNOWN
    notice_by_mail: YesNo = YesNo.UNKNOWN


class Warranty(Strict):
    """What a shop promises beyond the law (S3-18)."""

    lifetime: YesNo = YesNo.UNKNOWN
