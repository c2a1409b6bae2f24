"""Find the narrowest interval that an outsider can give each secret number, and what gives it."""

from dataclasses import dataclass, field, replace

import numpy as np

from core.disclosure.components import Component, components
from core.disclosure.contradictions import contradicting
from core.disclosure.explaining import Intervals, Side
from core.disclosure.program import Program
from core.disclosure.propagation import narrow
from core.disclosure.solver import Contradiction
from core.disclosure.solving import Reach, solve
from core.disclosure.systems import Cells, Equations, Flags, Numbers, Places


def derive(
    cells: Cells,
    equations: Equations,
    wanted: Flags | None = None,
    enough: float = np.inf,
) -> Intervals:
    """Derive the bounds of all wanted cells, the secret ones if none are named.

    First row by row, which is all there is to know where no circle is closed; then by linear and
    integer programs, one component at a time. `enough`: a cell that can be so many numbers is
    narrowed no further.
    """
    wanted = cells.secret if wanted is None else wanted
    first = narrow(cells, equations)
    believed = np.flatnonzero(~first.broken & ~first.doubted)
    turn = _Turn(first.cells, equations.take(believed), believed)
    turn.solve(wanted, enough)
    broken = first.broken.copy()
    broken[turn.contradicting] = True
    if not turn.rough.any():
        return Intervals(cells, equations, turn.cells, broken, first.doubted, turn.rough,
                         first, turn.solved)  # fmt: skip
    # What was solved may say more beyond where components were cut.
    held = np.setdiff1d(believed, turn.contradicting)
    last = narrow(turn.cells, equations.take(held))
    by = replace(
        last,
        low_by=np.where(last.low_by >= 0, held[last.low_by], first.low_by),
        high_by=np.where(last.high_by >= 0, held[last.high_by], first.high_by),
    )
    broken[held[last.broken]] = True
    return Intervals(cells, equations, last.cells, broken, first.doubted, turn.rough & wanted,
                     by, turn.solved)  # fmt: skip


def pinned(cells: Cells, equations: Equations) -> Places:
    """Give the secret cells that the equations leave one value, by their place."""
    found = derive(cells, equations)
    return np.flatnonzero(cells.secret & (found.cells.width == 1))


@dataclass
class _Turn:
    """Solve the components once; collect bounds, reasons, and what contradicts itself."""

    cells: Cells
    equations: Equations
    numbers: Places  # of the rows, among all
    solved: dict[Side, Places] = field(default_factory=dict)
    contradicting: Places = field(default_factory=lambda: np.zeros(0, np.int64))

    def __post_init__(self) -> None:
        self.rough = np.zeros(len(self.cells.low), bool)

    def solve(self, wanted: Flags, enough: float) -> None:
        low, high = self.cells.low.copy(), self.cells.high.copy()
        for part in components(self.cells, self.equations, wanted & self.cells.open):
            self.rough[part.cells] |= part.cut
            if not part.tree:
                self._take(*self._solve_part(part, wanted, enough), low, high)
        self.cells = replace(self.cells, low=low, high=high)

    def _solve_part(self, part: Component, wanted: Flags, enough: float) -> tuple[Component, Reach]:
        """Solve a component, without the rows that contradict the others."""
        while True:
            program = Program.of(part, self.cells, self.equations)
            try:
                return part, solve(program, np.flatnonzero(wanted[part.cells]), enough)
            except Contradiction:
                wrong = contradicting(program)
                self.contradicting = np.append(self.contradicting, self.numbers[part.rows[wrong]])
                part = replace(part, rows=np.delete(part.rows, wrong))

    def _take(self, part: Component, reach: Reach, low: Numbers, high: Numbers) -> None:
        """Take in what a component gave."""
        low[part.cells], high[part.cells] = reach.low, reach.high
        self.rough[part.cells[[*reach.unsure]]] = True
        for (cell, end), rows in reach.by.items():
            self.solved[int(part.cells[cell]), end] = self.numbers[part.rows[rows]]
