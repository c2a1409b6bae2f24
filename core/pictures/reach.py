"""Decide how far a chart's scale reaches: to the numbers, and to their intervals within reason."""

from collections.abc import Iterable, Mapping
from typing import Any, Final

from core.words import prose

FURTHER: Final = 1.5  # an interval may take so many times the room of the largest number


def reach(numbers: Iterable[float], ends: Iterable[float]) -> float:
    """Give how far a scale reaches from where it begins, for numbers and the ends of intervals.

    Two suppressed cells divided by each other may be four times as much or a fourth: such an
    interval would press all numbers into a corner, so it ends where the scale does, with an arrow.
    """
    largest, farthest = (max(map(abs, each), default=0) for each in (numbers, ends))
    return min(farthest, FURTHER * largest) or farthest


def cut(low: float, high: float, ends: tuple[float, float]) -> dict[str, float | bool]:
    """Let an interval end where the scale does, and tell at which ends it goes on."""
    first, last = max(low, ends[0]), min(high, ends[1])
    return {"low": first, "high": last, "below": first > low, "above": last < high}


def told(caption: str, spec: Mapping[str, Any]) -> str:
    """Say in a picture's caption what its arrows mean, where it has any."""
    rows = (row for rows in spec["datasets"].values() for row in rows)
    arrows = any(row.get("below") or row.get("above") for row in rows)
    return ", ".join(filter(None, (caption, prose.ARROWS if arrows else "")))
