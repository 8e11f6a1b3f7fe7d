"""Ours beside the usual tools, on the development set: `python -m tools.search_compare`.

Whoosh's and SQLite's own parsers get the query's words (SQLite: quoted, joined by AND as it does); MiniSearch and
Pagefind come from npm into `var/search-compare`; Pagefind needs a built site in `dist/` and Chromium. Queries over all
brands are left out, since none of the others has such an index.
"""

from __future__ import annotations

import json
import logging
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import threading
from collections import defaultdict
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import brotli
from playwright.sync_api import Page, sync_playwright
from werkzeug.serving import make_server
from whoosh import analysis as whoosh_analysis
from whoosh import fields, qparser
from whoosh.filedb.filestore import RamStorage

from helpcentre.check.content import check
from helpcentre.check.project import Project
from helpcentre.cli.search import ALL, Desk
from helpcentre.cli.server import create_static_app
from helpcentre.pages.search_index import documents
from helpcentre.search.document import Document
from helpcentre.search.export import export
from tools import browser
from tools.search_quality import AS_OF, QUERIES, ROOT, Query, Tally, first_right, found_ids, read_queries

PLACE = ROOT / "var" / "search-compare"
Answer = Callable[[Query], list[str]]
FTS5 = "create virtual table t using fts5(id unindexed, title, words, text, tokenize='porter unicode61')"
MINISEARCH = """
const MiniSearch = require("minisearch"), input = JSON.parse(require("fs").readFileSync(0, "utf8"));
const made = {};
for (const [key, rows] of Object.entries(input.documents)) {
  made[key] = new MiniSearch({ fields: ["title", "words", "text"], idField: "id" });
  made[key].addAll(rows);
}
const ask = ([key, text]) => made[key].search(text, input.options).slice(0, 10).map((hit) => hit.id);
const found = input.queries.map(ask);
process.stdout.write(JSON.stringify({ found, size: JSON.stringify(made["calissi fr"]) }));
"""


def main() -> int:
    """Print a table: one row for each tool and language."""
    logging.getLogger("werkzeug").setLevel(logging.ERROR)
    desk = Desk(Project(ROOT), AS_OF)
    editions = check(Project(ROOT), AS_OF).editions
    shelves = {key: documents(edition) for key, edition in editions.items()}
    queries = [query for query in read_queries(sorted(QUERIES.glob("*.tsv"))) if query.brand != ALL]
    ours = export(desk.ranker("calissi", "fr").index)
    show("ours", queries, lambda query: found_ids(desk, query), sum(packed(file) for file in ours.files.values()))
    show("whoosh", queries, whoosh_answers(shelves), 0)
    show("fts5", queries, fts_answers(shelves), 0)
    if shutil.which("npm") is None:
        print("!!! NO NPM FOUND: MiniSearch and Pagefind are left out")
        return 0
    PLACE.mkdir(parents=True, exist_ok=True)
    subprocess.run(["npm", "install", "--silent", "--prefix", str(PLACE), "minisearch", "pagefind"], check=True)
    for name, options in (("minisearch", dict[str, object]()), ("minisearch fuzzy", {"prefix": True, "fuzzy": 0.2})):
        answer, size = minisearch_answers(shelves, queries, options)
        show(name, queries, answer, size)
    pagefind(queries, {(*key, d.url): d.id for key, shelf in shelves.items() for d in shelf})
    return 0


def show(name: str, queries: list[Query], answer: Answer, size: int) -> None:
    """A row for each language. `size`: bytes of the index of calissi in French, brotli."""
    tallies: dict[str, Tally] = defaultdict(Tally)
    for query in queries:
        found = answer(query)
        tallies[query.locale].ranks.append(first_right(found, query.expected))
        tallies[query.locale].empty += not found
    for locale, tally in sorted(tallies.items()):
        print(f"{name:17} {locale} {tally}{f'  {size:,} bytes' if size else ''}", flush=True)


def words_of(document: Document) -> dict[str, str]:
    """What the other tools index: title, phrases and keywords, the rest."""
    text = " ".join([document.summary, *(f"{part.heading} {part.text}" for part in document.parts)])
    return {"title": document.title, "words": " ".join([*document.phrases, *document.keywords]), "text": text}


