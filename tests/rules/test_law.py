"""Law packs: each rule with its kind of value and its source."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from pydantic import ValidationError

from helpcentre.rules.law import LawPack
from helpcentre.rules.values import FixedPeriod, YesNo
from tests.builders import ROOT, article, body, checked, problems, told


def rule(value: Any, **more: Any) -> LawPack:
    return LawPack.model_validate({"rule": {"value": value, "source": "art. 1", "verified": True, **more}})


@pytest.mark.parametrize(
    ("value", "type_"),
    [
        ({"amount": 14, "unit": "days"}, FixedPeriod),
        ({"ES": {"amount": 3, "unit": "years"}}, dict),
        ("yes", YesNo),
        (["personalised"], tuple),
        ("2026-06-19", date),
        ("word", str),
    ],
)
def test_a_rule_is_read_as_its_kind(value, type_):
    assert type(rule(value)["rule"].value) is type_


@pytest.mark.parametrize("value", [{"amount": 14}, {"ES": 3}, "2026-13-45", 14, [1], None])
def test_a_rule_that_cannot_be_read_is_refused(value):
    with pytest.raises(ValidationError):
        rule(value)


@pytest.mark.parametrize("more", [{"verified": "yes"}, {"source": None}, {"sorce": "x"}])
def test_a_rule_needs_its_source_and_whether_it_was_verified(more):
    with pytest.raises(ValidationError):
        rule("yes", **more)


PACK = {
    "shared/law/eea.yaml": {
        "period": {"value": {"amount": 14, "unit": "days", "from": "delivered"}, "source": "x", "verified": True}
    }
}


def test_an_article_shows_a_rule_of_the_pack_that_its_brand_has(tmp_path):
    files = {**PACK, "acme/en/returns/how-long.md": article("{{ law.eea.period | since }}\n")}
    found = checked(tmp_path, files, brand={"law_packs": ["eea"]})
    assert body(found) == "<p>14&nbsp;days from delivery</p>\n"


def test_a_brand_without_the_pack_has_no_rule(tmp_path):
    files = {**PACK, "acme/en/returns/how-long.md": article("{{ law.eea.period }}\n")}
    assert told(problems(tmp_path, files)) == [("acme/en/returns/how-long.md", 6, "TOKEN-PATH")]


def test_every_rule_of_the_real_pack_has_a_source():
    from helpcentre.load.strict_yaml import read_yaml

    pack = LawPack.model_validate(read_yaml((ROOT / "content/shared/law/eea.yaml").read_text()).data)
    assert all(rule.source.strip() for rule in pack.root.values())
