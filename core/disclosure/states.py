"""Tell what everybody knows of a number once it is rounded or removed."""

from typing import Final

import numpy as np

from core.disclosure.systems import Cells, Numbers, Places

BLOCK: Final = 4  # a rounded number stands for four: 5–8, 9–12 …, as a suppressed one for 1–4
SHOWN, ROUNDED, REMOVED = range(3)


def four_of(count: Numbers) -> tuple[Numbers, Numbers]:
    """Give the first and last of the four that a number is rounded to."""
    first = np.floor((count - 1) / BLOCK) * BLOCK + 1
    return first, first + BLOCK - 1


def reach_of(now: Numbers, published: Cells, state: Places) -> tuple[Numbers, Numbers]:
    """Give what everybody knows of cells in some state; what is removed may be nobody or many."""
    first, last = four_of(now)
    rounded, removed = (state == ROUNDED) & ~published.open, state == REMOVED
    low = np.where(removed, 0, np.where(rounded, first, published.low))
    high = np.where(removed, np.maximum(published.high, 2 * now + BLOCK), published.high)
    return low, np.where(rounded & ~removed, last, high)
