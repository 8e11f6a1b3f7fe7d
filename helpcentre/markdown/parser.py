"""The Markdown dialect of the articles: markdown-it with containers, definition lists, values and heading ids."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from markdown_it import MarkdownIt
from markdown_it.rules_core import StateCore, smartquotes
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token
from markupsafe import Markup
from mdit_py_plugins.container import container_plugin
from mdit_py_plugins.deflist import deflist_plugin

from helpcentre.i18n.typography import MAX_QUOTES, count_quotes, quotes_for, set_spaces
from helpcentre.load.sources import SNIPPETS
from helpcentre.model.article import Source

CONTAINER_OPEN = "container_block_open"
CONTAINER_CLOSE = "container_block_close"
VALUE = "value"
MAX_LEVEL = 20
"""Deeper nesting is a slip, and markdown-it drops what lies deeper than 100 levels without a word."""
MAX_BYTES = 64 * 1024
MAX_TOKEN = 200
"""A value's path and filters are shorter than this."""
SHARED_IDS = frozenset(
    {
        *("contact-strip", "header-q", "languages", "languages-title", "legal", "main"),
        *("order", "order-call", "order-hint"),
    }
)
"""Ids of the template around every page, and of its parts."""
RESERVED_IDS = {
    "article": SHARED_IDS | {"contact-title", "helpful", "related", "toc"},
    "category": SHARED_IDS | {"all-topics"},
    "contact": SHARED_IDS | {"choose", "choose-title", "other-ways"},
}
"""Ids of the pages that also show ids of writers: headings, groups of a category, contact topics."""

_NESTING = "end it with a line of as many colons; a block inside another: give the outer one a colon more"
_PIPE = "\ue000"
"""Stands in for the `|` of a filter while tables are cut at theirs."""
_TOKEN = re.compile(r"\{\{[^{}\n]*\}\}")
_COMMENT = re.compile(r"<!--(?:(?!-->).)*-->\s*", re.DOTALL)
_HEADING_ID = re.compile(r"\{#([^{}]*)\}$")
_LONE_COLONS = re.compile(r":{3,}")
_ID = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")


@dataclass(frozen=True)
class Mistake:
    """Something wrong in one file, whatever brand shows it. `line` counts in the file, from 1."""

    line: int
    code: str
    message: str
    hint: str


@dataclass(frozen=True)
class Parsed:
    """A file's tokens (never changed: they are shared between brands) and its mistakes."""

    tokens: tuple[Token, ...]
    mistakes: tuple[Mistake, ...]


_SUSPECT = re.compile(r"[<{}]|!\[|:::")
"""Without one of these a text cannot hold what `_forbidden` looks for; most texts have none."""


def parse(source: Source) -> Parsed:
    """Parse the body of one file."""
    if len(source.body.encode()) > MAX_BYTES:
        hint = "make several articles of it"
        mistake = Mistake(source.body_line, "ARTICLE-SIZE", f"is longer than {MAX_BYTES // 1024} KiB", hint)
        return Parsed((), (mistake,))
    body = _TOKEN.sub(lambda match: match[0].replace("|", _PIPE), source.body)
    tokens = _parser(source.locale.split("-")[0]).parse(body)
    mistakes: list[Mistake] = [*_too_deep(tokens, source), *_empty(tokens, source), *_levels(tokens, source)]
    body_lines = source.body.split("\n")
    closing: set[int] = set()
    row = source.body_line
    for index, token in enumerate(tokens):
        line = source.body_line + (token.map[0] if token.map else 0)
        row = line if token.map else row
        if token.type == "heading_open":
            mistakes += _heading(tokens[index], tokens[index + 1], line)
        elif token.type == CONTAINER_OPEN and not _is_closed(token, body_lines, closing):
            mistakes.append(Mistake(line, "BLOCK-OPEN", f"`:::{token.info}` is never closed", _NESTING))
        elif token.type == "th_open" and not tokens[index + 1].content.strip():
            hint = "say what the column holds; screen readers read it with every cell"
            mistakes.append(Mistake(row, "TABLE-HEADER", "a column has no heading", hint))
        elif token.type in ("html_block", "inline"):
            mistakes += _quotes(token, line)
            mistakes += _forbidden(token, line)
        elif token.type in ("fence", "code_block"):
            mistakes += _braces(token, line)
    return Parsed(tuple(tokens), tuple(mistakes))


