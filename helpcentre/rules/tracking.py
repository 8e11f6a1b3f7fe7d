"""Tracking numbers as people copy them: a courier's code out of its web address, or the number of the last mile."""

from __future__ import annotations

import re
import unicodedata
from urllib.parse import unquote

from helpcentre.rules.orders.shipments import Leg, TrackingNumber

_LONGEST_TEXT = 2000
_LOCAL_NUMBER = re.compile(r"(?=[A-Z]*[0-9])[A-Z0-9]{8,35}")
_GAPS = re.compile(r"[\s-]+")


def tracking_code(text: str, digits: int) -> str | None:
    """The courier's code of `digits` digits in `text`: its web address, or the code alone (S2-10).

    In an address it is what stands after a "="; the address may stand anywhere in the text, and within another one.
    `None` when there is none, or when two differ.
    """
    plain = _plain(text)
    if plain is None:
        return None
    alone = _GAPS.sub("", plain)
    if re.fullmatch(rf"[0-9]{{{digits}}}", alone):
        return alone
    codes = set(re.findall(rf"=([0-9]{{{digits}}})(?![0-9A-Za-z])", unquote(plain)))
    return codes.pop() if len(codes) == 1 else None


def read_tracking(text: str, digits: int, last_mile_partner: bool) -> TrackingNumber | None:
    """The number that somebody copied, and the part of the way that it is for.

    The courier's code of `digits` digits is for the whole way (S2-10). Any other parcel number is the local company's,
    from the courier's page (S2-11), where the shop's courier has such a partner. `None` for an address without a code,
    for what is no number, and for a code with one digit too few or too many, which is a slip.
    """
    code = tracking_code(text, digits)
    if code is not None:
        return TrackingNumber(code)
    number = _GAPS.sub("", _plain(text) or "").upper()
    slip = number.isdigit() and abs(len(number) - digits) == 1
    if not last_mile_partner or slip or not _LOCAL_NUMBER.fullmatch(number):
        return None
    return TrackingNumber(number, leg=Leg.LAST_MILE)


def _plain(text: str) -> str | None:
    """`text` with plain digits for full-width ones; `None` for one that is too long to be looked at."""
    return unicodedata.normalize("NFKC", text).strip() if len(text) <= _LONGEST_TEXT else None
