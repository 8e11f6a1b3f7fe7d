"""Budgets of a first view, compressed with brotli, as a phone with an empty cache loads it."""

from __future__ import annotations

from pathlib import Path

import brotli
import pytest
from playwright.sync_api import Browser, Response

from tests.browser.pages import articles, one_of_each

TOTAL, SCRIPT, STYLE, DOCUMENT = 15_000, 5_000, 6_000, 6_000
REQUESTS = 5

pytestmark = pytest.mark.browser
PAGES = [path for path in one_of_each() if not path.endswith("nowhere/")]


def loaded(chromium: Browser, address: str) -> dict[str, list[int]]:
    """Compressed bytes of everything that a first view loads, by kind."""
    context = chromium.new_context(viewport={"width": 390, "height": 844})
    page = context.new_page()
    responses: list[Response] = []
    page.on("response", lambda response: responses.append(response))
    page.goto(address, wait_until="networkidle")
    sizes: dict[str, list[int]] = {}
    for response in responses:
        assert response.status == 200
        assert response.url.startswith(address.split("/", 3)[0] + "//127.0.0.1")
        kind = response.request.resource_type
        sizes.setdefault(kind, []).append(len(brotli.compress(response.body(), quality=5)))
    context.close()
    return sizes


@pytest.mark.parametrize("path", PAGES)
def test_the_first_view_of_a_page_stays_in_its_budgets(path: str, site: tuple[str, Path], chromium: Browser) -> None:
    sizes = loaded(chromium, site[0] + path)

    assert sum(sizes.get("script", [])) <= SCRIPT
    assert sum(sizes["stylesheet"]) <= STYLE
    assert sizes["document"][0] <= DOCUMENT
    assert "font" not in sizes
    if path in articles():
        assert sum(sum(kind) for kind in sizes.values()) <= TOTAL
        assert sum(len(kind) for kind in sizes.values()) <= REQUESTS
