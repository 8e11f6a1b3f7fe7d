"""Messages of pages and mails: gettext catalogues, read from `.po` files into memory by Babel."""

from __future__ import annotations

import re
from collections.abc import Callable
from gettext import c2py
from pathlib import Path

from babel import UnknownLocaleError
from babel.messages.pofile import PoFileError, read_po

from helpcentre.errors import ContentError, Problem
from helpcentre.i18n.typography import typeset
from helpcentre.model.words import parents

SOURCE_LANGUAGE = "en"

_PLACEHOLDER = re.compile(r"%\([a-z_]+\)s|%")

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

    def __init__(self, folder: Path) -> None:
        """`folder` holds `<locale>.po` and `brands/<brand>/<locale>.po`."""
        self._folder = folder
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
        plural = c2py("n != 1")
        for code in reversed(parents(locale)):
            for path in (self._folder / f"{code}.po", self._folder / "brands" / brand / f"{code}.po"):
                found, rule = self._load(path)
                messages.update(found)
                if found and path.parent == self._folder:
                    plural = rule
        return Words(locale, messages, plural)

    def _load(self, path: Path) -> tuple[Messages, Callable[[int], int]]:
        if path not in self._read:
            self._read[path] = _read_catalogue(path) if path.exists() else ({}, c2py("n != 1"))
        return self._read[path]


def _read_catalogue(path: Path) -> tuple[Messages, Callable[[int], int]]:
    locale = path.stem
    try:
        with path.open("rb") as file:
            catalogue = read_po(file, locale=locale.replace("-", "_"), abort_invalid=True)
        rule = c2py(catalogue.plural_expr)
    except PoFileError as error:
        raise _broken(path, error.lineno, f"is not a catalogue: {error}") from None
    except (ValueError, UnknownLocaleError) as error:
        raise _broken(path, 0, f"is not a catalogue: {error}") from None
    messages: Messages = {}
    for message in catalogue:
        if not message.id or message.fuzzy:
            continue
        singular = message.id if isinstance(message.id, str) else message.id[0]
        strings = message.string or ()
        forms = (strings,) if isinstance(strings, str) else tuple(strings)
        if forms and all(forms):
            if not _asked(*forms) <= _asked(*([message.id] if isinstance(message.id, str) else message.id)):
                raise _broken(path, message.lineno or 0, f"other placeholders than “{singular}”")
            messages[message.context, singular] = tuple(typeset(form, locale) for form in forms)
    return messages, rule


def _asked(*texts: str) -> set[str]:
    """The placeholders of messages, and a lone `%` as itself."""
    found = [text for text in texts if "%" in text]
    return {part for text in found for part in _PLACEHOLDER.findall(text)}


def _broken(path: Path, line: int, message: str) -> ContentError:
    hint = "mend it, or run `python build.py translate check`"
    return ContentError([Problem(str(path), line, "CATALOGUE", message, hint)])
