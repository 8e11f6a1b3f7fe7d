"""Readers that never stop while builds go live: not one of them misses a page."""

from __future__ import annotations

import subprocess
import sys
import threading
from collections import Counter
from pathlib import Path

import pytest

from helpcentre.freeze.publish import Workshop

READER = """
import sys
reads = misses = 0
print("ready", flush=True)
while True:
    try:
        open(sys.argv[1]).close()
    except OSError:
        misses += 1
    reads += 1
    if reads % 64 == 0 and __import__("select").select([sys.stdin], [], [], 0)[0]:
        break
print(reads, misses)
"""


def put(workshop: Workshop, number: int) -> None:
    with workshop.new_build() as folder:
        (folder / "page").write_text(f"{number}\n" * 50)
        workshop.publish(folder)


def read_on(page: Path, stop: threading.Event, seen: Counter[str]) -> None:
    while not stop.is_set():
        try:
            lines = set(page.read_text().split())
            seen["torn" if len(lines) != 1 else "whole"] += 1
        except OSError:
            seen["missed"] += 1


def swaps(root: Path, count: int) -> Counter[str]:
    """Publish `count` times while two threads and a process read the page."""
    workshop, page = Workshop(root / "builds", root / "dist"), root / "dist/page"
    put(workshop, 0)
    stop, seen = threading.Event(), Counter[str]()
    threads = [threading.Thread(target=read_on, args=(page, stop, seen)) for _ in range(2)]
    process = subprocess.Popen([sys.executable, "-c", READER, str(page)], stdin=-1, stdout=-1, text=True)
    assert process.stdout is not None
    process.stdout.readline()
    for thread in threads:
        thread.start()
    for number in range(count):
        put(workshop, number)
    stop.set()
    for thread in threads:
        thread.join()
    reads, misses = process.communicate("stop\n")[0].split()
    return seen + Counter(whole=int(reads), missed=int(misses))


def test_readers_never_miss_a_page_while_builds_go_live(tmp_path: Path) -> None:
    seen = swaps(tmp_path, 50)
    assert seen["whole"] > 100
    assert (seen["missed"], seen["torn"]) == (0, 0)


@pytest.mark.audit
def test_readers_never_miss_a_page_in_a_thousand_swaps(tmp_path: Path) -> None:
    seen = swaps(tmp_path, 1000)
    assert (seen["missed"], seen["torn"]) == (0, 0)
