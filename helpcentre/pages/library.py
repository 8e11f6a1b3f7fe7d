"""Renders every article of every edition."""

from __future__ import annotations

from pathlib import Path

from helpcentre.errors import Report
from helpcentre.i18n.catalogues import WordBook
from helpcentre.load.brands import BrandFiles
from helpcentre.load.content import Loaded
from helpcentre.markdown.parser import Parsed, parse
from helpcentre.markdown.render import ArticleRenderer
from helpcentre.markdown.scope import Scope
from helpcentre.model.catalogue import BrandContent, Catalogue
from helpcentre.pages.addresses import addresses_of
from helpcentre.pages.edition import Edition, speakers_of
from helpcentre.pages.links import EditionLinks
from helpcentre.theme.assets import BuiltAssets, build_assets

Editions = dict[tuple[str, str], Edition]


def build_editions(
    loaded: Loaded,
    book: WordBook,
    theme: Path,
    report: Report,
    local_base: str | None = None,
) -> Editions:
    """All editions with their articles rendered, by brand and language.

    `theme`: the folder `site/`. `local_base`: an origin under which all brands are shown instead of their
    public addresses. Every mistake goes to `report`.
    """
    catalogue = loaded.catalogue
    parsed = parse_all(catalogue, report)
    editions: Editions = {}
    for key, content in catalogue.brands.items():
        assets = _assets(loaded.files[key], theme, report)
        if assets is not None:
            editions.update(_brand_editions(content, catalogue, book, assets, local_base, report))
    for edition in editions.values():
        _render(edition, parsed, report)
    return editions


def parse_all(catalogue: Catalogue, report: Report) -> dict[Path, Parsed]:
    """Every Markdown file, parsed once; mistakes that do not depend on a brand are told here."""
    parsed = {}
    for source in catalogue.sources:
        parsed[source.file] = result = parse(source)
        for mistake in result.mistakes:
            report.add(source.file, mistake.line, mistake.code, mistake.message, mistake.hint)
    return parsed


def _assets(files: BrandFiles, theme: Path, report: Report) -> BuiltAssets | None:
    brand = files.brand
    try:
        return build_assets(theme, brand.theme, brand.name, start_url="../")
    except ValueError as error:
        file, line = files.place("brand.yaml", "theme")
        hint = "change `overrides`, or leave it to the build"
        report.add(file, line, "THEME-CONTRAST", f"the colours cannot be used: {error}", hint)
        return None


def _brand_editions(
    content: BrandContent,
    catalogue: Catalogue,
    book: WordBook,
    assets: BuiltAssets,
    local_base: str | None,
    report: Report,
) -> Editions:
    scope = Scope(content, catalogue)
    shown = {article.source_locale for shelf in content.shelves.values() for article in shelf.articles.values()}
    speakers = speakers_of(content, scope, book, shown | set(content.brand.languages), report)
    sisters: dict[str, Edition] = {}
    for locale in content.brand.languages:
        sisters[locale] = Edition(
            content=content,
            locale=locale,
            words=book.words(locale, content.brand.key),
            speakers=speakers,
            addresses=addresses_of(content.brand, local_base),
            assets=assets,
            moment=content.brand.moment(catalogue.as_of),
            report=report,
            sisters=sisters,
        )
    return {(content.brand.key, locale): edition for locale, edition in sisters.items()}


def _render(edition: Edition, parsed: dict[Path, Parsed], report: Report) -> None:
    links = EditionLinks(edition)
    renderer = ArticleRenderer(edition.speakers, links, parsed, edition.content.snippets, report)
    for article in edition.shelf.articles.values():
        edition.rendered[article.id] = renderer.render(article)
