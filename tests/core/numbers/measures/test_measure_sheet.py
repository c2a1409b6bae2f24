"""The sheet: title, base, finding, key figures, notes and source of what was chosen."""

import pandas as pd
import pytest

from core.choice.selection import Selection
from core.numbers.key_figures import KeyFigure
from core.numbers.measures.measure_sheet import arranged, region_or_label
from core.words import prose, texts
from tests.core.example_tables import (
    COUNTY,
    DOCTOR,
    LEVEL,
    NURSE,
    NURSING,
    WORKED,
    Table,
    figure,
    rows,
    shares,
    sheet,
)

BOTH = pd.concat([rows(WORKED, period=(2008, 2013)), rows(WORKED)])
PAIR = pd.concat([rows(WORKED), rows(WORKED, unit=DOCTOR)])
PERIODS = ("2014-2019", "2008-2013")


@pytest.mark.parametrize(
    ("frame", "chosen", "title"),
    [
        (
            rows(WORKED),
            {},
            "Nivå ett år efter examen: Sjuksköterskeexamen, Testhögskolan, 2014–2019",
        ),
        (
            rows(WORKED, years_after=0),
            {},
            "Utbildningsnivå: Sjuksköterskeexamen, Testhögskolan, 2014–2019",
        ),
        (
            BOTH,
            {"periods": PERIODS},
            "Nivå ett år efter examen: Sjuksköterskeexamen, Testhögskolan, 2008–2013 och 2014–2019",
        ),
        (
            PAIR,
            {"units": (NURSE.id, DOCTOR.id)},
            (
                "Nivå ett år efter examen: Sjuksköterskeexamen och Läkarexamen, Testhögskolan, "
                "2014–2019"
            ),
        ),
        (
            rows(WORKED, years_after=0, split="age", split_category="20 år"),
            {},
            "Utbildningsnivå efter ålder: Sjuksköterskeexamen, Testhögskolan, 2014–2019",
        ),
        (
            rows(WORKED, years_after=0, institution="Andra"),
            {},
            "Utbildningsnivå: Sjuksköterskeexamen, Andra, 2014–2019",
        ),
    ],
)
def test_title(frame: pd.DataFrame, chosen: dict[str, object], title: str) -> None:
    assert sheet(frame, **chosen).title == title


def test_a_sum_says_so() -> None:
    made = sheet(BOTH, periods=PERIODS, combine="add")
    assert texts.ADDED in made.title
    assert len(made.figure.series) == 1
    assert made.keys[2] == KeyFigure("Totalt", "155", "146–164, 6 maskerade celler")


def test_a_sheet_of_one_sex_says_so_and_finds_for_the_same_persons() -> None:
    table = {"05": (60, 10), "01": (30, 80)}
    both = sheet(rows(table, measure="home"), measure="home")
    men = sheet(rows(table, measure="home"), measure="home", sex="men")
    assert men.title == f"{both.title}, män"
    assert men.finding.startswith("Vanligast är Stockholms län, 89")
    listed = sheet(rows(table, measure="home"), measure="home", sex="men", view="table")
    assert listed.title == both.title


@pytest.mark.parametrize(
    ("frame", "chosen", "base"),
    [
        (rows(WORKED), {}, "Andel inom könet"),
        (rows(WORKED), {"base": "sex_distribution"}, "Könsfördelning inom kategorin"),
        (rows(WORKED), {"residuals": "hidden"}, "Andel inom könet, av dem med uppgift"),
        (rows({"Låg": (9,)}, sexes=("total",)), {}, "Andel av alla"),
        # what was delivered as shares of all is not taken anew
        (shares({"Låg": 0.4, "Uppgift saknas": 0.6}), {"residuals": "hidden"}, "Andel av alla"),
    ],
)
def test_base_is_named(frame: pd.DataFrame, chosen: dict[str, object], base: str) -> None:
    assert sheet(frame, **chosen).base == base


PLAIN: Table = {"Låg": (30, 20), "Hög": (40, 30)}


