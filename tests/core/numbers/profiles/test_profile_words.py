"""What a profile says of itself: where the municipality stands highest and lowest, and marks."""

from dataclasses import replace

import pytest

from core.counts import Cell
from core.numbers.profiles import profile_words
from core.numbers.profiles.profile_numbers import Told
from core.words import municipal, texts
from tests.core.place_tables import EXAMPLE, indicator
from tests.core.profiles import MOTALA, YDRE, composed

RATE = Told(
    indicator("transition_rate"), "Övergångstal", (2021, 2021), is_largest=False, number="share",
    cells=(Cell(),), standing=None, before=Cell(), since=None,
)  # fmt: skip


def told(*standings: tuple[int, int] | None) -> list[Told]:
    return [
        replace(RATE, name=f"Tal {letter}", standing=standing and (standing[0], *standing))
        for letter, standing in zip("ABCDE", standings, strict=False)
    ]


def test_the_finding_says_where_it_stands_highest_and_lowest() -> None:
    said = profile_words.finding("Motala", told((4, 13), (13, 13), (2, 8)))
    assert said == (
        "Bland andelar och kvoter har Motala sin högsta plats i gruppen i tal C (2 av 8), "
        "och sin lägsta i tal B (13 av 13)."
    )


@pytest.mark.parametrize(
    "standings",
    [
        [],
        [(1, 13), (13, 13)],  # of two, neither says much
        [(1, 13), (1, 13), (5, 13)],
        [(1, 13), (5, 13), (5, 13)],
        [(3, 13), (3, 13), (3, 13)],
        [None, None, None, (1, 3)],
    ],
)
def test_the_finding_is_silent_when_there_is_none(standings: list[tuple[int, int] | None]) -> None:
    assert profile_words.finding("Motala", told(*standings)) == ""


def test_a_place_among_few_is_no_lowest_place() -> None:
    said = profile_words.finding("Motala", told((3, 13), (9, 13), (1, 1), (5, 13)))
    assert "1 av 1" not in said
    assert "9 av 13" in said


def test_counts_are_no_finding() -> None:
    counts = [replace(each, number="count") for each in told((1, 13), (7, 13), (13, 13))]
    assert profile_words.finding("Motala", counts) == ""


def test_notes_explain_the_marks_that_the_table_has_and_no_other() -> None:
    small, large = (composed(EXAMPLE, "05", focus=each) for each in (YDRE, MOTALA))
    assert {texts.SUPPRESSED_NOTE, municipal.WITHIN} <= {*small.notes}
    assert municipal.WITHIN not in large.notes
    assert municipal.NO_EARLIER not in {*small.notes, *large.notes}


def test_those_who_count_the_same_persons_are_told_of_together() -> None:
    notes = composed(EXAMPLE, "05", focus=MOTALA).notes
    assert any(
        note.startswith("Val av lärosäte och Föräldrarnas utbildningsnivå: ") for note in notes
    )


def test_a_title_without_anything_to_compare_with_says_no_more() -> None:
    assert profile_words.title("Motala", []) == "Kommunprofil: Motala"
