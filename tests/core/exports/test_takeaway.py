"""Check that every kind of file is made from the same sheet, and drawn only when asked for."""

from io import BytesIO

import pytest
from openpyxl import load_workbook

from core.exports import takeaway
from core.numbers.sheet import Sheet
from core.pictures import drawing
from core.pictures.drawing import Drawing
from core.words import texts
from tests.core.example_tables import WORKED, rows, sheet


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


def test_tables_are_made_without_drawing(made: Sheet) -> None:
    book = load_workbook(BytesIO(takeaway.make("xlsx", made, never, "https://intern/vy")))
    assert book.sheetnames == [texts.SHEET_TABLE, texts.SHEET_ABOUT]
    assert "Mellan" in takeaway.make("csv", made, never, "").decode("utf-8-sig")


def test_every_offered_kind_has_a_type_and_a_name(made: Sheet) -> None:
    assert set(texts.FILES) == set(takeaway.MIME)
    for kind in texts.FILES:
        assert takeaway.file_name(made, kind).endswith(f".{kind}")
