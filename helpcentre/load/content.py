"""Reads the whole content folder into a catalogue."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from helpcentre.errors import Report, Severity, did_you_mean
from helpcentre.load.brands import BrandFiles, read_brand, read_carriers, read_categories
from helpcentre.load.codes import check_codes, codes_of_groups
from helpcentre.load.files import folders, refuse_other_files, walk
from helpcentre.load.front_matter import check_dates, check_front_matter
from helpcentre.load.shelves import build_shelf, stock_of
from helpcentre.load.sources import LAW, SNIPPETS, Texts, read_sources
from helpcentre.load.validate import read_yaml_file, validate
from helpcentre.model.article import Source
from helpcentre.model.carrier import Carrier
from helpcentre.model.catalogue import BrandContent, Catalogue
from helpcentre.model.category import Category
from helpcentre.model.countries import CountryGroups
from helpcentre.model.words import is_key
from helpcentre.rules.law import LawPack

SHARED = "shared"
ROOT_FILES = ("carriers.yaml",)
SHARED_FILES = ("categories.yaml", "country-groups.yaml")
RESERVED = ("assets", "portal")
"""Places of a host that several brands share."""


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
    refuse_other_files(
        root, ROOT_FILES, "lies beside the brands", "put it into a brand's folder, or into shared/", report
    )
    shared = _read_shared(root / SHARED, report)
    carriers = read_carriers(root, report) or {}
    brands: dict[str, BrandContent] = {}
    files: dict[str, BrandFiles] = {}
    sources = list(shared.texts.sources)
    names = [path.name for path in folders(root, report) if path.name != SHARED and _is_brand_name(path, report)]
    for name in names:
        brand_files = read_brand(root / name, shared.categories, report)
        if brand_files is None:
            continue
        own = read_sources(root / name, brand_files.brand.languages, report)
        sources += own.sources
        today = brand_files.brand.moment(as_of).date()
        check_dates(own.sources, today, report)
        _check_law_packs(brand_files, shared, report)
        if shared.serves(brand_files):
            files[name] = brand_files
            brands[name] = _assemble(brand_files, own, shared.texts, carriers, today, report)
    check_dates(shared.texts.sources, as_of.date(), report)
    _check_shared(shared.texts.sources, names, report)
    _check_shared_categories(shared, report)
    if brands and brands.keys() == set(names):
        _check_shared_names(shared, brands, report)
    if not names and not report.of(Severity.ERROR):
        report.add(root, 0, "FOLDER-MISSING", "holds no brand", "add a folder with a brand.yaml")
    catalogue = Catalogue(brands, shared.law_packs, shared.country_groups, tuple(sources), as_of)
    return Loaded(catalogue, files)


@dataclass(frozen=True)
class _Shared:
    """What all brands share. Without categories, or without a brand's law pack, its articles make no sense."""

    categories: dict[str, Category]
    texts: Texts
    law_packs: dict[str, LawPack]
    unusable_packs: set[str]
    country_groups: dict[str, tuple[str, ...]]

    def serves(self, files: BrandFiles) -> bool:
        """Whether all is there that the brand's articles are checked against."""
        return bool(self.categories) and self.law_packs.keys() >= set(files.brand.law_packs)


def _read_shared(folder: Path, report: Report) -> _Shared:
    categories = read_categories(folder, report)
    groups = _read_country_groups(folder, report)
    if not folder.is_dir():
        return _Shared(categories, Texts([], set()), {}, set(), groups)
    hint = f"known files: {', '.join(SHARED_FILES)}"
    refuse_other_files(folder, SHARED_FILES, "is not a file of shared content", hint, report)
    packs = _read_law_packs(folder / LAW, report) if (folder / LAW).is_dir() else {}
    usable = {name: pack for name, pack in packs.items() if pack is not None}
    return _Shared(categories, read_sources(folder, None, report), usable, packs.keys() - usable.keys(), groups)


def _is_brand_name(folder: Path, report: Report) -> bool:
    if is_key(folder.name) and folder.name not in RESERVED:
        return True
    hint = f"lower-case letters, digits and single hyphens; not {' or '.join(RESERVED)}"
    report.add(folder, 0, "FOLDER-NAME", f"`{folder.name}` cannot be the key of a brand", hint)
    return False


