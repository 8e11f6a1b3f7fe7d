"""Puts a finished build live in one step, and keeps the folder of builds tidy.

`var/builds/<id>/` holds a finished build, `<id>.partial/` one that is being written, and `<id>.json` the manifest
of a finished one. `dist` is a symbolic link to the newest; it is replaced by `os.replace`, so a reader
sees either the old site or the new one. Assets of the last builds are hard-linked into the new one, so that a
page that is already open still finds its own. Whatever else lies in the folder of builds is not touched.
"""

from __future__ import annotations

import fcntl
import hashlib
import json
import os
import re
import secrets
import shutil
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import pairwise
from pathlib import Path
from types import MappingProxyType

from helpcentre.errors import PublishError
from helpcentre.pages.addresses import ASSETS

KEPT_BUILDS = 3
PARTIAL = ".partial"

_ID = re.compile(r"\d{8}T\d{6}-[0-9a-f]{6}")


@dataclass(frozen=True)
class Workshop:
    """Where builds are made: `builds` is the folder of builds, `dist` the link to the newest.

    `grace`: seconds for which a build that was replaced stays in any case. A reader who has followed the link and
    not yet opened the file would miss it otherwise, when several builds go live at once.
    """

    builds: Path
    dist: Path
    grace: float = 5.0

    @contextmanager
    def new_build(self) -> Iterator[Path]:
        """A folder to write a build into; what is left in it when the block fails is removed.

        The folder is locked while this process lives, so that tidying never takes it away. Raises `PublishError`
        when `dist` is something else than a link, or when the disk does not take what is written.
        """
        self._refuse_foreign_dist()
        try:
            folder, handle = self._new_folder()
        except OSError as error:
            raise _not_written(error) from error
        try:
            yield folder
        except OSError as error:
            raise _not_written(error) from error
        finally:
            shutil.rmtree(folder, ignore_errors=True)
            os.close(handle)

    def publish(self, folder: Path, digests: Mapping[str, str] | None = None) -> Path:
        """Make the finished build in `folder` the one that is served; returns its final place.

        `digests`: SHA-256 of files by their path below `folder`; those of others are taken from the disk.
        Raises `PublishError` when `dist` is something else than a link. Everything is on disk before the link
        changes, so a power cut leaves the old site or the whole new one.
        """
        self._refuse_foreign_dist()
        manifest = json.dumps(manifest_of(folder, digests or {}), indent=0, sort_keys=True)
        final = folder.with_name(folder.name.removesuffix(PARTIAL))
        with self._alone():
            earlier = self.finished()
            for build in earlier[-(KEPT_BUILDS - 1) :]:
                _link_assets(build, folder)
            final.with_suffix(".json").write_text(manifest, encoding="utf-8")
            os.replace(folder, final)
            os.sync()
            served_until_now = self.dist.resolve()
            self._point_to(final)
            self._tidy(served_until_now)
        return final

    def roll_back(self) -> Path:
        """Make the build before the one that is served live again; returns it. Raises `PublishError`."""
        if not self.builds.is_dir():
            raise PublishError("there is no build yet")
        with self._alone():
            finished = self.finished()
            current = self.dist.resolve()
            earlier = finished[: finished.index(current)] if current in finished else []
            if not earlier:
                raise PublishError("there is no earlier build to go back to")
            self._swap(earlier[-1])
        return earlier[-1]

    def finished(self) -> list[Path]:
        """Finished builds, oldest first."""
        if not self.builds.is_dir():
            return []
        found = [path for path in self.builds.iterdir() if _ID.fullmatch(path.name) and path.is_dir()]
        return sorted(found, key=lambda path: (path.stat().st_mtime_ns, path.name))

    def manifest(self) -> dict[str, str]:
        """Digest of every file of the build that is served, by its path."""
        current = self.dist.resolve()
        text = current.with_suffix(".json").read_text(encoding="utf-8")
        found: dict[str, str] = json.loads(text)
        return found

    def _refuse_foreign_dist(self) -> None:
        if self.dist.exists() and not self.dist.is_symlink():
            raise PublishError(f"{self.dist} is not a link made by this command; move it away")

    def _new_folder(self) -> tuple[Path, int]:
        """A new folder and the handle that locks it; both before another process can find it unlocked."""
        self.builds.mkdir(parents=True, exist_ok=True)
        stamp = datetime.now(UTC).strftime("%Y%m%dT%H%M%S")
        folder = self.builds / f"{stamp}-{secrets.token_hex(3)}{PARTIAL}"
        with self._alone():
            folder.mkdir()
            handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
            fcntl.flock(handle, fcntl.LOCK_EX)
        return folder, handle

    @contextmanager
    def _alone(self) -> Iterator[None]:
        with (self.builds / "lock").open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            yield

    def _point_to(self, build: Path) -> None:
        os.utime(build)
        self._swap(build)

    def _swap(self, build: Path) -> None:
        link = self.dist.with_name(f".{self.dist.name}.{secrets.token_hex(4)}")
        link.symlink_to(os.path.relpath(build, self.dist.parent))
        os.replace(link, self.dist)
        _sync_folder(self.dist.parent)

    def _tidy(self, served_until_now: Path) -> None:
        """Remove builds beyond the last ones, and what killed processes left behind.

        `served_until_now` stays for once: after going back it may be an old one, and readers are still in it.
        """
        kept = (self.dist.resolve(), served_until_now)
        finished, now = self.finished(), time.time()
        for build, successor in pairwise(finished[: 1 - KEPT_BUILDS]):
            replaced = successor.stat().st_mtime
            if now - replaced >= self.grace and build.resolve() not in kept:
                shutil.rmtree(build, ignore_errors=True)
                build.with_suffix(".json").unlink(missing_ok=True)
        for partial in self.builds.glob(f"*{PARTIAL}"):
            if _ID.fullmatch(partial.name.removesuffix(PARTIAL)) and _abandoned(partial):
                shutil.rmtree(partial, ignore_errors=True)
        for link in self.dist.parent.glob(f".{self.dist.name}.*"):
            if link.is_symlink():
                link.unlink(missing_ok=True)
        for manifest in self.builds.glob("*.json"):
            if _ID.fullmatch(manifest.stem) and not manifest.with_suffix("").is_dir():
                manifest.unlink(missing_ok=True)


