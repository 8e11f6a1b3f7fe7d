"""Messages of pages and mails: gettext catalogues, read from `.po` files into memory by Babel."""

from __future__ import annotations

from collections.abc import Callable
from gettext import c2py
from pathlib import Path

from helpcentre.errors import Report
from helpcentre.i18n.po import has_other_placeholders, is_complete, read_catalogue, source_of, tell
from helpcentre.i18n.typography import typeset
from helpcentre.model.words import parents

SOURCE_LANGUAGE = "en"

_NO_RULE = "n != 1"

Messages = dict[tuple[str | None, str], tuple[str, ...]]
"""Context and msgid -> its forms (one, or one for each plural)."""


class Words:
    """The messages of one language, for one brand. What is not translated stays as it was written."""

    def __init__(self, locale: str, messages: Messages, plural: Callable[[int], int]) -> None:
        self.locale = locale
        self._messages = messages
        self._plural = plural

    def gettext(self, message: str) -> str:
        """The message in this language."""
        return self._form(None, message, 0) or self._untranslated(message)

    def pgettext(self, context: str, message: str) -> str:
        """The message in this language, where one English text has several meanings."""
        return self._form(context, message, 0) or self._untranslated(message)

    def ngettext(self, singular: str, plural: str, number: int) -> str:
        """The form of the message for `number`."""
        form = self._form(None, singular, self._plural(number))
        return form or self._untranslated(singular if number == 1 else plural)

    def npgettext(self, context: str, singular: str, plural: str, number: int) -> str:
        """`ngettext` with a context."""
        form = self._form(context, singular, self._plural(number))
        return form or self._untranslated(singular if number == 1 else plural)

    def _untranslated(self, message: str) -> str:
        return typeset(message, SOURCE_LANGUAGE)

    def _form(self, context: str | None, message: str, index: int) -> str | None:
        forms = self._messages.get((context, message))
        return forms[min(index, len(forms) - 1)] if forms else None


class WordBook:
    """All catalogues of the folder `translations/`, each file read once."""

    def __init__(self, folder: Path, report: Report | None = None) -> None:
        """`folder` holds `<locale>.po` and `brands/<brand>/<locale>.po`.

        What is wrong with a message goes to `report`, and the message stays untranslated; without a report it
        is raised.
        """
        self._folder = folder
        self._report = report
        self._read: dict[Path, tuple[Messages, Callable[[int], int]]] = {}
        self._words: dict[tuple[str, str], Words] = {}

    def words(self, locale: str, brand: str = "") -> Words:
        """The messages for readers of `locale`; those of the brand's overlay win."""
        key = (locale, brand)
        if key not in self._words:
            self._words[key] = self._build(locale, brand)
        return self._words[key]

    def _build(self, locale: str, brand: str) -> Words:
        messages: Messages = {}
        plural = c2py(_NO_RULE)
        for code in reversed(parents(locale)):
            for path in (self._folder / f"{code}.po", self._folder / "brands" / brand / f"{code}.po"):
                found, rule = self._load(path)
                messages.update(found)
                if found and path.parent == self._folder:
                    plural = rule
        return Words(locale, messages, plural)

    def _load(self, path: Path) -> tuple[Messages, Callable[[int], int]]:
        if path not in self._read:
            self._read[path] = _messages(path, self._report)
        return self._read[path]


def _messages(path: Path, report: Report | None) -> tuple[Messages, Callable[[int], int]]:
    catalogue = read_catalogue(path, report) if path.exists() else None
    if catalogue is None:
        return {}, c2py(_NO_RULE)
    messages: Messages = {}
    for message in catalogue:
        if not message.id or message.fuzzy or not is_complete(message):
            continue
        source = source_of(message)
        if has_other_placeholders(message):
            tell(path, message.lineno or 0, f"other placeholders than the source: “{source}”", report)
            continue
        forms = (message.string,) if isinstance(message.string, str) else message.string or ()
        messages[message.context, source] = tuple(typeset(form, path.stem) for form in forms)
    return messages, c2py(catalogue.plural_expr)
