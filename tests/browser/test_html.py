"""The Nu HTML checker finds no error in any page."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.browser.pages import one_of_each
from tests.builders import ROOT
from tests.outside import missing

JAR = ROOT / "node_modules/vnu-jar/build/dist/vnu.jar"


def errors(files: list[Path]) -> list[str]:
    """What the checker calls an error, by file."""
    java = shutil.which("java")
    if java is None or not JAR.exists():
        missing("the Nu HTML checker (Java 17 and `npm ci`)")
    command = [str(java), "-Xss1m", "-jar", str(JAR), "--format", "json", "--exit-zero-always", "--stdout"]
    result = subprocess.run([*command, *map(str, files)], capture_output=True, text=True, check=True)
    messages = json.loads(result.stdout)["messages"]
    return [f"{m['url']}: {m['message']}" for m in messages if m["type"] != "info"]


def test_one_page_of_each_kind_has_no_html_error(site: tuple[str, Path]) -> None:
    places = [path for path in one_of_each() if not path.endswith("nowhere/")]
    files = [site[1] / path.strip("/") / "index.html" for path in places]

    assert errors([*files, site[1] / "404.html", site[1] / "kallesia/fr/404.html"]) == []


@pytest.mark.audit
def test_no_page_at_all_has_an_html_error(site: tuple[str, Path]) -> None:
    files = sorted(site[1].rglob("*.html"))

    assert len(files) > 400
    assert errors(files) == []
