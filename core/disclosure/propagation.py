"""Narrow bounds row by row until nothing moves: all there is to know where no circle is closed."""

from dataclasses import dataclass, replace
from typing import Final

import numpy as np

from core.disclosure.blame import NOBODY, Bounds, implied, to_blame
from core.disclosure.systems import Cells, Equations, Flags, Places

SWEEPS: Final = 200  # circles may narrow for ever; the solver takes over
PATIENCE: Final = 40  # turns of choosing whom to blame, before all are
DISBELIEF: Final = 0.05  # of a relation's rows broken: then it is none in this delivery


@dataclass(frozen=True)
class Narrowed:
    """Give the bounds that are left, the row behind each, and the rows that were not believed."""

    cells: Cells
    low_by: Places
    high_by: Places
    broken: Flags  # the delivery itself breaks them
    doubted: Flags  # of relations that it breaks often


def narrow(cells: Cells, equations: Equations) -> Narrowed:
    """Narrow the bounds of all cells; rows that cannot hold together are dropped, not believed."""
    broken = np.zeros(len(equations), bool)
    turns = 0
    while True:
        believed = np.flatnonzero(~broken)
        found = _swept(cells, equations.keep(~broken))
        crossed = found.low > found.high
        if not crossed.any():
            return _without_doubted(cells, equations, found, broken)
        wrong = to_blame(cells, equations, found, believed)
        if turns >= PATIENCE:
            older = np.flatnonzero(equations.older & ~broken)
            wrong = older if len(older) else np.unique(equations.rows[crossed[equations.cells]])
        broken[wrong] = True
        turns += 1


def _without_doubted(cells: Cells, equations: Equations, found: Bounds, broken: Flags) -> Narrowed:
    many = np.bincount(equations.kind, minlength=len(equations.kinds))
    wrong = np.bincount(equations.kind[broken], minlength=len(equations.kinds))
    doubted = (wrong > DISBELIEF * many)[equations.kind] & ~broken & ~equations.older
    if doubted.any():
        rest = narrow(cells, equations.keep(~broken & ~doubted))
        kept = np.flatnonzero(~broken & ~doubted)
        broken[kept[rest.broken]] = True
        doubted[kept[rest.doubted]] = True
        low_by, high_by = (_whole(by, kept) for by in (rest.low_by, rest.high_by))
        return Narrowed(rest.cells, low_by, high_by, broken, doubted)
    kept = np.flatnonzero(~broken)
    left = replace(cells, low=found.low, high=found.high)
    low_by, high_by = (_whole(by, kept) for by in (found.low_by, found.high_by))
    return Narrowed(left, low_by, high_by, broken, doubted)


def _whole(by: Places, kept: Places) -> Places:
    """Number reasons as all rows are numbered."""
    return np.where(by >= 0, kept[by], NOBODY) if len(kept) else np.full(len(by), NOBODY)


def _swept(cells: Cells, equations: Equations) -> Bounds:
    """Sweep over all rows until no bound moves, or two bounds of a cell have crossed."""
    nobody = np.full(len(cells.low), NOBODY)
    bounds = Bounds(cells.low.copy(), cells.high.copy(), nobody, nobody.copy())
    at = np.arange(len(equations))  # rows that may still move something
    for _ in range(SWEEPS):
        moved = _sweep(equations.take(at), at, bounds)
        if (bounds.low > bounds.high).any() or not moved.any():
            break
        at = np.unique(equations.rows[moved[equations.cells]])
    return bounds


def _sweep(part: Equations, at: Places, bounds: Bounds) -> Flags:
    """Move bounds by each row once; tell which cells moved."""
    low, high = bounds.low, bounds.high
    rows, at_cell = part.rows, part.cells
    lowest, highest = implied(part, low, high)
    new_low, new_high = low.copy(), high.copy()
    np.maximum.at(new_low, at_cell, lowest)
    np.minimum.at(new_high, at_cell, highest)
    raised, lowered = new_low > low, new_high < high
    by = raised[at_cell] & (lowest == new_low[at_cell])
    bounds.low_by[at_cell[by]] = at[rows[by]]
    by = lowered[at_cell] & (highest == new_high[at_cell])
    bounds.high_by[at_cell[by]] = at[rows[by]]
    low[:], high[:] = new_low, new_high
    return np.asarray(raised | lowered)
