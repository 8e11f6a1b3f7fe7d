"""Numbers and words as short texts, and back."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from helpcentre.search.packing import pack, pack_words, unpack, unpack_words


@given(st.lists(st.integers(0, 750_000)))
def test_numbers_come_back(numbers: list[int]) -> None:
    assert list(unpack(pack(numbers))) == numbers


@given(st.sets(st.text("abcdeé'1", min_size=1, max_size=40)))
def test_words_come_back(words: set[str]) -> None:
    assert unpack_words(pack_words(sorted(words))) == sorted(words)


@given(st.lists(st.integers(0, 750_000)))
def test_packed_numbers_need_no_escapes(numbers: list[int]) -> None:
    assert not set('"\\') & set(pack(numbers))
