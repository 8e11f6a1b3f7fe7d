"""A brand on its own host, brands on a shared one, and all of them under one local origin."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from tests.builders import Tags, add_brand, article, project, site

ARTICLES = {
    "en/returns/how-long.md": article(),
    "fr/returns/how-long.md": article("Oui.\n", title="Combien ?", slug="combien", summary="Voilà."),
}
SHARED, OWN = "/acme/fr/retours/combien/", "/solo/fr/retours/combien/"
OWN_HOST = {"base_url": "https://help.solo.example", "portal_url": "https://portal.example/solo"}


@cache
def published(local_base: str | None = None) -> dict[str, str]:
    """Acme shares the host help.example; Solo lives on its own, with its portal elsewhere."""
    with TemporaryDirectory() as folder:
        here = project(Path(folder))
        add_brand(Path(folder), "solo", ARTICLES, **OWN_HOST)
        return site(here, local_base)


def canonical(html: str) -> str:
    return Tags(html).of("link", rel="canonical")[0]["href"]


def policy(html: str) -> str:
    return Tags(html).of("meta", **{"http-equiv": "Content-Security-Policy"})[0]["content"]


def alternates(html: str) -> dict[str, str]:
    return {found["hreflang"]: found["href"] for found in Tags(html).of("link", rel="alternate")}


def test_every_brand_is_frozen_into_its_own_folder() -> None:
    assert {SHARED, OWN} <= published().keys()


def test_on_a_shared_host_the_brand_stands_in_the_address() -> None:
    assert canonical(published()[SHARED]) == "https://help.example/acme/fr/retours/combien/"
    assert "/acme/fr/" in Tags(published()[SHARED]).hrefs()


def test_on_its_own_host_it_does_not() -> None:
    page = published()[OWN]
    assert canonical(page) == "https://help.solo.example/fr/retours/combien/"
    assert "/fr/" in Tags(page).hrefs()
    assert "/solo/" not in page.replace("https://portal.example/solo/", "")


def test_alternates_are_absolute_and_mutual_and_name_a_default() -> None:
    french, english = published()[SHARED], published()["/acme/en/returns/how-long/"]
    assert alternates(french) == alternates(english)
    assert alternates(french) == {
        "en": "https://help.example/acme/en/returns/how-long/",
        "fr": "https://help.example/acme/fr/retours/combien/",
        "x-default": "https://help.example/acme/en/returns/how-long/",
    }


def test_the_sitemap_names_each_page_with_its_translations() -> None:
    sitemap = published()["/solo/sitemap.xml"]
    places = re.findall("<loc>(.*?)</loc>", sitemap)
    assert "https://help.solo.example/fr/retours/combien/" in places
    assert all(place.startswith("https://help.solo.example/") for place in places)
    assert 'hreflang="fr" href="https://help.solo.example/fr/retours/combien/"' in sitemap


def test_the_robots_file_of_each_host_leads_to_its_sitemaps() -> None:
    assert "Sitemap: https://help.solo.example/sitemap.xml\n" in published()["/solo/robots.txt"]
    shared = published()["/robots.txt"]
    assert "Sitemap: https://help.example/acme/sitemap.xml\n" in shared
    assert "solo" not in shared


def test_the_sitemap_index_lists_shared_brands_only() -> None:
    index = published()["/sitemap.xml"]
    assert re.findall("<loc>(.*?)</loc>", index) == ["https://help.example/acme/sitemap.xml"]


def test_forms_may_go_to_the_portal_and_nowhere_else() -> None:
    assert policy(published()[SHARED]).endswith("form-action 'self'")
    assert policy(published()[OWN]).endswith("form-action 'self' https://portal.example")


def test_no_page_allows_inline_script_or_style() -> None:
    for place, html in published().items():
        if html.startswith("<!doctype") and "Content-Security-Policy" in html:
            assert "unsafe" not in policy(html), place
            assert not [tag for tag in Tags(html).all if "style" in tag[1] or tag[0] == "style"], place


def test_every_page_carries_the_policy() -> None:
    pages = [place for place, html in published().items() if html.startswith(("<!doctype", "\n<!doctype"))]
    assert pages
    assert [place for place in pages if "Content-Security-Policy" not in published()[place]] == []


def test_the_header_files_say_policy_and_caching_for_each_host() -> None:
    own, shared = published()["/solo/_headers"], published()["/_headers"]
    assert own.startswith("/*\n  Content-Security-Policy: default-src 'none'")
    assert "frame-ancestors 'none'" in own
    assert "/assets/*\n  Cache-Control: public, max-age=31536000, immutable" in own
    assert shared.startswith("/acme/*\n")
    assert "/solo" not in shared


@pytest.mark.parametrize("place", ["/acme/404.html", "/acme/fr/404.html", "/solo/404.html", "/404.html"])
def test_there_is_a_page_for_unknown_addresses_that_search_engines_skip(place: str) -> None:
    page = Tags(published()[place])
    assert page.of("meta", name="robots") == [{"name": "robots", "content": "noindex"}]
    assert page.of("h1")


def test_the_page_for_unknown_addresses_speaks_the_language_of_its_folder() -> None:
    assert Tags(published()["/acme/fr/404.html"]).of("html")[0]["lang"] == "fr"


def test_the_root_of_the_shared_host_offers_its_brands_in_every_language() -> None:
    assert Tags(published()["/"]).hrefs() == ["/acme/en/", "/acme/fr/"]


def test_the_root_of_a_brand_offers_its_languages() -> None:
    assert Tags(published()["/solo/"]).hrefs() == ["/en/", "/fr/"]
    assert alternates(published()["/solo/"])["x-default"] == "https://help.solo.example/"


def test_a_base_address_puts_all_brands_under_one_origin() -> None:
    local = published("http://127.0.0.1:8000")
    assert canonical(local[OWN]) == f"http://127.0.0.1:8000{OWN}"
    assert "/solo/fr/" in Tags(local[OWN]).hrefs()
    assert policy(local[OWN]).endswith("form-action 'self'")
    assert not [place for place, html in local.items() if "help.example" in html or "help.solo" in html]
