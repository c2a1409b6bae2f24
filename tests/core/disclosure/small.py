"""Small deliveries: rows of the tidy table from true numbers, masked as a delivery is."""

from collections.abc import Mapping, Sequence

import numpy as np
import pandas as pd

from core.deliveries.store import Unit
from core.deliveries.tidy import tidy
from core.disclosure.audit import Audit, examine
from core.disclosure.rows import Rows, put_together
from core.disclosure.systems import Equations
from core.disclosure.verdict import Setting

UNIT = {
    "perspective": "background", "institution": "Exempeluniversitetet", "unit_type": "programme",
    "unit_code": "6AAAA", "unit_name": "Program A", "period_start": 2017, "period_end": 2019,
}  # fmt: skip
OUTCOMES = {"perspective": "outcomes", "period_start": 2014, "period_end": 2019}
DEGREE = OUTCOMES | {"unit_type": "degree", "unit_code": "YAAAA", "unit_name": "Examen A"}
TOWN = {
    "perspective": "municipality", "institution": "riket", "unit_type": "municipality",
    "unit_code": "0512", "unit_name": "Ydre", "period_start": 2021, "period_end": 2021,
}  # fmt: skip
LEADS = {"programme.6AAAA": Unit("programme", "6AAAA", "Program A", "YAAAA")}


def rows(
    measure: str, true: Mapping[str, int], sex: str = "women", **place: object
) -> pd.DataFrame:
    """Rows of one measure by category; 1–4 are masked."""
    counts = np.array([*true.values()], float)
    few = (counts > 0) & (counts < 5)
    return pd.DataFrame(
        {
            **UNIT,
            "measure": measure,
            "category": [*true],
            "sex": sex,
            "count": np.where(few, 2.5, counts),
            "status": np.where(few, "suppressed", "value"),
            "true": counts,
            **place,
        }
    )


def delivery(*parts: pd.DataFrame) -> pd.DataFrame:
    """The tidy table of some rows."""
    return tidy(pd.concat(parts, ignore_index=True))


def found(*parts: pd.DataFrame, units: Mapping[str, Unit] | None = None, least: int = 2) -> Audit:
    return examine(delivery(*parts), units or {}, Setting(least))


def leaks(one: Audit) -> list[tuple[int, int, str]]:
    """What was found: the interval and the kind of leak."""
    columns = (one.findings[name].tolist() for name in ("low", "high", "leak"))
    return [*zip(*columns, strict=True)]


def written_out(rows: Sequence[tuple[Mapping[int, float], float, float]]) -> Equations:
    """Make equations of rows that are written out: cells with weights, low and high."""
    return put_together(
        [
            Rows(
                "",
                np.zeros(len(row), np.int64),
                np.array([*row], np.int64),
                np.array([*row.values()], float),
                low,
                high,
            )
            for row, low, high in rows
        ]
    )
