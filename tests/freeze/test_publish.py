"""Publishing finished folders: one step, three kept, nothing foreign touched."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

import pytest

from helpcentre.errors import PublishError
from helpcentre.freeze.publish import Workshop


def workshop(root: Path) -> Workshop:
    return Workshop(root / "var" / "builds", root / "dist", grace=0)


def put(root: Path, **files: str) -> Path:
    """Publish a build of the given files; `__` in a name is a slash, `_` before the ending a dot."""
    here = workshop(root)
    with here.new_build() as folder:
        for name, text in files.items():
            path = folder / name.replace("__", "/")
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text)
        return here.publish(folder)


def test_dist_is_a_relative_link_to_the_newest_build(tmp_path: Path) -> None:
    put(tmp_path, page="old")
    final = put(tmp_path, page="new")
    assert os.readlink(tmp_path / "dist") == f"var/builds/{final.name}"
    assert (tmp_path / "dist/page").read_text() == "new"


def test_a_moved_project_keeps_its_site(tmp_path: Path) -> None:
    (tmp_path / "here").mkdir()
    put(tmp_path / "here", page="new")
    (tmp_path / "here").rename(tmp_path / "there")
    assert (tmp_path / "there/dist/page").read_text() == "new"


def test_three_builds_are_kept_with_their_manifests(tmp_path: Path) -> None:
    builds = [put(tmp_path, page=str(number)) for number in range(5)]
    assert workshop(tmp_path).finished() == builds[-3:]
    manifests = {path.stem for path in (tmp_path / "var/builds").glob("*.json")}
    assert manifests == {build.name for build in builds[-3:]}


def test_a_build_that_was_just_replaced_stays_for_those_who_are_reading_it(tmp_path: Path) -> None:
    first = put(tmp_path, page="0")
    patient = replace(workshop(tmp_path), grace=60)
    for _ in range(4):
        with patient.new_build() as folder:
            patient.publish(folder)
    assert first.exists()
    put(tmp_path, page="last")
    assert not first.exists()


def test_an_old_asset_name_still_answers_for_two_more_builds(tmp_path: Path) -> None:
    put(tmp_path, acme__assets__one="1")
    put(tmp_path, acme__assets__two="2")
    third = put(tmp_path, acme__assets__three="3")
    assert {path.name for path in (third / "acme/assets").iterdir()} == {"one", "two", "three"}
    fourth = put(tmp_path, acme__assets__four="4")
    assert not (fourth / "acme/assets/one").exists()


def test_old_assets_are_hard_links_and_no_page_is_carried_over(tmp_path: Path) -> None:
    first = put(tmp_path, acme__assets__one="1", acme__gone="page")
    second = put(tmp_path, page="2")
    assert (first / "acme/assets/one").samefile(second / "acme/assets/one")
    assert not (second / "acme/gone").exists()


def test_where_nothing_can_be_linked_assets_are_copied(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(1, "Operation not permitted")

    put(tmp_path, acme__assets__one="1")
    monkeypatch.setattr(os, "link", refuse)
    second = put(tmp_path, page="2")
    assert (second / "acme/assets/one").read_text() == "1"


def test_the_manifest_holds_the_files_of_the_build_itself(tmp_path: Path) -> None:
    put(tmp_path, acme__assets__one="1")
    put(tmp_path, acme__assets__two="2", page="p")
    assert set(workshop(tmp_path).manifest()) == {"acme/assets/two", "page"}


@pytest.mark.parametrize("manifest", [None, "{", "[1", ""])
def test_a_lost_or_torn_manifest_does_not_stop_the_next_build(tmp_path: Path, manifest: str | None) -> None:
    first = put(tmp_path, acme__assets__one="1")
    if manifest is None:
        first.with_suffix(".json").unlink()
    else:
        first.with_suffix(".json").write_text(manifest)
    assert (put(tmp_path, page="2") / "page").exists()


def test_a_dist_that_is_a_folder_is_refused_before_anything_is_built(tmp_path: Path) -> None:
    (tmp_path / "dist").mkdir()
    (tmp_path / "dist/mine").write_text("precious")
    with pytest.raises(PublishError, match="move it away"):
        put(tmp_path, page="new")
    assert (tmp_path / "dist/mine").read_text() == "precious"
    assert not (tmp_path / "var").exists()


def test_a_dangling_dist_is_mended(tmp_path: Path) -> None:
    (tmp_path / "dist").symlink_to("var/builds/gone")
    put(tmp_path, page="new")
    assert (tmp_path / "dist/page").read_text() == "new"


def test_a_failing_block_leaves_no_folder(tmp_path: Path) -> None:
    here = workshop(tmp_path)
    with pytest.raises(LookupError), here.new_build() as folder:
        write_half(folder)
    assert [path.name for path in here.builds.iterdir()] == ["lock"]


def test_a_full_disk_is_told_without_a_traceback(tmp_path: Path) -> None:
    with pytest.raises(PublishError, match="No space left on device"), workshop(tmp_path).new_build():
        raise OSError(28, "No space left on device")


def test_a_place_for_builds_that_is_a_file_is_told(tmp_path: Path) -> None:
    (tmp_path / "var").write_text("a file")
    with pytest.raises(PublishError, match="could not be written"):
        put(tmp_path, page="new")


def write_half(folder: Path) -> None:
    (folder / "page").write_text("half")
    raise LookupError


FOREIGN = ("notes.json", "backup/file", "mine.partial/file", "readme.partial", "20261120.tar")


@pytest.mark.parametrize("name", FOREIGN)
def test_what_others_keep_next_to_builds_stays(tmp_path: Path, name: str) -> None:
    path = tmp_path / "var/builds" / name
    path.parent.mkdir(parents=True)
    path.write_text("precious")
    for number in range(5):
        put(tmp_path, page=str(number))
    assert path.read_text() == "precious"


def test_what_a_killed_build_left_is_removed_by_the_next(tmp_path: Path) -> None:
    left = tmp_path / "var/builds/20261120T120000-abcdef.partial"
    left.mkdir(parents=True)
    (left / "page").write_text("half")
    (tmp_path / ".dist.0badcafe").symlink_to("var/builds/nowhere")
    put(tmp_path, page="new")
    assert not left.exists()
    assert not (tmp_path / ".dist.0badcafe").is_symlink()


def test_a_build_that_is_still_written_is_left_alone(tmp_path: Path) -> None:
    here = workshop(tmp_path)
    with here.new_build() as living:
        put(tmp_path, page="other")
        assert living.is_dir()
        here.publish(living)
    assert len(here.finished()) == 2


def test_the_served_build_stays_even_when_it_seems_the_oldest(tmp_path: Path) -> None:
    for number in range(5):
        put(tmp_path, page=str(number))
    os.utime(put(tmp_path, page="last"), (0, 0))
    with workshop(tmp_path).new_build() as folder:
        workshop(tmp_path)._tidy(folder)
    assert (tmp_path / "dist/page").read_text() == "last"


def test_going_back_serves_the_build_before_until_there_is_none(tmp_path: Path) -> None:
    first, second, _ = [put(tmp_path, page=str(number)) for number in range(3)]
    assert [workshop(tmp_path).roll_back() for _ in range(2)] == [second, first]
    assert (tmp_path / "dist/page").read_text() == "0"
    with pytest.raises(PublishError, match="no earlier build"):
        workshop(tmp_path).roll_back()


def test_going_back_before_the_first_build_is_told(tmp_path: Path) -> None:
    with pytest.raises(PublishError, match="there is no build yet"):
        workshop(tmp_path).roll_back()


def test_an_old_build_that_was_served_again_stays_for_its_readers(tmp_path: Path) -> None:
    first, *_ = [put(tmp_path, page=str(number)) for number in range(3)]
    workshop(tmp_path).roll_back()
    workshop(tmp_path).roll_back()
    put(tmp_path, page="new")
    assert first.exists()
    put(tmp_path, page="newer")
    assert not first.exists()
