"""From one brand colour to every colour of the pages, light and dark, with the contrast that reading needs.

The hue is the brand's; lightness is moved until each pair holds. `PAIRS` is the promise, checked at the end of each
derivation, so that an override which breaks one is told by name.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from helpcentre.theme.colour import Oklch, contrast, from_oklch, to_oklch

Scheme = dict[str, str]

STATES = ("error", "ok", "warn", "info")
GROUNDS = ("ground", "surface", "soft", *(f"{state}-soft" for state in STATES))
_STATE_HUES = {"error": 27.0, "ok": 150.0, "warn": 75.0, "info": 250.0}
_TEXT, _MUTED, _LINK, _HOVER, _BUTTON, _CONTROL = 10.0, 4.8, 4.8, 7.0, 4.6, 3.0
_STEP = 0.004
_SEEN = 0.04


@dataclass(frozen=True)
class Pair:
    """A promise: `front` on `back` has at least the contrast `ratio`."""

    front: str
    back: str
    ratio: float


def _pairs() -> tuple[Pair, ...]:
    fronts = {"text": _TEXT, "muted": _MUTED, "link": _LINK, "link-hover": _HOVER, "control": _CONTROL, "focus": _HOVER}
    fronts |= dict.fromkeys(STATES, _LINK)
    on_grounds = [Pair(front, back, ratio) for front, ratio in fronts.items() for back in GROUNDS]
    on_button = [Pair("button-text", back, _BUTTON) for back in ("button", "button-hover")]
    edge = [Pair("button-edge", back, _CONTROL) for back in ("ground", "surface", "soft")]
    return (*on_grounds, *on_button, *edge)


PAIRS = _pairs()


@dataclass(frozen=True)
class Palette:
    """Colours (#rrggbb) of a brand by token name, for a light and a dark screen."""

    brand: str
    light: Mapping[str, str]
    dark: Mapping[str, str]


def derive(brand: str, overrides: Mapping[str, str] | None = None) -> Palette:
    """The palette of a `brand` colour (#rrggbb).

    `overrides` set single tokens: `link` in both schemes, `light.link` or `dark.link` in one. Raises ValueError
    that names every pair which an override breaks, and every override whose token does not exist.
    """
    overrides = overrides or {}
    base = to_oklch(brand)
    light, dark = _light(brand.lower(), base), _dark(base)
    unknown = sorted(name for name in overrides if name.removeprefix("light.").removeprefix("dark.") not in light)
    if unknown:
        raise ValueError(f"no such colour token: {', '.join(unknown)}")
    for name, colour in overrides.items():
        to_oklch(colour)
        for prefix, scheme in (("light.", light), ("dark.", dark)):
            token = name.removeprefix(prefix)
            if token in scheme:
                scheme[token] = colour.lower()
    broken = [text for name, scheme in (("light", light), ("dark", dark)) for text in _broken(name, scheme)]
    if broken:
        raise ValueError("colours that cannot be read: " + "; ".join(broken))
    return Palette(brand.lower(), light, dark)


def _broken(name: str, scheme: Scheme) -> list[str]:
    told = []
    for pair in PAIRS:
        ratio = contrast(scheme[pair.front], scheme[pair.back])
        if ratio < pair.ratio:
            told.append(f"{name}: {pair.front} on {pair.back} has {ratio:.2f}, needs {pair.ratio}")
    return told


def _light(brand: str, base: Oklch) -> Scheme:
    scheme = {
        "ground": from_oklch(base.muted(0.06, 0.006).at(0.992)),
        "surface": "#ffffff",
        "soft": from_oklch(base.muted(0.2, 0.024).at(0.958)),
        "border": from_oklch(base.muted(0.2, 0.02).at(0.885)),
    }
    scheme |= {f"{state}-soft": from_oklch(Oklch(0.962, 0.028, _STATE_HUES[state])) for state in STATES}
    _add_text(scheme, base, start=0.3, step=-_STEP)
    button, text = _readable_button(base, brand, scheme["text"])
    scheme |= {"button": button, "button-text": text, "button-hover": _hover(button, text)}
    scheme["button-edge"] = _reach(to_oklch(button), -_STEP, _backs(scheme, "ground", "surface", "soft"), _CONTROL)
    return scheme


def _dark(base: Oklch) -> Scheme:
    scheme = {
        "ground": from_oklch(base.muted(0.12, 0.012).at(0.185)),
        "surface": from_oklch(base.muted(0.14, 0.015).at(0.225)),
        "soft": from_oklch(base.muted(0.25, 0.028).at(0.265)),
        "border": from_oklch(base.muted(0.2, 0.025).at(0.36)),
    }
    scheme |= {f"{state}-soft": from_oklch(Oklch(0.265, 0.035, _STATE_HUES[state])) for state in STATES}
    _add_text(scheme, base, start=0.93, step=_STEP)
    grounds = _backs(scheme, "ground", "surface", "soft")
    shown = _reach(base, _STEP, grounds, _CONTROL)
    button, text = _readable_button(to_oklch(shown), shown, scheme["ground"])
    scheme |= {"button": button, "button-text": text, "button-hover": _hover(button, text)}
    scheme["button-edge"] = _reach(to_oklch(button), _STEP, grounds, _CONTROL)
    return scheme


def _add_text(scheme: Scheme, base: Oklch, start: float, step: float) -> None:
    """Add what is written on the grounds: from `start` (text) or the brand's own lightness until it can be read."""
    backs = _backs(scheme, *GROUNDS)
    grey = base.muted(0.2, 0.02)
    bright = step > 0
    scheme["text"] = _reach(grey.at(start), step, backs, _TEXT)
    scheme["muted"] = _reach(grey.at(0.7 if bright else 0.55), step, backs, _MUTED)
    scheme["control"] = _reach(grey.at(0.5 if bright else 0.68), step, backs, _CONTROL)
    vivid = base.muted(1.0, 0.13).at(max(base.lightness, 0.76)) if bright else base
    scheme["link"] = _reach(vivid, step, backs, _LINK)
    scheme["link-hover"] = _reach(to_oklch(scheme["link"]), step, backs, _HOVER)
    scheme["focus"] = scheme["link-hover"]
    for state in STATES:
        tone = Oklch(0.72 if bright else 0.52, 0.12 if bright else 0.15, _STATE_HUES[state])
        scheme[state] = _reach(tone, step, backs, _LINK)


def _backs(scheme: Scheme, *names: str) -> list[str]:
    return [scheme[name] for name in names]


def _reach(start: Oklch, step: float, backs: list[str], ratio: float) -> str:
    """The first colour on the way from `start` to white or black that has `ratio` on each of `backs`."""
    lightness = start.lightness
    while 0 < lightness < 1:
        found = from_oklch(start.at(lightness))
        if all(contrast(found, back) >= ratio for back in backs):
            return found
        lightness += step
    return "#ffffff" if step > 0 else "#000000"


def _readable_button(base: Oklch, colour: str, dark_text: str) -> tuple[str, str]:
    """A button's colour and its text: the brand's own colour where white or dark text can be read on it."""
    while True:
        for text in ("#ffffff", dark_text):
            if contrast(text, colour) >= _BUTTON:
                return colour, text
        base = base.at(base.lightness - _STEP)
        colour = from_oklch(base)


def _hover(button: str, text: str) -> str:
    """The button under the pointer: away from its text; towards it only where nothing else is left."""
    base = to_oklch(button)
    away = -0.06 if text == "#ffffff" else 0.06
    for change in (away, -3 * away, -away):
        hover = base.at(base.lightness + change)
        colour = from_oklch(hover)
        if abs(hover.lightness - base.lightness) > _SEEN and contrast(colour, text) >= _BUTTON:
            return colour
    return button
