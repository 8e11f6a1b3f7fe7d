"""What the small scripts add, and what a reader does with links and forms."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser


def test_the_colour_scheme_switch_is_remembered(site: tuple[str, Path], page: Page) -> None:
    page.goto(f"{site[0]}/calissi/en/")
    before = page.evaluate("getComputedStyle(document.body).backgroundColor")
    switch = page.locator("[data-scheme-switch]")

    switch.click()
    while page.locator("html").get_attribute("data-scheme") != "dark":
        switch.click()
    page.reload()

    expect(page.locator("html")).to_have_attribute("data-scheme", "dark")
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") != before


def test_the_slash_key_leads_to_the_search_field(site: tuple[str, Path], page: Page) -> None:
    page.goto(f"{site[0]}/kallesia/fr/")

    page.keyboard.press("/")

    assert page.evaluate("document.activeElement.name") == "q"


def test_the_search_form_keeps_the_question(site: tuple[str, Path], page: Page) -> None:
    page.goto(f"{site[0]}/celimoya/en/")

    page.locator("main input[name=q]").fill("where is my parcel")
    page.keyboard.press("Enter")

    expect(page.locator("main input[name=q]")).to_have_value("where is my parcel")
    assert "q=where+is+my+parcel" in page.url


def test_a_language_link_leads_to_the_same_article(site: tuple[str, Path], page: Page) -> None:
    page.goto(f"{site[0]}/breloque/fr/")
    page.locator("main a[href*='/fr/retours/']").first.click()
    french = page.url

    page.locator("header a[hreflang=en]").click()

    assert page.locator("html").get_attribute("lang") == "en"
    expect(page.locator("header a[hreflang=fr]")).to_have_attribute("href", french.removeprefix(site[0]))


def test_the_skip_link_leads_past_the_header(site: tuple[str, Path], page: Page) -> None:
    page.goto(f"{site[0]}/calissi/fr/")

    page.keyboard.press("Tab")
    page.keyboard.press("Enter")

    assert page.url.endswith("#main")


def test_a_link_to_a_topic_shows_it_on_the_contact_page(site: tuple[str, Path], page: Page) -> None:
    page.goto(f"{site[0]}/calissi/en/contact/#damaged")

    expect(page.locator("#damaged")).to_be_in_viewport()


def test_an_unknown_address_shows_the_page_of_its_brand_and_language(site: tuple[str, Path], page: Page) -> None:
    response = page.request.get(f"{site[0]}/kallesia/fr/rien/du/tout/")

    assert response.status == 404
    assert '<html lang="fr"' in response.text()
    assert "help@kallesia.com" in response.text()
