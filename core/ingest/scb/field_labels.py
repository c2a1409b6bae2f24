"""Read the labels of one field of a table: what each means, and where it first stands."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Final

import pandas as pd

from core.ingest.faults import Fault, Origin, Weight
from core.ingest.tables import LabelledTable

_NAMED: Final = 6  # of a long list of labels: enough to recognise them by


@dataclass(frozen=True)
class Labels:
    """Hold a table and the name of one of its fields."""

    table: LabelledTable
    field: str

    @cached_property
    def different(self) -> tuple[str, ...]:
        """Give each label once, as they first stand."""
        return tuple(self.table.cells[self.field].unique())

    def meant(self, how: Callable[[str], Any]) -> "pd.Series[Any]":
        """Give what the label of each cell means."""
        return self.table.cells[self.field].map({label: how(label) for label in self.different})

    def without(self, how: Callable[[str], Any]) -> list[str]:
        """Give the labels that mean nothing."""
        return [label for label in self.different if how(label) is None]

    def fault(self, kind: str, value: str, weight: Weight = "error") -> Fault:
        """Tell of a label, with the first row that has it, or of the field."""
        rows = self.table.cells.loc[self.table.cells[self.field] == value, "row"]
        row = int(rows.iloc[0]) if len(rows) else 0
        origin = Origin(self.table.file, self.table.sheet, row or None, self.field)
        return Fault(kind, origin, value, weight=weight)

    def faults(self, kind: str, values: Iterable[str]) -> list[Fault]:
        """Tell of several labels, one each."""
        return [self.fault(kind, value) for value in values]


def listed(labels: Iterable[str]) -> str:
    """Name some labels, of many the first ones."""
    every = list(labels)
    return ", ".join(every[:_NAMED]) + (" …" if len(every) > _NAMED else "")
