"""A shop's promises: dated versions of one typed policy."""

from __future__ import annotations

from datetime import date
from typing import Annotated

from pydantic import Field

from helpcentre.rules.policy.claims import Claims
from helpcentre.rules.policy.ordering import Changes, Ordering, PromoCodes
from helpcentre.rules.policy.refunds import Refunds, Warranty
from helpcentre.rules.policy.returns import Returns
from helpcentre.rules.policy.shipping import Shipping
from helpcentre.rules.values import UNKNOWN, Day, Period, Strict

__all__ = ["Policy", "PolicyHistory", "ServiceTerms"]


class ServiceTerms(Strict):
    """How fast the shop answers."""

    reply_time: Period = UNKNOWN


class Policy(Strict):
    """One version of all that a shop promises, in force from `valid_from` on."""

    valid_from: Day
    ordering: Annotated[Ordering, Field(default_factory=Ordering)]
    promo_codes: Annotated[PromoCodes, Field(default_factory=PromoCodes)]
    changes: Annotated[Changes, Field(default_factory=lambda: Changes.model_validate({}))]
    shipping: Annotated[Shipping, Field(default_factory=lambda: Shipping.model_validate({}))]
    claims: Annotated[Claims, Field(default_factory=lambda: Claims.model_validate({}))]
    returns: Annotated[Returns, Field(default_factory=lambda: Returns.model_validate({}))]
    refunds: Annotated[Refunds, Field(default_factory=lambda: Refunds.model_validate({}))]
    warranty: Annotated[Warranty, Field(default_factory=Warranty)]
    service: Annotated[ServiceTerms, Field(default_factory=ServiceTerms)]


class PolicyHistory(Strict):
    """All versions of a shop's policy, oldest first."""

    versions: Annotated[tuple[Policy, ...], Field(min_length=1)]

    def in_force(self, day: date) -> Policy:
        """The version that holds for an order placed on `day`.

        Before the first version there was none on record, so the first one answers.
        """
        current = self.versions[0]
        for version in self.versions:
            if version.valid_from <= day:
                current = version
        return current
