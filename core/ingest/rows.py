"""Tell rows of a sheet apart by which of their cells say anything."""

from collections.abc import Sequence

from core.ingest import cells
from core.ingest.labels import plain
from core.words import owner_files

Row = Sequence[str]
Rows = Sequence[Row]


def filled(row: Row) -> int:
    """Count a row's cells up to the last that says anything."""
    return next((at for at in range(len(row), 0, -1) if row[at - 1].strip()), 0)


def blanks(row: Row) -> int:
    """Count a row's cells before the first that says anything."""
    return next((at for at, cell in enumerate(row) if cell.strip()), 0)


def is_full(row: Row, count: int) -> bool:
    """Tell whether all of its first cells say something."""
    return len(row) >= count and all(cell.strip() for cell in row[:count])


def is_line(row: Row) -> bool:
    """Tell a row that says one thing, as a line of text does."""
    return filled(row) == 1


def is_number(cell: str) -> bool:
    """Tell digits from words, markers and blanks."""
    return cell.strip()[-1:].isdecimal() and not cells.number(cell).fault


def is_said(cell: str) -> bool:
    """Tell a number, or the marker that stands in its place, from words and blanks."""
    return bool(cell.strip()) and not cells.number(cell).fault


def first_words(row: Row) -> str:
    """Give what its first cell says, folded."""
    return plain(row[0]).casefold() if row else ""


def is_note(row: Row) -> bool:
    """Tell a line of a footer by its first words; a row of numbers may begin with them too."""
    if not 1 <= filled(row) <= 2 or (filled(row) > 1 and not cells.number(row[1]).fault):  # noqa: PLR2004  # word and text
        return False
    first = first_words(row)
    named = any(first == word or first.startswith(f"{word}:") for word in owner_files.NOTES)
    return named or first.startswith(owner_files.RIGHTS)


def counting(line: str) -> str:
    """Give what a line says is counted: "Counting: persons", " for persons"."""
    head, found, said = line.partition(":")
    if found and head.casefold() in owner_files.COUNTING:
        return said.strip()
    return counted_for(line)


def counted_for(line: str) -> str:
    """Give what SuperCROSS says is counted, and for whom: " for persons, 18–25"."""
    word, found, said = line.partition(" ")
    return said if found and word.casefold() in owner_files.COUNTED_FOR else ""


def filters_of(rows: Rows) -> list[int]:
    """Find the rows of filters: a heading, and all down to the next empty row."""
    found: list[int] = []
    within = False
    for at, row in enumerate(rows):
        heads = is_line(row) and first_words(row).rstrip(":") in owner_files.FILTERS
        within = bool(filled(row)) and (within or heads)
        if within:
            found.append(at)
    return found
