"""Heads of columns: broken where words meet, as wide as they need, ending at one height."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.pictures import heads
from core.pictures.heads import broken, fitted

LETTERS = 14


@pytest.mark.parametrize(
    ("label", "lines"),
    [
        ("Läkarexamen", ["Läkarexamen"]),
        ("Sjuksköterskeexamen", ["Sjuksköterske-", "examen"]),
        ("Specialistsjuksköterskeexamen", ["Specialist-", "sjuksköterske-", "examen"]),
        ("Masterprogrammet i affärsjuridik", ["Master-", "programmet i", "affärsjuridik"]),
        ("Linköpings universitet", ["Linköpings", "universitet"]),
        ("Universitetslektorerna", ["Universitetslektorerna"]),
        ("", [""]),
    ],
)
def test_long_words_break_where_their_parts_meet(label: str, lines: list[str]) -> None:
    assert broken(label, LETTERS).split("\n") == lines


def test_a_word_that_fits_after_all_has_no_hyphen() -> None:
    assert broken("Specialistsjuksköterskeexamen", 22) == "Specialist-\nsjuksköterskeexamen"


@given(st.lists(st.sampled_from(["Civilekonomexamen", "i", "teknik", "Komvux", "år"]), min_size=1))
def test_nothing_of_a_head_is_lost(words: list[str]) -> None:
    found = broken(" ".join(words), 8)
    assert found.replace("-\n", "").replace("\n", " ") == " ".join(words)


def test_all_heads_have_as_many_lines_so_that_they_end_at_one_height() -> None:
    found, _ = fitted(["Läkarexamen", "Specialistsjuksköterskeexamen"], 4, 200)
    assert [head.count("\n") for head in found] == [2, 2]
    assert found[0] == "\u200b\n\u200b\nLäkarexamen", "a blank line has a letter to stand on"


def test_columns_share_the_room_unless_a_word_or_a_number_needs_more() -> None:
    _, common = fitted(["Läkarexamen"] * 8, 4, 900)
    assert common * 8 <= 900
    _, years = fitted(["2019", "2020"], 4, 900)
    assert years < common, "short heads need no wide columns"
    assert fitted(["2019", "2020"], 20, 900)[1] > years
    _, wide = fitted(["Universitetslektorerna"] * 8, 4, 900)
    assert wide * 8 > 900
    assert fitted([], 0, 900) == ([], heads.APART)
