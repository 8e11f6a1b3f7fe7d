"""axe finds nothing to complain about: light and dark, wide and narrow, left to right and right to left."""

from __future__ import annotations

from pathlib import Path

import axe_playwright_python
import pytest
from playwright.sync_api import Page

from tests.browser.pages import WIDTHS, all_pages, one_of_each

AXE = next(Path(axe_playwright_python.__file__).parent.rglob("axe*.js")).read_text(encoding="utf-8")
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
RUN = """tags => axe.run(document, {runOnly: {type: 'tag', values: tags}, resultTypes: ['violations']})
  .then(result => result.violations.map(found => found.id + ': ' + found.nodes[0].html))"""

pytestmark = pytest.mark.browser


def violations(page: Page, address: str) -> list[str]:
    """What axe finds on a page, in every scheme, width and direction."""
    found: list[str] = []
    page.goto(address, wait_until="load")
    page.evaluate(AXE)
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
        for width, height in WIDTHS:
            page.set_viewport_size({"width": width, "height": height})
            found += [f"{scheme} {width}: {what}" for what in page.evaluate(RUN, TAGS)]
    page.evaluate("document.documentElement.dir = 'rtl'")
    return found + [f"rtl: {what}" for what in page.evaluate(RUN, TAGS)]


@pytest.mark.parametrize("path", one_of_each())
def test_axe_finds_nothing_on_one_page_of_each_kind(path: str, site: tuple[str, Path], page: Page) -> None:
    assert violations(page, site[0] + path) == []


@pytest.mark.audit
@pytest.mark.parametrize("part", range(8))
def test_axe_finds_nothing_on_any_page(part: int, site: tuple[str, Path], page: Page) -> None:
    paths = [path for path in all_pages() if not path.endswith("nowhere/")][part::8]

    found = {path: violations(page, site[0] + path) for path in paths}

    assert {path: what for path, what in found.items() if what} == {}
    assert len(paths) > 50
