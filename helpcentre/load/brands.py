"""Reads a brand's YAML files: brand, policy, topics, notices, categories, carriers, statuses, owner notes."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel

from helpcentre.errors import Report, did_you_mean
from helpcentre.i18n.languages import babel_locale
from helpcentre.load.codes import COUNTRIES, check_codes, codes_of_brand, codes_of_policy
from helpcentre.load.files import refuse_other_files
from helpcentre.load.strict_yaml import Yaml
from helpcentre.load.validate import holds_a_list, read_yaml_file, validate
from helpcentre.model.brand import Brand
from helpcentre.model.carrier import Carrier, Carriers
from helpcentre.model.category import Categories, Category, CategoryChanges
from helpcentre.model.notice import Notices, OwnerNote, OwnerNotes, StatusNotice
from helpcentre.model.statuses import Statuses
from helpcentre.model.topic import Topic, Topics
from helpcentre.rules.policy import PolicyHistory

Model = TypeVar("Model", bound=BaseModel)

FILES = (
    "brand.yaml",
    "policy.yaml",
    "topics.yaml",
    "notices.yaml",
    "categories.yaml",
    "carriers.yaml",
    "statuses.yaml",
    "owner-notes.yaml",
)

_WHOLE_VALUES = {"amount", "min", "max", "soft", "percent", "value"}


@dataclass(frozen=True)
class BrandFiles:
    """A brand's YAML files with the places of their keys, for messages."""

    folder: Path
    brand: Brand
    policies: PolicyHistory
    topics: dict[str, Topic]
    notices: tuple[StatusNotice, ...]
    owner_notes: tuple[OwnerNote, ...]
    carriers: dict[str, Carrier]
    statuses: Statuses
    categories: dict[str, Category]
    yaml: dict[str, Yaml]

    def place(self, file: str, *path: str | int) -> tuple[Path, int]:
        """File and line of a key, for a message about it."""
        yaml = self.yaml.get(file)
        return self.folder / file, yaml.line(path) if yaml else 0


def read_brand(folder: Path, shared: dict[str, Category], report: Report) -> BrandFiles | None:
    """Read the YAML files of the brand in `folder`; None when one cannot be used.

    `shared`: the shared categories; none when they cannot be used, which was told.
    """
    refuse_other_files(folder, FILES, "is not a file of a brand", f"known files: {', '.join(FILES)}", report)
    yaml: dict[str, Yaml] = {}
    brand = _read(Brand, folder, "brand.yaml", yaml, report, {"key": folder.name})
    policies = _read_policy(folder, yaml, report)
    topics = _read_optional(Topics, folder, "topics.yaml", yaml, report)
    notices = _read_optional(Notices, folder, "notices.yaml", yaml, report)
    notes = _read_optional(OwnerNotes, folder, "owner-notes.yaml", yaml, report)
    carriers = read_carriers(folder, report)
    statuses = _read_optional(Statuses, folder, "statuses.yaml", yaml, report)
    changes = _read_optional(CategoryChanges, folder, "categories.yaml", yaml, report)
    if brand is not None:
        check_codes(codes_of_brand(yaml["brand.yaml"].data), yaml["brand.yaml"], folder / "brand.yaml", report)
    if brand is None or policies is None or topics is None or notices is None or notes is None:
        return None
    if changes is None or carriers is None or statuses is None:
        return None
    if not _speaks_known_languages(brand, yaml["brand.yaml"], folder, report):
        return None
    categories = _categories(brand, shared, changes, yaml, folder, report)
    return BrandFiles(
        folder,
        brand,
        policies,
        topics.root,
        tuple(notices.root),
        tuple(notes.root),
        carriers,
        statuses,
        categories,
        yaml,
    )


def _speaks_known_languages(brand: Brand, yaml: Yaml, folder: Path, report: Report) -> bool:
    known = True
    for index, locale in enumerate(brand.languages):
        try:
            babel_locale(brand.formats(locale) if brand.regions.get(locale) in COUNTRIES else locale)
        except ValueError as error:
            line = yaml.line(("languages", index))
            report.add(folder / "brand.yaml", line, "LANGUAGE-UNKNOWN", str(error), "a code such as en, fr or fr-CA")
            known = False
    return known


def _read(
    model: type[Model],
    folder: Path,
    name: str,
    seen: dict[str, Yaml],
    report: Report,
    extra: dict[str, Any] | None = None,
) -> Model | None:
    yaml = read_yaml_file(folder / name, report)
    if yaml is None:
        return None
    seen[name] = yaml
    if isinstance(yaml.data, dict):
        for key in (extra or {}).keys() & yaml.data.keys():
            report.add(folder / name, yaml.line((key,)), "KEY-UNKNOWN", f"unknown key `{key}`", "remove it")
        yaml.data.update(extra or {})
    return validate(model, yaml, folder / name, report)


def _read_optional(model: type[Model], folder: Path, name: str, seen: dict[str, Yaml], report: Report) -> Model | None:
    if not os.path.lexists(folder / name):
        return model.model_validate([] if holds_a_list(model) else {})
    return _read(model, folder, name, seen, report)


