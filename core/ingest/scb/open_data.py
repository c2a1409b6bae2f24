"""Read the cubes that Statistikdatabasen writes, JSON-stat and PX; its CSV is a flat file."""

import re
from collections.abc import Callable
from typing import Final

from core.ingest import limits
from core.ingest.faults import refuse
from core.ingest.scb import cubes, json_stat, px_file
from core.ingest.scb.cubes import Cube
from core.ingest.tables import LabelledTable

LARGEST: Final = 12 * limits.MB  # as many cells as a cube may have take half of it
# What a file is, by how it begins: names are changed on the way, and lost.
_READERS: Final[dict[re.Pattern[bytes], Callable[[str, bytes], Cube]]] = {
    re.compile(rb"(?:\xef\xbb\xbf)?\s*\{"): json_stat.read,
    re.compile(
        rb'(?:\xef\xbb\xbf)?\s*(?:CHARSET|AXIS-VERSION|CODEPAGE|LANGUAGE|MATRIX|TITLE)\s*=\s*"'
    ): px_file.read,
}


def is_cube(content: bytes) -> bool:
    """Tell whether a file holds JSON or PX."""
    return any(start.match(content) for start in _READERS)


def read(file: str, content: bytes) -> LabelledTable:
    """Read JSON-stat or PX; raise RefusedError."""
    if len(content) > LARGEST:
        raise refuse("large_file", file, limits.size(len(content)), limits.size(LARGEST))
    for start, cube_of in _READERS.items():
        if start.match(content):
            return cubes.labelled(cube_of(file, content))
    raise refuse("not_open_data", file)
