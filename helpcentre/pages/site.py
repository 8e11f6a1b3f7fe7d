"""The list of everything that is published: each address with what stands there."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import Any

from helpcentre.i18n.catalogues import WordBook, Words
from helpcentre.pages import sitemaps
from helpcentre.pages.addresses import ASSETS
from helpcentre.pages.article import article_page
from helpcentre.pages.category import category_page
from helpcentre.pages.edition import Edition
from helpcentre.pages.former import former_addresses, redirect_page, redirects_file
from helpcentre.pages.home import contact_page, home_page, not_found_page
from helpcentre.pages.library import Editions
from helpcentre.pages.policies import content_security_policy, headers_file
from helpcentre.pages.roots import brand_choice_page, first_editions, language_choice_page
from helpcentre.pages.search_page import search_page
from helpcentre.pages.search_setup import Indexes, search_files
from helpcentre.search.index import Index
from helpcentre.theme.assets import BuiltAssets

SITEMAP = "sitemap.xml"


@dataclass(frozen=True)
class Shown:
    """A page: its template, the function that makes what the template shows, and the words it is said in."""

    template: str
    page: Callable[[], Any]
    words: Words


@dataclass(frozen=True)
class File:
    """A file that no template makes."""

    content: bytes
    mimetype: str


class Site:
    """Everything of one build. Addresses begin with `/<brand>/`, whatever host the brand lives on."""

    def __init__(self, editions: Editions, book: WordBook, host: BuiltAssets, indexes: Indexes) -> None:
        """`indexes`: empty for a site without search."""
        self._editions = editions
        self._book = book
        self._host = host
        self.searchable = bool(indexes)
        self.pages: dict[str, Shown] = {}
        self.files: dict[str, File] = {}
        for edition in editions.values():
            self._add_edition(edition)
        for key, index in indexes.items():
            self._add_search(editions[key], index)
        for edition in first_editions(editions):
            self._add_brand(edition)
        self._add_host()

    def addresses(self) -> Iterator[str]:
        """Every address, pages first."""
        yield from self.pages
        yield from self.files

    def _add_edition(self, edition: Edition) -> None:
        place, words = edition.addresses.file_url, edition.words
        add = partial(self._add_page, words=words)
        add(place(edition.home()), "home.html", partial(home_page, edition))
        add(place(edition.search()), "search.html", partial(search_page, edition))
        add(place(edition.contact()), "contact.html", partial(contact_page, edition))
        add(place(f"{edition.home()}404.html"), "not_found.html", partial(not_found_page, edition))
        for key in edition.content.categories:
            if edition.shelf.in_category(key):
                add(place(edition.category(key)), "category.html", partial(category_page, edition, key))
        for article_id in edition.rendered:
            page = partial(article_page, edition, article_id)
            add(place(edition.article(article_id)), "article.html", page)
        for former in former_addresses(edition):
            add(place(former.old), "redirect.html", partial(redirect_page, edition, former))

    def _add_search(self, edition: Edition, index: Index) -> None:
        for address, content in search_files(edition, index):
            self._add_asset(edition.addresses.file_url(address), content)

    def _add_brand(self, edition: Edition) -> None:
        addresses = edition.addresses
        root = addresses.root()
        choice = partial(language_choice_page, edition)
        self._add_page(addresses.file_url(root), "language_choice.html", choice, edition.words)
        not_found = partial(not_found_page, edition)
        self._add_page(addresses.file_url(f"{root}404.html"), "not_found.html", not_found, edition.words)
        map_address = addresses.absolute(f"{root}{SITEMAP}")
        texts = {
            SITEMAP: sitemaps.sitemap(edition.sisters.values()),
            "robots.txt": sitemaps.robots([map_address]),
            "_headers": headers_file({addresses.prefix: content_security_policy(addresses)}),
            "_redirects": redirects_file(edition),
        }
        for name, text in texts.items():
            self._add_text(addresses.file_url(f"{root}{name}"), text)
        for name, content in edition.assets.files.items():
            self._add_asset(addresses.file_url(addresses.asset(name)), content)

    def _add_host(self) -> None:
        """The root of the host that brands share; there is none when every brand has a host of its own."""
        brands = first_editions(self._editions)
        shared = [edition for edition in brands if edition.addresses.shared_host]
        if not shared:
            return
        words = self._book.words("en")
        for address, found in (("/", True), ("/404.html", False)):
            page = partial(brand_choice_page, self._editions, self._host, found)
            self._add_page(address, "brand_choice.html", page, words)
        maps = [e.addresses.absolute(f"{e.addresses.root()}{SITEMAP}") for e in shared]
        policies = {e.addresses.prefix: content_security_policy(e.addresses) for e in shared}
        elsewhere = [edition for edition in brands if edition not in shared]
        moved = [f"/{e.brand.key}/* {e.addresses.base}/:splat 301\n" for e in elsewhere]
        self._add_text("/robots.txt", sitemaps.robots(maps))
        self._add_text(f"/{SITEMAP}", sitemaps.sitemap_index(maps))
        self._add_text("/_headers", headers_file(policies, content_security_policy(None)))
        self._add_text("/_redirects", "".join([*moved, *(redirects_file(edition) for edition in shared)]))
        for name, content in self._host.files.items():
            self._add_asset(f"/{ASSETS}/{name}", content)

    def _add_page(self, address: str, template: str, page: Callable[[], Any], words: Words) -> None:
        self.pages[address] = Shown(template, page, words)

    def _add_text(self, address: str, text: str) -> None:
        mimetype = "application/xml" if address.endswith(".xml") else "text/plain"
        self.files[address] = File(text.encode(), mimetype)

    def _add_asset(self, address: str, content: bytes) -> None:
        ending = address.rsplit(".", 1)[-1]
        self.files[address] = File(content, MIMETYPES[ending])


MIMETYPES = {
    "css": "text/css",
    "js": "text/javascript",
    "json": "application/json",
    "png": "image/png",
    "svg": "image/svg+xml",
    "webmanifest": "application/manifest+json",
}
