"""Sort what was counted in municipalities by year: cells, from tidy rows."""

from collections.abc import Mapping

import pandas as pd

from core.choice.selection import Period
from core.deliveries.store import NATION
from core.numbers.comparison import collect
from core.numbers.figure import Cells

Years = Mapping[Period, Mapping[str, Cells]]


def by_year(rows: pd.DataFrame, institution: str) -> Years:
    """Sort a measure's tidy rows into cells by year and municipality.

    Rows are about one institution, where it is among them, else about all together, else about the
    first there is. Of those that were followed up several times the first time counts, and what is
    split by more does not.
    """
    rows = rows[(rows["split"] == "") & (rows["years_after"] == rows["years_after"].min())]
    known = [*dict.fromkeys(rows["institution"])]
    whose = next((name for name in (institution, NATION, *known[:1]) if name in known), "")
    found: dict[Period, dict[str, Cells]] = {}
    for (code, period, _), cells in collect(rows[rows["institution"] == whose]).items():
        found.setdefault(period, {})[code] = cells
    return found
