"""Write the table as CSV that Swedish Excel opens right and a program reads without guessing."""

import csv
from collections.abc import Iterable, Iterator, Sequence
from io import StringIO
from typing import Final

from core.exports import chosen
from core.exports.context import base_n, inert
from core.numbers.definitions import sources
from core.numbers.pivot import Column, Entry, Line, Pivot
from core.numbers.sheet import Sheet
from core.words import formats, municipal, prose

PER_CENT: Final = ("share", "share_difference")
BOM: Final = "\ufeff"  # without it Excel takes å, ä and ö for something else


def table(sheet: Sheet, pivot: Pivot) -> bytes:
    """Write one header row and one row per line of the table, children after their parent.

    Shares are per cent with the decimals of the screen. A cell that holds no number holds the
    screen's sign (1–4, –, ×), for a blank would not tell which; the remark has its other marks.
    """
    context = _context(sheet, pivot)
    heads = [_head(column) for column in pivot.columns]
    unit = [municipal.UNIT] if pivot.is_mixed else []
    first = [pivot.corner, prose.EXPORT_PART_OF, *unit]
    rows = [[*first, *heads, prose.EXPORT_REMARK, *context]]
    for parent, line in _with_parents(pivot):
        if pivot.fixed and line.children:
            continue  # a heading: those below it are part of it
        unit = [municipal.UNITS[line.entries[0].kind]] if pivot.is_mixed else []
        numbers = [_number(entry) for entry in line.entries]
        about = [_remark(line, heads), *context.values()]
        rows.append([inert(line.label), inert(parent), *unit, *numbers, *map(inert, about)])
    return written(rows)


def written(rows: Iterable[Sequence[str]]) -> bytes:
    """Write rows as Swedish Excel opens them right."""
    text = StringIO(newline="")
    csv.writer(text, delimiter=";", lineterminator="\r\n").writerows(rows)
    return (BOM + text.getvalue()).encode()


def _context(sheet: Sheet, pivot: Pivot) -> dict[str, str]:
    """Give what is the same on every row, by column: rows that part from the file keep it."""
    delivery = sheet.delivery
    values = {
        "title": sheet.title,
        "base": chosen.base_of(sheet),
        "choices": "; ".join(chosen.of_file(sheet, pivot)),
        "n": base_n(sheet),
        "population": sheet.perspective.population,
        "notes": " ".join(sheet.notes),
        "source": f"{sources(sheet)}; {delivery.source}",
        "delivery": delivery.title,
        "drawn": delivery.drawn,
        "example": prose.EXPORT_YES_NO[delivery.example],
    }
    return {prose.EXPORT_COLUMNS[key]: value for key, value in values.items()}


def _head(column: Column) -> str:
    unit = f" ({prose.EXPORT_PER_CENT})" if column.kind in PER_CENT else ""
    return inert(f"{column.label}{unit}")


def _number(entry: Entry) -> str:
    """Write the number as on screen, without what only eyes need."""
    if entry.value is None:
        return entry.text
    number = formats.per_cent(entry.value) if entry.kind in PER_CENT else entry.value
    return bare(formats.number(number, entry.decimals))


def bare(number: str) -> str:
    """Give a written number without the signs that are for eyes alone."""
    return number.replace(formats.THIN, "").replace(formats.MINUS, "-")


def _remark(line: Line, heads: list[str]) -> str:
    """Say in words which numbers are marked, and how."""
    marked: dict[str, list[str]] = {}
    for head, entry in zip(heads, line.entries, strict=True):
        if entry.mark:
            marked.setdefault(prose.EXPORT_MARK[entry.mark], []).append(head)
    return "; ".join(f"{mark}: {', '.join(columns)}" for mark, columns in marked.items())


def _with_parents(pivot: Pivot) -> Iterator[tuple[str, Line]]:
    above: list[str] = []
    for depth, line in pivot.flat():
        del above[depth:]
        yield (above[-1] if above else ""), line
        above.append(line.label)
