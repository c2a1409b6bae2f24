"""Read a text file that is too long to hold, block by block, each under the file's own heads."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Final

from core.ingest import limits
from core.ingest.faults import Fault, RefusedError
from core.ingest.sheets import decoding, separated
from core.ingest.sheets.grids import Grid

BLOCK: Final = 16 * limits.MB  # bytes: about 120 000 rows of the template
_WIDE: Final = (b"\xff\xfe", b"\xfe\xff")


def is_one(path: Path) -> bool:
    """Tell whether a file is longer than a block, and such text as can be cut at line ends."""
    with path.open("rb") as opened:
        head = opened.read(limits.LINE)
    return path.stat().st_size > BLOCK and b"\0" not in head and not head.startswith(_WIDE)


def heads(name: str, path: Path) -> tuple[str, ...]:
    """Give the first row, if it says anything; raise RefusedError."""
    with path.open("rb") as opened:
        line = opened.readline(limits.LINE)
    return separated.read(name, decoding.text(name, line)).rows[0] if line.strip() else ()


def blocks(name: str, path: Path) -> Iterator[Grid]:
    """Give the rows below the heads, some at a time; raise RefusedError at the first wrong block.

    No cell may hold a line break: quotes round one are told of as quotes that do not meet.
    """
    with path.open("rb") as opened:
        head, seen = opened.readline(limits.LINE), 1
        while lines := opened.readlines(BLOCK):
            text = head + b"".join(lines)
            try:
                grid = separated.read(name, decoding.text(name, text))
            except RefusedError as refused:
                raise RefusedError([_moved(each, seen - 1) for each in refused.faults]) from refused
            yield replace(grid, rows=grid.rows[1:], first=seen + 1)
            seen += len(lines)


def _moved(fault: Fault, by: int) -> Fault:
    """Let a row be numbered as in the whole file."""
    row = fault.origin.row
    return replace(fault, origin=replace(fault.origin, row=row + by if row else row))
