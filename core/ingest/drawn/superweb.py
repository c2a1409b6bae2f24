"""Read the tables of SuperWEB2 and SuperCROSS: found by structure, every cell by its labels."""

from collections.abc import Iterator, Sequence
from itertools import groupby

import numpy as np
import pandas as pd
from openpyxl.utils import get_column_letter

from core.ingest.drawn import headings, preamble, titles
from core.ingest.drawn.blocks import Block, find
from core.ingest.drawn.headings import PARTS, Headed, Labels
from core.ingest.drawn.preamble import Preamble
from core.ingest.faults import MOST_TOLD, Fault, RefusedError
from core.ingest.rows import filters_of, is_note, is_number
from core.ingest.sheets.grids import Grid
from core.ingest.tables import LabelledTable
from core.words import owner_files

PLACE = ("text", "row", "column")


def is_one(grid: Grid) -> bool:
    """Tell whether a sheet is of these programs, by its own words."""
    return preamble.is_there(grid)


def read(grid: Grid) -> list[LabelledTable]:
    """Give a sheet's tables, wafers as one; raise RefusedError with all that is wrong."""
    blocks = find(grid.rows)
    if not blocks:
        raise RefusedError([Fault("no_header", grid.origin())])
    told = preamble.read(grid, blocks)
    faults = [*_stray(grid, blocks)]
    headed = [headings.read(grid, block, told.title, faults) for block in blocks]
    wafers, lines = _wafers(told.title, headed)
    faults += [] if faults else [*_twice(grid, headed, wafers, lines)]
    if faults:
        raise RefusedError(faults[:MOST_TOLD])
    notes = preamble.notes(grid, blocks)
    parts = [
        ((*wafers, *one.names[0], *one.names[1]), _cells(grid, one, line))
        for one, line in zip(headed, lines, strict=True)
    ]
    return [
        _table(grid, told, notes, fields, [cells for _, cells in group])
        for fields, group in groupby(parts, key=lambda part: part[0])
    ]


def _table(
    grid: Grid, told: Preamble, notes: Labels, fields: Labels, parts: Sequence[pd.DataFrame]
) -> LabelledTable:
    """Put wafers together, under the names of their fields."""
    cells = pd.concat(parts, ignore_index=True).set_axis([*fields, *PLACE], axis=1)
    counted = told.counting
    # A column that only repeats what is counted tells no cells apart.
    for field in (name for name in fields if name.casefold() in owner_files.COUNTING):
        if (cells[field] == cells[field].iloc[0]).all():
            counted = counted or str(cells[field].iloc[0])
            cells, fields = cells.drop(columns=field), tuple(f for f in fields if f != field)
    is_noisy = any(word in note.casefold() for note in notes for word in owner_files.NOISE)
    return LabelledTable(
        grid.file, grid.sheet, told.title, counted, told.filters, fields, cells, notes, is_noisy
    )


def _cells(grid: Grid, headed: Headed, line: Labels) -> pd.DataFrame:
    """Give a row for each number: its labels, its text and where it stands."""
    block, count = headed.block, len(headed.columns)
    taken = slice(block.labels, block.labels + block.numbers)
    texts = [cell.strip() for at in block.body for cell in grid.rows[at][taken]]
    letters = [get_column_letter(at + 1) for at in range(taken.start, taken.stop)]
    columns: list[object] = [
        *([label] * len(texts) for label in line),
        *(
            np.repeat(np.array(each, dtype=object), count)
            for each in zip(*headed.rows, strict=True)
        ),
        *(each * len(headed.rows) for each in zip(*headed.columns, strict=True)),
        texts,
        np.repeat([grid.first + at for at in block.body], count),
        letters * len(headed.rows),
    ]
    return pd.DataFrame(dict(enumerate(columns)))


def _wafers(title: str, headed: Sequence[Headed]) -> tuple[Labels, list[Labels]]:
    """Name what the lines above the tables tell apart; a line may tell several fields."""
    lines = [PARTS.join(one.lines) for one in headed]
    if not any(lines):
        return (), [()] * len(lines)
    names = titles.wafer_names(title, *headed[0].names)
    if parted := titles.parted_label(lines, names):
        return names, parted
    return (PARTS.join(names) or owner_files.WAFER,), [(line,) for line in lines]


def _stray(grid: Grid, blocks: Sequence[Block]) -> Iterator[Fault]:
    """Find numbers outside every table: a blank row within one would lose the rest of it."""
    taken = {at for block in blocks for at in range(block.lines.start, block.body.stop)}
    taken |= {*filters_of(grid.rows)}
    for at in range(blocks[0].body.stop, len(grid.rows)):
        row = grid.rows[at]
        if at not in taken and not is_note(row):
            number = next((cell for cell in row[1:] if is_number(cell)), "")
            if number:
                yield Fault("stray_row", grid.origin(at), number)


def _twice(
    grid: Grid, headed: Sequence[Headed], wafers: Labels, lines: Sequence[Labels]
) -> Iterator[Fault]:
    """Find fields, and tables, that cannot be told apart."""
    seen: set[tuple[object, ...]] = set()
    for one, line in zip(headed, lines, strict=True):
        place = grid.origin(one.block.lines.start)
        fields = (*wafers, *one.names[0], *one.names[1])
        if (one.names, line) in seen:
            yield Fault("table_twice", place, PARTS.join(line or fields))
        seen.add((one.names, line))
        folded = [*PLACE, *(name.casefold() for name in fields)]
        for name in fields:
            if folded.count(name.casefold()) > 1:
                yield Fault("field_twice", place, name)
