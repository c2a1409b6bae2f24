"""Hold one sheet of an owner's file as text."""

from dataclasses import dataclass

from core.ingest.faults import Fault, Origin


@dataclass(frozen=True)
class Grid:
    """One sheet of text: rows as they stand in the owner's file, the first is number `first`."""

    file: str
    sheet: str  # "" for text files
    rows: tuple[tuple[str, ...], ...]
    first: int = 1
    told: tuple[Fault, ...] = ()  # warnings

    def origin(self, at: int | None = None, column: str = "") -> Origin:
        """Tell where row number `at` of `rows` stands, counted from nought."""
        return Origin(self.file, self.sheet, None if at is None else self.first + at, column)
