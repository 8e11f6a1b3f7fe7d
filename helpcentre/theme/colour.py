"""Colours between sRGB and OKLCH, and the contrast of two colours. Pure arithmetic.

OKLCH (Björn Ottosson, 2020; CSS Color 4) parts a colour into lightness, chroma and hue as the eye does: lightness
can change while the hue stays. Contrast is that of WCAG 2.2 ("relative luminance").
"""

from __future__ import annotations

import math
import re
from dataclasses import dataclass, replace

_HEX = re.compile(r"#[0-9a-fA-F]{6}")
_CHROMA_STEPS = 16


@dataclass(frozen=True)
class Oklch:
    """A colour: lightness 0 to 1, chroma from 0 (grey) to about 0.37, hue in degrees."""

    lightness: float
    chroma: float
    hue: float

    def at(self, lightness: float) -> Oklch:
        """The same colour, lighter or darker."""
        return replace(self, lightness=min(1.0, max(0.0, lightness)))

    def muted(self, share: float, most: float) -> Oklch:
        """The same hue with `share` of its chroma, `most` at most."""
        return replace(self, chroma=min(self.chroma * share, most))


def to_oklch(colour: str) -> Oklch:
    """`colour` (#rrggbb) in OKLCH. Raises ValueError for anything else."""
    red, green, blue = _linear(colour)
    long = math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue)
    medium = math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue)
    short = math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue)
    lightness = 0.2104542553 * long + 0.7936177850 * medium - 0.0040720468 * short
    a = 1.9779984951 * long - 2.4285922050 * medium + 0.4505937099 * short
    b = 0.0259040371 * long + 0.7827717662 * medium - 0.8086757660 * short
    return Oklch(lightness, math.hypot(a, b), math.degrees(math.atan2(b, a)) % 360)


def from_oklch(colour: Oklch) -> str:
    """`colour` as #rrggbb; what a screen cannot show loses chroma, never hue or lightness."""
    inside, outside = 0.0, colour.chroma
    if _shown(_rgb(colour)):
        return _hex(_rgb(colour))
    for _ in range(_CHROMA_STEPS):
        middle = (inside + outside) / 2
        if _shown(_rgb(replace(colour, chroma=middle))):
            inside = middle
        else:
            outside = middle
    return _hex(_rgb(replace(colour, chroma=inside)))


def contrast(one: str, other: str) -> float:
    """Contrast ratio of two colours (#rrggbb), 1 to 21, as WCAG 2.2 defines it."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def luminance(colour: str) -> float:
    """Relative luminance of a colour (#rrggbb), 0 to 1."""
    red, green, blue = _linear(colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(colour: str) -> tuple[float, float, float]:
    if not _HEX.fullmatch(colour):
        raise ValueError(f"`{colour}` is not a colour such as #8a4b2a")
    red, green, blue = (_unbend(int(colour[at : at + 2], 16) / 255) for at in (1, 3, 5))
    return red, green, blue


def _rgb(colour: Oklch) -> tuple[float, float, float]:
    a = colour.chroma * math.cos(math.radians(colour.hue))
    b = colour.chroma * math.sin(math.radians(colour.hue))
    long = (colour.lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
    medium = (colour.lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
    short = (colour.lightness - 0.0894841775 * a - 1.2914855480 * b) ** 3
    return (
        4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short,
        -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short,
        -0.0041960863 * long - 0.7034186147 * medium + 1.7076147010 * short,
    )


def _shown(rgb: tuple[float, float, float]) -> bool:
    return all(-0.0005 <= part <= 1.0005 for part in rgb)


def _hex(rgb: tuple[float, float, float]) -> str:
    return "#" + "".join(f"{round(_bend(min(1.0, max(0.0, part))) * 255):02x}" for part in rgb)


def _unbend(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)


def _bend(part: float) -> float:
    return part * 12.92 if part <= 0.0031308 else float(1.055 * part ** (1 / 2.4) - 0.055)
