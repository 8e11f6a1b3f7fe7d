"""carriers.yaml: shared by all brands, a brand's own over it."""

from __future__ import annotations

from copy import deepcopy
from typing import Any

from helpcentre.load.content import Loaded
from tests.builders import loaded, told
from tests.model.test_carrier import GIVEN

FORMS = [{"pattern": r"\d{4}", "example": "1234"}]


def entry(**more: Any) -> dict[str, Any]:
    return {**deepcopy(GIVEN), **deepcopy(more)}


def names(found: Loaded) -> dict[str, str]:
    return {key: carrier.name for key, carrier in found.catalogue.brands["acme"].carriers.items()}


def test_carriers_may_be_left_out(tmp_path):
    found, report = loaded(tmp_path, {})
    assert (names(found), told(report)) == ({}, [])


def test_an_entry_of_a_brand_takes_the_place_of_the_shared_one(tmp_path):
    own = {"b": entry(name="Own B", formats=FORMS), "c": entry(name="Own C")}
    files = {"carriers.yaml": {"a": entry(), "b": entry()}, "acme/carriers.yaml": own}
    found, report = loaded(tmp_path, files)
    assert told(report) == []
    assert names(found) == {"a": "Acme Post", "b": "Own B", "c": "Own C"}
    assert [form.example for form in found.catalogue.brands["acme"].carriers["b"].formats] == ["1234"]


def test_mistakes_are_told_with_their_line_and_what_was_meant(tmp_path):
    shared = {"a": entry(traking="x"), "b": entry(tracking="http://b.example/{number}")}
    own = {"A b": entry(), "c": entry(formats=[{"pattern": r"\d{4}", "example": "123"}])}
    report = loaded(tmp_path, {"carriers.yaml": shared, "acme/carriers.yaml": own})[1]
    assert told(report) == [
        ("acme/carriers.yaml", 1, "VALUE-TYPE"),
        ("acme/carriers.yaml", 12, "VALUE-TYPE"),
        ("carriers.yaml", 8, "KEY-UNKNOWN"),
        ("carriers.yaml", 11, "VALUE-TYPE"),
    ]
    assert next(problem.hint for problem in report if problem.code == "KEY-UNKNOWN") == "did you mean `tracking`?"


def test_a_carriers_file_in_the_shared_folder_is_told(tmp_path):
    assert told(loaded(tmp_path, {"shared/carriers.yaml": "{}"})[1]) == [("shared/carriers.yaml", 0, "FILE-PLACE")]
