"""Find which rows cannot hold together."""

from typing import Final

import numpy as np

from core.disclosure.program import Program
from core.disclosure.solver import DUST, Solver
from core.disclosure.systems import ANY, Flags, Places

_DEAR: Final = 1_000.0  # as many rows of older deliveries go before one of its own


def contradicting(program: Program, older: Flags) -> Places:
    """Give the fewest rows that must go before any whole numbers fulfil the rest; older first."""
    rows, columns = len(program.row_low), len(program.low)
    # Each row may be fulfilled by what is lacking instead, or by what is too much.
    lacking = columns + np.arange(rows)
    too_much, ends = lacking + rows, np.repeat(program.starts[1:], 2)
    elastic = Program(
        program.starts + 2 * np.arange(rows + 1),
        np.insert(program.index, ends, np.stack([lacking, too_much], axis=1).ravel()),
        np.insert(program.weights, ends, np.tile([1.0, -1.0], rows)),
        program.row_low,
        program.row_high,
        np.concatenate([program.low, np.zeros(2 * rows)]),
        np.concatenate([program.high, np.full(2 * rows, ANY)]),
    )
    each = np.where(older, 1.0, _DEAR if older.any() else 1.0)
    cost = np.concatenate([np.zeros(columns), each, each])
    values, _ = Solver(elastic).least_whole(cost)
    return np.flatnonzero(values[lacking] + values[too_much] > DUST)
