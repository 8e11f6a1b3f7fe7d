"""Names in a brand's YAML files that mean nothing: icons, product types."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from pydantic import BaseModel, RootModel

from helpcentre.check.addresses import category_place
from helpcentre.errors import Report, did_you_mean
from helpcentre.load.brands import BrandFiles
from helpcentre.model.catalogue import BrandContent
from helpcentre.theme.icons import Icons

TYPE_KEYS = ("product_types", "excluded_types")


def check_icons(content: BrandContent, files: BrandFiles, theme: Path, report: Report) -> None:
    """Tell categories whose icon has no drawing."""
    known = Icons(theme / "static" / "icons").names
    for key, category in content.categories.items():
        if category.icon not in known:
            file, line = category_place(files, key, "icon")
            hint = did_you_mean(category.icon, known) or f"known: {', '.join(known)}"
            report.add(file, line, "ICON", f"there is no icon `{category.icon}`", hint)


def check_law_topics(content: BrandContent, files: BrandFiles, report: Report) -> None:
    """Tell a brand under the law pack without a place for withdrawing: the link on its pages must lead to one."""
    served = content.brand.features.withdrawal or "withdrawal" in content.topics
    if "eea" in content.brand.law_packs and not served:
        file, _ = files.place("topics.yaml")
        hint = "the law asks for this function on every page"
        report.add(file, 0, "TOPIC-LAW", "has no topic `withdrawal`", hint)


def check_product_types(content: BrandContent, files: BrandFiles, report: Report) -> None:
    """Tell product types of the policy that brand.yaml has no words for."""
    known = content.brand.product_types
    for index, version in enumerate(content.policies.versions):
        for path, name in _product_types(version, ("versions", index)):
            if name not in known:
                file, line = files.place("policy.yaml", *path)
                hint = did_you_mean(name, known) or "add it to `product_types` in brand.yaml"
                report.add(file, line, "PRODUCT-TYPE", f"there is no product type `{name}`", hint)


def _product_types(value: Any, path: tuple[str | int, ...]) -> Iterator[tuple[tuple[str | int, ...], str]]:
    if isinstance(value, RootModel):
        value = value.root
    if isinstance(value, dict):
        for key, part in value.items():
            yield from _product_types(part, (*path, str(key)))
    elif isinstance(value, BaseModel):
        for name in type(value).model_fields:
            part = getattr(value, name)
            if name in TYPE_KEYS:
                yield from ((((*path, name, place)), key) for place, key in enumerate(part))
            else:
                yield from _product_types(part, (*path, name))
