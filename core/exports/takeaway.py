"""Make the file that a reader asks for, from the same sheet and drawings as the screen."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Final

from core.exports import chosen, csv_file, excel, picture
from core.exports.context import PICTURES, frame_of
from core.numbers.sheet import Sheet
from core.pictures.shown import Drawing
from core.words import prose
from core.words.prose import FileKind

MIME: Final[dict[FileKind, str]] = {
    "png": "image/png",
    "svg": "image/svg+xml",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "csv": "text/csv",
}

Draw = Callable[[], Sequence[Drawing]]


def as_chart(table: Sheet, *, compares: bool = False) -> Sheet:
    """Give the sheet that a picture of a table shows: its chart, by sex as the table is.

    `compares`: its matrix, of one sex, as the table is where more stands side by side.
    """
    selection = table.selection.change(view="chart", sex="both")
    if compares:
        selection = table.selection.change(view="matrix")
    notes = tuple(note for note in table.notes if note != prose.OPENED_NOTE)  # bars do not open
    return replace(table, selection=selection, notes=notes)


def make(kind: FileKind, sheet: Sheet, draw: Draw, link: str) -> bytes:
    """Make a file; only pictures call `draw`."""
    if kind not in PICTURES:
        pivot, book = sheet.pivot, kind == "xlsx"
        return excel.workbook(sheet, pivot, link) if book else csv_file.table(sheet, pivot)
    panels = [
        picture.Panel(drawing.spec, drawing.caption, drawing.room, drawing.legend)
        for drawing in draw()
    ]
    frame = frame_of(sheet, chosen.of_picture(sheet))
    # The last one tells: the first may be what all have in common.
    abreast = round(1 / panels[-1].share) if panels else 0
    table = sheet.laid_out if sheet.selection.view == "profile" else None
    svg = picture.compose(panels, frame, table=table, abreast=abreast)
    return svg.encode() if kind == "svg" else picture.to_png(svg)
