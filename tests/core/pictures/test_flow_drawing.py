"""The matrix and the map of moves: masked ones have no line, and colours mean one way."""

import json
from typing import Any

import pytest

from core.counts import Count
from core.numbers.moves.flow_tables import ARRIVE, LEAVE
from core.numbers.sheet import Sheet
from core.pictures import flow_drawing, hatch
from core.pictures.palette import THEMES, Theme, series_colours
from core.places import geography
from core.places.middles import middles
from tests.core.moves import sheet
from tests.core.pictures import scene, sent

NORTHERN = ("21", "22", "23", "24", "25")


@pytest.fixture(scope="module")
def around() -> Sheet:
    return sheet("exempeldata", view="flows", focus="05")


def datasets(drawn: Any) -> dict[str, list[dict[str, Any]]]:  # noqa: ANN401
    found: dict[str, list[dict[str, Any]]] = drawn.spec["datasets"]
    return found


def known(made: Sheet) -> list[tuple[float, str]]:
    """List the known moves between counties, the largest first, by other code and way."""
    found = []
    for row in made.figure.rows:
        for key in (ARRIVE, LEAVE):
            cell = row.cells[key, "total"]
            if row.kind == "category" and cell.status == "value" and cell.count != Count(0):
                found.append((cell.count.value, row.key))  # type: ignore[union-attr]
    return sorted(found, reverse=True)


@pytest.mark.parametrize("theme", THEMES)
def test_the_ten_largest_moves_are_lines_in_the_colour_of_their_way(
    around: Sheet, theme: Theme
) -> None:
    lines, bars = flow_drawing.draw(around, theme)
    heads = datasets(lines)["heads"]
    assert [each["code"] for each in heads] == [code for _, code in known(around)[:10]]
    to, from_ = series_colours(theme)[:2]
    assert {
        each["colour"] for each in heads if each["name"].endswith("till Östergötlands län")
    } == {to}
    assert {each["colour"] for each in heads if each["name"].startswith("från Östergötland")} == {
        from_
    }
    assert lines.legend == (("Till Östergötlands län", to), ("Från Östergötlands län", from_))
    stockholm = [each for each in datasets(bars)["rows"] if each["name"] == "Stockholms län"]
    assert [each["fill"] for each in stockholm] == [to, from_]


def test_what_is_masked_is_hatched_in_the_bars_and_no_line() -> None:
    made = sheet("exempeldata", view="flows", focus="25")
    lines, bars = flow_drawing.draw(made)
    masked = {
        row.label for row in made.figure.rows
        if row.kind == "category" and {each.status for each in row.cells.values()} == {"suppressed"}
    }  # fmt: skip
    assert masked
    drawn = {each["name"] for each in datasets(lines)["heads"]}
    assert not any(label in name for label in masked for name in drawn)
    assert len(drawn) == len(known(made)) < flow_drawing.LINES
    assert f"de {len(drawn)} största" in lines.caption
    hatched = {
        each["name"] for each in datasets(bars)["rows"] if each["fill"] == hatch.fill("light")
    }
    assert hatched & masked


def test_the_map_reaches_no_further_than_its_lines(around: Sheet) -> None:
    shown = {*sent.regions(flow_drawing.draw(around)[0].spec)}
    assert "05" in shown
    assert not shown & {*NORTHERN}
    far = sheet("exempeldata", view="flows", focus="25")
    assert {"25", "24", "23"} <= {*sent.regions(flow_drawing.draw(far)[0].spec)}


def test_a_county_tells_both_its_numbers(around: Sheet) -> None:
    lines, _ = flow_drawing.draw(around)
    told = {code: [*each.values()][1:] for code, each in sent.regions(lines.spec).items()}
    assert told["01"] == ["996", "656"]
    assert told["05"] == ["–", "–"]


def test_a_picture_carries_its_outlines_and_its_legend(around: Sheet) -> None:
    lines, bars = flow_drawing.draw(around, inline=True)
    assert '"url":' not in json.dumps(lines.spec)
    assert (lines.legend, bars.legend) == ((), ())
    named = scene.texts(bars.spec, 640, "legend-label")
    assert [each.lines[0] for each in named] == ["Till Östergötlands län", "Från Östergötlands län"]
    assert scene.texts(lines.spec, 480, "legend-label") == []
    numbers = {each.lines[0] for each in scene.texts(lines.spec, 480, "mark")}
    assert "996" in numbers


def test_lines_begin_and_end_in_the_middles_of_counties(around: Sheet) -> None:
    lines = datasets(flow_drawing.draw(around)[0])["lines"]
    ends = {
        (each["x"], each["y"])
        for each in lines
        if each["step"] in {0, flow_drawing.flow_lines.STEPS}
    }
    assert ends <= {*middles().values()}
    assert middles()["05"] in ends


def test_a_wide_matrix_is_headed_by_codes_that_its_rows_explain() -> None:
    (drawn,) = flow_drawing.draw(sheet("exempeldata", view="matrix", rest="open", order="given"))
    rows = datasets(drawn)["rows"]
    heads = list(dict.fromkeys(each["head"].lstrip("\u200b\n") for each in rows))
    assert heads[:21] == [each.code for each in geography.counties()]
    assert heads[21:] == ["Ej\nupp.", "Upp.\nsak."]
    assert rows[0]["label"] == "01 Stockholms län"
    assert rows[1]["who"] == "Uppsala län", "a tooltip says all"
    assert drawn.spec["width"] <= 1100, "fits the column of a common screen"


def test_a_small_matrix_is_headed_by_names_and_fits_too() -> None:
    made = sheet("exempeldata", view="matrix")
    (drawn,) = flow_drawing.draw(made)
    assert drawn.caption.endswith("andel av dem från radens län")
    assert drawn.legend
    assert "Stockholms" in datasets(drawn)["rows"][1]["head"]
    assert drawn.spec["width"] <= 1100
    assert made.title in drawn.words


def test_only_sheets_of_moves_are_drawn_here() -> None:
    assert flow_drawing.draws(sheet("exempeldata", view="matrix"))
    assert flow_drawing.draws(sheet("exempeldata", view="table", part="moves"))
    assert not flow_drawing.draws(sheet("exempeldata", view="map"))
