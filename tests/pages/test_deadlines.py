"""By when a contact topic asks customers to write: the longest end of what the shop said."""

from __future__ import annotations

from typing import Any

import pytest

from helpcentre.pages.topics import contact_topic
from tests.builders import POLICY, article, checked


@pytest.mark.parametrize(
    ("limit", "said"),
    [
        ({"amount": 2, "unit": "days", "from": "delivered"}, "Please tell us within 2\u00a0days from delivery."),
        ({"min": 2, "max": 4, "unit": "days", "from": "delivered"}, "Please tell us within 4\u00a0days from delivery."),
        ({"soft": "immediately"}, "Please tell us immediately."),
        ("unknown", ""),
    ],
)
def test_a_deadline_is_said_whatever_its_kind(tmp_path, limit: Any, said: str) -> None:
    policy = {"versions": [{**POLICY["versions"][0], "claims": {"damaged": {"limit": limit}}}]}
    topics = {"damaged": {"title": {"en": "Damaged", "fr": "Abîmé"}, "needs": "claims.damaged"}}
    files = {"acme/en/returns/how-long.md": article(), "acme/topics.yaml": topics}
    found = checked(tmp_path, files, policy=policy)
    assert contact_topic(found.editions["acme", "en"], "damaged").deadline == said
