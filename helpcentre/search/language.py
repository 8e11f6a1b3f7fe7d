"""What the search knows of a language: `languages/<code>.yaml`. Without it, words are only folded and stemmed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from helpcentre.load.strict_yaml import read_yaml

_FOLDER = Path(__file__).parent / "languages"


@dataclass(frozen=True)
class Language:
    """`idle`: words that say nothing about a question; `keep`: stop words of Whoosh that say something;
    `same`: word -> the word that stands for it; `elisions`: what stands before an apostrophe and is dropped;
    `endings`: what a known word may end with in a form that no text has. All folded.
    """

    code: str
    idle: frozenset[str] = frozenset()
    keep: frozenset[str] = frozenset()
    same: Mapping[str, str] = field(default_factory=dict)
    elisions: frozenset[str] = frozenset()
    endings: tuple[str, ...] = ()


@cache
def language(locale: str) -> Language:
    """The language of a locale: `fr` for `fr-CA`."""
    code = locale.split("-")[0].lower()
    path = _FOLDER / f"{code}.yaml"
    if not path.is_file():
        return Language(code)
    data = read_yaml(path.read_text(encoding="utf-8"), 1).data
    same = {word: group.split()[0] for group in data.get("same", ()) for word in group.split()}
    return Language(
        code=code,
        idle=frozenset(data.get("idle", "").split()),
        keep=frozenset(data.get("keep", "").split()),
        same=same,
        elisions=frozenset(data.get("elisions", "").split()),
        endings=tuple(sorted(set(data.get("endings", "").split()))),
    )
