"""Hide the fewest further numbers, so that no suppressed one is pinned down by the others."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Literal

import numpy as np
import pandas as pd

from core.deliveries.store import Unit
from core.disclosure.audit import Audit, examine
from core.disclosure.equations import know
from core.disclosure.findings import bare
from core.disclosure.older import Older
from core.disclosure.progress import Progress, unheard, within
from core.disclosure.published import published
from core.disclosure.relations import Relations, read_relations
from core.disclosure.search import Search, Step
from core.disclosure.states import REMOVED, ROUNDED
from core.disclosure.systems import Places
from core.disclosure.verdict import Setting
from core.disclosure.writing import changes_of, masked, remove_quotients, written

How = Literal["round", "remove"]
# First nearby, then farther away; where rounding is not enough, removing.
_STEPS: Final[Mapping[How, tuple[Step, ...]]] = {
    "round": ((ROUNDED, 0), (ROUNDED, 1), (REMOVED, 0), (REMOVED, 1), (REMOVED, 2)),
    "remove": ((REMOVED, 0), (REMOVED, 1), (REMOVED, 2)),
}
# Turns, and their part of the time: what one has hidden may help what another could not.
_SPANS: Final = ((0.1, 0.8), (0.8, 0.9), (0.9, 1.0))


@dataclass(frozen=True)
class Cost:
    """Give what protection cost: numbers rounded and removed, persons in them, of which measures.

    `least`: at least so many are needed, where each unit and period is looked at alone. `unsafe`:
    numbers that an audit of the protected table still finds pinned down. `masked`: numbers of 1–4
    that were shown as they were; they were masked first.
    """

    rounded: int
    removed: int
    persons: float
    measures: Mapping[str, int]
    least: int
    unsafe: int
    masked: int = 0

    @property
    def numbers(self) -> int:
        """Give how many numbers of five or more were hidden."""
        return self.rounded + self.removed


@dataclass(frozen=True)
class Protected:
    """Give the protected table, each change (`at`, `was`, `shown`), and the cost."""

    observations: pd.DataFrame
    changes: pd.DataFrame
    cost: Cost


@dataclass(frozen=True)
class _Ground:
    """Hold what every turn stands on."""

    units: Mapping[str, Unit]
    relations: Relations
    others: Sequence[Older]
    steps: Sequence[Step]
    setting: Setting

    def examined(
        self, table: pd.DataFrame, among: Places | None, progress: Progress = unheard
    ) -> Audit:
        """Audit some numbers of a table again."""
        return examine(
            table, self.units, self.setting, self.relations, among,
            others=self.others, progress=progress,
        )  # fmt: skip


def protect(  # noqa: PLR0913  # as an audit, and how
    observations: pd.DataFrame,
    found: Audit,
    units: Mapping[str, Unit],
    *,
    how: How = "round",
    relations: Relations | None = None,
    others: Sequence[Older] = (),
    progress: Progress = unheard,
) -> Protected:
    """Hide further numbers until none that the audit found is pinned down.

    First those of 1–4 that are shown as they are: masked. Rounded: a number is written as the
    middle of its four, 6.5 for 5–8, and suppressed, so that it has the interval of one more
    suppressed cell. Removed: it is masked without a number, as is a share that tells of few
    persons. `others`: what older deliveries tell, as in the audit.
    """
    asked = Setting(totals=found.verdict.totals)
    ground = _Ground(units, relations or read_relations(), others, _STEPS[how], asked)
    few = bare(published(observations, totals=asked.totals), None)["at"].to_numpy()
    table, least = observations, 0
    if len(few):
        table = masked(observations, few)
        among = _at_risk(found, few)
        found = ground.examined(table, among, within(progress, 0, _SPANS[0][0]))
    for span in _SPANS:
        if not found.verdict.pinned:
            break
        first, last = span[0], (span[0] + 2 * span[1]) / 3
        table, needed = _hidden(table, found, ground, within(progress, first, last))
        least = least or needed  # the first looks at what was delivered
        among = _at_risk(found, changes_of(observations, table)["at"].to_numpy())
        found = ground.examined(table, among, within(progress, last, span[1]))
    progress(1)
    changes = changes_of(observations, table)
    return Protected(table, changes, _cost(table, changes, few, least, found.verdict.pinned))


def _at_risk(found: Audit, hidden: Places) -> Places | None:
    """Tell which numbers may be pinned down when more is hidden; none given: any.

    Hiding makes more tables possible, so no others can be; but a relation that the delivery broke
    counts again once what contradicted it is hidden.
    """
    return None if found.verdict.broken else np.union1d(found.findings["at"], hidden)


def _cost(table: pd.DataFrame, changes: pd.DataFrame, few: Places, least: int, unsafe: int) -> Cost:
    shown = changes["shown"].notna()
    only_masked = shown & changes["at"].isin(few)
    measures = table.iloc[changes["at"]]["measure"].astype("str").value_counts()
    return Cost(
        rounded=int((shown & ~only_masked).sum()),
        removed=int((~shown).sum()),
        persons=float(changes["was"].sum()),
        measures={str(name): int(many) for name, many in measures.items()},
        least=least,
        unsafe=unsafe,
        masked=int(only_masked.sum()),
    )


def _hidden(
    table: pd.DataFrame, found: Audit, ground: _Ground, progress: Progress
) -> tuple[pd.DataFrame, int]:
    """Hide what makes the findings safe; give the table, and the fewest that are needed."""
    shown = published(table, totals=ground.setting.totals)
    known = know(shown, ground.units, ground.relations, alone=bool(ground.others))
    places = known.shown.places
    pinned = found.findings["low"] == found.findings["high"]
    cells = np.searchsorted(places, found.findings.loc[pinned, "at"].to_numpy())
    by_share = known.shown.rows["ratio"].notna().to_numpy()[cells]
    search = Search.over(known, ground.others)
    search.make_safe(cells[~by_share], ground.steps, progress)
    state = search.state[: len(places)].copy()
    state[cells[by_share]] = REMOVED
    protected = written(table, places, state)
    remove_quotients(protected, places[state == REMOVED], ground.relations)
    return protected, sum(search.least.values()) + int(by_share.sum())
