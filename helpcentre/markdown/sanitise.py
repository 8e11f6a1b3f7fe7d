"""The second wall: whatever the renderer made, only these elements and attributes leave the house."""

from __future__ import annotations

import nh3

_TAGS = {
    *("a", "aside", "blockquote", "br", "code", "dd", "div", "dl", "dt", "em", "h2", "h3", "h4", "h5"),
    *("h6", "hr", "li", "ol", "p", "pre", "s", "span", "strong"),
    *("table", "tbody", "td", "th", "thead", "tr", "ul"),
}
_ATTRIBUTES = {
    "a": {"href", "class"},
    "aside": {"class", "role"},
    "div": {"class", "role", "tabindex", "aria-label"},
    "p": {"class"},
    "ol": {"start"},
    "h2": {"id"},
    "h3": {"id"},
    "h4": {"id"},
    "th": {"scope", "class"},
    "td": {"class"},
}
_CLEANER = nh3.Cleaner(
    tags=_TAGS,
    attributes=_ATTRIBUTES,
    url_schemes={"http", "https", "mailto", "tel"},
    link_rel=None,
)


def sanitise(html: str) -> str:
    """`html` without anything that is not on the list."""
    return _CLEANER.clean(html)
