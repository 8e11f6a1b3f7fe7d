"""Reads the whole content folder into a catalogue."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from pydantic import RootModel

from helpcentre.errors import Report, Severity
from helpcentre.load.brands import BrandFiles, read_brand, read_categories
from helpcentre.load.files import folders
from helpcentre.load.shelves import Sources, build_shelf, by_id, check_front_matter
from helpcentre.load.sources import KEY, SNIPPETS, read_sources
from helpcentre.load.validate import did_you_mean, read_yaml_file, validate
from helpcentre.model.article import Source
from helpcentre.model.catalogue import BrandContent, Catalogue
from helpcentre.model.category import Category
from helpcentre.rules.law import LawPack

SHARED = "shared"
RESERVED = ("assets", "portal")
"""Places of a host that several brands share."""


class _CountryGroups(RootModel[dict[str, tuple[str, ...]]]):
    """content/shared/country-groups.yaml."""


@dataclass(frozen=True)
class Loaded:
    """A catalogue, and the YAML files it came from (for checks that name a line)."""

    catalogue: Catalogue
    files: dict[str, BrandFiles]


def load_content(root: Path, as_of: datetime, report: Report) -> Loaded:
    """Read `root` (the folder `content/`) for the moment `as_of`.

    Mistakes go to `report`; what cannot be used is left out, so that one run finds them all. The result is
    only fit to be published when the report holds no error.
    """
    if not root.is_dir():
        report.add(root, 0, "FOLDER-MISSING", "is missing", "run the command in the project's folder")
        return Loaded(Catalogue({}, {}, {}, (), as_of), {})
    shared_folder = root / SHARED
    categories = read_categories(shared_folder, report)
    shared_sources = read_sources(shared_folder, None, report) if shared_folder.is_dir() else []
    brands: dict[str, BrandContent] = {}
    files: dict[str, BrandFiles] = {}
    sources = list(shared_sources)
    for folder in folders(root, report):
        if folder.name == SHARED or not _is_brand_name(folder, report):
            continue
        brand_files = read_brand(folder, categories, report)
        if brand_files is None:
            continue
        own = read_sources(folder, brand_files.brand.languages, report)
        sources += own
        files[folder.name] = brand_files
        brands[folder.name] = _assemble(brand_files, own, shared_sources, as_of, report)
    _check_shared(shared_sources, brands, report)
    _check_shared_names(shared_sources, categories, brands, report)
    law_packs = _read_law_packs(shared_folder, report)
    _check_law_packs(files, law_packs, report)
    if not brands and not report.of(Severity.ERROR):
        report.add(root, 0, "FOLDER-MISSING", "holds no brand", "add a folder with a brand.yaml")
    catalogue = Catalogue(
        brands=brands,
        law_packs=law_packs,
        country_groups=_read_country_groups(shared_folder, report),
        sources=tuple(sources),
        as_of=as_of,
    )
    return Loaded(catalogue, files)


def _is_brand_name(folder: Path, report: Report) -> bool:
    if KEY.fullmatch(folder.name) and folder.name not in RESERVED:
        return True
    hint = f"lower-case letters, digits and single hyphens; not {' or '.join(RESERVED)}"
    report.add(folder, 0, "FOLDER-NAME", f"`{folder.name}` cannot be the key of a brand", hint)
    return False


def _assemble(
    files: BrandFiles, own: list[Source], shared: list[Source], as_of: datetime, report: Report
) -> BrandContent:
    brand = files.brand
    own_articles, shared_articles = by_id(own), by_id(shared)
    check_front_matter(brand, own, files.categories, files.topics, report)
    shelves = {
        locale: build_shelf(brand, locale, own_articles, shared_articles, files.categories, as_of.date(), report)
        for locale in brand.languages
    }
    return BrandContent(
        brand=brand,
        policies=files.policies,
        policy=files.policies.in_force(as_of.date()),
        categories=files.categories,
        topics=files.topics,
        notices=files.notices,
        owner_notes=files.owner_notes,
        shelves=shelves,
        snippets=_snippets(own, shared),
    )


def _snippets(own: list[Source], shared: list[Source]) -> dict[tuple[str, str], Source]:
    """Snippets by name and language; the brand's own win."""
    found = {}
    for source in [*shared, *own]:
        if source.category == SNIPPETS:
            found[source.key, source.locale] = source
    return found


def _check_shared(shared: list[Source], brands: dict[str, BrandContent], report: Report) -> None:
    articles: Sources = by_id(shared)
    for versions in articles.values():
        for source in versions.values():
            if source.front.extends:
                line = source.line_of("extends")
                report.add(source.file, line, "EXTENDS", "a shared article cannot extend", "remove `extends`")
            for brand in source.front.brands or ():
                if brands and brand not in brands:
                    line = source.line_of("brands")
                    hint = f"known: {', '.join(brands)}"
                    report.add(source.file, line, "BRAND-UNKNOWN", f"there is no brand `{brand}`", hint)


def _check_shared_names(
    shared: list[Source], categories: dict[str, Category], brands: dict[str, BrandContent], report: Report
) -> None:
    """Names that lead nowhere in any brand. A group or topic that only some brands have is left out by the others."""
    if not brands:
        return
    topics = {topic for content in brands.values() for topic in content.topics}
    groups = {
        (key, group)
        for content in brands.values()
        for key, category in [*content.categories.items(), *categories.items()]
        for group in category.groups
    }
    for source in shared:
        if source.category == SNIPPETS:
            continue
        category, front = source.category, source.front
        if category not in categories:
            hint = did_you_mean(category, categories) or "add it to categories.yaml"
            report.add(source.file, 0, "CATEGORY-UNKNOWN", f"there is no category `{category}`", hint)
            continue
        if front.group and (category, front.group) not in groups:
            hint = did_you_mean(front.group, [name for key, name in groups if key == category]) or "see categories.yaml"
            report.add(source.file, source.line_of("group"), "GROUP-UNKNOWN", f"no group `{front.group}`", hint)
        if front.topic and front.topic not in topics:
            hint = did_you_mean(front.topic, topics) or "add it to topics.yaml"
            report.add(source.file, source.line_of("topic"), "TOPIC-UNKNOWN", f"no brand has `{front.topic}`", hint)


def _check_law_packs(files: dict[str, BrandFiles], packs: dict[str, LawPack], report: Report) -> None:
    for brand_files in files.values():
        for index, name in enumerate(brand_files.brand.law_packs):
            if name not in packs:
                file, line = brand_files.place("brand.yaml", "law_packs", index)
                report.add(file, line, "LAW-PACK", f"there is no law pack `{name}`", f"add shared/law/{name}.yaml")


def _read_law_packs(shared: Path, report: Report) -> dict[str, LawPack]:
    packs = {}
    for path in sorted((shared / "law").glob("*.yaml")):
        yaml = read_yaml_file(path, report)
        pack = validate(LawPack, yaml, path, report) if yaml else None
        if pack is not None:
            packs[path.stem] = pack
    return packs


def _read_country_groups(shared: Path, report: Report) -> dict[str, tuple[str, ...]]:
    path = shared / "country-groups.yaml"
    yaml = read_yaml_file(path, report)
    groups = validate(_CountryGroups, yaml, path, report) if yaml else None
    return groups.root if groups else {}
