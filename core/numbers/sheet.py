"""Hold a sheet: what the screen, the pictures and the files all show; no screen here."""

from collections.abc import Sequence
from dataclasses import dataclass

from core.choice.selection import Selection
from core.deliveries.catalogue import Measure, Perspective
from core.deliveries.store import Delivery, Unit
from core.numbers.figure import Figure, Series
from core.numbers.key_figures import KeyFigure
from core.numbers.pivot import Pivot, lay_out
from core.places.centres import Centre


@dataclass(frozen=True)
class Sheet:
    """Give a composed measure sheet: what the screen, the pictures and the files all show."""

    delivery: Delivery
    perspective: Perspective
    selection: Selection
    measure: Measure
    units: tuple[Unit, ...]
    title: str
    sex: str  # whose numbers its pictures and key figures are; tables have all
    base: str
    base_of_total: str
    finding: str
    keys: tuple[KeyFigure, ...]
    figure: Figure
    shown: Figure
    developments: tuple[Figure, ...]  # over time, a figure per unit; empty in the other views
    notes: tuple[str, ...]
    source: str
    counted: str = ""  # of how many its numbers are, where that is not the figure's total
    parts: tuple[Series, ...] = ()  # what can be shown besides, of an indicator
    points: tuple[Centre, ...] = ()  # what its maps show besides regions
    caption_note: str = ""  # what is said above every picture and table, after what they are of
    stacked: bool = False  # whether its chart is of all classes, that make up 100 %
    empty: str = ""  # why there is nothing to show, where the reader can do something about it
    laid_out: Pivot | None = None  # its table, where that is not of the figure alone
    gathered: tuple[Measure, ...] = ()  # whose numbers that table has
    beside: tuple["Sheet", ...] = ()  # whose pictures stand with that table

    @property
    def pivot(self) -> Pivot:
        """Give its table, as it is shown and taken away."""
        return self.laid_out or lay_out(self.shown, self.selection.sort)

    @property
    def remarks(self) -> tuple[str, ...]:
        """List its notes but those that stand under its table."""
        under = self.laid_out.notes if self.laid_out else ()
        return tuple(note for note in self.notes if note not in under)

    @property
    def defined(self) -> tuple[Measure, ...]:
        """List what defines its numbers."""
        return self.gathered or (self.measure,)

    @property
    def is_developed(self) -> bool:
        """Tell whether there is a development to draw: one period alone has none."""
        return is_developed(self.developments)


def is_developed(developments: Sequence[Figure]) -> bool:
    """Tell whether any development has more than one period."""
    return any(len(each.series) > 1 for each in developments)
