"""CPU time of a cold build of 1,000 Markdown files: `python -m tools.benchmark`.

Four brands in two languages with 125 articles each, made up in a temporary folder; theme and catalogues are those of
the project. Each run builds it anew in a process of its own; only the build itself is measured. The folder lies in
memory where the machine has such a place (TMPDIR names another): 3,000 files cost a disk's file system anything from
0.1 to 3 seconds of system time, by what was written to it before.
"""

from __future__ import annotations

import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
BAR = 3.5
RUNS = 3
OPTIONS = ("--as-of", "2026-11-20", "--no-search")
"""The search has a benchmark of its own (`tools.search_benchmark`)."""
BRANDS = ("amber", "birch", "coral", "delta")
LANGUAGES = ("en", "fr")
MEMORY = "/dev/shm"  # noqa: S108 - a folder of its own is made in it
ROOM = 500 * 1024 * 1024
CATEGORIES = ("orders", "payment", "delivery", "returns", "problems")
ARTICLES = 25
"""Articles of each category, so 125 for each brand and language."""

_SENTENCE = (
    "You can send an item back within **{{{{ policy.returns.window | since }}}}**, and our team in {place} looks at "
    'what you sent within {{{{ policy.refunds.inspection }}}}; keep the "proof of postage" until the refund has come. '
)
_ARTICLE = """---
title: What happens with question {number} about {category}?
slug: question-{number}
summary: It takes {{{{ policy.refunds.inspection }}}} from the day on which question {number} is asked.
keywords: [{category}, question]
phrases:
  - what about {number}
related: [{category}/question-{next}]
group: first
order: {number}
updated: 2026-11-20
---
{paragraph}

## What to do first {{#first}}

::: steps
1. Find the order number in your confirmation e-mail.
2. Read [the next question]({category}/question-{next}#second), then [write to us](page:contact).
3. Wait for {{{{ policy.refunds.inspection | longest }}}}.
:::

{paragraph}

- one thing that is *often* forgotten
- another one, with `code` in it
- an e-mail to {{{{ brand.email | mailto }}}}

## What happens then {{#second}}

{paragraph}

::: note
{sentence}
:::

## What it costs {{#third}}

| Country | Days |
|---|---|
| France | {{{{ policy.returns.window }}}} |
| Italy | {{{{ policy.returns.window }}}} |

{paragraph}
"""


@dataclass(frozen=True)
class Run:
    """One build. `user`, `system`, `wall`: seconds; `memory`: MiB at the peak; `pages`: pages written."""

    user: float
    system: float
    wall: float
    memory: float
    pages: int

    @property
    def cpu(self) -> float:
        """Seconds of processor time, the kernel's included."""
        return self.user + self.system


def main() -> int:
    """Generate, build three times, print; 1 only when a build fails."""
    with tempfile.TemporaryDirectory(prefix="helpcentre-benchmark-", dir=_place()) as name:
        root = Path(name)
        words = generate(root)
        files = len(list(root.glob("content/*/*/*/*.md")))
        print(f"corpus: {files} Markdown files, {words // files} words each, {len(BRANDS)} brands x {len(LANGUAGES)}")
        runs = []
        for number in range(1, RUNS + 1):
            run = measure(root)
            if run is None:
                return 1
            runs.append(run)
            parts = f"{run.user:.2f} user, {run.system:.2f} system"
            print(f"run {number}: {run.cpu:.2f} s CPU ({parts}), {run.wall:.2f} s wall, {run.memory:.0f} MiB")
    report(runs)
    return 0


def report(runs: list[Run]) -> None:
    """Best and median, and how far from the bar."""
    best, median = min(run.cpu for run in runs), statistics.median(run.cpu for run in runs)
    pages = runs[0].pages
    print(f"{pages} pages: best {best:.2f} s CPU, median {median:.2f} s CPU, {1000 * median / pages:.2f} ms a page")
    print(f"bar {BAR} s: {'kept' if median <= BAR else 'MISSED'}")


