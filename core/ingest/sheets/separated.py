"""Read separated text: the separator is found by what it makes of the rows."""

import csv
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import suppress
from itertools import chain, count
from typing import Final

from core.ingest import limits
from core.ingest.faults import Fault, Origin, RefusedError, refuse
from core.ingest.rows import is_said
from core.ingest.sheets.grids import Grid
from core.words import formats

SEPARATORS: Final = ("\t", ";", ",")  # the first wins a tie: a comma is also in 2,5
_SAMPLE: Final = 2_000  # lines


def read(file: str, text: str) -> Grid:
    """Give the rows as they stand; raise RefusedError."""
    # No letter but \r and \n breaks a line here: decoding has refused the others.
    lines = text.splitlines(keepends=True)
    rows = tuple(_rows(file, lines, _separator(lines[:_SAMPLE])))
    if not any(map(any, rows)):
        raise refuse("empty", file)
    if max(map(len, rows)) == 1:
        raise refuse("separator", file)
    return Grid(file, "", rows)


def _separator(lines: Sequence[str]) -> str:
    found = {each: _structure(lines, each) for each in SEPARATORS}
    if any(map(any, found.values())):
        return max(SEPARATORS, key=lambda each: found[each])
    return max(SEPARATORS, key=lambda each: sum(line.count(each) for line in lines))


def _structure(lines: Sequence[str], separator: str) -> tuple[int, int]:
    """Weigh a separator: how many numbers it parts, and how many rows it makes equally wide."""
    rows: list[list[str]] = []
    with suppress(csv.Error):  # the wrong separator, or a fault that is told when all is read
        for row in csv.reader(lines, delimiter=separator, strict=True):
            rows.append(row)  # noqa: PERF402  # what stands before the fault is kept
    wide = [row for row in rows if len(row) > 1]
    # A comma in a sentence has a space after it.
    said = sum(cell[:1] != " " and is_said(cell) for cell in chain.from_iterable(wide))
    alike = max(Counter(map(len, wide)).values(), default=0)
    return said, alike


def _rows(file: str, lines: Sequence[str], separator: str) -> Iterator[tuple[str, ...]]:
    reader = csv.reader(lines, delimiter=separator, strict=True)
    taken = 0
    for at in count(1):
        began = reader.line_num
        origin = Origin(file, row=at)
        try:
            row = next(reader, None)
        except csv.Error as error:
            raise RefusedError([_broken(error, origin, lines[began])]) from error
        if row is None:
            return
        taken += len(row)
        if fault := _too_large(row, taken, origin):
            raise RefusedError([fault])
        yield tuple(row)


def _too_large(row: Sequence[str], taken: int, origin: Origin) -> Fault | None:
    if (origin.row or 0) > limits.ROWS:
        return Fault("many_rows", origin, detail=formats.number(limits.ROWS))
    if len(row) > limits.COLUMNS:
        return Fault("many_columns", origin, detail=formats.number(limits.COLUMNS))
    if taken > limits.CELLS:
        return Fault("many_cells", origin, detail=formats.number(limits.CELLS))
    if long := next((cell for cell in row if len(cell) > limits.CELL), ""):
        return Fault("long_cell", origin, long, detail=formats.number(limits.CELL))
    return None


def _broken(error: csv.Error, origin: Origin, line: str) -> Fault:
    """Say that quotes do not meet, or that a cell never ends for want of one."""
    if "field limit" in str(error):
        return Fault("long_cell", origin, line, detail=formats.number(limits.CELL))
    return Fault("quotes", origin, line)
