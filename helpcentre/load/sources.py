"""Finds and reads the Markdown files of one owner: a brand's folder, or the shared one."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from helpcentre.errors import Report, did_you_mean
from helpcentre.i18n.languages import babel_locale
from helpcentre.load.files import folders, read_text, walk
from helpcentre.load.strict_yaml import Yaml
from helpcentre.load.validate import parse_yaml, validate
from helpcentre.model.article import FrontMatter, Source
from helpcentre.model.words import is_key, is_locale

SNIPPETS = "snippets"
SYNONYMS = "synonyms"
LAW = "law"


@dataclass(frozen=True)
class Texts:
    """The Markdown files of one owner. `broken`: ids of articles with a file that cannot be used."""

    sources: list[Source]
    broken: set[str]


def read_sources(folder: Path, locales: tuple[str, ...] | None, report: Report) -> Texts:
    """All Markdown files below `folder`/<locale>/<category>/.

    `locales`: the languages that may have a folder; None in the shared folder, which may have any. Snippets come
    too, with the category `snippets`. Files that cannot be used are told in `report` and left out.
    """
    found = Texts([], set())
    for inner in folders(folder, report):
        if inner.name == SYNONYMS:
            _check_synonyms(inner, report)
        elif locales is None and inner.name == LAW:
            continue
        elif _is_language(inner, locales, report):
            _read_locale(inner, folder.name, found, report)
    return found


def _is_language(folder: Path, locales: tuple[str, ...] | None, report: Report) -> bool:
    name = folder.name
    if locales is None and not (is_locale(name) and _is_spoken(name)):
        hint = did_you_mean(name, (LAW, SYNONYMS)) or "a language such as en or fr-CA, law or synonyms"
        report.add(folder, 0, "FILE-PLACE", "is not a folder of shared content", hint)
        return False
    if not is_locale(name):
        hint = did_you_mean(name, (SYNONYMS,)) or "en, fr-CA"
        report.add(folder, 0, "FOLDER-LOCALE", f"`{name}` is not a language code", hint)
        return False
    if locales is not None and name not in locales:
        hint = did_you_mean(name, locales) or "add it to `languages` in brand.yaml"
        report.add(folder, 0, "FOLDER-LOCALE", f"the brand does not speak `{name}`", hint)
        return False
    return True


def _is_spoken(locale: str) -> bool:
    try:
        babel_locale(locale)
    except ValueError:
        return False
    return True


def _check_synonyms(folder: Path, report: Report) -> None:
    for path in walk(folder, report):
        if path.parent != folder or path.suffix != ".yaml" or not is_locale(path.stem):
            report.add(path, 0, "FILE-PLACE", "is not a file of synonyms", "synonyms/<language>.yaml")


def _read_locale(folder: Path, owner: str, found: Texts, report: Report) -> None:
    for path in walk(folder, report):
        parts = path.relative_to(folder).parts
        if len(parts) != 2 or path.suffix != ".md":
            report.add(path, 0, "FILE-PLACE", "is not an article", "<language>/<category>/<key>.md")
        elif not (is_key(parts[0]) and is_key(path.stem)):
            hint = "lower-case letters, digits and single hyphens"
            report.add(path, 0, "FILE-NAME", f"`{parts[0]}/{path.stem}` is not a key", hint)
        else:
            read = _read_snippet if parts[0] == SNIPPETS else _read_article
            source = read(path, owner, folder.name, report)
            if source is None:
                found.broken.add(f"{parts[0]}/{path.stem}")
            else:
                found.sources.append(source)


def _read_snippet(path: Path, owner: str, locale: str, report: Report) -> Source:
    """A snippet; one that cannot be read is empty, so that the articles that use it are checked all the same."""
    text = read_text(path, report) or ""
    if text.startswith("---\n"):
        report.add(path, 1, "FRONT-MATTER", "a snippet has no front matter", "remove it")
    return Source(path, owner, locale, SNIPPETS, path.stem, FrontMatter(), {}, text, 1)


def _read_article(path: Path, owner: str, locale: str, report: Report) -> Source | None:
    text = read_text(path, report)
    if text is None:
        return None
    split = split_front_matter(text)
    if split is None:
        hint = "begin the file with `---`, keys such as `title:`, and `---`"
        report.add(path, 1, "FRONT-MATTER", "has no front matter", hint)
        return None
    head, body, body_line = split
    yaml = parse_yaml(head, path, report, first_line=2)
    if yaml is None:
        return None
    front = FrontMatter() if yaml.data is None else validate(FrontMatter, yaml, path, report)
    if front is None:
        return None
    return Source(path, owner, locale, path.parent.name, path.stem, front, _key_lines(yaml), body, body_line)


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
