"""What a sheet draws: bars, map and ranked bars in the same colours, lines over time."""

from typing import Any

import pandas as pd
import pytest

from core import drawing, hatch
from core.charts import SPOKEN
from core.map_template import PARTS, SEPARATOR
from core.palette import colours
from core.sheet import Sheet
from tests.core.example_tables import (
    DOCTOR,
    NURSE,
    WORKED,
    Table,
    rows,
    shares,
    sheet,
)

COUNTIES: Table = {
    "01": (300, 200), "03": (100, 90), "04": (50, 40), "05": (20, 20), "06": (None, 0),
    "07": (0, 0), "08": ("missing", "missing"), "Utvandrat": (30, 30),
}  # fmt: skip
PAIR = pd.concat([rows(WORKED), rows(WORKED, unit=DOCTOR)])
PERIODS = pd.concat([rows(WORKED, period=(start, start + 5)) for start in (2002, 2008, 2014)])


def home(table: Table = COUNTIES, **chosen: object) -> Sheet:
    return sheet(rows(table, measure="home"), measure="home", **chosen)


def bars(drawn: drawing.Drawing) -> dict[str, dict[str, Any]]:
    return {each["key"]: each for each in drawn.spec["datasets"]["rows"]}


def map_values(drawn: drawing.Drawing) -> list[dict[str, str]]:
    listed: list[dict[str, str]] = drawn.spec["datasets"]["values"]
    return listed


def map_states(drawn: drawing.Drawing) -> dict[str, str]:
    return {each["code"]: each["state"] for each in map_values(drawn)}


def map_fills(drawn: drawing.Drawing) -> dict[str, str]:
    """Give the colour of each class; a class is the number of its colour."""
    shades = map_values(drawn)[0]["legend"].split(PARTS)[0].split(SEPARATOR)
    return {str(place): shade for place, shade in enumerate(shades)}


@pytest.mark.parametrize(
    "chosen",
    [{}, {"number": "count"}, {"sex": "women"}, {"sex": "men"}, {"base": "sex_distribution"},
     {"residuals": "hidden"}],
)  # fmt: skip
def test_map_and_bars_share_colours(chosen: dict[str, object]) -> None:
    drawn, ranked = drawing.map_and_bars(home(**chosen))
    states, fills = map_states(drawn), map_fills(drawn)
    assert len(set(states.values())) > 3
    for code in ("01", "03", "04", "05"):
        assert bars(ranked)[code]["fill"] == fills[states[code]]


def test_map_and_bars_share_colours_where_the_base_is_small() -> None:
    drawn, ranked = drawing.map_and_bars(home({"01": (5, 4), "03": (6, 0), "04": (0, 0)}))
    states, fills = map_states(drawn), map_fills(drawn)
    for code in ("01", "03", "04"):
        assert bars(ranked)[code]["fill"] == fills[states[code]]


def test_states_of_the_map_are_those_of_the_bars() -> None:
    drawn, ranked = drawing.map_and_bars(home())
    states = map_states(drawn)
    assert (states["06"], states["08"], states["25"]) == ("suppressed", "missing", "missing")
    assert states["07"].isdigit()
    assert bars(ranked)["06"]["fill"] == hatch.fill("light")
    assert bars(ranked)["Utvandrat"]["fill"] == colours("light")["residual"]
    assert list(bars(ranked))[:4] == ["01", "03", "04", "05"]
    assert list(bars(ranked))[-1] == "Utvandrat"


def test_a_framed_map_shows_its_municipalities_alone() -> None:
    table: Table = {"0580": (30, 20), "0581": (20, 20), "0180": (90, 90), "Utvandrat": (9, 9)}
    made = home(table)
    municipal = sheet(rows(table, measure="town"), measure="town", frame="05")
    assert made.measure.kind == "county"
    drawn, ranked = drawing.map_and_bars(municipal)
    assert len(map_states(drawn)) == 13
    assert set(bars(ranked)) == {"0580", "0581"}


def test_pictures_carry_the_outlines_and_the_screen_their_address() -> None:
    screen, picture = (drawing.map_and_bars(home(), inline=each)[0] for each in (False, True))
    assert "url" in screen.spec["layer"][0]["data"]
    assert "values" in picture.spec["layer"][0]["data"]
    assert map_states(screen) == map_states(picture)


@pytest.mark.parametrize(
    ("chosen", "sexes", "map_sex"),
    [
        ({}, ["women", "men"], "total"),
        ({"sex": "total"}, ["total"], "total"),
        ({"sex": "women"}, ["women"], "women"),
        ({"base": "sex_distribution"}, ["women", "men"], "women"),
        ({"base": "sex_distribution", "sex": "total"}, ["women", "men"], "women"),
        ({"base": "sex_distribution", "sex": "men"}, ["men"], "men"),
    ],
)
def test_sexes_shown(chosen: dict[str, object], sexes: list[str], map_sex: str) -> None:
    made = home(**chosen)
    assert drawing.sexes(made) == sexes
    assert drawing.map_sex(made) == map_sex


def test_compared_things_show_one_sex() -> None:
    made = sheet(PAIR, units=(NURSE.id, DOCTOR.id))
    assert drawing.sexes(made) == ["total"]
    whole = sheet(rows({"Låg": (9,)}, sexes=("total",)), sex="women")
    assert (drawing.sexes(whole), drawing.map_sex(whole)) == (["total"], "total")


def test_compared_things_never_show_the_total_of_a_distribution() -> None:
    # of women and men together every share is 100 %
    made = sheet(PAIR, units=(NURSE.id, DOCTOR.id), base="sex_distribution")
    values = {each["value"] for each in drawing.chart(made).spec["datasets"]["rows"]}
    assert values != {100}


def test_delivered_shares_are_shares_whatever_was_chosen() -> None:
    made = sheet(shares({"Låg": 0.4, "Hög": 0.6}), number="count")
    assert drawing.number_of(made) == "share"
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


def test_the_maps_caption_says_whom_it_shows() -> None:
    assert drawing.map_caption(home(sex="women")) == "Andel inom könet, kvinnor"
    assert drawing.map_caption(home()) == "Andel av alla"


def test_words_for_those_who_do_not_see() -> None:
    made = home()
    for drawn in (drawing.chart(made), *drawing.map_and_bars(made)):
        assert made.title in drawn.words
        assert "Stockholms län" in drawn.words
        assert drawn.words.count("län ") <= SPOKEN + 1


@pytest.mark.parametrize("chosen", [{"sex": "women"}, {"base": "sex_distribution"}])
def test_words_say_the_numbers_that_are_drawn(chosen: dict[str, object]) -> None:
    made = home(**chosen)
    drawn = drawing.chart(made)
    shown = next(each["text"] for each in drawn.spec["datasets"]["rows"] if each["key"] == "01")
    assert shown in drawn.words
    ranked = drawing.map_and_bars(made)[1]
    assert bars(ranked)["01"]["text"] in ranked.words


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
    made = sheet(PERIODS, view="time", focus=drawing.LARGEST)
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
    made = sheet(PERIODS, view="time", focus=drawing.LARGEST, base="sex_distribution")
    points = drawing.development(made).spec["datasets"]["points"]
    assert {round(point["value"], 6) for point in points} != {100}
