"""Give a bar its colour: by what is hidden, by what it is and whose, or as the map has it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from core.counts import Cell
from core.numbers import cell_words
from core.numbers.cell_words import Mark
from core.numbers.figure import Row
from core.numbers.kinds import HINGES, Kind, Number
from core.pictures import hatch
from core.pictures.palette import Theme, colours, diverging, faded

Fill = Callable[[Row], str | None]

LITTLE: Final = ("small", "unsure", "within")  # marks of numbers that say little: in a lighter tint


@dataclass(frozen=True, slots=True)
class Paint:
    """Give what decides the colours of a chart's bars; `abreast`: several stand in each row."""

    number: Number
    kind: Kind
    theme: Theme
    abreast: bool
    fill: Fill | None = None

    def colour(self, row: Row, cell: Cell, value: float, own: str) -> str:
        """Give the colour of a bar: `own` is that of its sex or series, its value as plotted."""
        mark = self._mark(cell)
        if mark == "suppressed":
            return hatch.fill(self.theme)
        if row.kind == "residual":
            return colours(self.theme)["residual"]
        # What rows are compared with is no region of the map.
        classed = self.fill(row) if self.fill and row.kind != "reference" else None
        shade = own if self.abreast else self._alone(row, value, own)
        return classed or (faded(shade, self.theme) if mark in LITTLE else shade)

    def _alone(self, row: Row, value: float, own: str) -> str:
        """Give the colour of a bar that nothing stands beside: it need not say whose it is."""
        if row.kind == "reference":
            return colours(self.theme)["total"]
        if self.kind not in HINGES:
            return own
        below, *_, above = diverging(self.theme)
        return below if value < HINGES[self.kind] else above

    def _mark(self, cell: Cell) -> Mark:
        if cell.share.apart:
            return cell_words.tell(cell, self.number).mark
        # A count is drawn as the share beside it: both are of few persons, or neither is.
        return "suppressed" if cell.status == "suppressed" else "small" if cell.share.small else ""