def _read_policy(folder: Path, seen: dict[str, Yaml], report: Report) -> PolicyHistory | None:
    path = folder / "policy.yaml"
    yaml = read_yaml_file(path, report)
    if yaml is None:
        return None
    seen["policy.yaml"] = yaml
    _inherit(yaml)
    history = validate(PolicyHistory, yaml, path, report)
    if history is None:
        return None
    check_codes(codes_of_policy(yaml.data), yaml, path, report)
    for index, (older, newer) in enumerate(zip(history.versions, history.versions[1:], strict=False), 1):
        if newer.valid_from <= older.valid_from:
            line = yaml.line(("versions", index, "valid_from"))
            report.add(path, line, "POLICY-ORDER", "is not later than the version before", "oldest first")
    return history


def _inherit(yaml: Yaml) -> None:
    """Complete each version with what it leaves out, from the version before."""
    versions = yaml.data.get("versions") if isinstance(yaml.data, dict) else None
    if not isinstance(versions, list) or not all(isinstance(version, dict) for version in versions):
        return
    for index in range(1, len(versions)):
        versions[index] = merged(versions[index - 1], versions[index])
        for path, line in list(yaml.lines.items()):
            if path[:2] == ("versions", index - 1):
                yaml.lines.setdefault(("versions", index, *path[2:]), line)


def merged(older: dict[str, Any], newer: dict[str, Any]) -> dict[str, Any]:
    """`newer` over `older`. A value with its unit is replaced as a whole; of a set of cases, those that are named."""
    result = dict(older)
    for key, value in newer.items():
        before = older.get(key)
        if not isinstance(value, dict) or not isinstance(before, dict) or _is_whole(value):
            result[key] = value
        elif _is_cases(before):
            result[key] = _merged_cases(before, value)
        elif _is_cases(value):
            result[key] = value
        else:
            result[key] = merged(before, value)
    return result


def _merged_cases(older: dict[str, Any], newer: dict[str, Any]) -> dict[str, Any]:
    """Older cases keep their order, new ones come before a last one that fits always; null takes a case away."""
    cases = {name: newer.get(name, case) for name, case in older.items()}
    added = {name: case for name, case in newer.items() if name not in older}
    last = next(reversed(cases))
    if isinstance(cases[last], dict) and cases[last].get("when") is None:
        added[last] = cases.pop(last)
    return {name: case for name, case in {**cases, **added}.items() if case is not None or name not in older}


def _is_whole(value: dict[str, Any]) -> bool:
    return any(key in _WHOLE_VALUES and not isinstance(part, dict) for key, part in value.items())


def _is_cases(value: dict[str, Any]) -> bool:
    return any(isinstance(part, dict) and "value" in part for part in value.values())


def _changed(shared: dict[str, Any], given: dict[str, Any]) -> dict[str, Any]:
    """A brand's words over the shared ones, language by language; groups are taken as a whole."""
    result = dict(shared)
    for key, value in given.items():
        by_language = isinstance(value, dict) and key != "groups"
        result[key] = {**shared[key], **value} if by_language else value
    return result


def _categories(
    brand: Brand,
    shared: dict[str, Category],
    changes: CategoryChanges,
    yaml: dict[str, Yaml],
    folder: Path,
    report: Report,
) -> dict[str, Category]:
    found: dict[str, Category] = {}
    for index, key in enumerate(brand.categories):
        change = changes.root.get(key)
        if key not in shared:
            if not shared:  # told once, at the shared file
                continue
            line = yaml["brand.yaml"].line(("categories", index))
            hint = did_you_mean(key, shared) or f"known: {', '.join(shared)}"
            report.add(folder / "brand.yaml", line, "CATEGORY-UNKNOWN", f"no category `{key}`", hint)
            continue
        given = change.model_dump(exclude_none=True) if change else {}
        found[key] = Category.model_validate(_changed(shared[key].model_dump(), given))
    for key in changes.root.keys() - set(brand.categories):
        line = yaml["categories.yaml"].line((key,))
        hint = did_you_mean(key, brand.categories) or "add it to `categories` in brand.yaml"
        report.add(folder / "categories.yaml", line, "CATEGORY-UNKNOWN", f"no category `{key}`", hint)
    return found


def read_carriers(folder: Path, report: Report) -> dict[str, Carrier] | None:
    """The carriers of a carriers.yaml, which may be left out; None when it cannot be used (told in `report`)."""
    carriers = _read_optional(Carriers, folder, "carriers.yaml", {}, report)
    return None if carriers is None else carriers.root


def read_categories(folder: Path, report: Report) -> dict[str, Category]:
    """The shared categories of content/shared/categories.yaml; none only when that was told in `report`."""
    path = folder / "categories.yaml"
    yaml = read_yaml_file(path, report)
    categories = validate(Categories, yaml, path, report) if yaml else None
    if categories is not None and not categories.root:
        report.add(path, 0, "KEY-MISSING", "holds no category", "see docs/writers.md")
    return categories.root if categories else {}
