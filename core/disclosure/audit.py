"""Audit a delivery: which suppressed numbers the others give back, and how nearly."""

import time
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
import pandas as pd
import pyarrow.compute as pc
import pyarrow.dataset as ds

from core.deliveries import files
from core.deliveries.store import TABLE, Delivery, DeliveryError, Unit, read_units
from core.disclosure.equations import Knowledge, know
from core.disclosure.explaining import Intervals
from core.disclosure.intervals import derive
from core.disclosure.published import published
from core.disclosure.relations import Relations, read_relations
from core.disclosure.systems import Flags, Places
from core.disclosure.verdict import NOT_PINNED, Setting, Verdict, together

FEW: Final = (1, 4)  # persons that a suppressed number may be
# What a leak is named by, where several relations make it: the first of these.
LEAKS: Final = (
    "shares", "quotients", "totals", "tables", "periods", "units", "regions", "splits", "margins",
    "parts", "sexes", "terms", "persons",
)  # fmt: skip
_COLUMNS: Final = {"at": "int64", "low": "int8", "high": "int8", "leak": "str", "by": "object"}
_NONE: Final = pd.DataFrame({name: [] for name in _COLUMNS}).astype(_COLUMNS)


@dataclass(frozen=True)
class Audit:
    """Give the verdict, and each number found.

    `findings`: `at` (its place in the delivery's table), `low` and `high` (all that it can be),
    `leak` (one of LEAKS), `by` (the relations that give it back, as `relation:measure`).
    """

    verdict: Verdict
    findings: pd.DataFrame


def audit(delivery: Delivery, setting: Setting = NOT_PINNED) -> Audit:
    """Audit a delivery on disk, one institution in memory at a time: no equation spans two.

    Raise DeliveryError where it cannot be read.
    """
    table, units = delivery.folder / TABLE, read_units(delivery)
    try:
        file = files.table(table)
        names = file.to_table(columns=["institution"])["institution"]
        parts = []
        for name in pc.unique(names):
            rows = file.to_table(filter=ds.field("institution") == name).to_pandas()
            places = np.flatnonzero(pc.equal(names, name).to_numpy())
            parts.append((places, examine(rows, units, setting)))
    except (OSError, ValueError, KeyError) as wrong:
        raise DeliveryError(delivery.id, TABLE, files.fault_of(wrong), str(wrong)) from wrong
    return _together(parts, setting)


def examine(
    observations: pd.DataFrame,
    units: Mapping[str, Unit],
    setting: Setting = NOT_PINNED,
    relations: Relations | None = None,
    among: Places | None = None,
) -> Audit:
    """Audit a table of observations; `relations` are the shipped ones if none are given.

    `among`: only the numbers in these rows are looked at.
    """
    started = time.perf_counter()
    relations = relations or read_relations()
    known = know(published(observations, totals=setting.totals), units, relations)
    found = derive(known.cells, known.equations, _wanted(known, among), setting.narrowest)
    rows = _findings(known, found, _wanted(known, among), setting)
    return Audit(_verdict(known, found, rows, setting, time.perf_counter() - started), rows)


def _wanted(known: Knowledge, among: Places | None) -> Flags:
    """Tell which cells must be found: the suppressed, the missing, and what only shares tell of."""
    wanted, rows = known.cells.secret.copy(), known.shown.rows
    wanted[: len(rows)] |= (rows["ratio"].notna() | (rows["status"] == "missing")).to_numpy()
    if among is not None:
        wanted[: len(rows)] &= np.isin(known.shown.places, among)
    return wanted


def _findings(known: Knowledge, found: Intervals, wanted: Flags, setting: Setting) -> pd.DataFrame:
    """List what is narrower than wanted: suppressed numbers, and few persons that shares tell."""
    few = (found.cells.low >= FEW[0]) & (found.cells.high <= FEW[1])
    told = few & wanted & (found.cells.width < setting.narrowest)
    cells = np.flatnonzero(told)
    by = [tuple(known.equations.told(found.behind(int(cell)))) for cell in cells]
    return pd.DataFrame(
        {
            "at": known.shown.places[cells],
            "low": found.cells.low[cells],
            "high": found.cells.high[cells],
            "leak": [leak_of(each) for each in by],
            "by": pd.Series(by, dtype=object),
        }
    ).astype(_COLUMNS)


def leak_of(by: Iterable[str]) -> str:
    """Name the kind of a leak by the relations behind it."""
    kinds = {each.partition(":")[0] for each in by}
    terms = [each for each in by if each.startswith("persons:")] == ["persons:study_status"]
    found = next((leak for leak in LEAKS if leak in kinds), "persons")
    return "terms" if found == "persons" and terms else found


def _verdict(
    known: Knowledge, found: Intervals, rows: pd.DataFrame, setting: Setting, seconds: float
) -> Verdict:
    equations = known.equations
    broken, doubted = (equations.kind[each] for each in (found.broken, found.doubted))
    often = np.bincount(broken, minlength=len(equations.kinds))
    return Verdict(
        setting.narrowest,
        setting.totals,
        int(known.cells.secret.sum()),
        len(rows),
        int((rows["low"] == rows["high"]).sum()),
        {str(leak): int(many) for leak, many in rows["leak"].value_counts().items()},
        {kind: int(many) for kind, many in zip(equations.kinds, often, strict=True) if many},
        tuple(sorted({equations.kinds[kind] for kind in doubted})),
        int(found.rough.sum()),
        round(seconds, 1),
    )


def _together(parts: Sequence[tuple[Places, Audit]], setting: Setting) -> Audit:
    """Put the audits of several institutions together; places become those of the whole table."""
    tables = [one.findings.assign(at=places[one.findings["at"]]) for places, one in parts]
    rows = pd.concat([_NONE, *tables], ignore_index=True).astype(_COLUMNS)
    verdict = together([one.verdict for _, one in parts], setting)
    return Audit(verdict, rows.sort_values("at", ignore_index=True))
