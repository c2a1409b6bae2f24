"""Know what a delivery is about, its periods and units, to tell what a new one adds or lacks."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final, Self

import pandas as pd

from core.words.spelling import collate

Period = tuple[str, int | None, int | None]  # perspective, first and last year
Unit = tuple[str, str]  # type and code

_PERIOD: Final = ["perspective", "period_start", "period_end"]
_UNIT: Final = ["unit_type", "unit_code", "unit_name"]


@dataclass(frozen=True)
class Scope:
    """Give the periods of a delivery by perspective, and the names of its units."""

    periods: frozenset[Period] = frozenset()
    units: Mapping[Unit, str] = field(default_factory=dict)

    @classmethod
    def of(cls, rows: pd.DataFrame) -> Self:
        """Find them in tidy rows."""
        periods = (tuple(map(_plain, row)) for row in _each(rows, _PERIOD))
        units = {(str(type_), str(code)): str(name) for type_, code, name in _each(rows, _UNIT)}
        return cls(frozenset((str(row[0]), row[1], row[2]) for row in periods), units)

    def __or__(self, other: Self) -> Self:
        """Put two parts of one delivery together."""
        return type(self)(self.periods | other.periods, {**self.units, **other.units})

    def lacking(self, other: Self) -> tuple[list[Period], list[str]]:
        """List the periods that this one has and another lacks, and the names of the units."""
        periods = sorted(
            self.periods - other.periods, key=lambda one: (one[0], one[1] or 0, one[2] or 0)
        )
        units = (self.units[unit] for unit in self.units.keys() - other.units.keys())
        return periods, sorted(units, key=collate)


def _each(rows: pd.DataFrame, columns: list[str]) -> list[tuple[Any, ...]]:
    return [*rows[columns].drop_duplicates().itertuples(index=False, name=None)]


def _plain(value: Any) -> Any:  # noqa: ANN401  # a cell is of any type
    return None if pd.isna(value) else value
