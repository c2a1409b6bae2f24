"""What is said of municipalities is true also where some are unknown, alike or suppressed."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from core.choice.selection import Selection
from core.numbers.municipal import place_sheet
from core.numbers.municipal.place_sheet import Subject
from core.numbers.profiles import profile
from core.numbers.sheet import Sheet
from core.words import municipal, texts
from tests.core.example_tables import Given
from tests.core.place_tables import (
    EXAMPLE,
    PUBLISHED,
    classed,
    composed,
    counted,
    settled_in,
    shares,
    shipped,
    subject,
)

YDRE, KINDA, MOTALA, FINSPANG = "0512", "0513", "0583", "0562"
GROUP = (YDRE, KINDA, MOTALA, FINSPANG)
OWN = "Egen grupp (4 kommuner)"
POPULATION = {YDRE: 234, KINDA: 687, MOTALA: 3424, FINSPANG: 1665}


def rates(registered: Mapping[str, Given], **chosen: object) -> Sheet:
    """Compose a sheet of a quotient in a group."""
    frames = counted("registered_max_25", registered), counted("population_18_25", POPULATION)
    return composed("transition_rate", *frames, **({"places": GROUP} | chosen))


def moves(recruited: Mapping[str, Given], after: Mapping[str, Given], **chosen: object) -> Sheet:
    """Compose a sheet of who came and who lives there after."""
    frames = counted("recruited", recruited), counted("residents_after", after, years_after=1)
    id_ = str(chosen.pop("id", "recruited_and_residents"))
    return composed(id_, *frames, **({"places": GROUP} | chosen))


KNOWN = {YDRE: 49, KINDA: 137, MOTALA: 713, FINSPANG: 345}
SOME = {YDRE: None, KINDA: 137, MOTALA: 713, FINSPANG: 300}


def test_the_highest_and_the_lowest_are_told() -> None:
    assert rates(KNOWN).finding == "Högst är Ydre, 20,9 %; lägst är Kinda, 19,9 %.".replace(
        " %", "\u00a0%"
    )


def test_of_what_is_hidden_none_is_said_to_be_lowest() -> None:
    # Ydre's one to four are fewer than Finspång's.
    assert rates(SOME).finding == "Högst är Motala, 20,8\u00a0%."
    assert rates(SOME, focus=MOTALA).keys[0].note == "713 av 3\u202f424; plats 1 av 4"


@pytest.mark.parametrize(
    "given", [dict.fromkeys(GROUP, 0), dict.fromkeys(GROUP, None), {YDRE: 49, KINDA: 137}]
)
def test_nothing_is_said_where_nothing_is_clear(given: Mapping[str, Given]) -> None:
    rest = {code: "missing" for code in GROUP if code not in given}
    assert rates(given | rest).finding == ""


def test_two_municipalities_are_read_from_the_bars() -> None:
    assert rates(KNOWN, places=(YDRE, KINDA)).finding == ""


def test_the_one_in_focus_is_told_with_its_place_and_beside_its_group() -> None:
    sheet = rates(KNOWN, focus=MOTALA)
    assert sheet.finding == f"Motala: 20,8\u00a0%, plats 2 av 4; {OWN} 20,7\u00a0%."
    assert [(key.label, key.value, key.note) for key in sheet.keys] == [
        ("Motala", "20,8\u00a0%", "713 av 3\u202f424; plats 2 av 4"),
        (OWN, "20,7\u00a0%", "1\u202f244 av 6\u202f010"),
    ]
    assert sheet.counted == f"1\u202f244 av 6\u202f010 ({OWN})"


def test_one_that_has_no_number_is_in_no_place() -> None:
    for absent in (None, "missing"):
        sheet = rates(KNOWN | {YDRE: absent}, focus=YDRE)
        assert sheet.finding == ""
        # Of one to four of 234 it is sure that all others have more.
        assert ("plats" in sheet.keys[0].note) == (absent is None)
    assert sheet.keys[0].value == "Ej levererat"


def test_equal_numbers_share_their_place() -> None:
    alike = {YDRE: 50, KINDA: 100, MOTALA: 100, FINSPANG: 25}
    notes = {
        code: moves(alike, alike, focus=code).keys[0].note for code in GROUP
    }  # fmt: skip
    assert [notes[code] for code in GROUP] == [
        "plats 3 av 4", "plats 1 av 4", "plats 1 av 4", "plats 4 av 4",
    ]  # fmt: skip


RECRUITED = {YDRE: 40, KINDA: 50, MOTALA: 100, FINSPANG: 40}
AFTER = {YDRE: 20, KINDA: 60, MOTALA: 100, FINSPANG: 30}


@pytest.mark.parametrize(
    ("chosen", "hinge"),
    [
        ({"id": "relation_ratio"}, "1,00"),
        ({"part": "difference"}, "0"),
        ({"part": "change"}, "0\u00a0%"),
    ],
)
def test_above_a_hinge_are_those_that_gain(chosen: dict[str, object], hinge: str) -> None:
    # Motala stands just on it.
    said = f"1 av 4 ligger över {hinge}."
    assert moves(RECRUITED, AFTER, **chosen).finding == said
    hidden = moves(RECRUITED | {YDRE: None}, AFTER | {YDRE: None}, **chosen)
    assert hidden.finding == f"1 av 3 med känt tal ligger över {hinge}."


def test_changes_are_told_with_their_signs() -> None:
    loss = moves(RECRUITED, AFTER, part="difference", focus=FINSPANG)
    assert loss.finding == f"Finspång: \u221210, plats 3 av 4; {OWN} \u221220."
    gain = moves(RECRUITED, AFTER, part="change", focus=KINDA)
    assert gain.finding == f"Kinda: +20\u00a0%, plats 1 av 4; {OWN} \u22129\u00a0%."
    assert gain.keys[0].note == "n = 50; plats 1 av 4"


def test_titles_say_what_where_when_and_of_whom() -> None:
    assert rates(KNOWN).title == f"Övergångstal: {OWN}, 2021"
    assert moves(RECRUITED, AFTER, part="difference").title == (
        f"Boende efter examen minus rekryterade: {OWN}, 2021"
    )
    assert moves(RECRUITED, AFTER, view="table").title == (
        f"Rekryterade och boende efter examen: {OWN}, 2021"
    )


@pytest.mark.parametrize("focus", ["", MOTALA])
def test_the_n_is_missing_where_the_group_lacks_one(focus: str) -> None:
    sheet = rates(KNOWN | {YDRE: "missing"}, focus=focus)
    assert sheet.counted == "ej levererat"
    ready = {code: {"Samtliga": 0.8} for code in GROUP}
    told = composed("relation_ratio", shares("relation_ratio", ready), places=GROUP, focus=focus)
    assert told.counted == texts.BASE_SHARES


@pytest.mark.parametrize(
    ("recruited", "after", "notes"),
    [
        ({}, {}, set()),
        ({YDRE: 10}, {}, {municipal.UNSURE}),
        ({YDRE: None}, {}, {municipal.UNSURE, texts.SUPPRESSED_NOTE}),
        ({YDRE: "missing"}, {}, {municipal.MISSING}),
        ({YDRE: 0}, {}, {municipal.UNSURE, municipal.UNDIVIDED}),
        ({YDRE: 0}, {YDRE: None},
         {municipal.UNSURE, municipal.UNDIVIDED, texts.SUPPRESSED_NOTE}),
    ],
)  # fmt: skip
def test_each_sign_is_explained_where_it_stands_and_only_there(
    recruited: Mapping[str, Given], after: Mapping[str, Given], notes: set[str]
) -> None:
    sheet = moves(RECRUITED | recruited, AFTER | after, view="table")
    assert {*sheet.notes} == notes


def test_what_was_delivered_ready_made_says_so() -> None:
    asked = {"places": ("05",), "indicator": "relation_ratio"}
    assert settled_in(PUBLISHED, **asked).lost == ()
    sheet = shipped(PUBLISHED, "relation_ratio", places=("05",))
    told = composed("relation_ratio", shares("relation_ratio", {YDRE: {"Samtliga": 0.5}}),
                    places=(YDRE, KINDA))  # fmt: skip
    assert municipal.DELIVERED in told.notes
    assert municipal.MISSING in told.notes  # of Kinda
    assert sheet.years == ((2020, 2020),)


@pytest.mark.parametrize(
    ("centres", "view", "told"),
    [("hidden", "map", False), ("shown", "map", True), ("shown", "chart", False),
     ("only", "table", True)],
)  # fmt: skip
def test_a_list_of_examples_is_told_of_where_it_is_seen(
    centres: str, view: str, *, told: bool
) -> None:
    sheet = shipped(EXAMPLE, "students", places=("08",), centres=centres, view=view)
    assert (municipal.CENTRES_EXAMPLE in place_sheet.compose(sheet).notes) == told


@pytest.mark.parametrize(
    ("chosen", "told"),
    [({"places": ("larcentrum",)}, True), ({"places": ("24",), "centres": "only"}, True),
     ({"places": ("24",), "centres": "shown"}, False)],
)  # fmt: skip
def test_a_group_of_those_with_a_learning_centre_says_who_is_not_in_it(
    chosen: dict[str, object], *, told: bool
) -> None:
    notes = place_sheet.compose(shipped(EXAMPLE, "students", **chosen)).notes
    assert (municipal.CENTRES_ALONE in notes) == told
    assert municipal.CENTRES_EXAMPLE in notes


def test_the_owners_own_list_is_no_example(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    own = tmp_path / "own.csv"
    own.write_text("namn;kommunkod;typ;huvudman;lat;lon\n", encoding="utf-8")
    monkeypatch.setenv("STUDIEVAGAR_LEARNING_CENTRES", str(own))
    sheet = place_sheet.compose(shipped(EXAMPLE, "students", places=("08",), centres="shown"))
    assert municipal.CENTRES_EXAMPLE not in sheet.notes


@pytest.mark.parametrize(("sex", "unsure"), [("total", False), ("women", True), ("men", False)])
@pytest.mark.parametrize("view", ["map", "chart", "table"])
def test_marks_are_explained_where_they_stand_and_nowhere_else(
    view: str, sex: str, *, unsure: bool
) -> None:
    tables = [
        classed("recruited", {MOTALA: {"Samtliga": (10, 100)}, YDRE: {"Samtliga": (11, 90)}}),
        classed("residents_after", {MOTALA: {"Samtliga": (12, 90)}, YDRE: {"Samtliga": (9, 99)}}),
    ]
    chosen = {"places": (MOTALA, YDRE), "view": view, "sex": sex}
    sheet = composed("relation_ratio", *tables, **chosen)
    assert (municipal.UNSURE in sheet.notes) == unsure


@pytest.mark.parametrize(
    ("approximate", "told"),
    [
        ((("population_18_25", 2021),), True),
        ((("population_18_25", 2020),), False),  # another year
        ((("foreign_born_18_25", 2021),), False),  # no part of it
    ],
)
def test_numbers_that_the_source_made_approximate_are_told_of(
    approximate: tuple[tuple[str, int], ...], *, told: bool
) -> None:
    frames = counted("registered_max_25", POPULATION), counted("population_18_25", POPULATION)
    made = subject("transition_rate", *frames, places=GROUP)
    made = replace(made, delivery=replace(made.delivery, approximate=approximate))
    noisy = municipal.NOISY.format(years="2021")
    assert (noisy in place_sheet.compose(made).notes) == told
    assert (noisy in profile.compose([replace(made, selection=profiled(made))]).notes) == told


def profiled(made: Subject) -> Selection:
    return made.selection.change(view="profile", focus=MOTALA)
