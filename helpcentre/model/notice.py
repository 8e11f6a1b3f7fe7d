"""Status notices of a brand, and notes for its owner."""

from __future__ import annotations

from datetime import datetime
from typing import Literal

from pydantic import Field, RootModel, model_validator

from helpcentre.model.words import ArticleId, Key, LocalText
from helpcentre.rules.values import Moment, Strict


class StatusNotice(Strict):
    """Something customers should know now. `from` and `until`: moments in the brand's time zone."""

    id: Key
    level: Literal["info", "warning"]
    starts: Moment = Field(alias="from")
    ends: Moment = Field(alias="until")
    text: LocalText
    article: ArticleId | None = None

    @model_validator(mode="after")
    def _ends_after_it_starts(self) -> StatusNotice:
        if self.starts.tzinfo or self.ends.tzinfo:
            raise ValueError("moments are in the brand's time zone; leave the offset out")
        if self.ends <= self.starts:
            raise ValueError("`until` must come after `from`")
        return self

    def shown_at(self, moment: datetime) -> bool:
        """Whether it is shown at `moment` (without zone, in the brand's time)."""
        return self.starts <= moment < self.ends


class Notices(RootModel[list[StatusNotice]]):
    """content/<brand>/notices.yaml."""


class OwnerNote(Strict):
    """Something the owner must decide; shown by the content check, never published."""

    id: str
    text: str


class OwnerNotes(RootModel[list[OwnerNote]]):
    """content/<brand>/owner-notes.yaml."""
