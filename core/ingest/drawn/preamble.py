"""Read the lines round the tables of SuperWEB2 and SuperCROSS: title, what is counted, filters."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from core.ingest.drawn.blocks import Block
from core.ingest.labels import plain
from core.ingest.rows import counted_for, counting, filled, filters_of, first_words, is_line
from core.ingest.sheets.grids import Grid
from core.words import owner_files


@dataclass(frozen=True)
class Preamble:
    """Tell what holds for every table of a sheet."""

    title: str
    counting: str
    filters: Mapping[str, str]


def is_there(grid: Grid) -> bool:
    """Tell a sheet of these programs by its own words."""
    lines = [row for row in grid.rows if is_line(row)]
    return any(
        counting(plain(row[0])) or first_words(row).startswith(owner_files.PROGRAMS)
        for row in lines
    )


def read(grid: Grid, blocks: Sequence[Block]) -> Preamble:
    """Read the lines above the first table: what they say, line by line, and the filters."""
    top = grid.rows[: blocks[0].lines.start]
    within = filters_of(top)
    filters = {}
    for at in within[1:]:
        name, *values = [plain(cell) for cell in top[at] if cell.strip()]
        filters[name] = "; ".join(values)
    taken = frozenset(within)
    lines = [plain(row[0]) for at, row in enumerate(top) if filled(row) and at not in taken]
    # A title may begin as SuperCROSS begins what is counted, which is the last such line.
    found = [at for at, line in enumerate(lines) if counting(line)]
    counted = min(found, key=lambda at: (bool(counted_for(lines[at])), -at), default=len(lines))
    said = "".join(counting(line) for line in lines[counted : counted + 1])
    if counted_for(said and lines[counted]):
        said = said.partition(", ")[0]  # whom it is counted for names the table
    *others, title = lines[:counted] or [""]
    others = [each for each in others if not _is_numbered(each)]
    named = zip((owner_files.ORGANISATION, owner_files.DATASET), others, strict=False)
    return Preamble(title, said, {**dict(named), **filters})


def notes(grid: Grid, blocks: Sequence[Block]) -> tuple[str, ...]:
    """Give the lines below the first table that belong to no table."""
    taken = {at for block in blocks for at in range(block.lines.start, block.body.stop)}
    rows = enumerate(grid.rows[blocks[0].body.stop :], blocks[0].body.stop)
    return tuple(
        ": ".join(plain(cell) for cell in row if cell.strip())
        for at, row in rows
        if at not in taken and filled(row)
    )


def _is_numbered(line: str) -> bool:
    """Tell a line that only numbers a table."""
    word, _, number = line.casefold().partition(" ")
    return word in owner_files.NUMBERED and number.isdecimal()
