"""A brand: its name, languages, addresses, looks, and what is switched on."""

from __future__ import annotations

import re
from datetime import datetime
from enum import Enum
from typing import Annotated, Literal
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo, available_timezones

from pydantic import Field, StrictBool, field_validator, model_validator

from helpcentre.model.patterns import NumberFormat
from helpcentre.model.words import Key, LocaleCode, LocalLine, LocalText, fallback_chain
from helpcentre.rules.values import Strict

Email = Annotated[str, Field(pattern=r"^[^@\s<>\"',;:]+@[^@\s<>\"',;:]+\.[A-Za-z]{2,}$", max_length=254)]


_ADDRESS = re.compile(r"https?://[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)*(:[0-9]{1,5})?(/(?!\.)[A-Za-z0-9._~-]+)*/?")
_OUTSIDE = re.compile(r"(https?://|mailto:|tel:)[^\s<>\"']+")


class Corner(Enum):
    """How round the corners of a brand are."""

    SHARP = "sharp"
    SOFT = "soft"
    ROUND = "round"


class Density(Enum):
    """How close together things stand."""

    COMFORTABLE = "comfortable"
    COMPACT = "compact"


class Headings(Enum):
    """The kind of system font for headings."""

    SANS = "sans"
    SERIF = "serif"


class Mark(Enum):
    """The sign of a brand's logo."""

    CIRCLE = "circle"
    DIAMOND = "diamond"
    FLOWER = "flower"
    WAVE = "wave"
    BEAD = "bead"
    THREAD = "thread"


class Theme(Strict):
    """One colour gives all tokens; `overrides` replace single ones (a pair that loses contrast fails)."""

    colour: Annotated[str, Field(pattern=r"^#[0-9a-fA-F]{6}$")]
    corner: Corner = Corner.SOFT
    density: Density = Density.COMFORTABLE
    headings: Headings = Headings.SANS
    mark: Mark = Mark.CIRCLE
    overrides: dict[str, Annotated[str, Field(pattern=r"^#[0-9a-fA-F]{6}$")]] = Field(default_factory=dict)


class Contact(Strict):
    """How to reach the shop. `hours` and `note`: left out when the shop never said."""

    email: Email
    mailboxes: dict[Key, Email] = Field(default_factory=dict)
    hours: LocalText | None = None
    note: LocalText | None = None


class OrderNumber(NumberFormat):
    """How the shop writes its order numbers."""


class Features(Strict):
    """Portal flows that are switched on; a link to one that is off leads to the contact page."""

    lookup: StrictBool = False
    returns: StrictBool = False
    withdrawal: StrictBool = False
    claims: StrictBool = False
    changes: StrictBool = False
    contact: StrictBool = False
    search: StrictBool = False
    feedback: StrictBool = False


class Brand(Strict):
    """One shop. `key`: the name of its folder and of its place in addresses.

    `regions`: the country whose way of writing dates and lists a language follows (en: GB).
    """

    key: Key
    name: Annotated[str, Field(pattern=r"\S")]
    tagline: LocalLine
    languages: Annotated[tuple[LocaleCode, ...], Field(min_length=1)]
    default_language: LocaleCode
    regions: dict[LocaleCode, Annotated[str, Field(pattern=r"^[A-Z]{2}$")]] = Field(default_factory=dict)
    base_url: str
    portal_url: str
    shop_url: str
    contact: Contact
    currency: Annotated[str, Field(pattern=r"^[A-Z]{3}$")]
    time_zone: str
    holidays: Annotated[str, Field(pattern=r"^[A-Z]{2}$")]
    order_number: OrderNumber
    theme: Theme
    categories: Annotated[tuple[Key, ...], Field(min_length=1)]
    features: Features = Features()
    law_packs: tuple[Literal["eea"], ...] = ()
    access: Literal["email", "code"] = "email"
    links: dict[str, LocalText] = Field(default_factory=dict)
    product_types: dict[str, LocalText] = Field(default_factory=dict)

    @field_validator("base_url", "portal_url", "shop_url")
    @classmethod
    def _is_web_address(cls, address: str) -> str:
        if not _ADDRESS.fullmatch(address):
            raise ValueError("must be an address such as https://help.example/brand")
        return address.rstrip("/")

    @field_validator("links")
    @classmethod
    def _lead_outside(cls, links: dict[str, LocalText]) -> dict[str, LocalText]:
        for key, texts in links.items():
            for address in texts.root.values():
                if not _OUTSIDE.fullmatch(address):
                    raise ValueError(f"`{key}` must be an address such as https://shop.example/size-guide")
        return links

    @field_validator("time_zone")
    @classmethod
    def _is_time_zone(cls, name: str) -> str:
        if name not in available_timezones():
            raise ValueError(f"`{name}` is not a time zone such as Europe/Paris")
        return name

    @model_validator(mode="after")
    def _fits_together(self) -> Brand:
        if self.default_language not in self.languages:
            raise ValueError("`default_language` must be one of `languages`")
        if len(set(self.languages)) != len(self.languages):
            raise ValueError("`languages` names a language twice")
        if len(set(self.categories)) != len(self.categories):
            raise ValueError("`categories` names a category twice")
        if urlsplit(self.base_url).path not in ("", f"/{self.key}"):
            raise ValueError(f"`base_url` must end with its host or with `/{self.key}`")
        return self

    @property
    def zone(self) -> ZoneInfo:
        """The brand's time zone."""
        return ZoneInfo(self.time_zone)

    def moment(self, instant: datetime) -> datetime:
        """`instant` on the clocks of the brand, without zone; one without zone is taken as such already."""
        return instant if instant.tzinfo is None else instant.astimezone(self.zone).replace(tzinfo=None)

    def formats(self, locale: str) -> str:
        """The locale whose dates, numbers and lists readers of `locale` expect: en-GB for en."""
        region = self.regions.get(locale)
        return f"{locale}-{region}" if region else locale

    def chain(self, locale: str) -> list[str]:
        """The languages tried for a reader of `locale`."""
        return fallback_chain(locale, self.default_language)
