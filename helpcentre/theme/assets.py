"""The files that pages of a brand load: one style sheet, one script, icons, manifest. Names carry their content.

`static/css/layers.css` names the layers in order; each layer is the file of that name, and the tokens of the brand
follow the layer `tokens`. Scripts of `static/js` are joined by name. Those of a folder below are a module, loaded on
demand: one function, in which they see each other's names and nobody else does. Where a script says `"search.js"`, the
build writes the name that carries the module's content. (A module may name those before it in the alphabet.)
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import minify
import rcssmin

from helpcentre.model.brand import Theme
from helpcentre.theme.icons import Icons, favicon
from helpcentre.theme.images import ICON_SIZES, icon_png, preview_png
from helpcentre.theme.palette import Palette, derive
from helpcentre.theme.tokens import brand_css, colours_css

RANKER = ("text", "index", "spelling", "reading", "scoring", "ranker")
"""The scripts that rank; they need no page."""
MODULES = {"search": (*RANKER, "finding", "writing", "box", "page", "search")}
"""Folder of `static/js` -> its scripts in the order in which they need each other; others follow by name."""

MODULE = '(function(){"use strict";{}})();'

CHOICE_LAYERS = ("tokens", "ground", "text", "controls", "header", "choice", "print")
"""What the page needs on which one of several brands is chosen."""

_LAYERS = re.compile(r"@layer\s+([^;{]+);")


@dataclass(frozen=True)
class BuiltAssets:
    """`files`: name -> content. The other fields are names in `files`; `modules`: folder -> name, loaded on demand."""

    files: dict[str, bytes]
    css: str
    js: str
    favicon: str
    touch_icon: str
    manifest: str
    preview: str
    modules: dict[str, str]
    theme_colour_light: str
    theme_colour_dark: str


def build_assets(theme_dir: Path, theme: Theme, name: str, start_url: str = ".") -> BuiltAssets:
    """Everything that pages of the brand `name` load, from `theme_dir` (the folder `site/`).

    `start_url`: where the installed page starts, seen from the folder of the files. Raises ValueError for colours
    that cannot be read, icons that are not there, and layers without file.
    """
    palette = derive(theme.colour, theme.overrides)
    css = _css(theme_dir / "static/css", brand_css(palette, theme))
    return _build(theme_dir, theme, palette, name, start_url, css)


def build_choice_assets(theme_dir: Path, themes: dict[str, Theme], name: str) -> BuiltAssets:
    """The same for the page where one of several brands is chosen: each card (`data-brand`) in its own colours."""
    neutral = Theme(colour="#45505c")
    palette = derive(neutral.colour)
    cards = (
        colours_css(f'[data-brand="{key}"]', derive(theme.colour, theme.overrides), theme)
        for key, theme in themes.items()
    )
    tokens = brand_css(palette, neutral) + "".join(cards)
    return _build(theme_dir, neutral, palette, name, ".", _css(theme_dir / "static/css", tokens, CHOICE_LAYERS))


def _build(theme_dir: Path, theme: Theme, palette: Palette, name: str, start_url: str, css: bytes) -> BuiltAssets:
    icons = Icons(theme_dir / "static/icons")
    drawing = icons.drawing(theme.mark.value)
    files: dict[str, bytes] = {}

    def keep(stem: str, ending: str, content: bytes) -> str:
        file = f"{stem}.{hashlib.sha256(content).hexdigest()[:10]}.{ending}"
        files[file] = content
        return file

    js = theme_dir / "static/js"
    folders = sorted(path for path in js.glob("*/") if path.is_dir())
    modules: dict[str, str] = {}
    for folder in folders:
        modules[folder.name] = keep(folder.name, "js", _naming(_js(_in_order(folder), MODULE), modules))
    sizes = {size: keep(f"icon-{size}", "png", icon_png(drawing, palette, size)) for size in ICON_SIZES}
    sign = keep("favicon", "svg", favicon(icons, theme.mark, palette, theme.corner))
    return BuiltAssets(
        files,
        css=keep("site", "css", css),
        js=keep("site", "js", _naming(_js(sorted(js.glob("*.js"))), modules)),
        favicon=sign,
        touch_icon=sizes[ICON_SIZES[0]],
        manifest=keep("site", "webmanifest", _manifest(name, start_url, palette, sign, sizes)),
        preview=keep("preview", "png", preview_png(name, drawing, palette)),
        modules=modules,
        theme_colour_light=palette.light["ground"],
        theme_colour_dark=palette.dark["ground"],
    )


def _css(folder: Path, tokens: str, wanted: tuple[str, ...] = ()) -> bytes:
    """The style sheet: the layers in their order, or only the `wanted` ones."""
    order = (folder / "layers.css").read_text(encoding="utf-8")
    found = _LAYERS.search(order)
    layers = re.split(r"\s*,\s*", found[1].strip()) if found else []
    strangers = {path.stem for path in folder.glob("*.css")} ^ {*layers, "layers"}
    if strangers:
        raise ValueError(f"static/css: layers.css and the files do not agree on {', '.join(sorted(strangers))}")
    parts = [order]
    for layer in wanted or layers:
        text = (folder / f"{layer}.css").read_text(encoding="utf-8")
        parts.append(f"@layer {layer} {{\n{text}{tokens if layer == 'tokens' else ''}}}\n")
    return str(rcssmin.cssmin("".join(parts))).encode()


def _js(paths: Iterable[Path], frame: str = "{}") -> bytes:
    """The scripts as one, minified within `frame`: what only a function sees gets a short name."""
    script = "\n".join(path.read_text(encoding="utf-8") for path in paths)
    return str(minify.string("application/javascript", frame.replace("{}", script))).encode()


def _in_order(folder: Path) -> list[Path]:
    first = MODULES.get(folder.name, ())
    found = {path.stem: path for path in sorted(folder.glob("*.js"))}
    return [found[name] for name in first if name in found] + [found[name] for name in found if name not in first]


def _naming(script: bytes, modules: dict[str, str]) -> bytes:
    """A script with the names under which modules are published."""
    for module, name in modules.items():
        script = script.replace(f'"{module}.js"'.encode(), f'"{name}"'.encode())
    return script


def _manifest(name: str, start_url: str, palette: Palette, sign: str, sizes: dict[int, str]) -> bytes:
    drawn = [{"src": file, "sizes": f"{size}x{size}", "type": "image/png"} for size, file in sizes.items()]
    manifest = {
        "name": name,
        "start_url": start_url,
        "display": "minimal-ui",
        "background_color": palette.light["ground"],
        "theme_color": palette.light["button"],
        "icons": [{"src": sign, "sizes": "any", "type": "image/svg+xml"}, *drawn],
    }
    return json.dumps(manifest, ensure_ascii=False, separators=(",", ":")).encode()
