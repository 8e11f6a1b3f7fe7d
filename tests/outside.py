"""Tools from outside the project: used where found, skipped loudly where not, demanded where REQUIRE_TOOLS is set."""

from __future__ import annotations

import os

import pytest


def missing(what: str) -> None:
    """Skip the test because `what` is not on this machine; with REQUIRE_TOOLS=1 that is a failure."""
    if os.environ.get("REQUIRE_TOOLS") == "1":
        pytest.fail(f"{what} is not on this machine, and REQUIRE_TOOLS demands it")
    pytest.skip(f"!!! {what} is not on this machine")
