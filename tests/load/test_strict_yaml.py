"""YAML without surprises: what is read, and what is refused with its line."""

from __future__ import annotations

from decimal import Decimal
from time import perf_counter
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from helpcentre.load.strict_yaml import MAX_DEPTH, MAX_VALUES, YamlMistake, read_yaml


def refusal(text: str, first_line: int = 1) -> YamlMistake:
    with pytest.raises(YamlMistake) as caught:
        read_yaml(text, first_line)
    return caught.value


@pytest.mark.parametrize("word", ["no", "yes", "NO", "Yes", "on", "off", "y", "n", "True", "FALSE", "Null", "NULL"])
def test_words_that_other_readers_take_for_booleans_stay_words(word):
    assert read_yaml(f"country: {word}").data == {"country": word}


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("true", True),
        ("false", False),
        ("null", None),
        ("~", None),
        ("", None),
        ("14", 14),
        ("-3", -3),
        ("0", 0),
        ("'14'", "14"),
        ('""', ""),
        ("1_000", "1_000"),
        ("0x1F", "0x1F"),
        ("0o17", "0o17"),
        ("012", "012"),
        ("1:30", "1:30"),
        ("1e5", "1e5"),
        (".inf", ".inf"),
        (".nan", ".nan"),
        ("2026-11-20", "2026-11-20"),
        ("2026-11-20T08:00", "2026-11-20T08:00"),
        ("=", "="),
        ("<<", "<<"),
    ],
)
def test_a_plain_value_has_the_type_that_it_looks_like(text, value):
    found = read_yaml(f"key: {text}").data["key"]
    assert found == value
    assert type(found) is type(value)


def test_a_decimal_keeps_its_last_zero():
    amount = read_yaml("amount: 1.10").data["amount"]
    assert amount == Decimal("1.10")
    assert str(amount) == "1.10"


def test_a_number_too_long_for_any_use_stays_a_text():
    digits = "9" * 5000
    assert read_yaml(f"amount: {digits}").data == {"amount": digits}


def test_keys_are_texts_whatever_they_look_like():
    assert read_yaml("1: a\ntrue: b\nnull: c\n1.5: d").data == {"1": "a", "true": "b", "null": "c", "1.5": "d"}


def test_a_merge_key_is_an_ordinary_key():
    assert read_yaml("<<: {a: 1}\nb: 2").data == {"<<": {"a": 1}, "b": 2}


def test_a_duplicate_key_names_both_lines():
    mistake = refusal("title: a\nslug: b\ntitle: c\n")
    assert (mistake.line, mistake.code) == (3, "YAML-DUPLICATE")
    assert mistake.hint == "the first one is on line 1"


def test_a_duplicate_key_deep_inside_names_both_lines_of_the_file():
    mistake = refusal("a:\n  b:\n    - x: 1\n      x: 2\n", first_line=11)
    assert mistake.line == 14
    assert "line 13" in mistake.hint


def test_the_same_key_may_stand_in_two_places():
    assert read_yaml("a: {x: 1}\nb: {x: 2}").data == {"a": {"x": 1}, "b": {"x": 2}}


