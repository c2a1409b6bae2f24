"""The line above a chart: of whom it is, how many, what is hidden; rates and what is in focus."""

import pandas as pd
import pytest

from core.exports.context import base_n
from core.numbers.sheet import Sheet
from tests.core.example_tables import BOTH, DOCTOR, NURSE, WORKED, rows, shares, sheet

PERIODS = ("2014-2019", "2008-2013")
PERCENT = "\u00a0%"


def keys(made: Sheet) -> list[tuple[str, str, str]]:
    return [(key.label, key.value, key.note) for key in made.keys]


def test_key_figures_of_one_series() -> None:
    # women 22.5 of 77.5; men 55; Hög 30 of 72.5, truly 30/74 to 30/71
    assert keys(sheet(rows(WORKED))) == [
        ("Kvinnor", f"29{PERCENT}", "n = 22,5"),
        ("Män", f"71{PERCENT}", "n = 55"),
        ("Totalt", "77,5", "73–82, 3 maskerade celler"),
        ("Andel höga", f"41,4{PERCENT}", f"41–42{PERCENT}, n = 72,5"),
    ]


def test_key_figures_where_nothing_is_hidden() -> None:
    made = sheet(rows({"Låg": (30, 10), "Hög": (40, 20)}))
    assert keys(made)[2:] == [
        ("Totalt", "100", "inga maskerade celler"),
        ("Andel höga", f"60,0{PERCENT}", "n = 100"),
    ]


def test_key_figures_of_what_is_compared_are_its_rate_and_n() -> None:
    # of 72.5 with a known level 30 are high; one of the cells is suppressed
    found = keys(sheet(BOTH, periods=PERIODS))
    assert [label for label, _, _ in found] == ["2008–2013", "2014–2019"]
    assert {value for _, value, _ in found} == {f"41,4{PERCENT}"}
    # The n of all, 77.5, stands in the caption.
    told = f"Andel höga, 41–42{PERCENT}, räknad på 72,5 av alla 77,5"
    assert {note for _, _, note in found} == {told}


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
    assert focus["01"][:2] == ("Stockholms län", f"≈\u00a09,1{PERCENT}")
    assert focus["25"][1:] == ("Ej levererat", "")


def test_suppressed_cells_are_said_to_be_as_many_as_they_are() -> None:
    # 1 to 4 women and 1 to 4 men are 2 to 8 persons
    frame = rows({"05": (30, 20), "01": (None, None), "03": (0, None)}, measure="home")
    notes = {
        focus: keys(sheet(frame, measure="home", focus=focus))[-1][2] for focus in ("01", "03")
    }
    assert notes == {"01": "n ≈\u00a05 (2–8)", "03": "n = 1–4"}
    few = keys(sheet(rows({"Låg": (None, None), "Hög": (None, 0)})))
    assert few == [
        ("Kvinnor", f"≈\u00a067{PERCENT}", "n ≈\u00a05"),
        ("Män", f"≈\u00a033{PERCENT}", "n = 1–4"),
        ("Totalt", "≈\u00a07,5", "3–12, 3 maskerade celler"),
        ("Andel höga", f"≈\u00a033,3{PERCENT}", f"11–67{PERCENT}, n ≈\u00a07,5"),
    ]


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


ONE_SEX = [
    # 2.5 of 55 men hidden twice; 30 of the 52.5 men with a known level are high
    ({"sex": "men"}, [
        ("Män", "55", f"52–58, 2 maskerade celler, 71{PERCENT} av alla"),
        ("Andel höga, män", f"57,1{PERCENT}", f"56–59{PERCENT}, n = 52,5"),
    ]),
    ({"sex": "women", "focus": "Låg"}, [
        ("Kvinnor", "22,5", f"21–24, 1 maskerad cell, 29{PERCENT} av alla"),
        ("Andel höga, kvinnor", f"0,0{PERCENT}", "n = 20"),
        ("Låg, kvinnor", f"35,6{PERCENT}", "n = 8"),
    ]),
    ({"sex": "men", "view": "time"}, [
        ("Män, 2014–2019", "55", f"52–58, 2 maskerade celler, 71{PERCENT} av alla"),
        ("Andel höga, män", f"57,1{PERCENT}", f"56–59{PERCENT}, n = 52,5"),
    ]),
]  # fmt: skip


@pytest.mark.parametrize(("chosen", "expected"), ONE_SEX)
def test_of_one_sex_all_numbers_are_theirs_and_say_so(
    chosen: dict[str, str], expected: list[tuple[str, str, str]]
) -> None:
    assert keys(sheet(rows(WORKED), **chosen)) == expected


def test_a_table_has_both_sexes_whichever_the_chart_showed() -> None:
    assert keys(sheet(rows(WORKED), sex="men", view="table")) == keys(sheet(rows(WORKED)))


def test_what_is_compared_of_one_sex_says_so() -> None:
    found = keys(sheet(BOTH, periods=PERIODS, sex="men"))
    note = f"Andel höga, 56–59{PERCENT}, räknad på 52,5 av alla 55"
    assert found == [
        ("2008–2013, män", f"57,1{PERCENT}", note), ("2014–2019, män", f"57,1{PERCENT}", note)
    ]  # fmt: skip
    pair = pd.concat(
        [rows({"05": (30, 10)}, unit=unit, measure="home") for unit in (NURSE, DOCTOR)]
    )
    made = sheet(pair, units=(NURSE.id, DOCTOR.id), measure="home", sex="women")
    assert keys(made)[0] == (
        "Sjuksköterskeexamen, kvinnor", "30",
            f"personer, inga maskerade celler, 75{PERCENT} av alla",
    )  # fmt: skip


def test_a_rate_of_few_has_the_mark_that_a_category_has() -> None:
    made = sheet(rows({"Låg": (5, 4), "Hög": (5, 5), "Okänt": (40, 40)}))
    assert keys(made)[-1] == ("Andel höga", f"52,6{PERCENT}\u00a0*", "n = 19")


def test_a_distribution_has_no_focus_of_a_hundred_per_cent() -> None:
    frame = rows({"05": (30, 20), "01": (5, 5)}, measure="home")
    made = sheet(frame, measure="home", focus="05", base="sex_distribution")
    assert keys(made)[-1] == ("Östergötlands län, kvinnor", f"60,0{PERCENT}", "n = 30")


def test_what_was_not_delivered_at_all_is_not_said_to_be_shares() -> None:
    frame = pd.concat([rows(WORKED), rows(WORKED, unit=DOCTOR, period=(2008, 2013))])
    made = sheet(frame, units=(NURSE.id, DOCTOR.id))
    assert keys(made)[1] == ("Läkarexamen", "–", "ej levererat")
    assert base_n(made).endswith("Läkarexamen: ej levererat")
    pair = pd.concat([shares({"Låg": 0.4}), shares({"Låg": 0.5}, unit=DOCTOR)])
    delivered = sheet(pair, units=(NURSE.id, DOCTOR.id))
    assert keys(delivered) == [("Totalt", "–", "levererade andelar")]
    assert base_n(delivered) == "levererade andelar"


def test_the_n_of_delivered_shares_claims_nothing_of_suppression() -> None:
    assert keys(sheet(shares({"Låg": 0.4}, base=378))) == [("Totalt", "378", "levererade andelar")]
