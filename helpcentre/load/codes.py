"""Codes of countries and currencies: whether CLDR knows those that stand in a file."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from babel import Locale
from babel.core import get_global

from helpcentre.errors import Report
from helpcentre.load.strict_yaml import Path as YamlPath
from helpcentre.load.strict_yaml import Yaml

_NO_COUNTRIES = {"EU", "EZ", "QO", "UN", "XA", "XB", "ZZ"}
"""Codes that CLDR has for groups, tests and the unknown."""

COUNTRIES = frozenset(code for code in map(str, Locale("en").territories) if len(code) == 2) - _NO_COUNTRIES
CURRENCIES = frozenset(
    currency
    for used in get_global("territory_currencies").values()
    for currency, _, until, is_tender in used
    if is_tender and until is None
)
_OTHERWISE = {"UK": "GB", "EL": "GR"}

COUNTRY, CURRENCY = "country", "currency"
Codes = Iterator[tuple[str, YamlPath, Any]]


def check_codes(codes: Codes, yaml: Yaml, file: Path, report: Report) -> None:
    """Tell codes that nobody knows: the kind of each, its place in `yaml`, the code."""
    for kind, place, code in codes:
        if not isinstance(code, str):
            continue
        if kind == COUNTRY and code not in COUNTRIES:
            known = _OTHERWISE.get(code)
            hint = f"did you mean `{known}`?" if known else "a code of ISO 3166, such as FR"
            report.add(file, yaml.line(place), "COUNTRY-UNKNOWN", f"there is no country `{code}`", hint)
        elif kind == CURRENCY and code not in CURRENCIES:
            hint = "a code of ISO 4217, such as EUR"
            report.add(file, yaml.line(place), "CURRENCY-UNKNOWN", f"no country uses the currency `{code}`", hint)


def codes_of_brand(brand: dict[str, Any]) -> Codes:
    """The codes of a brand.yaml that was found valid."""
    yield COUNTRY, ("holidays",), brand["holidays"]
    yield CURRENCY, ("currency",), brand["currency"]
    for locale, region in brand.get("regions", {}).items():
        yield COUNTRY, ("regions", locale), region


def codes_of_groups(groups: dict[str, Any]) -> Codes:
    """The codes of a country-groups.yaml that was found valid."""
    for name, countries in groups.items():
        for index, code in enumerate(countries):
            yield COUNTRY, (name, index), code


def codes_of_policy(value: Any, place: YamlPath = ()) -> Codes:
    """The codes of a policy.yaml that was found valid: of amounts, destinations, labels and customs."""
    if isinstance(value, dict):
        if place[-2:] == ("customs", "data"):
            for code in value:
                yield COUNTRY, (*place, code), code
        for key, part in value.items():
            if key == "currency":
                yield CURRENCY, (*place, key), part
            yield from codes_of_policy(part, (*place, key))
    elif isinstance(value, list):
        for index, part in enumerate(value):
            if place[-1:] == ("countries",):
                yield COUNTRY, (*place, index), part
            yield from codes_of_policy(part, (*place, index))
