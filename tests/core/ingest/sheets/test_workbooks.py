"""A workbook's cells become what a Swede would have typed; what is hidden is told."""

from io import BytesIO

import pytest
from openpyxl import Workbook
from openpyxl.worksheet.formula import ArrayFormula
from openpyxl.worksheet.worksheet import Worksheet

from core.ingest import cells
from core.ingest.faults import RefusedError
from core.ingest.sheets import workbooks
from core.ingest.sheets.grids import Grid
from tests.core.ingest.sheets.bad_workbooks import ROWS, workbook


def kept(value: object, number_format: str = "General") -> str:
    def change(page: Worksheet) -> None:
        page["A1"].value = value
        page["A1"].number_format = number_format

    (grid,) = workbooks.read("uttag.xlsx", workbook([[None]], change))
    return grid.rows[0][0]


@pytest.mark.parametrize(
    ("value", "number_format", "text"),
    [
        (12, "General", "12"), (12.0, "0.00", "12"), (2.5, "General", "2,5"), (0, "General", "0"),
        (-3, "General", "-3"), (1234567, "#,##0", "1234567"), (0.1, "General", "0,1"),
        (1e21, "General", "1" + "0" * 21), (1e-7, "General", "0,0000001"), (100, "General", "100"),
        (0.125, "0.0%", "12,5 %"), (1, "0%", "100 %"), (180, "0000", "0180"), (5, "00", "05"),
        (5, '0" %"', "5"), ("0180", "General", "0180"), ("  Kvinnor ", "@", "  Kvinnor "),
        ("O\u0308rebro", "@", "Örebro"), ("2,5", "@", "2,5"), ("..C", "@", "..C"),
        ("NA", "@", "NA"),
    ],
)  # fmt: skip
def test_cells_are_text_without_loss(value: object, number_format: str, text: str) -> None:
    assert kept(value, number_format) == text


@pytest.mark.parametrize("count", [0, 5, 12, 1234, 10**9, 2.5])
def test_a_number_is_read_alike_however_it_is_kept(count: float) -> None:
    assert cells.count(kept(count)) == cells.count(kept(f"{count}"))


def read(change: object) -> list[Grid]:
    return workbooks.read("uttag.xlsx", workbook(ROWS, change))


def test_what_is_hidden_is_told_and_read_but_for_sheets() -> None:
    def hide(page: Worksheet) -> None:
        page.row_dimensions[4].hidden = True
        page.row_dimensions[40].hidden = True
        page.column_dimensions["B"].hidden = True
        page.column_dimensions.group("E", "XFD", hidden=True)
        page.parent.create_sheet("Gömt").sheet_state = "hidden"
        page.parent["Gömt"]["A1"] = 1

    (grid,) = read(hide)
    told = {fault.kind: (fault.origin.sheet, fault.value, fault.weight) for fault in grid.told}
    assert told == {
        "hidden_sheet": ("Gömt", "", "warning"),
        "hidden_rows": ("Sheet", "4", "warning"),
        "hidden_columns": ("Sheet", "B", "warning"),
    }
    assert grid.rows[3] == ("Läkare", "12", "7")


def test_many_hidden_rows_are_named_shortly() -> None:
    def hide(page: Worksheet) -> None:
        for row in range(1, 60):
            page.append([row])
            page.row_dimensions[row].hidden = True

    assert read(hide)[0].told[0].value == "1, 2, 3, 4, 5, …"


def test_merged_cells_over_headings_and_titles_are_read() -> None:
    def merge(page: Worksheet) -> None:
        page.merge_cells("A1:C1")
        page.merge_cells("B2:C2")

    assert read(merge)[0].rows[1] == ("Kön", "Kvinnor", "")


def test_rows_are_equally_wide_and_empty_ends_are_left_out() -> None:
    def style(page: Worksheet) -> None:
        page["H40"].number_format = "0.00"

    (grid,) = read(style)
    assert [len(row) for row in grid.rows] == [3] * 5


def test_every_wrong_cell_of_every_sheet_is_told() -> None:
    def spoil(page: Worksheet) -> None:
        page["B4"], page["C5"] = "=1+1", "#N/A"
        page["D4"] = ArrayFormula("D4:D5", "=SUM(B4:B5)")
        page.parent.create_sheet("Två")["B7"] = True

    with pytest.raises(RefusedError) as error:
        read(spoil)
    told = [(f.kind, f.origin.sheet, f.origin.row, f.origin.column) for f in error.value.faults]
    assert told == [
        ("formula", "Sheet", 4, "B"), ("formula", "Sheet", 4, "D"),
        ("error_value", "Sheet", 5, "C"), ("truth", "Två", 7, "B"),
    ]  # fmt: skip
    assert [fault.value for fault in error.value.faults] == ["=1+1", "=SUM(B4:B5)", "#N/A", "SANT"]


def test_sheets_come_in_order_and_empty_ones_are_left_out() -> None:
    book = Workbook()
    book.active.title = "Tomt"
    for name in ("Ett", "Två"):
        book.create_sheet(name).append([name, 1])
    out = BytesIO()
    book.save(out)
    assert [grid.sheet for grid in workbooks.read("a.xlsx", out.getvalue())] == ["Ett", "Två"]
