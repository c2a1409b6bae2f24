"""Make a program of one component: rows over its own cells."""

from dataclasses import dataclass

import numpy as np

from core.disclosure.components import Component
from core.disclosure.systems import Cells, Equations, Numbers, Places


@dataclass(frozen=True)
class Program:
    """Give a component as a program: rows over its own cells, those that are known taken away."""

    starts: Places
    index: Places
    weights: Numbers
    row_low: Numbers
    row_high: Numbers
    low: Numbers
    high: Numbers

    @classmethod
    def of(cls, component: Component, cells: Cells, equations: Equations) -> "Program":
        """Take the component's rows out of all."""
        part = equations.take(component.rows)
        unknown = np.isin(part.cells, component.cells)
        known = np.where(unknown, 0, part.weights * cells.low[part.cells])
        taken = np.bincount(part.rows, known, minlength=len(part))
        lengths = np.bincount(part.rows[unknown], minlength=len(part))
        return cls(
            np.concatenate([[0], np.cumsum(lengths)]),
            np.searchsorted(component.cells, part.cells[unknown]),
            part.weights[unknown],
            part.low - taken,
            part.high - taken,
            cells.low[component.cells],
            cells.high[component.cells],
        )
