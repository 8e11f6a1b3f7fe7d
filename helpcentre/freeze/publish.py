"""Puts a finished build live in one step, and keeps the folder of builds tidy.

`var/builds/<id>/` holds a finished build, `<id>.partial/` one that is being written, and `<id>.json` the manifest
of a finished one. `dist` is a symbolic link to the newest; it is replaced by `os.replace`, so a reader
sees either the old site or the new one. Assets of the last builds are hard-linked into the new one, so that a
page that is already open still finds its own.
"""

from __future__ import annotations

import fcntl
import hashlib
import json
import os
import secrets
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from helpcentre.errors import PublishError
from helpcentre.pages.addresses import ASSETS

KEPT_BUILDS = 3
PARTIAL = ".partial"


@dataclass(frozen=True)
class Workshop:
    """Where builds are made: `builds` is the folder of builds, `dist` the link to the newest."""

    builds: Path
    dist: Path

    @contextmanager
    def new_build(self) -> Iterator[Path]:
        """A folder to write a build into; what is left in it when the block fails is removed.

        The folder is locked while this process lives, so that tidying never takes it away.
        """
        self.builds.mkdir(parents=True, exist_ok=True)
        stamp = datetime.now(UTC).strftime("%Y%m%dT%H%M%S")
        folder = self.builds / f"{stamp}-{secrets.token_hex(3)}{PARTIAL}"
        folder.mkdir()
        handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
        try:
            fcntl.flock(handle, fcntl.LOCK_EX)
            yield folder
        finally:
            shutil.rmtree(folder, ignore_errors=True)
            os.close(handle)

    def publish(self, folder: Path) -> Path:
        """Make the finished build in `folder` the one that is served; returns its final place.

        Raises `PublishError` when `dist` is something else than a link.
        """
        if self.dist.exists() and not self.dist.is_symlink():
            raise PublishError(f"{self.dist} is not a link made by this command; move it away")
        manifest = json.dumps(manifest_of(folder), indent=0, sort_keys=True)
        final = folder.with_name(folder.name.removesuffix(PARTIAL))
        with self._alone():
            earlier = self.finished()
            for build in earlier[-(KEPT_BUILDS - 1) :]:
                _link_assets(build, folder)
            _sync_folder(folder)
            final.with_suffix(".json").write_text(manifest, encoding="utf-8")
            os.replace(folder, final)
            self._point_to(final)
            self._tidy()
        return final

    def finished(self) -> list[Path]:
        """Finished builds, oldest first."""
        if not self.builds.is_dir():
            return []
        found = [path for path in self.builds.iterdir() if path.is_dir() and not path.name.endswith(PARTIAL)]
        return sorted(found, key=lambda path: (path.stat().st_mtime_ns, path.name))

    def manifest(self) -> dict[str, str]:
        """Digest of every file of the build that is served, by its path."""
        current = self.dist.resolve()
        text = current.with_suffix(".json").read_text(encoding="utf-8")
        found: dict[str, str] = json.loads(text)
        return found

    @contextmanager
    def _alone(self) -> Iterator[None]:
        with (self.builds / "lock").open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            yield

    def _point_to(self, build: Path) -> None:
        os.utime(build)
        link = self.dist.with_name(f".{self.dist.name}.{secrets.token_hex(4)}")
        link.symlink_to(os.path.relpath(build, self.dist.parent))
        os.replace(link, self.dist)

    def _tidy(self) -> None:
        """Remove builds beyond the last ones, and what killed processes left behind."""
        for build in self.finished()[:-KEPT_BUILDS]:
            if build.resolve() != self.dist.resolve():
                shutil.rmtree(build, ignore_errors=True)
                build.with_suffix(".json").unlink(missing_ok=True)
        for partial in self.builds.glob(f"*{PARTIAL}"):
            if _abandoned(partial):
                shutil.rmtree(partial, ignore_errors=True)
        for link in self.dist.parent.glob(f".{self.dist.name}.*"):
            if link.is_symlink():
                link.unlink(missing_ok=True)
        for manifest in self.builds.glob("*.json"):
            if not manifest.with_suffix("").is_dir():
                manifest.unlink(missing_ok=True)


def manifest_of(folder: Path) -> dict[str, str]:
    """SHA-256 of every file below `folder`, by its path relative to it."""
    found = {}
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            found[path.relative_to(folder).as_posix()] = hashlib.sha256(path.read_bytes()).hexdigest()
    return found


def _link_assets(build: Path, folder: Path) -> None:
    """Hard-link the fingerprinted files of an earlier build that the new one lacks."""
    manifest = build.with_suffix(".json")
    if not manifest.exists():
        return
    for name in json.loads(manifest.read_text(encoding="utf-8")):
        if ASSETS not in Path(name).parts[:-1] or (folder / name).exists():
            continue
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        try:
            os.link(build / name, folder / name)
        except FileNotFoundError:
            continue


def _sync_folder(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _abandoned(partial: Path) -> bool:
    try:
        handle = os.open(partial, os.O_RDONLY | os.O_DIRECTORY)
    except FileNotFoundError:
        return False
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    finally:
        os.close(handle)
    return True
