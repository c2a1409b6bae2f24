"""List what an audit finds: each number, what it can be, what gives it back."""

from collections.abc import Iterable, Sequence
from typing import Final

import numpy as np
import pandas as pd

from core.disclosure.components import hanging_on
from core.disclosure.equations import Knowledge
from core.disclosure.explaining import Intervals
from core.disclosure.intervals import derive
from core.disclosure.older import Older
from core.disclosure.progress import Progress
from core.disclosure.published import Published
from core.disclosure.systems import OLDER, Flags, Places
from core.disclosure.verdict import Setting
from core.disclosure.versions import beside

FEW: Final = (1, 4)  # persons that a suppressed number may be
BARE: Final = "bare"
# What a leak is named by, where several relations make it: the first of these.
LEAKS: Final = (
    OLDER, BARE, "shares", "quotients", "totals", "tables", "periods", "units", "regions", "splits",
    "margins", "parts", "sexes", "terms", "persons",
)  # fmt: skip
COLUMNS: Final = {"at": "int64", "low": "int8", "high": "int8", "leak": "str", "by": "object"}
NONE: Final = pd.DataFrame({name: [] for name in COLUMNS}).astype(COLUMNS)


def narrowed(known: Knowledge, found: Intervals, wanted: Flags, setting: Setting) -> pd.DataFrame:
    """List what is narrower than wanted: suppressed numbers, and few persons that shares tell."""
    few = (found.cells.low >= FEW[0]) & (found.cells.high <= FEW[1])
    cells = np.flatnonzero(few & wanted & (found.cells.width < setting.narrowest))
    by = [tuple(found.equations.told(found.behind(int(cell)))) for cell in cells]
    low, high = found.cells.low[cells], found.cells.high[cells]
    return _table(known.shown.places[cells], low, high, by)


def bare(shown: Published, among: Places | None) -> pd.DataFrame:
    """List the numbers of 1–4 that are shown as they are."""
    count = shown.rows["count"].to_numpy(float, na_value=np.nan)
    few = (count >= FEW[0]) & (count <= FEW[1]) & (shown.rows["status"] == "value").to_numpy()
    if among is not None:
        few &= np.isin(shown.places, among)
    at = np.flatnonzero(few)
    return _table(shown.places[at], count[at], count[at], [(f"{BARE}:",)] * len(at))


def by_older(  # noqa: PLR0913, PLR0917  # as an audit without them, and they
    known: Knowledge,
    found: Intervals,
    wanted: Flags,
    others: Sequence[Older],
    setting: Setting,
    progress: Progress,
) -> pd.DataFrame:
    """List what is narrower than wanted, and than the delivery alone leaves it."""
    believed = known.equations.keep(~found.broken & ~found.doubted)
    both = beside(known, found.cells, believed, others)
    if len(both.equations) == len(believed):
        return NONE
    more = len(both.cells.low) - len(wanted)
    asked = np.append(wanted & found.cells.open, np.zeros(more, bool))
    asked &= hanging_on(both.cells, both.equations, both.equations.older)
    again = derive(both.cells, both.equations, asked, setting.narrowest, progress)
    asked[: len(wanted)] &= again.cells.width[: len(wanted)] < found.cells.width
    rows = narrowed(known, again, asked, setting)
    titles = tuple(kind for kind in both.equations.kinds if kind.startswith(OLDER))
    told = [any(kind in titles for kind in by) for by in rows["by"]]
    by = [each if some else (*titles, *each) for each, some in zip(rows["by"], told, strict=True)]
    return rows.assign(leak=OLDER, by=pd.Series(by, dtype=object)).astype(COLUMNS)


def together(parts: Sequence[pd.DataFrame]) -> pd.DataFrame:
    """Put lists together by place; of a number that stands in several, the last has it."""
    every = pd.concat([NONE, *parts], ignore_index=True).astype(COLUMNS)
    every = every.drop_duplicates("at", keep="last")
    return every.sort_values("at", ignore_index=True)


def leak_of(by: Iterable[str]) -> str:
    """Name the kind of a leak by the relations behind it."""
    kinds = {each.partition(":")[0] for each in by}
    terms = [each for each in by if each.startswith("persons:")] == ["persons:study_status"]
    found = next((leak for leak in LEAKS if leak in kinds), "persons")
    return "terms" if found == "persons" and terms else found


def _table(at: Places, low: object, high: object, by: Sequence[tuple[str, ...]]) -> pd.DataFrame:
    leaks = [leak_of(each) for each in by]
    by_each = pd.Series([*by], dtype=object)
    found = {"at": at, "low": low, "high": high, "leak": leaks, "by": by_each}
    return pd.DataFrame(found).astype(COLUMNS)
