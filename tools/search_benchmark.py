"""Size and speed of the search: `python -m tools.search_benchmark [articles ...]` (default 60, 200 and 5,000).

Made-up articles with the word frequencies of a help centre: the real articles, cut into sentences and mixed anew, with
invented words by Zipf's law. Prints the CPU time of the build, the bytes that a first query loads, and query times.
"""

from __future__ import annotations

import json
import random
import shutil
import statistics
import subprocess
import sys
import time
from typing import Any

import brotli

from helpcentre.check.content import check
from helpcentre.check.project import Project
from helpcentre.errors import Report
from helpcentre.model.brand import Theme
from helpcentre.pages.search_index import documents
from helpcentre.search.builder import build_index
from helpcentre.search.document import Document, Part
from helpcentre.search.export import Exported, export
from helpcentre.search.groups import read_groups
from helpcentre.search.ranker import Ranker
from helpcentre.theme.assets import RANKER, build_assets
from tools.search_quality import AS_OF, QUERIES, ROOT, read_queries

SCRIPTS = ROOT / "site/static/js/search"
IN_NODE = ROOT / "tests/search/rank_in_node.js"
NEW_WORDS = 0.04
"""The part of words that are made up."""


def main() -> int:
    """Print one block for each number of articles and language."""
    sizes = [int(size) for size in sys.argv[1:]] or [60, 200, 5000]
    checked = check(Project(ROOT), AS_OF)
    built = build_assets(ROOT / "site", Theme(colour="#2f6f6d"), "Any")
    script = packed(built.files[built.modules["search"]])
    print(f"scripts: {script:,} bytes")
    for locale in ("en", "fr"):
        real = [d for (_, code), edition in checked.editions.items() if code == locale for d in documents(edition)]
        groups = read_groups(ROOT / "content", "calissi", locale, Report(ROOT))
        queries = [query.text for query in read_queries([QUERIES / f"{locale}.tsv"])]
        for size in sizes:
            words = 500 if size > 200 else 250
            made = list(invent(real, size, words))
            started = time.process_time()
            index = build_index(made, groups, locale)
            spent = time.process_time() - started
            exported = export(index)
            print(f"{locale} {size:5} articles of {words} words: build {1000 * spent / size:.2f} ms CPU an article")
            report(exported, Ranker(index), queries, script)
    return 0


def report(exported: Exported, ranker: Ranker, queries: list[str], script: int) -> None:
    """Bytes of the whole and of first queries, and the time of a query."""
    sizes = {name: packed(content) for name, content in exported.files.items()}
    times = sorted(timed(ranker, query) for query in queries)
    p95 = times[int(len(times) * 0.95)]
    p50 = times[len(times) // 2]
    print(f"    {len(sizes)} files, {sum(sizes.values()):,} bytes brotli; Python p50 {p50:.2f} p95 {p95:.2f} ms")
    if shutil.which("node") is None:
        print("    !!! NO NODE FOUND: nothing about the browser's ranker")
        return
    first = sorted(
        script + sum(sizes[name] for name in in_node(exported, [query])["fetched"]) for query in queries[::8]
    )
    spent = in_node(exported, queries, timed=queries * 2)["milliseconds"][len(queries) :]  # the first round warms up
    print(
        f"    first query {first[len(first) // 2]:,} bytes, at most {first[-1]:,}; "
        f"Node p50 {statistics.median(spent):.2f} p95 {sorted(spent)[int(len(spent) * 0.95)]:.2f} ms"
    )


def timed(ranker: Ranker, query: str) -> float:
    """Milliseconds of one query."""
    started = time.perf_counter()
    ranker.search(query)
    return 1000 * (time.perf_counter() - started)


def in_node(exported: Exported, queries: list[str], **more: object) -> dict[str, Any]:
    """What the browser's ranker makes of some queries."""
    files = {name: content.decode() for name, content in exported.files.items()}
    scripts = [str(SCRIPTS / f"{name}.js") for name in RANKER]
    asked = {"scripts": scripts, "head": exported.head, "files": files, "queries": queries, **more}
    done = subprocess.run(["node", str(IN_NODE)], input=json.dumps(asked).encode(), capture_output=True, check=True)
    return dict(json.loads(done.stdout))


def invent(real: list[Document], size: int, words: int) -> list[Document]:
    """`size` articles of about `words` words."""
    chance = random.Random(7)
    sentences = [text for d in real for part in d.parts for text in part.text.split(". ") if text]
    found = []
    for number in range(size):
        model = real[number % len(real)]
        parts = []
        for section in range(4):
            text: list[str] = []
            while len(text) < words // 4:
                text += (_word(chance, word) for word in chance.choice(sentences).split())
            parts.append(
                Part(
                    f"part-{section}" if section else "", f"{model.title} {section}" if section else "", " ".join(text)
                )
            )
        title = " ".join(_word(chance, word) for word in model.title.split())
        found.append(
            Document(
                f"x/{number}",
                f"/x/{number}/",
                title,
                model.breadcrumb,
                model.summary,
                model.phrases,
                model.keywords,
                tuple(parts),
            )
        )
    return found


def _word(chance: random.Random, word: str) -> str:
    if chance.random() >= NEW_WORDS:
        return word
    rank = int(chance.paretovariate(0.6))
    return "".join(
        random.Random(rank).choice("bcdfglmnprstv") + random.Random(rank + i).choice("aeiou")
        for i in range(2 + rank % 3)
    )


def packed(content: bytes) -> int:
    """Bytes as a host sends them."""
    return len(brotli.compress(content, quality=11 if len(content) < 500_000 else 9))


if __name__ == "__main__":
    sys.exit(main())
