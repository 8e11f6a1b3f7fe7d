"""`python -m tools.lighthouse`: Lighthouse on a phone for home, category, article, search and contact.

Serves `dist`-like pages of the real content from a temporary folder and prints the median of the runs. Exits 1 when
accessibility, best practices or SEO is below 100; performance is only told, since it is worth reading on a quiet
machine alone.
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import tempfile
import threading
from datetime import datetime
from pathlib import Path
from typing import Any

from werkzeug.serving import make_server

from helpcentre.check.content import check
from helpcentre.check.project import Project
from helpcentre.cli.server import create_static_app
from helpcentre.freeze.build import build_into
from tools import browser

ROOT = Path(__file__).resolve().parent.parent
COMMAND = ROOT / "node_modules/.bin/lighthouse"
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
METRICS = {"LCP": "largest-contentful-paint", "TBT": "total-blocking-time", "CLS": "cumulative-layout-shift"}
RUNS = 5
PERFORMANCE = 99


def run(address: str) -> dict[str, float]:
    """One run: the four scores (0 to 100) and the metrics (ms, CLS without unit)."""
    flags = " ".join(["--headless", *browser.arguments()])
    command = [str(COMMAND), address, "--output=json", "--quiet", f"--chrome-flags={flags}"]
    environment = {**os.environ, "CHROME_PATH": browser.find() or ""}
    result = subprocess.run(command, capture_output=True, text=True, check=True, env=environment)
    report: dict[str, Any] = json.loads(result.stdout)
    scores = {name: round(100 * report["categories"][name]["score"]) for name in CATEGORIES}
    metrics = {name: report["audits"][audit]["numericValue"] for name, audit in METRICS.items()}
    return {**scores, **metrics}


def measure(base: str, path: str, runs: int) -> dict[str, float]:
    """The median of several runs."""
    found = [run(base + path) for _ in range(runs)]
    return {name: statistics.median(entry[name] for entry in found) for name in found[0]}


def paths() -> list[str]:
    """A page of each kind, of different brands and languages."""
    editions = check(Project(ROOT), datetime(2026, 11, 20), "http://127.0.0.1").editions
    calissi, kallesia = editions["calissi", "en"], editions["kallesia", "fr"]
    return [
        calissi.home(),
        calissi.category("returns"),
        calissi.article(next(key for key in calissi.rendered if key.startswith("returns/"))),
        kallesia.search(),
        kallesia.contact(),
    ]


def main() -> None:
    """Print a line a page."""
    if not COMMAND.exists() or browser.find() is None:
        print("!!! LIGHTHOUSE NOT FOUND: run `npm ci`, and install a browser")
        sys.exit(1 if os.environ.get("REQUIRE_TOOLS") == "1" else 0)
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else RUNS
    with tempfile.TemporaryDirectory() as folder:
        server = make_server("127.0.0.1", 0, lambda *_: [], threaded=True)
        base = f"http://127.0.0.1:{server.port}"
        build_into(Project(ROOT), Path(folder), datetime(2026, 11, 20), base)
        server.app = create_static_app(Path(folder))
        threading.Thread(target=server.serve_forever, daemon=True).start()
        good = [_told(path, measure(base, path, runs)) for path in paths()]
        server.shutdown()
    sys.exit(0 if all(good) else 1)


def _told(path: str, found: dict[str, float]) -> bool:
    scores = " / ".join(f"{found[name]:.0f}" for name in CATEGORIES)
    metrics = f"LCP {found['LCP']:.0f} ms, TBT {found['TBT']:.0f} ms, CLS {found['CLS']:.3f}"
    print(f"lighthouse {path}: {scores}; {metrics}", flush=True)
    if found["performance"] < PERFORMANCE:
        print(f"bar {PERFORMANCE} for performance: MISSED (measure again on a quiet machine)")
    return all(found[name] == 100 for name in CATEGORIES[1:])


if __name__ == "__main__":
    main()
