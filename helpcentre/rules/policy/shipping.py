"""What a shop says about dispatch, delivery, destinations and customs."""

from __future__ import annotations

from enum import Enum
from typing import Annotated

from pydantic import Field, StrictInt

from helpcentre.rules.conditions import Cases
from helpcentre.rules.values import UNKNOWN, Count, Period, Strict, Unknown, YesNo


class Payer(Enum):
    """Who bears a cost."""

    CUSTOMER = "customer"
    SHOP = "shop"
    UNKNOWN = "unknown"


class Scope(Enum):
    """How a shop says where it ships (S1-13, S2-07, S3-15)."""

    LISTED_COUNTRIES = "listed_countries"
    WHERE_CHECKOUT_COMPLETES = "where_checkout_completes"
    WORLDWIDE = "worldwide"
    UNKNOWN = "unknown"


class Unlisted(Enum):
    """What it means that a country is not listed."""

    NOT_AVAILABLE = "not_available"
    ASK = "ask"
    UNKNOWN = "unknown"


CountryCode = Annotated[str, Field(pattern=r"^[A-Z]{2}$")]


class Destinations(Strict):
    """Where the shop ships. `countries`: ISO 3166 codes, `unknown` when the list is not given."""

    scope: Scope = Scope.UNKNOWN
    unlisted: Unlisted = Unlisted.UNKNOWN
    countries: tuple[CountryCode, ...] | Unknown = UNKNOWN


class DeliveryAttempts(Strict):
    """What the courier does when nobody is at home (S1-17)."""

    count: Count = UNKNOWN
    next: Period = UNKNOWN
    held: Period = UNKNOWN


class CustomsDetail(Enum):
    """Details that a country's customs may ask for (S2-08)."""

    PHONE = "phone"
    TAX_ID = "tax_id"
    NATIONAL_ID = "national_id"


class CustomsFormat(Strict):
    """How such a detail looks. `name`: what the country calls it (RFC); `digits`: exact length, digits only."""

    name: str | None = None
    digits: StrictInt | None = None


class Customs(Strict):
    """Duties and customs data (S1-27, S2-08, S3-15, S3-16)."""

    duties: Cases[Payer] | Unknown = UNKNOWN
    data: dict[CountryCode, dict[CustomsDetail, CustomsFormat]] = Field(default_factory=dict)


class Tracking(Strict):
    """How a parcel is followed (S2-10, S2-11). `digits`: length of the courier's number."""

    digits: Count = UNKNOWN
    last_mile_partner: YesNo = YesNo.UNKNOWN
    delay_notice_by_mail: YesNo = YesNo.UNKNOWN


class LateStep(Enum):
    """Whom to ask, in this order, about a parcel that is late (S3-12)."""

    LOCAL_POST_OFFICE = "local_post_office"
    CUSTOMER_SERVICE = "customer_service"


class Shipping(Strict):
    """Everything between the warehouse and the customer's door."""

    dispatch: Period = UNKNOWN
    delivery: Period = UNKNOWN
    destinations: Annotated[Destinations, Field(default_factory=Destinations)]
    attempts: Annotated[DeliveryAttempts, Field(default_factory=DeliveryAttempts)]
    customs: Annotated[Customs, Field(default_factory=Customs)]
    tracking: Annotated[Tracking, Field(default_factory=Tracking)]
    late: tuple[LateStep, ...] = ()
    wrong_address_loss: Payer = Payer.UNKNOWN
