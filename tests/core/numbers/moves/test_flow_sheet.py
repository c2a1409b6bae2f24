"""The sheet of moves: the published net as published, and each view of the example."""

import csv
from dataclasses import replace

import pytest

from core.choice.flows import TABLE_OF_MOVES
from core.counts import Count
from core.deliveries.delivery import DELIVERIES
from core.numbers import cell_words
from core.numbers.moves.flow_sheet import compose
from core.numbers.pivot import lay_out
from core.numbers.sheet import Sheet
from core.words import county_moves, formats, municipal, texts
from tests.core.moves import sheet, subject

SOURCE = DELIVERIES / "liu-publicerat" / "source" / "net_movement_by_county.csv"
EXAMPLE = "exempeldata"


def numbers(made: Sheet) -> dict[str, str]:
    """Give what a sheet's chart writes of each row."""
    (one,) = made.figure.series
    return {
        row.key: cell_words.written(row.cells[one.key, "total"], made.selection.number)
        for row in made.figure.rows
    }


def test_21_net_figures_are_as_published_and_sum_to_104() -> None:
    made = sheet("liu-publicerat")
    with SOURCE.open(encoding="utf-8", newline="") as opened:
        published = {row["lanskod"]: int(row["netto_personer"]) for row in csv.DictReader(opened)}
    assert len(published) == 21
    found = {row.key: row for row in made.figure.rows}
    for code, net in published.items():
        assert found[code].cells["net", "total"].count == Count(net)
        assert numbers(made)[code] == formats.signed(net)
    assert numbers(made)["sum"] == "+104"
    assert found["sum"].kind == "reference"
    assert [row.label for row in made.figure.rows][:2] == ["Östergötlands län", "Stockholms län"]
    assert made.title == (
        "Netto per län, från gymnasiet till ett år efter examen: Linköpings universitet, 2010–2015"
    )
    assert "+104, inte till 0" in made.notes[0]
    assert [key.value.replace("\u202f", " ") for key in made.keys] == [
        "+4 938", "−4 834", "+104", "Ej levererat",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("order", "first"), [("size", "05"), ("given", "01"), ("alphabetical", "10")]
)
def test_counties_are_ordered_as_asked_and_their_sum_is_last(order: str, first: str) -> None:
    rows = [row.key for row in sheet("liu-publicerat", order=order).figure.rows]
    assert (rows[0], rows[-1]) == (first, "sum")


def test_the_table_has_all_numbers_and_the_chart_one() -> None:
    made = sheet(EXAMPLE, view="table")
    heads = [column.heads[0] for column in lay_out(made.shown).columns]
    assert heads == ["Netto", "Från länet", "Bor efter", "Bor kvar", "Bor kvar"]
    assert [one.key for one in made.figure.series] == ["net"]
    assert [row.key for row in made.shown.rows] == [row.key for row in made.figure.rows]
    assert made.title.startswith("Från gymnasielän till boendelän")
    assert made.counted.startswith("n\u00a0=\u00a019")


def test_those_who_stay_are_shares_first_and_in_no_unknown_county() -> None:
    made = sheet(EXAMPLE, part="stayed")
    assert made.selection.number == "share"
    assert {row.kind for row in made.figure.rows} == {"category", "reference"}
    assert {row.kind for row in made.shown.rows} == {"category", "residual", "reference"}
    assert numbers(made)["05"] == "79\u00a0%"
    assert sheet(EXAMPLE, part="stayed", number="count").selection.number == "count"


def test_over_time_the_county_in_focus_or_those_farthest_from_zero_have_lines() -> None:
    made = sheet(EXAMPLE, view="time")
    (lines,) = made.developments
    assert [row.key for row in lines.rows] == ["05", "01", "14", "12", "18"]
    assert [one.label for one in lines.series] == [
        "1996–2001",
        "2002–2007",
        "2008–2013",
        "2014–2019",
    ]
    assert len(made.shown.rows) == 24
    assert made.title.endswith("från 1996–2001 till 2014–2019")
    assert all("2014–2019" in key.label for key in made.keys)
    (alone,) = sheet(EXAMPLE, view="time", focus="09").developments
    assert [row.key for row in alone.rows] == ["09"]


def test_one_period_has_no_development() -> None:
    made = sheet("liu-publicerat", view="time")
    assert not made.is_developed
    assert made.title.endswith("2010–2015")


def test_a_delivered_net_and_one_made_of_moves_are_of_two_lines() -> None:
    every = subject(EXAMPLE, view="time", year="2014-2019")
    early = (1996, 2001)
    told = {**every.flows, early: replace(every.flows[early], moves={})}
    (lines,) = compose(replace(every, flows=told)).developments
    assert [one.period for one in lines.series] == [(2002, 2007), (2008, 2013), (2014, 2019)]


def test_the_matrix_is_of_the_largest_or_of_all() -> None:
    few, whole = (sheet(EXAMPLE, view="matrix", rest=rest) for rest in ("closed", "open"))
    assert (len(few.figure.rows), len(few.figure.series)) == (9, 9)
    assert (len(whole.figure.rows), len(whole.figure.series)) == (23, 23)
    assert (few.selection.number, whole.selection.number) == ("share", "count")
    assert len(sheet(EXAMPLE, view="matrix", residuals="hidden").figure.rows) == 7
    table = sheet(EXAMPLE, view="table", part=TABLE_OF_MOVES)
    assert lay_out(table.shown).columns[0].heads == ("Östergötlands län", "Andel av raden")


def test_a_county_in_focus_stands_in_the_matrix_however_small_it_is() -> None:
    made = sheet(EXAMPLE, view="matrix", focus="09")
    assert made.keys[1].label == "Bor kvar i Gotlands län"
    assert [row.key for row in made.figure.rows].count("09") == 1
    # In place of the smallest of those that are shown: one more would not fit the screen.
    assert [one.label for one in made.figure.series][-3] == "Övriga län (15)"
    assert len(sheet(EXAMPLE, view="matrix", focus="05").figure.series) == 9


def test_signs_are_told_where_nets_are_drawn_and_marks_where_they_stand() -> None:
    net, stayed = (sheet(EXAMPLE, view="chart", part=part) for part in ("net", "stayed"))
    assert net.caption_note == county_moves.NET_SIGNS
    assert municipal.UNSURE in net.notes
    assert not stayed.caption_note
    assert municipal.UNSURE not in stayed.notes
    assert county_moves.NET_MADE not in stayed.notes
    assert not any("summerar" in note for note in stayed.notes)
    assert municipal.UNSURE in sheet(EXAMPLE, view="table").notes


def test_the_flows_are_of_the_county_in_focus_or_the_busiest() -> None:
    made = sheet(EXAMPLE, view="flows")
    assert made.selection.focus == "05"
    assert (len(made.figure.rows), len(made.shown.rows)) == (22, 13)
    assert "Östergötlands län" in made.title
    far = sheet(EXAMPLE, view="flows", focus="25", rest="open")
    assert far.shown.rows == far.figure.rows
    assert any("20 på 1–4 personer" in note for note in far.notes)
    assert texts.SUPPRESSED_NOTE in far.notes


def test_moves_that_a_delivery_lacks_are_not_asked_for() -> None:
    made = sheet("liu-publicerat", view="table", part=TABLE_OF_MOVES)
    assert [one.key for one in made.shown.series] == ["net"]
