"""What brands say about the statuses of orders: complete, in each language, and leading somewhere."""

from __future__ import annotations

from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest

from helpcentre.check.content import Checked, check
from helpcentre.check.project import Project
from helpcentre.errors import Problem, Severity
from helpcentre.rules.orders import STATUS_ORDER, Badge, CustomerStatus, customer_status
from helpcentre.rules.orders.states import FulfilmentState, PaymentState
from tests.builders import AS_OF, ROOT, article, checked, problems
from tests.rules.orders import line, order

FILE = "acme/statuses.yaml"
ARTICLES = {
    "acme/en/returns/how-long.md": article(),
    "acme/fr/returns/how-long.md": article("Oui.\n", title="Combien ?", slug="combien", summary="Voilà."),
}
PARTS = ("label", "meaning", "next", "can")
S = CustomerStatus


def words(*parts: str) -> dict[str, Any]:
    return {part: {"en": f"A {part}.", "fr": f"Un {part}."} for part in parts}


def complete(**more: Any) -> dict[str, Any]:
    """A statuses.yaml that lacks nothing; `more` replaces its keys."""
    statuses = {status.value: words(*PARTS) for status in CustomerStatus}
    badges = {badge.value: words("label", "meaning") for badge in Badge}
    return deepcopy({"statuses": statuses, "badges": badges, **more})


def found(root: Path, statuses: dict[str, Any]) -> list[Problem]:
    return problems(root, {**ARTICLES, FILE: statuses})


def only(root: Path, statuses: dict[str, Any]) -> Problem:
    [problem] = found(root, statuses)
    return problem


def line_of(root: Path, problem: Problem) -> str:
    return (root / problem.file).read_text(encoding="utf-8").splitlines()[problem.line - 1].strip()


def test_words_for_each_status_and_badge_are_fine(tmp_path):
    assert found(tmp_path, complete()) == []


def test_a_brand_without_look_up_may_leave_the_file_out(tmp_path):
    assert list(checked(tmp_path, ARTICLES).report) == []


def test_a_brand_with_look_up_is_warned_that_the_file_is_missing(tmp_path):
    [warning] = checked(tmp_path, ARTICLES, brand={"features": {"lookup": True}}).report.of(Severity.WARNING)
    assert (warning.code, warning.file, warning.line) == ("STATUS-WORDS", f"content/{FILE}", 0)


@pytest.mark.parametrize(("kind", "name"), [("statuses", "delivered"), ("badges", "return_requested")])
def test_a_status_or_badge_without_words_is_told(tmp_path, kind, name):
    given = complete()
    del given[kind][name]
    problem = only(tmp_path, given)
    assert (problem.code, problem.message) == ("STATUS-WORDS", f"`{name}` has no words")
    assert problem.hint == f"add `{name}:` below `{kind}`"
    assert line_of(tmp_path, problem) == f"{kind}:"


def test_a_status_that_the_brand_does_not_have_needs_no_words(tmp_path):
    given = complete(sequence=["shipped", "pending"])
    given["statuses"] = {name: words(*PARTS) for name in ("shipped", "pending")}
    assert found(tmp_path, given) == []


def test_words_for_a_status_that_the_brand_does_not_have_are_told(tmp_path):
    problem = only(tmp_path, complete(sequence=[status.value for status in CustomerStatus if status is not S.PENDING]))
    assert (problem.code, line_of(tmp_path, problem)) == ("STATUS-UNUSED", "pending:")


@pytest.mark.parametrize("part", PARTS)
def test_each_part_in_each_language_of_the_brand(tmp_path, part):
    given = complete()
    del given["statuses"]["shipped"][part]["fr"]
    problem = only(tmp_path, given)
    assert (problem.code, problem.message) == ("TRANSLATION", f"`shipped.{part}` has no text in `fr`")
    assert line_of(tmp_path, problem) == f"{part}:"


@pytest.mark.parametrize("part", ["label", "meaning"])
def test_each_part_of_a_badge_in_each_language(tmp_path, part):
    given = complete()
    del given["badges"]["partly_refunded"][part]["en"]
    assert only(tmp_path, given).message == f"`partly_refunded.{part}` has no text in `en`"


@pytest.mark.parametrize("part", PARTS)
def test_a_part_that_is_left_out_is_told(tmp_path, part):
    given = complete()
    del given["statuses"]["shipped"][part]
    problem = only(tmp_path, given)
    assert (problem.code, problem.hint) == ("KEY-MISSING", f"add `{part}:`")


def test_an_unknown_status_is_told_with_what_was_meant(tmp_path):
    given = complete()
    given["statuses"]["shiped"] = words(*PARTS)
    problem = only(tmp_path, given)
    assert (problem.code, problem.hint) == ("VALUE-UNKNOWN", "did you mean `shipped`?")
    assert line_of(tmp_path, problem) == "shiped:"


