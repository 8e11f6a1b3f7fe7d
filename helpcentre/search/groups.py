"""Reads the synonyms of the writers: `content/<owner>/synonyms/<language>.yaml`, a list of groups of equal words."""

from __future__ import annotations

from pathlib import Path

from helpcentre.errors import Report
from helpcentre.load.validate import read_yaml_file
from helpcentre.search.synonyms import Group

FOLDER = "synonyms"
SHARED = "shared"
MOST_WORDS = 6


def read_groups(content: Path, brand: str, locale: str, report: Report) -> tuple[Group, ...]:
    """The shared groups and those of a brand for a language; mistakes go to `report`."""
    language = locale.split("-")[0]
    owners = (SHARED, brand)
    return tuple(group for owner in owners for group in _read(content / owner / FOLDER / f"{language}.yaml", report))


def _read(path: Path, report: Report) -> list[Group]:
    yaml = read_yaml_file(path, report) if path.is_file() else None
    if yaml is None or yaml.data is None:
        return []
    if not isinstance(yaml.data, list):
        report.add(path, 1, "SYNONYMS", "must be a list of groups", "write `- [refund, money back]`")
        return []
    found = []
    for place, group in enumerate(yaml.data):
        mistake = _mistake(group)
        if mistake:
            report.add(path, yaml.line((place,)), "SYNONYMS", mistake, "write `- [refund, money back]`")
        else:
            found.append(tuple(str(phrase) for phrase in group))
    return found


def _mistake(group: object) -> str:
    if not isinstance(group, list) or len(group) < 2:
        return "a group is a list of at least two words or phrases"
    for phrase in group:
        if not isinstance(phrase, str) or not phrase.strip():
            return f"`{phrase}` is not a word or phrase; put it in quotes"
        if len(phrase.split()) > MOST_WORDS:
            return f"`{phrase}` has more than {MOST_WORDS} words"
    return ""
