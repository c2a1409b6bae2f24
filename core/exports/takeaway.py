"""Make the file that a reader asks for, from the same sheet and drawings as the screen."""

from collections.abc import Callable, Sequence
from typing import Final

from core.exports import csv_file, excel, picture
from core.exports.context import file_name, frame_of
from core.numbers.pivot import lay_out
from core.numbers.sheet import Sheet
from core.pictures.drawing import Drawing
from core.words.texts import FileKind as Kind

__all__ = ["MIME", "Draw", "Kind", "file_name", "make"]

MIME: Final[dict[Kind, str]] = {
    "png": "image/png",
    "svg": "image/svg+xml",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "csv": "text/csv",
}

Draw = Callable[[], Sequence[Drawing]]


def make(kind: Kind, sheet: Sheet, draw: Draw, link: str) -> bytes:
    """Make a file; only pictures call `draw`."""
    if kind == "xlsx":
        return excel.workbook(sheet, lay_out(sheet.shown), link)
    if kind == "csv":
        return csv_file.table(sheet, lay_out(sheet.shown))
    panels = [picture.Panel(drawing.spec, drawing.caption, drawing.room) for drawing in draw()]
    svg = picture.compose(panels, frame_of(sheet))
    return svg.encode() if kind == "svg" else picture.to_png(svg)
