"""The sheet: title, base, finding, key figures, notes and source of what was chosen."""

import pandas as pd
import pytest

from core import texts
from core.selection import Selection
from core.sheet import Sheet, arranged, region_or_label
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
PERCENT = "\u00a0%"


def keys(made: Sheet) -> list[tuple[str, str, str]]:
    return [(key.label, key.value, key.note) for key in made.keys]


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
    assert keys(made)[2] == ("Totalt", "155", "146–164, 6 maskerade celler")


def test_key_figures_of_one_series() -> None:
    # women 22.5 of 77.5; men 55; Hög 30 of 72.5, truly 30/74 to 30/71
    assert keys(sheet(rows(WORKED))) == [
        ("Kvinnor", f"29{PERCENT}", "n = 22,5"),
        ("Män", f"71{PERCENT}", "n = 55"),
        ("Totalt", "77,5", "73–82, 3 maskerade celler"),
        ("Andel höga", f"41,4{PERCENT}", f"41–42{PERCENT}"),
    ]


def test_a_sheet_of_one_sex_says_so_and_finds_for_the_same_persons() -> None:
    table = {"05": (60, 10), "01": (30, 80)}
    both = sheet(rows(table, measure="home"), measure="home")
    men = sheet(rows(table, measure="home"), measure="home", sex="men")
    assert men.title == f"{both.title}, män"
    assert men.finding.startswith("Vanligast är Stockholms län, 89")
    listed = sheet(rows(table, measure="home"), measure="home", sex="men", view="table")
    assert listed.title == both.title


def test_key_figures_where_nothing_is_hidden() -> None:
    made = sheet(rows({"Låg": (30, 10), "Hög": (40, 20)}))
    assert keys(made)[2:] == [
        ("Totalt", "100", "inga maskerade celler"),
        ("Andel höga", f"60,0{PERCENT}", ""),
    ]


def test_key_figures_of_what_is_compared_are_its_rate_and_n() -> None:
    # of 72.5 with a known level 30 are high; one of the cells is suppressed
    found = keys(sheet(BOTH, periods=PERIODS))
    assert [label for label, _, _ in found] == ["2008–2013", "2014–2019"]
    assert {value for _, value, _ in found} == {f"41,4{PERCENT}"}
    assert {note for _, _, note in found} == {f"Andel höga, 41–42{PERCENT}, n = 77,5"}


def test_key_figures_of_what_is_compared_without_a_rate_are_totals() -> None:
    homes = pd.concat(
        rows({"05": (30, 10)}, period=period, measure="home")
        for period in [(2008, 2013), (2014, 2019)]
    )
    found = keys(sheet(homes, measure="home", periods=PERIODS))
    assert [value for _, value, _ in found] == ["40", "40"]


def test_the_region_in_focus_has_its_key_figure() -> None:
    frame = rows({"05": (30, 20), "01": (None, None), "25": ("missing",) * 2}, measure="home")
    focus = {region: keys(sheet(frame, measure="home", focus=region))[-1]
             for region in ("05", "01", "25")}  # fmt: skip
    assert focus["05"] == ("Östergötlands län", f"90,9{PERCENT}", "n = 50")  # 50 of 55
    assert focus["01"][:2] == ("Stockholms län", f"9,1{PERCENT}")
    assert focus["25"][1] == "Ej levererat"


def test_two_suppressed_cells_are_not_said_to_be_one() -> None:
    # 1 to 4 women and 1 to 4 men are 2 to 8 persons
    frame = rows({"05": (30, 20), "01": (None, None)}, measure="home")
    assert "1–4" not in keys(sheet(frame, measure="home", focus="01"))[-1][2]


def test_no_key_figure_is_above_the_whole_where_a_part_is_missing() -> None:
    # 30 women, 5 men and one number of men that was not delivered
    made = sheet(rows({"Låg": (10, 5), "Hög": (20, "missing")}))
    for label, value, _ in keys(made)[:2]:
        if value != "–":
            assert float(value.split("\u00a0")[0].replace(",", ".")) <= 100, label


def test_delivered_shares_have_no_total() -> None:
    made = sheet(shares({"Låg": 0.4, "Hög": 0.6}))
    assert keys(made) == [("Totalt", "–", "levererade andelar")]
    assert keys(sheet(shares({"Låg": 0.4}, base=378)))[0][1] == "378"


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
    assert sheet(frame).shown.rows[0].children == ()
