"""One brand colour gives every colour of the pages, and all of them can be read."""

from __future__ import annotations

from collections.abc import Mapping

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from helpcentre.theme.colour import contrast, to_oklch
from helpcentre.theme.palette import GROUNDS, PAIRS, derive

COLOURS = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06x}")


@given(COLOURS)
@example("#ffff00")
@example("#ffffff")
@example("#000000")
@example("#050505")
@example("#777777")
@example("#0000ff")
@example("#00ff00")
@settings(max_examples=150, deadline=None)
def test_every_pair_holds_for_any_brand_in_both_schemes(brand: str) -> None:
    palette = derive(brand)

    for scheme in (palette.light, palette.dark):
        for pair in PAIRS:
            assert contrast(scheme[pair.front], scheme[pair.back]) >= pair.ratio, pair


def test_the_promise_is_that_of_the_theme_brief() -> None:
    wanted = {"text": 10, "muted": 4.8, "control": 3, "link": 4.8, "link-hover": 7, "button-text": 4.6}

    for token, ratio in wanted.items():
        assert {pair.ratio for pair in PAIRS if pair.front == token} == {ratio}, token


def test_a_yellow_brand_still_gives_readable_links() -> None:
    light = derive("#ffd400").light

    assert all(contrast(light["link"], light[ground]) >= 4.8 for ground in GROUNDS)


def test_a_yellow_brand_keeps_its_yellow_on_buttons_with_dark_text() -> None:
    light = derive("#ffd400").light

    assert light["button"] == "#ffd400"
    assert contrast(light["button-text"], "#000000") < contrast(light["button-text"], "#ffffff")


def test_a_white_brand_has_buttons_with_an_edge_that_shows() -> None:
    light = derive("#ffffff").light

    assert contrast(light["button-edge"], light["surface"]) >= 3


def test_a_black_brand_shows_its_buttons_on_a_dark_screen() -> None:
    dark = derive("#050505").dark

    assert contrast(dark["button"], dark["ground"]) >= 3


@pytest.mark.parametrize("brand", ["#8a4b2a", "#c2255c", "#2f6f6d", "#5b3fa0", "#ffd400"])
def test_links_and_buttons_keep_the_hue_of_the_brand(brand: str) -> None:
    palette = derive(brand)

    for scheme in (palette.light, palette.dark):
        for token in ("link", "link-hover", "button", "button-hover"):
            assert _hues_apart(scheme[token], brand) < 6, token


@pytest.mark.parametrize("brand", ["#8a4b2a", "#ffd400", "#ffffff", "#000000", "#777777"])
def test_a_button_looks_different_under_the_pointer(brand: str) -> None:
    palette = derive(brand)

    for scheme in (palette.light, palette.dark):
        assert scheme["button"] != scheme["button-hover"]


def test_an_override_replaces_a_token_in_both_schemes() -> None:
    palette = derive("#8a4b2a", {"border": "#808080"})

    assert (palette.light["border"], palette.dark["border"]) == ("#808080", "#808080")


def test_an_override_may_name_one_scheme() -> None:
    palette = derive("#8a4b2a", {"light.link": "#003366"})

    assert palette.light["link"] == "#003366"
    assert palette.dark["link"] == derive("#8a4b2a").dark["link"]


@pytest.mark.parametrize(
    ("overrides", "told"),
    [
        ({"light.link": "#ffee00"}, "light: link on ground"),
        ({"dark.text": "#444444"}, "dark: text on soft"),
        ({"light.button-text": "#8a4b2a"}, "light: button-text on button has 1.00, needs 4.6"),
        ({"light.surface": "#333333"}, "light: text on surface"),
    ],
)
def test_an_override_that_breaks_a_pair_fails_and_names_it(overrides: Mapping[str, str], told: str) -> None:
    with pytest.raises(ValueError, match=told):
        derive("#8a4b2a", overrides)


def test_an_override_of_an_unknown_token_is_told() -> None:
    with pytest.raises(ValueError, match=r"no such colour token: light\.lnk"):
        derive("#8a4b2a", {"light.lnk": "#000000"})


def _hues_apart(one: str, other: str) -> float:
    apart = abs(to_oklch(one).hue - to_oklch(other).hue)
    return min(apart, 360 - apart)
