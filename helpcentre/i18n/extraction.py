"""Finds the messages of templates and code, and keeps the catalogues complete."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po, write_po

from helpcentre.errors import Report

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
        catalogue = _read(path)
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
        catalogue = _read(path)
        missing = list(_missing(template, catalogue))
        for message, why in missing:
            shown = message.id if isinstance(message.id, str) else message.id[0]
            report.add(path, 0, "CATALOGUE", f"{why}: “{shown}”", "run `python build.py translate update`")
        counts.append(Count(path.name, len(template) - len(missing), len(template)))
    for path in sorted(folder.glob("brands/*/*.po")):
        for message in _read(path):
            if message.id and template.get(message.id, message.context) is None:
                report.add(path, message.lineno or 0, "CATALOGUE", "no page says this message", "remove it")
    return counts


def _check_template(path: Path, template: Catalog, report: Report) -> None:
    known = _read(path) if path.exists() else Catalog()
    for message in template:
        if message.id and known.get(message.id, message.context) is None:
            report.add(path, 0, "CATALOGUE", "is older than the pages", "run `python build.py translate update`")
            return


def _missing(template: Catalog, catalogue: Catalog) -> Iterator[tuple[Message, str]]:
    for message in template:
        if not message.id:
            continue
        found = catalogue.get(message.id, message.context)
        if found is None or not _complete(found):
            yield message, "not translated"
        elif found.fuzzy:
            yield message, "marked as fuzzy"
        elif _placeholders(found) != _placeholders(message, ids=True):
            yield message, "other placeholders than the source"


def _complete(message: Message) -> bool:
    strings = message.string
    return bool(strings) if isinstance(strings, str) else bool(strings) and all(strings or ())


def _placeholders(message: Message, ids: bool = False) -> set[str]:
    """The `%(name)s` of a message; of a plural message those of its last form."""
    text = message.id if ids else message.string
    last = text if isinstance(text, str) else (text or ("",))[-1]
    return {part.split(")")[0] for part in str(last).split("%(")[1:]}


def _read(path: Path) -> Catalog:
    with path.open("rb") as file:
        return read_po(file, locale=None if path.suffix == ".pot" else path.stem.replace("-", "_"))


def _write(catalogue: Catalog, path: Path) -> None:
    """Write a catalogue without the header lines that change by themselves."""
    path.parent.mkdir(parents=True, exist_ok=True)
    written = BytesIO()
    write_po(written, catalogue, width=100, sort_output=True, include_lineno=False, ignore_obsolete=True)
    lines = written.getvalue().splitlines(keepends=True)
    path.write_bytes(b"".join(line for line in lines if not line.startswith(_CHANGING)))
