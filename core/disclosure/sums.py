"""Make rows of wholes and their parts."""

from dataclasses import replace

import numpy as np

from core.disclosure.rows import Rows
from core.disclosure.systems import Places

Keyed = tuple[Places, Places]  # cells, and what parts and wholes have in common


def sums(kind: str, wholes: Keyed, parts: Keyed, high: float = 0.0) -> Rows:
    """Give a row for each whole that has parts of its key: it less them lies from 0 to `high`."""
    (whole, whole_key), (part, part_key) = wholes, parts
    keys, often = np.unique(whole_key, return_counts=True)
    found = np.isin(whole_key, np.intersect1d(keys[often == 1], part_key))
    whole, whole_key = whole[found], whole_key[found]
    order = np.argsort(whole_key)
    inside = np.isin(part_key, whole_key)
    part, part_key = part[inside], part_key[inside]
    row = order[np.searchsorted(whole_key, part_key, sorter=order)] if len(whole) else part
    return Rows(
        kind,
        np.concatenate([np.arange(len(whole)), row]),
        np.concatenate([whole, part]),
        np.concatenate([np.ones(len(whole)), -np.ones(len(part))]),
        0.0,
        high,
    )


def of_length(rows: Rows, length: int) -> Rows:
    """Keep the rows that have so many cells: in shorter ones a part is lacking."""
    whole = np.bincount(rows.row, minlength=1)[rows.row] == length
    return replace(rows, row=rows.row[whole], cells=rows.cells[whole], weights=rows.weights[whole])
