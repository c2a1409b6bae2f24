"""Hold the counts of one measure for one type of unit."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

import numpy as np

from core.deliveries.tidy import SEXES
from core.example.draw import tabulate

Aspect = tuple[int, str, str]  # years after, split, split category
STATUS: Final = ("value", "suppressed", "missing", "impossible")
SUPPRESSED, MISSING, IMPOSSIBLE = 1, 2, 3
SMALLEST: Final = 5  # persons; a unit with fewer in a period is not in the delivery
PLAIN: Final[Aspect] = (0, "", "")
YEAR_AFTER: Final[Aspect] = (1, "", "")
# unit, period, category and sex of every person, as numbers
Rows = tuple[np.ndarray, ...]


@dataclass(frozen=True)
class Block:
    """One measure for one type of unit.

    `counts` has the axes unit, period, aspect, category, sex, in the order of the table.
    """

    measure: str
    perspective: str
    unit_type: str
    codes: Sequence[str]
    names: Sequence[str]
    periods: Sequence[tuple[int, int]]
    categories: Sequence[str]
    counts: np.ndarray
    institution: str
    sexes: Sequence[str] = ("women", "men")
    aspects: Sequence[Aspect] = (PLAIN,)
    status: np.ndarray | None = None  # where it isn't a value: shaped like counts
    delivered: np.ndarray | None = None  # unit, period, aspect; what is left out has no rows
    masked: bool = True
    ratio: bool = False  # counts are ratios

    @property
    def place(self) -> tuple[str, str, str]:
        """Say where the block stands in the table."""
        return self.measure, self.perspective, self.unit_type


def cross(sizes: tuple[int, int, int], rows: Mapping[Aspect, Rows]) -> np.ndarray:
    """Count women and men by unit, period, aspect and category; `sizes` leaves out aspects."""
    tables = [tabulate((*sizes, 2), *people) for people in rows.values()]
    return np.stack(tables, axis=2)


def with_totals(block: Block) -> Block:
    """Add the true total of women and men as a third sex, to be masked on its own."""
    counts = np.concatenate([block.counts, block.counts.sum(axis=-1, keepdims=True)], axis=-1)
    status = block.status
    if status is not None:
        status = np.concatenate([status, status[..., :1]], axis=-1)
    return replace(block, counts=counts, status=status, sexes=SEXES)


def present(counts: np.ndarray) -> np.ndarray:
    """Say which unit, period and aspect have persons enough to be delivered."""
    people = counts.sum(axis=(3, 4)).max(axis=2, keepdims=True)
    return np.broadcast_to(people >= SMALLEST, counts.shape[:3])
