"""`{{ path | filter }}`: a path and filters, nothing else; never run as code, never left in a page."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from helpcentre.markdown.parser import VALUE, parse
from helpcentre.model.article import FrontMatter, Source
from tests.builders import article, body, checked, problems, remarks

FILE = "acme/en/returns/how-long.md"


def found(root, text: str) -> list[tuple[int, str]]:
    return [(problem.line - 5, problem.code) for problem in problems(root, {FILE: article(text)})]


@pytest.mark.parametrize(
    ("token", "made"),
    [
        ("policy.returns.window", "14&nbsp;days"),
        ("policy.returns.window|since", "14&nbsp;days from delivery"),
        ("policy.returns.window.from", "delivery"),
        ("policy.returns.window.from | capital", "Delivery"),
        ("brand.name", "Acme"),
        ("brand.currency", "EUR"),
        ("brand.order_number.example", "104512"),
        ("brand.email | mailto", '<a href="mailto:help@acme.example">help@acme.example</a>'),
    ],
)
def test_a_token_becomes_its_value(tmp_path, token, made):
    given_ = checked(tmp_path, {FILE: article(f"So {{{{{token}}}}}, {{{{ {token} }}}}.\n")})
    assert remarks(given_) == []
    assert body(given_) == f"<p>So {made}, {made}.</p>\n"


@pytest.mark.parametrize("cell", ["{{ policy.returns.window | since }}", r"{{ policy.returns.window \| since }}"])
def test_a_filter_works_inside_of_a_table(tmp_path, cell):
    made = body(checked(tmp_path, {FILE: article(f"| a | b |\n|---|---|\n| {cell} | x |\n")}))
    assert "<td>14&nbsp;days from delivery</td>\n<td>x</td>" in made


def test_a_token_is_said_in_emphasis_lists_quotes_and_link_texts(tmp_path):
    text = "- **{{ brand.name }}**\n\n> [{{ brand.name }}](page:home)\n"
    made = body(checked(tmp_path, {FILE: article(text)}))
    assert "<strong>Acme</strong>" in made
    assert '<a href="/acme/en/">Acme</a>' in made


EVIL = [
    "7*7",
    "''.__class__",
    "policy",
    "brand",
    "policy.__class__",
    "policy.__class__.__mro__",
    "brand.name.__len__",
    "brand.name.upper",
    "policy.returns.window.__init__.__globals__",
    "policy.model_dump",
    "policy.returns.window.start",
    "policy.returns.window.model_config",
    "brand.features.lookup()",
    "brand['name']",
    "brand.name|upper",
    "brand.name|attr('x')",
    "brand.name | since | __class__",
    "config",
    "config.items",
    "self.x",
    "request.environ",
    "lipsum.__globals__",
    "cycler.__init__",
    "../../etc/passwd",
    "brand.mailboxes.nobody",
    "term.nothing",
    "law.eea.period",
    "",
    ".",
    "brand.",
    "brand..name",
    "policy.valid_from.year",
]


@pytest.mark.parametrize("evil", EVIL)
def test_a_token_is_never_run_as_code(tmp_path, evil):
    made = checked(tmp_path, {FILE: article(f"x{{{{ {evil} }}}}y\n", title=f"a {{{{ {evil} }}}} b".replace("\n", " "))})
    codes = {problem.code for problem in remarks(made)}
    assert codes
    assert codes <= {"TOKEN", "TOKEN-PATH", "TOKEN-VALUE", "TOKEN-FILTER"}
    assert body(made) == "<p>xy</p>\n"


@pytest.mark.parametrize(
    "text",
    [
        "{{ brand.name",
        "{{ brand.name }",
        "{ brand.name }}",
        "{{{ brand.name }}}",
        "`{{ brand.name }}`",
        "    {{ brand.name }}",
        "```\n{{ brand.name }}\n```",
        "{{ a\n\n b }}",
        r"\{{ brand.name }}",
        "{{ {{ brand.name }} }}",
        "{{ brand.name\n}}",
        "{{" + " " * 200 + "brand.name }}",
    ],
)
def test_braces_that_are_left_are_told(tmp_path, text):
    assert any(code.startswith("TOKEN") for _, code in found(tmp_path, f"{text}\n"))


@pytest.mark.parametrize("key", ["title", "summary"])
def test_braces_that_are_left_in_front_matter_are_told(tmp_path, key):
    [problem] = problems(tmp_path, {FILE: article(**{key: "Now {{ brand.name"})})
    assert problem.code == "TOKEN"


def test_an_unknown_value_is_an_error_outside_of_its_condition(tmp_path):
    [problem] = problems(tmp_path, {FILE: article("{{ policy.returns.ship_back }}\n")})
    assert (problem.code, problem.hint) == ("TOKEN-UNKNOWN", "put it inside `::: when policy.returns.ship_back known`")


def test_an_unknown_value_is_fine_inside_of_its_condition(tmp_path):
    assert found(tmp_path, "::: when policy.returns.ship_back known\n{{ policy.returns.ship_back }}\n:::\n") == []


def test_the_line_of_a_token_inside_a_paragraph_or_a_table_is_told(tmp_path):
    text = "one\ntwo {{ policy.a }}\n\n| a |\n|---|\n| b |\n| {{ policy.b }} |\n"
    assert found(tmp_path, text) == [(2, "TOKEN-PATH"), (7, "TOKEN-PATH")]


def test_markup_in_a_value_is_shown_and_not_run(tmp_path):
    made = checked(
        tmp_path, {FILE: article("{{ brand.name }}\n")}, brand={"name": "<script>alert(1)</script> & **Co**"}
    )
    assert body(made) == "<p>&lt;script&gt;alert(1)&lt;/script&gt; &amp; **Co**</p>\n"


def test_markup_in_a_title_stays_text(tmp_path):
    made = checked(tmp_path, {FILE: article(title="{{ brand.name }}")}, brand={"name": "<b>Acme</b>"})
    assert made.editions["acme", "en"].rendered["returns/how-long"].title == "<b>Acme</b>"


CHARACTERS = st.text(st.sampled_from("{} |.abpolicybrandname`\\\n-"), max_size=40)


@settings(deadline=None)
@given(CHARACTERS)
def test_no_braces_are_left_without_a_word(text):
    parsed = parse(Source(Path("x.md"), "acme", "en", "returns", "x", FrontMatter(), {}, text, 1))
    parts = [part for token in parsed.tokens for part in (token.children or [token]) if part.type != VALUE]
    left = any("{{" in part.content for part in parts if part.type != "inline")
    assert not left or any(mistake.code == "TOKEN" for mistake in parsed.mistakes)
