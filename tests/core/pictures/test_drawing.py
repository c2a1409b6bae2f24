"""What a sheet draws: bars, and lines over time."""

from typing import Any

import pandas as pd
import pytest

from core.choice.nowhere import LARGEST
from core.pictures import drawing, shown
from core.pictures.charts import SPOKEN
from core.words import texts
from tests.core.example_tables import (
    DOCTOR,
    NURSE,
    WORKED,
    home,
    rows,
    shares,
    sheet,
)

PAIR = pd.concat([rows(WORKED), rows(WORKED, unit=DOCTOR)])
PERIODS = pd.concat([rows(WORKED, period=(start, start + 5)) for start in (2002, 2008, 2014)])


def bars(drawn: shown.Drawing) -> dict[str, dict[str, Any]]:
    return {each["name"]: each for each in drawn.spec["datasets"]["rows"]}


@pytest.mark.parametrize(
    ("chosen", "sexes", "map_sex"),
    [
        ({}, ("women", "men"), "total"),
        ({"sex": "total"}, ("total",), "total"),
        ({"sex": "women"}, ("women",), "women"),
        ({"base": "sex_distribution"}, ("women", "men"), "women"),
        ({"base": "sex_distribution", "sex": "total"}, ("women", "men"), "women"),
        ({"base": "sex_distribution", "sex": "men"}, ("men",), "men"),
    ],
)
def test_sexes_shown(chosen: dict[str, object], sexes: tuple[str, ...], map_sex: str) -> None:
    assert drawing.sexes(home(**chosen)) == sexes
    assert drawing.sexes(home(view="map", **chosen)) == (map_sex,)


def test_compared_things_show_one_sex() -> None:
    made = sheet(PAIR, units=(NURSE.id, DOCTOR.id))
    assert drawing.sexes(made) == ("total",)
    whole = sheet(rows({"Låg": (9,)}, sexes=("total",)), sex="women")
    assert (drawing.sexes(whole), shown.map_sex(whole)) == (("total",), "total")


ONE_ROW = pd.concat([rows({"Låg": (60, 40)}, period=(start, start + 5)) for start in (2008, 2014)])


@pytest.mark.parametrize("base", ["within_sex", "sex_distribution"])
@pytest.mark.parametrize("sex", ["both", "total", "women", "men"])
@pytest.mark.parametrize(
    ("frame", "focus"),
    [(PERIODS, "Hög"), (PERIODS, ""), (PERIODS, LARGEST), (ONE_ROW, LARGEST)],
)
def test_lines_are_of_those_that_the_sheet_says(
    frame: pd.DataFrame, focus: str, sex: str, base: str
) -> None:
    made = sheet(frame, view="time", focus=focus, sex=sex, base=base)
    named = {texts.SEX[each] for each in drawing.sexes(made)}
    points = drawing.development(made).spec["datasets"]["points"]
    drawn = {point["line"] for point in points} & {*texts.SEX.values()}
    assert drawn == named or (not drawn and len(named) == 1)


def test_over_time_what_has_one_row_has_a_line_per_sex() -> None:
    made = sheet(ONE_ROW, view="time", focus=LARGEST, base="sex_distribution")
    assert drawing.sexes(made) == ("women", "men")


@pytest.mark.parametrize(
    ("chosen", "caption"),
    [
        ({}, "Andel av alla"),
        ({"sex": "men"}, "Andel inom könet, män"),
        ({"sex": "men", "number": "count"}, "Antal personer, män"),
        ({"base": "sex_distribution"}, "Könsfördelning inom kategorin, kvinnor"),
    ],
)
def test_a_chart_of_one_sex_names_them(chosen: dict[str, object], caption: str) -> None:
    compared = sheet(PAIR, units=(NURSE.id, DOCTOR.id), **chosen)
    assert drawing.chart(compared).caption == caption
    if "sex" in chosen:
        assert drawing.chart(home(**chosen)).caption == caption


def test_compared_things_never_show_the_total_of_a_distribution() -> None:
    # of women and men together every share is 100 %
    made = sheet(PAIR, units=(NURSE.id, DOCTOR.id), base="sex_distribution")
    values = {each["value"] for each in drawing.chart(made).spec["datasets"]["rows"]}
    assert values != {100}


def test_delivered_shares_are_shares_whatever_was_chosen() -> None:
    made = sheet(shares({"Låg": 0.4, "Hög": 0.6}), number="count")
    assert shown.number_of(made) == "share"
    assert {each["value"] for each in drawing.chart(made).spec["datasets"]["rows"]} == {40, 60}


