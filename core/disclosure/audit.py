"""Audit a delivery: which suppressed numbers the others give back, and how nearly."""

import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

import numpy as np
import pandas as pd
import pyarrow.compute as pc
import pyarrow.dataset as ds

from core.deliveries import files
from core.deliveries.store import TABLE, Delivery, DeliveryError, Unit, read_units
from core.disclosure import doubts, findings
from core.disclosure.equations import Knowledge, know
from core.disclosure.explaining import Intervals
from core.disclosure.intervals import derive
from core.disclosure.older import Older, read_older
from core.disclosure.progress import Progress, unheard, within
from core.disclosure.published import published
from core.disclosure.relations import Relations, read_relations
from core.disclosure.systems import Flags, Places
from core.disclosure.verdict import NOT_PINNED, Setting, Verdict, together

_ALONE: Final = 0.6  # of the time, where there are older ones too


@dataclass(frozen=True)
class Audit:
    """Give the verdict, and each number found.

    `findings`: `at` (its place in the delivery's table), `low` and `high` (all that it can be),
    `leak` (one of LEAKS), `by` (the relations that give it back, as `relation:measure`).
    `contradictions`: up to doubts.MOST sums that do not add up, as doubts.COLUMNS.
    """

    verdict: Verdict
    findings: pd.DataFrame
    contradictions: pd.DataFrame = field(default_factory=doubts.none)


def audit(
    delivery: Delivery,
    setting: Setting = NOT_PINNED,
    others: Sequence[Delivery] = (),
    progress: Progress = unheard,
) -> Audit:
    """Audit a delivery on disk, one institution in memory at a time: no equation spans two.

    `others`: deliveries that readers can still reach; what they tell of the same numbers counts.
    Raise DeliveryError where it cannot be read.
    """
    table, units = delivery.folder / TABLE, read_units(delivery)
    others = [one for one in others if one.checksum != delivery.checksum]
    try:
        file = files.table(table)
        names = file.to_table(columns=["institution"])["institution"]
        parts, done = [], 0
        for name in pc.unique(names):
            rows = file.to_table(filter=ds.field("institution") == name).to_pandas()
            places = np.flatnonzero(pc.equal(names, name).to_numpy())
            own = within(progress, done / len(names), (done + len(rows)) / len(names))
            older = read_older(others, [name.as_py()], totals=setting.totals)
            found = examine(rows, units, setting, others=older, progress=own)
            parts.append((places, found))
            done += len(rows)
    except (OSError, ValueError, KeyError) as wrong:
        raise DeliveryError(delivery.id, TABLE, files.fault_of(wrong), str(wrong)) from wrong
    return _together(parts, setting)


def examine(  # noqa: PLR0913  # all that it is made from
    observations: pd.DataFrame,
    units: Mapping[str, Unit],
    setting: Setting = NOT_PINNED,
    relations: Relations | None = None,
    among: Places | None = None,
    *,
    others: Sequence[Older] = (),
    progress: Progress = unheard,
) -> Audit:
    """Audit a table of observations; `relations` are the shipped ones if none are given.

    `among`: only the numbers in these rows are looked at. `others`: what older deliveries tell.
    """
    started = time.perf_counter()
    shown = published(observations, totals=setting.totals)
    known = know(shown, units, relations or read_relations(), alone=bool(others))
    wanted = _wanted(known, among)
    first, last = within(progress, 0, _ALONE), within(progress, _ALONE, 1)
    own = first if others else progress
    found = derive(known.cells, known.equations, wanted, setting.narrowest, own)
    rows = [findings.narrowed(known, found, wanted, setting), findings.bare(shown, among)]
    if others:
        rows.append(findings.by_older(known, found, wanted, others, setting, last))
    every = findings.together(rows)
    progress(1)
    verdict = _verdict(known, found, every, setting, time.perf_counter() - started)
    return Audit(verdict, every, doubts.listed(known, found))


def _wanted(known: Knowledge, among: Places | None) -> Flags:
    """Tell which cells must be found: the suppressed, and those that are shown without a count."""
    wanted, rows = known.cells.secret.copy(), known.shown.rows
    wanted[: len(rows)] |= (rows["count"].isna() & (rows["status"] != "impossible")).to_numpy()
    if among is not None:
        wanted[: len(rows)] &= np.isin(known.shown.places, among)
    return wanted


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
        int((rows["leak"] == findings.BARE).sum()),
    )


def _together(parts: Sequence[tuple[Places, Audit]], setting: Setting) -> Audit:
    """Put the audits of several institutions together; places become those of the whole table."""
    tables = [one.findings.assign(at=places[one.findings["at"]]) for places, one in parts]
    broken = [
        one.contradictions.assign(at=places[one.contradictions["at"]]) for places, one in parts
    ]
    verdict = together([one.verdict for _, one in parts], setting)
    return Audit(verdict, findings.together(tables), doubts.together(broken))
