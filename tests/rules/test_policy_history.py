"""Dated versions of a policy: which one holds, what a later one inherits, what was never said."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from helpcentre.load.brands import merged
from helpcentre.rules.policy import PolicyHistory
from helpcentre.rules.values import UNKNOWN, FixedPeriod, PeriodRange, is_known
from tests.builders import loaded, told

FIRST, SECOND = date(2024, 1, 1), date(2026, 1, 1)


def history(*days: date) -> PolicyHistory:
    return PolicyHistory.model_validate({"versions": [{"valid_from": day.isoformat()} for day in days]})


@pytest.mark.parametrize(
    ("day", "version"),
    [
        (date(1999, 1, 1), FIRST),
        (FIRST, FIRST),
        (SECOND - timedelta(days=1), FIRST),
        (SECOND, SECOND),
        (SECOND + timedelta(days=1), SECOND),
        (date.max, SECOND),
    ],
)
def test_an_order_is_judged_by_the_version_in_force_on_its_day(day, version):
    assert history(FIRST, SECOND).in_force(day).valid_from == version


@settings(deadline=None)
@given(st.lists(st.dates(), min_size=1, max_size=5, unique=True), st.dates())
def test_the_version_in_force_is_the_latest_that_has_begun(days, day):
    found = history(*sorted(days)).in_force(day).valid_from
    begun = [start for start in days if start <= day]
    assert found == (max(begun) if begun else min(days))


def policies(root, *versions: dict[str, Any]) -> PolicyHistory:
    dated = [{"valid_from": f"202{index}-01-01", **version} for index, version in enumerate(versions)]
    found, report = loaded(root, {}, policy={"versions": dated})
    assert told(report) == []
    return found.catalogue.brands["acme"].policies


WINDOW = {"amount": 14, "unit": "days", "from": "delivered", "limit": "soft"}
COST = {"eu": {"when": {"destination": "eu"}, "value": "shop"}, "rest": {"value": "customer"}}


def test_a_later_version_inherits_what_it_leaves_out(tmp_path):
    found = policies(
        tmp_path, {"returns": {"window": WINDOW, "approval": "none"}}, {"returns": {"approval": "request"}}, {}
    )
    assert [version.returns.approval.value for version in found.versions] == ["none", "request", "request"]
    assert {version.returns.window.amount for version in found.versions} == {14}


def test_a_value_with_its_unit_is_replaced_as_a_whole(tmp_path):
    found = policies(tmp_path, {"returns": {"window": WINDOW}}, {"returns": {"window": {"amount": 30, "unit": "days"}}})
    window = found.versions[1].returns.window
    assert isinstance(window, FixedPeriod)
    assert (window.amount, window.start, window.limit) == (30, None, None)


def test_a_fixed_period_may_become_a_range_or_unknown(tmp_path):
    ranged = {"min": 5, "max": 10, "unit": "days"}
    found = policies(
        tmp_path, {"returns": {"window": WINDOW}}, {"returns": {"window": ranged}}, {"returns": {"window": "unknown"}}
    )
    assert isinstance(found.versions[1].returns.window, PeriodRange)
    assert found.versions[2].returns.window is UNKNOWN


EEA = {"when": {"destination": "eea"}, "value": "shop"}


@pytest.mark.parametrize(
    ("change", "cases"),
    [
        ({"eu": {"when": {"destination": "eu"}, "value": "customer"}}, {"eu": "customer", "rest": "customer"}),
        ({"eea": EEA}, {"eu": "shop", "eea": "shop", "rest": "customer"}),
        ({"eea": EEA, "rest": {"value": "shop"}}, {"eu": "shop", "eea": "shop", "rest": "shop"}),
        ({"eea": EEA, "rest": None}, {"eu": "shop", "eea": "shop"}),
        ({"all": {"value": "shop"}, "rest": None}, {"eu": "shop", "all": "shop"}),
        (
            {"rest": {**EEA, "value": "shop"}, "all": {"value": "customer"}},
            {"eu": "shop", "rest": "shop", "all": "customer"},
        ),
    ],
)
def test_a_later_version_changes_only_the_cases_that_it_names(tmp_path, change, cases):
    found = policies(tmp_path, {"returns": {"cost": COST}}, {"returns": {"cost": change}})
    assert list(found.versions[0].returns.cost.root) == ["eu", "rest"]
    assert [(name, case.value.value) for name, case in found.versions[1].returns.cost.root.items()] == list(
        cases.items()
    )


def test_a_set_of_cases_may_become_unknown_and_a_plain_value_a_set_of_cases(tmp_path):
    time = {"online": {"when": {"payment": "online"}, "value": {**WINDOW}}}
    found = policies(
        tmp_path,
        {"returns": {"cost": COST}, "refunds": {"time": WINDOW}},
        {"returns": {"cost": "unknown"}, "refunds": {"time": time}},
        {"refunds": {"time": {"amount": 3, "unit": "days"}}},
    )
    assert found.versions[1].returns.cost is UNKNOWN
    assert list(found.versions[1].refunds.time.root) == ["online"]
    assert isinstance(found.versions[2].refunds.time, FixedPeriod)


@pytest.mark.parametrize("change", [{"rst": None}, {"all": {"value": "shop"}}, {"eu": None, "rest": None}])
def test_cases_that_cannot_be_merged_are_told(tmp_path, change):
    versions = [
        {"valid_from": "2024-01-01", "returns": {"cost": COST}},
        {"valid_from": "2025-01-01", "returns": {"cost": change}},
    ]
    assert [problem.code for problem in loaded(tmp_path, {}, policy={"versions": versions})[1]] == ["VALUE-TYPE"]


def test_a_list_is_replaced_as_a_whole(tmp_path):
    found = policies(
        tmp_path, {"returns": {"conditions": ["unworn", "unwashed"]}}, {"returns": {"conditions": ["complete"]}}
    )
    assert [item.value for item in found.versions[1].returns.conditions] == ["complete"]


def test_the_versions_before_stay_as_they_were(tmp_path):
    found = policies(tmp_path, {"returns": {"window": WINDOW}}, {"returns": {"window": {"amount": 30, "unit": "days"}}})
    assert found.versions[0].returns.window.amount == 14


def test_what_is_left_out_is_unknown():
    policy = history(FIRST).in_force(FIRST)
    unknown = [policy.returns.window, policy.refunds.time, policy.returns.cost, policy.promo_codes.max_per_order]
    unknown += [
        policy.changes.cancel.gate,
        policy.shipping.delivery,
        policy.claims.damaged.limit,
        policy.service.reply_time,
    ]
    assert not any(is_known(value) for value in unknown)
    assert policy.returns.conditions == ()


SECTIONS = st.recursive(
    st.integers() | st.text(max_size=3),
    lambda inner: st.dictionaries(st.sampled_from("abcd"), inner, max_size=3),
    max_leaves=8,
)
POLICIES = st.dictionaries(st.sampled_from("abcd"), SECTIONS, max_size=3)


@settings(deadline=None)
@given(POLICIES)
def test_a_version_without_changes_is_the_one_before(older):
    assert merged(older, {}) == older
    assert merged(older, older) == older


@settings(deadline=None)
@given(POLICIES, POLICIES)
def test_applying_a_change_twice_changes_nothing_more(older, newer):
    once = merged(older, newer)
    assert merged(once, newer) == once
    assert older.keys() | newer.keys() == once.keys()
