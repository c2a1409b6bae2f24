"""Find what a sheet hides and merges, without building it."""

from typing import IO, Final
from xml.etree.ElementTree import XMLParser

from core.ingest import limits

_PIECE: Final = 1 << 16  # bytes


class Marks:
    """Gather merged ranges, hidden rows and hidden columns as a sheet's elements pass by."""

    def __init__(self) -> None:
        self.merged: list[str] = []
        self.rows: list[int] = []
        self.columns: list[int] = []

    def start(self, tag: str, given: dict[str, str]) -> None:
        """Note an element that says something."""
        element = tag.rpartition("}")[2]
        hidden = given.get("hidden") in {"1", "true"}
        if element == "mergeCell":
            self.merged.append(given["ref"])
        elif element == "row" and hidden:
            self.rows.append(int(given["r"]))
        elif element == "col" and hidden:
            first, last = int(given["min"]), int(given["max"])
            self.columns.extend(range(first, min(last, limits.COLUMNS) + 1))


def read(part: IO[bytes]) -> Marks:
    """Read a sheet's part in pieces."""
    marks = Marks()
    parser = XMLParser(target=marks)  # noqa: S314  # no part declares entities: archives.py
    while piece := part.read(_PIECE):
        parser.feed(piece)
    return marks
