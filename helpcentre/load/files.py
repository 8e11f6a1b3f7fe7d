"""Opens files of the content folder with care: inside the folder, no links, no surprises in size or encoding."""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Iterator
from pathlib import Path

from helpcentre.errors import Report

MAX_BYTES = 512 * 1024

_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\x85\u2028\u2029\ufffe\uffff]")
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
    if bad := _FORBIDDEN.search(text):
        line = text.count("\n", 0, bad.start()) + 1
        report.add(path, line, "FILE-CHARACTER", f"has the control character U+{ord(bad[0]):04X}", "remove it")
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
            report.add(path, 0, "FILE-LINK", "is a symbolic link", "put the file itself there")
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
        if entry.name.startswith(".") or entry.name.endswith("~"):
            continue
        if entry.is_symlink():
            report.add(path, 0, "FILE-LINK", "is a symbolic link", "put the file itself there")
        elif entry.is_dir():
            yield from walk(path, report)
        else:
            yield path


def folders(parent: Path, report: Report) -> list[Path]:
    """The folders directly in `parent`, sorted; symbolic links are reported."""
    found = []
    for entry in _entries(parent, report):
        path = parent / entry.name
        if entry.name.startswith("."):
            continue
        if entry.is_symlink():
            report.add(path, 0, "FILE-LINK", "is a symbolic link", "put the folder itself there")
        elif entry.is_dir():
            found.append(path)
    return found


def _entries(folder: Path, report: Report) -> list[os.DirEntry[str]]:
    try:
        with os.scandir(folder) as entries:
            return sorted(entries, key=lambda entry: entry.name)
    except OSError as error:
        report.add(folder, 0, "FILE-OPEN", f"cannot be opened: {error.strerror}", "check its permissions")
        return []