def inline_text(inline: Token) -> str:
    """The words of an inline token, without marks."""
    parts = []
    for child in inline.children or []:
        if child.type in ("text", "code_inline"):
            parts.append(child.content)
        elif child.type == "html_inline":
            parts.append(Markup(child.content).striptags())  # noqa: S704 - only its words are kept
        elif child.type in ("softbreak", "hardbreak"):
            parts.append(" ")
    return "".join(parts).strip()


@lru_cache(maxsize=16)
def _parser(language: str) -> MarkdownIt:
    options = {"html": True, "linkify": False, "typographer": True, "quotes": quotes_for(language)}
    parser = MarkdownIt("js-default", options).enable(["replacements", "smartquotes"])
    parser.use(deflist_plugin)
    parser.use(container_plugin, name="block", validate=lambda params, _: bool(params.strip()))
    parser.inline.ruler.after("text", VALUE, _value_rule)
    parser.core.ruler.at("smartquotes", _quotes_rule)
    parser.core.ruler.push("spaces", lambda state: _spaces_rule(state, language))
    return parser


def _value_rule(state: StateInline, silent: bool) -> bool:
    """`{{ path | filter }}` becomes a token of its own; nothing in it is looked at here."""
    if not state.src.startswith("{{", state.pos):
        return False
    end = state.src.find("}}", state.pos + 2, min(state.posMax, state.pos + MAX_TOKEN))
    if end < 0 or "\n" in state.src[state.pos : end]:
        return False
    if not silent:
        token = state.push(VALUE, "", 0)
        token.content = state.src[state.pos + 2 : end].replace(f"\\{_PIPE}", _PIPE).replace(_PIPE, "|").strip()
    state.pos = end + 2
    return True


def _quotes_rule(state: StateCore) -> None:
    """Pair straight quotes, except where there are so many that it would take ever longer."""
    every = state.tokens
    state.tokens = [token for token in every if count_quotes(token.content) <= MAX_QUOTES]
    smartquotes(state)
    state.tokens = every


def _spaces_rule(state: StateCore, language: str) -> None:
    for token in state.tokens:
        if token.type != "inline":
            continue
        after_word = False
        for child in token.children or []:
            if child.type == "text":
                child.content = set_spaces(child.content, language, after_word)
                after_word = bool(child.content) and not child.content[-1].isspace()
            elif child.type in ("softbreak", "hardbreak"):
                after_word = False
            elif child.nesting <= 0:
                after_word = True


def _heading(opening: Token, inline: Token, line: int) -> Iterator[Mistake]:
    text = next((child for child in reversed(inline.children or []) if child.type == "text"), None)
    found = _HEADING_ID.search(text.content.rstrip()) if text else None
    if found and text:
        text.content = text.content[: found.start()].rstrip()
    if opening.tag == "h1":
        yield Mistake(line, "HEADING-LEVEL", "`#` is the title's level", "begin with `##`")
    if not any(_says_something(child) for child in inline.children or []):
        yield Mistake(line, "HEADING-EMPTY", "a heading has no words", "write them, or remove it")
    elif found is None and opening.tag == "h2":
        hint = "write it as `## Text {#short-id}`, the same id in every language"
        yield Mistake(line, "HEADING-ID", "a `##` heading has no id", hint)
    if found is None:
        return
    anchor = found[1]
    if not _ID.fullmatch(anchor):
        hint = "lower-case letters, digits and single hyphens"
        yield Mistake(line, "HEADING-ID", f"`{anchor}` is not an id", hint)
    elif anchor in RESERVED_IDS["article"]:
        yield Mistake(line, "HEADING-ID", f"the page itself has an id `{anchor}`", "use another one")
    else:
        opening.attrs["id"] = anchor


