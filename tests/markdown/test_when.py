"""The conditions of `::: when`."""

from __future__ import annotations

import pytest

from tests.builders import article, body, checked, problems

FILE = "acme/en/returns/how-long.md"
POLICY = {
    "versions": [
        {
            "valid_from": "2024-01-01",
            "changes": {"amend": {"possible": "on_request"}, "cancel": {"gate": "unknown"}},
            "promo_codes": {"combinable": "no", "login_needed": "yes", "max_per_order": 0},
            "returns": {
                "window": {"amount": 14, "unit": "days"},
                "conditions": ["unworn"],
                "cost": {"all": {"value": "customer"}},
            },
            "refunds": {"restocking_fee": "none"},
        }
    ]
}
BRAND = {
    "features": {"lookup": True},
    "contact": {"email": "a@b.example", "mailboxes": {"press-office": "c@b.example"}},
}


def shown(root, condition: str) -> str:
    """What is shown of a text for the condition and one for its opposite."""
    text = f"::: when {condition}\nYes.\n:::\n\n::: when not {condition}\nNo.\n:::\n"
    made = checked(root, {FILE: article(text)}, policy=POLICY, brand=BRAND | {"languages": ["en"]})
    assert [str(problem) for problem in made.report if problem.code != "STATUS-WORDS"] == []
    return body(made)


@pytest.mark.parametrize(
    ("condition", "holds"),
    [
        ("policy.returns.window known", True),
        ("policy.returns.window unknown", False),
        ("policy.returns.ship_back known", False),
        ("policy.returns.ship_back unknown", True),
        ("policy.changes.cancel.gate known", False),
        ("policy.promo_codes.combinable known", True),
        ("policy.changes.amend.possible = on_request", True),
        ("policy.changes.amend.possible=on_request", True),
        ("policy.changes.amend.possible = never", False),
        ("policy.changes.amend.possible != never", True),
        ("policy.changes.amend.possible != on_request", False),
        ("policy.returns.conditions = unworn", True),
        ("policy.returns.conditions = complete", False),
        ("policy.returns.cost.all = customer", True),
        ("policy.promo_codes.max_per_order = 0", True),
        ("policy.promo_codes.max_per_order", False),
        ("policy.promo_codes.login_needed", True),
        ("policy.promo_codes.combinable", False),
        ("policy.promo_codes.after_order", False),
        ("policy.returns.conditions", True),
        ("policy.returns.enclose", False),
        ("policy.returns.window", True),
        ("policy.returns.ship_back", False),
        ("policy.changes.amend.possible", True),
        ("policy.refunds.restocking_fee", False),
        ("policy.refunds.restocking_fee = none", True),
        ("brand.features.lookup", True),
        ("brand.features.lookup = true", True),
        ("brand.features.returns", False),
        ("brand.mailboxes.press-office known", True),
        ("brand.access = email", True),
        ("brand.law_packs = eea", False),
    ],
)
def test_a_condition_and_its_opposite(tmp_path, condition, holds):
    assert shown(tmp_path, condition) == ("<p>Yes.</p>\n" if holds else "<p>No.</p>\n")


@pytest.mark.parametrize(
    ("condition", "code"),
    [
        ("", "WHEN"),
        ("policy.returns.window is known", "WHEN"),
        ("policy.returns.window knwon", "WHEN"),
        ("policy.returns.window > 14", "WHEN"),
        ("policy.returns.window == 14", "WHEN"),
        ("policy.returns.window = 14", "WHEN"),
        ("policy.returns.cost = customer", "WHEN"),
        ("policy.changes.amend.possible = on_reqest", "WHEN"),
        ("policy.returns.conditions = unwrn", "WHEN"),
        ("policy.a and policy.b", "WHEN"),
        ("not not policy.returns.window", "WHEN"),
        ("1 = 1", "WHEN"),
        ("__import__('os')", "WHEN"),
        ("policy.returns.windw known", "TOKEN-PATH"),
        ("policy.__class__", "TOKEN-PATH"),
        ("policy.returns.", "TOKEN-PATH"),
        ("config", "TOKEN-PATH"),
    ],
)
def test_a_condition_that_cannot_be_read_or_never_holds_is_told(tmp_path, condition, code):
    found = problems(tmp_path, {FILE: article(f"Text.\n\n::: when {condition}\nYes.\n:::\n")}, policy=POLICY)
    assert [(problem.line, problem.code) for problem in found] == [(8, code)]
    assert found[0].hint


def dropped(root, text: str, **more) -> list[tuple[int, str]]:
    """What is told of a text that is not shown."""
    wrapped = f"Text.\n\n::: when policy.returns.window unknown\n{text}\n:::\n"
    found = problems(root, {FILE: article(wrapped), **more}, policy=POLICY, brand=BRAND)
    return [(problem.line - 8, problem.code) for problem in found]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("[x](returns/nowhere)", "LINK"),
        ("{{ policy.nothing }}", "TOKEN-PATH"),
        ("{{ policy.returns.window | upper }}", "TOKEN-FILTER"),
        ("{{ policy.returns }}", "TOKEN-VALUE"),
        ("> ::: nothing\n> a\n> :::", "BLOCK-UNKNOWN"),
        ("> ::: snippet nothing\n> :::", "SNIPPET-UNKNOWN"),
        ("> ::: list policy.returns.nothing\n> :::", "TOKEN-PATH"),
        ("> ::: when policy.nothing\n> a\n> :::", "TOKEN-PATH"),
        ("[x](#nothing)", "LINK-SECTION"),
    ],
)
def test_what_is_dropped_is_looked_over_all_the_same(tmp_path, text, code):
    assert dropped(tmp_path, text) == [(1, code)]


@pytest.mark.parametrize(
    "text",
    [
        "{{ policy.returns.ship_back }}",
        "{{ policy.returns.ship_back.from }}",
        "{{ policy.refunds.restocking_fee }}",
        "{{ policy.returns.enclose }}",
        "> ::: list policy.returns.enclose\n> :::",
        "> ::: list policy.shipping.destinations.countries\n> :::",
        "> ::: when policy.returns.ship_back.from known\n> a\n> :::",
        "## A {#a}\n\n[x](#a)",
    ],
)
def test_what_is_dropped_may_wait_for_a_figure(tmp_path, text):
    assert dropped(tmp_path, text) == []


def test_a_section_that_is_dropped_is_not_there_for_what_is_shown(tmp_path):
    text = "[x](#a)\n\n::: when policy.returns.window unknown\n## A {#a}\n:::\n"
    [problem] = problems(tmp_path, {FILE: article(text)}, policy=POLICY)
    assert (problem.line, problem.code) == (6, "LINK-SECTION")


def test_a_table_after_a_dropped_heading_is_not_named_after_it(tmp_path):
    text = "::: when policy.returns.window unknown\n## A {#a}\n:::\n\n| a |\n|---|\n| 1 |\n"
    assert 'aria-label="How long?"' in body(checked(tmp_path, {FILE: article(text)}, policy=POLICY))


def test_a_block_of_a_dropped_part_may_be_replaced_and_is_looked_over(tmp_path):
    files = {
        "shared/en/returns/how-long.md": article(
            "Text.\n\n::::: when policy.returns.window unknown\n:::: block cost\nFree.\n::::\n:::::\n"
        ),
        FILE: "---\nextends: shared\n---\n::: block cost\n{{ policy.nothing }}\n:::\n",
    }
    assert [(problem.line, problem.code) for problem in problems(tmp_path, files, policy=POLICY)] == [(5, "TOKEN-PATH")]
