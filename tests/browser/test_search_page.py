"""The page of results: what it tells, going back, bad input; what happens without an index and without scripts."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from tests.browser.test_accessibility import AXE, RUN, TAGS
from tests.browser.test_search import FIELD, OPTIONS, typed

pytestmark = pytest.mark.browser


@pytest.mark.parametrize(
    ("place", "told"),
    [
        ("calissi/en/search/?q=track+my+oorder", "Showing results for “order” instead of “oorder”."),
        ("breloque/fr/recherche/?q=comande+perdue", "Résultats affichés pour « commande » au lieu de « comande »."),
    ],
)
def test_the_page_of_results_tells_what_it_corrected(place: str, told: str, site: tuple[str, Path], page: Page) -> None:
    page.goto(f"{site[0]}/{place}")

    expect(page.locator("[data-search-status]")).to_contain_text(told)
    expect(page.locator("[data-search-results] li")).to_have_count(10)
    expect(page.locator("[data-search-start]")).to_be_hidden()


def test_the_back_button_restores_each_search(site: tuple[str, Path], page: Page) -> None:
    page.goto(f"{site[0]}/celimoya/en/search/?q=refund")
    first = page.locator("[data-search-results] a").first
    expect(first).to_be_visible()
    found = first.text_content()
    page.locator(FIELD).fill("wrong address")
    page.keyboard.press("Enter")
    expect(first).not_to_have_text(str(found))
    first.click()
    expect(page.locator("[data-search-results]")).to_have_count(0)

    page.go_back()
    expect(page.locator(FIELD)).to_have_value("wrong address")
    page.go_back()

    expect(page.locator(FIELD)).to_have_value("refund")
    expect(first).to_have_text(str(found))


def test_the_title_carries_the_query(site: tuple[str, Path], page: Page) -> None:
    page.goto(f"{site[0]}/calissi/fr/recherche/?q=colis+perdu")

    expect(page).to_have_title("colis perdu - Recherche - Calissi Concept")


def test_going_back_finds_the_place_that_was_read(site: tuple[str, Path], page: Page) -> None:
    page.set_viewport_size({"width": 390, "height": 500})
    page.goto(f"{site[0]}/celimoya/en/search/?q=refund")
    expect(page.locator("[data-search-results] li")).to_have_count(10)
    page.evaluate("new Promise(done => { addEventListener('scroll', done, { once: true }); scrollTo(0, 600); })")
    page.locator(FIELD).evaluate("(field) => { field.value = 'wrong address'; field.form.requestSubmit(); }")
    expect(page.locator("[data-search-results]")).to_contain_text("address")

    page.go_back()

    expect(page.locator(FIELD)).to_have_value("refund")
    page.wait_for_function("scrollY === 600")


def test_a_link_within_the_page_leaves_the_answers_alone(site: tuple[str, Path], page: Page) -> None:
    page.goto(f"{site[0]}/celimoya/en/search/?q=refund")
    expect(page.locator("[data-search-results] li")).to_have_count(10)
    page.locator(FIELD).fill("half typed")

    page.evaluate("location.hash = 'main'")
    page.go_back()

    expect(page.locator(FIELD)).to_have_value("half typed")


@pytest.mark.parametrize("query", ["xqzwv", "\U0001f4e6\U0001f622", "?!", "()[]{}*+\\", "\u05d4\u05d7\u05d6\u05e8"])
def test_no_answer_leads_on(query: str, site: tuple[str, Path], page: Page) -> None:
    page.goto(f"{site[0]}/kallesia/en/search/")
    page.locator(FIELD).fill(query)
    page.keyboard.press("Enter")

    status = page.locator("[data-search-status]")
    expect(status).to_have_text(f"We found no answer for “{query}”.")
    expect(page.locator("[data-search-start]")).to_be_visible()


def test_an_empty_query_shows_the_page_as_it_was(site: tuple[str, Path], page: Page) -> None:
    page.goto(f"{site[0]}/kallesia/en/search/?q=refund")
    expect(page.locator("[data-search-results] li").first).to_be_visible()

    page.locator(FIELD).fill("  ")
    page.keyboard.press("Enter")

    expect(page.locator("[data-search-start]")).to_be_visible()
    expect(page.locator("[data-search-results]")).to_be_hidden()
    expect(page.locator("[data-search-status]")).to_be_empty()
    assert page.url == f"{site[0]}/kallesia/en/search/"


def test_a_weak_answer_leads_to_the_form_that_fits_and_to_topics(site: tuple[str, Path], page: Page) -> None:
    page.goto(f"{site[0]}/calissi/en/search/?q=horse+pizza+promo+code+tutorial")

    instead = page.locator("[data-search-instead]")
    expect(instead.locator("a").first).to_have_text("Write to us: My promo code")
    expect(instead.locator("a").nth(1)).to_contain_text("All questions about: ")
    instead.locator("a").first.click()
    assert page.url == f"{site[0]}/calissi/en/contact/#promo-code"


def test_without_any_hit_the_general_form_is_offered(site: tuple[str, Path], page: Page) -> None:
    page.goto(f"{site[0]}/breloque/fr/recherche/?q=xqzwv")

    expect(page.locator("[data-search-instead] a")).to_have_text(
        ["Nous écrire au sujet de\u00a0: «\u00a0Autre question\u00a0»"]
    )


def test_a_lost_setup_is_asked_for_again(site: tuple[str, Path], chromium: Browser) -> None:
    page = chromium.new_page()
    down = True
    page.route("**/search.json", lambda route: route.abort() if down else route.continue_())
    page.goto(f"{site[0]}/calissi/en/search/?q=refund")
    expect(page.locator("[data-search-status]")).to_contain_text("cannot be loaded right now")

    down = False
    page.locator(FIELD).press("Enter")

    expect(page.locator("[data-search-results] li").first).to_be_visible()
    assert page.locator("[role=listbox]").count() == 1
    page.close()


@pytest.mark.parametrize(
    "query", ["<img src=x onerror=alert(1)> refund", "<b>refund</b>", "__proto__ refund", "é" * 300]
)
def test_what_is_typed_is_never_markup(query: str, site: tuple[str, Path], page: Page) -> None:
    page.goto(f"{site[0]}/kallesia/en/search/")
    page.locator(FIELD).evaluate("(field, text) => { field.value = text; field.form.requestSubmit(); }", query)

    expect(page.locator("[data-search-status]")).not_to_be_empty()
    assert page.locator("main img, main b, [data-search-status] :not(bdi)").count() == 0
    expect(page).to_have_title(re.compile("^" + re.escape(query[:100])))


def test_the_search_recovers_when_the_index_cannot_be_loaded(site: tuple[str, Path], chromium: Browser) -> None:
    page = chromium.new_page()
    down = True

    def answer(route: Route) -> None:
        route.abort() if down else route.continue_()

    page.route("**/search-en.*.json", answer)
    page.goto(f"{site[0]}/calissi/en/search/?q=refund")
    expect(page.locator("[data-search-status]")).to_contain_text("cannot be loaded right now")
    expect(page.locator("[data-search-start]")).to_be_visible()

    down = False
    page.locator(FIELD).press("Enter")

    expect(page.locator("[data-search-results] li").first).to_be_visible()
    page.close()


@pytest.mark.parametrize("lost", ["**/search.json", "**/search.*.js"])
def test_without_its_files_the_page_says_so(lost: str, site: tuple[str, Path], chromium: Browser) -> None:
    page = chromium.new_page()
    page.route(lost, lambda route: route.abort())

    page.goto(f"{site[0]}/calissi/fr/recherche/?q=retour")

    expect(page.locator("[data-search-status]")).to_contain_text("n’est pas disponible")
    page.close()


def test_without_javascript_every_question_is_on_the_search_page(site: tuple[str, Path], chromium: Browser) -> None:
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{site[0]}/calissi/fr/")
    page.locator(FIELD).fill("remboursement")
    page.keyboard.press("Enter")

    page.wait_for_url(f"{site[0]}/calissi/fr/recherche/?q=remboursement")
    questions = page.locator(".letters dd a")
    assert questions.count() > 40
    assert page.locator("noscript").inner_text().startswith("La recherche nécessite JavaScript")
    context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 390])
def test_axe_finds_nothing_in_open_suggestions_and_results(
    scheme: str, width: int, site: tuple[str, Path], page: Page
) -> None:
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    page.set_viewport_size({"width": width, "height": 900})
    typed(page, f"{site[0]}/kallesia/fr/", "colis perdu")
    page.keyboard.press("ArrowDown")
    page.evaluate(AXE)
    assert page.evaluate(RUN, TAGS) == []

    page.goto(f"{site[0]}/kallesia/fr/recherche/?q=colis+comande")
    expect(page.locator("[data-search-results] li").first).to_be_visible()
    page.evaluate(AXE)
    assert page.evaluate(RUN, TAGS) == []


def test_a_very_long_word_widens_nothing(site: tuple[str, Path], page: Page) -> None:
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto(f"{site[0]}/breloque/fr/recherche/?q={'x' * 300}")
    expect(page.locator("[data-search-status]")).to_contain_text("x" * 200)
    page.locator(FIELD).fill("x" * 190)
    expect(page.locator(".remark").first).to_contain_text("x" * 190)

    assert page.evaluate("document.documentElement.scrollWidth") <= 320


@pytest.mark.parametrize("place", ["", "recherche/?q=colis+perdu"])
def test_the_search_fits_a_narrow_screen(place: str, site: tuple[str, Path], page: Page) -> None:
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto(f"{site[0]}/breloque/fr/{place}")
    page.locator(FIELD).click()
    page.keyboard.type(" retour")
    expect(page.locator(OPTIONS).first).to_be_visible()

    assert page.evaluate("document.documentElement.scrollWidth") <= 320
