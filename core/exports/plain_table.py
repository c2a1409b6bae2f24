"""Write a plain list as CSV: text stays text, whatever somebody's labels begin with."""

from collections.abc import Mapping, Sequence

from core.exports.context import inert
from core.exports.csv_file import bare, written
from core.words import formats
from core.words.spelling import fold


def csv_of(rows: Sequence[Mapping[str, object]], heads: Mapping[str, str]) -> bytes:
    """Write rows under their heads; what a row lacks is empty."""
    lines = [[_cell(row.get(key)) for key in heads] for row in rows]
    return written([[*map(inert, heads.values())], *lines])


def file_name(name: str) -> str:
    """Name the file after what it lists."""
    return f"{fold(name).replace(' ', '-')}.csv"


def _cell(value: object) -> str:
    if isinstance(value, int | float):
        return bare(formats.number(value))
    return inert(str(value)) if value is not None else ""
