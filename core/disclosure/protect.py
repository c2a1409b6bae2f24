"""Hide the fewest further numbers, so that no suppressed one is pinned down by the others."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, Literal

import numpy as np
import pandas as pd

from core.deliveries.store import Unit
from core.disclosure.audit import Audit, examine
from core.disclosure.equations import know
from core.disclosure.published import published
from core.disclosure.relations import Relations, read_relations
from core.disclosure.search import Progress, Search, Step
from core.disclosure.states import REMOVED, ROUNDED
from core.disclosure.verdict import Setting
from core.disclosure.writing import changes_of, remove_quotients, written

How = Literal["round", "remove"]
# First nearby, then farther away; where rounding is not enough, removing.
_STEPS: Final[Mapping[How, tuple[Step, ...]]] = {
    "round": ((ROUNDED, 0), (ROUNDED, 1), (REMOVED, 0), (REMOVED, 1), (REMOVED, 2)),
    "remove": ((REMOVED, 0), (REMOVED, 1), (REMOVED, 2)),
}
_TURNS: Final = 3  # what one has hidden may help what another could not


@dataclass(frozen=True)
class Cost:
    """Give what protection cost: numbers rounded and removed, persons in them, of which measures.

    `least`: at least so many are needed, where each unit and period is looked at alone. `unsafe`:
    numbers that an audit of the protected table still finds pinned down.
    """

    rounded: int
    removed: int
    persons: float
    measures: Mapping[str, int]
    least: int
    unsafe: int

    @property
    def numbers(self) -> int:
        """Give how many numbers were hidden."""
        return self.rounded + self.removed


@dataclass(frozen=True)
class Protected:
    """Give the protected table, each change (`at`, `was`, `shown`), and the cost."""

    observations: pd.DataFrame
    changes: pd.DataFrame
    cost: Cost


def protect(  # noqa: PLR0913  # as an audit, and how
    observations: pd.DataFrame,
    found: Audit,
    units: Mapping[str, Unit],
    *,
    how: How = "round",
    relations: Relations | None = None,
    progress: Progress = lambda _: None,
) -> Protected:
    """Hide further numbers until none that the audit found is pinned down.

    Rounded: a number is written as the middle of its four, 6.5 for 5–8, and suppressed, so that it
    has the interval of one more suppressed cell. Removed: it is missing, as is a share that tells
    of few persons.
    """
    relations = relations or read_relations()
    asked = Setting(totals=found.verdict.totals)
    table, least = observations, 0
    for _ in range(_TURNS):
        if not found.verdict.pinned:
            break
        table, needed = _hidden(
            table, found, units, relations=relations, steps=_STEPS[how], progress=progress
        )
        least = least or needed  # the first looks at what was delivered
        # Hiding makes more tables possible: nothing else can have become pinned down.
        among = np.union1d(found.findings["at"], changes_of(observations, table)["at"])
        found = examine(table, units, asked, relations, among)
    changes = changes_of(observations, table)
    measures = table.iloc[changes["at"]]["measure"].astype("str").value_counts()
    cost = Cost(
        rounded=int(changes["shown"].notna().sum()),
        removed=int(changes["shown"].isna().sum()),
        persons=float(changes["was"].sum()),
        measures={str(name): int(many) for name, many in measures.items()},
        least=least,
        unsafe=found.verdict.pinned,
    )
    return Protected(table, changes, cost)


def _hidden(  # noqa: PLR0913  # all that one turn needs
    table: pd.DataFrame,
    found: Audit,
    units: Mapping[str, Unit],
    *,
    relations: Relations,
    steps: tuple[Step, ...],
    progress: Progress,
) -> tuple[pd.DataFrame, int]:
    """Hide what makes the findings safe; give the table, and the fewest that are needed."""
    known = know(published(table, totals=found.verdict.totals), units, relations)
    places = known.shown.places
    pinned = found.findings["low"] == found.findings["high"]
    cells = np.searchsorted(places, found.findings.loc[pinned, "at"].to_numpy())
    by_share = known.shown.rows["ratio"].notna().to_numpy()[cells]
    search = Search.over(known)
    search.make_safe(cells[~by_share], steps, progress)
    state = search.state[: len(places)].copy()
    state[cells[by_share]] = REMOVED
    protected = written(table, places, state)
    remove_quotients(protected, places[state == REMOVED], relations)
    return protected, sum(search.least.values()) + int(by_share.sum())
