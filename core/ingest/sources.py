"""Read one of the owner's files, whatever kind of table it holds, into rows and their origin."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

import pandas as pd

from core.ingest import layouts
from core.ingest.drawn import superweb
from core.ingest.faults import Fault, Origin, RefusedError
from core.ingest.layouts import Layout, Roles
from core.ingest.ours import template
from core.ingest.scb import flat_file, open_data, population
from core.ingest.sheets import files, long_files
from core.ingest.sheets.grids import Grid
from core.ingest.tables import LabelledTable
from core.words import intake


@dataclass(frozen=True)
class Told:
    """Hold what the owner has told of fields and filters, and what holds for every table."""

    roles: Roles = field(default_factory=dict)
    constants: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Piece:
    """Give a part of a file: rows and sums over all categories, what is wrong, how it was read.

    `approximate` has pairs of measure and year whose numbers carry noise.
    """

    rows: pd.DataFrame = field(default_factory=pd.DataFrame)
    sums: pd.DataFrame = field(default_factory=pd.DataFrame)
    faults: tuple[Fault, ...] = ()
    layout: Layout | None = None
    approximate: tuple[tuple[str, int], ...] = ()


def read(name: str, path: Path, told: Told) -> Iterator[Piece]:
    """Give a file's pieces; a file or table that is refused is a piece of faults alone."""
    try:
        yield from _pieces(name, path, told)
    except RefusedError as refused:
        yield Piece(faults=refused.faults)


def _pieces(name: str, path: Path, told: Told) -> Iterator[Piece]:
    with path.open("rb") as opened:
        is_cube = open_data.is_cube(opened.read(1_000))
    if is_cube:
        yield _of_population(open_data.read(name, path.read_bytes()))
        return
    if long_files.is_one(path) and (found := template.heads_of(long_files.heads(name, path))):
        for grid in long_files.blocks(name, path):
            yield _of_template(grid, 0, found)
        return
    for grid in files.read(name, path):
        yield Piece(faults=grid.told)
        if grid.sheet not in intake.TEMPLATE_WORDS:
            yield from _of_grid(grid, told)


def _of_grid(grid: Grid, told: Told) -> Iterator[Piece]:
    heads = next((at for at, row in enumerate(grid.rows) if any(row)), 0)
    if found := template.heads_of(grid.rows[heads] if grid.rows else ()):
        yield _of_template(grid, heads + 1, found)
    elif flat_file.is_one(grid):
        yield _of_population(flat_file.read(grid))
    else:
        for table in superweb.read(grid):
            yield _of_table(table, told)


def _of_template(grid: Grid, below: int, found: Mapping[int, str]) -> Piece:
    """Read the rows of a grid from the one numbered `below`, counted from nought."""
    filled = [(number, row) for number, row in enumerate(grid.rows) if number >= below and any(row)]
    # A workbook has no cells after the last one that is filled; a text that lacks some is torn.
    width = 0 if grid.sheet else max(found) + 1
    short = [
        Fault("short_row", grid.origin(number), str(len(row)), str(width))
        for number, row in filled
        if len(row) < width
    ]
    rows = [
        [*(row[at] if at < len(row) else "" for at in found), grid.first + number]
        for number, row in filled
        if len(row) >= width
    ]
    text = pd.DataFrame(rows, columns=[*found.values(), "row"])
    made, faults = template.rows(text, grid.file, grid.sheet)
    return Piece(made, faults=(*short, *faults))


def _of_population(table: LabelledTable) -> Piece:
    made = population.read(table)
    return Piece(made.rows, faults=made.notices, approximate=made.approximate)


def _of_table(table: LabelledTable, told: Told) -> Piece:
    layout = layouts.lay_out(table, told.roles, told.constants)
    if not layout.is_known:
        return Piece(faults=tuple(layouts.faults(table, layout)), layout=layout)
    text, sums = layouts.text_of(table, layout)
    rows, faults = template.rows(text, table.file, table.sheet)
    # A sum has every label but its category's.
    filled = sums.assign(category=next(iter(text["category"]), ""))
    whole, _ = template.rows(filled, table.file, table.sheet)
    noise = [Fault("noisy", Origin(table.file, table.sheet), weight="warning")]
    told_of = (*faults, *(noise if table.approximate else ()))
    return Piece(rows, whole.drop(columns="category"), told_of, layout)
