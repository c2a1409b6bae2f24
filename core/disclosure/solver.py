"""Hand a program to the solver, HiGHS, and read what it found."""

from typing import Final

import highspy
import numpy as np

from core.disclosure.program import Program
from core.disclosure.systems import Numbers, Places

DUST: Final = 1e-5  # what a whole number may be off by: more than the solver tolerates
_PATIENCE: Final = 20.0  # seconds for one integer program


class Contradiction(Exception):  # noqa: N818  # nothing failed: the numbers contradict each other
    """Say that no numbers at all fulfil the rows."""


def is_whole(values: Numbers) -> bool:
    """Tell whether all numbers are whole, and known."""
    return bool((np.abs(values - np.round(values)) <= DUST).all())


def _model(program: Program) -> highspy.HighsLp:
    model = highspy.HighsLp()
    model.num_col_, model.num_row_ = len(program.low), len(program.row_low)
    model.col_cost_ = np.zeros(len(program.low))
    model.col_lower_, model.col_upper_ = program.low, program.high
    model.row_lower_, model.row_upper_ = program.row_low, program.row_high
    model.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
    model.a_matrix_.start_ = program.starts.astype(np.int32)
    model.a_matrix_.index_ = program.index.astype(np.int32)
    model.a_matrix_.value_ = program.weights
    return model


class Solver:
    """Hold one component in the solver, started again from where it stands."""

    def __init__(self, program: Program) -> None:
        self._many = len(program.low)
        self._columns = np.arange(self._many, dtype=np.int32)
        self._solver = highspy.Highs()  # type: ignore[no-untyped-call]
        self._solver.silent()
        self._solver.setOptionValue("threads", 1)
        self._solver.passModel(_model(program))

    def least(self, cost: Numbers) -> tuple[Numbers, Places]:
        """Minimise over all numbers; give the solution and the rows that hold it back.

        No number at all, which bounds nothing, where the solver finds no optimum.
        """
        if self._run(cost) != highspy.HighsModelStatus.kOptimal:
            self._solver.clearSolver()
            if self._run(cost) != highspy.HighsModelStatus.kOptimal:
                return np.full(self._many, np.nan), np.zeros(0, np.int64)
        found = self._solver.getSolution()
        duals = np.asarray(found.row_dual)
        return np.asarray(found.col_value), np.flatnonzero(np.abs(duals) > DUST)

    def least_whole(self, cost: Numbers) -> tuple[Numbers, float]:
        """Minimise over whole numbers; give the solution and the surest bound."""
        whole = np.full(self._many, highspy.HighsVarType.kInteger)
        self._solver.changeColsIntegrality(self._many, self._columns, whole)
        self._run(cost, patience=_PATIENCE)
        info, found = self._solver.getInfo(), self._solver.getSolution()
        values = np.asarray(found.col_value) if found.value_valid else np.full(self._many, np.nan)
        bound = float(info.mip_dual_bound)
        plain = np.full(self._many, highspy.HighsVarType.kContinuous)
        self._solver.changeColsIntegrality(self._many, self._columns, plain)
        return values, bound

    def bound(self, column: int, low: float, high: float) -> None:
        """Tell the solver what has been learnt of a cell."""
        self._solver.changeColBounds(column, low, high)

    def _run(self, cost: Numbers, patience: float = highspy.kHighsInf) -> highspy.HighsModelStatus:
        self._solver.changeColsCost(self._many, self._columns, cost)
        self._solver.setOptionValue("time_limit", patience)
        self._solver.run()
        status = self._solver.getModelStatus()
        if status == highspy.HighsModelStatus.kInfeasible:
            raise Contradiction
        return status
