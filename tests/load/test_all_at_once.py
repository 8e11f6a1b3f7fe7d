"""One run tells every mistake of every file, sorted by file and line; and no input ever ends in a traceback."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.builders import BRAND, article, loaded_as_is, problems, project, told, write


def test_mistakes_of_several_files_are_told_in_one_run_by_file_and_line(tmp_path):
    body = "{{ policy.returns.windw }}\n\n[x](returns/nowhere)\n\n<b>bold</b>\n"
    files = {
        "acme/en/returns/a.md": article(body, slug="A b", topic="none-such"),
        "acme/en/returns/b.md": article(body, slug="b", grup="x"),
        "acme/en/returns/c.md": article(body, slug="c", topic="none-such"),
        "acme/en/returns/d.md": "no front matter",
        "acme/topics.yaml": {"late": {"title": {"en": "Late", "fr": "En retard"}, "mailbox": "nobody"}},
    }
    found = told(problems(tmp_path, files))
    assert found == sorted(found)
    assert {(file, line, code) for file, line, code in found if not code.startswith("HTML")} == {
        ("acme/en/returns/a.md", 3, "VALUE-TYPE"),
        ("acme/en/returns/b.md", 5, "KEY-UNKNOWN"),
        ("acme/en/returns/c.md", 5, "TOPIC-UNKNOWN"),
        ("acme/en/returns/c.md", 7, "TOKEN-PATH"),
        ("acme/en/returns/c.md", 9, "LINK"),
        ("acme/en/returns/d.md", 1, "FRONT-MATTER"),
        ("acme/topics.yaml", 5, "MAILBOX-UNKNOWN"),
    }
    assert ("acme/en/returns/c.md", 11, "HTML") in found


def test_several_mistakes_of_one_yaml_file_are_told_in_one_run(tmp_path):
    project(tmp_path, {})
    write(tmp_path / "content/acme/brand.yaml", {**BRAND, "curency": "EUR", "name": 1, "time_zone": "Mars"})
    found = told(loaded_as_is(tmp_path)[1])
    assert [code for _, _, code in found] == ["VALUE-TYPE", "VALUE-TYPE", "KEY-UNKNOWN"]
    assert [line for _, line, _ in found] == sorted(line for _, line, _ in found)


def test_every_missing_key_is_told(tmp_path):
    project(tmp_path, {})
    write(tmp_path / "content/acme/brand.yaml", {"name": "Acme"})
    missing = [problem.message.split("`")[1] for problem in loaded_as_is(tmp_path)[1]]
    assert {"currency", "time_zone", "theme", "languages"} <= set(missing)


def test_a_broken_brand_does_not_hide_the_mistakes_of_its_articles_neighbours(tmp_path):
    project(tmp_path, {"shared/en/returns/x.md": "nothing"})
    write(tmp_path / "content/acme/brand.yaml", "name: [")
    write(tmp_path / "content/acme/policy.yaml", "versions: 1")
    assert told(loaded_as_is(tmp_path)[1]) == [
        ("acme/brand.yaml", 1, "YAML-SYNTAX"),
        ("acme/policy.yaml", 1, "VALUE-TYPE"),
        ("shared/en/returns/x.md", 1, "FRONT-MATTER"),
    ]


def test_a_mistake_that_both_languages_show_is_told_once(tmp_path):
    files = {"acme/en/returns/a.md": article("{{ policy.nothing }}\n")}
    assert told(problems(tmp_path, files)) == [("acme/en/returns/a.md", 6, "TOKEN-PATH")]


PLACES = [
    "acme/brand.yaml",
    "acme/policy.yaml",
    "acme/topics.yaml",
    "acme/notices.yaml",
    "acme/owner-notes.yaml",
    "acme/categories.yaml",
    "acme/carriers.yaml",
    "acme/statuses.yaml",
    "carriers.yaml",
    "acme/en/returns/how-long.md",
    "shared/categories.yaml",
    "shared/country-groups.yaml",
    "shared/law/eea.yaml",
]
NASTY = [
    *("", "-", "- - -", "a", "{}", "[]", "null", "true", "1", "a:\n", "? ", ": ", "---\n---\n", "[[]]", "\ufeff"),
    *("versions:", "versions: []", "versions: [1]", "versions: [{}]", "root: 1", "- id: 1"),
    *("a: {b: {c: {d: 1}}}", "a: {when: 1, value: 2}"),
]


@pytest.mark.parametrize("place", PLACES)
def test_a_nasty_file_is_told_and_never_a_traceback(tmp_path, place):
    project(tmp_path)
    for content in NASTY:
        write(tmp_path / "content" / place, content)
        for problem in loaded_as_is(tmp_path)[1]:
            assert problem.message
            assert problem.hint


VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False)
    | st.text(max_size=8)
    | st.sampled_from(["unknown", "yes", "days", "2024-01-01", "en"]),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["value", "when", "amount", "unit", "soft", "min", "en", "x"]), inner, max_size=3
        )
    ),
    max_leaves=6,
)
KEYS = {
    "acme/brand.yaml": list(BRAND),
    "acme/policy.yaml": ["valid_from", "returns", "refunds", "shipping", "changes", "claims", "promo_codes"],
    "acme/en/returns/how-long.md": ["title", "slug", "summary", "related", "order", "status", "publish", "aliases"],
}


@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(st.sampled_from(sorted(KEYS)), st.data())
def test_any_value_in_any_place_is_read_or_told(place, data):
    given_keys = data.draw(st.dictionaries(st.sampled_from(KEYS[place]), VALUES, max_size=3))
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        project(root)
        content = {"versions": [{"valid_from": "2024-01-01", **given_keys}]} if "policy" in place else given_keys
        write(
            root / "content" / place,
            article(**given_keys) if place.endswith(".md") else {**BRAND, **content} if "brand" in place else content,
        )
        for problem in loaded_as_is(root)[1]:
            assert problem.file == f"content/{place}"
            assert problem.message
