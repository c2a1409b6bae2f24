"""The CSV holds the screen's numbers, in a form that Swedish Excel and programs read."""

import csv
from io import BytesIO, StringIO

import pandas as pd
import pytest

from core.exports.context import printable
from core.exports.csv_file import table
from core.numbers.pivot import Pivot, lay_out
from core.numbers.sheet import Sheet
from core.words import formats
from tests.core import example_tables
from tests.core.exports.conftest import PAYLOADS, relabelled


def rows(written: bytes) -> list[list[str]]:
    text = written.decode("utf-8-sig")
    return list(csv.reader(StringIO(text, newline=""), delimiter=";"))


def test_opens_right_in_swedish_excel(sheet: Sheet, pivot: Pivot) -> None:
    written = table(sheet, pivot)
    assert written.startswith(b"\xef\xbb\xbfKategori;")
    assert written.count(b"\r\n") == written.count(b"\n") == 1 + len(sheet.shown.rows) + 1
    assert written.endswith(b"\r\n")
    assert len({len(row) for row in rows(written)}) == 1


def test_every_cell_says_what_the_screen_says(sheet: Sheet, pivot: Pivot) -> None:
    for row, (_, line) in zip(rows(table(sheet, pivot))[1:], pivot.flat(), strict=True):
        assert row[0] == line.label
        for text, entry in zip(row[2:], line.entries, strict=False):
            shown = entry.text.replace(formats.THIN, "").replace("\u00a0%", "")
            assert text == shown.removeprefix("≈\u00a0").removesuffix("\u00a0*")


def test_a_program_reads_the_same_numbers(sheet: Sheet, pivot: Pivot) -> None:
    marks = ["1–4", "–", "×"]
    read = pd.read_csv(BytesIO(table(sheet, pivot)), sep=";", decimal=",", na_values=marks)
    for at, column in enumerate(pivot.columns):
        values = read.iloc[:, at + 2]
        assert values.dtype.kind in "if"
        for value, (_, line) in zip(values, pivot.flat(), strict=True):
            entry = line.entries[at]
            if entry.value is None:
                assert pd.isna(value)
            else:
                shown = entry.value * (100 if column.number == "share" else 1)
                assert value == pytest.approx(shown, abs=0.5 * 10**-entry.decimals)


def test_every_row_tells_its_source(sheet: Sheet, pivot: Pivot) -> None:
    read = pd.read_csv(BytesIO(table(sheet, pivot)), sep=";")
    assert set(read["Exempeldata"]) == {"ja"}
    assert set(read["Källa"]) == {"Registret; Statistikmyndigheten"}
    assert set(read["Leverans"]) == {"Höstens uttag"}
    assert set(read["Uttag"]) == {"2025-03-01"}
    assert set(read["Rubrik"]) == {sheet.title}


def test_real_data_is_not_called_example(real: Sheet) -> None:
    read = pd.read_csv(BytesIO(table(real, lay_out(real.shown))), sep=";")
    assert set(read["Exempeldata"]) == {"nej"}


def test_lines_stand_as_the_table_is_sorted_and_every_row_says_so(sheet: Sheet) -> None:
    written = table(sheet, lay_out(sheet.shown, "-men.count"))
    assert [row[0] for row in rows(written)[1:]] == [
        *("Hög", "Låg", "Okänd nivå", "Uppgift saknas", "Totalt"),
    ]
    assert [row[0] for row in rows(table(sheet, lay_out(sheet.shown, "category")))[1:4]] == [
        *("Hög", "Låg", "Okänd nivå"),
    ]
    chosen = set(pd.read_csv(BytesIO(written), sep=";")["Urval"])
    assert chosen == {"Ordning: Män, antal, fallande; Indelning: alla klasser; Restkategorier: med"}


def test_a_base_stands_only_where_there_are_women_and_men() -> None:
    delivered = example_tables.sheet(example_tables.shares({"Låg": 0.4}))
    read = rows(table(delivered, lay_out(delivered.shown)))
    assert read[1][read[0].index("Procentbas")] == ""
    counted = example_tables.sheet(example_tables.rows(example_tables.WORKED))
    read = rows(table(counted, lay_out(counted.shown)))
    assert read[1][read[0].index("Procentbas")] == "Andel inom könet"


def test_marks_are_said_in_words(sheet: Sheet, pivot: Pivot) -> None:
    head, *lines = rows(table(sheet, pivot))
    remarks = {line[0]: line[head.index("Anmärkning")] for line in lines}
    assert remarks["Hög"] == ""
    assert remarks["Låg"].startswith("maskerat, räknas som 2,5: Män, antal, Män, andel")
    assert "ej levererat: Män, antal" in remarks["Okänd nivå"]


def test_children_name_their_parent(grouped: Sheet) -> None:
    lines = rows(table(grouped, lay_out(grouped.shown)))
    assert [line[:2] for line in lines[1:4]] == [["Känd", ""], ["Hög", "Känd"], ["Låg", "Känd"]]
    assert lines[-1][:2] == ["Totalt", ""]


def test_compared_series_head_their_columns(compared: Sheet) -> None:
    head = rows(table(compared, lay_out(compared.shown)))[0]
    assert "2008–2013: Kvinnor, antal" in head
    assert "2014–2019: Totalt, andel (procent)" in head


@pytest.mark.parametrize("payload", PAYLOADS)
def test_payloads_are_inert(sheet: Sheet, payload: str) -> None:
    sheet = relabelled(sheet, payload)
    cells = [cell for row in rows(table(sheet, lay_out(sheet.shown))) for cell in row]
    assert not [cell for cell in cells if cell.lstrip().startswith(tuple("=+-@＝"))]
    kept = [cell for cell in cells if cell.removeprefix("'") == printable(payload)]
    assert len(kept) >= 2 * len(sheet.shown.rows)  # as label and as title
