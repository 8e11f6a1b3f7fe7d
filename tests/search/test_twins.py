"""The browser's ranker and ours: the same first ten with the same scores, whatever is typed."""

from __future__ import annotations

import json
import random
import shutil
import subprocess
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from helpcentre.cli.search import Desk
from helpcentre.search.advice import Topic, fitting_topic, is_weak, nearest
from helpcentre.search.export import export
from helpcentre.search.ranker import Ranker
from helpcentre.search.text import query_tokens
from helpcentre.theme.assets import RANKER
from tests.builders import ROOT
from tests.outside import missing
from tools.search_quality import Query

NASTY = [
    "",
    "  ",
    "<b>refund</b>",
    "🎁 gift",
    "\u202eabc",
    "ʼ’´",
    "x" * 10_000,
    "a-b-c-d",
    "-",
    "'",
    "jusqu’à",
    "l'" * 90,
]
NASTY += [
    "İSTANBUL ΣΑΣ ß ﬁ 𝐚",
    "re\x00fund\x1fgift",
    "#113542 order",
    "a@b.fr",
    "www.x.fr",
    "(.*)+$",
    "مرحبا بك",
    "返品",
    "__proto__",
    "constructor",
]
LETTERS = "abcdefghijklmnopqrstuvwxyzéèàçœ '’-"


def in_browser(ranker: Ranker, texts: list[str]) -> list[dict[str, Any]]:
    """What the browser's ranker answers, in Node."""
    node = shutil.which("node")
    if node is None:
        missing("Node")
    exported = export(ranker.index)
    folder = ROOT / "site/static/js"
    asked = {
        "scripts": [str(folder / "search" / f"{name}.js") for name in RANKER],
        "advice": str(folder / "advice/advice.js"),
        "topics": [vars(topic) for topic in topics(ranker)],
        "head": exported.head,
        "files": {name: content.decode() for name, content in exported.files.items()},
        "queries": texts,
    }
    command = [str(node), str(ROOT / "tests/search/rank_in_node.js")]
    done = subprocess.run(command, input=json.dumps(asked).encode(), capture_output=True, check=True)
    return list(json.loads(done.stdout)["answers"])


def here(ranker: Ranker, text: str) -> dict[str, Any]:
    answer = ranker.search(text)
    return {
        "results": [[ranker.url(hit), hit.score] for hit in answer.hits],
        "corrected": [list(pair) for pair in ranker.corrections(answer)],
        "tokens": query_tokens(text),
        "weak": is_weak(ranker, answer),
        "topic": fitting_topic(ranker, answer, topics(ranker)),
        "nearest": [list(pair) for pair in nearest(ranker, answer)],
    }


def topics(ranker: Ranker) -> list[Topic]:
    """Topics made of articles, with some of their words as label."""
    return [
        Topic(" ".join(entry.title.split()[:5]), f"/contact/#{number}", (entry.url,))
        for number, entry in enumerate(ranker.index.entries[::4])
    ]


def assert_same(ranker: Ranker, texts: list[str]) -> None:
    for text, answer in zip(texts, in_browser(ranker, texts), strict=True):
        assert answer == here(ranker, text), text


@pytest.mark.parametrize("split", [False, True])
@pytest.mark.parametrize("locale", ["en", "fr"])
@pytest.mark.parametrize("brand", ["*", "breloque", "calissi", "celimoya", "kallesia"])
def test_the_development_set_is_ranked_alike(
    desk: Desk, queries: list[Query], brand: str, locale: str, split: bool
) -> None:
    chance = random.Random(f"{brand}{locale}")  # noqa: S311 - the same typing errors every time
    texts = [query.text for query in queries if query.locale == locale]
    texts += [_mistyped(text, chance) for text in texts] + NASTY
    ranker = desk.ranker(brand, locale)

    assert_same(Ranker(replace(ranker.index, split=split)), texts)


@settings(max_examples=3, deadline=None)
@given(st.lists(st.text(max_size=300) | st.text(LETTERS, max_size=60), min_size=200, max_size=300))
def test_random_texts_are_ranked_alike(desk: Desk, texts: list[str]) -> None:
    assert_same(desk.ranker("calissi", "fr"), texts)


def _mistyped(text: str, chance: random.Random) -> str:
    letters = list(text)
    for _ in range(chance.randint(1, 3)):
        place = chance.randrange(len(letters))
        letters[place : place + 1] = chance.choice([[], [chance.choice(LETTERS)], [letters[place], letters[place]]])
        if not letters:
            return text
    return "".join(letters)
