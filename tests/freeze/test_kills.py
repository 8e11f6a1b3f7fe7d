"""Builds that are killed at any moment: one complete site is always live."""

from __future__ import annotations

import hashlib
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from helpcentre.freeze.publish import Workshop
from tests.builders import ROOT, article, project

COMMAND = [sys.executable, str(ROOT / "build.py"), "build", "--as-of", "2026-11-20", "--root"]


def start(root: Path) -> subprocess.Popen[bytes]:
    return subprocess.Popen([*COMMAND, str(root)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def assert_whole(root: Path) -> None:
    """What is live is all that its manifest says, byte for byte."""
    manifest = Workshop(root / "var/builds", root / "dist").manifest()
    assert "acme/en/returns/how-long/index.html" in manifest
    for name, digest in manifest.items():
        assert hashlib.sha256((root / "dist" / name).read_bytes()).hexdigest() == digest, name


def edit(root: Path, number: int) -> None:
    path = root / "content/acme/en/returns/how-long.md"
    path.write_text(article(f"Version {number}.\n"), encoding="utf-8")


def wait_for(root: Path, pattern: str, process: subprocess.Popen[bytes], known: set[Path]) -> None:
    """Until a new file appears that fits `pattern`, or the build is over."""
    while process.poll() is None and not set(root.glob(pattern)) - known:
        time.sleep(0.0005)


def kill(root: Path, pattern: str, delay: float) -> None:
    known = set(root.glob(pattern))
    process = start(root)
    wait_for(root, pattern, process, known)
    time.sleep(delay)
    process.send_signal(signal.SIGKILL)
    process.wait()


MOMENTS = ("var/builds/*.partial", "var/builds/*.partial/acme/fr", "var/builds/*.json")
"""The folder is there; the freezing is under way; the manifest is written and the link about to change."""


def check_kills(root: Path, moments: list[tuple[str, float]]) -> None:
    project(root)
    assert start(root).wait() == 0
    for number, (pattern, delay) in enumerate(moments):
        edit(root, number)
        kill(root, pattern, delay)
        assert_whole(root)
    edit(root, 99)
    assert start(root).wait() == 0
    assert_whole(root)
    assert "Version 99." in (root / "dist/acme/en/returns/how-long/index.html").read_text(encoding="utf-8")
    assert not list(root.glob("var/builds/*.partial"))
    assert not [name for name in os.listdir(root) if name.startswith(".dist.")]


def test_a_build_killed_at_its_three_worst_moments_leaves_a_whole_site(tmp_path: Path) -> None:
    check_kills(tmp_path, [(pattern, 0.0) for pattern in MOMENTS])


@pytest.mark.audit
def test_twenty_builds_killed_at_random_leave_a_whole_site(tmp_path: Path) -> None:
    chance = random.Random(20261120)  # noqa: S311 - moments, not secrets
    moments = [(MOMENTS[number % 3], chance.uniform(0, 0.15 if number % 3 < 2 else 0.01)) for number in range(20)]
    check_kills(tmp_path, moments)
