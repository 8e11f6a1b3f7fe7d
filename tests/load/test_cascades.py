"""One mistake is told once: what depends on something that cannot be read is not checked."""

from __future__ import annotations

import pytest

from tests.builders import BRAND, add_brand, article, loaded, loaded_as_is, problems, project, told, write

FILES = {
    "acme/en/returns/how-long.md": article("[x](category:returns)\n", related=["returns/other"]),
    "acme/en/returns/other.md": article(slug="other"),
    "acme/topics.yaml": {"late": {"title": {"en": "Late", "fr": "Retard"}, "articles": ["returns/other"]}},
    "shared/en/returns/shared.md": article(slug="shared", group="before", topic="late"),
}


@pytest.mark.parametrize(
    ("text", "code"), [("returns: [", "YAML-SYNTAX"), ("returns: {}\n", "KEY-MISSING"), ("{}\n", "KEY-MISSING")]
)
def test_categories_that_cannot_be_used_are_the_only_mistake(tmp_path, text, code):
    found = problems(tmp_path, {**FILES, "shared/categories.yaml": text})
    assert {(problem.file, problem.code) for problem in found} == {("content/shared/categories.yaml", code)}


def test_without_categories_the_heads_of_articles_are_checked_all_the_same(tmp_path):
    files = {**FILES, "shared/categories.yaml": "a: [", "acme/en/returns/x.md": article(titel="x")}
    assert [code for _, _, code in told(problems(tmp_path, files))] == ["KEY-UNKNOWN", "YAML-SYNTAX"]


def test_a_law_pack_that_cannot_be_read_is_the_only_mistake(tmp_path):
    files = {**FILES, "shared/law/eea.yaml": "a: [", "acme/en/returns/law.md": article("{{ law.eea.x }}\n", slug="law")}
    found = problems(tmp_path, files, brand={"law_packs": ["eea"]})
    assert told(found) == [("shared/law/eea.yaml", 1, "YAML-SYNTAX")]


def test_country_groups_that_cannot_be_read_are_the_only_mistake(tmp_path):
    found = problems(tmp_path, {**FILES, "shared/country-groups.yaml": "a: ["})
    assert told(found) == [("shared/country-groups.yaml", 1, "YAML-SYNTAX")]


def test_a_brand_that_cannot_be_read_is_still_known_by_its_name(tmp_path):
    project(tmp_path, {**FILES, "shared/en/returns/x.md": article(slug="x", brands=["zeta"], topic="zetas-own")})
    add_brand(tmp_path, "zeta", {})
    write(tmp_path / "content/zeta/brand.yaml", "name: [")
    assert told(loaded_as_is(tmp_path)[1]) == [("zeta/brand.yaml", 1, "YAML-SYNTAX")]


def test_a_shared_article_that_cannot_be_read_does_not_make_its_extension_wrong(tmp_path):
    files = {"shared/en/returns/a.md": "---\n", "acme/en/returns/a.md": "---\nextends: shared\n---\n"}
    assert told(loaded(tmp_path, files)[1]) == [("shared/en/returns/a.md", 1, "FRONT-MATTER")]


def test_a_snippet_that_cannot_be_read_is_told_at_the_snippet_alone(tmp_path):
    project(tmp_path, {"acme/en/returns/a.md": article("Yes.\n\n::: snippet s\n:::\n")})
    path = write(tmp_path / "content/acme/en/snippets/s.md", "")
    path.write_bytes(b"\xff")
    assert {code for _, _, code in told(problems_as_is(tmp_path))} == {"FILE-ENCODING"}


