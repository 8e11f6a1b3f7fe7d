"""No HTML of a writer reaches a page, and nothing that runs, whatever is written."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from helpcentre.markdown.parser import parse
from helpcentre.markdown.sanitise import sanitise
from helpcentre.model.article import FrontMatter, Source
from tests.builders import article, body, checked, problems, remarks, told

FILE = "acme/en/returns/how-long.md"

HTML = [
    "<script>alert(1)</script>",
    "a <b>bold</b> b",
    "<div onclick=alert(1)>x</div>",
    "<img src=x onerror=alert(1)>",
    "<iframe src=https://evil.example></iframe>",
    "<a href='javascript:alert(1)'>x</a>",
    "a <br> b",
    "</p>",
    "<style>body{}</style>",
    "<?php x ?>",
    "<!DOCTYPE html>",
    "<![CDATA[x]]>",
    "- <b>x</b>",
    "| a |\n|---|\n| <b>x</b> |",
    "<!-- a --> text after it",
    "<!-- never closed\n\nText.",
    "<!-- a --><script>alert(1)</script>",
]


@pytest.mark.parametrize("text", HTML)
def test_raw_html_is_refused_and_left_out(tmp_path, text):
    found = checked(tmp_path, {FILE: article(f"{text}\n")})
    assert {problem.code for problem in remarks(found)} == {"HTML"}
    assert runs(body(found)) == []
    assert "<b>" not in body(found)


@pytest.mark.parametrize("text", ["<!-- note -->\n\nText.", "Text.\n\n<!--\nlong\n\nnote\n-->", "Te<!-- x -->xt."])
def test_comments_are_dropped(tmp_path, text):
    found = checked(tmp_path, {FILE: article(f"{text}\n")})
    assert remarks(found) == []
    assert body(found) == "<p>Text.</p>\n"


@pytest.mark.parametrize(
    "text", ["![a](https://x.example/a.png)", "[![a](b.png)](page:home)", "![a][r]\n\n[r]: https://x.example/a.png"]
)
def test_images_are_refused(tmp_path, text):
    assert {problem.code for problem in remarks(checked(tmp_path, {FILE: article(f"{text}\n")}))} == {"IMAGE"}


SCHEMES = [
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "vbscript:x",
    "data:text/html,<script>x</script>",
    "file:///etc/passwd",
    "&#106;avascript:alert(1)",
    "java%73cript:x",
]


@pytest.mark.parametrize("address", SCHEMES)
@pytest.mark.parametrize("form", ["[x]({})", "[x][r]\n\n[r]: {}", "<{}>", "[x](<{}>)"])
def test_an_address_that_runs_is_never_a_link(tmp_path, address, form):
    made = body(checked(tmp_path, {FILE: article(form.format(address) + "\n")}))
    assert runs(made) == []
    assert "<a" not in made


@pytest.mark.parametrize(
    "text", ["a < b > c", "x & y", "5 <6", "a <- b", "&lt;script&gt;", "`<b>`", "<svg/onload=alert(1)>"]
)
def test_signs_that_only_look_like_html_are_text(tmp_path, text):
    found = checked(tmp_path, {FILE: article(f"{text}\n")})
    assert remarks(found) == []
    assert runs(body(found)) == []


class _Runs(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in (
            "script",
            "style",
            "iframe",
            "object",
            "embed",
            "img",
            "svg",
            "math",
            "form",
            "base",
            "link",
            "meta",
        ):
            self.found.append(tag)
        for name, value in attrs:
            address = (value or "").strip().lower()
            if name.startswith("on") or name in ("style", "srcdoc", "src", "formaction"):
                self.found.append(name)
            elif name == "href" and scheme(address) not in ("", "https", "http", "mailto", "tel"):
                self.found.append(address)


def scheme(address: str) -> str:
    """The scheme as a browser reads it: control characters and blanks do not count, and it begins with a letter."""
    found = re.match(r"([a-z][a-z0-9+.-]*):", re.sub(r"[\x00-\x20]", "", address))
    return found[1] if found else ""


def runs(html: str) -> list[str]:
    """Everything in `html` that a browser could run or load."""
    parser = _Runs()
    parser.feed(html)
    parser.close()
    return parser.found


PIECES = st.sampled_from(
    [
        *("<", ">", '"', "'", "/", "=", " ", "\n", "\n\n", "`", "*", "_", "[", "](", ")", "\\", "&#", ";", "|", ":::"),
        *(
            "<script>",
            "</script>",
            "<img ",
            "onerror=",
            "onclick=x",
            "javascript:alert(1)",
            "<svg onload=x>",
            "<!--",
            "-->",
        ),
        *(
            "[x](javascript:alert(1))",
            "<a href=",
            "data:text/html,",
            "::: note\n",
            "\n:::\n",
            "| a |\n|---|\n",
            "## a {#a}",
            "{{ brand.name }}",
        ),
        *("<math>", "<style>", "<noscript>", "<template>", "&lt;", "\u0000", "a"),
    ]
)
NASTY = st.lists(PIECES | st.text(max_size=5), max_size=15).map("".join)


@settings(deadline=None, max_examples=300)
@given(NASTY)
def test_nothing_that_runs_ever_passes_the_second_wall(text):
    wide_open = MarkdownIt("commonmark", {"html": True}).enable("table")
    wide_open.validateLink = lambda _: True
    assert runs(sanitise(wide_open.render(text))) == []
    assert runs(sanitise(text)) == []


@settings(deadline=None, max_examples=200)
@given(NASTY)
def test_cleaning_twice_changes_nothing(text):
    once = sanitise(text)
    assert sanitise(once) == once


@settings(deadline=None, max_examples=200)
@given(NASTY)
def test_any_text_is_parsed_and_its_mistakes_have_lines(text):
    source = Source(Path("x.md"), "acme", "fr", "returns", "x", FrontMatter(), {}, text, 6)
    last = 6 + len(text.replace("\r", "\n").split("\n"))
    assert all(6 <= mistake.line <= last and mistake.hint for mistake in parse(source).mistakes)


def test_a_column_without_a_heading_is_told(tmp_path):
    table = "Look:\n\n| | Price |\n|---|---|\n| Post | 5 |\n"

    found = problems(tmp_path, {FILE: article(table)})

    assert told(found) == [(FILE, 8, "TABLE-HEADER")]
