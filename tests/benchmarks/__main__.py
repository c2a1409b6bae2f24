"""Run the benchmarks that are named, or all but the slow ones, and print their tables."""

import os
import sys
from collections.abc import Callable
from functools import partial

from tests.benchmarks import clicks, disclosure, intake, load, parts, start, store
from tests.benchmarks.report import say

PARTS: dict[str, Callable[[], None]] = {
    "parts": parts.run,
    "store": store.run,
    "start": start.run,
    "clicks": clicks.run,
    "load": load.run,
    "disclosure": disclosure.run,
    "protection": partial(disclosure.run, 1.0),  # all of the example is protected too
    "intake": intake.run,
    "kills": intake.run_kills,
    "national": partial(intake.run, (50,)),  # an hour or so
    "crowd": partial(load.run, 100, 60, 2.0),
    "soak": partial(load.run, 10, 3600),  # an hour: the memory must stay flat
    "growth": partial(store.run, 25),  # up to 50 M rows
}


SLOW = ("soak", "protection", "growth", "national")


def main(names: list[str]) -> None:
    """Run the parts by name."""
    unknown = sorted(set(names) - set(PARTS))
    if unknown:
        sys.exit(f"{', '.join(unknown)}: choose from {', '.join(PARTS)}")
    busy, cores = os.getloadavg()[0], os.cpu_count()
    say(f"Load {busy:.1f} on {cores} cores: compare within a table, not between runs.")
    for name in names or [name for name in PARTS if name not in SLOW]:
        PARTS[name]()


if __name__ == "__main__":
    main(sys.argv[1:])
