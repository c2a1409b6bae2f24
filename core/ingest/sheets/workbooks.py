"""Read a workbook's visible sheets as text; what would be guessed at is refused by cell."""

import warnings
from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from typing import Any, Final
from zipfile import ZipFile

from openpyxl import load_workbook
from openpyxl.utils import get_column_letter, range_boundaries

from core.ingest import limits
from core.ingest.faults import MOST_TOLD, Fault, Origin, RefusedError, refuse
from core.ingest.rows import is_number
from core.ingest.sheets import archives, sheet_marks, typed
from core.ingest.sheets.grids import Grid
from core.words import formats

_SHOWN: Final = 5  # hidden rows and columns that are named


def read(file: str, content: bytes) -> list[Grid]:
    """Give the sheets that hold anything; raise RefusedError."""
    archives.refuse_unsafe(file, content)
    try:
        with warnings.catch_warnings(), ZipFile(BytesIO(content)) as archive:
            warnings.simplefilter("ignore")  # of styles and other parts that are not read
            book = load_workbook(BytesIO(content), read_only=True, keep_links=False)
            return _sheets(file, book, archive)
    except RefusedError:
        raise
    except Exception as error:  # a damaged part fails anywhere in the library, in any way
        raise refuse("damaged", file) from error


def _sheets(file: str, book: Any, archive: ZipFile) -> list[Grid]:  # noqa: ANN401  # openpyxl has no types
    shown = [page for page in book.worksheets if page.sheet_state == "visible"]
    hidden = [page.title for page in book.worksheets if page not in shown]
    unread = [Fault("hidden_sheet", Origin(file, name), weight="warning") for name in hidden]
    grids: list[Grid] = []
    faults: list[Fault] = []
    for page in shown:
        # The library keeps to itself where in the package a sheet is.
        with archive.open(page._worksheet_path) as part:  # noqa: SLF001
            marks = sheet_marks.read(part)
        grid = Grid(file, page.title, _rows(file, page, faults))
        faults += _merged(grid, marks)
        grids += [replace(grid, told=(*unread, *_hidden(grid, marks)))] if grid.rows else []
    if not grids:
        raise RefusedError([*refuse("empty", file).faults, *unread])
    if faults:
        raise RefusedError(faults[:MOST_TOLD])
    return grids


def _rows(file: str, page: Any, faults: list[Fault]) -> tuple[tuple[str, ...], ...]:  # noqa: ANN401
    """Give rows equally wide, empty ones and columns at the end left out."""
    page.reset_dimensions()  # what a sheet says of its own size may be wrong
    rows: list[tuple[str, ...]] = []
    origin, widest = Origin(file, page.title), 0
    for at, row in enumerate(page.iter_rows(), 1):
        widest = max(widest, len(row))  # empty cells too: they cost as much
        _refuse_large(Origin(file, page.title, at), at, widest)
        read = [typed.read(cell, origin) for cell in row]
        faults += [fault for _, fault in read if fault and len(faults) < MOST_TOLD]
        texts = [text for text, _ in read]
        while texts and not texts[-1]:
            texts.pop()
        rows.append(tuple(texts))
    while rows and not rows[-1]:
        rows.pop()
    width = max(map(len, rows), default=0)
    return tuple((*row, *[""] * (width - len(row))) for row in rows)


def _refuse_large(place: Origin, rows: int, width: int) -> None:
    for kind, size, most in (
        ("many_rows", rows, limits.ROWS),
        ("many_columns", width, limits.COLUMNS),
        ("many_cells", rows * width, limits.CELLS),
    ):
        if size > most:
            raise RefusedError([Fault(kind, place, detail=formats.number(most))])


def _merged(grid: Grid, marks: sheet_marks.Marks) -> Iterator[Fault]:
    """Find merged cells in rows of numbers: over headings and titles they lose nothing."""
    for place in marks.merged:
        left, top, _, bottom = range_boundaries(place)
        rows = grid.rows[top - 1 : bottom]
        if any(is_number(cell) for row in rows for cell in row):
            yield Fault("merged", grid.origin(top - 1, get_column_letter(left)), place)


def _hidden(grid: Grid, marks: sheet_marks.Marks) -> Iterator[Fault]:
    """Tell of hidden rows and columns that hold anything."""
    rows = [str(at) for at in marks.rows if at <= len(grid.rows) and any(grid.rows[at - 1])]
    columns = [get_column_letter(at) for at in marks.columns if at <= len(grid.rows[0])]
    for kind, names in (("hidden_rows", rows), ("hidden_columns", columns)):
        if names:
            more = ["…"] if len(names) > _SHOWN else []
            shown = ", ".join([*names[:_SHOWN], *more])
            yield Fault(kind, grid.origin(), shown, weight="warning")
