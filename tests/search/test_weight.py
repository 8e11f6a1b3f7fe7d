"""What the first query of a visitor costs: scripts and index, as a host sends them."""

from __future__ import annotations

import brotli
import pytest

from helpcentre.cli.search import Desk
from helpcentre.model.brand import Theme
from helpcentre.search.export import export
from helpcentre.theme.assets import build_assets
from tests.builders import ROOT

BUDGET = 25_000


@pytest.mark.parametrize("locale", ["en", "fr"])
@pytest.mark.parametrize("brand", ["breloque", "calissi", "celimoya", "kallesia"])
def test_the_first_query_stays_in_its_budget(desk: Desk, brand: str, locale: str) -> None:
    built = build_assets(ROOT / "site", Theme(colour="#2f6f6d"), "Any")
    exported = export(desk.ranker(brand, locale).index)
    files = [built.files[built.modules["search"]], exported.files[exported.head]]

    assert sum(len(brotli.compress(content)) for content in files) <= BUDGET


def test_the_same_articles_give_the_same_bytes(desk: Desk) -> None:
    index = desk.ranker("kallesia", "fr").index

    assert export(index) == export(index)
