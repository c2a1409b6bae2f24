"""Part equations into components that share no unknown number."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

import numpy as np

from core.disclosure.systems import Cells, Equations, Flags, Places

PIECES: Final = 4_000  # unknown numbers that are solved together in a moment
LARGEST: Final = 50_000  # at all


@dataclass(frozen=True)
class Component:
    """Give the unknown cells that hang together, their rows, and whether they form a tree.

    `cut`: some rows that hold them too were left out, because all together would be too many.
    """

    cells: Places
    rows: Places
    tree: bool
    cut: bool = False


def components(
    cells: Cells, equations: Equations, wanted: Flags, largest: int = LARGEST
) -> Iterator[Component]:
    """Part the rows that may still say something, into components with a wanted cell in them."""
    rows = np.flatnonzero(still_tell(cells, equations))
    cut, met = (np.zeros(len(cells.low), bool) for _ in range(2))
    while len(rows):
        too_large = []
        for found in _parted(cells, equations, rows):
            if len(found.cells) > largest:
                too_large.append(found.rows)
                continue
            met[found.cells] = True
            if wanted[found.cells].any():
                yield Component(found.cells, found.rows, found.tree, bool(cut[found.cells].any()))
        if not too_large:
            break
        rows = _without_longest(cells, equations, np.concatenate(too_large), cut)
    alone = np.flatnonzero(cut & ~met & wanted)
    if len(alone):  # every row that held them was left out
        yield Component(alone, np.zeros(0, np.int64), tree=True, cut=True)


def still_tell(cells: Cells, equations: Equations) -> Flags:
    """Tell which rows are not fulfilled whatever their cells hold."""
    rows, weights, at = equations.rows, equations.weights, equations.cells
    up = weights > 0
    low, high = cells.low[at], cells.high[at]
    least = np.bincount(rows, weights * np.where(up, low, high), minlength=len(equations))
    most = np.bincount(rows, weights * np.where(up, high, low), minlength=len(equations))
    return np.asarray((least < equations.low) | (most > equations.high))


def hanging_on(cells: Cells, equations: Equations, some: Flags) -> Flags:
    """Tell which open cells hang together with some rows."""
    many = len(cells.low)
    entry = still_tell(cells, equations)[equations.rows] & cells.open[equations.cells]
    at_row = many + equations.rows[entry]
    label = _labels(equations.cells[entry], at_row, many + len(equations))
    met = np.zeros(len(label), bool)
    met[label[many + np.flatnonzero(some)]] = True
    return met[label[:many]]


def _parted(cells: Cells, equations: Equations, rows: Places) -> Iterator[Component]:
    """Part rows by the open cells that they share."""
    held = np.isin(np.arange(len(equations)), rows)
    entry = held[equations.rows] & cells.open[equations.cells]
    at_row = np.searchsorted(rows, equations.rows[entry])
    every, at_cell = np.unique(equations.cells[entry], return_inverse=True)
    label = _labels(at_cell, at_row + len(every), len(every) + len(rows))
    order = np.argsort(label, kind="stable")
    ends = np.flatnonzero(np.diff(label[order])) + 1
    edges = np.bincount(label[at_cell], minlength=len(label))
    for members in np.split(order, ends):
        own = every[members[members < len(every)]]
        own_rows = rows[members[members >= len(every)] - len(every)]
        tree = edges[label[members[0]]] == len(members) - 1
        yield Component(own, own_rows, bool(tree))


def _labels(one: Places, other: Places, size: int) -> Places:
    """Label what hangs together by its smallest member."""
    label = np.arange(size)
    while True:
        least = np.minimum(label[one], label[other])
        found = label.copy()
        np.minimum.at(found, one, least)
        np.minimum.at(found, other, least)
        found = found[found]
        if np.array_equal(found, label):
            return label
        label = found


def _without_longest(cells: Cells, equations: Equations, rows: Places, cut: Flags) -> Places:
    """Leave out the rows with the most unknown cells: they bind much and say little of each."""
    unknown = np.bincount(equations.rows, cells.open[equations.cells], minlength=len(equations))
    left_out = rows[unknown[rows] > np.quantile(unknown[rows], 0.98)]
    left_out = left_out if len(left_out) else rows[unknown[rows] == unknown[rows].max()]
    cut[equations.cells[np.isin(equations.rows, left_out)]] = True
    return np.sort(rows[~np.isin(rows, left_out)])
