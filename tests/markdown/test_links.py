"""Links by key: each is checked, each leads to an address or is told."""

from __future__ import annotations

from typing import Any

import pytest

from tests.builders import article, body, checked, problems, remarks

FILE = "acme/en/returns/how-long.md"
OTHER = {"acme/en/returns/other.md": article("## Steps {#steps}\n", title="Other?", slug="the-other")}
MORE = {**OTHER, "acme/topics.yaml": {"damaged": {"title": {"en": "Damaged"}}}}
LINKS = {"links": {"guide": {"en": "https://shop.example/guide"}}}


def html(root, text: str) -> str:
    found = checked(root, {FILE: article(text), **MORE}, brand=LINKS)
    assert remarks(found) == []
    return body(found)


def found(root, text: str, **more: Any) -> list[tuple[int, str, str]]:
    told = remarks(checked(root, {FILE: article(text), **MORE, **more}, brand=LINKS))
    return [(problem.line - 5, problem.code, problem.severity.value) for problem in told]


@pytest.mark.parametrize(
    ("link", "made"),
    [
        ("[x](returns/other)", '<a href="/acme/en/returns/the-other/">x</a>'),
        ("[](returns/other)", '<a href="/acme/en/returns/the-other/">Other?</a>'),
        ("[x](returns/other#steps)", '<a href="/acme/en/returns/the-other/#steps">x</a>'),
        ("[x](category:returns)", '<a href="/acme/en/returns/">x</a>'),
        ("[](category:returns)", '<a href="/acme/en/returns/">Returns</a>'),
        ("[x](topic:damaged)", '<a href="/acme/en/contact/#damaged">x</a>'),
        ("[](topic:damaged)", '<a href="/acme/en/contact/#damaged">Damaged</a>'),
        ("[x](action:contact)", '<a href="/acme/en/contact/">x</a>'),
        ("[x](page:home)", '<a href="/acme/en/">x</a>'),
        ("[x](link:guide)", '<a href="https://shop.example/guide">x</a>'),
        ("[x](https://other.example/a?b=1&c=2)", '<a href="https://other.example/a?b=1&amp;c=2">x</a>'),
        ("[x](mailto:a@b.example)", '<a href="mailto:a@b.example">x</a>'),
        ("[**x** {{ policy.returns.window }}](page:home)", '<a href="/acme/en/"><strong>x</strong> 14&nbsp;days</a>'),
        ("<https://other.example/>", '<a href="https://other.example/">https://other.example/</a>'),
    ],
)
def test_a_link_leads_where_its_key_says(tmp_path, link, made):
    assert html(tmp_path, f"{link}\n") == f"<p>{made}</p>\n"


@pytest.mark.parametrize(
    "target",
    [
        "returns/nowhere",
        "returns/../brand",
        "../returns/other",
        "../../etc/passwd",
        "/acme/en/returns/the-other/",
        "returns/other/",
        "returns",
        "category:nowhere",
        "category:../x",
        "topic:nowhere",
        "action:nowhere",
        "page:nowhere",
        "link:nowhere",
        "#",
        "x:y",
        "//evil.example",
        "ftp://other.example",
        "{{brand.shop_url}}",
    ],
)
def test_a_link_that_leads_nowhere_is_told(tmp_path, target):
    assert found(tmp_path, f"One.\n\nTwo [x]({target})\n") == [(3, "LINK", "error")]


@pytest.mark.parametrize("target", ["#nowhere", "returns/other#nowhere"])
def test_a_section_that_is_not_there_is_told(tmp_path, target):
    assert found(tmp_path, f"[x]({target})\n") == [(1, "LINK-SECTION", "error")]


def test_the_line_of_a_link_inside_a_paragraph_is_told(tmp_path):
    assert found(tmp_path, "One\ntwo\nthree [x](page:nowhere)\n") == [(3, "LINK", "error")]


@pytest.mark.parametrize("text", ["[](#a)\n\n## A {#a}\n", "[x]({{ brand.shop_url }})\n"])
def test_a_link_without_text_or_to_a_token_is_told(tmp_path, text):
    assert found(tmp_path, text) == [(1, "LINK", "error")]


@pytest.mark.parametrize("front", [{"status": "draft"}, {"publish": "2026-11-21"}, {"expires": "2026-11-20"}])
def test_a_link_to_an_article_that_is_not_published_becomes_plain_text(tmp_path, front):
    hidden = {"acme/en/returns/soon.md": article(slug="soon", **front)}
    made = checked(tmp_path, {FILE: article("See [**this** one](returns/soon#a).\n"), **hidden})
    assert body(made) == "<p>See <strong>this</strong> one.</p>\n"
    assert [(problem.code, problem.severity.value) for problem in remarks(made)] == [("LINK", "warning")]


def test_a_link_to_an_article_of_another_language_leads_to_what_its_readers_see(tmp_path):
    made = checked(tmp_path, {FILE: article("[](returns/other)\n"), **OTHER})
    assert body(made, locale="fr") == '<p><a href="/acme/fr/retours/the-other/">Other?</a></p>\n'


@pytest.mark.parametrize(
    ("related", "code", "severity"),
    [
        ("returns/nowhere", "RELATED", "error"),
        ("returns/how-long", "RELATED", "error"),
        ("returns/soon", "RELATED", "warning"),
    ],
)
def test_a_related_article_that_is_not_there_is_told(tmp_path, related, code, severity):
    files = {FILE: article(related=[related]), "acme/en/returns/soon.md": article(slug="soon", status="draft")}
    told = checked(tmp_path, files, brand={"languages": ["en"]}).report
    assert [(problem.line, problem.code, problem.severity.value) for problem in told] == [(5, code, severity)]


def test_the_nearest_article_is_named(tmp_path):
    [problem] = problems(tmp_path, {FILE: article("[x](returns/othr)\n"), **OTHER}, brand={"languages": ["en"]})
    assert problem.hint == "did you mean `returns/other`?"
