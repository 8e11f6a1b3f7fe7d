"""How long a visitor waits for the search: `python -m tools.search_latency` (200 made-up articles in each language).

Drives an installed Chromium on the site of one brand, whose index is exchanged for one of made-up articles. For each
language: the ranker alone; from entering a field with a query, when nothing is loaded yet, to the first suggestion on
the screen; then from each key to its suggestions. The last two with a processor slowed four times. Figures of a busy
machine say little, so its load is printed with them.
"""

from __future__ import annotations

import os
import sys
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page, sync_playwright
from werkzeug.serving import WSGIRequestHandler, make_server

from helpcentre.check.content import check
from helpcentre.check.project import Project
from helpcentre.cli.server import create_static_app
from helpcentre.errors import Report
from helpcentre.freeze.build import build_into
from helpcentre.pages.search_index import documents
from helpcentre.search.builder import build_index
from helpcentre.search.export import export
from helpcentre.search.groups import read_groups
from tools import browser
from tools.search_benchmark import invent
from tools.search_quality import AS_OF, QUERIES, ROOT, read_queries

ARTICLES, WORDS = 200, 250
BRAND = "calissi"
SLOWED = 4
COLD = 20
"""First uses measured for each language."""
KEYS = 60
"""Queries whose last key is measured."""
BARS = {"ranker": 10, "first answer": 300, "each key": 50}
"""Milliseconds at the 95th percentile (THEME: what the search may take)."""

RANKED = """async ([address, queries]) => {
  const index = new helpRanker.Index(await (await fetch(address)).json());
  return queries.map(query => { const from = performance.now(); helpRanker.search(index, query);
    return performance.now() - from; }); }"""
ANSWERED = """async query => {
  const field = document.querySelector("main [data-search]"), from = performance.now();
  field.focus();
  field.value = query;
  field.dispatchEvent(new Event("input", { bubbles: true }));
  await new Promise(seen => (function look() {
    const list = field.form.querySelector("[role=listbox]");
    if (list && list.dataset.query === query && list.offsetParent) requestAnimationFrame(() => setTimeout(seen));
    else setTimeout(look);
  })());
  return performance.now() - from; }"""


def main() -> int:
    """Measure and print; 1 when there is no browser."""
    path = browser.find()
    if path is None:
        print("!!! NO BROWSER FOUND: nothing was measured")
        return 1
    with tempfile.TemporaryDirectory(prefix="helpcentre-latency-") as name, served(Path(name)) as base:
        print(f"{ARTICLES} articles of {WORDS} words; load of the machine {os.getloadavg()[0]:.1f}")
        build_into(Project(ROOT), Path(name), AS_OF, base)
        addresses = {locale: enlarge(Path(name), locale) for locale in ("en", "fr")}
        with sync_playwright() as playwright:
            chromium = playwright.chromium.launch(executable_path=path, args=browser.arguments())
            for locale, address in addresses.items():
                report(locale, measure(chromium, base, locale, address))
            chromium.close()
        print(f"load of the machine {os.getloadavg()[0]:.1f}")
    return 0


def report(locale: str, times: dict[str, list[float]]) -> None:
    """One line for each thing measured, in milliseconds."""
    for what, found in times.items():
        p50, p95 = percentile(found, 50), percentile(found, 95)
        kept = "kept" if p95 <= BARS[what] else "MISSED"
        print(f"{locale} {what:12} p50 {p50:6.1f} p95 {p95:6.1f} ms of {len(found):3}; bar {BARS[what]} ms: {kept}")


def percentile(values: list[float], percent: int) -> float:
    """The value that `percent` of the values do not exceed."""
    return sorted(values)[max(0, -(-len(values) * percent // 100) - 1)]


def measure(chromium: Browser, base: str, locale: str, address: str) -> dict[str, list[float]]:
    """Milliseconds by what is measured."""
    queries = [query.text for query in read_queries([QUERIES / f"{locale}.tsv"]) if len(query.text) > 3]
    home = f"{base}/{BRAND}/{locale}/"
    cold = []
    for query in queries[:: len(queries) // COLD][:COLD]:
        page = slowed(chromium, home)
        cold.append(float(page.evaluate(ANSWERED, query)))
        page.context.close()
    page = slowed(chromium, home)
    page.evaluate(ANSWERED, queries[0])
    keys = []
    for query in queries[:: len(queries) // KEYS][:KEYS]:
        page.evaluate(ANSWERED, query[:-1])
        keys.append(float(page.evaluate(ANSWERED, query)))
    page.context.close()
    page = chromium.new_page()
    page.goto(home)
    page.evaluate(ANSWERED, queries[0])
    ranked: list[float] = page.evaluate(RANKED, [address, queries])
    page.close()
    return {"ranker": ranked, "first answer": cold, "each key": keys}


def slowed(chromium: Browser, address: str) -> Page:
    """A page of a browser that has nothing of the site yet, on a slow processor."""
    context = chromium.new_context()
    page = context.new_page()
    context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": SLOWED})
    page.goto(address, wait_until="networkidle")
    return page


def enlarge(folder: Path, locale: str) -> str:
    """Exchange the index of the brand for one of made-up articles; returns its address."""
    checked = check(Project(ROOT), AS_OF)
    real = [d for (_, code), edition in checked.editions.items() if code == locale for d in documents(edition)]
    groups = read_groups(ROOT / "content", BRAND, locale, Report(ROOT))
    exported = export(build_index(list(invent(real, ARTICLES, WORDS)), groups, locale))
    [place] = (folder / BRAND / "assets").glob(f"search-{locale}.*.json")
    place.write_bytes(exported.files[exported.head])
    return f"/{BRAND}/assets/{place.name}"


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """The folder on a free port of this machine."""
    server = make_server("127.0.0.1", 0, create_static_app(folder), threaded=True, request_handler=_Silent)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()
    server.server_close()


class _Silent(WSGIRequestHandler):
    def log(self, type: str, message: str, *args: Any) -> None:  # noqa: A002 - werkzeug's name
        """Requests are not told."""


if __name__ == "__main__":
    sys.exit(main())
