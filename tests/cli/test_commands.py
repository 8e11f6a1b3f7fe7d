"""The commands of writers: what they print, and what they leave behind as exit code."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from helpcentre.cli.main import checked_base, cli, main
from helpcentre.errors import SettingError
from tests.builders import ROOT, article, project, write

BROKEN = {
    "acme/en/returns/how-long.md": article("[x](returns/nowhere)\n\n{{ policy.nothing }}\n"),
    "acme/fr/returns/how-long.md": article(slug="Not A Slug"),
}
NOTE = [{"id": "S1", "text": "Decide this."}]


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(cli, [str(argument) for argument in arguments])


def in_main(monkeypatch: pytest.MonkeyPatch, *arguments: str | Path) -> int:
    """The exit code of the whole command, errors of ours made into messages."""
    monkeypatch.setattr(sys, "argv", ["build.py", *(str(argument) for argument in arguments)])
    with pytest.raises(SystemExit) as exit_info:
        main()
    return int(exit_info.value.code or 0)


def test_build_puts_the_site_live_and_says_so(tmp_path: Path) -> None:
    project(tmp_path)
    result = run("build", "--root", tmp_path, "--as-of", "2026-11-20")
    assert (result.exit_code, result.exception) == (0, None)
    assert result.stdout.endswith(f"{(tmp_path / 'dist').resolve().name} is live\n")


def test_build_tells_every_mistake_and_publishes_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    project(tmp_path, BROKEN)
    assert in_main(monkeypatch, "build", "--root", tmp_path, "--as-of", "2026-11-20") == 1
    told = capsys.readouterr().err
    assert "error: content/acme/en/returns/how-long.md:6: LINK acme has no article `returns/nowhere`" in told
    assert "error: content/acme/en/returns/how-long.md:8: TOKEN-PATH" in told
    assert "error: content/acme/fr/returns/how-long.md:3: VALUE-TYPE" in told
    assert told.endswith("3 errors: nothing was published\n")
    assert not (tmp_path / "dist").exists()


def test_check_is_quiet_about_good_content_and_writes_nothing(tmp_path: Path) -> None:
    project(tmp_path)
    before = set(tmp_path.iterdir())
    result = run("check", "--root", tmp_path)
    assert result.exit_code == 0
    assert result.output == "0 errors, 0 warnings, 0 notes to owners\n"
    assert set(tmp_path.iterdir()) == before


def test_check_counts_errors_and_fails(tmp_path: Path) -> None:
    project(tmp_path, BROKEN)
    result = run("check", "--root", tmp_path)
    assert result.exit_code == 1
    assert result.stdout == "3 errors, 1 warnings, 0 notes to owners\n"


def test_notes_to_owners_are_listed_unless_unwanted(tmp_path: Path) -> None:
    project(tmp_path, {"acme/en/returns/how-long.md": article(), "acme/owner-notes.yaml": NOTE})
    assert "note: content/acme/owner-notes.yaml:1: OWNER S1 Decide this." in run("check", "--root", tmp_path).stderr
    without = run("check", "--root", tmp_path, "--no-notes")
    assert "OWNER" not in without.stderr
    assert without.stdout.endswith("1 notes to owners\n")


@pytest.mark.parametrize("moment", ["yesterday", "2026-13-01", "20.11.2026", "2026-11-20T08:00+01:00", ""])
def test_a_moment_that_makes_no_sense_is_a_usage_error(moment: str) -> None:
    result = run("check", "--as-of", moment)
    assert result.exit_code == 2
    assert "Invalid value for '--as-of'" in result.stderr


BASES = ("8000", "localhost:8000", "http://", "http://x/y", "ftp://x", "http://x?y", "http://x#y", "http://a b", "")


@pytest.mark.parametrize("base", BASES)
def test_a_base_address_that_is_no_origin_is_refused(base: str) -> None:
    with pytest.raises(SettingError, match="give an origin such as"):
        checked_base(base)


@pytest.mark.parametrize("base", ["http://127.0.0.1:8000", "http://127.0.0.1:8000/", "https://help.example"])
def test_an_origin_is_taken_without_its_last_slash(base: str) -> None:
    assert checked_base(base) == base.rstrip("/")


def test_a_folder_without_content_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert in_main(monkeypatch, "build", "--root", tmp_path) == 1
    assert in_main(monkeypatch, "check", "--root", tmp_path) == 1


def test_a_dist_that_is_a_folder_is_a_message(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    project(tmp_path)
    (tmp_path / "dist").mkdir()
    assert in_main(monkeypatch, "build", "--root", tmp_path) == 2
    assert "is not a link made by this command; move it away" in capsys.readouterr().err


def test_an_unknown_command_and_a_missing_folder_are_usage_errors(tmp_path: Path) -> None:
    assert run("publish").exit_code == 2
    assert run("build", "--root", tmp_path / "nowhere").exit_code == 2
    assert run("serve", "--port", "70000").exit_code == 2


def test_the_catalogues_of_the_project_can_be_checked(tmp_path: Path) -> None:
    result = run("translate", "check", "--root", ROOT)
    assert "fr.po: " in result.stdout
    assert result.exit_code in (0, 1)


@pytest.mark.parametrize(
    "content", ['msgid "unclosed\n', "\x00\x01", 'msgid ""\nmsgstr "Plural-Forms: nplurals=evil;"\n']
)
def test_a_broken_catalogue_is_a_message(
    tmp_path: Path, content: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "translations").mkdir()
    write(tmp_path / "translations/fr.po", content)
    project(tmp_path)
    assert in_main(monkeypatch, "check", "--root", tmp_path, "--no-notes") in (0, 1)
    assert "Traceback" not in capsys.readouterr().err


def test_the_command_itself_runs_from_any_folder(tmp_path: Path) -> None:
    command = [sys.executable, str(ROOT / "build.py"), "check", "--root", "."]
    project(tmp_path)
    found = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=True)
    assert found.stdout == "0 errors, 0 warnings, 0 notes to owners\n"
