"""Opens files of the content folder with care: inside the folder, no links, no surprises in size or encoding."""

from __future__ import annotations

import os
import stat
from collections.abc import Collection, Iterator
from pathlib import Path

from helpcentre.errors import Report, did_you_mean
from helpcentre.load.characters import FORBIDDEN, code_of

MAX_BYTES = 512 * 1024

_BOMS = ((b"\xff\xfe", "UTF-16"), (b"\xfe\xff", "UTF-16"))


def read_text(path: Path, report: Report) -> str | None:
    """The text of a UTF-8 file with line feeds as line ends, or None when it was refused (told in `report`)."""
    raw = _read_bytes(path, report)
    if raw is None:
        return None
    for bom, name in _BOMS:
        if raw.startswith(bom):
            report.add(path, 0, "FILE-ENCODING", f"is {name}, not UTF-8", "save it as UTF-8")
            return None
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        report.add(path, line, "FILE-ENCODING", "is not UTF-8", "save it as UTF-8")
        return None
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if bad := FORBIDDEN.search(text):
        line = text.count("\n", 0, bad.start()) + 1
        report.add(path, line, "FILE-CHARACTER", f"has the control character {code_of(bad[0])}", "remove it")
        return None
    return text


def _read_bytes(path: Path, report: Report) -> bytes | None:
    try:
        handle = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK)
    except FileNotFoundError:
        report.add(path, 0, "FILE-MISSING", "is missing", "create it")
        return None
    except OSError as error:
        if path.is_symlink():
            _refuse_link(path, report)
        else:
            report.add(path, 0, "FILE-OPEN", f"cannot be opened: {error.strerror}", "check its permissions")
        return None
    status = os.fstat(handle)
    if not stat.S_ISREG(status.st_mode):
        os.close(handle)
        report.add(path, 0, "FILE-KIND", "is not a plain file", "remove it")
        return None
    with os.fdopen(handle, "rb") as file:
        if status.st_size > MAX_BYTES:
            size = f"{status.st_size // 1024} KiB; at most {MAX_BYTES // 1024} KiB are allowed"
            report.add(path, 0, "FILE-SIZE", f"has {size}", "split it")
            return None
        return file.read()


def walk(folder: Path, report: Report) -> Iterator[Path]:
    """All plain files below `folder`, sorted. Symbolic links are reported, hidden files passed over."""
    for entry in _entries(folder, report):
        path = folder / entry.name
        if _is_passed_over(entry.name):
            continue
        if entry.is_symlink():
            _refuse_link(path, report)
        elif entry.is_dir():
            yield from walk(path, report)
        else:
            yield path


def folders(parent: Path, report: Report) -> list[Path]:
    """The folders directly in `parent`, sorted; symbolic links are reported."""
    found = []
    for entry in _entries(parent, report):
        path = parent / entry.name
        if _is_passed_over(entry.name):
            continue
        if entry.is_symlink():
            _refuse_link(path, report)
        elif entry.is_dir():
            found.append(path)
    return found


def refuse_other_files(folder: Path, known: Collection[str], message: str, hint: str, report: Report) -> None:
    """Tell files directly in `folder` that are not `known`: nobody would read them."""
    for entry in _entries(folder, report):
        if entry.name in known or _is_passed_over(entry.name):
            continue
        if entry.is_symlink():
            _refuse_link(folder / entry.name, report)
        elif not entry.is_dir():
            report.add(folder / entry.name, 0, "FILE-PLACE", message, did_you_mean(entry.name, known) or hint)


def _is_passed_over(name: str) -> bool:
    """Whether a file is hidden, or the copy that an editor leaves behind."""
    return name.startswith(".") or name.endswith("~")


def _refuse_link(path: Path, report: Report) -> None:
    """Whatever it leads to, and whoever meets it: the same words, so that it is told once."""
    report.add(path, 0, "FILE-LINK", "is a symbolic link", "put what it leads to there")


def _entries(folder: Path, report: Report) -> list[os.DirEntry[str]]:
    try:
        with os.scandir(folder) as entries:
            return sorted(entries, key=lambda entry: entry.name)
    except OSError as error:
        report.add(folder, 0, "FILE-OPEN", f"cannot be opened: {error.strerror}", "check its permissions")
        return []
