"""Read columns of text by their distinct values, and gather what is wrong with them."""

from collections.abc import Callable
from typing import Any

import pandas as pd

from core.ingest import labels
from core.ingest.faults import Fault, Origin
from core.words import intake


class Reading:
    """Give the columns of a part of a file; `sound` tells which rows nothing is wrong with."""

    def __init__(self, text: pd.DataFrame, file: str, sheet: str) -> None:
        self.text, self.file, self.sheet = text, file, sheet
        self.faults: list[Fault] = []
        self.sound = pd.Series(data=True, index=text.index)

    def plain(self, name: str) -> pd.Series:
        """Give a column's words; an absent column is empty."""
        if name not in self.text:
            return pd.Series("", index=self.text.index)
        return self._distinct(self.text[name], labels.plain)

    def each(
        self, name: str, means: Callable[[str], Any], kind: str, of: pd.Series | None = None
    ) -> pd.Series:
        """Give what each value means; None is a fault of that kind."""
        asked = self.plain(name) if of is None else of
        found = self._distinct(asked, means)
        self.blame(kind, name, found.isna())
        return found.where(found.notna(), None)

    def blame(
        self, kind: str, name: str, wrong: pd.Series, values: pd.Series | None = None
    ) -> None:
        """Tell of rows that are wrong: each distinct value once, with its first row."""
        self.sound &= ~wrong
        said = (self.plain(name) if values is None else values)[wrong]
        if said.empty:
            return
        alike = said.value_counts()
        head = intake.HEADS.get(name, (name,))[0]
        first = self.text.loc[said.drop_duplicates().index]
        columns = first.get("column", pd.Series(head, index=first.index))
        for row, column, value in zip(first["row"], columns, said[first.index], strict=True):
            origin = Origin(self.file, self.sheet, int(row), column)
            self.faults.append(Fault(kind, origin, value, alike=int(alike[value]) - 1))

    def refuse_labels(self, name: str) -> None:
        """Tell of labels that cannot be shown and handed on."""
        said = self.plain(name)
        wrong = {label: kind for label in said.unique() if (kind := labels.fault_of(label))}
        for kind in sorted({*wrong.values()}):
            self.blame(kind, name, said.isin([label for label in wrong if wrong[label] == kind]))

    @staticmethod
    def _distinct(values: pd.Series, means: Callable[[str], Any]) -> pd.Series:
        return values.map({value: means(value) for value in values.unique()})
