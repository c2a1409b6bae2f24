"""Name the numbers of an indicator: which one is shown, and what it is of."""

from dataclasses import dataclass

from core.choice.selection import Selection
from core.deliveries.indicators import Indicator
from core.numbers.figure import Series
from core.numbers.kinds import Number
from core.numbers.municipal.place_words import KNOWN, of_number


@dataclass(frozen=True)
class Named:
    """Name the number that is shown of an indicator, as the view asks."""

    indicator: Indicator
    selection: Selection
    part: Series
    number: Number

    @property
    def is_stacked(self) -> bool:
        """Tell whether a chart is of all classes: not where a number of its own was chosen."""
        own = {each.id for each in self.indicator.parts}
        return self.indicator.stacked and self.part.key not in own

    @property
    def is_whole(self) -> bool:
        """Tell whether all numbers are shown, so that the title names none of them."""
        view = self.selection.view
        return view == "table" or (view == "chart" and self.is_stacked)

    @property
    def subject(self) -> str:
        """Say what the title is about."""
        return self.indicator.title if self.is_whole else self._name

    @property
    def where_whole(self) -> str:
        """Name the number, and say what it counts, where the title does not."""
        several = len(self.indicator.parts) > 1 or bool(self.indicator.classes)
        if not (several and self.is_whole):
            return ""
        counts = self._definition.partition(" ÷ ")[0]
        return f"{self._name} ({counts})" if counts else self._name

    @property
    def whom(self) -> str:
        """Say of whom a share of classes is: of all, or of those whose class is known."""
        left_out = self.part.part and self.selection.residuals == "hidden"
        if left_out or self._definition:
            return KNOWN
        return "class" if self.part.part else ""

    @property
    def reading(self) -> str:
        """Say what a rate divides by what, or what lies on either side of a number's hinge."""
        if self.number != next(iter(self.part.numbers), ""):
            return ""
        own = (each.reading for each in self.indicator.parts if each.id == self.part.key)
        return next(own, "" if self.is_whole else self._definition)

    @property
    def _name(self) -> str:
        return of_number(self.indicator, self.part, self.number)

    @property
    def _definition(self) -> str:
        """Give what a rate divides by what, as within a sentence; nothing of other numbers."""
        notes = (each.note for each in self.indicator.rates if each.id == self.part.key)
        note = next(notes, "").rstrip(".")
        return f"{note[:1].lower()}{note[1:]}"
