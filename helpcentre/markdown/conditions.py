"""The conditions of `::: when`: known, unknown, = value, != value, yes or not empty, and `not`."""

from __future__ import annotations

import re
from enum import Enum
from typing import Any

from pydantic import BaseModel

from helpcentre.markdown.scope import Scope
from helpcentre.rules.conditions import Case
from helpcentre.rules.law import LawRule
from helpcentre.rules.values import is_known

_CONDITION = re.compile(
    r"(?P<negated>not\s+)?(?P<path>[a-zA-Z_][\w.-]*)"
    r"(?:\s+(?P<state>known|unknown)|\s*(?P<operator>!?=)\s*(?P<value>[\w.-]+))?"
)


class BadCondition(Exception):
    """A condition that cannot be read."""


def holds(text: str, scope: Scope) -> bool:
    """Whether the condition is true for the brand of `scope`. Raises `BadCondition` or `UnknownPath`."""
    match = _CONDITION.fullmatch(text.strip())
    if match is None:
        raise BadCondition(f"`when {text}` cannot be read")
    value = scope.find(match["path"])
    while isinstance(value, (Case, LawRule)):
        value = value.value
    if match["state"]:
        result = is_known(value) == (match["state"] == "known")
    elif match["operator"]:
        _refuse_never(text, value, match["value"])
        result = _equals(value, match["value"]) == (match["operator"] == "=")
    else:
        result = _is_true(value)
    return result != bool(match["negated"])


def _refuse_never(text: str, value: Any, wanted: str) -> None:
    """A comparison that can never be true is a slip: a value that the set does not hold, or a group of values."""
    items = value if isinstance(value, tuple) else (value,)
    for item in items:
        known = [str(member.value) for member in type(item)] if isinstance(item, Enum) else []
        if known and known != ["unknown"] and wanted not in known:
            raise BadCondition(f"`when {text}`: the value can only be {', '.join(known)}")
        if isinstance(item, BaseModel):
            raise BadCondition(f"`when {text}`: this is more than one word and cannot be compared")


def _equals(value: Any, wanted: str) -> bool:
    if isinstance(value, Enum):
        return str(value.value) == wanted
    if isinstance(value, bool):
        return wanted == ("true" if value else "false")
    if isinstance(value, tuple):
        return any(_equals(item, wanted) for item in value)
    return str(value) == wanted


def _is_true(value: Any) -> bool:
    if isinstance(value, Enum):
        value = value.value
    return bool(value) and value not in ("no", "unknown", "none", "never")
