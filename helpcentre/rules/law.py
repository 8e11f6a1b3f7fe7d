"""Law packs: the legal floor for consumers, as data with its sources (information, not legal advice)."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any

from pydantic import Discriminator, RootModel, StrictBool, Tag

from helpcentre.rules.values import Day, FixedPeriod, Period, PeriodRange, SoftPeriod, Strict, YesNo


def _kind(value: Any) -> str:
    if isinstance(value, (FixedPeriod, PeriodRange, SoftPeriod)):
        return "period"
    if isinstance(value, dict) and value.keys() & {"amount", "min", "soft"}:
        return "period"
    if isinstance(value, dict):
        return "by_country"
    if value in ("yes", "no", "unknown") or isinstance(value, YesNo):
        return "yes_no"
    if isinstance(value, (list, tuple)):
        return "list"
    return "day" if isinstance(value, date) or str(value)[:4].isdigit() else "word"


LawValue = Annotated[
    Annotated[Period, Tag("period")]
    | Annotated[dict[str, Period], Tag("by_country")]
    | Annotated[YesNo, Tag("yes_no")]
    | Annotated[tuple[str, ...], Tag("list")]
    | Annotated[Day, Tag("day")]
    | Annotated[str, Tag("word")],
    Discriminator(_kind),
]


class LawRule(Strict):
    """One rule. `verified`: false while nobody has read it in the statute itself."""

    value: LawValue
    source: str
    verified: StrictBool


class LawPack(RootModel[dict[str, LawRule]]):
    """content/shared/law/<pack>.yaml."""

    model_config = {"frozen": True}

    def __getitem__(self, name: str) -> LawRule:
        return self.root[name]
