"""The groups of countries that policies name, beside the names that CLDR has for them."""

from __future__ import annotations

from babel import Locale
from babel.numbers import get_territory_currencies

from helpcentre.load.strict_yaml import read_yaml
from helpcentre.model.countries import CountryGroups
from tests.builders import ROOT

MEMBERS = """Austria, Belgium, Bulgaria, Croatia, Cyprus, Czechia, Denmark, Estonia, Finland, France, Germany, Greece,
    Hungary, Ireland, Italy, Latvia, Lithuania, Luxembourg, Malta, Netherlands, Poland, Portugal, Romania, Slovakia,
    Slovenia, Spain, Sweden"""
GROUPS = CountryGroups.model_validate(read_yaml((ROOT / "content/shared/country-groups.yaml").read_text()).data)


def names(codes: tuple[str, ...]) -> set[str]:
    return {str(Locale("en").territories[code]) for code in codes}


def test_the_eu_has_its_27_members():
    assert names(GROUPS.eu) == {name.strip() for name in MEMBERS.split(",")}
    assert len(GROUPS.eu) == 27


def test_the_eea_has_three_more_and_neither_switzerland_nor_the_united_kingdom():
    assert names(GROUPS.eea) - names(GROUPS.eu) == {"Iceland", "Liechtenstein", "Norway"}
    assert set(GROUPS.eu) < set(GROUPS.eea)


def test_the_countries_beyond_the_eu_do_not_pay_in_euro():
    assert all("EUR" not in get_territory_currencies(code) for code in set(GROUPS.eea) - set(GROUPS.eu))
