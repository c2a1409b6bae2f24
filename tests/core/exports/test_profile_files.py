"""A profile taken away: one page as picture, its table in Excel and CSV with every definition."""

import csv
from functools import partial
from io import BytesIO, StringIO
from xml.etree import ElementTree as ET

import pytest
from openpyxl import load_workbook

from core.exports import takeaway
from core.exports.context import file_name
from core.pictures import profile_drawing
from core.words import municipal, prose
from core.words.prose import FileKind
from tests.core.place_tables import EXAMPLE
from tests.core.profiles import MOTALA, YDRE, composed

SHEET = composed(EXAMPLE, "05", focus=YDRE)


def made(kind: FileKind) -> bytes:
    draw = partial(profile_drawing.draw, SHEET, inline=True)
    return takeaway.make(kind, SHEET, draw, "https://exempel.invalid/kommuner?focus=0512")


def test_the_picture_has_title_table_pictures_and_who_is_counted() -> None:
    svg = made("svg").decode()
    root = ET.fromstring(svg)  # noqa: S314
    said = " ".join(
        filter(None, (each.text for each in root.iter("{http://www.w3.org/2000/svg}text")))
    )
    assert SHEET.title in said
    assert "Rekryterade från kommunen, 2019" in said
    assert all(each.title in said for each in SHEET.beside)
    assert "Övergångstal: Registrerade" in said
    assert "n = 78,5" in said  # beside the bar of classes
    assert len(root.findall(".//{http://www.w3.org/2000/svg}svg")) == len(SHEET.beside)
    ids = [each.get("id") for each in root.iter() if each.get("id")]
    assert len(ids) == len({*ids})
    assert float(root.get("height", 0)) > float(root.get("width", 0))


def test_the_workbook_shows_every_line_and_defines_every_number() -> None:
    book = load_workbook(BytesIO(made("xlsx")))
    table, about = book[prose.SHEET_TABLE], book[prose.SHEET_ABOUT]
    rows = {row[0].value: row for row in table.iter_rows() if row[0].value}
    for depth, line in SHEET.pivot.flat():
        label = rows[line.label][0]
        assert not table.row_dimensions[label.row].hidden
        assert bool(label.font.b) == (depth == 0)
    rate = rows["Övergångstal, 2021"]
    assert rate[1].value == pytest.approx(86 / 325)
    assert rate[6].number_format.startswith('+#,##0.0" procentenheter"')
    *_, change, _, unit = rows[municipal.NUMBER]
    assert (change.value, unit.value) == (municipal.CHANGE, municipal.UNIT)
    units = {label: row[len(SHEET.pivot.columns) + 1].value for label, row in rows.items()}
    assert units["Övergångstal, 2021"] == municipal.UNITS["share"]
    assert units["Relationstal, 2019"] == municipal.UNITS["ratio"]
    assert units["Antal studenter, 2019"] == municipal.UNITS["count"]
    told = " ".join(str(cell.value) for row in about.iter_rows() for cell in row)
    assert all(each.definition in told for each in SHEET.gathered)
    assert all(note in told for note in SHEET.notes)


def test_columns_are_wide_enough_for_their_numbers() -> None:
    table = load_workbook(BytesIO(made("xlsx")))[prose.SHEET_TABLE]
    for at, _ in enumerate(SHEET.pivot.columns):
        letter = table.cell(1, at + 2).column_letter
        longest = max(len(line.entries[at].text) for _, line in SHEET.pivot.flat())
        assert table.column_dimensions[letter].width > longest


def test_the_csv_has_a_row_per_number_with_topic_and_unit() -> None:
    told = made("csv").decode("utf-8-sig")
    head, *rows = csv.reader(StringIO(told, newline=""), delimiter=";")
    assert len({*head}) == len(head)
    assert head[:4] == [municipal.NUMBER, prose.EXPORT_PART_OF, municipal.UNIT, "Ydre"]
    numbers = [line for _, line in SHEET.pivot.flat() if not line.children]
    assert [row[0] for row in rows] == [line.label for line in numbers]
    by_label = {row[0].partition(",")[0]: dict(zip(head, row, strict=True)) for row in rows}
    rate, ratio = by_label["Övergångstal"], by_label["Relationstal"]
    assert (rate["Ydre"], rate["Förändring"], rate[municipal.UNIT][:7]) == (
        "26,5",
        "5,4",
        "procent",
    )
    assert (ratio[municipal.UNIT], ratio[prose.EXPORT_PART_OF]) == (
        "kvot", "Lärosätets studenter och examinerade",
    )  # fmt: skip
    assert "maskerat, räknas som 2,5: Ydre" in ratio[prose.EXPORT_REMARK]


def test_the_file_is_named_after_the_municipality() -> None:
    assert file_name(composed(EXAMPLE, "05", focus=MOTALA), "png").startswith(
        "studievagar-kommunprofil-motala-jamford-med"
    )