@pytest.mark.parametrize(
    ("frame", "note", "noted"),
    [
        (rows(PLAIN), texts.SMALL_BASE, False),
        (rows({"Låg": (9, 30)}), texts.SMALL_BASE, True),
        (rows({"Låg": (None, None), "Hög": (None, 0)}), texts.SMALL_BASE, True),
        # 50 of each, but of the rate's kind only 15 and 16
        (rows({"Låg": (9, 9), "Hög": (6, 7), "Okänt": (40, 40)}), texts.SMALL_BASE, True),
        (rows({"Låg": (30, 30), "Hög": (20, 0)}), texts.SMALL_BASE, False),
        (rows(PLAIN), texts.SUPPRESSED_NOTE, False),
        (rows(WORKED), texts.SUPPRESSED_NOTE, True),
        (rows(WORKED), texts.SUMMED_TOTAL, True),
        (shares({"Låg": 0.4}), texts.DELIVERED_SHARES, True),
        (rows(PLAIN), texts.DELIVERED_SHARES, False),
        (rows({"Låg": (99,)}, sexes=("total",)), texts.DELIVERED_TOTAL, True),
        (shares({"Låg": 0.4}), texts.DELIVERED_TOTAL, False),
        (rows({"Låg": (30, 20), "Hög": ("missing",) * 2}), texts.MISSING_NOTE, True),
        (rows({"Låg": (30, 20), "Hög": ("impossible",) * 2}), texts.MISSING_NOTE, False),
    ],
)
def test_notes(frame: pd.DataFrame, note: str, noted: bool) -> None:  # noqa: FBT001 - expected
    assert (note in sheet(frame).notes) is noted


@pytest.mark.parametrize(
    ("period", "noted"), [((2014, 2019), True), ((2008, 2013), False), ((2019, 2024), False)]
)
def test_a_break_inside_the_period_is_noted(period: tuple[int, int], noted: bool) -> None:  # noqa: FBT001
    made = sheet(rows(PLAIN, period=period), periods=(f"{period[0]}-{period[1]}",))
    assert any("Ny källa" in note for note in made.notes) is noted


def test_a_break_between_compared_periods_is_noted() -> None:
    frame = pd.concat([rows(PLAIN, period=(2008, 2013)), rows(PLAIN, period=(2020, 2025))])
    made = sheet(frame, periods=("2008-2013", "2020-2025"))
    assert any("2019" in note and "Ny källa" in note for note in made.notes)


def test_source_names_delivery_and_date_without_double_stops() -> None:
    assert sheet(rows(WORKED)).source == (
        "Källa: Registret. Leverans: Höstens uttag, uttag 1 mars 2025."
    )


def test_finding_follows_the_groups_shown() -> None:
    assert sheet(rows(PLAIN), groups="groups").finding.startswith("Vanligast är ”Hög”")
    assert sheet(rows({"Låg": (None, None)})).finding == ""


def test_every_part_of_a_sheet_without_numbers_is_there() -> None:
    for chosen in ({}, {"residuals": "hidden"}, {"residuals": "hidden", "periods": PERIODS}):
        gone = {"Uppgift saknas": (9, 9)}
        frame = pd.concat([rows(gone), rows(gone, period=(2008, 2013))])
        made = sheet(frame, **chosen)
        assert made.title
        assert made.keys


def test_ordered_measures_do_not_fold_and_others_do_until_opened() -> None:
    many = figure(rows({f"{n:02}": (n, n) for n in range(3, 15)}), measure=COUNTY)
    assert arranged(many, Selection()).folded
    assert not arranged(many, Selection(rest="open")).folded
    assert not arranged(figure(rows({f"{n}": (n, n) for n in range(12)})), Selection()).folded
    assert [row.key for row in arranged(many, Selection(order="size")).rows][:2] == ["14", "13"]


def test_regions_are_named_and_other_labels_stand() -> None:
    assert region_or_label(COUNTY, "05") == "Östergötlands län"
    assert region_or_label(COUNTY, "Utvandrat") == "Utvandrat"
    assert region_or_label(LEVEL, "05") == "05"


def test_the_table_opens_a_degree_to_its_programmes() -> None:
    frame = pd.concat([rows(WORKED), rows(PLAIN, unit=NURSING)])
    shown = sheet(frame, view="table").shown
    (child,) = shown.rows[0].children
    assert child.label == "Sjuksköterskeprogrammet (6SJUK)"
    cell = child.cells[shown.series[0].key, "women"]
    assert cell.count is not None
    assert cell.count.value == 30
    assert prose.OPENED_NOTE in sheet(frame, view="table").notes
    assert sheet(frame).shown.rows[0].children == ()
    assert prose.OPENED_NOTE not in sheet(frame).notes
