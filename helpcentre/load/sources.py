"""Finds and reads the Markdown files of one owner: a brand's folder, or the shared one."""

from __future__ import annotations

import re
from pathlib import Path

from helpcentre.errors import Report
from helpcentre.load.files import folders, read_text, walk
from helpcentre.load.strict_yaml import Yaml
from helpcentre.load.validate import did_you_mean, parse_yaml, validate
from helpcentre.model.article import FrontMatter, Source

SNIPPETS = "snippets"
DATA_FOLDERS = ("law", "synonyms")
"""Folders beside the languages that hold YAML, not articles."""

_LOCALE = re.compile(r"[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?")
KEY = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


def read_sources(folder: Path, locales: tuple[str, ...] | None, report: Report) -> list[Source]:
    """All Markdown files below `folder`/<locale>/<category>/.

    `locales`: the languages that may have a folder; None for any. Snippets come too, with the category
    `snippets`. Files that cannot be used are told in `report` and left out.
    """
    found = []
    for locale_folder in folders(folder, report):
        locale = locale_folder.name
        if locale in DATA_FOLDERS:
            continue
        if not _LOCALE.fullmatch(locale):
            report.add(locale_folder, 0, "FOLDER-LOCALE", f"`{locale}` is not a language code", "en, fr-CA")
        elif locales is not None and locale not in locales:
            hint = did_you_mean(locale, locales) or "add it to `languages` in brand.yaml"
            report.add(locale_folder, 0, "FOLDER-LOCALE", f"the brand does not speak `{locale}`", hint)
        else:
            found += _read_locale(locale_folder, folder.name, locale, report)
    return found


def _read_locale(folder: Path, owner: str, locale: str, report: Report) -> list[Source]:
    found = []
    for path in walk(folder, report):
        parts = path.relative_to(folder).parts
        if len(parts) != 2 or path.suffix != ".md":
            report.add(path, 0, "FILE-PLACE", "is not an article", "<language>/<category>/<key>.md")
        elif not all(KEY.fullmatch(part) for part in (parts[0], path.stem)):
            hint = "lower-case letters, digits and single hyphens"
            report.add(path, 0, "FILE-NAME", f"`{parts[0]}/{path.stem}` is not a key", hint)
        else:
            source = _read_source(path, owner, locale, parts[0], report)
            found += [source] if source else []
    return found


def _read_source(path: Path, owner: str, locale: str, category: str, report: Report) -> Source | None:
    text = read_text(path, report)
    if text is None:
        return None
    if category == SNIPPETS:
        if text.startswith("---\n"):
            report.add(path, 1, "FRONT-MATTER", "a snippet has no front matter", "remove it")
        return Source(path, owner, locale, SNIPPETS, path.stem, FrontMatter(), {}, text, 1)
    split = split_front_matter(text)
    if split is None:
        hint = "begin the file with `---`, keys such as `title:`, and `---`"
        report.add(path, 1, "FRONT-MATTER", "has no front matter", hint)
        return None
    head, body, body_line = split
    yaml = parse_yaml(head, path, report, first_line=2)
    if yaml is None:
        return None
    front = validate(FrontMatter, yaml, path, report) if yaml.data else FrontMatter()
    if front is None:
        return None
    return Source(path, owner, locale, category, path.stem, front, _key_lines(yaml), body, body_line)


def split_front_matter(text: str) -> tuple[str, str, int] | None:
    """Front matter, body, and the line on which the body begins; None without front matter."""
    if not text.startswith("---\n"):
        return None
    end = text.find("\n---\n", 3)
    if end < 0:
        if not text.endswith("\n---"):
            return None
        end = len(text) - 4
    head = text[4 : end + 1]
    return head, text[end + 5 :], head.count("\n") + 3


def _key_lines(yaml: Yaml) -> dict[str, int]:
    return {str(path[0]): line for path, line in yaml.lines.items() if len(path) == 1}
