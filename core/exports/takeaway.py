"""Make the file that a reader asks for, from the same sheet and drawings as the screen."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Final

from core.exports import chosen, csv_file, excel, picture
from core.exports.context import PICTURES, frame_of
from core.numbers.pivot import lay_out
from core.numbers.sheet import Sheet
from core.pictures.drawing import Drawing
from core.words import prose
from core.words.prose import FileKind

MIME: Final[dict[FileKind, str]] = {
    "png": "image/png",
    "svg": "image/svg+xml",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "csv": "text/csv",
}

Draw = Callable[[], Sequence[Drawing]]


def as_chart(table: Sheet) -> Sheet:
    """Give the sheet that a picture of a table shows: its chart, by sex as the table is."""
    selection = table.selection.change(view="chart", sex="both")
    notes = tuple(note for note in table.notes if note != prose.OPENED_NOTE)  # bars do not open
    return replace(table, selection=selection, notes=notes)


def make(kind: FileKind, sheet: Sheet, draw: Draw, link: str) -> bytes:
    """Make a file; only pictures call `draw`."""
    if kind not in PICTURES:
        pivot = lay_out(sheet.shown, sheet.selection.sort)
        book = kind == "xlsx"
        return excel.workbook(sheet, pivot, link) if book else csv_file.table(sheet, pivot)
    panels = [picture.Panel(drawing.spec, drawing.caption, drawing.room) for drawing in draw()]
    svg = picture.compose(panels, frame_of(sheet, chosen.of_picture(sheet)))
    return svg.encode() if kind == "svg" else picture.to_png(svg)
