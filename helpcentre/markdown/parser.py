"""The Markdown dialect of the articles: markdown-it with containers, definition lists, values and heading ids."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from markdown_it import MarkdownIt
from markdown_it.rules_core import StateCore
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token
from mdit_py_plugins.container import container_plugin
from mdit_py_plugins.deflist import deflist_plugin

from helpcentre.i18n.typography import quotes_for, set_spaces
from helpcentre.model.article import Source

CONTAINER_OPEN = "container_block_open"
CONTAINER_CLOSE = "container_block_close"
VALUE = "value"

_HEADING_ID = re.compile(r"\s*\{#([^{}]*)\}\s*$")
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


def parse(source: Source) -> Parsed:
    """Parse the body of one file."""
    tokens = _parser(source.locale.split("-")[0]).parse(source.body)
    mistakes: list[Mistake] = []
    body_lines = source.body.split("\n")
    for index, token in enumerate(tokens):
        line = source.body_line + (token.map[0] if token.map else 0)
        if token.type == "heading_open":
            mistakes += _heading(tokens[index], tokens[index + 1], line)
        elif token.type == CONTAINER_OPEN and not _is_closed(token, body_lines):
            hint = "end it with a line of as many colons"
            mistakes.append(Mistake(line, "BLOCK-OPEN", f"`:::{token.info}` is never closed", hint))
        elif token.type in ("html_block", "inline"):
            mistakes += _forbidden(token, line)
    return Parsed(tuple(tokens), tuple(mistakes))


@lru_cache(maxsize=16)
def _parser(language: str) -> MarkdownIt:
    options = {"html": True, "linkify": False, "typographer": True, "quotes": quotes_for(language)}
    parser = MarkdownIt("js-default", options).enable(["replacements", "smartquotes"])
    parser.use(deflist_plugin)
    parser.use(container_plugin, name="block", validate=lambda *_: True)
    parser.inline.ruler.before("escape", VALUE, _value_rule)
    parser.core.ruler.push("spaces", lambda state: _spaces_rule(state, language))
    return parser


def _value_rule(state: StateInline, silent: bool) -> bool:
    """`{{ path | filter }}` becomes a token of its own; nothing in it is looked at here."""
    if not state.src.startswith("{{", state.pos):
        return False
    end = state.src.find("}}", state.pos + 2, state.posMax)
    if end < 0:
        return False
    if not silent:
        token = state.push(VALUE, "", 0)
        token.content = state.src[state.pos + 2 : end].strip()
    state.pos = end + 2
    return True


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
    found = _HEADING_ID.search(text.content) if text else None
    if opening.tag == "h1":
        yield Mistake(line, "HEADING-LEVEL", "`#` is the title's level", "begin with `##`")
    if found is None or text is None:
        if opening.tag == "h2":
            hint = "write it as `## Text {#short-id}`, the same id in every language"
            yield Mistake(line, "HEADING-ID", "a `##` heading has no id", hint)
        return
    text.content = text.content[: found.start()]
    anchor = found[1]
    if not _ID.fullmatch(anchor):
        hint = "lower-case letters, digits and single hyphens"
        yield Mistake(line, "HEADING-ID", f"`{anchor}` is not an id", hint)
    else:
        opening.attrs["id"] = anchor


def _is_closed(token: Token, body_lines: list[str]) -> bool:
    last = token.map[1] if token.map else 0
    return last < len(body_lines) and body_lines[last].lstrip(" >").startswith(":::")


def _forbidden(token: Token, line: int) -> Iterator[Mistake]:
    children = token.children or [token]
    for child in children:
        if child.type in ("softbreak", "hardbreak"):
            line += 1
        elif child.type in ("html_block", "html_inline") and not child.content.startswith("<!--"):
            shown = child.content.strip().split("\n")[0][:30]
            yield Mistake(line, "HTML", f"raw HTML is not allowed: `{shown}`", "use Markdown")
        elif child.type == "image":
            yield Mistake(line, "IMAGE", "images are not supported in articles", "say it in words")
