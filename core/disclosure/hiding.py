"""Find the fewest further numbers to hide so that some secret ones can be another as well."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import highspy
import numpy as np

from core.disclosure.solver import DUST
from core.disclosure.systems import Equations, Flags, Numbers, Places

PATIENCE: Final = 10.0  # seconds for one program
_EXACT: Final = 1_500  # numbers times secrets, up to which the fewest is found for sure
DEAREST: Final = 1.2  # what hiding one number costs at most, 1 at least
_MOVED: Final = 30.0  # how many hidden numbers one secret that stays a secret is worth
_STEP: Final = 4.0  # no suppressed number can move farther
_HALF: Final = 0.5  # between yes and no


@dataclass(frozen=True)
class Region:
    """Give the cells that may change while all others stay as in the possible table.

    By cell: `now` in the possible table; `low` and `high` as everybody knows it; `least` and `most`
    once it is hidden; `cost` of hiding it. `rows`: over these cells, with the others taken away.
    """

    now: Numbers
    low: Numbers
    high: Numbers
    least: Numbers
    most: Numbers
    cost: Numbers
    rows: Equations

    @property
    def hideable(self) -> Flags:
        """Tell which cells would be less known if they were hidden."""
        return np.asarray((self.least < self.low) | (self.most > self.high))


@dataclass(frozen=True)
class Hidden:
    """Give the cells to hide, which of the secrets are then safe, and the least that is needed."""

    cells: Places
    safe: Places
    least: int


def hide(region: Region, secrets: Places) -> Hidden:
    """Hide the fewest cells so that each secret has another value in some other table.

    Of a small region the fewest is found for sure; in a large one all secrets move in one table,
    which takes a few more, and leaves some unsafe where not all can move at once.
    """
    together = _solved(region, [secrets])
    if len(secrets) == 1 or len(together.cells) <= 1:
        return together
    if len(region.now) * len(secrets) > _EXACT:
        return Hidden(together.cells, together.safe, 1)
    return _solved(region, [secrets[[at]] for at in range(len(secrets))])


def _solved(region: Region, tables: Sequence[Places]) -> Hidden:
    """Hide the fewest cells so that another table exists for each of some sets of secrets."""
    solver = highspy.Highs()  # type: ignore[no-untyped-call]
    solver.silent()
    solver.setOptionValue("threads", 1)
    solver.setOptionValue("time_limit", PATIENCE)
    hideable = np.flatnonzero(region.hideable)
    hidden = _add(solver, np.zeros(len(hideable)), np.ones(len(hideable)), region.cost[hideable])
    moved = [_add_table(solver, region, hideable, hidden, secrets) for secrets in tables]
    solver.run()
    values = np.asarray(solver.getSolution().col_value)
    if not solver.getSolution().value_valid:
        return Hidden(np.zeros(0, np.int64), np.zeros(0, np.int64), 0)
    safe = [
        secrets[values[up] + values[down] > _HALF]
        for secrets, (up, down) in zip(tables, moved, strict=True)
    ]
    bound = float(solver.getInfo().mip_dual_bound) + _MOVED * sum(map(len, safe))
    least = np.ceil(max(0, bound) / DEAREST - DUST)
    return Hidden(hideable[values[hidden] > _HALF], np.concatenate(safe), int(least))


def _add_table(
    solver: highspy.Highs, region: Region, hideable: Places, hidden: Places, secrets: Places
) -> tuple[Places, Places]:
    """Add another table: what is not hidden stays, rows hold, its secrets move up or down."""
    low, high = np.minimum(region.low, region.least), np.maximum(region.high, region.most)
    cells = _add(solver, low, high, np.zeros(len(low)))
    for end, far, sign in ((region.high, high, 1.0), (region.low, low, -1.0)):
        reach = np.abs(far - end)[hideable]
        _add_rows(solver, sign * end[hideable], [(cells[hideable], sign), (hidden, -reach)])
    for row in range(len(region.rows)):
        entries = slice(region.rows.starts[row], region.rows.starts[row + 1])
        solver.addRow(
            region.rows.low[row],
            region.rows.high[row],
            int(entries.stop - entries.start),
            cells[region.rows.cells[entries]].astype(np.int32),
            region.rows.weights[entries],
        )
    nothing, was = np.zeros(len(secrets)), region.now[secrets]
    up, down = (_add(solver, nothing, nothing + 1, nothing - _MOVED) for _ in range(2))
    _add_rows(solver, -was, [(cells[secrets], -1.0), (up, 1.0), (down, -_STEP)])
    _add_rows(solver, was, [(cells[secrets], 1.0), (down, 1.0), (up, -_STEP)])
    _add_rows(solver, nothing + 1, [(up, 1.0), (down, 1.0)])
    return up, down


def _add(solver: highspy.Highs, low: Numbers, high: Numbers, cost: Numbers) -> Places:
    """Add columns of whole numbers; give their places."""
    first, many = solver.getNumCol(), len(low)
    starts, weights = np.zeros(0, np.int32), np.zeros(0)
    solver.addCols(many, cost, low, high, 0, starts, starts, weights)
    at = np.arange(first, first + many)
    whole = np.full(many, highspy.HighsVarType.kInteger)
    solver.changeColsIntegrality(many, at.astype(np.int32), whole)
    return at


def _add_rows(
    solver: highspy.Highs, high: Numbers, terms: Sequence[tuple[Places, float | Numbers]]
) -> None:
    """Add rows of a few terms each, none above `high`: the n-th has the n-th of every term."""
    many, width = len(high), len(terms)
    index = np.stack([at for at, _ in terms], axis=1).ravel().astype(np.int32)
    weights = np.stack([np.broadcast_to(by, many) for _, by in terms], axis=1).ravel()
    starts = (np.arange(many) * width).astype(np.int32)
    low = np.full(many, -highspy.kHighsInf)
    solver.addRows(many, low, high, many * width, starts, index, weights)
