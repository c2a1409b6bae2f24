"""Look for what to hide near each pinned number, and farther away where that is not enough."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

import numpy as np

from core.disclosure.equations import Knowledge
from core.disclosure.hiding import DEAREST, Hidden, Region, hide
from core.disclosure.older import Older
from core.disclosure.possible import possible_table
from core.disclosure.progress import Progress, unheard
from core.disclosure.propagation import narrow
from core.disclosure.solver import Contradiction
from core.disclosure.states import BLOCK, ROUNDED, reach_of
from core.disclosure.systems import Cells, Equations, Flags, Numbers, Places
from core.disclosure.versions import beside

LARGEST: Final = 6_000  # numbers that are looked at together
_LONGEST: Final = 80  # numbers in a row that is followed farther away
_NEAR: Final = ("perspective", "institution", "unit", "period")

Step = tuple[int, int]  # what a number may become, and how many rows away


@dataclass
class Search:
    """Hold what is hidden so far: the state of each cell, beside one table that is possible.

    `low` and `high`: what older deliveries show of each cell, whatever is hidden in this one.

    Another table in which a secret differs is all that makes it safe; what is hidden later can only
    make more tables possible.
    """

    known: Knowledge
    cells: Cells
    low: Numbers
    high: Numbers
    believed: Equations
    table: Numbers
    state: Places
    least: dict[int, int] = field(default_factory=dict)  # by unit and period
    _near: tuple[Places, Places] = field(init=False, repr=False)
    _rows: tuple[Places, Places] = field(init=False, repr=False)

    @classmethod
    def over(cls, known: Knowledge, others: Sequence[Older] = ()) -> "Search":
        """Begin with nothing hidden; `others`: what older deliveries tell."""
        own = narrow(known.cells, known.equations)
        believed = known.equations.keep(~own.broken & ~own.doubted)
        both = beside(known, own.cells, believed, others)
        more = slice(len(known.cells.low), None)
        cells = Cells(
            np.append(known.cells.low, both.cells.low[more]),
            np.append(known.cells.high, both.cells.high[more]),
            both.cells.secret,
        )
        table, believed = _possible(cells, both.equations)
        return cls(
            known, cells, both.low, both.high, believed, table, np.zeros(len(table), np.int64)
        )

    def __post_init__(self) -> None:
        near = self.known.shown.key(_NEAR)
        self._near = near, np.argsort(near, kind="stable")
        order = np.argsort(self.believed.cells, kind="stable")
        starts = np.searchsorted(self.believed.cells[order], np.arange(len(self.table) + 1))
        self._rows = self.believed.rows[order], starts

    def make_safe(
        self, secrets: Places, steps: Sequence[Step], progress: Progress = unheard
    ) -> Places:
        """Hide numbers around the secrets, step by step; give those that are still pinned."""
        every, (near, order) = max(1, len(secrets)), self._near
        for become, away in steps:
            pinned = secrets
            for key in np.unique(near[secrets]):
                first, last = np.searchsorted(near, [key, key + 1], sorter=order)
                own = secrets[near[secrets] == key]
                cells = self._around(order[first:last], away)
                left = self._make_safe(own, cells, become, int(key))
                pinned = np.setdiff1d(pinned, np.setdiff1d(own, left))
                progress(1 - len(pinned) / every)
            secrets = pinned
        return secrets

    def _make_safe(self, secrets: Places, cells: Places, become: int, key: int) -> Places:
        while len(secrets):
            found = self._hide(cells, secrets, become)
            if not len(found.safe):
                break
            hidden = cells[found.cells]
            self.state[hidden] = np.maximum(self.state[hidden], become)
            # What is hidden for some may help the others: the needs do not add up.
            self.least[key] = max(self.least.get(key, 0), found.least)
            secrets = np.setdiff1d(secrets, cells[found.safe])
        return secrets

    def _hide(self, cells: Places, secrets: Places, become: int) -> Hidden:
        return hide(self._region(cells, become), np.searchsorted(cells, secrets))

    def _around(self, members: Places, away: int) -> Places:
        """Give the members that hold somebody, and what hangs together with them."""
        shown = len(self.known.shown.places)
        cells = members[self.table[members] > 0]
        for ring in range(away + 1):
            rows = self.believed.take(self._rows_of(cells))
            at = rows.cells[self._leads_on(rows)] if ring else rows.cells[rows.cells >= shown]
            at = at[(at < shown) | self.cells.open[at]]
            found = np.union1d(cells, at[(self.table[at] > 0) | (at >= shown)])
            if len(found) > LARGEST:
                break
            cells = found
        return cells

    def _leads_on(self, rows: Equations) -> Flags:
        some = np.bincount(rows.rows, self.table[rows.cells] > 0, minlength=len(rows))
        return np.asarray((some <= _LONGEST)[rows.rows])

    def _rows_of(self, cells: Places) -> Places:
        rows, starts = self._rows
        spans = [rows[starts[cell] : starts[cell + 1]] for cell in cells]
        return np.unique(np.concatenate([np.zeros(0, np.int64), *spans]))

    def _region(self, cells: Places, become: int) -> Region:
        now, state = self.table[cells], self.state[cells]
        published = Cells(self.cells.low[cells], self.cells.high[cells], self.cells.secret[cells])
        low, high = self._as_older(cells, *reach_of(now, published, state))
        hidden = reach_of(now, published, np.maximum(state, become))
        least, most = self._as_older(cells, *hidden)
        stays = cells >= len(self.known.shown.places)
        if (
            become == ROUNDED
        ):  # few persons that are shown are nobody's secret: rounded they would be
            stays |= now <= BLOCK
        least, most = np.where(stays, low, least), np.where(stays, high, most)
        cost = np.where(published.secret, DEAREST, 1 + 0.1 / np.maximum(now, 1))
        rows = self._rows_between(cells)
        return Region(now, low, high, least, most, cost, rows)

    def _as_older(self, cells: Places, low: Numbers, high: Numbers) -> tuple[Numbers, Numbers]:
        """Narrow what is known of cells by what older deliveries show of them."""
        own, now = cells < len(self.low), self.table[cells]
        at = np.where(own, cells, 0)
        low = np.where(own, np.maximum(low, np.minimum(self.low[at], now)), low)
        return low, np.where(own, np.minimum(high, np.maximum(self.high[at], now)), high)

    def _rows_between(self, cells: Places) -> Equations:
        """Give the rows of some cells, with all others as in the possible table."""
        rows = self.believed.take(self._rows_of(cells))
        inside = np.isin(rows.cells, cells)
        outside = np.where(inside, 0, rows.weights * self.table[rows.cells])
        taken = np.bincount(rows.rows, outside, minlength=len(rows))
        lengths = np.bincount(rows.rows[inside], minlength=len(rows))
        return Equations(
            np.concatenate([[0], np.cumsum(lengths)]).astype(np.int64),
            np.searchsorted(cells, rows.cells[inside]),
            rows.weights[inside],
            rows.low - taken,
            rows.high - taken,
            rows.kind,
            rows.kinds,
        )


def _possible(cells: Cells, equations: Equations) -> tuple[Numbers, Equations]:
    """Give a possible table, and the rows that it fulfils: all but those that contradict them."""
    while True:
        found = narrow(cells, equations)
        equations = equations.keep(~found.broken & ~found.doubted)
        try:
            return possible_table(found.cells, equations), equations
        except Contradiction as wrong:
            (rows,) = wrong.args
            if not len(rows):
                raise
            equations = equations.keep(~np.isin(np.arange(len(equations)), rows))
