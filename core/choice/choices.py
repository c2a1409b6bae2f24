"""Know what a delivery lets the reader choose: units, periods, measures with their n."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any, Final

import numpy as np
import pandas as pd

from core.choice.selection import Period, Selection, overlap, period_id
from core.counts import Count, add
from core.deliveries.catalogue import Catalogue, Measure
from core.deliveries.store import Unit

_UNIT: Final = ("perspective", "unit_type", "unit_code")
_ENTRY: Final = (
    "period_start", "period_end", "institution", "years_after", "measure", "split", "count",
    "suppressed", "delivered_share",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Entry:
    """Tell that a delivery has a measure for a unit and period, and of how many persons."""

    institution: str
    period: Period
    years_after: str
    measure: str
    split: str
    count: float
    suppressed: int
    delivered_share: bool


Owned = tuple[str, Entry]  # with the id of the unit that it is of


class Entries(Mapping[tuple[str, str], tuple[Entry, ...]]):
    """Give entries by perspective and unit id, made when asked for: most are never."""

    def __init__(
        self, contents: pd.DataFrame, places: Mapping[tuple[str, str], np.ndarray]
    ) -> None:
        self._contents, self._places = contents, places
        self._made: dict[tuple[str, str], tuple[Entry, ...]] = {}

    def __getitem__(self, key: tuple[str, str]) -> tuple[Entry, ...]:
        if key not in self._made:
            rows = self._contents.take(self._places[key])
            columns = (rows[name].tolist() for name in _ENTRY)
            self._made[key] = tuple(map(_entry, *columns))
        return self._made[key]

    def __iter__(self) -> Iterator[tuple[str, str]]:
        return iter(self._places)

    def __len__(self) -> int:
        return len(self._places)


@dataclass(frozen=True)
class Contents:
    """Index what one delivery contains: units and entries by perspective and unit id."""

    units: Mapping[str, Mapping[str, Unit]]
    entries: Mapping[tuple[str, str], tuple[Entry, ...]]
    institution: str = ""

    def of(self, perspective: str, units: Sequence[str]) -> list[Entry]:
        """List the entries of some units."""
        return [entry for unit in units for entry in self.entries.get((perspective, unit), ())]

    def periods(self, perspective: str, units: Sequence[str]) -> list[Period]:
        """List the periods that any of the units has, latest first, the unknown one last."""
        found = {entry.period for entry in self.of(perspective, units)}
        return sorted(found, key=lambda period: (period[1], period[0]) if period else (0, 0))[::-1]


@dataclass(frozen=True)
class Offer:
    """Offer one measure: the n of each thing that its sheet compares, or why it can't be chosen."""

    measure: Measure
    counts: tuple[Count | None, ...] = ()  # None where it was delivered without
    reason: str = ""  # "", "unit_type", "unit", "period"
    periods: tuple[Period, ...] = ()


def index(contents: pd.DataFrame, units: Mapping[str, Unit], institution: str) -> Contents:
    """Index the summary that the store gives of a delivery."""
    found = contents.groupby(list(_UNIT), observed=True, sort=False).indices
    named: dict[str, dict[str, Unit]] = {}
    places: dict[tuple[str, str], np.ndarray] = {}
    first = contents.take(sorted(rows[0] for rows in found.values()))
    columns = (first[name].tolist() for name in (*_UNIT, "unit_name"))
    for perspective, type_, code, name in zip(*columns, strict=True):
        unit = Unit(type_, code, name)
        named.setdefault(perspective, {})[unit.id] = units.get(unit.id, unit)
        places[perspective, unit.id] = np.asarray(found[perspective, type_, code])
    return Contents(named, Entries(contents, places), institution)


def _entry(start: Any, end: Any, institution: str, years: int, *rest: Any) -> Entry:  # noqa: ANN401
    period = None if pd.isna(start) or pd.isna(end) else (int(start), int(end))
    return Entry(institution, period, str(years), *rest)


