"""Pagefind over the built pages, asked in Chromium.

It indexes a brand at once and keeps the languages apart by the `lang` of each page, as in a browser. Articles alone are
marked for it, with their search phrases and keywords, which stand on no page.
"""

from __future__ import annotations

import statistics
import subprocess
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from html import escape
from pathlib import Path
from urllib.parse import urlsplit

from playwright.sync_api import Browser, Page, sync_playwright
from werkzeug.serving import make_server

from helpcentre.check.project import Project
from helpcentre.cli.server import create_static_app
from helpcentre.freeze.build import build_into
from tools import browser
from tools.search_compare.row import Row, packed, rows_of
from tools.search_compare.shelves import MOST, WEIGHED, Key, Shelves
from tools.search_quality import AS_OF, ROOT, Query

COMMAND = "node_modules/.bin/pagefind"
EVERY = 8
"""One in so many queries is weighed."""
ASK = """async ([address, text, most]) => {
  const pagefind = await import(address);
  const found = await pagefind.search(text);
  return Promise.all(found.results.slice(0, most).map(async (one) => (await one.data()).url));
}"""


def rows(shelves: Shelves, place: Path) -> list[Row]:
    """A browser loads script, engine, the pieces of the index that the query needs, and one file for each result."""
    path = browser.find()
    if path is None or subprocess.run([place / COMMAND, "--version"], capture_output=True, check=False).returncode:
        print("!!! Pagefind is left out: it needs Chromium, and a platform for which it is made")
        return []
    ids = {(*key, document.url): document.id for key, shelf in shelves.documents.items() for document in shelf}
    with tempfile.TemporaryDirectory() as name, _served(Path(name)) as base, sync_playwright() as playwright:
        _index(Path(name), shelves, place)
        chromium = playwright.chromium.launch(executable_path=path, args=browser.arguments())
        weighed = [key for key in shelves.documents if key[0] == WEIGHED]
        sizes = {key[1]: _size(chromium, base, Path(name), key, shelves) for key in weighed}
        page = chromium.new_context(bypass_csp=True).new_page()
        found = rows_of("Pagefind", shelves.queries, lambda query: _found(page, base, query, ids), sizes)
        chromium.close()
    return found


@contextmanager
def _served(folder: Path) -> Iterator[str]:
    """All brands, built into `folder` and served; gives the origin."""
    server = make_server("127.0.0.1", 0, create_static_app(folder), threaded=True)
    base = f"http://127.0.0.1:{server.port}"
    build_into(Project(ROOT), folder, AS_OF, base)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield base
    finally:
        server.shutdown()


def _index(folder: Path, shelves: Shelves, place: Path) -> None:
    for shelf in shelves.documents.values():
        for document in shelf:
            page = folder / document.url.strip("/") / "index.html"
            words = escape(" . ".join([*document.phrases, *document.keywords]))
            html = page.read_text(encoding="utf-8").replace("<article", "<article data-pagefind-body", 1)
            page.write_text(html.replace("</article>", f"<p>{words}</p></article>", 1), encoding="utf-8")
    for brand in sorted({brand for brand, _ in shelves.documents}):
        command = [str(place / COMMAND), "--site", str(folder / brand)]
        subprocess.run(command, check=True, capture_output=True, cwd=place)


def _size(chromium: Browser, base: str, folder: Path, key: Key, shelves: Shelves) -> int:
    """The median of some first queries, each in a browser that has loaded nothing."""
    queries = [query for query in shelves.queries if (query.brand, query.locale) == key]
    loaded = (_loaded(chromium, base, query) for query in queries[::EVERY])
    return round(statistics.median(sum(packed((folder / name).read_bytes()) for name in names) for names in loaded))


def _loaded(chromium: Browser, base: str, query: Query) -> set[str]:
    """The files that a first query asks for."""
    page = chromium.new_context(bypass_csp=True).new_page()
    page.goto(f"{base}/{query.brand}/{query.locale}/")
    asked: set[str] = set()
    page.on("request", lambda request: asked.add(urlsplit(request.url).path.strip("/")))
    _ask(page, query)
    page.context.close()
    return {name for name in asked if "/pagefind/" in name}


def _found(page: Page, base: str, query: Query, ids: dict[tuple[str, str, str], str]) -> list[str]:
    place = f"{base}/{query.brand}/{query.locale}/"
    if page.url != place:
        page.goto(place)
    return [ids[query.brand, query.locale, url] for url in _ask(page, query)]


def _ask(page: Page, query: Query) -> list[str]:
    return list(page.evaluate(ASK, [f"/{query.brand}/pagefind/pagefind.js", query.text, MOST]))
