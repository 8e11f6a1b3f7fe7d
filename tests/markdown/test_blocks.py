"""Containers: what each makes, nesting, and the ones that are not closed or not known."""

from __future__ import annotations

from typing import Any

import pytest

from tests.builders import article, body, checked, problems, remarks, told

FILE = "acme/en/returns/how-long.md"


def html(root, text: str, **more: Any) -> str:
    found = checked(root, {FILE: article(text), **more.pop("files", {})}, **more)
    assert told(remarks(found)) == []
    return body(found)


def mistakes(root, text: str, **more: Any) -> list[tuple[int, str]]:
    found = problems(root, {FILE: article(text), **more.pop("files", {})}, **more)
    return [(problem.line - 5, problem.code) for problem in found]


def test_steps_dress_a_list(tmp_path):
    made = html(tmp_path, "::: steps\n1. One\n2. Two\n:::\n")
    assert made == '<div class="steps">\n<ol>\n<li>One</li>\n<li>Two</li>\n</ol>\n</div>\n'


@pytest.mark.parametrize(("kind", "label"), [("note", "Note"), ("warning", "Important")])
def test_a_box_has_a_role_and_a_label(tmp_path, kind, label):
    made = html(tmp_path, f"::: {kind}\nText.\n:::\n")
    assert made.startswith(f'<aside class="{kind}" role="note">')
    assert f'<p class="label">{label}</p>\n<p>Text.</p>' in made


def test_a_label_is_in_the_language_of_the_text(tmp_path):
    found = checked(tmp_path, {FILE: article("::: note\nText.\n:::\n")})
    assert "Note</p>" in body(found, locale="fr")


def test_blocks_nest_with_one_colon_more_outside(tmp_path):
    text = "::::: when policy.returns.window known\n:::: note\n::: steps\n1. One\n:::\n::::\n:::::\n"
    made = html(tmp_path, text)
    assert made.index("<aside") < made.index('<div class="steps">') < made.index("</aside>")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("::: note\nText.\n", [(1, "BLOCK-OPEN")]),
        ("a\n\n::: note\nText.\n::\n", [(3, "BLOCK-OPEN")]),
        (":::: note\n::: steps\n1. a\n::::\n", [(2, "BLOCK-OPEN")]),
        (":::: note\nText.\n:::\n", [(1, "BLOCK-OPEN"), (3, "BLOCK-CLOSE")]),
        ("Text.\n\n:::\n", [(3, "BLOCK-CLOSE")]),
        ("Text.\n:::\n", [(2, "BLOCK-CLOSE")]),
        ("1. Text.\n:::\n", [(2, "BLOCK-CLOSE")]),
        ("::: note\n::: steps\n1. a\n:::\n:::\n\n::: note\nText.\n:::\n", [(2, "BLOCK-OPEN"), (5, "BLOCK-CLOSE")]),
        ("::: notee\nText.\n:::\n", [(1, "BLOCK-UNKNOWN")]),
        ("::: Note\nText.\n:::\n", [(1, "BLOCK-UNKNOWN")]),
        ("::: {.note}\nText.\n:::\n", [(1, "BLOCK-UNKNOWN")]),
        ("::: script\nalert(1)\n:::\n", [(1, "BLOCK-UNKNOWN")]),
    ],
)
def test_a_block_that_is_not_closed_or_not_known_is_told(tmp_path, text, found):
    assert mistakes(tmp_path, text) == found


def test_a_block_that_nothing_asks_for_is_looked_over(tmp_path):
    files = {
        "shared/en/returns/how-long.md": article("::: block cost\nFree.\n:::\n"),
        FILE: "---\nextends: shared\n---\n::: block cots\n{{ policy.nothing }}\n:::\n",
    }
    assert [problem.code for problem in problems(tmp_path, files)] == ["BLOCK-UNKNOWN", "TOKEN-PATH"]


def test_an_unknown_block_is_told_with_what_was_meant(tmp_path):
    [problem] = problems(tmp_path, {FILE: article("::: waring\nText.\n:::\n")})
    assert problem.hint == "did you mean `warning`?"


def test_blocks_with_as_many_colons_are_told_with_the_cure(tmp_path):
    found = problems(tmp_path, {FILE: article("::: note\n::: steps\n1. a\n:::\n:::\n")})
    assert [problem.message for problem in found] == ["`::: steps` is never closed", "`:::` closes nothing"]
    assert all("give the outer one a colon more" in problem.hint for problem in found)


def test_an_action_is_one_link(tmp_path):
    made = html(tmp_path, "::: action contact\nWrite to **us**\n:::\n")
    assert made == '<p class="action"><a class="button" href="/acme/en/contact/">Write to <strong>us</strong></a></p>\n'


