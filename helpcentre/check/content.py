"""One pass over all content: read, rendered, compared; every mistake and every note to the owners."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from helpcentre.check.addresses import check_addresses, check_hosts
from helpcentre.check.articles import check_articles
from helpcentre.check.brands import check_icons, check_law_topics, check_product_types
from helpcentre.check.project import Project
from helpcentre.errors import Report, Severity
from helpcentre.i18n.catalogues import WordBook
from helpcentre.load.content import Loaded, load_content
from helpcentre.pages.library import Editions, build_editions
from helpcentre.pages.topics import check_topics


@dataclass(frozen=True)
class Checked:
    """Content that was read and rendered, with everything that was found on the way."""

    loaded: Loaded
    editions: Editions
    book: WordBook
    report: Report


def check(project: Project, as_of: datetime, local_base: str | None = None) -> Checked:
    """Read and render all content for the moment `as_of`.

    `local_base`: an origin for all brands instead of their public addresses.
    """
    report = Report(project.root)
    for folder in (project.theme, project.translations):
        if not folder.is_dir():
            report.add(folder, 0, "FOLDER-MISSING", "is missing", "run the command in the project's folder")
    report.raise_errors()
    loaded = load_content(project.content, as_of, report)
    book = WordBook(project.translations)
    editions = build_editions(loaded, book, project.theme, report, local_base)
    check_hosts(loaded.files, report)
    for key, files in loaded.files.items():
        check_icons(loaded.catalogue.brands[key], files, project.theme, report)
        check_law_topics(loaded.catalogue.brands[key], files, report)
        check_product_types(loaded.catalogue.brands[key], files, report)
    for edition in editions.values():
        files = loaded.files[edition.brand.key]
        check_topics(edition, files, report)
        check_addresses(edition, files, report)
        check_articles(edition, report)
    _tell_owners(loaded, report)
    return Checked(loaded, editions, book, report)


def _tell_owners(loaded: Loaded, report: Report) -> None:
    for files in loaded.files.values():
        for index, note in enumerate(files.owner_notes):
            file, line = files.place("owner-notes.yaml", index)
            report.add(file, line, f"OWNER {note.id}", note.text, severity=Severity.NOTE)
