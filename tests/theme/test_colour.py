"""Colours between sRGB and OKLCH, and their contrast."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpcentre.theme.colour import Oklch, contrast, from_oklch, to_oklch

COLOURS = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06x}")


@given(COLOURS)
def test_a_colour_survives_the_way_to_oklch_and_back(colour: str) -> None:
    assert from_oklch(to_oklch(colour)) == colour


def test_black_on_white_has_the_highest_contrast() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)


def test_contrast_is_that_of_the_standard() -> None:
    assert contrast("#767676", "#ffffff") == pytest.approx(4.54, abs=0.01)


@given(COLOURS, COLOURS)
def test_contrast_does_not_ask_which_colour_is_in_front(one: str, other: str) -> None:
    assert contrast(one, other) == contrast(other, one)


def test_a_colour_beyond_the_screen_loses_chroma_and_keeps_its_lightness() -> None:
    wanted = Oklch(0.7, 0.37, 250)

    shown = to_oklch(from_oklch(wanted))

    assert shown.chroma < wanted.chroma
    assert shown.lightness == pytest.approx(0.7, abs=0.01)
    assert shown.hue == pytest.approx(250, abs=3)


@pytest.mark.parametrize("wrong", ["red", "#fff", "#12345g", "8a4b2a", "#8a4b2a "])
def test_a_colour_that_is_none_is_told(wrong: str) -> None:
    with pytest.raises(ValueError, match="not a colour"):
        to_oklch(wrong)
