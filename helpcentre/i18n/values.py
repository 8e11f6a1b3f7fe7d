"""Values of a policy in the reader's language: "14 days", "5 à 10 jours ouvrés", "250,00 €", lists, countries."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from enum import Enum
from typing import Any, Literal

from babel.dates import format_date
from babel.lists import format_list
from babel.numbers import format_currency, format_decimal, format_percent
from markupsafe import Markup

from helpcentre.i18n.catalogues import Words
from helpcentre.i18n.labels import LABELS, NUMBERS, SINCE
from helpcentre.i18n.languages import babel_locale
from helpcentre.i18n.typography import NBSP
from helpcentre.model.brand import Brand
from helpcentre.rules.conditions import Case
from helpcentre.rules.law import LawRule
from helpcentre.rules.values import Clock, FixedPeriod, Money, Percent, PeriodRange, SoftPeriod, Unit

_COUNTRY = re.compile(r"[A-Z]{2}")


class CannotShow(Exception):
    """A value that has no form in a sentence; the message names what it is."""


class ValueWords:
    """Says values of one brand to readers of one language."""

    def __init__(self, words: Words, brand: Brand) -> None:
        self._words = words
        self._brand = brand
        self._locale = babel_locale(brand.formats(words.locale))

    def say(self, value: Any, filters: Sequence[str] = ()) -> str | Markup:
        """`value` as text; `filters` as in docs/writers.md. Raises `CannotShow`."""
        filters = list(filters)
        value = self._narrow(value, filters)
        style: Literal["standard", "or"] = "or" if "either" in filters else "standard"
        text = self._text(value, style)
        if "since" in filters:
            text = self._since(value, text)
        if "words" in filters:
            text = self._number_word(value)
        if "capital" in filters:
            text = text[:1].upper() + text[1:]
        if "mailto" in filters:
            if "@" not in text:
                raise CannotShow("is not an e-mail address")
            return Markup('<a href="mailto:{0}">{0}</a>').format(text)
        return text

    def day(self, day: date) -> str:
        """A day in words: 20 November 2026."""
        return format_date(day, "long", locale=self._locale)

    def items(self, value: Any) -> list[str]:
        """The entries of a list, each in words."""
        if not isinstance(value, tuple):
            raise CannotShow("is not a list")
        return [self._entry(item, "standard") for item in value]

    def label(self, member: Enum) -> str:
        """The words for a member of a closed set."""
        if member not in LABELS:
            raise CannotShow(f"`{member.value}` has no words")
        return self._words.gettext(LABELS[member])

    def _narrow(self, value: Any, filters: list[str]) -> Any:
        while isinstance(value, (Case, LawRule)):
            value = value.value
        if isinstance(value, PeriodRange) and ("longest" in filters or "shortest" in filters):
            amount = value.max if "longest" in filters else value.min
            return FixedPeriod.model_construct(
                amount=amount, unit=value.unit, start=value.start, approximate=value.approximate
            )
        return value

    def _text(self, value: Any, style: Literal["standard", "or"]) -> str:
        match value:
            case FixedPeriod() | PeriodRange() | SoftPeriod():
                return self._period(value)
            case Money():
                return format_currency(value.amount, value.currency, locale=self._locale)
            case Percent():
                return format_percent(value.percent / 100, locale=self._locale)
            case Enum():
                return self.label(value)
            case bool():
                return self._words.gettext("yes") if value else self._words.gettext("no")
            case int() | Decimal():
                return format_decimal(value, locale=self._locale)
            case date():
                return self.day(value)
            case str():
                return self._word(value)
            case tuple() if value:
                return format_list([self._entry(item, style) for item in value], style, locale=self._locale)
        raise CannotShow("is a group of values, or empty")

    def _entry(self, item: Any, style: Literal["standard", "or"]) -> str:
        if isinstance(item, str) and _COUNTRY.fullmatch(item) and item not in self._locale.territories:
            raise CannotShow(f"names the country `{item}`, which nobody knows")
        return self._text(item, style)

    def _word(self, text: str) -> str:
        if text in self._brand.product_types:
            return self._brand.product_types[text].pick(self._brand.chain(self._words.locale))
        if _COUNTRY.fullmatch(text) and text in self._locale.territories:
            return str(self._locale.territories[text])
        if text == "none":
            raise CannotShow("is `none`, which every sentence says in its own way")
        return text

    def _period(self, value: FixedPeriod | PeriodRange | SoftPeriod) -> str:
        if isinstance(value, SoftPeriod):
            return self.label(value.soft)
        if isinstance(value, FixedPeriod):
            number, amount = format_decimal(value.amount, locale=self._locale), value.amount
        else:
            number = self._words.pgettext("range of numbers", "%(min)s–%(max)s") % {
                "min": format_decimal(value.min, locale=self._locale),
                "max": format_decimal(value.max, locale=self._locale),
            }
            amount = value.max
        text = self._unit(value.unit, amount).replace("%(num)s ", f"%(num)s{NBSP}") % {"num": number}
        if value.approximate:
            return self._words.gettext("about %(period)s") % {"period": text}
        return text

    def _unit(self, unit: Unit, amount: int) -> str:
        ngettext = self._words.ngettext
        match unit:
            case Unit.HOURS:
                return ngettext("%(num)s hour", "%(num)s hours", amount)
            case Unit.DAYS:
                return ngettext("%(num)s day", "%(num)s days", amount)
            case Unit.WORKING_DAYS:
                return ngettext("%(num)s working day", "%(num)s working days", amount)
            case Unit.BUSINESS_DAYS:
                return ngettext("%(num)s business day", "%(num)s business days", amount)
            case Unit.MONTHS:
                return ngettext("%(num)s month", "%(num)s months", amount)
            case Unit.YEARS:
                return ngettext("%(num)s year", "%(num)s years", amount)

    def _since(self, value: Any, text: str) -> str:
        start = getattr(value, "start", None)
        if not isinstance(start, Clock) or start not in SINCE or isinstance(value, SoftPeriod):
            return text
        return self._words.gettext(SINCE[start]) % {"period": text}

    def _number_word(self, value: Any) -> str:
        if not isinstance(value, int) or isinstance(value, bool):
            raise CannotShow("is not a whole number, so it cannot be said in words")
        if value < len(NUMBERS):
            return self._words.gettext(NUMBERS[value])
        return format_decimal(value, locale=self._locale)


FILTERS = ("since", "longest", "shortest", "words", "either", "mailto", "capital")
