"""MiniSearch, run in Node as it runs in a browser."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import minify

from tools.search_compare.row import Row, packed, rows_of
from tools.search_compare.shelves import MOST, WEIGHED, Shelves, fields_of

SCRIPT = Path(__file__).with_suffix(".js")
LIBRARY = "node_modules/minisearch/dist/umd/index.js"
OPTIONS: dict[str, dict[str, object]] = {
    "MiniSearch": {},
    "MiniSearch, fuzzy": {"prefix": True, "fuzzy": 0.2, "boost": {"title": 2}},
}
"""As it is, and as its documentation proposes for searching as one types."""


def rows(shelves: Shelves, place: Path) -> list[Row]:
    """Rows for each of the options; a browser loads the library and an index that can show its results."""
    library = packed(minify.string("application/javascript", (place / LIBRARY).read_text(encoding="utf-8")).encode())
    return [row for tool, options in OPTIONS.items() for row in _rows(shelves, place, tool, options, library)]


def _rows(shelves: Shelves, place: Path, tool: str, options: dict[str, object], library: int) -> list[Row]:
    weighed = {f"{brand} {locale}": locale for brand, locale in shelves.documents if brand == WEIGHED}
    asked = {
        "documents": {
            " ".join(key): [{"id": d.id, "url": d.url, "summary": d.summary, **fields_of(d)} for d in shelf]
            for key, shelf in shelves.documents.items()
        },
        "queries": [(f"{query.brand} {query.locale}", query.text) for query in shelves.queries],
        "options": options,
        "weighed": list(weighed),
        "most": MOST,
    }
    command = ["node", str(SCRIPT)]
    done = subprocess.run(command, input=json.dumps(asked).encode(), stdout=subprocess.PIPE, check=True, cwd=place)
    answers = json.loads(done.stdout)
    found = {query.key: ids for query, ids in zip(shelves.queries, answers["found"], strict=True)}
    sizes = {weighed[key]: library + packed(index.encode()) for key, index in answers["indexes"].items()}
    return rows_of(tool, shelves.queries, lambda query: list(found[query.key]), sizes)