def manifest_of(folder: Path, known: Mapping[str, str] = MappingProxyType({})) -> dict[str, str]:
    """SHA-256 of every file below `folder`, by its path relative to it. `known`: those that need not be read."""
    found = {}
    for place, _, names in os.walk(folder):
        within = Path(place).relative_to(folder)
        for name in names:
            path = (within / name).as_posix()
            found[path] = known.get(path) or hashlib.sha256((folder / path).read_bytes()).hexdigest()
    return dict(sorted(found.items()))


def _link_assets(build: Path, folder: Path) -> None:
    """Hard-link the fingerprinted files of an earlier build that the new one lacks."""
    for name in _names_in(build.with_suffix(".json")):
        if ASSETS not in Path(name).parts[:-1] or (folder / name).exists():
            continue
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        try:
            os.link(build / name, folder / name)
        except FileNotFoundError:
            continue
        except OSError:  # a file system without hard links
            shutil.copyfile(build / name, folder / name)


def _names_in(manifest: Path) -> list[str]:
    """The files of an earlier build; none when its manifest is lost or torn."""
    try:
        return list(json.loads(manifest.read_text(encoding="utf-8")))
    except (FileNotFoundError, ValueError):
        return []


def _sync_folder(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _abandoned(partial: Path) -> bool:
    try:
        handle = os.open(partial, os.O_RDONLY | os.O_DIRECTORY)
    except OSError:
        return False
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    finally:
        os.close(handle)
    return True


def _not_written(error: OSError) -> PublishError:
    place = f"{error.filename}: " if error.filename else ""
    return PublishError(f"the build could not be written: {place}{error.strerror or error}; the site stays as it was")
