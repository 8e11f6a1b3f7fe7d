"""Walks an article's tokens and settles what depends on brand and language.

Containers are opened or dropped (`when`), replaced (`block`), filled (`snippet`, `list`) or dressed (`steps`,
`note`). What is dropped is still looked over for mistakes: it may be shown tomorrow. Tokens of a file are shared by
all brands, so what changes is copied.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from markdown_it.token import Token

from helpcentre.errors import did_you_mean
from helpcentre.markdown.conditions import BadCondition, holds
from helpcentre.markdown.inline import Inlines
from helpcentre.markdown.parser import CONTAINER_OPEN, Parsed, inline_text
from helpcentre.markdown.scope import UnknownPath
from helpcentre.markdown.tokens import end_of, inline, kind_and_rest, line_of, paragraph, tag, text
from helpcentre.model.article import Source
from helpcentre.model.words import parents

DRESSED = ("steps", "note", "warning")
CONTAINERS = (*DRESSED, "action", "list", "snippet", "when", "block")
MAX_SNIPPET_DEPTH = 3
DEPENDENT = {CONTAINER_OPEN, "inline", "heading_open", "table_open", "table_close", "html_block", "html_inline"}
"""Tokens that depend on brand or language, or get something around them; all others stay as they are."""


class Assembler:
    """Assembles one article. `title`: names its tables; `extension`: the brand's file that replaces blocks of it."""

    def __init__(
        self,
        inlines: Inlines,
        parsed: Mapping[Path, Parsed],
        snippets: Mapping[tuple[str, str], Source],
        title: str = "",
        extension: Source | None = None,
    ) -> None:
        self._inlines = inlines
        self._assembly = inlines.assembly
        self._tell = inlines.tell
        self._parsed = parsed
        self._snippets = snippets
        self._extension = extension
        self._replacements = self._read_extension()
        self._depth = 0
        self._heading = title

    def tokens(self, source: Source) -> list[Token]:
        """The tokens of the whole article, ready for the renderer."""
        result = self._walk(self._parsed[source.file].tokens, source)
        for name in self._replacements.keys() - self._assembly.blocks:
            extension = self._extension or source
            block = self._replacements[name]
            hint = did_you_mean(name, self._assembly.blocks) or "see the shared article for its blocks"
            message = f"the shared article has no block `{name}`"
            self._tell(extension, line_of(block[0], extension), "BLOCK-UNKNOWN", message, hint)
            self._look_over(block[1:-1], extension)
        return result

    def look_over(self, source: Source) -> None:
        """Tell the mistakes of a text that is not shown."""
        self._look_over(self._parsed[source.file].tokens, source)

    def _look_over(self, tokens: Sequence[Token], source: Source) -> None:
        heading = self._heading
        with self._inlines.unseen():
            self._walk(tokens, source)
        self._heading = heading

    def _read_extension(self) -> dict[str, Sequence[Token]]:
        """The blocks of a brand's file that extends a shared article, by name, with their containers."""
        extension = self._extension
        if extension is None:
            return {}
        found: dict[str, Sequence[Token]] = {}
        tokens = self._parsed[extension.file].tokens
        index = 0
        while index < len(tokens):
            token = tokens[index]
            end = end_of(tokens, index)
            kind, name = kind_and_rest(token)
            if token.type == "html_block":
                pass
            elif kind != "block" or not name:
                hint = "put it into `::: block <name>`"
                line = line_of(token, extension)
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
            if token.type not in DEPENDENT:
                result.append(token)
                index += 1
                continue
            if token.type == CONTAINER_OPEN:
                end = end_of(tokens, index)
                result += self._container(token, tokens[index + 1 : end], source)
                index = end + 1
                continue
            result += self._token(token, tokens, index, source)
            index += 1
        return result

    def _token(self, token: Token, tokens: Sequence[Token], index: int, source: Source) -> list[Token]:
        if token.type == "inline":
            return [self._inlines.inline(token, source)]
        if token.type == "heading_open":
            self._take_heading(token, tokens[index + 1], source)
        elif token.type == "table_open":
            label = {"class": "table", "role": "region", "tabindex": "0", "aria-label": self._heading}
            return [tag("div", 1, label), token]
        elif token.type == "table_close":
            return [token, tag("div", -1)]
        elif token.type in ("html_block", "html_inline"):
            return []
        return [token]

    def _take_heading(self, opening: Token, words: Token, source: Source) -> None:
        self._heading = inline_text(self._inlines.inline(words, source)) or self._heading
        anchor = str(opening.attrs.get("id", ""))
        if not self._inlines.shown:
            self._assembly.dropped_anchors.add(anchor)
            return
        if anchor and anchor in self._assembly.anchors:
            line = line_of(opening, source)
            self._tell(source, line, "HEADING-ID", f"the id `{anchor}` stands twice", "use another one")
        self._assembly.anchors.add(anchor)

    def _container(self, opening: Token, inner: Sequence[Token], source: Source) -> list[Token]:
        kind, rest = kind_and_rest(opening)
        line = line_of(opening, source)
        match kind:
            case "steps":
                return [tag("div", 1, {"class": "steps"}), *self._walk(inner, source), tag("div", -1)]
            case "note" | "warning":
                return self._aside(kind, inner, source)
            case "action":
                return self._action(rest, inner, source, line)
            case "list":
                return self._list(rest, source, line)
            case "snippet":
                return self._snippet(rest, source, line)
            case "when":
                return self._when(rest, inner, source, line)
            case "block":
                return self._block(rest, inner, source)
        hint = did_you_mean(kind, CONTAINERS) or f"known: {', '.join(CONTAINERS)}"
        self._tell(source, line, "BLOCK-UNKNOWN", f"there is no block `{kind}`", hint)
        return []

    def _aside(self, kind: str, inner: Sequence[Token], source: Source) -> list[Token]:
        words = self._inlines.speaker.words
        important = words.pgettext("label of a box", "Important")
        label = important if kind == "warning" else words.pgettext("label of a box", "Note")
        return [
            tag("aside", 1, {"class": kind, "role": "note"}),
            *paragraph([text(label)], {"class": "label"}),
            *self._walk(inner, source),
            tag("aside", -1),
        ]

    def _action(self, name: str, inner: Sequence[Token], source: Source, line: int) -> list[Token]:
        href = name if ":" in name else f"action:{name}"
        target = self._inlines.target(href, source, line)
        walked = self._walk(inner, source)
        words = next((token for token in walked if token.type == "inline"), None)
        if words is None or len(walked) != 3:
            self._tell(source, line, "ACTION", "an action needs one line of text", "say what the button does")
            return []
        if target is None:
            return []
        link = [tag("a", 1, {"class": "button", "href": target}), *(words.children or []), tag("a", -1)]
        return paragraph(link, {"class": "action"})

    def _list(self, path: str, source: Source, line: int) -> list[Token]:
        items = self._inlines.items(path, source, line)
        result = [tag("ul", 1)]
        for item in items:
            result += [tag("li", 1), inline([text(item)]), tag("li", -1)]
        return [*result, tag("ul", -1)] if items else []

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
        self._assembly.snippets.add(snippet.file)
        self._depth += 1
        result = self._walk(self._parsed[snippet.file].tokens, snippet)
        self._depth -= 1
        return result

    def _when(self, condition: str, inner: Sequence[Token], source: Source, line: int) -> list[Token]:
        if self._holds(condition, source, line):
            return self._walk(inner, source)
        self._look_over(inner, source)
        return []

    def _holds(self, condition: str, source: Source, line: int) -> bool:
        try:
            return holds(condition, self._inlines.speaker.scope)
        except UnknownPath as error:
            self._inlines.tell_path(error, source, line)
        except BadCondition as error:
            hint = "`<path> known`, `<path> unknown`, `<path> = value`, `<path>`, `not <path>`"
            self._tell(source, line, "WHEN", str(error), hint)
        return True

    def _block(self, name: str, inner: Sequence[Token], source: Source) -> list[Token]:
        if self._extension is None or source is self._extension:
            return self._walk(inner, source)
        self._assembly.blocks.add(name)
        if name in self._replacements:
            return self._walk(self._replacements[name][1:-1], self._extension)
        return self._walk(inner, source)
