"""Decide how far a chart's scale reaches: to the numbers, and to their intervals within reason."""

from collections.abc import Iterable
from typing import Final

FURTHER: Final = 1.5  # an interval may take so many times the room of the largest number


def reach(numbers: Iterable[float], ends: Iterable[float]) -> float:
    """Give how far a scale reaches from where it begins, for numbers and the ends of intervals.

    Two suppressed cells divided by each other may be four times as much or a fourth: such an
    interval would press all numbers into a corner, so it ends where the scale does.
    """
    largest, farthest = (max(map(abs, each), default=0) for each in (numbers, ends))
    return min(farthest, FURTHER * largest) or farthest
