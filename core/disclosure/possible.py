"""Find one whole table that fits everything shown: what protection starts from."""

import numpy as np

from core.disclosure.components import components
from core.disclosure.program import Program
from core.disclosure.solving import any_table
from core.disclosure.systems import Cells, Equations, Numbers


def possible_table(cells: Cells, equations: Equations) -> Numbers:
    """Give a number to every cell so that all rows hold; raise Contradiction where none can."""
    table = cells.low.copy()
    every = np.ones(len(table), bool)
    for part in components(cells, equations, every, largest=len(table)):
        table[part.cells] = any_table(Program.of(part, cells, equations))
    return table
