"""Walks an article's tokens and settles what depends on brand and language.

Containers are opened or dropped (`when`), replaced (`block`), filled (`snippet`, `list`) or dressed (`steps`,
`note`); inside the text, values are said and links resolved. Tokens of a file are shared by all brands, so what
changes is copied.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from copy import copy
from dataclasses import dataclass, field
from pathlib import Path

from markdown_it.token import Token
from markupsafe import Markup

from helpcentre.errors import Report, Severity
from helpcentre.i18n.values import CannotShow
from helpcentre.load.validate import did_you_mean
from helpcentre.markdown.conditions import BadCondition, holds
from helpcentre.markdown.links import ArticleLink, Links, Problematic, resolve
from helpcentre.markdown.parser import CONTAINER_CLOSE, CONTAINER_OPEN, VALUE, Parsed, inline_text
from helpcentre.markdown.scope import UnknownPath
from helpcentre.markdown.speaker import Speaker
from helpcentre.model.article import Article, Source
from helpcentre.model.words import parents

DRESSED = ("steps", "note", "warning")
CONTAINERS = (*DRESSED, "action", "list", "snippet", "when", "block")
MAX_SNIPPET_DEPTH = 3


@dataclass
class Assembly:
    """What assembling found besides the text: links to sections, names of blocks, ids of headings."""

    links: list[tuple[ArticleLink, Path, int]] = field(default_factory=list)
    blocks: set[str] = field(default_factory=set)
    anchors: set[str] = field(default_factory=set)


class Assembler:
    """Assembles one article."""

    def __init__(
        self,
        speaker: Speaker,
        links: Links,
        parsed: Mapping[Path, Parsed],
        snippets: Mapping[tuple[str, str], Source],
        article: Article,
        assembly: Assembly,
        report: Report,
    ) -> None:
        self._speaker = speaker
        self._links = links
        self._parsed = parsed
        self._snippets = snippets
        self._article = article
        self._assembly = assembly
        self._report = report
        self._replacements = self._read_extension()
        self._depth = 0
        self._heading = ""

    def tokens(self) -> list[Token]:
        """The tokens of the whole article, ready for the renderer."""
        source = self._article.source
        result = self._walk(self._parsed[source.file].tokens, source)
        for name in self._replacements.keys() - self._assembly.blocks:
            extension = self._article.extension or source
            line = self._line(self._replacements[name][0], extension)
            hint = did_you_mean(name, self._assembly.blocks) or "see the shared article for its blocks"
            self._tell(extension, line, "BLOCK-UNKNOWN", f"the shared article has no block `{name}`", hint)
        return result

    def _read_extension(self) -> dict[str, Sequence[Token]]:
        """The blocks of a brand's file that extends a shared article, by name, with their containers."""
        extension = self._article.extension
        if extension is None:
            return {}
        found: dict[str, Sequence[Token]] = {}
        tokens = self._parsed[extension.file].tokens
        index = 0
        while index < len(tokens):
            token = tokens[index]
            end = _end_of(tokens, index)
            kind, name = _kind_and_rest(token)
            if token.type == "html_block":
                pass
            elif kind != "block" or not name:
                hint = "put it into `::: block <name>`"
                line = self._line(token, extension)
                self._tell(extension, line, "EXTENDS", "only blocks can be replaced in a shared article", hint)
            else:
                found[name] = tokens[index : end + 1]
            index = end + 1
        return found

    def _walk(self, tokens: Sequence[Token], source: Source) -> list[Token]:
        result: list[Token] = []
        index = 0
        while index < len(tokens):
            token = tokens[index]
            if token.type == CONTAINER_OPEN:
                end = _end_of(tokens, index)
                result += self._container(token, tokens[index + 1 : end], source)
                index = end + 1
                continue
            result += self._token(token, tokens, index, source)
            index += 1
        return result

    def _token(self, token: Token, tokens: Sequence[Token], index: int, source: Source) -> list[Token]:
        if token.type == "inline":
            return [self._inline(token, source)]
        if token.type == "heading_open":
            self._take_heading(token, tokens[index + 1], source)
        elif token.type == "table_open":
            label = {"class": "table", "role": "region", "tabindex": "0", "aria-label": self._table_label()}
            return [_tag("div", 1, label), token]
        elif token.type == "table_close":
            return [token, _tag("div", -1)]
        elif token.type in ("html_block", "html_inline"):
            return []
        return [token]

    def _take_heading(self, opening: Token, inline: Token, source: Source) -> None:
        self._heading = inline_text(self._inline(inline, source))
        anchor = str(opening.attrs.get("id", ""))
        if anchor and anchor in self._assembly.anchors:
            line = self._line(opening, source)
            self._tell(source, line, "HEADING-ID", f"the id `{anchor}` stands twice", "use another one")
        self._assembly.anchors.add(anchor)

    def _table_label(self) -> str:
        article = self._article
        title = self._speaker.plain(article.title, article.source_locale, article.source.file, 1)
        return self._heading or title

    def _container(self, opening: Token, inner: Sequence[Token], source: Source) -> list[Token]:
        kind, rest = _kind_and_rest(opening)
        line = self._line(opening, source)
        match kind:
            case "steps":
                return [_tag("div", 1, {"class": "steps"}), *self._walk(inner, source), _tag("div", -1)]
            case "note" | "warning":
                return self._aside(kind, inner, source)
            case "action":
                return self._action(rest, inner, source, line)
            case "list":
                return self._list(rest, source, line)
            case "snippet":
                return self._snippet(rest, source, line)
            case "when":
                return self._walk(inner, source) if self._holds(rest, source, line) else []
            case "block":
                return self._block(rest, inner, source)
        hint = did_you_mean(kind, CONTAINERS) or f"known: {', '.join(CONTAINERS)}"
        self._tell(source, line, "BLOCK-UNKNOWN", f"there is no block `{kind}`", hint)
        return []

    def _aside(self, kind: str, inner: Sequence[Token], source: Source) -> list[Token]:
        words = self._speaker.words
        important = words.pgettext("label of a box", "Important")
        label = important if kind == "warning" else words.pgettext("label of a box", "Note")
        return [
            _tag("aside", 1, {"class": kind, "role": "note"}),
            *_paragraph([_text(label)], {"class": "label"}),
            *self._walk(inner, source),
            _tag("aside", -1),
        ]

    def _action(self, name: str, inner: Sequence[Token], source: Source, line: int) -> list[Token]:
        href = name if ":" in name else f"action:{name}"
        target = self._target(href, source, line)
        walked = self._walk(inner, source)
        text = next((token for token in walked if token.type == "inline"), None)
        if text is None or len(walked) != 3:
            self._tell(source, line, "ACTION", "an action needs one line of text", "say what the button does")
            return []
        if target is None:
            return []
        link = [_tag("a", 1, {"class": "button", "href": target}), *(text.children or []), _tag("a", -1)]
        return _paragraph(link, {"class": "action"})

    def _list(self, path: str, source: Source, line: int) -> list[Token]:
        try:
            items = self._speaker.values.items(self._speaker.scope.find(path))
        except UnknownPath as error:
            self._tell(source, line, "TOKEN-PATH", str(error), error.hint)
            return []
        except CannotShow as error:
            self._tell(source, line, "TOKEN-VALUE", f"`{path}` {error}", "use `{{ ... }}` for a single value")
            return []
        result = [_tag("ul", 1)]
        for item in items:
            result += [_tag("li", 1), _inline([_text(item)]), _tag("li", -1)]
        return [*result, _tag("ul", -1)]

    def _snippet(self, name: str, source: Source, line: int) -> list[Token]:
        chain = parents(source.locale)
        snippet = next((self._snippets[name, code] for code in chain if (name, code) in self._snippets), None)
        if snippet is None:
            known = {key for key, code in self._snippets if code == source.locale}
            hint = did_you_mean(name, known) or f"write snippets/{name}.md in `{source.locale}`"
            self._tell(source, line, "SNIPPET-UNKNOWN", f"there is no snippet `{name}`", hint)
            return []
        if self._depth >= MAX_SNIPPET_DEPTH:
            hint = "write its text out"
            self._tell(source, line, "SNIPPET-DEPTH", f"the snippet `{name}` goes in circles", hint)
            return []
        self._depth += 1
        result = self._walk(self._parsed[snippet.file].tokens, snippet)
        self._depth -= 1
        return result

    def _block(self, name: str, inner: Sequence[Token], source: Source) -> list[Token]:
        if self._article.extension is None or source is self._article.extension:
            return self._walk(inner, source)
        self._assembly.blocks.add(name)
        if name in self._replacements:
            return self._walk(self._replacements[name][1:-1], self._article.extension)
        return self._walk(inner, source)

    def _holds(self, condition: str, source: Source, line: int) -> bool:
        try:
            return holds(condition, self._speaker.scope)
        except UnknownPath as error:
            self._tell(source, line, "TOKEN-PATH", str(error), error.hint)
        except BadCondition as error:
            hint = "`<path> known`, `<path> unknown`, `<path> = value`, `<path>`, `not <path>`"
            self._tell(source, line, "WHEN", str(error), hint)
        return True

    def _inline(self, token: Token, source: Source) -> Token:
        children = token.children or []
        if not any(child.type in (VALUE, "link_open", "html_inline", "image") for child in children):
            return token
        result = copy(token)
        result.children = self._children(children, source, self._line(token, source))
        return result

    def _children(self, children: Sequence[Token], source: Source, line: int) -> list[Token]:
        result: list[Token] = []
        dead_links = 0
        for index, child in enumerate(children):
            if child.type in ("softbreak", "hardbreak"):
                line += 1
            if child.type == VALUE:
                result.append(_said(self._speaker.say(child.content, source.file, line)))
            elif child.type == "link_open":
                opened = self._link(child, children[index + 1], source, line)
                dead_links += not opened
                result += opened
            elif child.type == "link_close" and dead_links:
                dead_links -= 1
            elif child.type not in ("html_inline", "image"):
                result.append(child)
        return result

    def _link(self, opening: Token, following: Token, source: Source, line: int) -> list[Token]:
        target, used = resolve(str(opening.attrs["href"]), self._links)
        if used:
            self._assembly.links.append((used, source.file, line))
        if isinstance(target, Problematic):
            severity = Severity.WARNING if target.hidden else Severity.ERROR
            self._tell(source, line, "LINK", target.message, target.hint, severity)
            return []
        if following.type == "link_close" and not target.title:
            self._tell(source, line, "LINK", f"the link `{target.href}` has no text", "say where it leads")
            return []
        link = copy(opening)
        link.attrs = {"href": target.href}
        return [link, _text(target.title)] if following.type == "link_close" else [link]

    def _target(self, href: str, source: Source, line: int) -> str | None:
        target, _ = resolve(href, self._links)
        if isinstance(target, Problematic):
            self._tell(source, line, "LINK", target.message, target.hint)
            return None
        return target.href

    def _line(self, token: Token, source: Source) -> int:
        return source.body_line + (token.map[0] if token.map else 0)

    def _tell(
        self,
        source: Source,
        line: int,
        code: str,
        message: str,
        hint: str = "",
        severity: Severity = Severity.ERROR,
    ) -> None:
        self._report.add(source.file, line, code, message, hint, severity)


