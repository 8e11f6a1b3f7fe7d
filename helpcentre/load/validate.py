"""From plain data to a typed model; each mistake with its line, in words that a writer understands."""

from __future__ import annotations

import typing
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel, RootModel, ValidationError
from pydantic_core import ErrorDetails

from helpcentre.errors import Report, did_you_mean
from helpcentre.load.files import read_text
from helpcentre.load.strict_yaml import Path as YamlPath
from helpcentre.load.strict_yaml import Yaml, YamlMistake, read_yaml

Model = TypeVar("Model", bound=BaseModel)

KEYS = "must hold `key: value` lines"


def read_yaml_file(path: Path, report: Report) -> Yaml | None:
    """Read a YAML file; None when it was refused (told in `report`)."""
    text = read_text(path, report)
    return None if text is None else parse_yaml(text, path, report)


def parse_yaml(text: str, path: Path, report: Report, first_line: int = 1) -> Yaml | None:
    """Parse YAML that stands in `path` from `first_line` on; None when it was refused."""
    try:
        return read_yaml(text, first_line)
    except YamlMistake as mistake:
        report.add(path, mistake.line, mistake.code, mistake.message, mistake.hint)
        return None


def validate(model: type[Model], source: Yaml, path: Path, report: Report) -> Model | None:
    """Check `source` against `model`; None when something is wrong (told in `report`)."""
    is_list = holds_a_list(model)
    if not isinstance(source.data, list if is_list else dict):
        message, hint = ("must be a list", "begin each entry with `- `") if is_list else (KEYS, "see docs/writers.md")
        report.add(path, source.line(()), "YAML-SHAPE", message, hint)
        return None
    try:
        return model.model_validate(source.data)
    except ValidationError as error:
        for detail in _clearest(error.errors(include_url=False), source):
            _tell(detail, model, source, path, report)
        return None


def holds_a_list(model: type[BaseModel]) -> bool:
    """Whether a model is made from a list instead of keys."""
    return issubclass(model, RootModel) and typing.get_origin(model.model_fields["root"].annotation) is list


def _clearest(details: list[ErrorDetails], source: Yaml) -> list[ErrorDetails]:
    """One error for each place: where a union failed in several ways, the first one says enough.

    What is only of the wrong type or too short because of a mistake further inside is not told.
    """
    found: dict[YamlPath, ErrorDetails] = {}
    for detail in details:
        missing = detail["loc"][-1:] if detail["type"] == "missing" else ()
        found.setdefault((*_data_path(detail["loc"], source), *missing), detail)
    return [detail for place, detail in found.items() if not _follows(detail, place, found)]


def _follows(detail: ErrorDetails, place: YamlPath, found: dict[YamlPath, ErrorDetails]) -> bool:
    if detail["type"] not in ("too_short", "enum") and not detail["type"].endswith("_type"):
        return False
    return any(len(other) > len(place) and other[: len(place)] == place for other in found)


def _data_path(loc: tuple[int | str, ...], source: Yaml) -> YamlPath:
    """The part of pydantic's location that exists in the data (it mixes in tags of unions)."""
    path: YamlPath = ()
    current: Any = source.data
    for step in loc:
        if isinstance(current, dict) and step in current:
            current, path = current[str(step)], (*path, step)
        elif isinstance(current, list) and isinstance(step, int) and step < len(current):
            current, path = current[step], (*path, step)
    return path


def _tell(detail: ErrorDetails, model: type[BaseModel], source: Yaml, path: Path, report: Report) -> None:
    place = _data_path(detail["loc"], source)
    shown = _shown(place)
    kind, context = detail["type"], detail.get("ctx", {})
    last = str(detail["loc"][-1]) if detail["loc"] else ""
    line = source.line(place)
    if kind == "extra_forbidden":
        hint = did_you_mean(last, _keys_at(model, detail["loc"][:-1])) or "see docs/writers.md"
        report.add(path, line, "KEY-UNKNOWN", f"unknown key `{last}`", hint)
    elif kind == "missing":
        report.add(path, line, "KEY-MISSING", f"`{last}` is missing in {shown}", f"add `{last}:`")
    elif kind == "enum":
        given = str(detail["input"])
        expected = str(context.get("expected", ""))
        options = [option.strip(" '") for option in expected.replace(" or ", ", ").split(",")]
        hint = did_you_mean(given, options) or f"one of {', '.join(options)}"
        report.add(path, line, "VALUE-UNKNOWN", f"{shown} cannot be `{given}`", hint)
    else:
        message = KEYS if kind in ("model_type", "dict_type") else detail["msg"].removeprefix("Value error, ")
        report.add(path, line, "VALUE-TYPE", f"{shown}: {message[:1].lower()}{message[1:]}", _example(kind))


def _shown(place: YamlPath) -> str:
    """A place in words: `theme.colour`; in a list of entries `level` of entry 2."""
    entry = f"entry {place[0] + 1}" if place and isinstance(place[0], int) else ""
    keys = ".".join(str(step) for step in (place[1:] if entry else place))
    if not keys:
        return entry or "the file"
    return f"`{keys}` of {entry}" if entry else f"`{keys}`"


def _example(kind: str) -> str:
    if kind.startswith("date"):
        return "write a day as 2026-11-20"
    if kind.startswith("bool"):
        return "write true or false"
    if kind == "string_type":
        return "put the text in quotes"
    return "see docs/writers.md"


def _keys_at(model: type[BaseModel], loc: tuple[int | str, ...]) -> set[str]:
    """The keys that a model knows at a place; steps that are not fields (tags, indexes) change nothing."""
    models = _models_in(model)
    for step in loc:
        deeper: set[type[BaseModel]] = set()
        for candidate in models:
            for name, field in candidate.model_fields.items():
                if step in (name, field.alias):
                    deeper |= _models_in(field.annotation)
        models = deeper or models
    return {field.alias or name for known in models for name, field in known.model_fields.items()}


def _models_in(annotation: Any) -> set[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        root = annotation.model_fields.get("root")
        return _models_in(root.annotation) if root else {annotation}
    found: set[type[BaseModel]] = set()
    for part in typing.get_args(annotation):
        found |= _models_in(part)
    return found
