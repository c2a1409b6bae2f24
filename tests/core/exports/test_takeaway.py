"""Check that every kind of file is made from the same sheet, and drawn only when asked for."""

from dataclasses import replace
from io import BytesIO

import pandas as pd
import pytest
from openpyxl import load_workbook

from core.exports import takeaway
from core.exports.context import file_name
from core.numbers.pivot import lay_out
from core.numbers.sheet import Sheet
from core.pictures import drawing
from core.pictures.shown import Drawing
from core.words import prose
from tests.core.example_tables import NURSING, WORKED, rows, sheet


@pytest.fixture
def made() -> Sheet:
    """Compose a sheet of the worked table."""
    return sheet(rows(WORKED))


def never() -> list[Drawing]:
    """Fail where something is drawn that nobody sees."""
    pytest.fail("a table needs no drawing")


def test_pictures_carry_the_drawing_and_its_caption(made: Sheet) -> None:
    drawn = drawing.chart(made)
    svg = takeaway.make("svg", made, lambda: [drawn], "").decode()
    assert made.title in svg
    assert drawn.caption in svg
    assert takeaway.make("png", made, lambda: [drawn], "").startswith(b"\x89PNG")


def test_a_picture_of_a_table_is_its_chart_and_speaks_of_no_rows_that_open() -> None:
    frame = pd.concat([rows(WORKED), rows(WORKED, unit=NURSING)])
    table = sheet(frame, view="table", sex="women")
    chart = takeaway.as_chart(table)
    assert drawing.sexes(chart) == ("women", "men")
    assert {*table.notes} - {*chart.notes} == {prose.OPENED_NOTE}


def test_tables_are_made_without_drawing(made: Sheet) -> None:
    book = load_workbook(BytesIO(takeaway.make("xlsx", made, never, "https://intern/vy")))
    assert book.sheetnames == [prose.SHEET_TABLE, prose.SHEET_ABOUT]
    assert "Mellan" in takeaway.make("csv", made, never, "").decode("utf-8-sig")


def test_every_offered_kind_has_a_type_and_a_name(made: Sheet) -> None:
    assert set(prose.FILES) == set(takeaway.MIME)
    for kind in prose.FILES:
        assert file_name(made, kind).endswith(f".{kind}")


def test_excel_and_csv_stand_as_the_table_is_sorted(made: Sheet) -> None:
    made = replace(made, selection=made.selection.change(sort="-category"))
    expected = [line.label for _, line in lay_out(made.shown, "-category").flat()]
    assert expected == ["Mellan", "Låg", "Hög", "Uppgift saknas", "Totalt"]
    book = load_workbook(BytesIO(takeaway.make("xlsx", made, never, "")))
    page = book[prose.SHEET_TABLE]
    first = int(page.freeze_panes[1:])
    assert [page.cell(row, 1).value for row in range(first, first + 5)] == expected
    lines = takeaway.make("csv", made, never, "").decode("utf-8-sig").splitlines()
    assert [line.partition(";")[0] for line in lines[1:]] == expected


def test_a_picture_says_what_it_shows(made: Sheet) -> None:
    svg = takeaway.make("svg", made, lambda: [drawing.chart(made)], "").decode()
    assert "Siffra: andel · Kön: kvinnor och män" in svg
    assert svg.lower().count("andel inom könet") == 1
