"""JSON Schemas for editors: complete, and as writers see the files."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from helpcentre.cli.main import cli
from helpcentre.cli.schemas import SCHEMAS, schema_of
from helpcentre.errors import Report
from helpcentre.load.validate import read_yaml_file
from tests.builders import ROOT

FILES = {
    "brand": "*/brand.yaml",
    "policy": "*/policy.yaml",
    "topics": "*/topics.yaml",
    "notices": "*/notices.yaml",
    "owner-notes": "*/owner-notes.yaml",
    "carriers": "carriers.yaml",
    "statuses": "*/statuses.yaml",
    "categories": "shared/categories.yaml",
    "law-pack": "shared/law/*.yaml",
}


@cache
def schema(name: str) -> dict[str, Any]:
    found: dict[str, Any] = schema_of(name, SCHEMAS[name])
    return found


def test_the_command_writes_one_file_for_each_kind(tmp_path: Path) -> None:
    result = CliRunner().invoke(cli, ["schema", "--root", str(tmp_path)])
    assert result.output.split() == [f"var/schemas/{name}.schema.json" for name in SCHEMAS]
    for name in SCHEMAS:
        written = json.loads((tmp_path / f"var/schemas/{name}.schema.json").read_text(encoding="utf-8"))
        assert written["$schema"].startswith("https://json-schema.org/draft/2020-12/")


@pytest.mark.parametrize("name", SCHEMAS)
def test_every_reference_leads_to_a_definition(name: str) -> None:
    text = json.dumps(schema(name))
    for part in text.split('"$ref": "#/$defs/')[1:]:
        assert part.split('"')[0] in schema(name)["$defs"]


@pytest.mark.parametrize("name", SCHEMAS)
def test_a_misspelt_key_is_marked_by_editors(name: str) -> None:
    objects = [part for part in [schema(name), *schema(name).get("$defs", {}).values()] if "properties" in part]
    assert objects
    assert [part["title"] for part in objects if part.get("additionalProperties") is not False] == []


def test_writers_are_not_asked_for_what_the_folder_says() -> None:
    assert "key" not in schema("brand")["properties"]
    assert "key" not in schema("brand")["required"]
    assert {"name", "languages", "base_url", "contact"} <= set(schema("brand")["required"])


def test_notices_are_written_with_from_and_until() -> None:
    notice = schema("notices")["$defs"]["StatusNotice"]
    assert {"from", "until"} <= set(notice["required"])
    assert not {"starts", "ends"} & notice["properties"].keys()


def test_a_later_policy_version_needs_nothing_but_its_day() -> None:
    version = schema("policy")["$defs"]["Policy"]
    assert version["required"] == ["valid_from"]


@pytest.mark.parametrize(("name", "pattern"), FILES.items())
def test_our_own_files_use_only_keys_that_editors_know(name: str, pattern: str) -> None:
    paths = sorted((ROOT / "content").glob(pattern))
    assert paths
    for path in paths:
        yaml = read_yaml_file(path, Report())
        assert yaml is not None
        assert strangers(yaml.data, schema(name), schema(name)) == [], path


def strangers(data: Any, part: dict[str, Any], whole: dict[str, Any]) -> list[str]:
    """Keys at the upper levels of `data` that the schema does not name; unions are left to the loader."""
    if "$ref" in part:
        part = whole["$defs"][part["$ref"].rsplit("/", 1)[1]]
    if isinstance(data, list) and "items" in part:
        return [key for item in data for key in strangers(item, part["items"], whole)]
    if not isinstance(data, dict):
        return []
    if "properties" not in part:
        inner = part.get("additionalProperties", {})
        return [key for value in data.values() for key in strangers(value, inner or {}, whole)]
    known = part["properties"]
    unknown = [key for key in data if key not in known]
    return unknown + [key for name in data.keys() & known for key in strangers(data[name], known[name], whole)]
