"""Finds the Chromium or Chrome that browser tests use; `--install` gets one where there is none.

An installed browser is preferred; Playwright's own download is used where it is there already.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
PLACES = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
)
ARGUMENTS = (
    "--no-first-run",
    "--disable-gpu",
    "--disable-quic",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-dev-shm-usage",
)


def find() -> str | None:
    """Path of a browser: the one that CHROMIUM names, an installed one, or Playwright's own download.

    To be called before Playwright is started.
    """
    named = os.environ.get("CHROMIUM")
    installed = [named, *(shutil.which(name) for name in NAMES), *PLACES]
    return next((path for path in installed if path and Path(path).exists()), None) or _own_download()


def arguments() -> list[str]:
    """Arguments for a browser that keeps to itself. Chromium refuses its sandbox to root."""
    return [*ARGUMENTS, "--no-sandbox"] if os.name == "posix" and os.geteuid() == 0 else list(ARGUMENTS)


def _own_download() -> str | None:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if Path(path).exists() else None


def install() -> bool:
    """Install a browser by the system's packages, else by Playwright's own download."""
    attempts = [[sys.executable, "-m", "playwright", "install", "chromium"]]
    if shutil.which("apt-get") and os.geteuid() == 0:
        packages = ["apt-get", "install", "-y", "--no-install-recommends", "chromium"]
        attempts = [["apt-get", "update"], packages, *attempts]
    for command in attempts:
        print(f"browser: {' '.join(command)}", flush=True)
        result = subprocess.run(command, check=False, stdout=subprocess.DEVNULL, env=_quiet_environment())
        if result.returncode == 0 and find():
            return True
    return False


def _quiet_environment() -> dict[str, str]:
    return {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}


def main() -> None:
    """Say which browser is used; with `--install`, get one first where there is none."""
    found = find()
    if found is None and "--install" in sys.argv:
        install()
        found = find()
    if found is None:
        print("!!! NO BROWSER FOUND: browser tests will be skipped. Install Chromium, or set CHROMIUM=path.")
    else:
        print(f"browser: {found}")


if __name__ == "__main__":
    main()
