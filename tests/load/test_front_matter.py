"""The head of an article: each wrong key or value is told with its line and a cure."""

from __future__ import annotations

import pytest

from helpcentre.errors import Problem
from tests.builders import article, loaded, problems, told

FILE = "acme/en/returns/how-long.md"


def mistakes(root, text: str) -> list[Problem]:
    return list(loaded(root, {FILE: text})[1])


def the_mistake(root, text: str) -> Problem:
    [problem] = mistakes(root, text)
    return problem


@pytest.mark.parametrize(
    "text",
    [
        "Just text.\n",
        "----\ntitle: a\n---\n",
        "---\ntitle: a\nText\n",
        "--- \ntitle: a\n---\n",
        "\n---\ntitle: a\n---\n",
    ],
)
def test_front_matter_that_is_missing_or_never_closed_is_told(tmp_path, text):
    problem = the_mistake(tmp_path, text)
    assert (problem.line, problem.code) == (1, "FRONT-MATTER")
    assert "`---`" in problem.hint


def test_a_rule_in_the_text_does_not_end_the_front_matter(tmp_path):
    assert mistakes(tmp_path, article("One\n\n---\n\nTwo\n")) == []


@pytest.mark.parametrize("key", ["title", "slug", "summary"])
@pytest.mark.parametrize("value", [None, "~"])
def test_a_required_key_that_is_missing_or_empty_is_told(tmp_path, key, value):
    text = article(**{key: None})
    problem = the_mistake(tmp_path, text if value is None else text.replace("---\n", f"---\n{key}: {value}\n", 1))
    assert problem.code == "KEY-MISSING"
    assert f"`{key}`" in problem.message


def test_a_title_of_spaces_is_missing(tmp_path):
    assert the_mistake(tmp_path, article(title="  ")).code == "KEY-MISSING"


@pytest.mark.parametrize(
    ("key", "meant"),
    [
        ("titel", "title"),
        ("sumary", "summary"),
        ("realted", "related"),
        ("Order", "order"),
        ("alias", "aliases"),
        ("key_word", "keywords"),
    ],
)
def test_an_unknown_key_is_told_with_what_was_meant(tmp_path, key, meant):
    problem = the_mistake(tmp_path, article(**{key: "x"}))
    assert (problem.line, problem.code) == (5, "KEY-UNKNOWN")
    assert problem.hint == f"did you mean `{meant}`?"


SLUGS = [
    "../x",
    "..",
    ".",
    "a/b",
    "/etc",
    "a\\b",
    "A",
    "é",
    "a b",
    "a_b",
    "-a",
    "a-",
    "a--b",
    "",
    "a\n",
    "%2e%2e",
    "a.b",
    "con\x00",
    "x" * 91,
]


@pytest.mark.parametrize("slug", SLUGS)
def test_a_slug_that_is_not_a_plain_word_is_refused(tmp_path, slug):
    problem = the_mistake(tmp_path, article(slug=slug))
    assert problem.line == 3
    assert problem.code in ("VALUE-TYPE", "YAML-CHARACTER")


@pytest.mark.parametrize(
    "alias", ["../../x", "returns/../x", "/returns/x", "returns", "a/b/c", "returns/x/", "a//b", "returns/" + "x" * 200]
)
def test_an_alias_that_is_not_an_address_is_refused(tmp_path, alias):
    problem = the_mistake(tmp_path, article(aliases=["returns/fine", alias]))
    assert (problem.line, problem.code) == (7, "VALUE-TYPE")


@pytest.mark.parametrize("key", ["group", "topic"])
@pytest.mark.parametrize("value", ["../x", "a/b", "A"])
def test_a_key_that_could_become_a_path_is_a_plain_word(tmp_path, key, value):
    assert the_mistake(tmp_path, article(**{key: value})).code == "VALUE-TYPE"


@pytest.mark.parametrize(
    "related", [["../x"], ["a"], ["a/b/c"], ["/a/b"], "a/b", [["a/b"]], ["a/a", "a/b", "a/c", "a/d", "a/e"]]
)
def test_related_articles_that_are_no_ids_or_too_many_are_refused(tmp_path, related):
    assert {problem.code for problem in mistakes(tmp_path, article(related=related))} == {"VALUE-TYPE"}


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("title", 2026),
        ("title", True),
        ("title", 1.10),
        ("title", ["a"]),
        ("title", {"en": "a"}),
        ("keywords", "return"),
        ("keywords", [14]),
        ("phrases", {"a": 1}),
        ("order", "first"),
        ("order", "10"),
        ("order", 1.5),
        ("order", True),
        ("popular", "yes"),
        ("popular", 10**30),
        ("brands", "acme"),
        ("aliases", "returns/x"),
    ],
)
def test_a_value_of_the_wrong_type_is_refused_with_its_line(tmp_path, key, value):
    text = article(**{key: value})
    problem = the_mistake(tmp_path, text)
    wanted = next(number for number, line in enumerate(text.splitlines(), 1) if line.startswith(f"{key}:"))
    assert problem.code == "VALUE-TYPE"
    assert problem.line in (wanted, wanted + 1)
    assert problem.hint


@pytest.mark.parametrize(
    ("key", "longest"), [("title", 160), ("label", 60), ("summary", 320), ("keywords", 120), ("phrases", 120)]
)
def test_a_text_may_be_as_long_as_it_can_be_shown_and_no_longer(tmp_path, key, longest):
    fine, too_long = (
        [text] if key in ("keywords", "phrases") else text for text in ("x" * longest, "x" * (longest + 1))
    )
    assert mistakes(tmp_path / "a", article(**{key: fine})) == []
    problem = the_mistake(tmp_path / "b", article(**{key: too_long}))
    assert (problem.code, str(longest) in problem.message) == ("VALUE-TYPE", True)


