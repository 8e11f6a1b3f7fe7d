"""Where the tools from npm are installed: a folder of its own, so that the product never depends on them."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

from tools.search_quality import ROOT

PLACE = ROOT / "var/search-compare"
MANIFESTS = ("package.json", "package-lock.json")


def install() -> Path | None:
    """Install what the lock names, once for each lock; None where there is no npm or no way to the packages."""
    if shutil.which("npm") is None:
        print("!!! NO NPM FOUND: MiniSearch and Pagefind are left out")
        return None
    here = Path(__file__).parent
    ready = PLACE / "ready"
    wanted = "".join((here / name).read_text(encoding="utf-8") for name in MANIFESTS)
    if ready.exists() and ready.read_text(encoding="utf-8") == wanted:
        return PLACE
    shutil.rmtree(PLACE, ignore_errors=True)
    PLACE.mkdir(parents=True)
    for name in MANIFESTS:
        shutil.copy(here / name, PLACE)
    command = ["npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--silent"]
    if subprocess.run(command, cwd=PLACE, check=False).returncode:
        print("!!! NPM COULD NOT INSTALL: MiniSearch and Pagefind are left out")
        return None
    ready.write_text(wanted, encoding="utf-8")
    return PLACE


def npm_versions(place: Path | None) -> dict[str, str]:
    """Name and version of what is installed; nothing without a place."""
    if place is None:
        return {}
    manifest = json.loads((place / "package.json").read_text(encoding="utf-8"))
    return dict(manifest["dependencies"])
