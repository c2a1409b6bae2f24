"""Files of what stands side by side: one legend for all maps, signs, the matrix of a table."""

import csv
import re
from io import BytesIO, StringIO

import openpyxl

from core.choice.pair import hold
from core.exports import chosen, takeaway
from core.exports.context import file_name
from core.numbers.sheet import Sheet
from core.pictures import comparison_drawing, drawing, mapping
from core.words import comparing, prose, texts
from tests.core.compared_tables import ENTRANTS, NURSES, opened, stand

UNITS = tuple(f"degree.{code}" for code in ("YSJUK", "YLAKA", "YPSYK", "YSOCN", "YSPEC"))
CHOSEN = {"units": UNITS, "periods": ("2014-2019",)}
TWO = CHOSEN | {"units": ("degree.YSJUK", "degree.YARBT"), "measure": "matching", "view": "gap"}


def two(**chosen: object) -> Sheet:
    return stand(hold(NURSES, "outcomes").change(**chosen))


def svg(made: Sheet) -> str:
    def draw() -> list[drawing.Drawing]:
        if made.selection.view == "map":
            return mapping.draw(made, inline=True)
        if made.beside:
            return comparison_drawing.draw_beside(made)
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


def test_two_selections_are_in_one_picture_below_one_legend() -> None:
    for view in ("map", "chart"):
        made = two(view=view, **ENTRANTS)
        written = svg(made)
        assert written.count(">Andel av alla, till vänster och till höger är det olika ") == 1
        assert len(re.findall(r'<svg x="0"', written)) == 2
        told = re.sub(r"<[^>]+>", " ", written)
        assert "Till vänster: Alla som tog ut examen" in re.sub(r"\s+", " ", told)


def test_unlike_selections_are_a_picture_without_their_table() -> None:
    made = two(view="chart", measure="sector")
    assert made.laid_out is not None
    written = svg(made)
    assert len(re.findall(r'<svg x="0"', written)) == 2
    assert written.count(">Region<") == 1


def test_the_table_of_two_holds_both_and_what_parts_them() -> None:
    made = two(**ENTRANTS)
    book = openpyxl.load_workbook(BytesIO(takeaway.make("xlsx", made, list, "")))
    page = book.worksheets[0]
    (line,) = [row for row in page.iter_rows() if row[0].value == "Stockholms län"]
    _, _, left, _, right, gap, low, high = (cell.value for cell in line[:8])
    assert gap == 100 * (right - left) or abs(gap - 100 * (right - left)) < 1e-6
    assert low < gap < high
    told = [str(row[1].value) for row in book.worksheets[1].iter_rows()]
    assert any(each.startswith("Boendelän efter examen: ") for each in told)
    assert any(each.startswith("Rekryteringslän: ") for each in told)
    assert {"Examen YSJUK", "Program 6SJUK", "2014–2019", "2014–2016"} <= {*told}


def test_unlike_selections_in_excel_have_the_heads_of_the_screen() -> None:
    made = two(measure="sector")
    book = openpyxl.load_workbook(BytesIO(takeaway.make("xlsx", made, list, "")))
    rows = [[cell.value for cell in row] for row in book.worksheets[0].iter_rows()]
    (heads,) = [row for row in rows if row[0] == "Kategori"]
    assert heads == ["Kategori", "Antal personer", "Andel av alla"]
    assert [row[0] for row in rows].index("Boendelän ett år efter examen") < len(rows)


def test_unlike_selections_in_csv_say_whose_each_row_is() -> None:
    made = two(measure="sector")
    text = takeaway.make("csv", made, list, "").decode("utf-8-sig")
    head, *lines = csv.reader(StringIO(text), delimiter=";")
    assert head[:4] == [
        "Kategori",
        prose.EXPORT_PART_OF,
        "Antal personer",
        "Andel av alla (procent)",
    ]
    assert {line[1] for line in lines if line[0] == "Region"} == {"Sektor ett år efter examen"}
    assert {line[1] for line in lines if line[0] == "Skåne län"} == {
        "Boendelän ett år efter examen"
    }
    notes = head.index(prose.EXPORT_COLUMNS["n"])
    assert lines[0][notes] == made.counted


def test_the_name_of_the_file_fits() -> None:
    name = file_name(two(view="map", **ENTRANTS), "png")
    assert name == (
        "studievagar-karta-boendelan-ett-ar-efter-examen-ysjuk-2014-2019-bredvid-rekryteringslan-"
        "6sjuk-2014-2016-exempeldata.png"
    )
    other = two(view="map", **ENTRANTS | {"periods": ("2017-2019",)})
    assert "6sjuk-2017-2019" in file_name(other, "png")


def test_files_of_unlike_selections_say_their_choices() -> None:
    made = two(view="chart", measure="matching", groups="groups", residuals="hidden", order="size")
    assert made.laid_out is not None
    told = chosen.of_file(made, made.pivot)
    assert told == [
        *("Ordning: högst först", "Indelning: grupper", "Restkategorier: utan"),
        "Kategorier: de största",
    ]
    assert chosen.of_picture(made) == [
        *("Siffra: andel av alla, av dem med uppgift", "Indelning: grupper"),
        "Restkategorier: utan",
    ]


def test_files_of_two_never_say_that_more_is_compared_on_a_side() -> None:
    for how in ({}, {"units": ("degree.YSJUK", "degree.YLAKA"), "combine": "add"}):
        made = two(periods=("2008-2013",), **how)
        assert not any(texts.LABEL["combine"] in each for each in chosen.of_file(made, made.pivot))
