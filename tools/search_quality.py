"""How well the search answers the development set: `python -m tools.search_quality [--misses] [FILE ...]`.

Success@1 and @3 and queries without a result, by language and kind, over `tests/search/queries/*.tsv`.
"""

from __future__ import annotations

import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from helpcentre.check.project import Project
from helpcentre.cli.search import ALL, Desk

ROOT = Path(__file__).resolve().parent.parent
QUERIES = ROOT / "tests" / "search" / "queries"
AS_OF = datetime(2026, 11, 23, 12)
BARS = (0.75, 0.92)


@dataclass(frozen=True)
class Query:
    """A line of a query set. `expected`: article ids (with `brand:` before them where the brand is `*`)."""

    key: str
    brand: str
    locale: str
    text: str
    expected: frozenset[str]
    kind: str


@dataclass
class Tally:
    """What came of the queries of one kind. `ranks`: of the first right result, from 1; 0 none among ten."""

    ranks: list[int] = field(default_factory=list)
    empty: int = 0

    def within(self, most: int) -> float:
        """The part of the queries with a right result among the first `most`."""
        return sum(0 < rank <= most for rank in self.ranks) / max(1, len(self.ranks))

    def __str__(self) -> str:
        first, third = 100 * self.within(1), 100 * self.within(3)
        return f"{len(self.ranks):4}  @1 {first:5.1f} %  @3 {third:5.1f} %  without result {self.empty}"


def main() -> int:
    """Print the table; 1 when a language misses a bar."""
    paths = [Path(name) for name in sys.argv[1:] if not name.startswith("--")] or sorted(QUERIES.glob("*.tsv"))
    desk = Desk(Project(ROOT), AS_OF)
    tallies: dict[tuple[str, str], Tally] = defaultdict(Tally)
    for query in read_queries(paths):
        found = found_ids(desk, query)
        rank = first_right(found, query.expected)
        for kind in ("all", query.kind, "any brand" if query.brand == ALL else "one brand"):
            tally = tallies[query.locale, kind]
            tally.ranks.append(rank)
            tally.empty += not found
        if "--misses" in sys.argv and rank != 1:
            print(f"{rank:2} {query.key} {query.brand} {query.text} -> {found[:3]}, not {sorted(query.expected)}")
    for (locale, kind), tally in sorted(tallies.items()):
        print(f"{locale} {kind:11}{tally}")
    totals = [tally for (_, kind), tally in tallies.items() if kind == "all"]
    kept = all(t.within(1) >= BARS[0] and t.within(3) >= BARS[1] and not t.empty for t in totals)
    print(f"bars @1 {BARS[0]:.0%}, @3 {BARS[1]:.0%}, none without result: {'kept' if kept else 'MISSED'}")
    return 0 if kept else 1


def read_queries(paths: Iterable[Path]) -> Iterator[Query]:
    """The queries of some files: id, brand, locale, query, expected ids with `|` between them, kind."""
    for path in paths:
        for line in path.read_text(encoding="utf-8").splitlines():
            if line.strip() and not line.startswith("#"):
                key, brand, locale, text, expected, kind = line.split("\t")
                yield Query(key, brand, locale, text, frozenset(expected.split("|")), kind)


def found_ids(desk: Desk, query: Query) -> list[str]:
    """The ids of the articles found, the best first."""
    ids = desk.ids(query.brand, query.locale)
    return [ids[hit.document] for hit in desk.ranker(query.brand, query.locale).search(query.text).hits]


def first_right(found: list[str], expected: frozenset[str]) -> int:
    """The rank of the first expected article, from 1; 0 when there is none."""
    return next((rank for rank, name in enumerate(found, 1) if name in expected), 0)


if __name__ == "__main__":
    sys.exit(main())
