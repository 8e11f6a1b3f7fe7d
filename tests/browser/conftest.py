"""The real site, built once a worker, served on a free port, and a browser to look at it."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Page, sync_playwright
from werkzeug.serving import make_server

from helpcentre.check.project import Project
from helpcentre.cli.server import create_static_app
from helpcentre.freeze.build import build_into
from tests.builders import AS_OF, ROOT
from tests.outside import missing
from tools import browser as installed


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, Path]]:
    """Base address and folder of the real site."""
    folder = tmp_path_factory.mktemp("site")
    server = make_server("127.0.0.1", 0, lambda *_: [], threaded=True)
    base = f"http://127.0.0.1:{server.port}"
    build_into(Project(ROOT), folder, AS_OF, base)
    server.app = create_static_app(folder)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield base, folder
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """A browser."""
    path = installed.find()
    if path is None:
        missing("Chromium or Chrome")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=installed.arguments())
        yield browser
        browser.close()


@pytest.fixture
def page(chromium: Browser) -> Iterator[Page]:
    """A fresh page; what it says on its console is an error unless the test expects it."""
    context = chromium.new_context(reduced_motion="reduce")
    page = context.new_page()
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text) if is_complaint(message) else None)
    page.on("pageerror", lambda error: said.append(str(error)))
    yield page
    context.close()
    assert not said


def is_complaint(message: ConsoleMessage) -> bool:
    """Whether a page complains; that an address answers 404 is what some tests want to see."""
    return message.type in ("error", "warning") and "404" not in message.text
