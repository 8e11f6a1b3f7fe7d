"""Finds the messages of templates and code, and keeps the catalogues complete."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import write_po

from helpcentre.errors import Report
from helpcentre.i18n.po import has_other_placeholders, is_complete, read_catalogue, source_of

KEYWORDS = {
    "_": None,
    "N_": None,
    "gettext": None,
    "ngettext": (1, 2),
    "pgettext": ((1, "c"), 2),
    "npgettext": ((1, "c"), 2, 3),
}
TEMPLATE = "messages.pot"
PLACES = ("site/templates", "helpcentre", "portal")

_CHANGING = (
    b'"Project-Id-Version',
    b'"Report-Msgid-Bugs-To',
    b'"POT-Creation-Date',
    b'"PO-Revision-Date',
    b'"Last-Translator',
    b'"Language-Team',
    b'"Generated-By',
)
_PLACEHOLDERS = "other placeholders than the source"
_MEND = "use the same `%(...)s`"
_METHODS = [("**.html", "jinja2"), ("**.txt", "jinja2"), ("**.py", "python")]
_OPTIONS = {"**.html": {"trimmed": "true"}, "**.txt": {"trimmed": "true"}}


@dataclass(frozen=True)
class Count:
    """How far a catalogue is."""

    file: str
    translated: int
    total: int


def extract(root: Path) -> Catalog:
    """All messages of the project at `root`, with the places where they stand."""
    catalogue = Catalog(project="helpcentre", version="", charset="utf-8", fuzzy=False)
    for place in PLACES:
        folder = root / place
        found = extract_from_dir(folder, _METHODS, _OPTIONS, keywords=KEYWORDS, comment_tags=("Translators:",))
        for name, _, message, comments, context in found:
            catalogue.add(message, locations=[(f"{place}/{name}", 0)], auto_comments=comments, context=context)
    return catalogue


def update(root: Path) -> list[Path]:
    """Write `messages.pot` and bring every catalogue up to date with it; returns the files written."""
    folder = root / "translations"
    template = extract(root)
    written = [folder / TEMPLATE]
    _write(template, folder / TEMPLATE)
    for path in sorted(folder.glob("*.po")):
        catalogue = read_catalogue(path, None)
        if catalogue is None:
            continue
        catalogue.update(template, no_fuzzy_matching=True)
        _write(catalogue, path)
        written.append(path)
    return written


def check_catalogues(root: Path, report: Report) -> list[Count]:
    """Tell every message that a language lacks, and every overlay that says something nobody asks for."""
    folder = root / "translations"
    template = extract(root)
    _check_template(folder / TEMPLATE, template, report)
    counts = []
    for path in sorted(folder.glob("*.po")):
        catalogue = read_catalogue(path, report)
        if catalogue is None:
            continue
        missing = list(_missing(template, catalogue))
        for message, line, why, hint in missing:
            report.add(path, line, "CATALOGUE", f"{why}: “{source_of(message)}”", hint)
        counts.append(Count(path.name, len(template) - len(missing), len(template)))
    for path in sorted(folder.glob("brands/*/*.po")):
        _check_overlay(path, template, report)
    return counts


def _check_overlay(path: Path, template: Catalog, report: Report) -> None:
    for message in read_catalogue(path, report) or ():
        if not message.id:
            continue
        line = message.lineno or 0
        if template.get(message.id, message.context) is None:
            report.add(path, line, "CATALOGUE", "no page says this message", "remove it")
        elif is_complete(message) and has_other_placeholders(message):
            report.add(path, line, "CATALOGUE", f"{_PLACEHOLDERS}: “{source_of(message)}”", _MEND)


def _check_template(path: Path, template: Catalog, report: Report) -> None:
    known = (read_catalogue(path, report) if path.exists() else None) or Catalog()
    for message in template:
        if message.id and known.get(message.id, message.context) is None:
            report.add(path, 0, "CATALOGUE", "is older than the pages", "run `python build.py translate update`")
            return


def _missing(template: Catalog, catalogue: Catalog) -> Iterator[tuple[Message, int, str, str]]:
    """Messages that readers of a language see in English: each with its line, the reason and the cure."""
    for message in template:
        if not message.id:
            continue
        found = catalogue.get(message.id, message.context)
        line = (found.lineno or 0) if found else 0
        if found is None or not is_complete(found):
            yield message, line, "not translated", "run `python build.py translate update`, and translate it"
        elif found.fuzzy:
            yield message, line, "marked as fuzzy", "read it, then remove `fuzzy`"
        elif has_other_placeholders(found):
            yield message, line, _PLACEHOLDERS, _MEND


def _write(catalogue: Catalog, path: Path) -> None:
    """Write a catalogue without the header lines that change by themselves."""
    path.parent.mkdir(parents=True, exist_ok=True)
    written = BytesIO()
    write_po(written, catalogue, width=100, sort_output=True, include_lineno=False, ignore_obsolete=True)
    lines = written.getvalue().splitlines(keepends=True)
    path.write_bytes(b"".join(line for line in lines if not line.startswith(_CHANGING)))