@pytest.mark.parametrize("key", ["title", "label", "summary"])
@pytest.mark.parametrize("text", ["a\nb", "**a**", "[a](b/c)", "`a`", "<b>a</b>", "1 < 2"])
def test_a_title_is_one_line_of_plain_text(tmp_path, key, text):
    problem = the_mistake(tmp_path, article(**{key: text}))
    assert problem.code == "VALUE-TYPE"
    assert "one line" in problem.message or "plain text" in problem.message


def test_a_line_feed_at_the_end_of_a_title_does_not_count(tmp_path):
    text = article(summary=None).replace("---\n", "---\nsummary: >\n  As long\n  as it takes.\n", 1)
    assert mistakes(tmp_path, text) == []


@pytest.mark.parametrize("text", ["---\n- a\n---\n", "---\n[]\n---\n", "---\ntitle\n---\n", "---\nfalse\n---\n"])
def test_front_matter_that_has_no_keys_is_told(tmp_path, text):
    problem = the_mistake(tmp_path, text)
    assert (problem.line, problem.code, problem.message) == (2, "YAML-SHAPE", "must hold `key: value` lines")


@pytest.mark.parametrize(("review", "due"), [("2026-11-19", True), ("2026-11-20", True), ("2026-11-21", False)])
@pytest.mark.parametrize("file", [FILE, "shared/en/returns/how-long.md"])
def test_a_review_that_is_due_is_a_warning(tmp_path, review, due, file):
    report = loaded(tmp_path, {file: article(review=review)})[1]
    assert [(problem.line, problem.code, problem.severity.value) for problem in report] == (
        [(5, "REVIEW-DUE", "warning")] if due else []
    )


@pytest.mark.parametrize("key", ["publish", "expires", "review", "updated"])
@pytest.mark.parametrize(
    "day",
    [
        "2026-13-01",
        "2026-02-30",
        "20.11.2026",
        "11/20/2026",
        "tomorrow",
        2026,
        20261120,
        0,
        "0",
        "1700006400",
        "2026-11-20T08:00",
        "2026-1-5",
        True,
    ],
)
def test_a_day_that_is_not_written_as_iso_8601_is_refused(tmp_path, key, day):
    problem = the_mistake(tmp_path, article(**{key: day}))
    assert (problem.line, problem.code) == (5, "VALUE-TYPE")
    assert "2026-11-20" in problem.message + problem.hint


@pytest.mark.parametrize(
    ("key", "value", "hint"),
    [
        ("status", "publisched", "did you mean `published`?"),
        ("status", "live", "one of draft, published"),
        ("status", "Draft", "did you mean `draft`?"),
    ],
)
def test_an_unknown_status_is_told_with_what_was_meant(tmp_path, key, value, hint):
    problem = the_mistake(tmp_path, article(**{key: value}))
    assert (problem.code, problem.hint) == ("VALUE-UNKNOWN", hint)


@pytest.mark.parametrize(
    ("front", "code", "hint"),
    [
        ({"group": "befor"}, "GROUP-UNKNOWN", "did you mean `before`?"),
        ({"group": "zzz"}, "GROUP-UNKNOWN", "known: before"),
        ({"topic": "damagd"}, "TOPIC-UNKNOWN", "did you mean `damaged`?"),
        ({"brands": ["acme"]}, "KEY-UNKNOWN", "remove it"),
        ({"extends": "shared"}, "EXTENDS", "remove `extends`, or write the shared article first"),
    ],
)
def test_a_name_that_leads_nowhere_is_told(tmp_path, front, code, hint):
    topics = {"damaged": {"title": {"en": "Damaged"}}}
    report = loaded(tmp_path, {FILE: article(**front), "acme/topics.yaml": topics})[1]
    assert told(report) == [(FILE, 5, code)]
    assert next(iter(report)).hint == hint


def test_only_shared_can_be_extended(tmp_path):
    assert the_mistake(tmp_path, article(extends="acme")).code == "VALUE-TYPE"


@pytest.mark.parametrize(
    ("front", "line", "code"),
    [
        ({"brands": ["acmee"]}, 5, "BRAND-UNKNOWN"),
        ({"extends": "shared"}, 5, "EXTENDS"),
        ({"topic": "nowhere"}, 5, "TOPIC-UNKNOWN"),
        ({"group": "nowhere"}, 5, "GROUP-UNKNOWN"),
    ],
)
def test_a_shared_article_is_checked_too(tmp_path, front, line, code):
    report = loaded(tmp_path, {"shared/en/returns/x.md": article(**front)})[1]
    assert told(report) == [("shared/en/returns/x.md", line, code)]


def test_a_category_that_nobody_has_is_told(tmp_path):
    report = loaded(tmp_path, {"shared/en/retuns/x.md": article(), "acme/en/retuns/y.md": article()})[1]
    assert told(report) == [
        ("acme/en/retuns/y.md", 0, "CATEGORY-UNKNOWN"),
        ("shared/en/retuns/x.md", 0, "CATEGORY-UNKNOWN"),
    ]
    assert {problem.hint for problem in report} == {"did you mean `returns`?"}


def test_a_review_after_the_end_is_only_a_warning(tmp_path):
    problem = the_mistake(tmp_path, article(review="2027-02-01", expires="2027-01-01"))
    assert (problem.code, problem.severity.value) == ("DATE-ORDER", "warning")


def test_a_title_with_half_a_token_is_told(tmp_path):
    [problem] = problems(tmp_path, {FILE: article(title="Within {{ policy.returns.window }")})
    assert (problem.line, problem.code) == (2, "TOKEN")