def measure(root: Path) -> Run | None:
    """Build the project at `root` from nothing; None when the build fails (its messages are printed)."""
    shutil.rmtree(root / "var", ignore_errors=True)
    (root / "dist").unlink(missing_ok=True)
    command = [sys.executable, str(ROOT / "build.py"), "build", "--root", str(root), *OPTIONS]
    started = time.perf_counter()
    with (root / "messages.txt").open("w+", encoding="utf-8") as messages:
        child = subprocess.Popen(command, cwd=ROOT, stdout=messages, stderr=messages)
        _, status, usage = os.wait4(child.pid, 0)
        child.returncode = os.waitstatus_to_exitcode(status)
        wall = time.perf_counter() - started
        if child.returncode:
            messages.seek(0)
            print(*messages.readlines()[-20:], f"the build failed: {child.returncode}", sep="")
            return None
    unit = 1024 if sys.platform != "darwin" else 1024 * 1024
    pages = sum(name.endswith(".html") for name in _manifest(root))
    return Run(usage.ru_utime, usage.ru_stime, wall, usage.ru_maxrss / unit, pages)


def _place() -> str | None:
    """A folder in memory, unless TMPDIR names one; None for the system's own."""
    if "TMPDIR" in os.environ or not os.access(MEMORY, os.W_OK | os.X_OK):
        return None
    return MEMORY if shutil.disk_usage(MEMORY).free > ROOM else None


def generate(root: Path) -> int:
    """Write the corpus below `root`; returns the number of words in all articles."""
    for name in ("site", "translations"):
        (root / name).symlink_to(ROOT / name)
    content = root / "content"
    _write(content / "shared/categories.yaml", {key: _category(key) for key in CATEGORIES})
    shutil.copy(ROOT / "content/shared/country-groups.yaml", content / "shared/country-groups.yaml")
    words = 0
    for brand in BRANDS:
        _write(content / brand / "brand.yaml", _brand(brand))
        _write(content / brand / "policy.yaml", {"versions": [_POLICY]})
        for language in LANGUAGES:
            for category in CATEGORIES:
                for number in range(ARTICLES):
                    text = article(brand, category, number)
                    words += len(text.split())
                    _write(content / brand / language / category / f"question-{number}.md", text)
    return words


def article(brand: str, category: str, number: int) -> str:
    """One article of about 500 words."""
    sentence = _SENTENCE.format(place=f"{brand} street {number}").replace("{{{{", "{{")
    return _ARTICLE.format(
        number=number,
        next=(number + 1) % ARTICLES,
        category=category,
        sentence=sentence,
        paragraph=f"{sentence * 2}Nothing else is needed, and nobody will ask you for it a second time.",
    )


def _category(key: str) -> dict[str, object]:
    title = {language: f"{key.title()}" for language in LANGUAGES}
    slug = dict.fromkeys(LANGUAGES, key)
    group = {"first": dict.fromkeys(LANGUAGES, "First of all")}
    return {"icon": "box", "title": title, "slug": slug, "summary": title, "groups": group}


def _brand(key: str) -> dict[str, object]:
    base = f"https://help.example/{key}"
    return {
        "name": key.title(),
        "tagline": {"en": "Help", "fr": "Aide"},
        "languages": list(LANGUAGES),
        "default_language": "en",
        "base_url": base,
        "portal_url": f"https://help.example/portal/{key}",
        "shop_url": f"https://www.{key}.example",
        "contact": {"email": f"help@{key}.example"},
        "currency": "EUR",
        "time_zone": "Europe/Paris",
        "holidays": "FR",
        "order_number": {"pattern": r"\d{6}", "example": "104512"},
        "theme": {"colour": "#2f6f6d"},
        "categories": list(CATEGORIES),
        "law_packs": [],
    }


_POLICY = {
    "valid_from": "2024-01-01",
    "returns": {"window": {"amount": 14, "unit": "days", "from": "delivered"}},
    "refunds": {"inspection": {"min": 5, "max": 10, "unit": "working_days", "from": "return_received"}},
}


def _write(path: Path, content: str | dict[str, object]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    text = content if isinstance(content, str) else json.dumps(content, indent=1)  # JSON is YAML too
    path.write_text(text, encoding="utf-8")


def _manifest(root: Path) -> list[str]:
    live = (root / "dist").resolve()
    return list(json.loads(live.with_suffix(".json").read_text(encoding="utf-8")))


if __name__ == "__main__":
    sys.exit(main())
