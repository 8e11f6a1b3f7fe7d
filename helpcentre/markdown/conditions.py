"""The conditions of `::: when`: known, unknown, = value, != value, yes or not empty, and `not`."""

from __future__ import annotations

import re
from enum import Enum
from typing import Any

from helpcentre.markdown.scope import Scope
from helpcentre.rules.conditions import Case
from helpcentre.rules.law import LawRule
from helpcentre.rules.values import is_known

_CONDITION = re.compile(
    r"(?P<negated>not\s+)?(?P<path>[a-zA-Z_][\w.]*)"
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
        result = _equals(value, match["value"]) == (match["operator"] == "=")
    else:
        result = _is_true(value)
    return result != bool(match["negated"])


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
        return value.value not in ("no", "unknown", "none", "never")
    return bool(value)
