"""Find one whole table that fits everything shown: what protection starts from."""

import numpy as np

from core.disclosure.components import components
from core.disclosure.contradictions import contradicting
from core.disclosure.program import Program
from core.disclosure.solver import Contradiction
from core.disclosure.solving import any_table
from core.disclosure.systems import Cells, Equations, Numbers, Places


def possible_table(cells: Cells, equations: Equations) -> Numbers:
    """Give a number to every cell so that all rows hold.

    Raise Contradiction where none can, with the rows to leave out.
    """
    table, wrong = cells.low.copy(), list[Places]()
    every = np.ones(len(table), bool)
    for part in components(cells, equations, every, largest=len(table)):
        program = Program.of(part, cells, equations)
        try:
            table[part.cells] = any_table(program)
        except Contradiction:
            wrong.append(part.rows[contradicting(program, equations.older[part.rows])])
    if wrong:
        raise Contradiction(np.concatenate(wrong))
    return table
