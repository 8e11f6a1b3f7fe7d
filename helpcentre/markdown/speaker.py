"""Replaces `{{ ... }}` by the value in the reader's words, and tells what cannot be replaced."""

from __future__ import annotations

import re
from pathlib import Path

from markupsafe import Markup

from helpcentre.errors import Report
from helpcentre.i18n.catalogues import Words
from helpcentre.i18n.typography import typeset
from helpcentre.i18n.values import FILTERS, CannotShow, ValueWords
from helpcentre.load.validate import did_you_mean
from helpcentre.markdown.scope import Scope, UnknownPath
from helpcentre.rules.conditions import Case
from helpcentre.rules.law import LawRule
from helpcentre.rules.values import is_known

_TOKEN = re.compile(r"\{\{(.*?)\}\}")
_EXPRESSION = re.compile(r"[a-zA-Z_][\w]*(\.[\w-]+)+(\s*\|\s*\w+)*")


class Speaker:
    """Says tokens for one brand and language."""

    def __init__(self, scope: Scope, values: ValueWords, words: Words, report: Report) -> None:
        self.scope = scope
        self.values = values
        self.words = words
        self._report = report
        self._said: dict[str, str | Markup] = {}

    def say(self, expression: str, file: Path, line: int) -> str | Markup:
        """The words for `path | filter`; an empty text when it cannot be said (told in the report)."""
        if expression in self._said:
            return self._said[expression]
        if not _EXPRESSION.fullmatch(expression):
            hint = "write `{{ path }}` or `{{ path | filter }}`"
            self._report.add(file, line, "TOKEN", f"`{expression}` is not a token", hint)
            return ""
        path, *filters = (part.strip() for part in expression.split("|"))
        for name in filters:
            if name not in FILTERS:
                hint = did_you_mean(name, FILTERS) or f"known: {', '.join(FILTERS)}"
                self._report.add(file, line, "TOKEN-FILTER", f"there is no filter `{name}`", hint)
                return ""
        said = self._value(path, filters, file, line)
        if said:
            self._said[expression] = said
        return said

    def _value(self, path: str, filters: list[str], file: Path, line: int) -> str | Markup:
        try:
            value = self.scope.find(path)
            if not is_known(_bare(value)):
                hint = f"put it inside `::: when {path} known`"
                self._report.add(file, line, "TOKEN-UNKNOWN", f"the shop never said `{path}`", hint)
                return ""
            return self.values.say(value, filters)
        except UnknownPath as error:
            self._report.add(file, line, "TOKEN-PATH", str(error), error.hint)
        except CannotShow as error:
            hint = "name a single value, or use `::: list`"
            self._report.add(file, line, "TOKEN-VALUE", f"`{path}` {error}", hint)
        return ""

    def plain(self, text: str, locale: str, file: Path, line: int) -> str:
        """A title or summary of language `locale`: tokens replaced, quotes and spaces set."""
        if "{{" in text:
            text = _TOKEN.sub(lambda match: _bare_text(self.say(match[1].strip(), file, line)), text)
        if "{{" in text or "}}" in text:
            hint = "write `{{ path }}` on one line"
            self._report.add(file, line, "TOKEN", "`{{` or `}}` does not belong to a token", hint)
        return typeset(text, locale)


def _bare(value: object) -> object:
    while isinstance(value, (Case, LawRule)):
        value = value.value
    return value


def _bare_text(text: str | Markup) -> str:
    return str(text.striptags()) if isinstance(text, Markup) else text
