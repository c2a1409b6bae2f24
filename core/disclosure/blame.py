"""Tell what a row leaves its cells, and which rows to blame where they contradict each other."""

from dataclasses import dataclass
from typing import Final

import numpy as np

from core.disclosure.revised import revised
from core.disclosure.systems import ANY, Cells, Equations, Flags, Numbers, Places

NOBODY: Final = -1  # the reason of a bound that was published
_DUST: Final = 1e-6


@dataclass(frozen=True)
class Bounds:
    """Give bounds, and the believed row behind each; where they cross, rows contradict."""

    low: Numbers
    high: Numbers
    low_by: Places
    high_by: Places


def implied(part: Equations, low: Numbers, high: Numbers) -> tuple[Numbers, Numbers]:
    """Give, for each entry, the lowest and highest whole number that its row leaves its cell."""
    rows, at_cell, weight = part.rows, part.cells, part.weights
    up = weight > 0
    least = weight * np.where(up, low[at_cell], high[at_cell])
    most = weight * np.where(up, high[at_cell], low[at_cell])
    floor = np.bincount(rows, least, minlength=len(part))
    ceiling = np.bincount(rows, most, minlength=len(part))
    top = (part.high[rows] - (floor[rows] - least)) / weight
    bottom = (part.low[rows] - (ceiling[rows] - most)) / weight
    highest = np.floor(np.where(up, top, bottom) + _DUST)
    return np.ceil(np.where(up, bottom, top) - _DUST), highest


def to_blame(cells: Cells, equations: Equations, found: Bounds, believed: Places) -> Places:
    """Choose the rows to drop where bounds have crossed.

    Those of older deliveries first: the number was changed. Then those that contradict most others
    about a number; where no two contradict each other, those behind the bounds. What was published
    is never to blame, while another row is.
    """
    crossed = found.low > found.high
    part = equations.take(believed)
    older = revised(part, found.low_by, found.high_by, crossed)
    if len(older):
        return believed[older]
    voted = _outvoted(cells, part, crossed)
    if len(voted):
        return believed[voted]
    pairs = np.stack([found.low_by[crossed], found.high_by[crossed]], axis=1)
    both = (pairs >= 0).all(axis=1)
    pairs = pairs[both] if both.any() else pairs
    return believed[np.unique(pairs[pairs >= 0])]


def _outvoted(cells: Cells, equations: Equations, crossed: Flags) -> Places:
    """Give the rows that contradict most others about a number that nobody published."""
    entries = np.flatnonzero((crossed & (cells.high == ANY))[equations.cells])
    rows = np.unique(equations.rows[entries])
    part = equations.take(rows)
    lowest, highest = implied(part, cells.low, cells.high)
    own = np.flatnonzero((crossed & (cells.high == ANY))[part.cells])
    own = own[np.argsort(part.cells[own], kind="stable")]
    ends = np.flatnonzero(np.diff(part.cells[own])) + 1
    wrong = []
    for group in np.split(own, ends) if len(own) else []:
        against = (lowest[group, None] > highest[group]) | (highest[group, None] < lowest[group])
        votes = against.sum(axis=1)
        if votes.any():
            wrong.append(rows[part.rows[group[votes == votes.max()]]])
    return np.unique(np.concatenate(wrong)) if wrong else np.zeros(0, np.int64)
