"""What a brand says about each status of an order, and in which order it tries them."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, field_validator

from helpcentre.model.words import ArticleId, Key, LocalLine
from helpcentre.rules.orders import STATUS_ORDER, Badge, CustomerStatus
from helpcentre.rules.values import Strict


class StatusWords(Strict):
    """One status: its name, what it means, what happens next, what the guest can do, and where to read on or ask."""

    label: LocalLine
    meaning: LocalLine
    next: LocalLine
    can: LocalLine
    articles: Annotated[tuple[ArticleId, ...], Field(max_length=3)] = ()
    topic: Key | None = None


class BadgeWords(Strict):
    """What stands beside a status: its name, what it means."""

    label: LocalLine
    meaning: LocalLine


class Statuses(Strict):
    """content/<brand>/statuses.yaml. `sequence`: the statuses that the brand has; the first that fits is shown."""

    sequence: Annotated[tuple[CustomerStatus, ...], Field(min_length=1)] = STATUS_ORDER
    statuses: dict[CustomerStatus, StatusWords] = Field(default_factory=dict)
    badges: dict[Badge, BadgeWords] = Field(default_factory=dict)

    @field_validator("sequence")
    @classmethod
    def _names_each_once(cls, sequence: tuple[CustomerStatus, ...]) -> tuple[CustomerStatus, ...]:
        if len(set(sequence)) != len(sequence):
            raise ValueError("names a status twice")
        return sequence
