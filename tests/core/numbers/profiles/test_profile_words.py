"""What a profile says of itself: where the municipality stands highest and lowest, and marks."""

import re
from dataclasses import replace

import pytest

from core.counts import Cell, Count, divide
from core.numbers.profiles import profile_pictures, profile_words
from core.numbers.profiles.profile_numbers import Told
from core.numbers.ranking import Standing
from core.places import geography
from core.words import municipal, texts
from tests.core.place_tables import EXAMPLE, indicator
from tests.core.profiles import MOTALA, STOCKHOLM, YDRE, composed, lines

RATE = Told(
    indicator("transition_rate"), "Övergångstal", (2021, 2021), is_largest=False, number="share",
    cells=(divide(Count(713), Count(3424)), Cell()), standing=None, before=Cell(), since=None,
)  # fmt: skip
NAMES = ("Motala", "Sverige")
DOROTEA = "2425"


def told(*standings: Standing | None) -> list[Told]:
    return [
        replace(RATE, name=f"Tal {letter}", standing=standing)
        for letter, standing in zip("ABCDE", standings, strict=False)
    ]


@pytest.mark.parametrize(
    ("standings", "said"),
    [
        (
            [(4, 4, 13), (13, 13, 13), (1, 1, 8)],
            "Högst i gruppen: tal C (1 av 8). Lägst i gruppen: tal B (13 av 13).",
        ),
        # A place that is one of several is none: the table says so too.
        (
            [(1, 2, 13), (9, 9, 9), (1, 4, 13), (10, 13, 13)],
            "Bland de tre högsta i gruppen: tal A (1–2 av 13). Lägst i gruppen: tal B (9 av 9).",
        ),
        (
            [(11, 13, 13), (1, 13, 13)],
            "Bland de tre lägsta i gruppen: tal A (11–13 av 13).",
        ),
        # What is sure goes before what is near, and two are enough.
        ([(2, 2, 13), (1, 1, 13)], "Högst i gruppen: tal B (1 av 13)."),
        ([(13, 13, 13)] * 3, "Lägst i gruppen: tal A (13 av 13) och tal B (13 av 13)."),
        (
            [(1, 1, 3), (3, 3, 3)],
            "Högst i gruppen: tal A (1 av 3). Lägst i gruppen: tal B (3 av 3).",
        ),
    ],
)
def test_the_finding_names_what_surely_stands_at_an_end(
    standings: list[Standing], said: str
) -> None:
    assert profile_words.finding(told(*standings), NAMES) == said


@pytest.mark.parametrize(
    "standings",
    [
        [None],
        [(1, 13, 13)],
        [(4, 4, 13), (3, 4, 13), (10, 11, 13)],
        [(1, 1, 1), (1, 1, 2), (2, 2, 2)],  # of so few, highest and lowest say little
        [(2, 2, 6), (5, 5, 6)],
    ],
)
def test_where_it_stands_at_no_end_its_first_number_stands_beside_the_others(
    standings: list[Standing | None],
) -> None:
    assert profile_words.finding(told(*standings), NAMES) == "Tal A, 2021: Motala 20,8\u00a0%."
    beside = [replace(each, cells=(RATE.cells[0],) * 2) for each in told(*standings)]
    assert profile_words.finding(beside, NAMES).endswith("Motala 20,8\u00a0%, Sverige 20,8\u00a0%.")


def test_counts_are_no_finding() -> None:
    counts = [replace(each, number="count") for each in told((1, 1, 13), (13, 13, 13))]
    assert profile_words.finding(counts, NAMES) == "Tal A, 2021: Motala 713."
    assert profile_words.finding([replace(RATE, cells=(Cell(), Cell()))], NAMES) == ""


@pytest.mark.parametrize("county", ["05", "24"])
def test_the_finding_never_says_more_than_the_table(county: str) -> None:
    for each in geography.municipalities(county):
        sheet = composed(EXAMPLE, county, focus=each.code)
        places = {label.partition(",")[0].lower(): row[2] for label, row in lines(sheet).items()}
        assert sheet.finding
        for end, number, place in re.findall(r"(Högst|Lägst) i gruppen: ([^,(]*).*?\((.*?)\)",
                                             sheet.finding):  # fmt: skip
            assert "–" not in place
            assert place == places[number.strip()]
            assert place.startswith("1 " if end == "Högst" else place.rpartition(" ")[2])


@pytest.mark.parametrize("focus", [YDRE, MOTALA, DOROTEA, STOCKHOLM])
def test_notes_explain_the_signs_that_there_are_and_no_other(focus: str) -> None:
    sheet = composed(EXAMPLE, focus[:2], focus=focus)
    entries = [entry for _, line in sheet.pivot.flat() for entry in line.entries]
    texts_, marks = {entry.text for entry in entries}, {entry.mark for entry in entries}
    marks |= profile_pictures.marks(sheet.beside)
    signs = {
        texts.SUPPRESSED_NOTE: "suppressed" in marks,
        municipal.UNSURE: "unsure" in marks,
        texts.SMALL_BASE: "small" in marks,
        municipal.UNDIVIDED: "undivided" in marks,
        municipal.MISSING: "missing" in marks,
        municipal.WITHIN: any(text.startswith("(") for text in texts_),
        municipal.SUMMED_NOTE: any("(summa)" in text for text in texts_),
    }
    assert {note for note, there in signs.items() if there} == {*signs} & {*sheet.notes}
    assert any("*" in text for text in texts_) == ({"unsure", "small"} & marks != set())
    assert (texts.SUPPRESSED_NOTE in sheet.notes) != (municipal.MASKED_WITHIN in sheet.notes)
    assert municipal.NO_EARLIER not in sheet.notes


def test_those_who_count_the_same_persons_are_told_of_together() -> None:
    notes = composed(EXAMPLE, "05", focus=MOTALA).notes
    assert any(
        note.startswith("Val av lärosäte och Föräldrarnas utbildningsnivå: ") for note in notes
    )


def test_a_title_without_anything_to_compare_with_says_no_more() -> None:
    assert profile_words.title("Motala", []) == "Kommunprofil: Motala"