def _end_of(tokens: Sequence[Token], start: int) -> int:
    """Index of the token that closes the one at `start`."""
    depth = 0
    for index in range(start, len(tokens)):
        depth += tokens[index].nesting
        if depth <= 0:
            return index
    return len(tokens) - 1


def _kind_and_rest(token: Token) -> tuple[str, str]:
    if token.type not in (CONTAINER_OPEN, CONTAINER_CLOSE):
        return "", ""
    kind, _, rest = token.info.strip().partition(" ")
    return kind, rest.strip()


def _tag(tag: str, nesting: int, attrs: dict[str, str] | None = None) -> Token:
    kind = f"{tag}_open" if nesting == 1 else f"{tag}_close"
    return Token(kind, tag, nesting, attrs=dict(attrs or {}), block=tag != "a")  # type: ignore[arg-type]


def _text(text: str) -> Token:
    return Token("text", "", 0, content=text)


def _said(text: str | Markup) -> Token:
    kind = "html_inline" if isinstance(text, Markup) else "text"
    return Token(kind, "", 0, content=str(text))


def _inline(children: list[Token]) -> Token:
    return Token("inline", "", 0, children=children, content="")


def _paragraph(children: list[Token], attrs: dict[str, str]) -> list[Token]:
    return [_tag("p", 1, attrs), _inline(children), _tag("p", -1)]
