"""Where everything stands: addresses of pages, assets and portal flows of one brand."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from urllib.parse import quote, urlsplit

from helpcentre.model.brand import Brand

ASSETS = "assets"

FLOWS = {
    "lookup": "order",
    "returns": "return",
    "withdrawal": "withdraw",
    "claims": "claim",
    "changes": "change",
    "contact": "contact",
    "search": "search",
    "feedback": "feedback",
}
"""Feature -> its place in the portal, below `/portal/<brand>/<locale>/`."""


@dataclass(frozen=True)
class Addresses:
    """Addresses of one brand. `base`: its public address, with or without a path; `portal`: the portal's.

    A brand on its own host has a base without a path; one of several brands on a host has `/<brand>`.
    """

    brand: str
    base: str
    portal: str

    @cached_property
    def origin(self) -> str:
        """Scheme and host."""
        parts = urlsplit(self.base)
        return f"{parts.scheme}://{parts.netloc}"

    @cached_property
    def prefix(self) -> str:
        """What stands before `/<locale>/` in an address: empty or `/<brand>`."""
        return urlsplit(self.base).path.rstrip("/")

    @property
    def shared_host(self) -> bool:
        """Whether several brands live on this host."""
        return bool(self.prefix)

    @cached_property
    def portal_origin(self) -> str:
        """Scheme and host of the portal."""
        parts = urlsplit(self.portal)
        return f"{parts.scheme}://{parts.netloc}"

    def root(self) -> str:
        """The brand's first page, where the language is chosen."""
        return f"{self.prefix}/"

    def page(self, locale: str, *parts: str) -> str:
        """A page of the help site, root-relative: `/kallesia/fr/retours/`."""
        return "/".join([self.prefix, locale, *parts, ""])

    def asset(self, name: str) -> str:
        """A fingerprinted file."""
        return f"{self.prefix}/{ASSETS}/{name}"

    def absolute(self, href: str) -> str:
        """`href` with scheme and host."""
        return href if "://" in href else f"{self.origin}{href}"

    def file_url(self, href: str) -> str:
        """Where `href` is frozen: every brand has its own folder, whatever host it is served from."""
        return f"/{self.brand}{href.removeprefix(self.prefix)}"

    def flow(self, feature: str, locale: str, *parts: str) -> str:
        """A flow of the portal."""
        place = [self.portal, locale, FLOWS[feature], *(quote(part, safe="") for part in parts)]
        return "/".join([*place, ""])


def addresses_of(brand: Brand, local_base: str | None) -> Addresses:
    """The public addresses of a brand, or those below `local_base` where all brands share one origin."""
    if local_base is None:
        return Addresses(brand.key, brand.base_url, brand.portal_url)
    local_base = local_base.rstrip("/")
    return Addresses(brand.key, f"{local_base}/{brand.key}", f"{local_base}/portal/{brand.key}")
