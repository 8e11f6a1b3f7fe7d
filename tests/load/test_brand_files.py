"""The YAML files of a brand: unknown keys, wrong values, names that lead nowhere."""

from __future__ import annotations

from copy import deepcopy
from typing import Any

import pytest
import yaml

from helpcentre.errors import Problem
from tests.builders import (
    BRAND,
    POLICY,
    add_brand,
    article,
    checked,
    loaded,
    loaded_as_is,
    problems,
    project,
    told,
    write,
)

TOPICS = {"damaged": {"title": {"en": "Damaged", "fr": "Abîmé"}}}


def the_mistake(root, **more: Any) -> Problem:
    [problem] = loaded(root, {}, **more)[1]
    return problem


@pytest.mark.parametrize("key", ["name", "languages", "base_url", "contact", "theme", "categories", "order_number"])
def test_a_missing_key_is_told(tmp_path, key):
    project(tmp_path, {})
    write(tmp_path / "content/acme/brand.yaml", {name: value for name, value in BRAND.items() if name != key})
    [problem] = loaded_as_is(tmp_path)[1]
    assert (problem.code, problem.hint) == ("KEY-MISSING", f"add `{key}:`")


@pytest.mark.parametrize(
    ("brand", "hint"),
    [
        ({"nmae": "x"}, "did you mean `name`?"),
        ({"theme": {"colour": "#000000", "color": "#000000"}}, "did you mean `colour`?"),
        ({"features": {"lookups": True}}, "did you mean `lookup`?"),
        ({"contact": {"email": "a@b.example", "mailbox": {}}}, "did you mean `mailboxes`?"),
        ({"key": "other"}, "remove it"),
    ],
)
def test_an_unknown_key_is_told_with_what_was_meant(tmp_path, brand, hint):
    problem = the_mistake(tmp_path, brand=brand)
    assert (problem.code, problem.hint) == ("KEY-UNKNOWN", hint)


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("name", ""),
        ("name", " "),
        ("name", 1),
        ("languages", []),
        ("languages", ["english"]),
        ("languages", ["en", "en"]),
        ("languages", ["fr"]),
        ("languages", "en"),
        ("default_language", "de"),
        ("currency", "euro"),
        ("currency", "eur"),
        ("time_zone", "Paris"),
        ("time_zone", "../../etc/passwd"),
        ("holidays", "France"),
        ("law_packs", ["eu"]),
        ("access", "password"),
        ("categories", ["returns", "returns"]),
        ("categories", ["../x"]),
        ("features", {"lookup": "yes"}),
        ("features", {"lookup": 1}),
        ("contact", {"email": "not an address"}),
        ("contact", {"email": "a@b.example\nBcc: c@d.example"}),
        ("contact", {"email": 'a"onclick=x@b.example'}),
        ("contact", {"email": "a@b.example", "mailboxes": {"../x": "a@b.example"}}),
        ("theme", {"colour": "red"}),
        ("theme", {"colour": "#fff"}),
        ("theme", {"colour": "#2f6f6d;}"}),
        ("theme", {"colour": "#2f6f6d", "corner": "rund"}),
        ("order_number", {"pattern": "(", "example": "1"}),
        ("order_number", {"pattern": r"\d{6}", "example": "12"}),
        ("order_number", {"pattern": "(a+)+b", "example": "ab"}),
        ("order_number", {"pattern": "a*", "example": "a"}),
        ("order_number", {"pattern": "a{2}?", "example": "aa"}),
        ("order_number", {"pattern": "(a|b){2}", "example": "ab"}),
        ("order_number", {"pattern": "(a|aa)?b", "example": "b"}),
        ("order_number", {"pattern": r"(a)\1", "example": "aa"}),
        ("order_number", {"pattern": "(?=a)a", "example": "a"}),
        ("order_number", {"pattern": "(?:a)", "example": "a"}),
        ("order_number", {"pattern": "^a$", "example": "a"}),
        ("order_number", {"pattern": ".", "example": "a"}),
        ("order_number", {"pattern": "[^a]", "example": "b"}),
        ("order_number", {"pattern": "[z-a]", "example": "b"}),
        ("order_number", {"pattern": "a{41}", "example": "a" * 41}),
        ("order_number", {"pattern": "a?a?a?a?", "example": "a"}),
        ("order_number", {"pattern": "", "example": ""}),
        ("order_number", {"pattern": "a" * 61, "example": "a"}),
        ("tagline", {}),
        ("tagline", {"en": " "}),
        ("tagline", "Help"),
        ("links", {"guide": {"en": "javascript:alert(1)"}}),
        ("links", {"guide": {"en": "/size-guide"}}),
        ("links", {"guide": {"en": "https://x.example/ <script>"}}),
    ],
)
def test_a_wrong_value_is_refused_with_its_line(tmp_path, key, value):
    problem = the_mistake(tmp_path, brand={key: value})
    assert problem.file == "content/acme/brand.yaml"
    assert problem.line >= 1
    assert problem.code in ("VALUE-TYPE", "VALUE-UNKNOWN")
    assert problem.hint


