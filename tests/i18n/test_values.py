"""Values of a policy in English and French: periods, money, lists, countries, dates, filters."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import TypeAdapter

from helpcentre.i18n.catalogues import WordBook
from helpcentre.i18n.labels import SINCE
from helpcentre.i18n.values import CannotShow, ValueWords
from helpcentre.model.brand import Brand
from helpcentre.rules.conditions import Case
from helpcentre.rules.evidence import Evidence
from helpcentre.rules.policy.returns import GoodsCondition
from helpcentre.rules.values import UNKNOWN, Clock, FixedPeriod, Money, Percent, Period, Threshold, Unit, YesNo
from tests.builders import BRAND, ROOT

TERMS = {"ring": {"en": "rings", "fr": "bagues"}}
BOOK = WordBook(ROOT / "translations")
ACME = Brand.model_validate({**BRAND, "key": "acme", "product_types": TERMS, "regions": {"en": "GB"}})


def say(value: Any, *filters: str, locale: str = "en") -> str:
    """The value in words, with ordinary spaces."""
    text = ValueWords(BOOK.words(locale, "acme"), ACME).say(value, filters)
    return str(text).replace("\u00a0", " ").replace("\u202f", " ")


def period(**given: Any) -> Any:
    return TypeAdapter(Period).validate_python(given)


UNITS = [
    ("hours", "1 hour", "2 hours", "1 heure", "2 heures"),
    ("days", "1 day", "2 days", "1 jour", "2 jours"),
    ("working_days", "1 working day", "2 working days", "1 jour ouvré", "2 jours ouvrés"),
    ("business_days", "1 business day", "2 business days", "1 jour ouvrable", "2 jours ouvrables"),
    ("months", "1 month", "2 months", "1 mois", "2 mois"),
    ("years", "1 year", "2 years", "1 an", "2 ans"),
]


@pytest.mark.parametrize(("unit", "one", "two", "un", "deux"), UNITS)
def test_every_unit_has_a_singular_and_a_plural(unit, one, two, un, deux):
    assert (say(period(amount=1, unit=unit)), say(period(amount=2, unit=unit))) == (one, two)
    assert (say(period(amount=1, unit=unit), locale="fr"), say(period(amount=2, unit=unit), locale="fr")) == (un, deux)


def test_nothing_is_plural_in_english_and_singular_in_french():
    assert say(period(amount=0, unit="days")) == "0 days"
    assert say(period(amount=0, unit="days"), locale="fr") == "0 jour"


def test_the_upper_end_of_a_range_decides_its_plural():
    assert say(period(min=1, max=2, unit="days")) == "1–2 days"
    assert say(period(min=1, max=2, unit="days"), locale="fr") == "1 à 2 jours"


def test_number_and_unit_never_part_at_the_end_of_a_line():
    words = ValueWords(BOOK.words("en"), ACME)
    assert words.say(period(amount=14, unit="days")) == "14\u00a0days"
    assert str(words.say(period(min=5, max=10, unit="days"))).endswith("10\u00a0days")


MAIL = '<a href="mailto:help@acme.example">help@acme.example</a>'
TABLE = [
    (period(amount=14, unit="days", **{"from": "delivered"}), (), "14 days", "14 jours"),
    (
        period(amount=14, unit="days", **{"from": "delivered"}),
        ("since",),
        "14 days from delivery",
        "14 jours à compter de la livraison",
    ),
    (period(amount=14, unit="days"), ("since",), "14 days", "14 jours"),
    (period(amount=14, unit="days", **{"from": "unknown"}), ("since",), "14 days", "14 jours"),
    (Clock.DELIVERED, (), "delivery", "la livraison"),
    (period(min=5, max=10, unit="working_days"), (), "5–10 working days", "5 à 10 jours ouvrés"),
    (period(min=5, max=10, unit="working_days"), ("longest",), "10 working days", "10 jours ouvrés"),
    (period(min=1, max=10, unit="days"), ("shortest",), "1 day", "1 jour"),
    (period(soft="immediately"), (), "immediately", "immédiatement"),
    (period(soft="immediately", **{"from": "delivered"}), ("since",), "immediately", "immédiatement"),
    (Money(amount=Decimal("250.00"), currency="EUR"), (), "€250.00", "250,00 €"),
    (Money(amount=Decimal("1250.5"), currency="EUR"), (), "€1,250.50", "1 250,50 €"),
    (Money(amount=Decimal(0), currency="JPY"), (), "JP¥0", "0 JPY"),
    (Percent(percent=Decimal(15)), (), "15%", "15 %"),
    (1, (), "1", "1"),
    (1, ("words",), "one", "un"),
    (10, ("words",), "ten", "dix"),
    (11, ("words",), "11", "11"),
    (1500, ("words",), "1,500", "1 500"),
    (("FR", "IT", "ES"), (), "France, Italy and Spain", "France, Italie et Espagne"),
    (("FR",), (), "France", "France"),
    (date(2026, 11, 20), (), "20 November 2026", "20 novembre 2026"),
    (date(2026, 12, 1), (), "1 December 2026", "1 décembre 2026"),
    ("ring", (), "rings", "bagues"),
    (("ring", "ring"), ("either",), "rings or rings", "bagues ou bagues"),
    (YesNo.YES, ("capital",), "Yes", "Oui"),
    (True, (), "yes", "oui"),
    (period(soft="immediately"), ("capital",), "Immediately", "Immédiatement"),
    ("help@acme.example", ("mailto",), MAIL, MAIL),
]


@pytest.mark.parametrize(("value", "filters", "english", "french"), TABLE)
def test_a_value_is_said_as_the_writers_guide_promises(value, filters, english, french):
    assert say(value, *filters) == english
    assert say(value, *filters, locale="fr") == french


def test_a_list_is_joined_with_and_or_with_or():
    conditions = (GoodsCondition.UNWORN, GoodsCondition.UNWASHED, GoodsCondition.TAGS_ATTACHED)
    assert say(conditions).startswith("unworn, unwashed and ")
    assert say(conditions[:2], "either") == "unworn or unwashed"
    assert " et " in say(conditions, locale="fr")
    assert " ou " in say(conditions, "either", locale="fr")


def test_a_threshold_is_said_as_its_amount():
    given = {"amount": 250, "currency": "EUR", "comparison": "above", "basis": "order_total"}
    assert say(Threshold.model_validate(given)) == "€250.00"


def test_a_case_is_said_as_its_value():
    assert say(Case[Any](value=period(amount=3, unit="days"))) == "3 days"


@pytest.mark.parametrize("locale", ["en", "fr"])
@pytest.mark.parametrize("start", list(SINCE))
def test_every_start_can_be_said_after_a_period_and_alone(start, locale):
    given = FixedPeriod(amount=2, unit=Unit.DAYS, start=start)
    assert say(given, "since", locale=locale).startswith(say(given, locale=locale) + " ")
    assert say(start, locale=locale)


def test_every_start_but_unknown_has_its_words():
    assert set(Clock) - set(SINCE) == {Clock.UNKNOWN}


def test_about_is_said_where_the_shop_says_usually():
    assert say(period(amount=2, unit="days", approximate=True)) == "about 2 days"
    assert "2 jours" in say(period(amount=2, unit="days", approximate=True), locale="fr")


@pytest.mark.parametrize(
    "value", [UNKNOWN, YesNo.UNKNOWN, Clock.UNKNOWN, (), ("UK", "FR"), "none", None, {}, object(), ACME, Unit.DAYS, 1.5]
)
def test_what_has_no_words_is_refused(value):
    with pytest.raises(CannotShow):
        say(value)


@pytest.mark.parametrize(
    ("value", "name"),
    [("Acme", "mailto"), (14, "mailto"), ("Acme", "words"), (True, "words"), (period(amount=1, unit="days"), "words")],
)
def test_a_filter_that_does_not_fit_is_refused(value, name):
    with pytest.raises(CannotShow):
        say(value, name)


@pytest.mark.parametrize("value", [14, "ring", None, Evidence.EMAIL])
def test_what_is_no_list_has_no_items(value):
    with pytest.raises(CannotShow):
        ValueWords(BOOK.words("en"), ACME).items(value)


def test_an_address_is_escaped_in_its_link():
    text = ValueWords(BOOK.words("en"), ACME).say('"><b>@x', ["mailto"])
    assert "<b>" not in text


@settings(deadline=None, max_examples=40)
@given(st.integers(0, 5000), st.sampled_from(list(Unit)), st.sampled_from(["en", "fr"]))
def test_every_period_is_said_with_its_own_figure(amount, unit, locale):
    digits = "".join(filter(str.isdigit, say(FixedPeriod(amount=amount, unit=unit), locale=locale)))
    assert digits == str(amount)
