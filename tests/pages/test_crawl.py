"""No dead link on the real site: every address and every fragment is there."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from urllib.parse import urljoin, urlsplit

import pytest
from flask.testing import FlaskClient

from helpcentre.check.content import check
from helpcentre.check.project import Project
from helpcentre.pages.app import create_site_app
from helpcentre.pages.roots import host_assets
from helpcentre.pages.site import Site
from tests.builders import AS_OF, ROOT, Tags

LOCAL = "http://127.0.0.1:8000"


@cache
def everything() -> Site:
    found = check(Project(ROOT), AS_OF, LOCAL)
    return Site(found.editions, found.book, host_assets(found.editions, ROOT / "site"), found.indexes)


@cache
def client() -> FlaskClient:
    return create_site_app(everything(), ROOT / "site").test_client()


@cache
def page(place: str) -> Tags:
    return Tags(client().get(place).text)


@cache
def ids(place: str) -> frozenset[str]:
    return frozenset(found["id"] for _, found in page(place).all if "id" in found)


def links(place: str) -> Iterator[str]:
    for _, found in page(place).all:
        named = [found[name] for name in ("href", "src", "action") if name in found]
        preview = [found["content"]] if found.get("property") == "og:image" else []
        yield from (urljoin(f"{LOCAL}{place}", link) for link in named + preview)


def is_dead(link: str) -> bool:
    parts = urlsplit(link)
    if f"{parts.scheme}://{parts.netloc}" != LOCAL:
        return False
    if parts.fragment:
        return parts.path not in everything().pages or parts.fragment not in ids(parts.path)
    return parts.path not in everything().pages and parts.path not in everything().files


def dead(place: str) -> list[str]:
    return [link for link in sorted(set(links(place))) if is_dead(link)]


def pages_below(prefix: str) -> list[str]:
    return [place for place in everything().pages if place.startswith(prefix)]


def assert_alive(prefix: str) -> None:
    pages = pages_below(prefix)
    assert len(pages) > 20
    found = {place: dead(place) for place in pages}
    assert {place: links for place, links in found.items() if links} == {}


def test_no_link_of_a_real_brand_and_language_is_dead() -> None:
    assert_alive("/kallesia/fr/")


@pytest.mark.audit
@pytest.mark.parametrize("brand", sorted(path.parent.name for path in Path(ROOT / "content").glob("*/brand.yaml")))
def test_no_link_of_the_whole_site_is_dead(brand: str) -> None:
    assert_alive(f"/{brand}/")


def test_no_id_stands_twice_on_a_page() -> None:
    for place in pages_below("/calissi/en/"):
        found = [attributes["id"] for _, attributes in page(place).all if "id" in attributes]
        assert len(found) == len(set(found)), place


def test_real_addresses_follow_the_contract() -> None:
    articles = [place for place in pages_below("/kallesia/fr/") if page(place).of("div", **{"class": "prose"})]
    assert articles
    assert {place.count("/") for place in articles} == {5}
    assert [place for place in articles if place != place.lower() or not place.isascii()] == []


def test_every_page_has_one_h1_a_language_and_a_title_with_the_brand() -> None:
    for place in pages_below("/breloque/fr/"):
        shown = page(place)
        titles = [text for tag, text in shown.texts if tag == "title"]
        assert len(shown.of("h1")) == 1, place
        assert shown.of("html")[0]["lang"] == "fr", place
        assert titles[0].endswith(" - Breloque"), place
