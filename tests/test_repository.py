"""The shape of the repository: what lies where, how long things are, and what stands nowhere."""

from __future__ import annotations

import ast
import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.builders import ROOT

CODE = ("helpcentre", "portal", "tests", "tools")
NO_CODE = ("site", "content", "translations")
TEXT = {".py", ".md", ".yaml", ".html", ".css", ".js", ".toml", ".po", ".pot", ".txt", ".json", ".svg", ""}
_MACHINE_PATH = re.compile(r"(?<![\w.:/-])/(?:home|Users|root|work|mnt|private/tmp)/\w")


def files(folder: str, ending: str) -> list[Path]:
    return sorted(path for path in (ROOT / folder).rglob(f"*{ending}") if "__pycache__" not in path.parts)


def too_long(paths: list[Path], most: int) -> dict[str, int]:
    counted = {str(path.relative_to(ROOT)): len(path.read_text(encoding="utf-8").splitlines()) for path in paths}
    return {name: lines for name, lines in counted.items() if lines > most}


def functions(path: Path) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


def npm_locks() -> list[Path]:
    return [ROOT / "package-lock.json", *files("tools", "package-lock.json")]


def ours() -> list[Path]:
    """Text files that belong to the project."""
    kept = [ROOT / name for name in ("build.py", "Makefile", "pyproject.toml", "README.md", ".gitignore")]
    for folder in (*CODE, *NO_CODE, "docs", "requirements", ".ci"):
        kept += [path for path in (ROOT / folder).rglob("*") if path.is_file() and path.suffix in TEXT]
    return [path for path in kept if path.exists() and "__pycache__" not in path.parts]


@pytest.mark.parametrize("folder", NO_CODE)
def test_data_folders_hold_no_code(folder: str) -> None:
    assert (ROOT / folder).is_dir()
    assert files(folder, ".py") == []


def test_no_lock_file_names_an_address() -> None:
    locks = [*files("requirements", ".txt"), *npm_locks()]
    assert len(locks) == 4
    assert [path.name for path in locks if "://" in path.read_text(encoding="utf-8")] == []


def test_every_locked_package_carries_a_hash() -> None:
    for path in files("requirements", ".txt"):
        packages = re.split(r"\n(?=[A-Za-z0-9])", path.read_text(encoding="utf-8"))
        named = [package for package in packages if "==" in package.split("\n")[0]]
        assert named
        assert [package.split("\n")[0] for package in named if "--hash=sha256:" not in package] == []


def test_every_npm_package_carries_a_hash() -> None:
    for path in npm_locks():
        packages = json.loads(path.read_text(encoding="utf-8"))["packages"]
        assert len(packages) > 1
        assert [name for name, package in packages.items() if name and "sha512-" not in package["integrity"]] == []


def test_no_file_names_a_place_of_one_machine() -> None:
    found = [path for path in ours() if _MACHINE_PATH.search(path.read_text(encoding="utf-8"))]
    assert [str(path.relative_to(ROOT)) for path in found] == []


def test_python_files_have_at_most_400_lines() -> None:
    assert too_long([path for folder in CODE for path in files(folder, ".py")], 400) == {}


def test_functions_have_at_most_40_lines() -> None:
    long = {
        f"{path.relative_to(ROOT)}:{node.name}": node.end_lineno - node.lineno + 1
        for folder in CODE
        for path in files(folder, ".py")
        for node in functions(path)
        if node.end_lineno is not None and node.end_lineno - node.lineno >= 40
    }
    assert long == {}


def test_templates_have_at_most_120_lines() -> None:
    assert files("site/templates", ".html")
    assert too_long(files("site/templates", ".html"), 120) == {}


def test_style_sheets_have_at_most_250_lines() -> None:
    assert files("site/static/css", ".css")
    assert too_long(files("site/static/css", ".css"), 250) == {}


def test_no_file_is_named_for_nothing() -> None:
    empty = {"utils", "util", "manager", "helper", "helpers", "base", "misc", "common"}
    assert [path for path in files("helpcentre", ".py") if path.stem in empty] == []


def test_text_files_are_utf8_with_plain_line_ends() -> None:
    wrong = [path for path in ours() if b"\r" in path.read_bytes() or b"\x00" in path.read_bytes()]
    assert [str(path.relative_to(ROOT)) for path in wrong] == []
