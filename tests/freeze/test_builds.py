"""Whole builds: what fails leaves the site alone, and the same input gives the same bytes."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from helpcentre.errors import ContentError
from helpcentre.freeze import build as builder
from helpcentre.freeze.build import Built, build
from helpcentre.pages.site import Site
from tests.builders import AS_OF, ROOT, article, project, write

PAGE = "dist/acme/en/returns/how-long/index.html"


def built(root: Path) -> Built:
    return build(project(root), AS_OF)


def manifest(root: Path) -> bytes:
    return (root / "dist").resolve().with_suffix(".json").read_bytes()


def run(root: Path, **environment: str) -> subprocess.Popen[str]:
    command = [sys.executable, str(ROOT / "build.py"), "build", "--as-of", "2026-11-20T12:00", "--root", str(root)]
    return subprocess.Popen(command, env={**os.environ, **environment}, stdout=-1, stderr=-1, text=True)


def test_a_mistake_in_the_content_leaves_the_published_site(tmp_path: Path) -> None:
    first = built(tmp_path)
    write(tmp_path / "content/acme/en/returns/how-long.md", article("[x](returns/nowhere)\n"))
    with pytest.raises(ContentError):
        build(project(tmp_path, {}), AS_OF)
    assert (tmp_path / "dist").resolve() == first.folder
    assert "Yes." in (tmp_path / PAGE).read_text(encoding="utf-8")


def test_a_page_that_breaks_while_freezing_leaves_site_and_no_partial_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = built(tmp_path)
    monkeypatch.setattr("helpcentre.pages.article.chrome.contact_ways", None)
    with pytest.raises(TypeError):
        built(tmp_path)
    assert (tmp_path / "dist").resolve() == first.folder
    assert not list((tmp_path / "var/builds").glob("*.partial"))


def test_a_page_that_answers_404_while_freezing_stops_the_build(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    everything = Site.addresses
    monkeypatch.setattr(Site, "addresses", lambda site: [*everything(site), "/acme/en/nowhere/"])
    with pytest.raises(ValueError, match="404"):
        built(tmp_path)
    assert not (tmp_path / "dist").exists()


def test_the_manifest_lists_exactly_what_the_build_wrote(tmp_path: Path) -> None:
    folder = built(tmp_path).folder
    there = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
    assert set(json.loads(manifest(tmp_path))) == there
    assert {"index.html", "acme/fr/retours/combien/index.html", "acme/_headers", "robots.txt"} <= there


def test_another_folder_seed_and_time_zone_give_the_same_bytes(tmp_path: Path) -> None:
    here, there = tmp_path / "here", tmp_path / "there" / "deeper"
    project(here)
    shutil.copytree(here, there, symlinks=True)
    first = run(here, PYTHONHASHSEED="1", TZ="Pacific/Auckland", LC_ALL="C")
    second = run(there, PYTHONHASHSEED="2", TZ="America/Los_Angeles", LANG="fr_FR.UTF-8")
    told = first.communicate(), second.communicate()
    assert (first.returncode, second.returncode) == (0, 0), told
    assert manifest(here) == manifest(there)


def test_the_hour_of_the_build_shows_nowhere(tmp_path: Path) -> None:
    built(tmp_path)
    before = manifest(tmp_path)
    build(project(tmp_path), AS_OF.replace(hour=23))
    assert manifest(tmp_path) == before


def test_two_builds_at_once_both_succeed(tmp_path: Path) -> None:
    project(tmp_path)
    both = [run(tmp_path), run(tmp_path)]
    told = [process.communicate() for process in both]
    assert [process.returncode for process in both] == [0, 0], told
    names = [out.rsplit(" is live", 1)[0].rsplit(" ", 1)[1] for out, _ in told]
    assert (tmp_path / "dist").resolve().name in names
    assert not list((tmp_path / "var/builds").glob("*.partial"))


def test_a_style_that_changed_keeps_its_old_file_within_reach(tmp_path: Path) -> None:
    here = project(tmp_path)
    old = {path.name for path in (built(tmp_path).folder / "acme/assets").iterdir()}
    theme = tmp_path / "site"
    theme.unlink()
    shutil.copytree(ROOT / "site", theme)
    with (theme / "static/css/text.css").open("a") as file:
        file.write(".new { color: red }\n")
    new = {path.name for path in (build(here, AS_OF).folder / "acme/assets").iterdir()}
    assert old < new
    assert len(new - old) == 1


def test_progress_ends_at_the_total(tmp_path: Path) -> None:
    seen: list[tuple[int, int]] = []
    found = builder.build(project(tmp_path), AS_OF, progress=lambda done, total: seen.append((done, total)))
    assert seen[-1] == (found.addresses, found.addresses)
