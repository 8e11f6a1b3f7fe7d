"""Files of the content folder: encodings, kinds, sizes, places. Every odd one is told, none is followed."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from helpcentre.errors import Report
from helpcentre.load.files import MAX_BYTES, folders
from tests.builders import article, loaded, loaded_as_is, project, told

FILE = "acme/en/returns/how-long.md"


def found_after(root: Path, content: bytes, name: str = FILE) -> list[tuple[str, int, str]]:
    project(root, {FILE: article()})
    (root / "content" / name).write_bytes(content)
    return told(loaded_as_is(root)[1])


def text_of(root: Path) -> str:
    catalogue = loaded_as_is(root)[0].catalogue
    return catalogue.brands["acme"].shelves["en"].articles["returns/how-long"].source.body


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be"])
def test_utf_16_is_refused(tmp_path, encoding):
    found = found_after(tmp_path, article().encode(encoding))
    assert found[0][0] == FILE
    assert found[0][2] in ("FILE-ENCODING", "FILE-CHARACTER")


def test_latin_1_is_refused_with_the_line_of_the_first_wrong_byte(tmp_path):
    content = article("One\nTwo\nVoilà\n").encode("latin-1")
    assert found_after(tmp_path, content) == [(FILE, 8, "FILE-ENCODING")]


def test_a_byte_order_mark_and_windows_line_ends_are_fine(tmp_path):
    content = b"\xef\xbb\xbf" + article("One\nTwo\n").replace("\n", "\r\n").encode()
    assert found_after(tmp_path, content) == []
    assert text_of(tmp_path) == "One\nTwo\n"


def test_old_mac_line_ends_are_fine(tmp_path):
    assert found_after(tmp_path, article("One\nTwo\n").replace("\n", "\r").encode()) == []
    assert text_of(tmp_path) == "One\nTwo\n"


@pytest.mark.parametrize(
    "character", ["\x00", "\x07", "\x1b", "\x7f", "\x85", "\u2028", "\ufeff", "\uffff", "\u202e", "\u2066", "\u2069"]
)
def test_a_control_character_is_refused_with_its_line(tmp_path, character):
    content = article(f"One\nTwo {character}\n").encode()
    assert found_after(tmp_path, content) == [(FILE, 7, "FILE-CHARACTER")]


def test_a_control_character_behind_an_escape_is_refused_too(tmp_path):
    content = article().replace("title: How long?", 'title: "a\\0b"').encode()
    assert found_after(tmp_path, content) == [(FILE, 2, "YAML-CHARACTER")]


def test_a_file_of_the_largest_size_is_read_and_one_byte_more_is_not(tmp_path):
    text = article("").encode()
    assert found_after(tmp_path / "a", text + b"x" * (MAX_BYTES - len(text))) == []
    assert found_after(tmp_path / "b", text + b"x" * (MAX_BYTES - len(text) + 1)) == [(FILE, 0, "FILE-SIZE")]


def test_an_empty_article_has_no_front_matter(tmp_path):
    assert found_after(tmp_path, b"") == [(FILE, 1, "FRONT-MATTER")]


def test_an_empty_brand_file_is_told(tmp_path):
    assert ("acme/brand.yaml", 1, "YAML-SHAPE") in found_after(tmp_path, b"", "acme/brand.yaml")


@pytest.mark.parametrize("name", [FILE, "acme/brand.yaml", "acme/policy.yaml", "acme/topics.yaml"])
def test_a_symbolic_link_in_place_of_a_file_is_refused(tmp_path, name):
    project(tmp_path, {FILE: article(), "acme/topics.yaml": {}})
    path = tmp_path / "content" / name
    path.unlink()
    path.symlink_to("/etc/hostname")
    assert (name, 0, "FILE-LINK") in told(loaded_as_is(tmp_path)[1])


def test_a_link_to_nothing_is_not_taken_for_a_missing_file(tmp_path):
    project(tmp_path)
    (tmp_path / "content/acme/topics.yaml").symlink_to("nowhere")
    assert told(loaded_as_is(tmp_path)[1]) == [("acme/topics.yaml", 0, "FILE-LINK")]


@pytest.mark.parametrize("name", ["acme/en/returns", "acme/en", "acme", "stranger"])
def test_a_symbolic_link_in_place_of_a_folder_is_refused(tmp_path, name):
    project(tmp_path)
    path = tmp_path / "content" / name
    if path.exists():
        path.rename(tmp_path / "elsewhere")
    path.symlink_to(tmp_path / "elsewhere", target_is_directory=True)
    assert (name, 0, "FILE-LINK") in told(loaded_as_is(tmp_path)[1])


@pytest.mark.parametrize(
    "name", ["acme/brand.yaml", "acme/policy.yaml", "shared/categories.yaml", "shared/law/eea.yaml"]
)
def test_a_folder_in_place_of_a_file_is_told(tmp_path, name):
    project(tmp_path)
    path = tmp_path / "content" / name
    path.unlink(missing_ok=True)
    path.mkdir(parents=True)
    assert (name, 0, "FILE-KIND") in told(loaded_as_is(tmp_path)[1])


def test_what_lies_in_a_folder_named_like_an_article_is_no_article(tmp_path):
    found = loaded(tmp_path, {"acme/en/returns/x.md/y.md": article()})[1]
    assert told(found) == [("acme/en/returns/x.md/y.md", 0, "FILE-PLACE")]


@pytest.mark.parametrize("name", ["acme/en/returns/pipe.md", "acme/policy.yaml"])
def test_a_pipe_does_not_make_the_build_wait(tmp_path, name):
    project(tmp_path)
    path = tmp_path / "content" / name
    path.unlink(missing_ok=True)
    os.mkfifo(path)
    assert (name, 0, "FILE-KIND") in told(loaded_as_is(tmp_path)[1])


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
@pytest.mark.parametrize("name", [FILE, "acme/en/returns", "acme/brand.yaml"])
def test_what_may_not_be_read_is_told(tmp_path, name):
    project(tmp_path, {FILE: article()})
    path = tmp_path / "content" / name
    path.chmod(0)
    found = told(loaded_as_is(tmp_path)[1])
    path.chmod(0o755)
    assert (name, 0, "FILE-OPEN") in found


def test_a_folder_that_cannot_be_listed_is_told(tmp_path):
    report = Report()
    assert folders(tmp_path / "nowhere", report) == []
    assert [problem.code for problem in report] == ["FILE-OPEN"]


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("acme/en/loose.md", "FILE-PLACE"),
        ("acme/en/returns/deep/er.md", "FILE-PLACE"),
        ("acme/en/returns/notes.txt", "FILE-PLACE"),
        ("acme/en/returns/How-Long.md", "FILE-NAME"),
        ("acme/en/returns/how long.md", "FILE-NAME"),
        ("acme/en/returns/how--long.md", "FILE-NAME"),
        ("acme/en/returns/été.md", "FILE-NAME"),
        ("acme/en/Returns/x.md", "FILE-NAME"),
        ("acme/en/returns/.md.md", None),
        ("acme/en/returns/x.md~", None),
        ("acme/en/returns/.x.md.swp", None),
        ("acme/polcy.yaml", "FILE-PLACE"),
        ("acme/brand.yml", "FILE-PLACE"),
        ("acme/brand.yaml~", None),
        ("acme/synonyms/fr.yaml", None),
        ("acme/synonyms/fr.yml", "FILE-PLACE"),
        ("acme/synonyms/french.yaml", "FILE-PLACE"),
        ("brand.yaml", "FILE-PLACE"),
        ("notes.txt", "FILE-PLACE"),
        ("shared/categoires.yaml", "FILE-PLACE"),
        ("shared/topics.yaml", "FILE-PLACE"),
        ("shared/synonyms/en.yaml", None),
        ("shared/synonyms/deep/en.yaml", "FILE-PLACE"),
        ("shared/law/foo.yml", "FILE-PLACE"),
        ("shared/law/deep/foo.yaml", "FILE-PLACE"),
    ],
)
def test_a_file_in_a_wrong_place_or_with_a_wrong_name_is_told(tmp_path, name, code):
    found = told(loaded(tmp_path, {name: article()})[1])
    assert found == ([(name, 0, code)] if code else [])


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("shared/categoires.yaml", "did you mean `categories.yaml`?"),
        ("shared/topics.yaml", "known files: categories.yaml, country-groups.yaml"),
        ("brand.yaml", "put it into a brand's folder, or into shared/"),
        ("acme/polcy.yaml", "did you mean `policy.yaml`?"),
    ],
)
def test_a_stray_file_is_told_with_what_was_meant(tmp_path, name, hint):
    [problem] = loaded(tmp_path, {name: "{}"})[1]
    assert (problem.code, problem.hint) == ("FILE-PLACE", hint)


@pytest.mark.parametrize(
    ("name", "hint"), [("synonym", "did you mean `synonyms`?"), ("lwa", "did you mean `law`?"), ("pages", "a language")]
)
def test_a_folder_that_shared_content_does_not_have_is_told(tmp_path, name, hint):
    [problem] = loaded(tmp_path, {f"shared/{name}/x/y.md": article()})[1]
    assert (problem.code, problem.file) == ("FILE-PLACE", f"content/shared/{name}")
    assert hint in problem.hint


def test_a_brand_has_no_folder_of_laws(tmp_path):
    assert told(loaded(tmp_path, {"acme/law/eea.yaml": "{}"})[1]) == [("acme/law", 0, "FOLDER-LOCALE")]


@pytest.mark.parametrize("name", ["brand.yaml", "topics.yaml", "stray.yaml", "stray"])
@pytest.mark.parametrize("target", ["file", "folder", "nothing"])
def test_a_symbolic_link_is_told_once_whatever_it_leads_to(tmp_path, name, target):
    project(tmp_path)
    (tmp_path / "file").write_text("x")
    (tmp_path / "folder").mkdir()
    path = tmp_path / "content/acme" / name
    path.unlink(missing_ok=True)
    path.symlink_to(tmp_path / target)
    assert told(loaded_as_is(tmp_path)[1]) == [(f"acme/{name}", 0, "FILE-LINK")]


def test_the_content_folder_itself_may_be_a_symbolic_link(tmp_path):
    project(tmp_path, {FILE: article()})
    (tmp_path / "content").rename(tmp_path / "elsewhere")
    (tmp_path / "content").symlink_to(tmp_path / "elsewhere")
    assert told(loaded_as_is(tmp_path)[1]) == []


def test_a_name_that_is_not_utf_8_is_told(tmp_path):
    project(tmp_path)
    (tmp_path / "content/acme/en/returns" / os.fsdecode(b"\xff.md")).write_text(article())
    [problem] = loaded_as_is(tmp_path)[1]
    assert problem.code == "FILE-NAME"
    assert str(problem).encode("utf-8", "backslashreplace")


@pytest.mark.parametrize("name", ["Acme", "ac me", "-acme", "acme_2", "assets", "portal"])
def test_a_folder_that_cannot_be_a_brand_is_told(tmp_path, name):
    project(tmp_path)
    (tmp_path / "content/acme").rename(tmp_path / "content" / name)
    assert (name, 0, "FOLDER-NAME") in told(loaded_as_is(tmp_path)[1])


@pytest.mark.parametrize(
    ("locale", "hint"), [("english", "en, fr-CA"), ("de", "add it to `languages`"), ("EN", "en, fr-CA")]
)
def test_a_folder_of_an_unknown_language_is_told(tmp_path, locale, hint):
    report = loaded(tmp_path, {f"acme/{locale}/returns/x.md": article()})[1]
    [problem] = report
    assert (problem.code, problem.file) == ("FOLDER-LOCALE", f"content/acme/{locale}")
    assert hint in problem.hint


def test_a_missing_content_folder_is_told(tmp_path):
    assert told(loaded_as_is(tmp_path)[1]) != []
