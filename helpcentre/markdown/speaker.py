"""Replaces `{{ ... }}` by the value in the reader's words, and tells what cannot be replaced."""

from __future__ import annotations

import re
from pathlib import Path

from markupsafe import Markup

from helpcentre.errors import Report, did_you_mean
from helpcentre.i18n.catalogues import Words
from helpcentre.i18n.typography import typeset
from helpcentre.i18n.values import FILTERS, CannotShow, ValueWords
from helpcentre.markdown.scope import Scope, UnknownPath
from helpcentre.rules.conditions import Case
from helpcentre.rules.law import LawRule
from helpcentre.rules.values import is_known

_TOKEN = re.compile(r"\{\{([^{}\n]{0,200})\}\}")
_EXPRESSION = re.compile(r"[a-zA-Z_][\w]*(\.[\w-]+)+(\s*\|\s*\w+)*")


class Speaker:
    """Says tokens for one brand and language."""

    def __init__(self, scope: Scope, values: ValueWords, words: Words, report: Report) -> None:
        self.scope = scope
        self.values = values
        self.words = words
        self._report = report
        self._said: dict[str, str | Markup] = {}

    def say(self, expression: str, file: Path | None, line: int, shown: bool = True) -> str | Markup:
        """The words for `path | filter`; an empty text when it cannot be said (told in the report).

        Without a file nothing is told. `shown`: false for a text that is only looked over; a value that is not
        known is no mistake there.
        """
        if expression in self._said:
            return self._said[expression]
        if not _EXPRESSION.fullmatch(expression):
            hint = "write `{{ path }}` or `{{ path | filter }}`"
            self._tell(file, line, "TOKEN", f"`{expression}` is not a token", hint)
            return ""
        path, *filters = (part.strip() for part in expression.split("|"))
        for name in filters:
            if name not in FILTERS:
                hint = did_you_mean(name, FILTERS) or f"known: {', '.join(FILTERS)}"
                self._tell(file, line, "TOKEN-FILTER", f"there is no filter `{name}`", hint)
                return ""
        said = self._value(path, filters, file, line, shown)
        if said:
            self._said[expression] = said
        return said

    def _value(self, path: str, filters: list[str], file: Path | None, line: int, shown: bool) -> str | Markup:
        value = None
        try:
            value = self.scope.find(path)
            if is_known(_bare(value)):
                return self.values.say(value, filters)
            if shown:
                hint = f"put it inside `::: when {path} known`"
                self._tell(file, line, "TOKEN-UNKNOWN", f"the shop never said `{path}`", hint)
        except UnknownPath as error:
            if shown or not error.below_leaf:
                self._tell(file, line, "TOKEN-PATH", str(error), error.hint)
        except CannotShow as error:
            if shown or not is_undecided(value):
                hint = "name a single value, or use `::: list`"
                self._tell(file, line, "TOKEN-VALUE", f"`{path}` {error}", hint)
        return ""

    def plain(self, text: str, locale: str, file: Path | None, line: int) -> str:
        """A title or summary of language `locale`: tokens replaced, quotes and spaces set.

        Without a file nothing is told: the text was checked before, where its place is known.
        """
        if "{{" in text:
            text = _TOKEN.sub(lambda match: _bare_text(self.say(match[1].strip(), file, line)), text)
        if "{{" in text or "}}" in text:
            hint = "write `{{ path }}` on one line"
            self._tell(file, line, "TOKEN", "`{{` or `}}` does not belong to a token", hint)
        return typeset(text, locale)

    def _tell(self, file: Path | None, line: int, code: str, message: str, hint: str) -> None:
        if file is not None:
            self._report.add(file, line, code, message, hint)


def is_undecided(value: object) -> bool:
    """Whether a value is unknown, `none` or empty: a text that shows it waits for a figure."""
    value = _bare(value)
    return not is_known(value) or value in ("none", ())


def _bare(value: object) -> object:
    while isinstance(value, (Case, LawRule)):
        value = value.value
    return value


def _bare_text(text: str | Markup) -> str:
    return str(text.striptags()) if isinstance(text, Markup) else text