def _assemble(
    files: BrandFiles, own: Texts, shared: Texts, carriers: dict[str, Carrier], today: date, report: Report
) -> BrandContent:
    brand = files.brand
    own_stock, shared_stock = stock_of(own), stock_of(shared)
    check_front_matter(brand, own.sources, files.categories, files.topics, report)
    shelves = {
        locale: build_shelf(brand, locale, own_stock, shared_stock, files.categories, today, report)
        for locale in brand.languages
    }
    return BrandContent(
        brand=brand,
        policies=files.policies,
        policy=files.policies.in_force(today),
        categories=files.categories,
        topics=files.topics,
        notices=files.notices,
        owner_notes=files.owner_notes,
        carriers={**carriers, **files.carriers},
        statuses=files.statuses,
        shelves=shelves,
        snippets=_snippets(own.sources, shared.sources),
    )


def _snippets(own: list[Source], shared: list[Source]) -> dict[tuple[str, str], Source]:
    """Snippets by name and language; the brand's own win."""
    found = {}
    for source in [*shared, *own]:
        if source.category == SNIPPETS:
            found[source.key, source.locale] = source
    return found


def _check_shared(shared: list[Source], brands: list[str], report: Report) -> None:
    for source in shared:
        if source.front.extends:
            line = source.line_of("extends")
            report.add(source.file, line, "EXTENDS", "a shared article cannot extend", "remove `extends`")
        for brand in source.front.brands or ():
            if brands and brand not in brands:
                hint = did_you_mean(brand, brands) or f"known: {', '.join(brands)}"
                line = source.line_of("brands")
                report.add(source.file, line, "BRAND-UNKNOWN", f"there is no brand `{brand}`", hint)


def _check_shared_categories(shared: _Shared, report: Report) -> None:
    for source in shared.texts.sources:
        category = source.category
        if shared.categories and category not in shared.categories and category != SNIPPETS:
            hint = did_you_mean(category, shared.categories) or "add it to categories.yaml"
            report.add(source.file, 0, "CATEGORY-UNKNOWN", f"there is no category `{category}`", hint)


def _check_shared_names(shared: _Shared, brands: dict[str, BrandContent], report: Report) -> None:
    """Names that lead nowhere in any brand. A group or topic that only some brands have is left out by the others."""
    topics = {topic for content in brands.values() for topic in content.topics}
    categories = [shared.categories, *(content.categories for content in brands.values())]
    groups = {(key, group) for known in categories for key, category in known.items() for group in category.groups}
    for source in shared.texts.sources:
        category, front = source.category, source.front
        if category in shared.categories and front.group and (category, front.group) not in groups:
            hint = did_you_mean(front.group, [name for key, name in groups if key == category]) or "see categories.yaml"
            report.add(source.file, source.line_of("group"), "GROUP-UNKNOWN", f"no group `{front.group}`", hint)
        if front.topic and front.topic not in topics:
            hint = did_you_mean(front.topic, topics) or "add it to topics.yaml"
            report.add(source.file, source.line_of("topic"), "TOPIC-UNKNOWN", f"no brand has `{front.topic}`", hint)


def _check_law_packs(files: BrandFiles, shared: _Shared, report: Report) -> None:
    for index, name in enumerate(files.brand.law_packs):
        if name not in shared.law_packs and name not in shared.unusable_packs:
            file, line = files.place("brand.yaml", "law_packs", index)
            report.add(file, line, "LAW-PACK", f"there is no law pack `{name}`", f"add shared/law/{name}.yaml")


def _read_law_packs(folder: Path, report: Report) -> dict[str, LawPack | None]:
    """The law packs by name; None for one that cannot be used."""
    packs: dict[str, LawPack | None] = {}
    for path in sorted(folder.glob("*.yaml")):
        yaml = read_yaml_file(path, report)
        packs[path.stem] = validate(LawPack, yaml, path, report) if yaml else None
    for path in walk(folder, report):
        if path.parent != folder or path.suffix != ".yaml":
            report.add(path, 0, "FILE-PLACE", "is not a law pack", "law/<name>.yaml")
    return packs


def _read_country_groups(shared: Path, report: Report) -> dict[str, tuple[str, ...]]:
    path = shared / "country-groups.yaml"
    yaml = read_yaml_file(path, report)
    groups = validate(CountryGroups, yaml, path, report) if yaml else None
    if yaml is None or groups is None:
        return {}
    check_codes(codes_of_groups(yaml.data), yaml, path, report)
    return {"eu": groups.eu, "eea": groups.eea}