def whoosh_answers(shelves: dict[tuple[str, str], list[Document]]) -> Answer:
    """Whoosh with its analyser for the language and its default parser (AND)."""
    made: dict[tuple[str, str], Any] = {}
    parsing: Any = qparser
    analysis: Any = whoosh_analysis
    for key, shelf in shelves.items():
        text = fields.TEXT(analyzer=analysis.LanguageAnalyzer(key[1]))
        storage: Any = RamStorage()  # type: ignore[no-untyped-call]
        made[key] = storage.create_index(fields.Schema(id=fields.ID(stored=True), title=text, words=text, text=text))
        writer = made[key].writer()
        for document in shelf:
            writer.add_document(id=document.id, **words_of(document))
        writer.commit()

    def answer(query: Query) -> list[str]:
        found = made[query.brand, query.locale]
        parser = parsing.MultifieldParser(["title", "words", "text"], found.schema)
        with found.searcher() as searcher:
            return [hit["id"] for hit in searcher.search(parser.parse(query.text), limit=10)]

    return answer


def fts_answers(shelves: dict[tuple[str, str], list[Document]]) -> Answer:
    """SQLite FTS5 with unicode61 and porter."""
    made = {}
    for key, shelf in shelves.items():
        made[key] = sqlite3.connect(":memory:")
        made[key].execute(FTS5)
        rows = [(document.id, *words_of(document).values()) for document in shelf]
        made[key].executemany("insert into t values (?, ?, ?, ?)", rows)

    def answer(query: Query) -> list[str]:
        match = " ".join('"' + word.replace('"', "") + '"' for word in query.text.split())
        sql = "select id from t where t match ? order by bm25(t, 0, 6, 4, 1) limit 10"
        return [row[0] for row in made[query.brand, query.locale].execute(sql, (match,))]

    return answer


def minisearch_answers(
    shelves: dict[tuple[str, str], list[Document]], queries: list[Query], options: Mapping[str, object]
) -> tuple[Answer, int]:
    """MiniSearch in Node."""
    asked = {
        "documents": {" ".join(key): [{"id": d.id, **words_of(d)} for d in shelf] for key, shelf in shelves.items()},
        "queries": [(f"{query.brand} {query.locale}", query.text) for query in queries],
        "options": options,
    }
    done = subprocess.run(
        ["node", "-e", MINISEARCH], input=json.dumps(asked).encode(), capture_output=True, check=True, cwd=PLACE
    )
    answers = json.loads(done.stdout)
    found = {query.key: ids for query, ids in zip(queries, answers["found"], strict=True)}
    return (lambda query: list(found[query.key])), packed(answers["size"].encode())


def pagefind(queries: list[Query], ids: dict[tuple[str, str, str], str]) -> None:
    """Pagefind over the built pages, asked in Chromium."""
    path = browser.find()
    if path is None or not (ROOT / "dist").exists():
        print("!!! Pagefind is left out: it needs Chromium and a built site (make build)")
        return
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "site"
        shutil.copytree((ROOT / "dist").resolve(), folder)
        for brand, locale in {(query.brand, query.locale) for query in queries}:
            command = ["npx", "--prefix", str(PLACE), "pagefind", "--site", str(folder / brand / locale)]
            subprocess.run(command, check=True, capture_output=True, cwd=PLACE)
        server = make_server("127.0.0.1", 0, create_static_app(folder), threaded=True)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        size = sum(
            packed(file.read_bytes())
            for file in (folder / "calissi/fr/pagefind").rglob("*")
            if file.is_file() and "ui" not in file.name
        )
        with sync_playwright() as playwright:
            chromium = playwright.chromium.launch(executable_path=path, args=browser.arguments())
            page = chromium.new_context(bypass_csp=True).new_page()
            base = f"http://127.0.0.1:{server.port}"
            show("pagefind", queries, lambda query: _ask(page, base, query, ids), size)
            chromium.close()
        server.shutdown()


def _ask(page: Page, base: str, query: Query, ids: dict[tuple[str, str, str], str]) -> list[str]:
    place = f"{base}/{query.brand}/{query.locale}/"
    if page.url != place:
        page.goto(place)
    code = """async ([address, text]) => {
      const found = await (await import(address)).search(text);
      return Promise.all(found.results.slice(0, 10).map(async (one) => (await one.data()).url));
    }"""
    urls = page.evaluate(code, [f"{place}pagefind/pagefind.js", query.text])
    places = [f"/{query.brand}/{query.locale}/{url.split(f'/{query.locale}/')[-1].lstrip('/')}" for url in urls]
    return [ids.get((query.brand, query.locale, url), url) for url in places]


def packed(content: bytes) -> int:
    """Bytes as a host sends them."""
    return len(brotli.compress(content))


if __name__ == "__main__":
    sys.exit(main())
