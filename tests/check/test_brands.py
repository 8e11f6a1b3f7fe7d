"""Names in a brand's files that mean nothing, and addresses that two brands claim."""

from __future__ import annotations

from helpcentre.check.content import check
from tests.builders import AS_OF, POLICY, add_brand, article, problems, project, told


def policy_with(**returns: object) -> dict[str, object]:
    version = POLICY["versions"][0]
    return {"versions": [{**version, "returns": {**version["returns"], **returns}}]}


def test_a_product_type_without_words_is_told_with_its_line(tmp_path):
    policy = policy_with(goods={"excluded_types": ["lingerie", "jewelry"]})
    brand = {"product_types": {"lingerie": {"en": "lingerie", "fr": "lingerie"}}}

    (problem,) = problems(tmp_path, policy=policy, brand=brand)

    assert (problem.code, problem.file) == ("PRODUCT-TYPE", "content/acme/policy.yaml")
    assert "`jewelry`" in problem.message
    line = (tmp_path / problem.file).read_text(encoding="utf-8").splitlines()[problem.line - 1]
    assert line.strip() == "- jewelry"


def test_two_brands_cannot_have_one_address(tmp_path):
    made = project(tmp_path, brand={"base_url": "https://help.example"})
    add_brand(tmp_path, "other", {}, base_url="https://help.example")

    found = check(made, AS_OF).report

    assert ("content/other/brand.yaml", "ADDRESS-CLASH") in [(problem.file, problem.code) for problem in found]


def test_a_section_that_one_language_lacks_is_told_where_it_is_missing(tmp_path):
    files = {
        "acme/en/returns/how-long.md": article("## A {#a}\n\n## B {#b}\n"),
        "acme/fr/returns/how-long.md": article("## A {#a}\n"),
    }

    (problem,) = problems(tmp_path, files)

    assert told([problem]) == [("acme/fr/returns/how-long.md", 6, "HEADING-TWIN")]
    assert "`#b`" in problem.message


def test_a_section_that_one_language_hides_on_purpose_is_no_mistake(tmp_path):
    body = "::: when policy.returns.window unknown\n## A {#a}\n:::\n"
    files = {"acme/en/returns/how-long.md": article(body), "acme/fr/returns/how-long.md": article("Oui.\n")}

    assert problems(tmp_path, files) == []
