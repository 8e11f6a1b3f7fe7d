"""Carriers: entries that writers may give, and links that customers get."""

from __future__ import annotations

from urllib.parse import urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from helpcentre.errors import Report
from helpcentre.load.brands import read_carriers
from helpcentre.model.carrier import Carrier, tracking_link
from tests.builders import ROOT

LINK = "https://track.example/parcels?number={number}&lang=en"
GIVEN = {
    "name": "Acme Post",
    "tracking": LINK,
    "formats": [{"pattern": r"[A-Z]{2}\d{6}", "example": "AB123456"}],
    "support": "https://www.track.example/help",
}
ACME = {"acme": Carrier.model_validate(GIVEN)}
OURS = read_carriers(ROOT / "content", Report()) or {}


def test_a_known_carrier_and_a_fitting_number_give_a_link():
    assert tracking_link(ACME, "acme", "AB123456") == "https://track.example/parcels?number=AB123456&lang=en"


@pytest.mark.parametrize("number", ["ab123456", " AB 123 456 ", "ＡＢ１２３４５６", "AB\u00a0123456\n"])
def test_spaces_small_letters_and_full_width_digits_do_not_matter(number):
    assert tracking_link(ACME, "acme", number) == tracking_link(ACME, "acme", "AB123456")


@pytest.mark.parametrize("carrier", [None, "", "acm", "ACME", "Acme Post", "colissimo"])
def test_an_unknown_carrier_has_no_link(carrier):
    assert tracking_link(ACME, carrier, "AB123456") is None


@pytest.mark.parametrize(
    "number",
    [None, "", " ", "AB12345", "AB1234567", "XAB123456", "AB123456/../x", "AB12345６x", "AB12345٦", "javascript:"],
)
def test_a_number_of_another_form_has_no_link(number):
    assert tracking_link(ACME, "acme", number) is None


def test_the_carrier_is_never_guessed_from_the_number():
    for carrier in OURS.values():
        for form in carrier.formats:
            assert tracking_link(OURS, None, form.example) is None
            assert tracking_link(OURS, "somebody-else", form.example) is None


def test_what_has_a_meaning_in_addresses_is_quoted():
    odd = {"pattern": r"A[#/]B&C\+D%", "example": "A#B&C+D%"}
    carriers = {"odd": Carrier.model_validate({**GIVEN, "formats": [odd]})}
    assert tracking_link(carriers, "odd", "a#b&c+d%") == LINK.replace("{number}", "A%23B%26C%2BD%25")


@given(st.text(max_size=45), st.sampled_from(sorted(OURS)))
def test_no_number_leads_to_another_host(number, key):
    link = tracking_link(OURS, key, number)
    assert link is None or urlsplit(link).netloc == urlsplit(OURS[key].tracking).netloc


@pytest.mark.parametrize("key", sorted(OURS))
def test_each_of_our_carriers_gives_a_link_for_each_of_its_examples(key):
    carrier = OURS[key]
    for form in carrier.formats:
        link = tracking_link(OURS, key, form.example)
        assert link is not None
        assert form.example in link
        assert "{" not in link


def test_the_carriers_of_our_shops_are_all_there():
    wanted = "colissimo chronopost la-poste mondial-relay dpd gls dhl-express dhl-paket ups fedex usps royal-mail evri "
    wanted += "postnl bpost correos seur poste-italiane brt swiss-post austrian-post yanwen 4px china-post-ems 17track"
    assert OURS.keys() == set(wanted.split())


@pytest.mark.parametrize(
    "tracking",
    [
        "http://track.example/{number}",
        "https://track.example/",
        "https://track.example/{number}/{number}",
        "https://track.example/{nummer}",
        "https://{number}.example/",
        "https://track{number}/",
        "https://track.example?n={number}",
        "https://user@track.example/{number}",
        "https://track.example:99/{number}",
        "https://track.example/a b/{number}",
        "https://track.example/{number}\n",
        'https://track.example/"{number}',
        "https://localhost/{number}",
        "javascript:alert({number})",
        "//track.example/{number}",
        "",
    ],
)
def test_an_address_without_https_or_with_other_than_one_number_is_refused(tracking):
    with pytest.raises(ValidationError, match="must be an https address with one"):
        Carrier.model_validate({**GIVEN, "tracking": tracking})


@pytest.mark.parametrize(
    ("pattern", "example"),
    [
        (r"(\d+)+", "1"),
        (r"(\d{2}){3}", "123456"),
        (r"\d*", "1"),
        (r".{3}", "123"),
        (r"^\d{3}$", "123"),
        (r"(?=1)\d", "1"),
        (r"\d{1,9}\d{1,9}\d{1,9}\d?", "1234"),
        (r"\d{41}", "1" * 41),
        (r"(\d", "1"),
        (r"\d{3}", "1234"),
        (r"\d{3}", "١٢٣"),
        ("", ""),
    ],
)
def test_a_pattern_that_may_keep_the_matcher_busy_or_misses_its_example_is_refused(pattern, example):
    with pytest.raises(ValidationError):
        Carrier.model_validate({**GIVEN, "formats": [{"pattern": pattern, "example": example}]})


@pytest.mark.parametrize(
    "wrong",
    [
        {"formats": []},
        {"name": ""},
        {"name": "**Acme**"},
        {"support": "mailto:help@track.example"},
        {"support": "http://track.example/"},
        {"support": "https://track.example/{number}"},
        {"colour": "red"},
    ],
)
def test_other_mistakes_of_an_entry_are_refused(wrong):
    with pytest.raises(ValidationError):
        Carrier.model_validate({**GIVEN, **wrong})
