"""Read SCB's CSV files: a row for each combination of labels, years beside or below each other."""

import re
from dataclasses import dataclass
from typing import Final

import pandas as pd

from core.ingest.faults import Fault, Origin, RefusedError, refuse
from core.ingest.scb import noise, scb_labels
from core.ingest.sheets.grids import Grid
from core.ingest.tables import LabelledTable
from core.words import open_data as words

# "Folkmängd 2019", "2019", "2019M12", and "X2019" from programs where no name begins with a digit.
_WIDE: Final = re.compile(r"(.*?)\s*\bX?((?:19|20)\d{2}(?:M\d{2})?)")
_NEEDED: Final = {"region", "age"}  # tables of other programs may have years across too
_Row = tuple[int, tuple[str, ...]]
_FIRST_LINES: Final = 20  # a title and a blank line stand above the heads, never a page


@dataclass(frozen=True)
class _Heads:
    at: int  # index of the row of heads
    names: list[str]
    numbers: dict[int, dict[str, str]]  # column -> fields that its head tells, with their label
    counting: str = ""

    @property
    def labels(self) -> dict[int, str]:
        return {at: name for at, name in enumerate(self.names) if at not in self.numbers}


def is_one(grid: Grid) -> bool:
    """Tell whether a sheet of text is a table of Statistikdatabasen."""
    return _heads(grid) is not None


def read(grid: Grid) -> LabelledTable:
    """Give every cell its labels; raise RefusedError with every row that is not whole."""
    heads = _heads(grid)
    if heads is None:
        raise refuse("not_open_data", grid.file)
    rows, under = _parted(grid, heads)
    _refuse_ragged(grid, len(heads.names), rows, under)
    cells = pd.DataFrame(_cells(heads, rows))
    fields = tuple(str(name) for name in cells if name not in {"text", "row", "column"})
    said = [" ".join(filter(None, row)) for row in grid.rows[: heads.at] if any(row)]
    notes = tuple(" ".join(filter(None, row)) for _, row in under)
    made = LabelledTable(
        grid.file, grid.sheet, " ".join(said), heads.counting, {}, fields, cells, notes
    )
    return noise.marked(made)


def _heads(grid: Grid) -> _Heads | None:
    """Find the heads by what they are: known fields, and years or a column of numbers."""
    for at, row in enumerate(grid.rows[:_FIRST_LINES]):
        names = [" ".join(cell.split()) for cell in row]
        names = names[:-1] if names and not names[-1] else names
        roles = [scb_labels.role(name) for name in names]
        if not _NEEDED.issubset(roles) or not all(names) or len(set(names)) < len(names):
            continue
        wide = {column: _WIDE.fullmatch(name) for column, name in enumerate(names)}
        told = {column: (found[1], found[2]) for column, found in wide.items() if found}
        last = max(column for column, role in enumerate(roles) if role)
        if "period" in roles:
            told = {column: (names[column], "") for column in range(last + 1, len(names))}
        if told:
            return _with_numbers(at, names, told, has_contents="contents" in roles)
    return None


def _with_numbers(
    at: int, names: list[str], told: dict[int, tuple[str, str]], *, has_contents: bool
) -> _Heads:
    """Let the heads of numbers tell fields: what is counted, where it differs, and the period."""
    counted = {what for what, _ in told.values()}
    is_field = len(counted) > 1 and not has_contents
    numbers = {
        column: ({words.CONTENTS: what} if is_field else {})
        | ({words.PERIOD: year} if year else {})
        for column, (what, year) in told.items()
    }
    return _Heads(at, names, numbers, counted.pop() if len(counted) == 1 else "")


def _parted(grid: Grid, heads: _Heads) -> tuple[list[_Row], list[_Row]]:
    """Part the rows under the heads at the first blank one: the table, and what is said of it.

    Some programs write a separator after the last column: one empty cell more is none.
    """
    width = len(heads.names)
    below = [
        (at, row[:-1] if len(row) == width + 1 and not row[-1] else row)
        for at, row in enumerate(grid.rows[heads.at + 1 :], start=grid.first + heads.at + 1)
    ]
    blank = next((place for place, (_, row) in enumerate(below) if not any(row)), len(below))
    return below[:blank], [(at, row) for at, row in below[blank:] if any(row)]


def _refuse_ragged(grid: Grid, width: int, rows: list[_Row], under: list[_Row]) -> None:
    """Raise RefusedError with rows that are not whole, and those that a blank row parts off."""
    ragged = [("ragged", at, row) for at, row in rows if len(row) != width]
    lost = [("below_blank", at, row) for at, row in under if len(list(filter(None, row))) > 1]
    faults = [
        Fault(kind, Origin(grid.file, grid.sheet, at), str(len(row)), str(width))
        for kind, at, row in (*ragged, *lost)
    ]
    if faults:
        raise RefusedError(faults)


def _cells(heads: _Heads, rows: list[_Row]) -> dict[str, list[object]]:
    """Give a column for each field: years that stand beside each other become a field too."""
    told = next(iter(heads.numbers.values()))
    names = (*heads.labels.values(), *told, "text", "row", "column")
    cells: dict[str, list[object]] = {name: [] for name in names}
    for at, row in rows:
        for column, fields in heads.numbers.items():
            for label, name in heads.labels.items():
                cells[name].append(row[label])
            for name, label_told in fields.items():
                cells[name].append(label_told)
            cells["text"].append(row[column])
            cells["row"].append(at)
            cells["column"].append(heads.names[column])
    return cells
