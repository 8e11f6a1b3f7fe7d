"""The search field as customers use it: typing, arrows, Enter, Escape, the magnifier, the key."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Route, expect

pytestmark = pytest.mark.browser
FIELD = "main [data-search]"
OPTIONS = "[role=listbox] [role=option]"


def typed(page: Page, address: str, query: str, field: str = FIELD) -> None:
    """Open a page and type into its search field; returns once suggestions are there."""
    page.goto(address)
    page.locator(field).first.click()
    page.keyboard.type(query)
    expect(page.locator(f"[role=listbox][data-query='{query}']")).to_be_visible()


def test_answers_are_suggested_as_you_type(site: tuple[str, Path], page: Page) -> None:
    typed(page, f"{site[0]}/kallesia/fr/", "colis perdu")

    expect(page.locator(OPTIONS).first).to_contain_text("parvenu")
    expect(page.locator(OPTIONS).first.locator("mark").first).to_have_text("colis")
    expect(page.locator(".search [role=status]").last).to_have_text("6 suggestions.")


def test_nothing_of_the_search_is_loaded_before_it_is_used(site: tuple[str, Path], page: Page) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))

    page.goto(f"{site[0]}/calissi/en/", wait_until="networkidle")

    assert not [address for address in asked if "search" in address]


def test_arrows_choose_and_enter_opens(site: tuple[str, Path], page: Page) -> None:
    typed(page, f"{site[0]}/calissi/en/", "money back")
    field = page.locator(FIELD)

    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowUp")

    chosen = page.locator("[role=option][aria-selected=true]")
    expect(chosen).to_have_count(1)
    expect(field).to_have_attribute("aria-activedescendant", str(chosen.get_attribute("id")))
    place = chosen.get_attribute("data-href")
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{site[0]}{place}")


def test_the_arrows_go_round(site: tuple[str, Path], page: Page) -> None:
    typed(page, f"{site[0]}/calissi/en/", "refund")

    page.keyboard.press("ArrowUp")
    expect(page.locator(OPTIONS).last).to_have_attribute("aria-selected", "true")
    page.keyboard.press("ArrowDown")

    expect(page.locator("[aria-selected=true]")).to_have_count(0)
    assert page.locator(FIELD).get_attribute("aria-activedescendant") is None


def test_escape_closes_first_and_keeps_what_was_typed(site: tuple[str, Path], page: Page) -> None:
    typed(page, f"{site[0]}/celimoya/en/", "wrong size")

    page.keyboard.press("Escape")

    field = page.locator(FIELD)
    expect(page.locator("[role=listbox]").first).to_be_hidden()
    expect(field).to_have_attribute("aria-expanded", "false")
    expect(field).to_have_value("wrong size")
    page.keyboard.press("ArrowDown")
    expect(page.locator("[role=listbox]").first).to_be_visible()


def test_leaving_the_field_closes_the_list(site: tuple[str, Path], page: Page) -> None:
    typed(page, f"{site[0]}/breloque/fr/", "remboursement")

    page.keyboard.press("Tab")

    expect(page.locator("[role=listbox]").first).to_be_hidden()


def test_a_click_beside_it_closes_the_list_and_what_was_announced(site: tuple[str, Path], page: Page) -> None:
    typed(page, f"{site[0]}/breloque/en/", "refund")
    status = page.locator("main .search [role=status]")
    expect(status).to_have_text("6 suggestions.")

    page.locator("h1").click(position={"x": 2, "y": 2})

    expect(page.locator("[role=listbox]").first).to_be_hidden()
    expect(status).to_be_empty()


def test_suggestions_are_announced_once_the_typing_rests(site: tuple[str, Path], page: Page) -> None:
    typed(page, f"{site[0]}/calissi/en/", "refund")
    status = page.locator("main .search [role=status]")
    page.evaluate(
        "status => { window.told = []; new MutationObserver(() => told.push(status.textContent))"
        ".observe(status, { childList: true }); }",
        status.element_handle(),
    )

    page.keyboard.type(" order oorder")

    expect(status).to_contain_text("Showing results for “order” instead of “oorder”.")
    assert len(page.evaluate("told")) == 1


def test_a_correction_is_seen_above_the_suggestions(site: tuple[str, Path], page: Page) -> None:
    typed(page, f"{site[0]}/calissi/en/", "my oorder ")

    expect(page.locator(".remark").first).to_have_text("Showing results for “order” instead of “oorder”.")


def test_one_or_two_letters_that_mean_nothing_say_nothing(site: tuple[str, Path], page: Page) -> None:
    typed(page, f"{site[0]}/calissi/en/", "refund")
    page.locator(FIELD).fill("xq")

    expect(page.locator("[role=listbox]").first).to_be_hidden()


def test_arrows_with_other_keys_and_moving_in_the_text_choose_nothing(site: tuple[str, Path], page: Page) -> None:
    typed(page, f"{site[0]}/calissi/en/", "refund")
    chosen = page.locator("[role=option][aria-selected=true]")

    page.keyboard.press("Alt+ArrowDown")
    expect(chosen).to_have_count(0)
    page.keyboard.press("ArrowDown")
    expect(chosen).to_have_count(1)
    page.keyboard.press("ArrowLeft")

    expect(chosen).to_have_count(0)


@pytest.mark.parametrize("way", ["click", "/"])
def test_on_a_phone_the_magnifier_shows_the_field(way: str, site: tuple[str, Path], page: Page) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(f"{site[0]}/calissi/fr/retours/")
    field = page.locator("header [data-search]")
    expect(field).to_be_hidden()

    if way == "click":
        page.locator("[data-search-reveal]").click()
    else:
        page.keyboard.press("/")

    expect(field).to_be_focused()
    page.keyboard.type("annuler")
    expect(page.locator(OPTIONS).first).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    expect(field).to_be_hidden()


def test_the_key_can_be_switched_off(site: tuple[str, Path], chromium: Browser) -> None:
    page = chromium.new_page()
    page.goto(f"{site[0]}/calissi/en/search/")
    field = page.locator(FIELD)
    expect(field).to_have_attribute("aria-keyshortcuts", "/")
    page.get_by_label("Press / to search").uncheck()
    page.locator("h1").click()

    page.keyboard.press("/")

    expect(field).not_to_be_focused()
    page.goto(f"{site[0]}/calissi/en/returns/")
    page.keyboard.press("/")
    expect(page.locator("header [data-search]")).not_to_be_focused()
    assert page.locator("header [data-search]").get_attribute("aria-keyshortcuts") is None
    page.close()


def test_the_field_of_the_header_suggests_too(site: tuple[str, Path], page: Page) -> None:
    page.goto(f"{site[0]}/calissi/en/returns/")
    page.keyboard.press("/")
    page.keyboard.type("cancel")

    expect(page.locator(OPTIONS).first).to_be_visible()
    page.keyboard.press("Enter")

    expect(page.locator("h1")).to_have_text("Search the help")
    expect(page.locator("[data-search-results] li").first).to_contain_text("cancel")


def test_a_click_opens_a_suggestion(site: tuple[str, Path], page: Page) -> None:
    typed(page, f"{site[0]}/kallesia/en/", "where is my parcel")
    option = page.locator(OPTIONS).first
    place = option.get_attribute("data-href")

    option.click()

    expect(page).to_have_url(f"{site[0]}{place}")


def test_what_is_typed_while_the_search_loads_is_kept(site: tuple[str, Path], chromium: Browser) -> None:
    page = chromium.new_page()
    waiting: list[Route] = []
    page.route("**/search.json", lambda route: waiting.append(route))
    page.goto(f"{site[0]}/kallesia/en/search/")
    page.locator(FIELD).fill("refund")
    expect(page.locator("main [role=combobox]")).to_be_attached()

    page.locator(FIELD).press("Enter")
    waiting[0].continue_()

    expect(page.locator("[data-search-results] li").first).to_be_visible()
    expect(page.locator(FIELD)).to_have_value("refund")
    expect(page.locator("[role=listbox]").first).to_be_hidden()
    page.close()


def test_what_was_chosen_does_not_answer_what_is_typed_next(site: tuple[str, Path], page: Page) -> None:
    typed(page, f"{site[0]}/calissi/en/search/", "refund")
    page.keyboard.press("ArrowDown")
    page.keyboard.type(" xqzvbb")

    page.keyboard.press("Enter")

    page.wait_for_url("**/search/?q=refund+xqzvbb")


def test_an_empty_field_has_no_suggestions(site: tuple[str, Path], page: Page) -> None:
    typed(page, f"{site[0]}/calissi/en/", "refund")
    page.locator(FIELD).fill("")
    expect(page.locator(OPTIONS)).to_have_count(0)

    page.keyboard.press("ArrowDown")

    expect(page.locator("[role=listbox]").first).to_be_hidden()


def test_markup_in_a_query_or_an_article_stays_text_in_suggestions(site: tuple[str, Path], chromium: Browser) -> None:
    page = chromium.new_page()

    def with_markup(route: Route) -> None:
        content = route.fetch().text()
        route.fulfill(body=content.replace("refund", "<b>refund</b>"), content_type="application/json")

    page.route("**/search-en.*.json", with_markup)
    typed(page, f"{site[0]}/calissi/en/search/", "refund <i>order</i> xqzwv")

    expect(page.locator(OPTIONS).first).to_contain_text("<b>")
    assert page.locator("[role=listbox] b, [role=listbox] i, .remark i").count() == 0
    page.close()
