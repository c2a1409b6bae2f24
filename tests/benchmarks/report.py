"""Print what was measured beside its goal."""

import math
import sys
from collections.abc import Sequence


def percentile(values: Sequence[float], share: float) -> float:
    """Give the smallest value that at least `share` of the values do not exceed."""
    return sorted(values)[max(0, math.ceil(share * len(values)) - 1)]


def say(words: str) -> None:
    """Print a line at once: the whole run takes minutes."""
    sys.stdout.write(f"{words}\n")
    sys.stdout.flush()


def heading(title: str, *columns: str) -> None:
    """Print a part's title and the heads of its columns."""
    say(f"\n{title}")
    row("", *columns)


def row(name: str, *cells: str) -> None:
    """Print a row: a name and cells of one width."""
    say(f"  {name:<34}" + "".join(f"{cell:>16}" for cell in cells))


def judged(value: float, goal: float, unit: str) -> str:
    """Write a value beside its goal and whether it is met."""
    return f"{value:.1f} ≤ {goal:g}{unit} {'✓' if value <= goal else '✗'}"
