"""Files of what stands side by side: one legend for all maps, signs, the matrix of a table."""

import csv
import re
from io import BytesIO, StringIO

import openpyxl

from core.exports import takeaway
from core.numbers.sheet import Sheet
from core.pictures import drawing, mapping
from core.words import comparing, prose
from tests.core.compared_tables import opened

UNITS = tuple(f"degree.{code}" for code in ("YSJUK", "YLAKA", "YPSYK", "YSOCN", "YSPEC"))
CHOSEN = {"units": UNITS, "periods": ("2014-2019",)}
TWO = CHOSEN | {"units": ("degree.YSJUK", "degree.YARBT"), "measure": "matching", "view": "gap"}


def svg(made: Sheet) -> str:
    def draw() -> list[drawing.Drawing]:
        if made.selection.view == "map":
            return mapping.draw(made, inline=True)
        return [drawing.chart(made, inline=True)]

    return takeaway.make("svg", made, draw, "").decode()


def test_compared_maps_stand_in_even_rows_below_one_legend() -> None:
    made = opened("exempeldata", **CHOSEN, measure="residence_county", view="map")
    written = svg(made)
    assert written.count(">maskerat<") == 1
    assert written.count(">10\u00a0% eller mer<") == 1
    assert len(re.findall(r'<svg x="0"', written)) == len(UNITS)
    rows = re.findall(r'translate\(0\.0,([\d.]+)\)"><g transform="translate\(0\.0,0\.0\)', written)
    assert len(set(rows)) >= 2


def test_a_gap_is_a_number_with_its_sign_and_its_mark() -> None:
    made = opened("exempeldata", **TWO)
    book = openpyxl.load_workbook(BytesIO(takeaway.make("xlsx", made, list, "")))
    cells = [
        row[3] for row in book.worksheets[0].iter_rows() if isinstance(row[3].value, int | float)
    ]
    within = [cell for cell in cells if cell.number_format.startswith('"("')]
    shown = {line.label: line.entries[2] for line in made.pivot.lines}
    assert len(cells) == len(shown)
    assert len(within) == sum(entry.mark == "within" for entry in shown.values()) > 0
    signed = [cell for cell in cells if abs(cell.value) >= 0.05]  # none is written as zero
    assert all({"+", "\u2212"} <= {*cell.number_format} for cell in signed)


def test_a_file_says_which_gaps_may_be_none() -> None:
    made = opened("exempeldata", **TWO)
    text = takeaway.make("csv", made, list, "").decode("utf-8-sig")
    head, *lines = csv.reader(StringIO(text), delimiter=";")
    remark, notes = head.index(prose.EXPORT_REMARK), head.index(prose.EXPORT_COLUMNS["notes"])
    told = [line for line in lines if prose.EXPORT_MARK["within"] in line[remark]]
    assert len(told) == sum(line.entries[2].mark == "within" for line in made.pivot.lines)
    assert comparing.WITHIN_NOTE in lines[0][notes]


def test_the_picture_of_a_table_is_its_matrix_of_every_column() -> None:
    made = opened("exempeldata", **CHOSEN, measure="sector", view="table", sex="women")
    pictured = takeaway.as_chart(made, compares=True)
    drawn = drawing.chart(pictured)
    assert {row["column"] for row in drawn.spec["datasets"]["rows"]} == set(range(len(UNITS)))
    assert drawn.caption.endswith(", kvinnor")
