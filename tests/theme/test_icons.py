"""Icons and brand marks: every file is sound, and every mark can be drawn as pixels."""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree

import pytest

from helpcentre.model.brand import Corner, Mark
from helpcentre.theme.drawing import mark_mask
from helpcentre.theme.icons import Icons, favicon
from helpcentre.theme.palette import derive

FOLDER = Path(__file__).parents[2] / "site/static/icons"
FILES = sorted(FOLDER.glob("*.svg"))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_an_icon_is_a_small_drawing_on_a_grid_of_24(path: Path) -> None:
    root = parsed(path.read_text())

    assert root.tag == "{http://www.w3.org/2000/svg}svg"
    assert root.get("viewBox") == "0 0 24 24"
    assert path.stat().st_size < 800
    assert not [part for part in root.iter() if part.get("style") or part.get("id") or part.get("class")]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_an_icon_takes_the_colour_of_its_text(path: Path) -> None:
    drawn = parsed(path.read_text()).iter()
    colours = {part.get(name) for part in drawn for name in ("fill", "stroke")}

    assert colours <= {None, "none", "currentColor"}


def test_an_inline_icon_says_nothing_to_screen_readers() -> None:
    icon = Icons(FOLDER)("truck")

    assert 'aria-hidden="true"' in icon
    assert 'class="icon"' in icon


def test_an_icon_that_is_not_there_is_told_with_those_that_are() -> None:
    with pytest.raises(ValueError, match=r"no icon `lorry`.*truck"):
        Icons(FOLDER)("lorry")


def test_a_file_that_is_no_icon_is_told(tmp_path: Path) -> None:
    (tmp_path / "odd.svg").write_text("<svg>")

    with pytest.raises(ValueError, match=r"odd\.svg"):
        Icons(tmp_path)


@pytest.mark.parametrize("mark", Mark)
def test_every_mark_has_a_drawing_that_fills_a_part_of_its_square(mark: Mark) -> None:
    mask = mark_mask(Icons(FOLDER).drawing(mark.value), 64)

    ink = sum(mask.histogram()[128:]) / 64**2
    assert 0.1 < ink < 0.8


def test_a_mark_with_a_shape_that_cannot_be_drawn_is_told() -> None:
    with pytest.raises(ValueError, match="circles and paths"):
        mark_mask('<rect width="2" height="2"/>', 24)
    with pytest.raises(ValueError, match="M, L, C and Z"):
        mark_mask('<path d="M1 1a2 2 0 0 1 4 4"/>', 24)


@pytest.mark.parametrize("mark", Mark)
def test_the_favicon_is_svg_in_the_colour_of_the_brand(mark: Mark) -> None:
    picture = favicon(Icons(FOLDER), mark, derive("#8a4b2a"), Corner.SOFT).decode()

    parsed(picture)
    assert 'fill="#8a4b2a"' in picture


def parsed(svg: str) -> ElementTree.Element:
    return ElementTree.fromstring(svg)  # noqa: S314 - our own files
