"""Quotients and changes stand in Excel and CSV as on screen: signs, decimals, marks."""

from dataclasses import replace
from functools import cache
from typing import get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.counts import Cell, Count, Form, divide
from core.exports import csv_file, excel
from core.numbers.figure import Row, Series
from core.numbers.pivot import Entry, Pivot, lay_out
from core.numbers.sheet import Sheet
from core.quotients import compare
from tests.core.exports.spreadsheet import displayed, plain, same_everywhere
from tests.core.place_tables import composed, counted

HIDDEN = Count(2.5, 1)
FORMS: tuple[Form, ...] = tuple(form for form in get_args(Form) if form != "points")
CELLS: dict[str, Cell] = {
    "share": compare(Count(713), Count(3424), "share"),
    "above one": compare(Count(3), Count(2), "ratio"),
    "thousand": compare(Count(4486), Count(21511), "per_thousand"),
    "gain": compare(Count(1238.5, 1), Count(100), "difference"),
    "loss": compare(Count(40), Count(1591), "difference"),
    "none": compare(Count(40), Count(40), "difference"),
    "nearly none": compare(Count(1001), Count(1000), "difference"),
    "nearly none less": compare(Count(999), Count(1000), "difference"),
    "unsure": compare(Count(5), Count(9), "difference"),
    "hidden": compare(HIDDEN, HIDDEN, "difference"),
    "one side": compare(HIDDEN, Count(50), "ratio"),
    "undivided": compare(HIDDEN, Count(0), "per_thousand"),
    "missing": Cell(form="ratio"),
    "within": divide(Count(5), Count(10)),
}
WORDS = {"share": "Andel", "count": "Antal", "base": "Av"}


@cache
def bare() -> Sheet:
    return composed("students", counted("students", {"0583": 1, "0512": 2}), places=("05",))


def sheet(*cells: Cell) -> Sheet:
    """Make a sheet with a series of its own form for each cell."""
    made = bare()
    series = tuple(Series(str(at), str(at), form=one.form, numbers=WORDS)
                   for at, one in enumerate(cells))  # fmt: skip
    row = Row("0583", "Motala", "category", {
        (one.key, "total"): cell for one, cell in zip(series, cells, strict=True)
    })  # fmt: skip
    figure = replace(made.figure, series=series, rows=(row,))
    return replace(made, figure=figure, shown=figure)


def told(cell: Cell) -> tuple[Sheet, Pivot]:
    made = sheet(cell)
    return made, lay_out(made.shown)


def test_every_number_is_the_same_on_screen_and_in_both_files() -> None:
    made = sheet(*CELLS.values())
    pivot = lay_out(made.shown)
    (row,) = same_everywhere(pivot, excel.workbook(made, pivot), csv_file.table(made, pivot))
    numbers = dict(zip(CELLS, zip(row[1::3], row[2::3], row[3::3], strict=True), strict=True))
    assert numbers == {  # count, what it is of, and what that makes
        "share": ("713", "3\u202f424", "20,8\u00a0%"),
        "above one": ("3", "2", "1,50\u00a0*"),
        "thousand": ("4\u202f486", "21\u202f511", "208,5"),
        "gain": ("+1\u202f138,5", "100", "+1\u202f139\u00a0%"),
        "loss": ("\u22121\u202f551", "1\u202f591", "\u221297\u00a0%"),
        "none": ("0", "40", "0\u00a0%"),
        "nearly none": ("+1", "1\u202f000", "0\u00a0%"),
        "nearly none less": ("\u22121", "1\u202f000", "0\u00a0%"),
        "unsure": ("\u22124\u00a0*", "9", "\u221244\u00a0%\u00a0*"),
        "hidden": ("≈\u00a00", "1–4", "≈\u00a00\u00a0%"),
        "one side": ("1–4", "50", "≈\u00a00,05"),
        "undivided": ("1–4", "0", "–"),
        "missing": ("–", "–", "–"),
        "within": ("5", "10", "50,0\u00a0%\u00a0*"),
    }


MINUS = '"\u2212"'  # in quotes, as all that Excel does not know of itself


@pytest.mark.parametrize(
    ("cell", "formats"),
    [
        ("share", ("#,##0", "#,##0", '0.0"\u00a0"%')),
        ("above one", ("#,##0", "#,##0", '#,##0.00"\u00a0*"')),
        ("thousand", ("#,##0", "#,##0", "#,##0.0")),
        ("gain", (f"+#,##0.0;{MINUS}#,##0.0;#,##0.0", "#,##0",
                  f'+#,##0"\u00a0"%;{MINUS}#,##0"\u00a0"%;#,##0"\u00a0"%')),
        ("none", ("#,##0;#,##0;#,##0", "#,##0", '0"\u00a0"%;0"\u00a0"%;0"\u00a0"%')),
        ("unsure", (f'+#,##0"\u00a0*";{MINUS}#,##0"\u00a0*";#,##0"\u00a0*"', "#,##0",
                    f'+0"\u00a0"%"\u00a0*";{MINUS}0"\u00a0"%"\u00a0*";0"\u00a0"%"\u00a0*"')),
    ],
)  # fmt: skip
def test_excel_formats_have_signs_decimals_and_marks(cell: str, formats: tuple[str, ...]) -> None:
    _, pivot = told(CELLS[cell])
    (line,) = pivot.lines
    assert tuple(map(excel.number_format, line.entries)) == formats


@pytest.mark.parametrize(
    ("cell", "values"),
    [
        ("share", ["713", "3424", "20,8"]),
        ("thousand", ["4486", "21511", "208,5"]),
        ("gain", ["1138,5", "100", "1139"]),
        ("loss", ["-1551", "1591", "-97"]),
        ("one side", ["1–4", "50", "0,05"]),
        ("undivided", ["1–4", "0", "–"]),
    ],
)
def test_csv_has_plain_numbers(cell: str, values: list[str]) -> None:
    made, pivot = told(CELLS[cell])
    line = csv_file.table(made, pivot).decode("utf-8-sig").splitlines()[1].split(";")
    assert line[2:5] == values


def test_csv_says_in_words_what_is_unsure_and_what_is_per_cent() -> None:
    made, pivot = told(CELLS["unsure"])
    head, line = csv_file.table(made, pivot).decode("utf-8-sig").splitlines()
    assert "Andel (procent)" in head
    assert "osäkert: Antal, Andel (procent)" in line
    made, pivot = told(CELLS["thousand"])
    assert "procent" not in csv_file.table(made, pivot).decode("utf-8-sig").splitlines()[0]


@given(
    st.integers(0, 3000), st.integers(0, 3000), st.integers(0, 2), st.integers(0, 2),
    st.sampled_from(FORMS),
)  # fmt: skip
@settings(deadline=None, max_examples=150)
def test_what_excel_displays_is_what_the_screen_shows(
    part: int, base: int, first: int, second: int, form: Form
) -> None:
    cell = compare(Count(part + 2.5 * first, first), Count(base + 2.5 * second, second), form)
    (line,) = lay_out(sheet(cell).shown).lines
    for entry in line.entries:
        assert shown_in_excel(entry) == entry.text
        assert plain(entry.text).strip("0123456789,-") in ("", "1–4", "–")


def shown_in_excel(entry: Entry) -> str:
    if entry.value is None:
        return entry.text
    return displayed(entry.value, excel.number_format(entry))
