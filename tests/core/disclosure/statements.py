"""What a sheet states of each number, held against the truth."""

import re
from collections.abc import Iterator, Sequence

import numpy as np

from core.counts import Cell
from core.numbers import cell_words
from core.numbers.figure import Row
from core.numbers.kinds import written_times
from core.numbers.sheet import Sheet
from core.quotients import ROUNDING
from core.words import formats, texts

Place = tuple[str, ...]  # of a cell: a figure, the row and those it stands within, series, sex
DUST = 1e-9
APART = ("rest", "/low", "/high")  # what is folded differs, and ends are told of with their gap
NUMBER = re.compile(rf"[{formats.MINUS}+]?[\d{formats.THIN}]+(?:,\d+)?")


def cells(sheet: Sheet) -> Iterator[tuple[Place, Cell]]:
    """Give every cell that a sheet shows or takes away, but what is folded into one row."""
    figures = [sheet.figure, sheet.shown, *sheet.developments]
    for at, figure in enumerate(figures):
        for path, row in _rows(figure.rows):
            for (series, sex), cell in row.cells.items():
                if not series.endswith(APART):
                    yield (str(at), *path, series, sex), cell
    for at, side in enumerate(sheet.beside):
        for place, cell in cells(side):
            yield (f"beside {at}", *place), cell


def untrue(cell: Cell, true: Cell) -> list[str]:
    """List what a cell states and is not so; what the truth has no number of is not told of."""
    wrong = []
    for name, stated, so in (
        ("count", cell.count, true.count),
        ("base", cell.share.base, true.share.base),
    ):
        lesser = name == "base" and cell.form == "points"  # of two shares: here and there another's
        if stated and so and not lesser and not stated.low - DUST <= so.value <= stated.high + DUST:
            wrong.append(f"{name} {stated} {so.value}")
    if cell.count and true.count and cell_words.written(cell, "count") == texts.MARK["suppressed"]:
        wrong += [] if true.count.value in {1, 2, 3, 4} else [f"1–4 {true.count.value}"]
    so, stated = true.share.value, _ends(cell)
    if so is None or stated is None:
        return wrong
    low, high = stated
    wrong += [] if low - DUST <= so <= high + DUST else [f"share {low} {high} {so}"]
    first, last = interval_written(cell) or (-np.inf, np.inf)
    return wrong + ([] if first <= so <= last else [f"written {cell_words.reach(cell)} {so}"])


def numbers(key: str) -> list[float]:
    """Read the numbers of a text."""
    plain = str.maketrans({formats.THIN: "", formats.MINUS: "-", "+": "", ",": "."})
    return [float(each.translate(plain)) for each in NUMBER.findall(key)]


def _rows(rows: Sequence[Row], above: tuple[str, ...] = ()) -> Iterator[tuple[Place, Row]]:
    for row in rows:
        if row.kind != "rest" and row.key != "rest":
            path = (*above, row.key)
            yield path, row
            yield from _rows(row.children, path)


def _ends(cell: Cell) -> tuple[float, float] | None:
    value, low, high = cell.share.value, cell.share.low, cell.share.high
    if value is None:
        return None
    reach = 0 if low is not None else ROUNDING  # delivered, and rounded
    return (value - reach if low is None else low, np.inf if high is None else high)


def interval_written(cell: Cell) -> tuple[float, float] | None:
    """Read the interval of a share as it is written, each end rounded."""
    told = cell_words.reach(cell)
    if not (found := numbers(told)):
        return None
    half = 0.5 * 10.0 ** -max(len(each.partition(",")[2]) for each in NUMBER.findall(told)) + DUST
    scale = 100 if "%" in told else written_times(cell.form)
    return (min(found) - half) / scale, (max(found) + half) / scale