@pytest.mark.parametrize(
    ("pattern", "example"),
    [
        (r"BR\d{6}", "BR204518"),
        (r"(FR|BR)-?[A-Z0-9-]{4,8}", "FR-12A-4"),
        (r"#\w{3}/\d\d\.[a-f]?", "#abc/12."),
        (r"\(\d{4}\) n°\d", "(2026) n°1"),
    ],
)
def test_a_simple_pattern_for_order_numbers_is_fine(tmp_path, pattern, example):
    report = loaded(tmp_path, {}, brand={"order_number": {"pattern": pattern, "example": example}})[1]
    assert [str(problem) for problem in report] == []


def test_a_pattern_that_is_refused_says_from_where_on(tmp_path):
    problem = the_mistake(tmp_path, brand={"order_number": {"pattern": "(a+)+b", "example": "ab"}})
    assert "`+)+b` is not understood" in problem.message


@pytest.mark.parametrize("key", ["base_url", "portal_url", "shop_url"])
@pytest.mark.parametrize(
    "address",
    [
        "help.example",
        "ftp://help.example",
        "javascript:alert(1)",
        "https://",
        "https://help.example/?a=1",
        "https://help.example/#a",
        "https://help.example/../x",
        "https://help.example; script-src *",
        "https://user:secret@help.example",
        "https://[::1",
        "https://help.example/a b",
        'https://help.example/"onclick=',
        "//help.example",
    ],
)
def test_an_address_that_is_none_is_refused(tmp_path, key, address):
    problem = the_mistake(tmp_path, brand={key: address})
    assert (problem.code, problem.message.split("`")[1]) == ("VALUE-TYPE", key)


@pytest.mark.parametrize(
    "address", ["https://help.example", "http://127.0.0.1:8000/acme", "https://help.example/acme/"]
)
def test_an_address_with_a_port_or_a_path_is_fine(tmp_path, address):
    assert told(loaded(tmp_path, {}, brand={"base_url": address})[1]) == []


@pytest.mark.parametrize("address", ["https://help.example/other", "https://help.example/acme/help"])
def test_a_brand_lives_below_its_own_name_or_on_its_own_host(tmp_path, address):
    problem = the_mistake(tmp_path, brand={"base_url": address})
    assert (problem.code, "/acme" in problem.message) == ("VALUE-TYPE", True)


def test_a_language_that_nobody_speaks_is_told(tmp_path):
    problem = the_mistake(tmp_path, brand={"languages": ["en", "xx"]})
    assert (problem.line, problem.code) == (7, "LANGUAGE-UNKNOWN")


def test_a_category_that_nobody_has_is_told_with_what_was_meant(tmp_path):
    problem = the_mistake(tmp_path, brand={"categories": ["returns", "retuns"]})
    assert (problem.code, problem.hint) == ("CATEGORY-UNKNOWN", "did you mean `returns`?")


@pytest.mark.parametrize("slug", ["../x", "a/b", "", "A", "/"])
def test_the_address_of_a_category_is_a_plain_word(tmp_path, slug):
    report = loaded(tmp_path, {"acme/categories.yaml": {"returns": {"slug": {"en": slug}}}})[1]
    assert {problem.code for problem in report} == {"VALUE-TYPE"}


def test_other_words_for_a_category_that_the_brand_lacks_are_told(tmp_path):
    report = loaded(tmp_path, {"acme/categories.yaml": {"retuns": {"title": {"en": "X"}}}})[1]
    assert told(report) == [("acme/categories.yaml", 1, "CATEGORY-UNKNOWN")]


def test_an_icon_without_a_drawing_is_told(tmp_path):
    [problem] = problems(tmp_path, {"acme/categories.yaml": {"returns": {"icon": "retrun"}}})
    assert (problem.line, problem.code, problem.hint) == (2, "ICON", "did you mean `return`?")


def test_a_law_pack_that_is_not_there_is_told(tmp_path):
    problem = the_mistake(tmp_path, brand={"law_packs": ["eea"]})
    assert (problem.code, problem.hint) == ("LAW-PACK", "add shared/law/eea.yaml")


