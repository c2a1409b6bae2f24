"""Hold how much of a file is read; what is larger is refused before it is taken in."""

from typing import Final

from core.words import formats

MB: Final = 1_000_000
FILE: Final = 100 * MB  # bytes; a national delivery comes as many files or as our own template
LINE: Final = MB  # bytes
ROWS: Final = 1_048_576  # as many as a sheet can have
COLUMNS: Final = 4_096
CELLS: Final = 3_000_000
CELL: Final = 10_000  # letters: a copyright line of a census has 700
LABEL: Final = 300  # letters
PARTS: Final = 2_000  # files in a workbook
INFLATED: Final = 200 * MB  # bytes of a workbook's parts together


def size(count: int) -> str:
    """Write a number of bytes."""
    return f"{formats.number(round(count / MB))}{formats.FIXED}MB"
