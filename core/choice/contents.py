"""Index what a delivery contains: its units, and an entry per measure, period and split."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

import numpy as np
import pandas as pd

from core.choice.selection import Period, Selection
from core.counts import Count
from core.deliveries.store import Unit

_UNIT: Final = ("perspective", "unit_type", "unit_code")
_SHOWN: Final = ("measure", "years_after", "split", "institution")


@dataclass(frozen=True, slots=True)
class Entry:
    """Tell that a delivery has a measure for a unit (its id) and period, and of how many persons.

    `count` is None where shares were delivered without their n.
    """

    unit: str
    institution: str
    period: Period
    years_after: str
    measure: str
    split: str
    count: Count | None
    delivered_share: bool

    def is_of(self, selection: Selection) -> bool:
        """Tell whether it is of what a settled selection shows, in whatever unit and period."""
        return all(getattr(self, name) == getattr(selection, name) for name in _SHOWN)


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
            self._made[key] = tuple(_entry(key[1], row) for row in rows.itertuples(index=False))
        return self._made[key]

    def __iter__(self) -> Iterator[tuple[str, str]]:
        return iter(self._places)

    def __len__(self) -> int:
        return len(self._places)


@dataclass(frozen=True)
class Contents:
    """Index what one delivery contains, by perspective: measures, units and their entries by id.

    `spans` are the periods of a measure, of any unit, by perspective and measure.
    """

    measures: Mapping[str, frozenset[str]]
    units: Mapping[str, Mapping[str, Unit]]
    entries: Mapping[tuple[str, str], tuple[Entry, ...]]
    every_period: frozenset[Period] = frozenset()  # of any perspective
    institution: str = ""
    spans: Mapping[tuple[str, str], frozenset[Period]] = field(default_factory=dict)

    def of(self, perspective: str, units: Sequence[str]) -> list[Entry]:
        """List the entries of some units."""
        return [entry for unit in units for entry in self.entries.get((perspective, unit), ())]

    def periods(self, perspective: str, units: Sequence[str]) -> list[Period]:
        """List the periods that any of the units has, latest first, the unknown one last."""
        found = {entry.period for entry in self.of(perspective, units)}
        return sorted(found, key=lambda period: (period[1], period[0]) if period else (0, 0))[::-1]


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
    measures = contents.groupby("perspective", observed=True, sort=False)["measure"].unique()
    listed = {str(perspective): frozenset(ids) for perspective, ids in measures.items()}
    spans = _spans(contents)
    every = frozenset(period for periods in spans.values() for period in periods)
    return Contents(listed, named, Entries(contents, places), every, institution, spans)


def _spans(contents: pd.DataFrame) -> dict[tuple[str, str], frozenset[Period]]:
    columns = ["perspective", "measure", "period_start", "period_end"]
    found: dict[tuple[str, str], set[Period]] = {}
    for perspective, measure, *span in contents[columns].drop_duplicates().itertuples(index=False):
        found.setdefault((perspective, measure), set()).add(_period(*span))
    return {place: frozenset(periods) for place, periods in found.items()}


def _entry(unit: str, row: Any) -> Entry:  # noqa: ANN401  # a row's columns by name
    period = _period(row.period_start, row.period_end)
    count = None if pd.isna(row.count) else Count(row.count, row.suppressed)
    if row.delivered_share:
        count = None if pd.isna(row.base) else Count(row.base)
    what = (str(row.years_after), row.measure, row.split)
    return Entry(unit, row.institution, period, *what, count, row.delivered_share)


def _period(start: Any, end: Any) -> Period:  # noqa: ANN401  # a whole number, or what pandas has for none
    return None if pd.isna(start) or pd.isna(end) else (int(start), int(end))
