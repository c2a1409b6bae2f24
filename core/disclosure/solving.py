"""Find how far each secret number of one component reaches, by linear and integer programs."""

from dataclasses import dataclass, field

import numpy as np

from core.disclosure.program import Program
from core.disclosure.solver import DUST, Contradiction, Solver, is_whole
from core.disclosure.systems import Flags, Numbers, Places

_PUSHES = 30  # solutions that push all at once, before each is pushed alone
_FEWEST = 3  # bounds that such a push must settle, to be worth another


@dataclass
class Reach:
    """Give the bounds found so far, what whole-number solutions were seen, and the rows behind.

    `enough`: so many values seen of a cell, and no more is asked of it.
    """

    low: Numbers
    high: Numbers
    seen_low: Numbers
    seen_high: Numbers
    enough: float
    by: dict[tuple[int, int], Places] = field(default_factory=dict)  # cell, low 0 or high 1
    unsure: set[int] = field(default_factory=set)  # cells whose program took too long

    def settled(self, end: int) -> Flags:
        """Tell of which cells a bound (low 0, high 1) is known to be reached, or of no matter."""
        reached = self.seen_high >= self.high if end else self.seen_low <= self.low
        return np.asarray(reached | (self.seen_high - self.seen_low + 1 >= self.enough))

    def see(self, values: Numbers) -> None:
        """Take a solution in, if it is one of whole numbers."""
        if not is_whole(values):
            return
        whole = np.round(values)
        np.minimum(self.seen_low, whole, out=self.seen_low)
        np.maximum(self.seen_high, whole, out=self.seen_high)

    def tighten(self, cell: int, end: int, to: float, rows: Places) -> None:
        """Take a bound in that no solution goes beyond: the next whole number is the bound."""
        if end == 0 and np.ceil(to - DUST) > self.low[cell]:
            self.low[cell] = np.ceil(to - DUST)
            self.by[cell, 0] = rows
        elif end == 1 and np.floor(to + DUST) < self.high[cell]:
            self.high[cell] = np.floor(to + DUST)
            self.by[cell, 1] = rows


def solve(program: Program, secret: Places, enough: float = np.inf) -> Reach:
    """Find the lowest and highest whole number that each secret cell can be.

    Of a cell that can be `enough` different numbers nothing more is asked. Raise Contradiction
    where no numbers fulfil all rows.
    """
    solver, many = Solver(program), len(program.low)
    low, high = program.low.copy(), program.high.copy()
    reach = Reach(low, high, np.full(many, np.inf), np.full(many, -np.inf), enough)
    for _ in range(_PUSHES):
        before = _unsettled(reach, secret)
        for end in (0, 1):
            _push_all(solver, reach, secret[~reach.settled(end)[secret]], end)
        if before - _unsettled(reach, secret) < _FEWEST:
            break
    for cell in secret:
        for end in (0, 1):
            if not reach.settled(end)[cell]:
                _push(solver, reach, int(cell), end)
    return reach


def _unsettled(reach: Reach, secret: Places) -> int:
    return sum(int((~reach.settled(end)[secret]).sum()) for end in (0, 1))


def _push_all(solver: Solver, reach: Reach, cells: Places, end: int) -> None:
    """Push many cells down (0) or up (1) at once: most go all the way."""
    if not len(cells):
        return
    cost = np.zeros(len(reach.low))
    cost[cells] = -1 if end else 1
    values, _ = solver.least(cost)
    if not is_whole(values):
        values, _ = solver.least_whole(cost)
    reach.see(values)


def _push(solver: Solver, reach: Reach, cell: int, end: int) -> None:
    """Push one cell down or up as far as whole numbers allow."""
    side = -1 if end else 1
    cost = np.zeros(len(reach.low))
    cost[cell] = side
    values, rows = solver.least(cost)
    reach.see(values)
    reach.tighten(cell, end, float(values[cell]), rows)
    if not reach.settled(end)[cell]:
        values, bound = solver.least_whole(cost)
        reach.see(values)
        reach.tighten(cell, end, side * bound, rows)
        if not reach.settled(end)[cell]:
            reach.unsure.add(cell)
    solver.bound(cell, reach.low[cell], reach.high[cell])


def any_table(program: Program) -> Numbers:
    """Give whole numbers that fulfil all rows; raise Contradiction where none are found."""
    solver, nothing = Solver(program), np.zeros(len(program.low))
    values = solver.least(nothing)[0]
    if not is_whole(values):
        values = solver.least_whole(nothing)[0]
    if not is_whole(values):
        raise Contradiction
    return np.round(values)
