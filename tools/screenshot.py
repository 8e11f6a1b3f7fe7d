"""`python -m tools.screenshot`: the picture of the README, a built page on a desk and on a phone."""

from __future__ import annotations

import tempfile
import threading
from datetime import datetime
from io import BytesIO
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, sync_playwright
from werkzeug.serving import make_server

from helpcentre.check.project import Project
from helpcentre.cli.server import create_static_app
from helpcentre.freeze.build import build_into
from tools import browser

ROOT = Path(__file__).resolve().parent.parent
TARGET = ROOT / "docs/screenshot.png"
DESK, PHONE, GAP = (1200, 800), (380, 800), 24


def shot(chromium: Browser, address: str, size: tuple[int, int], scheme: str) -> Image.Image:
    """A picture of the top of a page."""
    context = chromium.new_context(viewport={"width": size[0], "height": size[1]}, color_scheme=scheme)  # type: ignore[arg-type]
    page = context.new_page()
    page.goto(address, wait_until="networkidle")
    picture = Image.open(BytesIO(page.screenshot()))
    context.close()
    return picture


def main() -> None:
    """Build the real content, look at it, and write the picture."""
    with tempfile.TemporaryDirectory() as folder:
        server = make_server("127.0.0.1", 0, lambda *_: [], threaded=True)
        base = f"http://127.0.0.1:{server.port}"
        build_into(Project(ROOT), Path(folder), datetime(2026, 11, 20), base)
        server.app = create_static_app(Path(folder))
        threading.Thread(target=server.serve_forever, daemon=True).start()
        path = browser.find()
        with sync_playwright() as playwright:
            chromium = playwright.chromium.launch(executable_path=path, args=browser.arguments())
            desk = shot(chromium, f"{base}/calissi/en/", DESK, "light")
            phone = shot(chromium, f"{base}/kallesia/fr/", PHONE, "dark")
            chromium.close()
        server.shutdown()
    canvas = Image.new("RGB", (DESK[0] + GAP + PHONE[0], DESK[1]), "#d8dde3")
    canvas.paste(desk, (0, 0))
    canvas.paste(phone, (DESK[0] + GAP, 0))
    canvas.quantize(128).save(TARGET, optimize=True)
    print(f"{TARGET.relative_to(ROOT)}: {TARGET.stat().st_size // 1024} KiB")


if __name__ == "__main__":
    main()
