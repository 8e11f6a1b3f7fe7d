"""`python build.py search`: what customers find, and why."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import click

from helpcentre.check.content import check
from helpcentre.check.project import Project
from helpcentre.cli.translate import root_option
from helpcentre.errors import Report, SettingError
from helpcentre.pages.edition import Edition
from helpcentre.pages.library import Editions
from helpcentre.pages.search_index import edition_index, index_of_all
from helpcentre.search.explain import readings, reasons
from helpcentre.search.groups import read_groups
from helpcentre.search.ranker import Ranker

ALL = "*"
COLUMNS = 4


class Desk:
    """Answers queries for every brand and language of a project; indexes are built when they are first needed."""

    def __init__(self, project: Project, as_of: datetime) -> None:
        checked = check(project, as_of, search=False)
        checked.report.raise_errors()
        self._content = project.content
        self._editions: Editions = checked.editions
        self._report = Report(project.root)
        self._rankers: dict[tuple[str, str], Ranker] = {}

    def ranker(self, brand: str, locale: str) -> Ranker:
        """The ranker of a brand (`*`: all brands) in a language. Raises `SettingError` for one that is not there."""
        if (brand, locale) not in self._rankers:
            chosen = self._chosen(brand, locale)
            rows = [read_groups(self._content, edition.brand.key, locale, self._report) for edition in chosen]
            groups = tuple(dict.fromkeys(group for row in rows for group in row))
            self._report.raise_errors()
            index = index_of_all(chosen, groups, locale) if brand == ALL else edition_index(chosen[0], groups)
            self._rankers[brand, locale] = Ranker(index)
        return self._rankers[brand, locale]

    def ids(self, brand: str, locale: str) -> list[str]:
        """The articles of that ranker by number: their ids, with `<brand>:` before them where it is `*`."""
        chosen = self._chosen(brand, locale)
        return [f"{e.brand.key}:{name}" if brand == ALL else name for e in chosen for name in e.rendered]

    def _chosen(self, brand: str, locale: str) -> list[Edition]:
        chosen = [e for (key, code), e in self._editions.items() if code == locale and brand in (ALL, key)]
        if not chosen:
            known = ", ".join(f"{key} {code}" for key, code in self._editions)
            raise SettingError(f"there is no {brand} in {locale}; there are: {known}")
        return chosen


@click.command()
@click.option(
    "--as-of",
    type=click.DateTime(("%Y-%m-%d", "%Y-%m-%dT%H:%M")),
    default=lambda: datetime.now().replace(microsecond=0),
    show_default="now",
    help="The day for which articles are shown.",
)
@root_option
@click.option("--brand", default=ALL, show_default=True, help="A brand, or * for all of them.")
@click.option("--locale", default="en", show_default=True, help="The language of the reader.")
@click.option(
    "--batch",
    type=click.Path(path_type=Path, exists=True, dir_okay=False, allow_dash=True),
    help="A file of lines `id<TAB>brand<TAB>locale<TAB>query`; writes `id<TAB>rank<TAB>url`.",
)
@click.argument("query", nargs=-1)
def search(as_of: datetime, root: Path, brand: str, locale: str, batch: Path | None, query: tuple[str, ...]) -> None:
    """Rank the articles for QUERY, with scores and reasons, or for every line of a file."""
    if (batch is None) == (not query):
        raise SettingError("give either a query or --batch FILE")
    desk = Desk(Project(root.resolve()), as_of)
    lines = answer_batch(desk, batch) if batch else explained(desk.ranker(brand, locale), " ".join(query))
    for line in lines:
        click.echo(line)


def explained(ranker: Ranker, query: str) -> Iterator[str]:
    """The ranking of one query, for people."""
    answer = ranker.search(query)
    yield from readings(ranker, answer)
    for place, hit in enumerate(answer.hits, 1):
        entry = ranker.index.entries[hit.document]
        yield f"{place:2}. {hit.score:7}  {ranker.url(hit)}  {entry.title}"
        yield f"             {'; '.join(reasons(ranker, answer, hit))}"
    if not answer.hits:
        yield "nothing found"


def answer_batch(desk: Desk, batch: Path) -> Iterator[str]:
    """At most ten rows for each line of the file. Raises `SettingError` for a line that cannot be read."""
    with click.open_file(str(batch), encoding="utf-8", errors="replace") as lines:
        for number, line in enumerate(lines, 1):
            text = line.rstrip("\r\n")
            if not text.strip() or text.startswith("#"):
                continue
            cells = text.split("\t", COLUMNS - 1)
            if len(cells) < COLUMNS:
                raise SettingError(f"{batch}:{number}: write id, brand, locale and query, with tabs between them")
            key, brand, locale, query = cells
            ranker = desk.ranker(brand.strip(), locale.strip())
            for rank, hit in enumerate(ranker.search(query).hits, 1):
                yield f"{key}\t{rank}\t{ranker.url(hit)}"
