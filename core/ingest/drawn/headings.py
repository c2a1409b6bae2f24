"""Read the labels round a table's numbers: fill in repeats, and tell what is wrong with them."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, islice
from typing import Final

from openpyxl.utils import get_column_letter

from core.ingest import labels
from core.ingest.drawn import titles
from core.ingest.drawn.blocks import Block
from core.ingest.faults import MOST_TOLD, Fault
from core.ingest.labels import plain
from core.ingest.rows import counted_for, filled
from core.ingest.sheets.grids import Grid
from core.words import intake

Labels = tuple[str, ...]
PARTS: Final = ", "


@dataclass(frozen=True)
class Headed:
    """Give a table's labels: what its lines say, and those of each row and each column."""

    block: Block
    lines: Labels
    names: tuple[Labels, Labels]  # of fields in rows, in columns
    rows: list[Labels]
    columns: list[Labels]


def read(grid: Grid, block: Block, title: str, faults: list[Fault]) -> Headed:
    """Read a table's labels; what is wrong is added to the faults."""
    width = block.labels + block.numbers
    above = [[*grid.rows[at], *[""] * width][block.labels : width] for at in block.heads]
    heads = [[*map(plain, row)] for row in above]
    body = [[*grid.rows[at], *[""] * block.labels][: block.labels] for at in block.body]
    sides = [[plain(row[at]) for row in body] for at in range(block.labels)]
    columns, no_heads = fill(heads)
    rows, no_sides = fill(sides)
    headed = Headed(
        block,
        _lines(grid, block),
        _names(grid, block, title, faults),
        [*zip(*rows, strict=True)],
        [*zip(*columns, strict=True)] or [()],
    )
    for level, at in no_heads:
        place = grid.origin(block.heads[level], get_column_letter(block.labels + at + 1))
        faults.append(Fault("blank_heading", place))
    for level, at in no_sides:
        place = grid.origin(block.body[at], get_column_letter(level + 1))
        faults.append(Fault("blank_label", place))
    found = chain(_unfit(grid, headed), _twice(grid, headed), _uneven(grid, block))
    faults += islice(found, MOST_TOLD)
    return headed


def fill(levels: Sequence[Sequence[str]]) -> tuple[list[list[str]], list[tuple[int, int]]]:
    """Repeat what is written once for several; give also what is blank and repeats nothing.

    A total stands for all that is left blank below it.
    """
    full: list[list[str]] = []
    missing: list[tuple[int, int]] = []
    for level, given in enumerate(levels):
        above = full[-1] if full else [""] * len(given)
        row: list[str] = []
        for at, label in enumerate(given):
            begins = at == 0 or above[at] != above[at - 1]
            repeats = not label and not begins and level < len(levels) - 1
            if not label and not repeats and above[at].casefold() in intake.TOTALS:
                row.append(above[at])
                continue
            if not label and not repeats:
                missing.append((level, at))
            row.append(row[-1] if repeats else label)
        full.append(row)
    return full, missing


def _lines(grid: Grid, block: Block) -> Labels:
    """Give what a table's lines say; SuperCROSS writes it after what is counted."""
    if block.names is None and block.lines.start:
        said = counted_for(plain(next(iter(grid.rows[block.lines.start - 1]), "")))
        return tuple(filter(None, [said.partition(PARTS)[2]]))
    return tuple(plain(grid.rows[at][0]) for at in block.lines)


def _names(grid: Grid, block: Block, title: str, faults: list[Fault]) -> tuple[Labels, Labels]:
    """Give the names of the fields, out of the title where the table has none."""
    if block.names is not None:
        beside = tuple(plain(cell) for cell in grid.rows[block.names][: block.labels])
        return beside, tuple(plain(grid.rows[at][block.labels - 1]) for at in block.heads)
    if told := titles.field_names(title, block.labels, len(block.heads)):
        return told
    place = grid.origin(block.heads.start)
    faults.append(Fault("no_names", place, title, f"{block.labels + len(block.heads)}"))
    return (), ()


def _unfit(grid: Grid, headed: Headed) -> Iterator[Fault]:
    """Find labels and names that cannot be shown, each once, where it first stands."""
    block = headed.block
    columns = range(block.labels + 1, block.labels + block.numbers + 1)
    lines = block.lines or range(block.heads.start - 1, block.heads.start)
    places = [
        *((label, at, 1) for label, at in zip(headed.lines, lines, strict=False)),
        *((name, block.names, at) for at, name in enumerate(headed.names[0], 1)),
        *((name, at, block.labels) for name, at in zip(headed.names[1], block.heads, strict=False)),
        *(
            (label, head, at)
            for each, at in zip(headed.columns, columns, strict=True)
            for label, head in zip(each, block.heads, strict=True)
        ),
        *(
            (label, row, at)
            for each, row in zip(headed.rows, block.body, strict=True)
            for at, label in enumerate(each, 1)
        ),
    ]
    seen: set[str] = set()
    for label, row, column in places:
        kind = "" if label in seen else labels.fault_of(label)
        seen.add(label)
        if kind:
            yield Fault(kind, grid.origin(row, get_column_letter(column)), label, labels.MOST)


def _twice(grid: Grid, headed: Headed) -> Iterator[Fault]:
    """Find rows and columns that say the same as one before."""
    block = headed.block
    for kind, all_labels in (("row_twice", headed.rows), ("column_twice", headed.columns)):
        first: dict[Labels, int] = {}
        for at, label in enumerate(all_labels):
            before = first.setdefault(tuple(map(str.casefold, label)), at)
            if before == at or not all(label):
                continue
            if kind == "row_twice":
                place, other = grid.origin(block.body[at]), f"{grid.first + block.body[before]}"
            else:
                place = grid.origin(block.heads[-1], get_column_letter(block.labels + at + 1))
                other = get_column_letter(block.labels + before + 1)
            yield Fault(kind, place, PARTS.join(label), other)


def _uneven(grid: Grid, block: Block) -> Iterator[Fault]:
    """Find rows that end before the others do, as the last of a file cut off, or after."""
    rows = [(at, grid.rows[at]) for at in block.body]
    usual = Counter(len(row) for _, row in rows).most_common(1)[0][0]
    width = block.labels + block.numbers
    for at, row in rows:
        if len(row) < max(usual, width):
            yield Fault("short_row", grid.origin(at), plain(" ".join(row)))
        elif len(row) > usual or filled(row) > width:
            yield Fault("long_row", grid.origin(at), plain(" ".join(row[width:])))
