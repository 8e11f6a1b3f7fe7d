"""Pages hold together: narrow, with large text, with wide spacing, in print, without JavaScript, by keyboard."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.pages import all_pages, one_of_each

OVERFLOW = """() => Math.max(document.documentElement.scrollWidth, document.body.scrollWidth)
  - document.documentElement.clientWidth"""
SPACING = """*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}
p{margin-bottom:2em!important}"""
ADOPT = "css => { const s = new CSSStyleSheet(); s.replaceSync(css); document.adoptedStyleSheets = [s]; }"
SMALL_TARGETS = """() => [...document.querySelectorAll('a[href],button,input:not([type=hidden]),select,summary')]
  .filter(e => { const r = e.getBoundingClientRect(), s = getComputedStyle(e);
    return r.width > 0 && s.visibility !== 'hidden' && (r.width < 24 || r.height < 24)
      && !(s.display === 'inline' && e.closest('p, li, td, dd')); })
  .map(e => e.outerHTML.slice(0, 80))"""
RING = """() => { const e = document.activeElement; if (!e || e === document.body) return null;
  const s = getComputedStyle(e), r = e.getBoundingClientRect();
  return {what: e.outerHTML.slice(0, 80), ring: s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 2,
    seen: r.width > 0 && r.height > 0 && r.bottom > 0 && r.top < innerHeight}; }"""
ANIMATED = """() => [...document.querySelectorAll('*')].filter(e => { const s = getComputedStyle(e);
  return parseFloat(s.transitionDuration) > .05 || s.animationName !== 'none'; }).length"""

NO_KEY = "document.querySelector('[data-search-key]')?.remove()"
"""The switch of a key that without scripts does nothing."""

pytestmark = pytest.mark.browser
PAGES = [path for path in one_of_each() if not path.endswith("nowhere/")]


def overflows(page: Page, address: str) -> list[str]:
    """The conditions under which a page scrolls sideways."""
    found = []
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto(address, wait_until="load")
    if page.evaluate(OVERFLOW) > 0:
        found.append("at 320 px")
    page.evaluate("document.documentElement.dir = 'rtl'")
    if page.evaluate(OVERFLOW) > 0:
        found.append("right to left at 320 px")
    page.evaluate("document.documentElement.dir = 'ltr'")
    page.set_viewport_size({"width": 1280, "height": 900})
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    if page.evaluate(OVERFLOW) > 0:
        found.append("with text at 200 %")
    page.evaluate("document.documentElement.style.fontSize = ''")
    page.evaluate(
        "css => { const s = new CSSStyleSheet(); s.replaceSync(css); document.adoptedStyleSheets = [s]; }", SPACING
    )
    if page.evaluate(OVERFLOW) > 0:
        found.append("with wide spacing")
    return found


@pytest.mark.parametrize("path", PAGES)
def test_a_page_never_scrolls_sideways_and_its_targets_are_large(path: str, site: tuple[str, Path], page: Page) -> None:
    assert overflows(page, site[0] + path) == []

    page.set_viewport_size({"width": 390, "height": 844})
    page.reload()
    assert page.evaluate(SMALL_TARGETS) == []


@pytest.mark.audit
@pytest.mark.parametrize("part", range(8))
def test_no_page_at_all_scrolls_sideways(part: int, site: tuple[str, Path], page: Page) -> None:
    paths = [path for path in all_pages() if not path.endswith("nowhere/")][part::8]

    found = {path: overflows(page, site[0] + path) for path in paths}

    assert {path: what for path, what in found.items() if what} == {}


@pytest.mark.parametrize("path", PAGES[:7])
def test_the_keyboard_reaches_everything_and_focus_is_always_seen(
    path: str, site: tuple[str, Path], page: Page
) -> None:
    page.goto(site[0] + path, wait_until="load")
    stops = []
    for _ in range(80):
        page.keyboard.press("Tab")
        stop = page.evaluate(RING)
        if stop is None or stop in stops:
            break
        stops.append(stop)

    assert len(stops) >= 2
    assert [stop["what"] for stop in stops if not (stop["ring"] and stop["seen"])] == []


@pytest.mark.parametrize("path", PAGES)
def test_a_page_is_complete_without_javascript(path: str, site: tuple[str, Path], chromium: Browser) -> None:
    lines = []
    for scripted in (True, False):
        context = chromium.new_context(java_script_enabled=scripted)
        page = context.new_page()
        page.goto(site[0] + path, wait_until="load")
        page.evaluate(NO_KEY)
        lines.append(set(page.locator("main").inner_text().splitlines()))
        context.close()

    assert lines[0] <= lines[1]
    assert len(lines[1]) >= 3


@pytest.mark.parametrize("path", PAGES[1:7])
def test_print_drops_navigation_and_forms(path: str, site: tuple[str, Path], page: Page) -> None:
    page.goto(site[0] + path, wait_until="load")
    page.emulate_media(media="print")

    assert page.locator("nav:visible, form:visible, button:visible").count() == 0
    assert page.locator("h1:visible").count() == 1


def test_nothing_moves_for_readers_who_want_no_motion(site: tuple[str, Path], page: Page) -> None:
    page.goto(site[0] + PAGES[1], wait_until="load")

    assert page.evaluate(ANIMATED) == 0
