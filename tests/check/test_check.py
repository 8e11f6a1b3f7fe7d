"""One pass over all content: every kind of finding, sorted, with its place and its cure."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from helpcentre.check.content import check
from helpcentre.check.project import Project
from helpcentre.errors import Problem, Severity
from tests.builders import AS_OF, ROOT, article, checked, problems, project, write

GOOD = {"acme/en/returns/how-long.md": article()}
TOPIC = {"title": {"en": "Return", "fr": "Retour"}}


def told(root: Path, files: dict[str, Any], **more: Any) -> list[tuple[str, int, str]]:
    found = problems(root, {**GOOD, **files}, **more)
    return [(problem.file.removeprefix("content/acme/"), problem.line, problem.code) for problem in found]


def test_good_content_has_nothing_to_tell(tmp_path: Path) -> None:
    assert list(checked(tmp_path).report) == []


@pytest.mark.parametrize(
    ("topic", "line", "code"),
    [
        ({"articles": ["returns/nowhere"]}, 6, "LINK"),
        ({"mailbox": "nobody"}, 5, "MAILBOX-UNKNOWN"),
        ({"needs": "claims.nothing"}, 5, "TOKEN-PATH"),
        ({"needs": "returns.window"}, 5, "TOKEN-VALUE"),
        ({"group": "nothing"}, 5, "VALUE-UNKNOWN"),
    ],
)
def test_a_topic_that_leads_nowhere_is_told_with_its_line(
    tmp_path: Path, topic: dict[str, Any], line: int, code: str
) -> None:
    assert told(tmp_path, {"acme/topics.yaml": {"return": {**TOPIC, **topic}}}) == [("topics.yaml", line, code)]


def test_a_notice_about_no_article_is_told_with_its_line(tmp_path: Path) -> None:
    notice = {
        "id": "strike",
        "level": "info",
        "from": "2026-12-01T06:00",
        "until": "2026-12-02T06:00",
        "text": {"en": "Late.", "fr": "Retard."},
        "article": "returns/nowhere",
    }
    assert told(tmp_path, {"acme/notices.yaml": [notice]}) == [("notices.yaml", 8, "LINK")]


def test_owner_notes_are_notes_and_stop_nothing(tmp_path: Path) -> None:
    report = checked(tmp_path, {**GOOD, "acme/owner-notes.yaml": [{"id": "S1", "text": "Decide."}]}).report
    assert [(problem.code, problem.line) for problem in report.of(Severity.NOTE)] == [("OWNER S1", 1)]
    assert report.of(Severity.ERROR) == []


def test_mistakes_of_several_kinds_are_told_together_by_file_and_line(tmp_path: Path) -> None:
    files = {
        "acme/en/returns/how-long.md": article("[a](returns/x)\n\n<b>html</b>\n\n{{ policy.x }}\n"),
        "acme/fr/returns/how-long.md": "no front matter\n",
        "acme/topics.yaml": {"return": {**TOPIC, "mailbox": "nobody"}},
        "acme/strange.yaml": "x: 1\n",
    }
    found = problems(tmp_path, files)
    assert [problem.code for problem in found] == [
        "LINK",
        "HTML",
        "HTML",
        "TOKEN-PATH",
        "FRONT-MATTER",
        "FILE-PLACE",
        "MAILBOX-UNKNOWN",
    ]
    assert found == sorted(found)


def test_every_mistake_says_what_to_do(tmp_path: Path) -> None:
    files = {
        "acme/en/returns/how-long.md": article("[a](returns/x)\n\n::: nothing\n:::\n\n<b>html</b>\n", topic="x"),
        "acme/topics.yaml": {"return": {**TOPIC, "mailbox": "nobody", "needs": "claims.x"}},
    }
    assert [problem for problem in problems(tmp_path, files) if not problem.hint] == []


def test_a_shared_file_that_cannot_be_read_is_told_once(tmp_path: Path) -> None:
    here = project(tmp_path)
    write(tmp_path / "content/shared/categories.yaml", "a: &x 1\nb: *x\n")
    found = check(here, AS_OF).report.of(Severity.ERROR)
    assert [(problem.file, problem.code) for problem in found] == [("content/shared/categories.yaml", "YAML-ALIAS")]


NASTY = (
    "",
    "---",
    "- a\n",
    "a\n",
    "null\n",
    "{}\n",
    "[]\n",
    "key: [\n",
    "\ufeff---\n",
    "? a\n",
    "{a: {b: {c: []}}}\n",
    "name: !!python/object/apply:os.system ['true']\n",
    "name: 'a\n",
    "1: 2\n",
    "versions: 3\n",
    "versions: [1, {returns: 5}]\n",
    "versions: [{valid_from: 2024-01-01, returns: {window: [1]}}]\n",
    "[" * 3000,
    "a: " * 500,
)
FILES = (
    "brand.yaml",
    "policy.yaml",
    "topics.yaml",
    "notices.yaml",
    "categories.yaml",
    "owner-notes.yaml",
    "statuses.yaml",
)


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize("text", NASTY)
def test_no_yaml_file_of_a_brand_ends_in_a_traceback(tmp_path: Path, name: str, text: str) -> None:
    project(tmp_path)
    write(tmp_path / "content/acme" / name, text)
    report = check(Project(tmp_path), AS_OF).report
    assert all(isinstance(problem, Problem) and problem.file for problem in report)


SHARED = ("carriers.yaml", "shared/categories.yaml", "shared/country-groups.yaml", "shared/law/eea.yaml")


@pytest.mark.parametrize("name", [*SHARED, "acme/en/returns/how-long.md", "acme/en/snippets/x.md"])
@pytest.mark.parametrize("text", [*NASTY, "---\ntitle: [a]\n---\n", "---\n- a\n---\n", "---\n---\n", "---\na\n---\n"])
def test_no_shared_file_and_no_article_ends_in_a_traceback(tmp_path: Path, name: str, text: str) -> None:
    project(tmp_path)
    write(tmp_path / "content" / name, text)
    assert isinstance(list(check(Project(tmp_path), AS_OF).report), list)


def test_the_real_content_has_no_error_and_no_warning() -> None:
    report = check(Project(ROOT), AS_OF).report
    assert [str(problem) for problem in report if problem.severity is not Severity.NOTE] == []
