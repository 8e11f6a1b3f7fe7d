"""Icons and brand marks: read from `site/static/icons`, printed inline, and the favicon made of a mark."""

from __future__ import annotations

import re
from pathlib import Path

from markupsafe import Markup

from helpcentre.model.brand import Corner, Mark
from helpcentre.theme.palette import Palette

_FILE = re.compile(r"\s*<svg (?P<attributes>[^>]*)>(?P<drawing>.*)</svg>\s*", re.DOTALL)
_ROUNDING = {Corner.SHARP: 0, Corner.SOFT: 7, Corner.ROUND: 16}


class Icons:
    """The drawings of a folder by name: `icons("truck")` gives an inline `<svg>`.

    Line icons get the class `icon`, brand marks (filled) the class `mark`; both take the colour of the text around
    them and say nothing to screen readers.
    """

    def __init__(self, folder: Path) -> None:
        """`folder`: holds one SVG file for each icon, on a grid of 24 units. Raises ValueError for any other file."""
        self._drawings = {path.stem: _read(path) for path in sorted(folder.glob("*.svg"))}
        self._inline = {name: _inline(line, drawing) for name, (line, drawing) in self._drawings.items()}

    def __call__(self, name: str) -> Markup:
        """The inline SVG of an icon. Raises ValueError for a name without a file."""
        if name not in self._inline:
            raise ValueError(f"no icon `{name}` in site/static/icons; there are {', '.join(self.names)}")
        return self._inline[name]

    @property
    def names(self) -> tuple[str, ...]:
        """Every name, sorted."""
        return tuple(self._inline)

    def drawing(self, name: str) -> str:
        """The inside of an icon's `<svg>`. Raises ValueError for a name without a file."""
        self(name)
        return self._drawings[name][1]


def favicon(icons: Icons, mark: Mark, palette: Palette, corner: Corner) -> bytes:
    """The brand's mark on its colour, as SVG."""
    ground, sign = palette.light["button"], palette.light["button-text"]
    edge = f' stroke="{palette.light["button-edge"]}"' if palette.light["button-edge"] != ground else ""
    text = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">'
        f'<rect width="32" height="32" rx="{_ROUNDING[corner]}" fill="{ground}"{edge}/>'
        f'<g transform="translate(6 6) scale(.8333)" fill="{sign}" color="{sign}">{icons.drawing(mark.value)}</g></svg>'
    )
    return text.encode()


def _read(path: Path) -> tuple[bool, str]:
    """Whether `path` holds a line drawing (else a filled one), and what it draws."""
    match = _FILE.fullmatch(path.read_text(encoding="utf-8"))
    if not match or 'viewBox="0 0 24 24"' not in match["attributes"]:
        raise ValueError(f'{path}: an icon is one <svg> with viewBox="0 0 24 24"')
    return 'fill="none"' in match["attributes"], match["drawing"].strip()


def _inline(line: bool, drawing: str) -> Markup:
    kind = "icon" if line else "mark"
    start = f'<svg class="{kind}" width="24" height="24" viewBox="0 0 24 24" aria-hidden="true">'
    return Markup(f"{start}{drawing}</svg>")  # noqa: S704 - our own files