@pytest.mark.parametrize(
    ("topic", "code", "hint"),
    [
        ({"mailbox": "pres"}, "MAILBOX-UNKNOWN", "did you mean `press`?"),
        ({"mailbox": "zzz"}, "MAILBOX-UNKNOWN", "add it to brand.yaml"),
        ({"articles": ["returns/how-lon"]}, "LINK", "did you mean `returns/how-long`?"),
        ({"needs": "claims.damagd"}, "TOKEN-PATH", "did you mean `damaged`?"),
        ({"needs": "returns.window"}, "TOKEN-VALUE", "name a place"),
    ],
)
def test_a_name_in_a_topic_that_leads_nowhere_is_told(tmp_path, topic, code, hint):
    files = {"acme/en/returns/how-long.md": article(), "acme/topics.yaml": {"damaged": TOPICS["damaged"] | topic}}
    contact = {"email": "help@acme.example", "mailboxes": {"press": "press@acme.example"}}
    [problem] = problems(tmp_path, files, brand={"contact": contact})
    assert (problem.file, problem.code) == ("content/acme/topics.yaml", code)
    assert problem.line >= 4
    assert hint in problem.hint


@pytest.mark.parametrize(
    "change",
    [
        {"needs": "../x"},
        {"needs": {"required": ["phto_items"]}},
        {"group": "oder"},
        {"articles": ["a"]},
        {"title": "x"},
        {"hnt": {}},
    ],
)
def test_a_wrong_value_in_a_topic_is_refused(tmp_path, change):
    report = loaded(tmp_path, {"acme/topics.yaml": {"damaged": TOPICS["damaged"] | change}})[1]
    assert [problem.file for problem in report] == ["content/acme/topics.yaml"]


@pytest.mark.parametrize("content", ["text", "- a\n", "{}: 1", "damaged: [1]\n", "14"])
def test_a_file_of_another_shape_is_told(tmp_path, content):
    report = loaded(tmp_path, {"acme/topics.yaml": content, "acme/notices.yaml": content})[1]
    assert {problem.file for problem in report} >= {"content/acme/topics.yaml", "content/acme/notices.yaml"}


def test_an_unknown_key_in_a_topic_is_told_with_what_was_meant(tmp_path):
    topics = {"damaged": {**TOPICS["damaged"], "need": "claims.damaged"}}
    [problem] = loaded(tmp_path, {"acme/topics.yaml": topics})[1]
    assert (problem.code, problem.hint) == ("KEY-UNKNOWN", "did you mean `needs`?")


NOTICE = {"id": "a", "level": "info", "from": "2026-01-01", "until": "2026-01-02", "text": {"en": "x"}}


@pytest.mark.parametrize(
    ("entry", "line", "message"),
    [
        (3, 9, "entry 2: must hold `key: value` lines"),
        ({**NOTICE, "level": "bad"}, 10, "`level` of entry 2: input should be 'info' or 'warning'"),
        ({**NOTICE, "until": "2025-01-01"}, 9, "entry 2: `until` must come after `from`"),
        ({key: NOTICE[key] for key in NOTICE if key != "id"}, 9, "`id` is missing in entry 2"),
        ({**NOTICE, "txt": "x"}, 15, "unknown key `txt`"),
    ],
)
def test_a_mistake_in_an_entry_of_a_list_is_told_with_its_line(tmp_path, entry, line, message):
    text = yaml.safe_dump(deepcopy([NOTICE]), sort_keys=False) + yaml.safe_dump([deepcopy(entry)], sort_keys=False)
    [problem] = loaded(tmp_path, {"acme/notices.yaml": f"# Notices\n\n{text}"})[1]
    assert (problem.line, problem.message) == (line, message)


@pytest.mark.parametrize("content", ["a: 1", "a", ""])
def test_a_list_that_is_none_is_told(tmp_path, content):
    [problem] = loaded(tmp_path, {"acme/notices.yaml": content})[1]
    assert (problem.code, problem.hint) == ("YAML-SHAPE", "begin each entry with `- `")


def test_a_mistake_in_one_version_of_the_policy_is_told_once(tmp_path):
    policy = {"versions": [{"valid_from": "2024-01-01", "returns": {"window": {"amount": -1, "unit": "days"}}}]}
    problem = the_mistake(tmp_path, policy=policy)
    assert (problem.line, problem.code) == (5, "VALUE-TYPE")


def test_a_version_that_is_not_later_than_the_one_before_is_told(tmp_path):
    versions = [*POLICY["versions"], {"valid_from": "2024-01-01"}]
    problem = the_mistake(tmp_path, policy={"versions": versions})
    assert (problem.code, problem.hint) == ("POLICY-ORDER", "oldest first")


def test_two_brands_may_hold_the_same_article(tmp_path):
    files = {"returns/x.md": article()}
    project(tmp_path, {f"acme/en/{name}": text for name, text in files.items()})
    add_brand(tmp_path, "zeta", {f"en/{name}": text for name, text in files.items()})
    assert told(loaded_as_is(tmp_path)[1]) == []


def test_a_small_project_has_no_mistake(tmp_path):
    assert list(checked(tmp_path).report) == []
