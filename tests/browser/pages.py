"""Which pages are looked at: one for each template, brand and language, or all."""

from __future__ import annotations

from datetime import datetime
from functools import lru_cache

from helpcentre.check.content import check
from helpcentre.check.project import Project
from helpcentre.pages.library import Editions
from tests.builders import ROOT

WIDTHS = ((1280, 900), (390, 844))


@lru_cache(maxsize=1)
def _editions() -> Editions:
    return check(Project(ROOT), datetime(2026, 11, 20, 12, 0), "http://127.0.0.1").editions


def one_of_each() -> list[str]:
    """Addresses of one page for each template, brand and language; the longest article of each."""
    found = ["/", "/nowhere/"]
    for edition in _editions().values():
        longest = max(edition.rendered, key=lambda key: len(edition.rendered[key].body))
        found += [
            edition.home(),
            edition.category(edition.brand.categories[0]),
            edition.article(longest),
            edition.search(),
            edition.contact(),
            f"{edition.home()}nowhere/",
        ]
        if edition.locale == edition.brand.default_language:
            found.append(edition.addresses.root())
    return found


def all_pages() -> list[str]:
    """Addresses of every page."""
    found = one_of_each()
    for edition in _editions().values():
        found += [edition.category(key) for key in edition.brand.categories if edition.shelf.in_category(key)]
        found += [edition.article(key) for key in edition.rendered]
    return sorted(set(found))


def articles() -> list[str]:
    """Addresses of the longest article of each brand and language."""
    return [address for address in one_of_each() if len(address.split("/")) == 6]
