"""What came of one tool in one language."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

import brotli

from tools.search_quality import Query, Tally, first_right

SERVER = "server"
Answer = Callable[[Query], list[str]]


@dataclass(frozen=True)
class Row:
    """`size`: bytes (brotli) that a browser loads for a first query of one brand; None where a server answers."""

    tool: str
    locale: str
    tally: Tally
    size: int | None

    def cells(self) -> tuple[str, ...]:
        """Tool, success@1 and @3 and queries without a result in percent, bytes."""
        size = SERVER if self.size is None else f"{self.size:,}"
        parts = (self.tally.within(1), self.tally.within(3), self.tally.empty / max(1, len(self.tally.ranks)))
        return (self.tool, *(f"{100 * part:.1f}" for part in parts), size)


def rows_of(tool: str, queries: Iterable[Query], answer: Answer, sizes: Mapping[str, int]) -> list[Row]:
    """A row for each language. `answer`: ids of articles, the best first; `sizes`: by language."""
    tallies: dict[str, Tally] = defaultdict(Tally)
    for query in queries:
        found = answer(query)
        tallies[query.locale].ranks.append(first_right(found, query.expected))
        tallies[query.locale].empty += not found
    return [Row(tool, locale, tally, sizes.get(locale)) for locale, tally in sorted(tallies.items())]


def packed(content: bytes) -> int:
    """Bytes as a host sends them."""
    return len(brotli.compress(content))
