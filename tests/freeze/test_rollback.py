"""Going back to the build before, and the theme's own mistakes."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from helpcentre.cli.main import cli
from helpcentre.errors import PublishError, ThemeError
from helpcentre.freeze.build import build
from helpcentre.freeze.publish import Workshop
from tests.builders import AS_OF, ROOT, article, project, write


def theme_of_its_own(root: Path) -> Path:
    """The theme as a copy that a test may break."""
    made = project(root)
    made.theme.unlink()
    shutil.copytree(ROOT / "site", made.theme)
    return made.theme


def test_rolling_back_serves_the_build_before(tmp_path: Path) -> None:
    made = project(tmp_path)
    first = build(made, AS_OF).folder
    write(made.content / "acme/en/returns/how-long.md", article("No.\n"))
    build(made, AS_OF)

    result = CliRunner().invoke(cli, ["rollback", "--root", str(tmp_path)])

    assert result.exit_code == 0
    assert made.dist.resolve() == first.resolve()
    assert first.name in result.output


def test_without_an_earlier_build_there_is_nothing_to_go_back_to(tmp_path: Path) -> None:
    made = project(tmp_path)
    build(made, AS_OF)

    with pytest.raises(PublishError, match="no earlier build"):
        Workshop(made.builds, made.dist).roll_back()


def test_a_missing_template_is_named(tmp_path: Path) -> None:
    (theme_of_its_own(tmp_path) / "templates/parts/contact.html").unlink()

    with pytest.raises(ThemeError, match=r"parts/contact\.html"):
        build(project(tmp_path), AS_OF)


def test_a_slip_in_a_template_is_told_with_its_line(tmp_path: Path) -> None:
    write(theme_of_its_own(tmp_path) / "templates/search.html", "fine\n{% if %}\n")

    with pytest.raises(ThemeError, match=r"site/templates/search\.html:2: "):
        build(project(tmp_path), AS_OF)
    assert not project(tmp_path).dist.exists()


def test_a_project_without_a_theme_is_told(tmp_path: Path) -> None:
    made = project(tmp_path)
    made.theme.unlink()

    result = CliRunner().invoke(cli, ["check", "--root", str(tmp_path)])

    assert "FOLDER-MISSING" in str(result.exception)


def test_looking_at_the_site_leaves_the_live_one_alone(tmp_path: Path) -> None:
    made = project(tmp_path)
    live = build(made, AS_OF).folder

    build(made.to_look_at(), AS_OF, "http://127.0.0.1:8000")

    assert made.dist.resolve() == live.resolve()
    assert (tmp_path / "var/serve/dist/acme/en/index.html").exists()
