"""What a shop says about sending goods back: windows, conditions, cost, methods."""

from __future__ import annotations

from enum import Enum
from typing import Annotated

from pydantic import Field

from helpcentre.rules.conditions import Cases, LineFlag, ReturnMethod
from helpcentre.rules.evidence import Evidence
from helpcentre.rules.policy.shipping import CountryCode, Payer
from helpcentre.rules.values import UNKNOWN, Fee, Period, Strict, Unknown, YesNo


class ExchangeKind(Enum):
    """What an exchange could be for."""

    SIZE = "size"


class Exchange(Strict):
    """Whether goods are exchanged (S1-25, S2-15, S3-18). `not_for`: the exchanges that are denied."""

    offered: YesNo = YesNo.UNKNOWN
    not_for: tuple[ExchangeKind, ...] = ()


class Approval(Enum):
    """What must be had before goods are sent (S3-20, S4-04)."""

    NONE = "none"
    REQUEST = "request"
    RETURN_ADDRESS = "return_address"
    RETURN_FORM = "return_form"
    UNKNOWN = "unknown"


class GoodsCondition(Enum):
    """The state in which goods must come back (S1-21, S3-20, S4-06)."""

    UNDAMAGED = "undamaged"
    COMPLETE = "complete"
    ORIGINAL_PACKAGING = "original_packaging"
    PROTECTIVE_PACKAGING = "protective_packaging"
    UNWASHED = "unwashed"
    UNWORN = "unworn"
    UNALTERED = "unaltered"
    ORIGINAL_CONDITION = "original_condition"
    TAGS_ATTACHED = "tags_attached"


class RefusalGround(Enum):
    """Grounds on which a shop reserves the right to refuse a return; decided by hand (S4-15)."""

    UNACCEPTABLE_CONDITION = "unacceptable_condition"
    NO_PRIOR_NOTICE = "no_prior_notice"
    SUSPECTED_FRAUD = "suspected_fraud"
    HISTORY_OF_WORN_RETURNS = "history_of_worn_returns"
    BULK_ORDER_OF_VARIATIONS = "bulk_order_of_variations"


class NotLiable(Enum):
    """What a shop says it does not answer for (S4-16, S3-24)."""

    LOST_ON_THE_WAY_BACK = "lost_on_the_way_back"
    CHEMICALS = "chemicals"
    MISUSE = "misuse"
    OXIDATION = "oxidation"
    POOR_PACKAGING = "poor_packaging"


class Returnable(Strict):
    """Which goods may come back (S4-03, S4-09). Names of product types stand in `brand.yaml`.

    What is in neither list is decided by hand.
    """

    product_types: tuple[str, ...] = ()
    excluded_types: tuple[str, ...] = ()
    excluded_flags: tuple[LineFlag, ...] = ()
    review_flags: tuple[LineFlag, ...] = ()


class LabelService(Strict):
    """The shop's own return labels (S1-26, S4-10). `fee` is deducted from the refund."""

    offered: YesNo = YesNo.UNKNOWN
    countries: tuple[CountryCode, ...] | Unknown = UNKNOWN
    fee: Fee = UNKNOWN
    deducted: YesNo = YesNo.UNKNOWN


class Methods(Strict):
    """How goods travel back."""

    offered: tuple[ReturnMethod, ...] = ()
    label: Annotated[LabelService, Field(default_factory=LabelService)]


class Keeps(Strict):
    """What happens to gifts and points that came with the order (S4-07)."""

    gifts: YesNo = YesNo.UNKNOWN
    earned_points: YesNo = YesNo.UNKNOWN
    spent_points_refunded: YesNo = YesNo.UNKNOWN


class Returns(Strict):
    """Everything about sending goods back because the customer wants to."""

    window: Period = UNKNOWN
    ship_back: Period = UNKNOWN
    exchange: Annotated[Exchange, Field(default_factory=Exchange)]
    approval: Approval = Approval.UNKNOWN
    conditions: tuple[GoodsCondition, ...] = ()
    enclose: tuple[Evidence, ...] = ()
    tell_the_shop: tuple[Evidence, ...] = ()
    proof_of_postage_needed: YesNo = YesNo.UNKNOWN
    goods: Annotated[Returnable, Field(default_factory=Returnable)]
    cost: Cases[Payer] | Unknown = UNKNOWN
    fees_decided_by_hand: YesNo = YesNo.UNKNOWN
    methods: Annotated[Methods, Field(default_factory=Methods)]
    keeps: Annotated[Keeps, Field(default_factory=Keeps)]
    foreign_items_sent_back: YesNo = YesNo.UNKNOWN
    refusal_grounds: tuple[RefusalGround, ...] = ()
    not_liable: tuple[NotLiable, ...] = ()
    request_for_excluded_goods: YesNo = YesNo.UNKNOWN
