"""Hold what an outsider knows: bounds of cells, and equations over them as sparse rows."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Final

import numpy as np
import numpy.typing as npt

Numbers = npt.NDArray[np.float64]
Places = npt.NDArray[np.int64]
Flags = npt.NDArray[np.bool_]

ANY: Final = 1e9  # nothing counts more persons than this
OLDER: Final = "versions"  # the relation of what an older delivery tells


@dataclass(frozen=True)
class Cells:
    """Give the bounds of each number, whole numbers all, and which of them are secret."""

    low: Numbers
    high: Numbers
    secret: Flags

    @property
    def open(self) -> Flags:
        """Tell which are not known exactly."""
        return np.asarray(self.low < self.high)

    @property
    def width(self) -> Numbers:
        """Give how many whole numbers each may be."""
        return np.asarray(self.high - self.low + 1)


@dataclass(frozen=True)
class Equations:
    """Give rows low ≤ Σ weight · cell ≤ high; entries starts[i]:starts[i + 1] are of row i.

    `kind` says by which relation of `kinds` a row holds.
    """

    starts: Places
    cells: Places
    weights: Numbers
    low: Numbers
    high: Numbers
    kind: Places
    kinds: tuple[str, ...]

    def __len__(self) -> int:
        return len(self.low)

    @property
    def rows(self) -> Places:
        """Give the row of each entry."""
        return np.repeat(np.arange(len(self)), np.diff(self.starts))

    @property
    def older(self) -> Flags:
        """Tell which rows are of an older delivery."""
        return np.array([kind.startswith(OLDER) for kind in self.kinds], bool)[self.kind]

    def keep(self, wanted: Flags) -> "Equations":
        """Keep some rows."""
        return self if wanted.all() else self.take(np.flatnonzero(wanted))

    def take(self, rows: Places) -> "Equations":
        """Take some rows, in their order; it costs as much as they hold."""
        lengths = self.starts[rows + 1] - self.starts[rows]
        ends = np.cumsum(lengths)
        entries = np.arange(lengths.sum()) + np.repeat(self.starts[rows] - ends + lengths, lengths)
        return replace(
            self,
            starts=np.concatenate([[0], ends]).astype(np.int64),
            cells=self.cells[entries],
            weights=self.weights[entries],
            low=self.low[rows],
            high=self.high[rows],
            kind=self.kind[rows],
        )

    def told(self, rows: Iterable[int]) -> list[str]:
        """List the relations of some rows, each once."""
        return list(dict.fromkeys(self.kinds[self.kind[row]] for row in rows))
