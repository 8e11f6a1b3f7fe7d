"""The first pages of a brand (choose a language) and of a host that brands share (choose a brand)."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from pathlib import Path

from helpcentre.i18n.languages import own_name
from helpcentre.pages import chrome
from helpcentre.pages.edition import Edition
from helpcentre.pages.library import Editions
from helpcentre.pages.metadata import head_of
from helpcentre.pages.page import Assets, BrandChoicePage, Head, LanguageChoicePage, LanguageLink
from helpcentre.pages.policies import content_security_policy
from helpcentre.theme.assets import BuiltAssets, build_choice_assets


def language_choice_page(edition: Edition) -> LanguageChoicePage:
    """The root of a brand, in the words of its default language."""
    words, brand = edition.words, edition.brand
    description = words.gettext("Help for customers of %(brand)s.") % {"brand": brand.name}
    alternates = {locale: sister.home() for locale, sister in edition.sisters.items()}
    head = head_of(edition, words.gettext("Help"), description, edition.addresses.root(), alternates)
    return LanguageChoicePage(
        brand=chrome.look_of(edition),
        assets=chrome.assets_of(edition),
        choices=home_links(edition),
        head=replace(head, alternates=_with_root_as_default(edition, head)),
        content_security_policy=content_security_policy(edition.addresses),
    )


def home_links(edition: Edition) -> tuple[LanguageLink, ...]:
    """The home page in each language of the brand."""
    return tuple(
        LanguageLink(locale, own_name(locale), sister.home(), False, True) for locale, sister in edition.sisters.items()
    )


def _with_root_as_default(edition: Edition, head: Head) -> tuple[tuple[str, str], ...]:
    root = edition.addresses.absolute(edition.addresses.root())
    return tuple((code, root if code == "x-default" else href) for code, href in head.alternates)


def first_editions(editions: Editions) -> list[Edition]:
    """One edition of each brand, in its default language."""
    return [edition for edition in editions.values() if edition.locale == edition.brand.default_language]


def host_assets(editions: Editions, theme: Path) -> BuiltAssets:
    """The files of the page where a brand is chosen."""
    themes = {edition.brand.key: edition.brand.theme for edition in first_editions(editions)}
    return build_choice_assets(theme, themes, "Help")


def brand_choice_page(editions: Editions, built: BuiltAssets, found: bool) -> BrandChoicePage:
    """The root of the host that brands share; with `found` false its page for unknown addresses.

    It speaks every language of its brands, the most frequent one first.
    """
    shared = [edition for edition in editions.values() if edition.addresses.shared_host]
    brands = [edition for edition in shared if edition.locale == edition.brand.default_language]
    spoken = Counter(edition.locale for edition in brands)
    by_locale = {edition.locale: edition.words for edition in shared}
    words = dict(sorted(by_locale.items(), key=lambda item: -spoken[item[0]]))
    first = next(iter(words.values()))
    place = "/assets/{}".format
    return BrandChoicePage(
        assets=Assets(
            css=place(built.css),
            js=place(built.js),
            favicon=place(built.favicon),
            touch_icon=place(built.touch_icon),
            manifest=place(built.manifest),
        ),
        questions=tuple((code, said.gettext("Which shop did you order from?")) for code, said in words.items()),
        missing=() if found else tuple((code, said.gettext("Page not found")) for code, said in words.items()),
        brands=tuple((chrome.look_of(edition), home_links(edition)) for edition in brands),
        head=Head(
            title=first.gettext("Help") if found else first.gettext("Page not found"),
            description=first.gettext("Choose the shop that you need help with."),
            canonical="",
            noindex=True,
        ),
        content_security_policy=content_security_policy(None),
    )
