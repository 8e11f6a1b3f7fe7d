"""The brand's tokens as CSS custom properties: colours for both schemes, corners, spacing and headings.

Dark holds by the system's choice, or by `data-scheme` on the html element once the reader has chosen; both on
screens only, so that paper stays white.
"""

from __future__ import annotations

from collections.abc import Mapping

from helpcentre.model.brand import Corner, Density, Headings, Theme
from helpcentre.theme.palette import Palette

_CORNERS = {
    Corner.SHARP: {"radius": "0", "radius-large": "0", "radius-control": "0"},
    Corner.SOFT: {"radius": "0.375rem", "radius-large": "0.5rem", "radius-control": "0.375rem"},
    Corner.ROUND: {"radius": "0.75rem", "radius-large": "1.25rem", "radius-control": "2rem"},
}
_DENSITIES = {
    Density.COMFORTABLE: {"gap": "1.5rem", "inset": "1.5rem", "section": "clamp(2.5rem, 6vw, 4rem)"},
    Density.COMPACT: {"gap": "1rem", "inset": "1rem", "section": "clamp(2rem, 4vw, 2.75rem)"},
}
_HEADINGS = {
    Headings.SANS: {"font-headings": "var(--font-sans)", "weight-headings": "700", "tracking": "-0.015em"},
    Headings.SERIF: {"font-headings": "var(--font-serif)", "weight-headings": "600", "tracking": "-0.005em"},
}


def brand_css(palette: Palette, theme: Theme) -> str:
    """The rules that make the pages those of one brand."""
    shape = {**_CORNERS[theme.corner], **_DENSITIES[theme.density], **_HEADINGS[theme.headings]}
    light = _rule(":root", {"color-scheme": "light", **_variables(palette.light), **_variables(shape)})
    return light + _dark_rules("", palette)


def colours_css(selector: str, palette: Palette, theme: Theme) -> str:
    """The same for one part of a page, `selector`: each card of the page where a brand is chosen."""
    shape = {**_CORNERS[theme.corner], **_HEADINGS[theme.headings]}
    return _rule(selector, {**_variables(palette.light), **_variables(shape)}) + _dark_rules(f" {selector}", palette)


def _dark_rules(inside: str, palette: Palette) -> str:
    scheme = {} if inside else {"color-scheme": "dark"}
    values = {**scheme, **_variables(palette.dark)}
    by_system = _rule(f':root:not([data-scheme="light"]){inside}', values)
    by_reader = _rule(f':root[data-scheme="dark"]{inside}', values)
    return f"@media screen and (prefers-color-scheme: dark) {{\n{by_system}}}\n@media screen {{\n{by_reader}}}\n"


def _variables(values: Mapping[str, str]) -> dict[str, str]:
    return {f"--{name}": value for name, value in values.items()}


def _rule(selector: str, values: Mapping[str, str]) -> str:
    lines = "".join(f"  {name}: {value};\n" for name, value in values.items())
    return f"{selector} {{\n{lines}}}\n"
