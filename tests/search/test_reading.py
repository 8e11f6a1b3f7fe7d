"""What customers type, and what they get for it."""

from __future__ import annotations

import pytest

from helpcentre.search.ranker import Ranker
from tests.search.shop import document, found, ranker


@pytest.fixture(scope="module")
def english() -> Ranker:
    return ranker(
        document("Where is my parcel?", "Follow the tracking link."),
        document("When is my refund paid?", "The money goes back to your card."),
        document("Can I cancel an order?", "Before it leaves our workshop."),
        document("Change the delivery address", "Write to us by e-mail."),
        document("Use a promo code", "Type the code in the basket."),
        groups=[("refund", "money back", "reimbursement"), ("promo code", "voucher", "coupon")],
    )


@pytest.fixture(scope="module")
def french() -> Ranker:
    return ranker(
        document("Où est mon colis ?", "Suivez l'avancement de l'expédition."),
        document("Comment annuler ma commande ?", "L'annulation est gratuite."),
        document("Quand suis-je remboursé ?", "Le remboursement arrive sur votre carte. Un œil sur le cœur du bijou."),
        locale="fr",
    )


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("parcel", "where-is-my-parcel"),
        ("PARCELS!!", "where-is-my-parcel"),
        ("refunding", "when-is-my-refund-paid"),
        ("i have a question about cancelling oorder 113542", "can-i-cancel-an-order"),
        ("canecl", "can-i-cancel-an-order"),
        ("wrong adress", "change-the-delivery-address"),
        ("deliv", "change-the-delivery-address"),
        ("promocode", "use-a-promo-code"),
        ("voucher", "use-a-promo-code"),
        ("get my money back", "when-is-my-refund-paid"),
        ("e mail", "change-the-delivery-address"),
        ("email", "change-the-delivery-address"),
        ("refnud", "when-is-my-refund-paid"),
    ],
)
def test_english_words_lead_to_the_article(english: Ranker, query: str, expected: str) -> None:
    assert found(english, query)[0] == expected


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("lannulation", "comment-annuler-ma-commande"),
        ("j'annule", "comment-annuler-ma-commande"),
        ("REMBOURSEE", "quand-suis-je-remboursé"),
        ("rembourserez", "quand-suis-je-remboursé"),
        ("coeur", "quand-suis-je-remboursé"),
        ("cœur", "quand-suis-je-remboursé"),
        ("l’expedition", "où-est-mon-colis"),
        ("colsi", "où-est-mon-colis"),
    ],
)
def test_french_words_lead_to_the_article(french: Ranker, query: str, expected: str) -> None:
    assert found(french, query)[0].strip("- ") == expected


def test_what_was_corrected_is_told(english: Ranker) -> None:
    answer = english.search("my oorder")

    assert english.corrections(answer) == [("oorder", "order")]


def test_a_word_that_may_go_on_is_a_beginning_and_not_a_mistake() -> None:
    shop = ranker(
        document("Your reference", "The ref of an item."),
        document("When is my refund paid?", "The money goes back."),
    )

    typed, finished = shop.search("refu"), shop.search("refu ")

    assert found(shop, "refu")[0] == "when-is-my-refund-paid"
    assert shop.corrections(typed) == []
    assert shop.corrections(finished) == [("refu", "ref")]


@pytest.mark.parametrize("query", ["re", "r", "x"])
def test_one_or_two_letters_are_no_mistake(english: Ranker, query: str) -> None:
    assert english.corrections(english.search(query)) == []


def test_order_numbers_and_addresses_are_left_out(english: Ranker) -> None:
    assert found(english, "parcel #CC-1042 104512 me@example.com https://x.example") == found(english, "parcel")


def test_stop_words_count_when_nothing_else_is_left(english: Ranker) -> None:
    assert "where-is-my-parcel" in found(english, "where is my")


def test_the_best_phrase_wins() -> None:
    ranked = ranker(
        document("Gift cards", "Parcel, parcel, parcel, label and gift."),
        document("Labels", phrases=("lost my parcel label",)),
    )

    assert found(ranked, "lost my parcel label")[0] == "labels"


def test_equals_stand_in_the_order_of_the_lists() -> None:
    assert found(ranker(document("Gift one"), document("Gift two")), "gift") == ["gift-one", "gift-two"]


@pytest.mark.parametrize(
    "query", ["", " ", "?!", "\x00\x1f", "🎁", "<b>", "(a|b)*", "مرحبا", "的", "x" * 10_000, "' - '"]
)
def test_nothing_that_is_typed_is_an_error(english: Ranker, query: str) -> None:
    assert len(english.search(query).hits) <= 10


def test_a_query_is_cut_at_twenty_words(english: Ranker) -> None:
    assert len(english.search("word " * 40).words) <= 20