def test_an_action_leads_to_the_portal_once_its_flow_is_on(tmp_path):
    made = html(tmp_path, "::: action return\nReturn\n:::\n", brand={"features": {"returns": True}})
    assert 'href="https://help.example/portal/acme/en/return/"' in made


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("::: action retrun\nGo\n:::\n", "LINK"),
        ("::: action\nGo\n:::\n", "LINK"),
        ("::: action ../../x\nGo\n:::\n", "LINK"),
        ("::: action javascript:alert(1)\nGo\n:::\n", "LINK"),
        ("::: action contact\n:::\n", "ACTION"),
        ("::: action contact\nOne\n\nTwo\n:::\n", "ACTION"),
        ("::: action contact\n- One\n:::\n", "ACTION"),
    ],
)
def test_an_action_without_target_or_text_is_told(tmp_path, text, code):
    assert mistakes(tmp_path, text) == [(1, code)]


CONDITIONS = {"versions": [{"valid_from": "2024-01-01", "returns": {"conditions": ["unworn", "complete"]}}]}


def test_a_list_of_the_policy_becomes_a_list(tmp_path):
    made = html(tmp_path, "::: list policy.returns.conditions\n:::\n", policy=CONDITIONS)
    assert made.count("<li>") == 2
    assert "<li>unworn</li>" in made


@pytest.mark.parametrize(
    ("path", "code"),
    [
        ("policy.returns.window", "TOKEN-VALUE"),
        ("policy.returns.conditons", "TOKEN-PATH"),
        ("", "TOKEN-PATH"),
        ("policy.__class__", "TOKEN-PATH"),
        ("brand", "TOKEN-VALUE"),
    ],
)
def test_a_list_of_something_else_is_told(tmp_path, path, code):
    assert mistakes(tmp_path, f"::: list {path}\n:::\n") == [(1, code)]


def test_the_brands_own_snippet_wins(tmp_path):
    files = {"shared/en/snippets/s.md": "Shared.\n", "acme/en/snippets/s.md": "Own.\n"}
    assert html(tmp_path, "::: snippet s\n:::\n", files=files) == "<p>Own.</p>\n"


def test_a_snippet_is_told_at_its_own_line(tmp_path):
    files = {"acme/en/snippets/s.md": "One.\n\n{{ policy.nothing }}\n"}
    found = problems(tmp_path, {FILE: article("::: snippet s\n:::\n"), **files})
    assert told(found) == [("acme/en/snippets/s.md", 3, "TOKEN-PATH")]


def test_canadian_french_takes_the_french_snippet(tmp_path):
    files = {
        "acme/fr-CA/returns/how-long.md": article("::: snippet s\n:::\n"),
        "acme/en/snippets/s.md": "English.\n",
        "acme/fr/snippets/s.md": "Français.\n",
    }
    found = checked(tmp_path, files, brand={"languages": ["en", "fr", "fr-CA"]})
    assert body(found, locale="fr-CA") == "<p>Français.</p>\n"


@pytest.mark.parametrize("name", ["nothing", "", "../s", "s.md"])
def test_a_snippet_that_is_not_there_is_told(tmp_path, name):
    assert mistakes(tmp_path, f"::: snippet {name}\n:::\n") == [(1, "SNIPPET-UNKNOWN")]


def test_a_snippet_of_another_language_does_not_stand_in(tmp_path):
    files = {"acme/fr/snippets/s.md": "Français.\n"}
    assert mistakes(tmp_path, "::: snippet s\n:::\n", files=files) == [(1, "SNIPPET-UNKNOWN")]


def test_snippets_that_hold_each_other_are_told(tmp_path):
    files = {"acme/en/snippets/a.md": "::: snippet b\n:::\n", "acme/en/snippets/b.md": "::: snippet a\n:::\n"}
    found = problems(tmp_path, {FILE: article("::: snippet a\n:::\n"), **files})
    assert {problem.code for problem in found} == {"SNIPPET-DEPTH"}


def test_a_snippet_has_no_front_matter(tmp_path):
    found = problems(tmp_path, {FILE: article(), "acme/en/snippets/s.md": "---\ntitle: x\n---\nText.\n"})
    assert ("acme/en/snippets/s.md", 1, "FRONT-MATTER") in told(found)


def test_lists_of_terms_are_shown_as_such(tmp_path):
    made = html(tmp_path, "Window\n: {{ policy.returns.window }}\n")
    assert "<dt>Window</dt>\n<dd>14&nbsp;days</dd>" in made


@pytest.mark.parametrize("text", [">" * 60 + " deep\n", "\n".join("  " * level + "- x" for level in range(60)) + "\n"])
def test_what_is_nested_so_deep_that_it_would_be_dropped_is_told(tmp_path, text):
    assert [code for _, code in mistakes(tmp_path, text)] == ["DEPTH"]


def test_a_table_is_a_named_region_that_the_keyboard_reaches(tmp_path):
    made = html(tmp_path, "## The **{{ brand.name }}** table {#t}\n\n| a | b |\n|---|---|\n| 1 | 2 |\n")
    assert '<div class="table" role="region" tabindex="0" aria-label="The Acme table">\n<table>' in made


def test_a_table_without_a_heading_is_named_after_the_article(tmp_path):
    assert 'aria-label="How long?"' in html(tmp_path, "| a |\n|---|\n| 1 |\n")
