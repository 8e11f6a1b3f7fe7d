"""Tracking numbers as people copy them from mails and pages (S2-10, S2-11)."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpcentre.rules.orders import Leg, TrackingNumber
from helpcentre.rules.tracking import read_tracking, tracking_code

CODE = "123456789012345678"
OTHER = "876543210987654321"


@pytest.mark.parametrize(
    "text",
    [
        CODE,
        f" {CODE}\n",
        "123456 789012 345678",
        "123456-789012-345678",
        "123456\u00a0789012\u2009345678",
        "１２３４５６７８９０１２３４５６７８",
        f"https://courier.example/track?number={CODE}",
        f"https://courier.example/track?number={CODE}&lang=en",
        f"https://courier.example/track?lang=en&n={CODE}#top",
        f"courier.example/?a=1&b={CODE}",
        f"<https://courier.example/?n={CODE}>",
        f"Follow it here: https://courier.example/?n={CODE}. Thank you!",
        f"https://mail.example/?url=https%3A%2F%2Fcourier.example%2F%3Fn%3D{CODE}",
        f"https://courier.example/?n={CODE}&again={CODE}",
    ],
)
def test_the_code_is_found_in_an_address_or_alone(text):
    assert tracking_code(text, 18) == CODE


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        CODE[1:],
        CODE + "9",
        f"https://courier.example/track?number={CODE}9",
        f"https://courier.example/track?number={CODE[1:]}",
        f"https://courier.example/track?number={CODE}A",
        f"https://courier.example/track?number=A{CODE}",
        f"https://courier.example/{CODE}",
        f"https://courier.example/?n={CODE}&m={OTHER}",
        f"{CODE} {OTHER}",
        "١٢٣٤٥٦٧٨٩٠١٢٣٤٥٦٧٨",
        "=" * 18,
        f"?n={CODE}" + " " * 2000,
    ],
)
def test_what_is_no_code_or_more_than_one_gives_none(text):
    assert tracking_code(text, 18) is None


def test_the_number_of_digits_is_the_policys():
    assert tracking_code("https://courier.example/?n=1234567890", 10) == "1234567890"
    assert tracking_code("https://courier.example/?n=1234567890", 18) is None


@pytest.mark.parametrize("text", [CODE, f"https://courier.example/?n={CODE}"])
def test_the_couriers_code_is_for_the_whole_way(text):
    assert read_tracking(text, 18, last_mile_partner=True) == TrackingNumber(CODE, leg=Leg.WHOLE_WAY)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("6A12345678901", "6A12345678901"),
        ("lx 123 456 789 fr", "LX123456789FR"),
        ("0034-0434-1234-5678-9012", "00340434123456789012"),
        ("12345678", "12345678"),
    ],
)
def test_another_number_is_the_local_companys(text, number):
    assert read_tracking(text, 18, last_mile_partner=True) == TrackingNumber(number, leg=Leg.LAST_MILE)


def test_without_a_partner_there_is_no_number_but_the_couriers():
    assert read_tracking("6A12345678901", 18, last_mile_partner=False) is None
    assert read_tracking(CODE, 18, last_mile_partner=False) == TrackingNumber(CODE)


@pytest.mark.parametrize(
    "text",
    [
        CODE[1:],
        CODE + "9",
        "ABCDEFGHIJ",
        "1234567",
        "A" * 35 + "1",
        "my parcel 1234 is late!",
        "https://courier.example/",
        f"https://courier.example/?n={CODE}&m={OTHER}",
        "",
    ],
)
def test_a_slip_or_what_is_no_number_is_not_taken_for_one(text):
    assert read_tracking(text, 18, last_mile_partner=True) is None


@given(st.text(max_size=60) | st.from_regex(r"[ =%0-9A-Za-z/?&-]{0,60}", fullmatch=True), st.booleans())
def test_any_text_gives_a_clean_number_or_none_and_reading_twice_changes_nothing(text, partner):
    found = read_tracking(text, 18, partner)
    if found is not None:
        assert found.number.isascii()
        assert found.number.isalnum()
        assert read_tracking(found.number, 18, partner) == found