@pytest.mark.parametrize(
    ("chosen", "caption"),
    [
        ({}, "Andel inom könet"),
        ({"number": "count"}, "Antal personer"),
        ({"sex": "total"}, "Andel av alla"),
        ({"base": "sex_distribution"}, "Könsfördelning inom kategorin"),
        ({"residuals": "hidden"}, "Andel inom könet, av dem med uppgift"),
    ],
)
def test_caption_names_the_base(chosen: dict[str, object], caption: str) -> None:
    assert drawing.chart(sheet(rows(WORKED), **chosen)).caption == caption


def test_on_the_screen_colours_are_named_above_the_chart_in_pictures_in_it() -> None:
    for made in (home(), sheet(PAIR, units=(NURSE.id, DOCTOR.id))):
        screen, picture = (drawing.chart(made, inline=each) for each in (False, True))
        stroke = picture.spec["layer"][0]["encoding"]["stroke"]
        named = zip(stroke["scale"]["domain"], stroke["scale"]["range"], strict=True)
        assert screen.legend == tuple(named)
        assert len(screen.legend) == 2
        assert (stroke["legend"] is not None, picture.legend) == (True, ())
    assert drawing.chart(home(sex="total")).legend == ()


def test_a_long_row_of_series_becomes_lines() -> None:
    terms = pd.concat(
        [rows(WORKED, split="term", split_category=str(term)) for term in range(1, 8)]
    )
    drawn = drawing.chart(sheet(terms))
    points = drawn.spec["datasets"]["points"]
    assert {point["line"] for point in points} == set(WORKED)
    assert {point["period"] for point in points} == {f"Termin {term}" for term in range(1, 8)}
    few = drawing.chart(sheet(terms[terms["split_category"].isin(["1", "2"])]))
    assert "rows" in few.spec["datasets"]


def test_development_follows_the_focus_by_sex() -> None:
    made = sheet(PERIODS, view="time", focus="Hög")
    points = drawing.development(made).spec["datasets"]["points"]
    assert {point["line"] for point in points} == {"Kvinnor", "Män", "Totalt"}
    # men: 30 of 55
    values = [point["value"] for point in points if point["line"] == "Män"]
    assert values == pytest.approx([3000 / 55] * 3)


def test_development_of_the_largest_leaves_out_residuals() -> None:
    made = sheet(PERIODS, view="time", focus=LARGEST)
    points = drawing.development(made).spec["datasets"]["points"]
    assert {point["line"] for point in points} == {"Låg", "Mellan", "Hög"}


def test_development_of_several_units_is_a_line_each() -> None:
    frame = pd.concat(
        [PERIODS, rows(WORKED, unit=DOCTOR), rows(WORKED, unit=DOCTOR, period=(2008, 2013))]
    )
    made = sheet(frame, view="time", units=(NURSE.id, DOCTOR.id), focus="Hög")
    points = drawing.development(made).spec["datasets"]["points"]
    counted = {line: [p["line"] for p in points].count(line) for line in (NURSE.name, DOCTOR.name)}
    assert counted == {"Sjuksköterskeexamen": 3, "Läkarexamen": 2}


def test_lines_are_broken_where_the_series_is_and_where_a_number_is_missing() -> None:
    frame = pd.concat(
        [
            rows(WORKED, period=(1996, 2001)),
            rows({**WORKED, "Mellan": ("missing",) * 2}, period=(2002, 2007)),
            rows(WORKED, period=(2008, 2013)),
            rows(WORKED, period=(2014, 2019)),  # the series breaks in 2019
        ]
    )
    made = sheet(frame, view="time", focus="Mellan")
    points = drawing.development(made).spec["datasets"]["points"]
    women = [point for point in points if point["line"] == "Kvinnor"]
    assert [point["period"] for point in women] == ["1996–2001", "2008–2013", "2014–2019"]
    assert len({point["stretch"] for point in women}) == 3


def test_development_of_a_distribution_is_no_row_of_hundreds() -> None:
    made = sheet(PERIODS, view="time", focus=LARGEST, base="sex_distribution")
    points = drawing.development(made).spec["datasets"]["points"]
    assert {round(point["value"], 6) for point in points} != {100}


def test_words_for_those_who_do_not_see() -> None:
    made = home()
    drawn = drawing.chart(made)
    assert made.title in drawn.words
    assert "Stockholms län" in drawn.words
    assert drawn.words.count("län ") <= SPOKEN + 1
    shown = next(
        each["text"] for each in drawn.spec["datasets"]["rows"] if each["name"] == "Stockholms län"
    )
    assert shown in drawn.words
