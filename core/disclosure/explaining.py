"""Give the bounds that were found, and follow back which rows gave them."""

from dataclasses import dataclass, field
from typing import Final

import numpy as np

from core.disclosure.propagation import Narrowed
from core.disclosure.systems import Cells, Equations, Flags, Places

LONGEST: Final = 24  # rows that one explanation follows
Side = tuple[int, int]  # a cell, and which of its bounds: low 0, high 1


@dataclass(frozen=True)
class Intervals:
    """Give each cell's bounds, and how they were found.

    `rough`: cells that hang together with more than can be solved at a time; their true interval
    may be narrower still. `broken` and `doubted`: rows that were not believed.
    """

    published: Cells
    equations: Equations
    cells: Cells
    broken: Flags
    doubted: Flags
    rough: Flags
    by: Narrowed
    solved: dict[Side, Places] = field(default_factory=dict)

    def behind(self, cell: int) -> list[int]:
        """List the rows that narrow a cell, those that do it first first."""
        asked: list[Side] = [(cell, 0), (cell, 1)]
        seen, rows = set(asked), dict[int, None]()
        while asked and len(rows) < LONGEST:
            side = asked.pop(0)
            found = [int(row) for row in self._rows_of(side) if row not in rows]
            rows.update(dict.fromkeys(found))
            for row in found:
                deeper = [each for each in self._rests_on(row, side) if each not in seen]
                seen.update(deeper)
                asked.extend(deeper)
        return [*rows]

    def _rows_of(self, side: Side) -> Places:
        if side in self.solved:
            return self.solved[side]
        by = (self.by.low_by, self.by.high_by)[side[1]][side[0]]
        return np.array([by] if by >= 0 else [], np.int64)

    def _rests_on(self, row: int, side: Side) -> list[Side]:
        """List the bounds that a row used to give a cell its own."""
        entries = slice(self.equations.starts[row], self.equations.starts[row + 1])
        at, weights = self.equations.cells[entries], self.equations.weights[entries]
        own = weights[at == side[0]]
        # An upper bound rests on what the others are at least, a lower one on the most they are.
        least = len(own) == 0 or (own[0] > 0) == (side[1] == 1)
        ends = np.where((weights > 0) == least, 0, 1)
        return [
            (int(cell), int(end))
            for cell, end in zip(at, ends, strict=True)
            if cell != side[0] and self._is_narrowed(int(cell), int(end))
        ]

    def _is_narrowed(self, cell: int, end: int) -> bool:
        return bool(len(self._rows_of((cell, end))))
