"""JSON Schemas of the YAML files, so that editors complete keys and mark mistakes."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from pydantic import BaseModel

from helpcentre.model.article import FrontMatter
from helpcentre.model.brand import Brand
from helpcentre.model.carrier import Carriers
from helpcentre.model.category import Categories, CategoryChanges
from helpcentre.model.notice import Notices, OwnerNotes
from helpcentre.model.statuses import Statuses
from helpcentre.model.topic import Topics
from helpcentre.rules.law import LawPack
from helpcentre.rules.policy import PolicyHistory

SCHEMAS: dict[str, type[BaseModel]] = {
    "brand": Brand,
    "policy": PolicyHistory,
    "topics": Topics,
    "notices": Notices,
    "owner-notes": OwnerNotes,
    "categories": Categories,
    "brand-categories": CategoryChanges,
    "carriers": Carriers,
    "statuses": Statuses,
    "front-matter": FrontMatter,
    "law-pack": LawPack,
}


def write_schemas(folder: Path) -> list[Path]:
    """Write one `<name>.schema.json` for each kind of file; returns their paths."""
    folder.mkdir(parents=True, exist_ok=True)
    written = []
    for name, model in SCHEMAS.items():
        path = folder / f"{name}.schema.json"
        path.write_text(json.dumps(schema_of(name, model), indent=1) + "\n", encoding="utf-8")
        written.append(path)
    return written


def schema_of(name: str, model: type[BaseModel]) -> dict[str, object]:
    """The JSON Schema of one kind of file, as writers see it."""
    schema = model.model_json_schema(by_alias=True)
    if name == "brand":
        schema["properties"].pop("key")
        schema["required"].remove("key")
    if name == "policy":
        _relax_later_versions(schema)
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **schema}


def _relax_later_versions(schema: dict[str, Any]) -> None:
    """Sections are optional: what a version leaves out it takes from the one before."""
    definitions: dict[str, Any] = schema["$defs"]
    for definition in definitions.values():
        if "required" in definition and definition["required"] != ["valid_from"]:
            defaults = {name for name, part in definition["properties"].items() if "default" in part}
            definition["required"] = [name for name in definition["required"] if name not in defaults]
