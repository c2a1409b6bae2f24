"""Find which numbers of older deliveries were changed since: they contradict the newer one."""

import numpy as np

from core.disclosure.systems import Equations, Flags, Places


def revised(part: Equations, low_by: Places, high_by: Places, crossed: Flags) -> Places:
    """Give the nearest rows of older deliveries that crossed bounds rest on.

    `low_by`, `high_by`: the row behind each bound of each cell, below 0 where it has none.
    """
    older, reached, met = part.older, crossed, np.zeros(len(part), bool)
    while older.any():
        behind = np.union1d(low_by[reached], high_by[reached])
        rows = behind[behind >= 0]
        rows = rows[~met[rows]]
        if older[rows].any() or not len(rows):
            return rows[older[rows]]
        met[rows] = True
        reached = np.isin(np.arange(len(crossed)), part.take(rows).cells)
    return np.zeros(0, np.int64)
