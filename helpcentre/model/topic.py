"""A contact topic: why somebody writes, and what she should have at hand."""

from __future__ import annotations

from enum import Enum
from typing import Annotated

from pydantic import Field, RootModel

from helpcentre.model.words import ArticleId, Key, LocalLine, LocalText
from helpcentre.rules.evidence import Evidence
from helpcentre.rules.values import Strict


class TopicGroupKey(Enum):
    """Groups of the contact page, in the order in which they stand there."""

    ORDER = "order"
    PROBLEM = "problem"
    RETURN = "return"
    ACCOUNT = "account"
    OTHER = "other"


class Needs(Strict):
    """What to have at hand; `optional`: what helps if it is there."""

    required: tuple[Evidence, ...] = ()
    optional: tuple[Evidence, ...] = ()


class Topic(Strict):
    """One topic. `needs`: a list, or a place of the policy that has one (`claims.damaged`)."""

    title: LocalLine
    hint: LocalText | None = None
    needs: Needs | Annotated[str, Field(pattern=r"^[a-z_]+(\.[a-z_]+)+$")] = Needs()
    articles: Annotated[tuple[ArticleId, ...], Field(max_length=3)] = ()
    mailbox: Key | None = None
    group: TopicGroupKey = TopicGroupKey.OTHER


class Topics(RootModel[dict[Key, Topic]]):
    """content/<brand>/topics.yaml."""