@dataclass(frozen=True)
class Choices:
    """Answer what can be chosen in one perspective of one delivery, given what is chosen."""

    contents: Contents
    catalogue: Catalogue
    perspective: str
    selection: Selection

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
        return [entry for _, entry in self._owned]

    @cached_property
    def _owned(self) -> list[Owned]:
        """Pair the entries with the units that they are of."""
        return [
            (unit, entry)
            for unit in self.selection.units
            for entry in self.contents.of(self.perspective, [unit])
            if entry.institution == self.institution
        ]

    @cached_property
    def institutions(self) -> list[str]:
        """Give the institutions that the chosen units have numbers for, the own one first."""
        found = {
            entry.institution for entry in self.contents.of(self.perspective, self.selection.units)
        }
        return sorted(found, key=lambda name: (name != self.contents.institution, name))

    @cached_property
    def institution(self) -> str:
        """Give the chosen institution, else the own one, else the first."""
        if self.selection.institution in self.institutions:
            return self.selection.institution
        return next(iter(self.institutions), self.contents.institution)

    def with_selection(self, selection: Selection) -> "Choices":
        """Answer for another selection in the same place."""
        return Choices(self.contents, self.catalogue, self.perspective, selection)

    @cached_property
    def measure(self) -> Measure:
        """Give the chosen measure; what is a residual in every measure is one in it."""
        chosen, every = self.catalogue.measures[self.selection.measure], self.catalogue.residuals
        own = (label for label in chosen.residuals if label not in every)
        return replace(chosen, residuals=(*own, *every))

    @cached_property
    def years_after(self) -> list[str]:
        """Give the years after the degree that the measure has for the chosen periods."""
        found = {entry.years_after for entry in self._measured()}
        return sorted(found, key=int)

    @cached_property
    def splits(self) -> list[str]:
        """Give what the measure may be split by for the chosen periods."""
        return sorted({entry.split for entry in self._measured()})

    @cached_property
    def offers(self) -> list[Offer]:
        """Offer each measure of the perspective, with n or the reason it is not there."""
        return [self._offer(measure) for measure in self.catalogue.measures_of(self.perspective)]

    @cached_property
    def may_add(self) -> bool:
        """Tell whether the chosen units and periods may lawfully be added.

        Periods may not share a year, units must be of one kind, and shares that were
        delivered without counts cannot be added.
        """
        kinds = {unit.partition(".")[0] for unit in self.selection.units}
        return (
            len(kinds) == 1
            and not overlap(self.chosen_periods)
            and not any(entry.delivered_share for entry in self._measured())
            and all(map(self._has_all_periods, self.selection.units))
        )

    def _has_all_periods(self, unit: str) -> bool:
        """Tell whether a unit has the measure for every chosen period: a sum may lack none."""
        here = (unit, self.selection.measure)
        found = {entry.period for of, entry in self._owned if (of, entry.measure) == here}
        return found >= set(self.chosen_periods)

    def _measured(self) -> list[Entry]:
        return [
            entry
            for entry in self.entries
            if entry.measure == self.selection.measure and entry.period in self.chosen_periods
        ]

    def _offer(self, measure: Measure) -> Offer:
        types = {unit.partition(".")[0] for unit in self.selection.units}
        having = [(unit, each) for unit, each in self._owned if each.measure == measure.id]
        chosen = [(unit, each) for unit, each in having if each.period in self.chosen_periods]
        periods = tuple(sorted({each.period for _, each in having if each.period}))
        if not types <= {*measure.unit_types.get(self.perspective, ())}:
            return Offer(measure, reason="unit_type")
        if not having:
            return Offer(measure, reason="unit")
        if not chosen:
            return Offer(measure, reason="period", periods=periods)
        return Offer(measure, self._counts(measure, chosen), periods=periods)

    def _counts(self, measure: Measure, chosen: Sequence[Owned]) -> tuple[Count | None, ...]:
        """Give the n of each unit, and of each of its periods in the order they were chosen in."""
        years = min((entry.years_after for _, entry in chosen), key=int)
        split = min(entry.split for _, entry in chosen)
        same = (
            (of, each) for of, each in chosen if (each.years_after, each.split) == (years, split)
        )
        found = {(unit, entry.period): _n(entry) for unit, entry in same}
        places = [(unit, period) for unit in self.selection.units for period in self.chosen_periods]
        if split:  # a sheet of a split is of the first that has it
            return (next(found[place] for place in places if place in found),)
        asked = self.with_selection(self.selection.change(measure=measure.id))
        if self.selection.combine == "add" and asked.may_add:
            return (add(found.values()),)
        return tuple(map(found.get, places))


def _n(entry: Entry) -> Count | None:
    return None if entry.delivered_share else Count(entry.count, entry.suppressed)