def _says_something(child: Token) -> bool:
    """Whether a part of a heading shows something, or is told for a reason of its own."""
    if child.type == "text":
        return bool(child.content.strip())
    return child.type in (VALUE, "code_inline", "link_open", "image", "html_inline")


def _levels(tokens: list[Token], source: Source) -> Iterator[Mistake]:
    """Headings that leave a level out. Blocks of a brand's file stand in for parts of another text each."""
    before = 6 if source.front.extends or source.category == SNIPPETS else 2
    for token in tokens:
        if token.type == CONTAINER_OPEN and token.level == 0 and source.front.extends:
            before = 6
        elif token.type == "heading_open":
            level = int(token.tag[1])
            if level > before + 1:
                line = source.body_line + (token.map[0] if token.map else 0)
                hint = f"write it with {before + 1} `#`"
                yield Mistake(line, "HEADING-LEVEL", f"a heading of level {level} comes after level {before}", hint)
            before = max(level, 2)


def _empty(tokens: list[Token], source: Source) -> Iterator[Mistake]:
    if source.category == SNIPPETS or source.front.extends:
        return
    if all(token.type == "html_block" and _COMMENT.fullmatch(token.content) for token in tokens):
        hint = "write the answer, or remove the file"
        yield Mistake(source.body_line, "ARTICLE-EMPTY", "the article has no text", hint)


def _quotes(token: Token, line: int) -> Iterator[Mistake]:
    if count_quotes(token.content) > MAX_QUOTES:
        message = f"a paragraph with more than {MAX_QUOTES} quotes and apostrophes"
        yield Mistake(line, "PARAGRAPH-QUOTES", message, "make several paragraphs of it")


def _too_deep(tokens: list[Token], source: Source) -> Iterator[Mistake]:
    for token in tokens:
        if token.level > MAX_LEVEL:
            line = source.body_line + (token.map[0] if token.map else 0)
            yield Mistake(line, "DEPTH", "is nested too deep", "take lists, quotes and blocks apart")
            return


def _is_closed(token: Token, body_lines: list[str], closing: set[int]) -> bool:
    """Whether a line of colons ends the container; one line ends one container, the outer ones come first."""
    last = token.map[1] if token.map else 0
    if last in closing:
        return False
    closing.add(last)
    return last < len(body_lines) and body_lines[last].lstrip(" >").startswith(":::")


def _forbidden(token: Token, line: int) -> Iterator[Mistake]:
    if not _SUSPECT.search(token.content):
        return
    children = token.children or [token]
    for child, following in zip(children, [*children[1:], None], strict=True):
        if child.type in ("softbreak", "hardbreak"):
            line += 1
        elif child.type == "text" and _LONE_COLONS.fullmatch(child.content.strip()):
            yield Mistake(line, "BLOCK-CLOSE", f"`{child.content.strip()}` closes nothing", _NESTING)
        elif child.type in ("html_block", "html_inline") and child.content.startswith("<!--"):
            if not _COMMENT.fullmatch(child.content):
                hint = "end it with `-->`, and begin the text on a line of its own"
                yield Mistake(line, "HTML", "a comment is not closed, or hides the text after it", hint)
        elif child.type in ("html_block", "html_inline"):
            shown = child.content.strip().split("\n")[0][:30]
            yield Mistake(line, "HTML", f"raw HTML is not allowed: `{shown}`", "use Markdown")
        elif child.type == "image":
            yield Mistake(line, "IMAGE", "images are not supported in articles", "say it in words")
        elif child.type == "text" and child.content.endswith("](") and following and following.type == VALUE:
            hint = "give the address a name in `links` of brand.yaml, and write `[text](link:<name>)`"
            yield Mistake(line, "LINK", "a link cannot lead to a token", hint)
        else:
            yield from _braces(child, line)


def _braces(token: Token, line: int) -> Iterator[Mistake]:
    """Braces that are left are a token that nobody will replace."""
    if "{{" in token.content or "}}" in token.content:
        hint = "write `{{ path }}` on one line, and not inside of code or an indented block"
        yield Mistake(line, "TOKEN", "`{{` or `}}` does not belong to a token", hint)
