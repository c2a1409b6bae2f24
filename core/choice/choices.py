"""Know what may be chosen once something is: periods, institutions, years after, splits, sums."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from core.choice.contents import Contents, Entry
from core.choice.selection import (
    MOST_COMPARED,
    MOST_SERIES,
    Period,
    Selection,
    overlap,
    period_id,
)
from core.deliveries.catalogue import Catalogue, Measure
from core.deliveries.store import Unit


@dataclass(frozen=True)
class Choices:
    """Answer what can be chosen in one perspective of one delivery, given what is chosen.

    `compares`: on the page where more stand side by side, and nothing is added.
    """

    contents: Contents
    catalogue: Catalogue
    perspective: str
    selection: Selection
    compares: bool = False

    @property
    def most(self) -> int:
        """Give how many units, and units times periods, may stand side by side."""
        return MOST_COMPARED if self.compares else MOST_SERIES

    def most_periods(self, units: Sequence[str]) -> int:
        """Give how many periods of so many units can be compared."""
        return self.most // max(1, len(units))

    @cached_property
    def units(self) -> Mapping[str, Unit]:
        """Give every unit of the perspective by id."""
        return self.contents.units.get(self.perspective, {})

    @cached_property
    def periods(self) -> list[Period]:
        """Give the periods of the chosen units."""
        return self.contents.periods(self.perspective, self.selection.units)

    @cached_property
    def chosen_periods(self) -> list[Period]:
        """Give the chosen periods that exist."""
        return [period for period in self.periods if period_id(period) in self.selection.periods]

    @cached_property
    def entries(self) -> list[Entry]:
        """Give the entries of the chosen units, of the chosen or own institution."""
        return [entry for entry in self._everywhere if entry.institution == self.institution]

    @cached_property
    def institutions(self) -> list[str]:
        """Give the institutions that the chosen units have numbers for, the own one first."""
        found = {entry.institution for entry in self._everywhere}
        return sorted(found, key=lambda name: (name != self.contents.institution, name))

    @cached_property
    def institution(self) -> str:
        """Give the chosen institution, else the own one, else the first."""
        return _kept(self.selection.institution, self.institutions) or self.contents.institution

    def with_selection(self, selection: Selection) -> "Choices":
        """Answer for another selection in the same place."""
        return replace(self, selection=selection)

    @cached_property
    def measure(self) -> Measure:
        """Give the chosen measure; what is a residual in every measure is one in it."""
        chosen, every = self.catalogue.measures[self.selection.measure], self.catalogue.residuals
        own = (label for label in chosen.residuals if label not in every)
        return replace(chosen, residuals=(*own, *every))

    @cached_property
    def years_after(self) -> list[str]:
        """Give the years after the degree that the measure has for the chosen periods."""
        return sorted({entry.years_after for entry in self._measured}, key=int)

    @cached_property
    def splits(self) -> list[str]:
        """Give what the measure may be split by so many years after; undivided, if it is, first."""
        years = _kept(self.selection.years_after, self.years_after)
        return sorted({each.split for each in self._measured if each.years_after == years})

    @cached_property
    def decided(self) -> Selection:
        """Decide years after, split and institution: the chosen one if it is there, else the first.

        What is offered, counted and shown is this.
        """
        return self.selection.change(
            years_after=_kept(self.selection.years_after, self.years_after),
            split=_kept(self.selection.split, self.splits),
            institution=self.institution,
        )

    @cached_property
    def told(self) -> list[Entry]:
        """Give what a decided selection shows: entries of the chosen units and periods."""
        return [entry for entry in self._measured if entry.is_of(self.selection)]

    @cached_property
    def first_told(self) -> tuple[str, Period]:
        """Give the first of the chosen units and periods that a decided selection has numbers of.

        A split is a comparison of its own: it shows this place alone.
        """
        told = {(entry.unit, entry.period) for entry in self.told}
        places = ((unit, period) for unit in self.selection.units for period in self.chosen_periods)
        return next(place for place in places if place in told)

    @cached_property
    def may_add(self) -> bool:
        """Tell whether the chosen units and periods may lawfully be added.

        Periods may not share a year, units must be of one kind, and shares that were
        delivered without counts cannot be added.
        """
        kinds = {unit.partition(".")[0] for unit in self.selection.units}
        return (
            not self.compares
            and len(kinds) == 1
            and not overlap(self.chosen_periods)
            and not any(entry.delivered_share for entry in self._measured)
            and self._none_lacks_a_period()
        )

    def _none_lacks_a_period(self) -> bool:
        """Tell whether every unit has all that is added, and the measure for each chosen period."""
        units, shown = self.selection.units, self.with_selection(self.decided).told
        having = [{each.period for each in self._measured if each.unit == unit} for unit in units]
        added = [{each.period for each in shown if each.unit == unit} for unit in units]
        whole = set(self.chosen_periods)
        return all(each == whole for each in having) and all(each == added[0] for each in added)

    @cached_property
    def _everywhere(self) -> list[Entry]:
        """Give the entries of the chosen units, of every institution."""
        return self.contents.of(self.perspective, self.selection.units)

    @cached_property
    def _measured(self) -> list[Entry]:
        """Give what there is of the measure for the chosen periods, however it is split."""
        return [
            entry
            for entry in self.entries
            if entry.measure == self.selection.measure and entry.period in self.chosen_periods
        ]


def _kept(wanted: str, offered: Sequence[str]) -> str:
    """Keep what is wanted where it is offered, else take the first."""
    return wanted if wanted in offered else next(iter(offered), "")
