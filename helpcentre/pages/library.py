"""Renders every article of every edition, and checks what can only be seen with all of them at hand."""

from __future__ import annotations

from pathlib import Path

from helpcentre.errors import Report, Severity
from helpcentre.i18n.catalogues import WordBook
from helpcentre.load.brands import BrandFiles
from helpcentre.load.content import Loaded
from helpcentre.load.validate import did_you_mean
from helpcentre.markdown.parser import Parsed, parse
from helpcentre.markdown.render import ArticleRenderer, Rendered
from helpcentre.markdown.scope import Scope
from helpcentre.model.catalogue import BrandContent, Catalogue
from helpcentre.pages.addresses import addresses_of
from helpcentre.pages.edition import Edition, speakers_of
from helpcentre.pages.links import EditionLinks
from helpcentre.theme.assets import BuiltAssets, build_assets
from helpcentre.theme.icons import Icons

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
    _check_icons(loaded, theme, report)
    parsed = parse_all(catalogue, report)
    editions: Editions = {}
    for key, content in catalogue.brands.items():
        assets = _assets(loaded.files[key], theme, report)
        if assets is not None:
            editions.update(_brand_editions(content, catalogue, book, assets, local_base, report))
    for edition in editions.values():
        _render(edition, parsed, report)
    for edition in editions.values():
        _check_sections(edition, report)
        _check_slugs(edition, loaded.files[edition.brand.key], report)
        _check_related(edition, report)
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
            moment=catalogue.as_of,
            report=report,
            sisters=sisters,
        )
    return {(content.brand.key, locale): edition for locale, edition in sisters.items()}


def _render(edition: Edition, parsed: dict[Path, Parsed], report: Report) -> None:
    links = EditionLinks(edition)
    renderer = ArticleRenderer(edition.speakers, links, parsed, edition.content.snippets, report)
    for article in edition.shelf.articles.values():
        edition.rendered[article.id] = renderer.render(article)


def _check_sections(edition: Edition, report: Report) -> None:
    for rendered in edition.rendered.values():
        for use in rendered.links:
            target = edition.rendered.get(use.link.article_id or rendered.article.id)
            if target is None or not use.link.anchor or use.link.anchor in target.anchors:
                continue
            hint = did_you_mean(use.link.anchor, target.anchors) or _known(target)
            message = f"`{target.article.id}` has no section `#{use.link.anchor}`"
            report.add(use.file, use.line, "LINK-SECTION", message, hint)


def _known(target: Rendered) -> str:
    return f"it has: {', '.join(sorted(target.anchors))}" if target.anchors else "it has no sections"


def _category_place(files: BrandFiles, key: str, part: str) -> tuple[Path, int]:
    """Where a category's word is written: in the brand's own file, else in the shared one."""
    own = files.yaml.get("categories.yaml")
    if own is not None and (key, part) in own.lines:
        return files.place("categories.yaml", key, part)
    return files.folder.parent / "shared" / "categories.yaml", 0


def _check_icons(loaded: Loaded, theme: Path, report: Report) -> None:
    """Categories whose icon has no drawing."""
    known = Icons(theme / "static" / "icons").names
    for brand_key, content in loaded.catalogue.brands.items():
        for key, category in content.categories.items():
            if category.icon not in known:
                file, line = _category_place(loaded.files[brand_key], key, "icon")
                hint = did_you_mean(category.icon, known) or f"known: {', '.join(known)}"
                report.add(file, line, "ICON", f"there is no icon `{category.icon}`", hint)


def _check_slugs(edition: Edition, files: BrandFiles, report: Report) -> None:
    """Two pages at one address: articles, categories, fixed pages and aliases."""
    reserved = {edition.search_slug, edition.contact_slug, "assets", "404.html"}
    taken: dict[str, str] = {edition.addresses.page(edition.locale, slug): "a fixed page" for slug in reserved}
    for key in edition.content.categories:
        href = edition.category(key)
        if href in taken:
            file, line = _category_place(files, key, "slug")
            message = f"category `{key}` has the address of {taken[href]}: {href}"
            report.add(file, line, "SLUG-CLASH", message, "change its `slug` in categories.yaml")
        taken.setdefault(href, f"category `{key}`")
    for article_id, rendered in edition.rendered.items():
        source = rendered.article.source
        href = edition.article(article_id)
        if href in taken:
            message = f"`{article_id}` has the address of {taken[href]}: {href}"
            report.add(source.file, source.line_of("slug"), "SLUG-CLASH", message, "change its `slug`")
        taken.setdefault(href, f"`{article_id}`")
    for article_id, rendered in edition.rendered.items():
        source = rendered.article.source
        for alias in rendered.article.aliases if not rendered.article.is_fallback else ():
            href = edition.addresses.page(edition.locale, *alias.split("/"))
            if href in taken:
                message = f"the alias `{alias}` is the address of {taken[href]}"
                report.add(source.file, source.line_of("aliases"), "ALIAS-CLASH", message, "remove it")
            taken.setdefault(href, f"an alias of `{article_id}`")


def _check_related(edition: Edition, report: Report) -> None:
    shelf = edition.shelf
    for rendered in edition.rendered.values():
        article = rendered.article
        source = article.extension or article.source
        if source.front.related is None:
            continue
        for related in article.related:
            if related == article.id:
                message, hint, severity = "is related to itself", "remove it", Severity.ERROR
            elif related in shelf.articles:
                continue
            elif related in shelf.hidden:
                message, hint = f"`{related}` is not published on this day and is left out", ""
                severity = Severity.WARNING
            else:
                hint = did_you_mean(related, shelf.articles) or "remove it"
                message, severity = f"{edition.brand.key} has no article `{related}`", Severity.ERROR
            report.add(source.file, source.line_of("related"), "RELATED", message, hint, severity)