def problems_as_is(root):
    return [problem for problem in loaded_as_is(root)[1] if problem.severity.value == "error"]


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"eu": ["FR"]}, "27"),
        ({"eea": ["FR"]}, "30"),
        ({"asia": ["JP"]}, "unknown key"),
        ({"eu": ["FR"] * 27}, "twice"),
        ({"eu": ["US"]}, "lacks countries of `eu`: US"),
        ({"eea": ["QQ"]}, "there is no country `QQ`"),
        ({"eea": ["EU"]}, "there is no country `EU`"),
    ],
)
def test_the_groups_of_countries_are_complete(tmp_path, change, message):
    groups = {"eu": EU, "eea": [*EU, "IS", "LI", "NO"]}
    for name, codes in change.items():
        one_for_another = len(codes) == 1 and "2" not in message and "3" not in message and name in groups
        groups[name] = [*groups[name][:-1], *codes] if one_for_another else codes
    report = loaded(tmp_path, {"shared/country-groups.yaml": groups})[1]
    assert {problem.file for problem in report} == {"content/shared/country-groups.yaml"}
    assert any(message in problem.message for problem in report)


EU = [
    "AT",
    "BE",
    "BG",
    "CY",
    "CZ",
    "DE",
    "DK",
    "EE",
    "ES",
    "FI",
    "FR",
    "GR",
    "HR",
    "HU",
    "IE",
    "IT",
    "LT",
    "LU",
    "LV",
    "MT",
    "NL",
    "PL",
    "PT",
    "RO",
    "SE",
    "SI",
    "SK",
]


@pytest.mark.parametrize(
    ("brand", "code", "hint"),
    [
        ({"holidays": "UK"}, "COUNTRY-UNKNOWN", "did you mean `GB`?"),
        ({"holidays": "ZZ"}, "COUNTRY-UNKNOWN", "a code of ISO 3166, such as FR"),
        ({"regions": {"en": "UK"}}, "COUNTRY-UNKNOWN", "did you mean `GB`?"),
        ({"regions": {"en": "QQ"}}, "COUNTRY-UNKNOWN", "a code of ISO 3166, such as FR"),
        ({"currency": "EUX"}, "CURRENCY-UNKNOWN", "a code of ISO 4217, such as EUR"),
        ({"currency": "FRF"}, "CURRENCY-UNKNOWN", "a code of ISO 4217, such as EUR"),
    ],
)
def test_a_code_of_a_brand_that_nobody_knows_is_told_with_its_line(tmp_path, brand, code, hint):
    [problem] = loaded(tmp_path, {}, brand=brand)[1]
    assert (problem.code, problem.hint, problem.line > 1) == (code, hint, True)


MONEY = {"amount": 5, "currency": "EUX"}


@pytest.mark.parametrize(
    ("section", "line", "code"),
    [
        ({"shipping": {"destinations": {"countries": ["FR", "UK"]}}}, 7, "COUNTRY-UNKNOWN"),
        ({"returns": {"methods": {"label": {"countries": ["QQ"]}}}}, 7, "COUNTRY-UNKNOWN"),
        ({"returns": {"methods": {"label": {"fee": MONEY}}}}, 8, "CURRENCY-UNKNOWN"),
        ({"shipping": {"customs": {"data": {"QQ": {}}}}}, 6, "COUNTRY-UNKNOWN"),
        ({"refunds": {"restocking_fee": MONEY}}, 6, "CURRENCY-UNKNOWN"),
    ],
)
def test_a_code_of_a_policy_that_nobody_knows_is_told_once_with_its_line(tmp_path, section, line, code):
    policy = {"versions": [{"valid_from": "2024-01-01", **section}, {"valid_from": "2025-01-01"}]}
    [problem] = loaded(tmp_path, {}, policy=policy)[1]
    assert (problem.file, problem.code) == ("content/acme/policy.yaml", code)
    assert abs(problem.line - line) <= 1


def test_a_case_that_is_named_like_a_group_of_countries_is_no_code(tmp_path):
    cost = {"eu": {"when": {"destination": "eu"}, "value": "shop"}}
    policy = {"versions": [{"valid_from": "2024-01-01", "returns": {"cost": cost}}]}
    assert told(loaded(tmp_path, {}, policy=policy)[1]) == []


def test_a_mailbox_may_be_named_currency(tmp_path):
    contact = {"email": BRAND["contact"]["email"], "mailboxes": {"currency": "a@b.example"}}
    assert told(loaded(tmp_path, {}, brand={"contact": contact})[1]) == []
