"""Facts about a language: its own name, its direction."""

from __future__ import annotations

from functools import lru_cache

from babel import Locale, UnknownLocaleError


@lru_cache(maxsize=64)
def babel_locale(code: str) -> Locale:
    """Babel's locale for `fr` or `fr-CA`. Raises `ValueError` for a code that CLDR does not know."""
    try:
        return Locale.parse(code, sep="-")
    except UnknownLocaleError as error:
        raise ValueError(f"`{code}` is not a language that CLDR knows") from error


def own_name(code: str) -> str:
    """The name of a language in that language, as its speakers write it: English, Français."""
    name = babel_locale(code).get_display_name() or code
    return name[:1].upper() + name[1:]


def direction(code: str) -> str:
    """`ltr` or `rtl`."""
    return str(babel_locale(code).text_direction)
