"""Check that Swedish words are found however they are spelt, and sorted as Swedes do."""

import pytest

from core.words import spelling


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("ÖSTERGÖTLAND", "ostergotland"),
        ("Malmö Åre Ängelholm", "malmo are angelholm"),
        ("Idé Über", "ide uber"),
        ("O\u0308rebro", "orebro"),  # the other Unicode form of Örebro
    ],
)
def test_fold(text: str, folded: str) -> None:
    assert spelling.fold(text) == folded


def test_swedish_letters_come_last_in_their_own_order() -> None:
    words = ["Öl", "Äpple", "Ål", "Zon", "Zebra", "öga", "apa", "Yt"]
    expected = ["apa", "Yt", "Zebra", "Zon", "Ål", "Äpple", "öga", "Öl"]
    assert sorted(words, key=spelling.collate) == expected


def test_both_unicode_forms_of_a_letter_sort_alike() -> None:
    assert spelling.collate("O\u0308rebro") == spelling.collate("Örebro")


def test_numbers_in_words_come_by_size() -> None:
    words = ["Termin 10", "1000 tkr", "Termin 9", "600 tkr"]
    assert sorted(words, key=spelling.collate) == ["600 tkr", "1000 tkr", "Termin 9", "Termin 10"]
