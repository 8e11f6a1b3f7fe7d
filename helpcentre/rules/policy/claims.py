"""What a shop says about things gone wrong: damaged, missing, faulty, wrong, not received, lost."""

from __future__ import annotations

from enum import Enum
from typing import Annotated

from pydantic import Field

from helpcentre.rules.evidence import Evidence
from helpcentre.rules.values import UNKNOWN, Period, Strict


class Outcome(Enum):
    """What a shop promises when a claim is right."""

    FULL_REFUND_WITH_SHIPPING = "full_refund_with_shipping"
    REFUND = "refund"
    RESEND = "resend"
    EXCHANGE = "exchange"
    CHECK = "check"


class ClaimBar(Enum):
    """What a shop says takes a claim away. The law may not let it: the law pack decides."""

    WRONG_ADDRESS = "wrong_address"
    NO_PROOF_OF_POSTAGE = "no_proof_of_postage"


class ClaimTerms(Strict):
    """The shop's terms for one kind of claim. `optional`: wanted "if available" (S3-21)."""

    limit: Period = UNKNOWN
    required: tuple[Evidence, ...] = ()
    optional: tuple[Evidence, ...] = ()
    outcomes: tuple[Outcome, ...] = ()
    barred_by: tuple[ClaimBar, ...] = ()


def _terms() -> ClaimTerms:
    return ClaimTerms()


class Claims(Strict):
    """One set of terms for each kind of claim."""

    damaged: Annotated[ClaimTerms, Field(default_factory=_terms)]
    missing: Annotated[ClaimTerms, Field(default_factory=_terms)]
    faulty: Annotated[ClaimTerms, Field(default_factory=_terms)]
    wrong: Annotated[ClaimTerms, Field(default_factory=_terms)]
    not_received: Annotated[ClaimTerms, Field(default_factory=_terms)]
    lost_parcel: Annotated[ClaimTerms, Field(default_factory=_terms)]
    lost_return: Annotated[ClaimTerms, Field(default_factory=_terms)]
