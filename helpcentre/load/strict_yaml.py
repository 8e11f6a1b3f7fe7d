"""YAML without surprises: the core types of YAML 1.2, and no aliases, tags, duplicate keys or deep nesting.

PyYAML's C parser only gives its events; the data are built here, one event at a time, so that a hostile file can
neither grow (aliases) nor overflow a stack (nesting), and so that each value keeps the line it stands on.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

import yaml

from helpcentre.load.characters import FORBIDDEN, code_of

MAX_DEPTH = 20
MAX_VALUES = 20_000

Path = tuple[str | int, ...]

_INT = re.compile(r"[-+]?(0|[1-9][0-9]*)")
_FLOAT = re.compile(r"[-+]?(0|[1-9][0-9]*)\.[0-9]+")
_WORDS: dict[str, Any] = {"": None, "~": None, "null": None, "true": True, "false": False}


@dataclass(frozen=True)
class Yaml:
    """Data of a YAML text. `lines`: the line (from 1, in the file) of each key or item, by its path."""

    data: Any
    lines: dict[Path, int] = field(default_factory=dict)

    def line(self, path: Path) -> int:
        """The line of the value at `path`, or of the nearest thing around it."""
        while path and path not in self.lines:
            path = path[:-1]
        return self.lines.get(path, 1)


class YamlMistake(Exception):
    """A text that this reader refuses: `line` (in the text, from 1), `code`, and how to mend it."""

    def __init__(self, line: int, code: str, message: str, hint: str) -> None:
        super().__init__(message)
        self.line, self.code, self.message, self.hint = line, code, message, hint


def read_yaml(text: str, first_line: int = 1) -> Yaml:
    """Parse one YAML document. `first_line`: line of the file on which `text` begins.

    Raises `YamlMistake` for anything that is not plain, unambiguous data.
    """
    builder = _Builder(first_line)
    try:
        for event in yaml.parse(text, Loader=yaml.CSafeLoader):
            builder.take(event)
    except yaml.MarkedYAMLError as error:
        line = _line_of(error, text) + first_line
        raise YamlMistake(line, "YAML-SYNTAX", error.problem or "not YAML", _syntax_hint(error)) from None
    except yaml.YAMLError as error:
        raise YamlMistake(first_line, "YAML-SYNTAX", str(error), "remove the character") from None
    return Yaml(builder.document, builder.lines)


def _line_of(error: yaml.MarkedYAMLError, text: str) -> int:
    """Where the mistake is; what is never closed shows only at the end, so the line where it opens is told."""
    end = text.rstrip().count("\n")
    mark = error.problem_mark
    if mark is None or (mark.line > end and error.context_mark):
        mark = error.context_mark
    return min(int(mark.line), end) if mark else 0


def _syntax_hint(error: yaml.MarkedYAMLError) -> str:
    if "mapping values are not allowed" in (error.problem or ""):
        return "a text with `: ` in it needs quotes"
    return "check quotes, brackets and indentation here and one line above"


class _Builder:
    """Turns parser events into data; a stack of open collections instead of recursion."""

    def __init__(self, first_line: int) -> None:
        self.document: Any = None
        self.lines: dict[Path, int] = {}
        self._first_line = first_line
        self._stack: list[_Open] = []
        self._documents = 0

    def take(self, event: Any) -> None:
        """Handle one event of the parser."""
        line = event.start_mark.line + self._first_line
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            raise YamlMistake(line, "YAML-ALIAS", "anchors and aliases are not allowed", "write the value out")
        if isinstance(event, yaml.DocumentStartEvent):
            self._documents += 1
            if self._documents > 1:
                raise YamlMistake(line, "YAML-DOCUMENTS", "more than one document", "remove the `---`")
        elif isinstance(event, yaml.ScalarEvent):
            self._refuse_tag(event, line)
            self._refuse_control(event.value, line)
            self._add(event.value if not event.implicit[0] else _scalar(event.value), line, event.value)
        elif isinstance(event, (yaml.MappingStartEvent, yaml.SequenceStartEvent)):
            self._refuse_tag(event, line)
            self._open({} if isinstance(event, yaml.MappingStartEvent) else [], line)
        elif isinstance(event, (yaml.MappingEndEvent, yaml.SequenceEndEvent)):
            self._stack.pop()

    def _refuse_tag(self, event: Any, line: int) -> None:
        if event.tag is not None:
            raise YamlMistake(line, "YAML-TAG", f"tags such as `{event.tag}` are not allowed", "remove it")

    def _refuse_control(self, text: str, line: int) -> None:
        if found := FORBIDDEN.search(text):
            message = f"has the control character {code_of(found[0])}"
            raise YamlMistake(line, "YAML-CHARACTER", message, "remove it")

    def _open(self, collection: Any, line: int) -> None:
        if len(self._stack) >= MAX_DEPTH:
            raise YamlMistake(line, "YAML-DEPTH", f"nested deeper than {MAX_DEPTH} levels", "flatten it")
        path = self._add(collection, line, None)
        self._stack.append(_Open(collection, path))

    def _add(self, value: Any, line: int, text: str | None) -> Path:
        if len(self.lines) >= MAX_VALUES:
            raise YamlMistake(line, "YAML-SIZE", f"more than {MAX_VALUES} values", "split the file")
        if not self._stack:
            self.document = value
            self.lines[()] = line
            return ()
        return self._stack[-1].put(value, line, text, self.lines)


@dataclass
class _Open:
    """A collection that is being filled."""

    collection: Any
    path: Path
    key: str | None = None

    def put(self, value: Any, line: int, text: str | None, lines: dict[Path, int]) -> Path:
        if isinstance(self.collection, list):
            path: Path = (*self.path, len(self.collection))
            self.collection.append(value)
            lines[path] = line
            return path
        if self.key is None:
            self.key = self._new_key(line, text, lines)
            return self.path
        path = (*self.path, self.key)
        self.collection[self.key] = value
        self.key = None
        return path

    def _new_key(self, line: int, text: str | None, lines: dict[Path, int]) -> str:
        if text is None:
            raise YamlMistake(line, "YAML-KEY", "a key must be a plain word", "use a mapping or a list")
        path = (*self.path, text)
        if text in self.collection or path in lines:
            raise YamlMistake(
                line, "YAML-DUPLICATE", f"`{text}` stands twice", f"the first one is on line {lines[path]}"
            )
        lines[path] = line
        return text


def _scalar(text: str) -> Any:
    if text in _WORDS:
        return _WORDS[text]
    if _INT.fullmatch(text):
        return int(text) if len(text) < 19 else text
    if _FLOAT.fullmatch(text):
        return Decimal(text)
    return text
