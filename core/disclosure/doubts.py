"""List the sums of a delivery that do not add up: where, which, what is there and should be."""

from collections.abc import Sequence
from typing import Final

import numpy as np
import pandas as pd

from core.disclosure.equations import Knowledge
from core.disclosure.explaining import Intervals
from core.disclosure.systems import Numbers, Places

MOST: Final = 1_000  # nobody reads more
# A place of one of its numbers, the relation, what its one side is, and what the other leaves it.
COLUMNS: Final = {"at": "int64", "by": "str", "low": "float64", "high": "float64",
                  "least": "float64", "most": "float64"}  # fmt: skip


def none() -> pd.DataFrame:
    """Give an empty list."""
    return pd.DataFrame({name: [] for name in COLUMNS}).astype(COLUMNS)


def together(parts: Sequence[pd.DataFrame]) -> pd.DataFrame:
    """Put lists together."""
    every = pd.concat([none(), *parts], ignore_index=True).astype(COLUMNS)
    return every.sort_values("at", ignore_index=True, kind="stable").head(MOST)


def listed(known: Knowledge, found: Intervals) -> pd.DataFrame:
    """List the first rows that were not believed because the delivery itself breaks them."""
    rows = np.flatnonzero(found.broken)[:MOST]
    told = [_told(int(row), known, found) for row in rows]
    return together([pd.DataFrame(told, columns=[*COLUMNS]).astype(COLUMNS)] if told else [])


def _told(row: int, known: Knowledge, found: Intervals) -> tuple[object, ...]:
    equations = known.equations
    entries = slice(equations.starts[row], equations.starts[row + 1])
    cells, positive = equations.cells[entries], equations.weights[entries] > 0
    low, high = _sides(cells[positive], known, found)
    least, most = _sides(cells[~positive], known, found)
    least, most = least + equations.low[row], most + equations.high[row]
    return _place(cells, known), equations.kinds[equations.kind[row]], low, high, least, most


def _sides(cells: Places, known: Knowledge, found: Intervals) -> tuple[float, float]:
    """Sum what numbers can be: shown ones as they are, those of persons as the rest says."""
    shown = cells < len(known.shown.places)

    def summed(own: Numbers, derived: Numbers) -> float:
        return float(np.where(shown, own[cells], derived[cells]).sum())

    return (
        summed(known.cells.low, found.cells.low),
        summed(known.cells.high, found.cells.high),
    )


def _place(cells: Places, known: Knowledge) -> int:
    """Give the place of a number in a row, the whole first; of persons, one that is of them."""
    persons, shown = known.persons, cells[cells < known.persons.start]
    return int(
        known.shown.places[shown[0] if len(shown) else persons.first[cells[0] - persons.start]]
    )
