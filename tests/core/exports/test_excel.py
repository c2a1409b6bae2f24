"""The workbook holds the screen's table as numbers, and says where they come from."""

from dataclasses import replace
from io import BytesIO
from zipfile import ZipFile

import pytest
from openpyxl import load_workbook
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from core.exports.excel import number_format, workbook
from core.numbers.pivot import Entry, Line, Pivot, lay_out
from core.numbers.sheet import Sheet
from core.words import prose, texts
from tests.core.exports.conftest import PAYLOADS, relabelled

LINK = "https://exempel.se/efter?measure=level"


def opened(sheet: Sheet) -> Workbook:
    pivot = lay_out(sheet.shown, sheet.selection.sort)
    return load_workbook(BytesIO(workbook(sheet, pivot, LINK)))


def words(page: Worksheet) -> str:
    cells = [cell.value for row in page.iter_rows() for cell in row]
    return "\n".join(value for value in cells if isinstance(value, str))


def body(page: Worksheet, pivot: Pivot) -> list[tuple[int, int, Line]]:
    first = page["A" + page.freeze_panes[1:]].row
    return [(first + at, depth, line) for at, (depth, line) in enumerate(pivot.flat())]


def test_every_number_is_the_screens(sheet: Sheet, pivot: Pivot) -> None:
    page = opened(sheet)[prose.SHEET_TABLE]
    for row, _, line in body(page, pivot):
        assert page.cell(row, 1).value == line.label
        for at, entry in enumerate(line.entries, start=2):
            cell = page.cell(row, at)
            if entry.value is None:
                assert (cell.value, cell.data_type) == (entry.text, "s")
            else:
                assert cell.value == pytest.approx(entry.value, rel=1e-14)
                assert cell.data_type == "n"


@pytest.mark.parametrize(
    ("entry", "expected"),
    [
        (Entry("1 200", 1200, "count"), "#,##0"),
        (Entry("9,5", 9.5, "count", decimals=1), "#,##0.0"),
        (Entry("12,5 %", 0.125, "share", decimals=1), '0.0"\u00a0"%'),
        (Entry("12 %", 0.12, "share"), '0"\u00a0"%'),
        (Entry("12 %", 0.12, "share", "small"), '0"\u00a0"%"\u00a0*"'),
        (Entry("≈ 0,03 %", 0.0003, "share", "suppressed", 2), '"≈\u00a0"0.00"\u00a0"%'),
        (Entry("≈ 5", 5, "count", "suppressed"), '"≈\u00a0"#,##0'),
    ],
)
def test_formats_show_what_the_screen_shows(entry: Entry, expected: str) -> None:
    assert number_format(entry) == expected


def test_suppressed_is_text_and_hatched(sheet: Sheet, pivot: Pivot) -> None:
    page = opened(sheet)[prose.SHEET_TABLE]
    row = next(row for row, _, line in body(page, pivot) if line.label == "Låg")
    assert page.cell(row, 3).value == "1–4"
    assert page.cell(row, 3).fill.fill_type == "lightUp"
    share = page.cell(row, 6)  # a number to count with, that looks as on screen
    assert (share.data_type, share.fill.fill_type) == ("n", "lightUp")
    assert share.number_format.startswith('"≈')
    assert page.cell(row, 2).fill.fill_type is None
    assert prose.EXPORT_HATCHED in words(page)


def test_residuals_are_grey_and_the_total_bold(sheet: Sheet, pivot: Pivot) -> None:
    page = opened(sheet)[prose.SHEET_TABLE]
    fonts = {line.label: page.cell(row, 2).font for row, _, line in body(page, pivot)}
    assert fonts["Uppgift saknas"].color.rgb == "005A636B"
    assert fonts["Totalt"].bold
    assert not fonts["Hög"].bold


def test_groups_open(grouped: Sheet) -> None:
    page, pivot = opened(grouped)[prose.SHEET_TABLE], lay_out(grouped.shown)
    levels = [(depth, page.row_dimensions[row]) for row, depth, _ in body(page, pivot)]
    assert [depth for depth, _ in levels][:4] == [0, 1, 1, 0]
    assert all(found.outlineLevel == depth for depth, found in levels)
    assert all(found.hidden == (depth > 0) for depth, found in levels)
    assert not page.sheet_properties.outlinePr.summaryBelow
    assert page.sheet_format.outlineLevelRow == 1


