"""Brand marks as pixels: the few SVG shapes that marks are made of, drawn with Pillow.

A mark is drawn once, in `site/static/icons`; PNG icons and preview images come from the same file. Understood are
circles and paths of M, L, C, Z with absolute numbers, filled (also even-odd) or stroked with round ends.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree import ElementTree

from PIL import Image, ImageChops, ImageDraw

_FINE, _FINE_ENOUGH = 4, 400
_CURVE_STEPS = 24
_TOKEN = re.compile(r"([MLCZ])|(-?\d*\.?\d+)")

Point = tuple[float, float]


def mark_mask(drawing: str, size: int) -> Image.Image:
    """The shape of a mark as a greyscale mask of `size` pixels. Raises ValueError for a shape not understood."""
    fine = _FINE if size < _FINE_ENOUGH else 2
    side = size * fine
    mask = Image.new("L", (side, side), 0)
    for shape in ElementTree.fromstring(f"<g>{drawing}</g>"):  # noqa: S314 - our own files
        mask = ImageChops.lighter(mask, _shape(shape.tag, shape.attrib, side))
    return mask.reduce(fine)


def _shape(tag: str, attributes: dict[str, str], side: int) -> Image.Image:
    scale = side / 24
    if tag == "circle":
        return _circle(attributes, side, scale)
    if tag == "path":
        lines = [[(x * scale, y * scale) for x, y in line] for line in _lines(attributes["d"])]
        return _stroked(lines, attributes, side, scale) if "stroke" in attributes else _filled(lines, side)
    raise ValueError(f"a brand mark is made of circles and paths, not of <{tag}>")


def _circle(attributes: dict[str, str], side: int, scale: float) -> Image.Image:
    image = Image.new("L", (side, side), 0)
    x, y, radius = (float(attributes[name]) * scale for name in ("cx", "cy", "r"))
    half = float(attributes.get("stroke-width", "0")) * scale / 2 if "stroke" in attributes else 0.0
    pen = ImageDraw.Draw(image)
    pen.ellipse((x - radius - half, y - radius - half, x + radius + half, y + radius + half), fill=255)
    if half:
        pen.ellipse((x - radius + half, y - radius + half, x + radius - half, y + radius - half), fill=0)
    return image


def _filled(lines: list[list[Point]], side: int) -> Image.Image:
    image = Image.new("L", (side, side), 0)
    for line in lines:
        part = Image.new("L", (side, side), 0)
        ImageDraw.Draw(part).polygon(line, fill=255)
        image = ImageChops.difference(image, part)
    return image


def _stroked(lines: list[list[Point]], attributes: dict[str, str], side: int, scale: float) -> Image.Image:
    image = Image.new("L", (side, side), 0)
    pen = ImageDraw.Draw(image)
    width = float(attributes["stroke-width"]) * scale
    for line in lines:
        pen.line(line, fill=255, width=round(width))
        for x, y in line:
            pen.ellipse((x - width / 2, y - width / 2, x + width / 2, y + width / 2), fill=255)
    return image


def _lines(path: str) -> Iterator[list[Point]]:
    """The lines of a path, curves cut into short pieces."""
    line: list[Point] = []
    for command, numbers in _commands(path):
        points = list(zip(numbers[::2], numbers[1::2], strict=True))
        if command == "M":
            if line:
                yield line
            line = points
        elif command == "L":
            line += points
        elif command == "C":
            for at in range(0, len(points), 3):
                line += _curve(line[-1], *points[at : at + 3])
        elif command == "Z":
            line.append(line[0])
    yield line


def _commands(path: str) -> Iterator[tuple[str, list[float]]]:
    if set(re.findall(r"[A-Za-z]", path)) - set("MLCZ"):
        raise ValueError(f"a brand mark uses M, L, C and Z only: {path}")
    command, numbers = "", list[float]()
    for letter, number in _TOKEN.findall(path):
        if number:
            numbers.append(float(number))
            continue
        if command:
            yield command, numbers
        command, numbers = letter, []
    yield command, numbers


def _curve(start: Point, first: Point, second: Point, end: Point) -> list[Point]:
    points = []
    for step in range(1, _CURVE_STEPS + 1):
        t = step / _CURVE_STEPS
        a, b, c, d = (1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t**3
        points.append(
            (
                a * start[0] + b * first[0] + c * second[0] + d * end[0],
                a * start[1] + b * first[1] + c * second[1] + d * end[1],
            )
        )
    return points
