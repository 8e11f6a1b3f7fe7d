"""Carriers: how their numbers look, and where a parcel is followed."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from typing import Annotated
from urllib.parse import quote

from pydantic import Field, RootModel, field_validator

from helpcentre.model.patterns import NumberFormat
from helpcentre.model.words import Key, Line
from helpcentre.rules.values import Strict

NUMBER = "{number}"

_PART = r"[A-Za-z0-9/?#&=%.,:;!~+_-]*"
_HOST = r"https://[a-z0-9-]+(?:\.[a-z0-9-]+)+"
_TRACKING = re.compile(rf"{_HOST}/{_PART}\{{number\}}{_PART}")
_SUPPORT = re.compile(rf"{_HOST}(?:/{_PART})?")


class Carrier(Strict):
    """Who brings parcels. `tracking`: the address of a parcel, with `{number}` where its number belongs."""

    name: Annotated[Line, Field(min_length=1, max_length=60)]
    tracking: Annotated[str, Field(max_length=300)]
    formats: Annotated[tuple[NumberFormat, ...], Field(min_length=1, max_length=8)]
    support: Annotated[str, Field(max_length=300)]

    @field_validator("tracking")
    @classmethod
    def _has_one_number(cls, address: str) -> str:
        if not _TRACKING.fullmatch(address):
            raise ValueError(f"must be an https address with one {NUMBER} behind its host")
        return address

    @field_validator("support")
    @classmethod
    def _leads_to_help(cls, address: str) -> str:
        if not _SUPPORT.fullmatch(address):
            raise ValueError("must be an address such as https://carrier.example/help")
        return address

    def knows(self, number: str) -> bool:
        """Whether `number`, as `bare_number` gives it, can be one of this carrier's."""
        return any(form.fits(number) for form in self.formats)


class Carriers(RootModel[dict[Key, Carrier]]):
    """content/carriers.yaml, and content/<brand>/carriers.yaml: whole entries over the shared ones."""


def tracking_link(carriers: Mapping[str, Carrier], carrier_key: str | None, number: str | None) -> str | None:
    """Where the parcel `number` of the carrier `carrier_key` is followed.

    `None` for a carrier that is unknown or not said, and for a number that does not fit its formats: name and
    number are shown then. The carrier is never guessed from the number.
    """
    carrier = carriers.get(carrier_key or "")
    bare = bare_number(number or "")
    if carrier is None or not carrier.knows(bare):
        return None
    return carrier.tracking.replace(NUMBER, quote(bare, safe=""))


def bare_number(number: str) -> str:
    """A tracking number as carriers keep it: without spaces, in capitals, plain digits for full-width ones."""
    return "".join(unicodedata.normalize("NFKC", number).split()).upper()
