"""Our own search."""

from __future__ import annotations

from helpcentre.check.content import check
from helpcentre.check.project import Project
from helpcentre.cli.search import Desk
from helpcentre.pages.search_setup import search_files
from tools.search_compare.row import Row, packed, rows_of
from tools.search_compare.shelves import WEIGHED, Shelves
from tools.search_quality import AS_OF, ROOT, found_ids


def rows(shelves: Shelves) -> list[Row]:
    """The ranker of the site; a browser loads script, setup and index."""
    desk = Desk(Project(ROOT), AS_OF)
    sizes = {locale: _size(locale) for brand, locale in shelves.documents if brand == WEIGHED}
    return rows_of("ours", shelves.queries, lambda query: found_ids(desk, query), sizes)


def _size(locale: str) -> int:
    checked = check(Project(ROOT), AS_OF)
    edition = checked.editions[WEIGHED, locale]
    script = edition.assets.files[edition.assets.modules["search"]]
    index = checked.indexes[WEIGHED, locale]
    return packed(script) + sum(packed(content) for _, content in search_files(edition, index))
