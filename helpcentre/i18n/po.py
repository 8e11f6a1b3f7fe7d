"""Reads one `.po` file, and judges its messages: the same way for the build and for `translate check`."""

from __future__ import annotations

import re
from gettext import c2py
from pathlib import Path

from babel import UnknownLocaleError
from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import PoFileError, read_po

from helpcentre.errors import ContentError, Problem, Report

_PLACEHOLDER = re.compile(r"%\([a-z_]+\)s|%")


def read_catalogue(path: Path, report: Report | None) -> Catalog | None:
    """The catalogue at `path`; None when it cannot be used (told). Without a report that is raised."""
    locale = None if path.suffix == ".pot" else path.stem.replace("-", "_")
    try:
        with path.open("rb") as file:
            catalogue = read_po(file, locale=locale, abort_invalid=True)
        c2py(catalogue.plural_expr)
    except PoFileError as error:
        tell(path, error.lineno + 1, f"is not a catalogue: {error}", report)
    except (ValueError, LookupError, UnknownLocaleError) as error:
        tell(path, 0, f"is not a catalogue: {error}", report)
    else:
        return catalogue
    return None


def is_complete(message: Message) -> bool:
    """Whether every form of a message is translated."""
    strings = _forms(message.string)
    return bool(strings) and all(strings)


def has_other_placeholders(message: Message) -> bool:
    """Whether a translation asks for something that its source does not give, or leaves something out.

    A form for one or two may leave the number out; the last form may not.
    """
    given, forms = _forms(message.id), _forms(message.string)
    return not _asked(*forms) <= _asked(*given) or _asked(forms[-1]) != _asked(given[-1])


def source_of(message: Message) -> str:
    """The message as it stands in the source, in the singular."""
    return _forms(message.id)[0]


def tell(path: Path, line: int, message: str, report: Report | None) -> None:
    """Note a mistake of a catalogue; without a report it is raised."""
    hint = "mend it, then run `python build.py translate check`"
    if report is None:
        raise ContentError([Problem(str(path), line, "CATALOGUE", message, hint)])
    report.add(path, line, "CATALOGUE", message, hint)


def _forms(text: str | list[str] | tuple[str, ...] | None) -> tuple[str, ...]:
    return (text,) if isinstance(text, str) else tuple(text or ())


def _asked(*texts: str) -> set[str]:
    """The placeholders of messages, and a lone `%` as itself."""
    return {part for text in texts for part in _PLACEHOLDER.findall(text)}
