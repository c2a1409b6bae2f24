"""Read a file as a reader's spreadsheet shows it, and as a program takes it in."""

import csv
import re
from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Decimal
from io import BytesIO

from openpyxl import load_workbook

from core.numbers.pivot import Pivot
from core.words import formats, prose, texts

THIN = "\u202f"


def cells_of(book: bytes, pivot: Pivot) -> list[list[str]]:
    """Give the table's rows of a workbook, label first, each number as its format shows it."""
    page = load_workbook(BytesIO(book))[prose.SHEET_TABLE]
    last = int(page.print_title_rows.replace("$", "").split(":")[1])
    rows = page.iter_rows(min_row=last + 1, max_row=last + len([*pivot.flat()]))
    return [[displayed(cell.value, cell.number_format) for cell in row] for row in rows]


def displayed(value: float | str, pattern: str) -> str:
    """Show a value by a number format, in a Swedish reader's locale."""
    if isinstance(value, str):
        return value
    sections = pattern.split(";")
    section = sections[0 if value > 0 or len(sections) == 1 else 1 if value < 0 else 2]
    scaled = float(formats.per_cent(value)) if "%" in section else value
    parts = re.findall(r'"[^"]*"|[^"]+', section)
    return "".join(
        part.strip('"') if '"' in part else _digits(scaled, part, signed=len(sections) == 1)
        for part in parts
    )


def _digits(value: float, pattern: str, *, signed: bool) -> str:
    """Write the digits that a pattern asks for; what else it holds stands as it is."""
    found = re.search(r"#,##0(\.0+)?|0(\.0+)?", pattern)
    if not found:
        return pattern
    places = max(0, len(found[0].partition(".")[2]))
    exact = Decimal(repr(abs(value))).quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)
    grouped = f"{exact:,}" if "," in found[0] else f"{exact}"
    number = grouped.replace(",", THIN).replace(".", ",")
    minus = "-" if signed and value < 0 else ""
    return pattern[: found.start()] + minus + number + pattern[found.end() :]


def rows_of(table: bytes) -> list[list[str]]:
    """Give the rows of a CSV file below its head, as text."""
    text = table.decode("utf-8-sig")
    return list(csv.reader(text.splitlines(), delimiter=";"))[1:]


def plain(text: str) -> str:
    """Write what a table shows as a CSV file has it: signs of marks and units left out."""
    if text == texts.STATUS["suppressed"]:  # the dash is an interval's
        return text
    bare = re.sub(r"^≈\u00a0|\u00a0\*$|^\(|\)$", "", text)
    return bare.removesuffix("\u00a0%").replace(THIN, "").replace(formats.MINUS, "-").lstrip("+")


def texts_of(pivot: Pivot) -> list[list[str]]:
    """Give the table's rows as the screen shows them, label first."""
    return [[line.label, *(entry.text for entry in line.entries)] for _, line in pivot.flat()]


def same_everywhere(pivot: Pivot, book: bytes, table: bytes) -> Sequence[Sequence[str]]:
    """Hold workbook and CSV against the screen, cell by cell; give what they all say."""
    shown = texts_of(pivot)
    assert cells_of(book, pivot) == shown
    filed = [[row[0], *row[2 : 2 + len(pivot.columns)]] for row in rows_of(table)]
    assert filed == [[row[0], *map(plain, row[1:])] for row in shown]
    return shown
