"""The groups of countries that policies name."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, model_validator

from helpcentre.rules.policy.shipping import CountryCode
from helpcentre.rules.values import Strict


class CountryGroups(Strict):
    """content/shared/country-groups.yaml. `eu`: the member states; `eea`: these and three more."""

    eu: Annotated[tuple[CountryCode, ...], Field(min_length=27, max_length=27)]
    eea: Annotated[tuple[CountryCode, ...], Field(min_length=30, max_length=30)]

    @model_validator(mode="after")
    def _fit_together(self) -> CountryGroups:
        for name, codes in (("eu", self.eu), ("eea", self.eea)):
            if len(set(codes)) != len(codes):
                raise ValueError(f"`{name}` names a country twice")
        if lacking := sorted(set(self.eu) - set(self.eea)):
            raise ValueError(f"`eea` lacks countries of `eu`: {', '.join(lacking)}")
        return self
