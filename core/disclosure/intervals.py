"""Find the narrowest interval that an outsider can give each secret number, and what gives it."""

from dataclasses import dataclass, field, replace

import numpy as np

from core.disclosure.components import LARGEST, PIECES, Component, components
from core.disclosure.contradictions import contradicting
from core.disclosure.explaining import Intervals, Side
from core.disclosure.program import Program
from core.disclosure.progress import Progress, unheard, within
from core.disclosure.propagation import narrow
from core.disclosure.solver import Contradiction
from core.disclosure.solving import Reach, solve
from core.disclosure.systems import Cells, Equations, Flags, Numbers, Places


def derive(
    cells: Cells,
    equations: Equations,
    wanted: Flags | None = None,
    enough: float = np.inf,
    progress: Progress = unheard,
) -> Intervals:
    """Derive the bounds of all wanted cells, the secret ones if none are named.

    First row by row, which is all there is to know where no circle is closed; then by linear and
    integer programs, one component at a time. `enough`: a cell that can be so many numbers is
    narrowed no further.
    """
    wanted = cells.secret if wanted is None else wanted
    found = narrow(cells, equations)
    left = Intervals(cells, equations, found.cells, found.broken, found.doubted, wanted, found)
    # Pieces first: they leave the largest little to do.
    for largest, part in ((PIECES, (0.1, 0.7)), (LARGEST, (0.7, 1))):
        left = _solved(left, wanted & left.rough, enough, largest, within(progress, *part))
        if not left.rough.any():
            break
    progress(1)
    return left


def _solved(
    left: Intervals, wanted: Flags, enough: float, largest: int, progress: Progress
) -> Intervals:
    """Solve the components of wanted cells, then narrow what they were cut from."""
    believed = np.flatnonzero(~left.broken & ~left.doubted)
    turn = _Turn(left.cells, left.equations.take(believed), believed)
    turn.solve(wanted, enough, largest, progress)
    held = np.setdiff1d(believed, turn.contradicting)
    broken = left.broken.copy()
    broken[turn.contradicting] = True
    last = narrow(turn.cells, left.equations.take(held))
    broken[held[last.broken]] = True
    by = replace(
        left.by,
        low_by=_reasons(held, last.low_by, left.by.low_by),
        high_by=_reasons(held, last.high_by, left.by.high_by),
    )
    rough = turn.rough & wanted & last.cells.open
    solved = left.solved | turn.solved
    return replace(left, cells=last.cells, broken=broken, rough=rough, by=by, solved=solved)


def _reasons(held: Places, found: Places, before: Places) -> Places:
    """Number new reasons as all rows are numbered, and keep the old ones."""
    new = found >= 0
    reasons = before.copy()
    reasons[new] = held[found[new]]
    return reasons


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

    def solve(self, wanted: Flags, enough: float, largest: int, progress: Progress) -> None:
        low, high = self.cells.low.copy(), self.cells.high.copy()
        asked, done = wanted & self.cells.open, 0
        every = max(1, int(asked.sum()))
        for part in components(self.cells, self.equations, asked, largest):
            progress(min(1, done / every))
            done += int(asked[part.cells].sum())
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
                wrong = contradicting(program, self.equations.older[part.rows])
                self.contradicting = np.append(self.contradicting, self.numbers[part.rows[wrong]])
                part = replace(part, rows=np.delete(part.rows, wrong))

    def _take(self, part: Component, reach: Reach, low: Numbers, high: Numbers) -> None:
        """Take in what a component gave."""
        low[part.cells], high[part.cells] = reach.low, reach.high
        self.rough[part.cells[[*reach.unsure]]] = True
        for (cell, end), rows in reach.by.items():
            self.solved[int(part.cells[cell]), end] = self.numbers[part.rows[rows]]
