"""`python -m tools.search_compare`: a table for each language, a row for each tool.

All tools get the same articles with the same search phrases and keywords, and return at most ten of them. Queries over
all brands are left out, since none of the others has such an index. Exits 1 when a tool is left out and
`REQUIRE_TOOLS=1`.
"""

from __future__ import annotations

import logging
import os
import sys
from collections.abc import Iterable
from functools import partial

from tools.search_compare import minisearch, ours, pagefind, sqlite, whoosh
from tools.search_compare.environment import install, npm_versions
from tools.search_compare.row import Row
from tools.search_compare.shelves import read_shelves
from tools.search_quality import AS_OF

LANGUAGES = {"en": "English", "fr": "French"}
HEAD = ("tool", "@1 %", "@3 %", "none %", "bytes")


def main() -> int:
    """Ask every tool, then print."""
    logging.getLogger("werkzeug").setLevel(logging.ERROR)
    shelves = read_shelves()
    place = install()
    tools = [ours.rows, whoosh.rows, sqlite.rows]
    if place is not None:
        tools += [partial(minisearch.rows, place=place), partial(pagefind.rows, place=place)]
    rows: list[Row] = []
    for tool in tools:
        found = tool(shelves)
        print(f"asked: {', '.join(dict.fromkeys(row.tool for row in found)) or 'nothing'}", file=sys.stderr)
        rows += found
    versions = {**whoosh.versions(), **sqlite.versions(), **npm_versions(place)}
    print(f"Content of {AS_OF:%Y-%m-%d}; {', '.join(f'{name} {version}' for name, version in versions.items())}.")
    for locale, language in LANGUAGES.items():
        number = sum(query.locale == locale for query in shelves.queries)
        print(f"\n{language}, {number} queries:\n\n{table(row for row in rows if row.locale == locale)}")
    whole = any(row.tool.startswith("Pagefind") for row in rows)
    return 0 if whole or os.environ.get("REQUIRE_TOOLS") != "1" else 1


def table(rows: Iterable[Row]) -> str:
    """The rows in Markdown, with columns that stand below each other."""
    cells = [HEAD, *(row.cells() for row in rows)]
    widths = [max(len(cell) for cell in column) for column in zip(*cells, strict=True)]
    lines = ["| " + " | ".join(_padded(line, widths)) + " |" for line in cells]
    rule = ["-" * widths[0], *("-" * (width - 1) + ":" for width in widths[1:])]
    return "\n".join([lines[0], "| " + " | ".join(rule) + " |", *lines[1:]])


def _padded(cells: tuple[str, ...], widths: list[int]) -> list[str]:
    first = cells[0].ljust(widths[0])
    return [first, *(cell.rjust(width) for cell, width in zip(cells[1:], widths[1:], strict=True))]


if __name__ == "__main__":
    sys.exit(main())