@pytest.mark.parametrize(
    ("text", "code", "line"),
    [
        ("a: &x 1\nb: *x", "YAML-ALIAS", 1),
        ("a: 1\nb: *x", "YAML-ALIAS", 2),
        ("a: &x [1]", "YAML-ALIAS", 1),
        ("&x a: 1", "YAML-ALIAS", 1),
        ("a: 1\nb: !!python/object/apply:os.system ['id']", "YAML-TAG", 2),
        ("a: !!str 1", "YAML-TAG", 1),
        ("a: !ruby {}", "YAML-TAG", 1),
        ("a: 1\n---\nb: 2", "YAML-DOCUMENTS", 2),
        ("a: 1\n...\n---\nb: 2", "YAML-DOCUMENTS", 3),
        ("? [a, b]\n: 1", "YAML-KEY", 1),
        ("? {a: 1}\n: 1", "YAML-KEY", 1),
        ("a:\n\tb: 1", "YAML-SYNTAX", 2),
        ("a: b: c", "YAML-SYNTAX", 1),
        ("a: [1, 2", "YAML-SYNTAX", 1),
        ('a: "x', "YAML-SYNTAX", 1),
        ("a: 1\n b: 2", "YAML-SYNTAX", 2),
        ("a: @x", "YAML-SYNTAX", 1),
        ("a: %x", "YAML-SYNTAX", 1),
        ('a: "\\0"', "YAML-CHARACTER", 1),
        ('a: 1\nb: "\\e[31m"', "YAML-CHARACTER", 2),
        ('"\\u2028": 1', "YAML-CHARACTER", 1),
        ('a: "\\uFEFF"', "YAML-CHARACTER", 1),
    ],
)
def test_what_is_ambiguous_or_hostile_is_refused_with_its_line(text, code, line):
    mistake = refusal(text)
    assert (mistake.code, mistake.line) == (code, line)
    assert mistake.hint


def test_a_text_with_a_colon_is_told_to_need_quotes():
    assert "needs quotes" in refusal("title: Returns: how long?").hint


def test_a_bomb_of_aliases_is_refused_before_it_grows():
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 30)]
    assert refusal("\n".join(lines)).code == "YAML-ALIAS"


@pytest.mark.parametrize("bomb", ["[" * 100_000, "a: " + "{a: " * 50_000, "- " * 100_000, "? " * 100_000])
def test_a_hundred_thousand_brackets_are_refused_at_once(bomb):
    start = perf_counter()
    assert refusal(bomb).code in ("YAML-DEPTH", "YAML-KEY", "YAML-SYNTAX")
    assert perf_counter() - start < 5


def test_the_deepest_allowed_level_is_read_and_one_more_is_not():
    assert read_yaml("[" * MAX_DEPTH + "]" * MAX_DEPTH).data
    assert refusal("[" * (MAX_DEPTH + 1) + "]" * (MAX_DEPTH + 1)).code == "YAML-DEPTH"


def test_too_many_values_are_refused():
    assert refusal("- 1\n" * (MAX_VALUES + 1)).code == "YAML-SIZE"


def test_each_key_and_item_knows_its_line():
    found = read_yaml("a:\n  - 1\n  - b: 2\n", first_line=5)
    assert found.line(("a",)) == 5
    assert found.line(("a", 1, "b")) == 7
    assert found.line(("a", 1, "nowhere")) == 7


@pytest.mark.parametrize("text", ["", "# nothing", "---\n"])
def test_an_empty_document_is_nothing(text):
    assert read_yaml(text).data is None


PLAIN = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(10**16), 10**16)
    | st.text(st.characters(codec="ascii", exclude_categories=["Cc"])),
    lambda inner: (
        st.lists(inner, max_size=4) | st.dictionaries(st.from_regex(r"[a-z]{1,6}", fullmatch=True), inner, max_size=4)
    ),
    max_leaves=12,
)


@settings(deadline=None)
@given(PLAIN)
def test_plain_data_come_back_as_they_were_written(data: Any):
    # given
    text = yaml.safe_dump(data, default_style='"' if isinstance(data, str) else None)
    # then
    assert same(read_yaml(text).data, data)


def same(found: Any, data: Any) -> bool:
    if isinstance(data, dict):
        return (
            isinstance(found, dict) and found.keys() == data.keys() and all(same(found[key], data[key]) for key in data)
        )
    if isinstance(data, list):
        return len(found) == len(data) and all(map(same, found, data))
    return bool(found == data)


@settings(deadline=None)
@given(st.text(max_size=200))
def test_any_text_is_either_read_or_refused_with_a_line(text):
    try:
        read_yaml(text)
    except YamlMistake as caught:
        mistake = caught
    else:
        return
    assert 1 <= mistake.line <= len(text.splitlines()) + 2
    assert mistake.message
    assert mistake.hint