def test_an_unknown_status_of_the_sequence_is_told_with_what_was_meant(tmp_path):
    problem = only(tmp_path, complete(sequence=["shipped", "cancelled"]))
    assert (problem.code, problem.hint) == ("VALUE-UNKNOWN", "did you mean `canceled`?")
    assert line_of(tmp_path, problem) == "- cancelled"


def test_an_unknown_badge_is_told_with_what_was_meant(tmp_path):
    given = complete()
    given["badges"]["return_request"] = words("label", "meaning")
    assert only(tmp_path, given).hint == "did you mean `return_requested`?"


@pytest.mark.parametrize("sequence", [[], ["shipped", "shipped"]])
def test_a_sequence_names_each_status_once_and_at_least_one(tmp_path, sequence):
    assert only(tmp_path, complete(sequence=sequence)).code == "VALUE-TYPE"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Within {{ policy.returns.windwo }}.", "TOKEN-PATH"),
        ("Within {{ policy.returns.ship_back }}.", "TOKEN-UNKNOWN"),
        ("Within {{ policy.returns.window.", "TOKEN"),
        ("See [here](returns/how-long).", "VALUE-TYPE"),
        ("Two\nlines.", "VALUE-TYPE"),
    ],
)
def test_a_text_with_a_mistake_is_told(tmp_path, text, code):
    given = complete()
    given["statuses"]["shipped"]["next"]["en"] = text
    assert only(tmp_path, given).code == code


def test_a_figure_comes_from_the_policy(tmp_path):
    given = complete()
    given["statuses"]["shipped"]["next"]["en"] = "Within {{ policy.returns.window | since }}."
    done = checked(tmp_path, {**ARTICLES, FILE: given})
    edition = done.editions["acme", "en"]
    said = edition.text(edition.content.statuses.statuses[S.SHIPPED].next)
    assert said == "Within 14\u00a0days from delivery."


@pytest.mark.parametrize(
    ("link", "code", "hint"),
    [
        ({"articles": ["returns/how-lon"]}, "LINK", "did you mean `returns/how-long`?"),
        ({"topic": "damage"}, "TOPIC-UNKNOWN", "did you mean `damaged`?"),
    ],
)
def test_links_that_lead_nowhere_are_told(tmp_path, link, code, hint):
    given = complete()
    given["statuses"]["shipped"] |= link
    topics = {"damaged": {"title": {"en": "Damaged", "fr": "Abîmé"}}}
    [problem] = problems(tmp_path, {**ARTICLES, FILE: given, "acme/topics.yaml": topics})
    assert (problem.code, problem.hint) == (code, hint)


def test_links_that_lead_somewhere_are_fine(tmp_path):
    given = complete()
    given["statuses"]["shipped"] |= {"articles": ["returns/how-long"], "topic": "damaged"}
    topics = {"damaged": {"title": {"en": "Damaged", "fr": "Abîmé"}}}
    assert problems(tmp_path, {**ARTICLES, FILE: given, "acme/topics.yaml": topics}) == []


@pytest.fixture(scope="module")
def ours() -> Checked:
    return check(Project(ROOT), AS_OF, search=False)


@pytest.mark.parametrize("brand", ["breloque", "calissi", "celimoya", "kallesia"])
def test_our_brands_say_each_status_in_both_languages_without_a_token_left(ours, brand):
    for locale in ("en", "fr"):
        edition = ours.editions[brand, locale]
        statuses = edition.content.statuses
        assert set(statuses.statuses) == set(statuses.sequence)
        assert set(statuses.badges) == set(Badge)
        labels = [edition.text(said.label) for said in statuses.statuses.values()]
        assert len(set(labels)) == len(labels)
        for said in statuses.statuses.values():
            for text in (said.label, said.meaning, said.next, said.can):
                assert locale in text.root
                assert "{" not in edition.text(text)


def test_all_brands_but_one_try_the_statuses_in_the_usual_order(ours):
    own = {key: content.statuses.sequence for key, content in ours.loaded.catalogue.brands.items()}
    assert {key for key, sequence in own.items() if sequence == STATUS_ORDER} == {"calissi", "celimoya", "kallesia"}


@pytest.mark.parametrize(
    ("given", "status"),
    [
        (order(), S.IN_PROGRESS),
        (order(fulfilment=FulfilmentState.NOT_STARTED), S.IN_PROGRESS),
        (order(paid=PaymentState.PENDING), S.PENDING),
        (order(paid=PaymentState.UNDER_REVIEW), S.UNDER_INVESTIGATION),
        (order(line(delivered=1), paid=PaymentState.PENDING), S.DELIVERED),
    ],
)
def test_a_paid_order_of_breloque_is_in_progress_at_once(ours, given, status):
    sequence = ours.loaded.catalogue.brands["breloque"].statuses.sequence
    assert customer_status(given, sequence) is status


def test_no_text_types_a_figure(ours):
    for content in ours.loaded.catalogue.brands.values():
        for said in content.statuses.statuses.values():
            for text in (said.label, said.meaning, said.next, said.can):
                assert not any(char.isdigit() for words in text.root.values() for char in words)