def test_lines_stand_as_the_table_is_sorted(sheet: Sheet) -> None:
    book = opened(replace(sheet, selection=sheet.selection.change(sort="women.count")))
    page = book[prose.SHEET_TABLE]
    first = int(page.freeze_panes[1:])
    labels = [page.cell(row, 1).value for row in range(first, first + 5)]
    assert labels == ["Okänd nivå", "Låg", "Hög", "Uppgift saknas", "Totalt"]
    assert "Ordning: Kvinnor, antal, stigande" in words(book[prose.SHEET_ABOUT])


def test_what_is_unusual_of_the_rows_stands_above_them(grouped: Sheet) -> None:
    chosen = grouped.selection.change(groups="groups")
    told = words(opened(replace(grouped, selection=chosen))[prose.SHEET_TABLE])
    assert "Procentbas: andel inom könet · Indelning: grupper" in told
    assert "Siffra" not in told  # a table has both


def test_series_have_a_row_of_heads(compared: Sheet, sheet: Sheet) -> None:
    page = opened(compared)[prose.SHEET_TABLE]
    heads = {cell.value for row in page[page.print_title_rows.replace("$", "")] for cell in row}
    assert {"2008–2013", "2014–2019", "Kategori", "Kvinnor, andel"} <= heads
    single = opened(sheet)[prose.SHEET_TABLE].print_title_rows.split(":")
    assert single[0] == single[1]


def test_prints_on_one_width(sheet: Sheet) -> None:
    page = opened(sheet)[prose.SHEET_TABLE]
    assert (page.page_setup.orientation, page.page_setup.paperSize) == ("landscape", 9)
    assert page.sheet_properties.pageSetUpPr.fitToPage
    assert (page.page_setup.fitToWidth, page.page_setup.fitToHeight) == (1, 0)


def test_second_sheet_says_what_and_whence(sheet: Sheet) -> None:
    page = opened(sheet)[prose.SHEET_ABOUT]
    told = words(page)
    for text in (
        *(sheet.title, sheet.finding, "Högsta nivå.", "Alla med examen", "Åldern spelar in."),
        *("Registret", "Statistikmyndigheten", "Höstens uttag", "1 mars 2025", "Not.", LINK),
        *("Procentbas: andel inom könet", "Examen VGSJU", "2014–2019", "Kan inte förekomma"),
    ):
        assert text in told
    assert [cell.hyperlink.target for row in page for cell in row if cell.hyperlink] == [LINK]


def test_without_a_link_none_is_written(sheet: Sheet, pivot: Pivot) -> None:
    page = load_workbook(BytesIO(workbook(sheet, pivot)))[prose.SHEET_ABOUT]
    assert prose.EXPORT_ABOUT["link"] not in words(page)


def test_example_data_says_so_on_every_sheet_and_print(sheet: Sheet, real: Sheet) -> None:
    for page in opened(sheet):
        assert texts.EXAMPLE in words(page)
        assert page.oddFooter.left.text == texts.EXAMPLE
    for page in opened(real):
        assert texts.EXAMPLE not in words(page)


@pytest.mark.parametrize("payload", PAYLOADS)
def test_payloads_are_inert(sheet: Sheet, payload: str) -> None:
    sheet = relabelled(sheet, payload)
    written = workbook(sheet, lay_out(sheet.shown), "=1+1")
    with ZipFile(BytesIO(written)) as parts:
        pages = [
            parts.read(name)
            for name in parts.namelist()
            if "/sheet" in name and "_rels" not in name
        ]
    assert len(pages) == 2
    assert not any(b"<f>" in page or b"<f " in page for page in pages)
    for page in load_workbook(BytesIO(written)):
        assert not any(cell.hyperlink for row in page for cell in row)
        found = [cell for row in page for cell in row if isinstance(cell.value, str)]
        assert found
        assert all(cell.data_type == "s" and cell.quotePrefix for cell in found)
