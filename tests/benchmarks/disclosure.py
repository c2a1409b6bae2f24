"""Audit and protect parts of the example, and all of it."""

import resource
import time

import pandas as pd

from core.deliveries.delivery import DELIVERIES
from core.deliveries.store import TABLE, read_delivery, read_units
from core.disclosure.audit import examine
from core.disclosure.protect import protect
from tests.benchmarks.report import heading, judged, row

SHARES = (0.02, 0.1, 0.5, 1.0)  # of the units
MOST_PROTECTED = 0.02  # minutes for all of it: `python -m tests.benchmarks protection`
GOAL = 5.0  # minutes


def run(protected: float = MOST_PROTECTED) -> None:
    """Print times of audits by table size; protect up to a share of the units."""
    example = read_delivery(DELIVERIES / "exempeldata")
    table, units = pd.read_parquet(DELIVERIES / "exempeldata" / TABLE), read_units(example)
    codes = table["unit_code"].drop_duplicates().sample(frac=1, random_state=1)
    heading(
        *("Disclosure", "rows, k", "suppressed", "pinned", "rough", "audit, min", "MB"),
        *("protect, min", "hidden", "left"),
    )
    for share in SHARES:
        chosen = table["unit_code"].isin(codes[: max(1, round(share * len(codes)))])
        part = table[chosen].reset_index(drop=True)
        started = time.perf_counter()
        found = examine(part, units)
        minutes = (time.perf_counter() - started) / 60
        most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        cells = ["", "", ""]
        if share <= protected:
            started = time.perf_counter()
            cost = protect(part, found, units).cost
            took = (time.perf_counter() - started) / 60
            cells = [f"{took:.1f}", f"{cost.rounded} + {cost.removed}", f"{cost.unsafe}"]
        verdict = found.verdict
        row(
            f"{share:.0%} of the units", f"{len(part) / 1e3:.0f}", f"{verdict.suppressed}",
            f"{verdict.pinned}", f"{verdict.rough}", judged(minutes, GOAL, ""), f"{most:.0f}",
            *cells,
        )  # fmt: skip
