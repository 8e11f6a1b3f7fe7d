"""One pass over all content: read, rendered, compared; every mistake and every note to the owners."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from helpcentre.check.addresses import check_addresses, check_hosts
from helpcentre.check.articles import check_articles
from helpcentre.check.brands import check_icons, check_law_topics, check_product_types
from helpcentre.check.ids import check_ids
from helpcentre.check.languages import check_languages
from helpcentre.check.project import Project
from helpcentre.check.queries import check_queries
from helpcentre.check.snippets import check_snippets
from helpcentre.check.statuses import check_status_links, check_statuses
from helpcentre.errors import Report, Severity
from helpcentre.i18n.catalogues import WordBook
from helpcentre.load.content import Loaded, load_content
from helpcentre.pages.library import Editions, build_editions
from helpcentre.pages.search_setup import Indexes, build_indexes
from helpcentre.pages.topics import check_topics


@dataclass(frozen=True)
class Checked:
    """Content that was read and rendered, with everything that was found on the way.

    `indexes`: what is searched; empty when that was not asked for, or something is wrong.
    """

    loaded: Loaded
    editions: Editions
    indexes: Indexes
    book: WordBook
    report: Report


def check(project: Project, as_of: datetime, local_base: str | None = None, search: bool = True) -> Checked:
    """Read and render all content for the moment `as_of`.

    `local_base`: an origin for all brands instead of their public addresses. `search`: whether to build what is
    searched, and to ask the queries that articles name.
    """
    report = Report(project.root)
    for folder in (project.theme, project.translations):
        if not folder.is_dir():
            report.add(folder, 0, "FOLDER-MISSING", "is missing", "run the command in the project's folder")
    report.raise_errors()
    loaded = load_content(project.content, as_of, report)
    book = WordBook(project.translations, report)
    editions = build_editions(loaded, book, project.theme, report, local_base)
    checked = Checked(loaded, editions, {}, book, report)
    _check_brands(checked, project)
    _check_editions(checked)
    check_snippets(loaded.catalogue, editions, report)
    if search:
        checked.indexes.update(build_indexes(editions, project.content, report))
        check_queries(editions, checked.indexes, report)
    _tell_owners(loaded, report)
    return checked


def _check_brands(checked: Checked, project: Project) -> None:
    loaded, report = checked.loaded, checked.report
    check_hosts(loaded.files, report)
    for key, content in loaded.catalogue.brands.items():
        files = loaded.files[key]
        check_icons(content, files, project.theme, report)
        check_ids(content, files, report)
        check_law_topics(content, files, report)
        check_product_types(content, files, report)
        check_statuses(content, files, report)
        check_languages(content, files, checked.editions, project.translations, report)


def _check_editions(checked: Checked) -> None:
    for edition in checked.editions.values():
        files = checked.loaded.files[edition.brand.key]
        check_topics(edition, files, checked.report)
        check_status_links(edition, files, checked.report)
        check_addresses(edition, files, checked.report)
        check_articles(edition, checked.report)


def _tell_owners(loaded: Loaded, report: Report) -> None:
    for files in loaded.files.values():
        for index, note in enumerate(files.owner_notes):
            file, line = files.place("owner-notes.yaml", index)
            report.add(file, line, f"OWNER {note.id}", note.text, severity=Severity.NOTE)
