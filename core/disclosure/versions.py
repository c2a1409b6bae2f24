"""Put a delivery beside older ones that readers can still reach: what all together tell."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
import numpy.typing as npt
import pandas as pd

from core.disclosure.counterparts import counterparts
from core.disclosure.equations import Knowledge
from core.disclosure.older import Older
from core.disclosure.rows import Rows, bounds, joined, put_together
from core.disclosure.systems import OLDER, Cells, Equations, Numbers, Places

Signs = npt.NDArray[np.uint64]

_ENDS: Final = (3, 5)  # what tells the two ends of a row apart in its sign


@dataclass(frozen=True)
class Together:
    """Give the cells and rows of a delivery, those of older ones after them.

    `low` and `high`: what the older ones tell of each of its own cells, as far as it may be true.
    """

    cells: Cells
    equations: Equations
    low: Numbers
    high: Numbers


def beside(
    known: Knowledge, found: Cells, believed: Equations, others: Sequence[Older]
) -> Together:
    """Add what older deliveries tell that a delivery's own rows do not.

    `found`: its own bounds. A number that cannot be the same in both was changed between them, and
    is another number there.
    """
    low, high = np.full(len(found.low), -np.inf), np.full(len(found.low), np.inf)
    cells, parts, signs = found, [], _signs(known.equations, np.arange(len(found.low)))
    for one in others if len(found.low) else ():  # of nothing counted nothing is told
        own, kind = one.known.cells, f"{OLDER}:{one.title}"
        at = counterparts(known, one.known)
        at[(at >= 0) & ((own.low > found.high[at]) | (own.high < found.low[at]))] = -1
        same = at >= 0
        np.maximum.at(low, at[same], own.low[same])
        np.minimum.at(high, at[same], own.high[same])
        told = same & ((own.low > found.low[at]) | (own.high < found.high[at]))
        parts.append(bounds(kind, at[told], own.low[told], own.high[told]))
        cells, rows = _rows(kind, one.known, at, signs, cells)
        parts.append(rows)
    return Together(cells, joined(believed, put_together(parts)), low, high)


def _rows(
    kind: str, older: Knowledge, at: Places, signs: Signs, cells: Cells
) -> tuple[Cells, Rows]:
    """Give the rows that the delivery has not itself, and the cells with those of their own."""
    own, every = older.cells, np.arange(len(at))
    known = np.isin(_signs(older.equations, np.where(at >= 0, at, -1 - every)), signs)
    rows = older.equations.keep(~known)
    # What the older one shows is as it was then, whatever the newer one says of it.
    linked = own.open & (at >= 0)
    added = np.unique(rows.cells[~linked[rows.cells]])
    number = np.where(linked, at, len(cells.low) + np.searchsorted(added, every))
    cells = Cells(
        np.concatenate([cells.low, own.low[added]]),
        np.concatenate([cells.high, own.high[added]]),
        np.concatenate([cells.secret, np.zeros(len(added), bool)]),
    )
    return cells, Rows(kind, rows.rows, number[rows.cells], rows.weights, rows.low, rows.high)


def _signs(equations: Equations, number: Places) -> Signs:
    """Give a number that rows over the same cells, in whatever order, have in common."""
    if not len(equations):
        return np.zeros(0, np.uint64)
    hashed = pd.util.hash_array(number)[equations.cells]
    weighed = hashed * equations.weights.astype(np.int64).view(np.uint64)
    sign = np.add.reduceat(weighed, equations.starts[:-1])
    for by, end in zip(_ENDS, (equations.low, equations.high), strict=True):
        sign += np.uint64(by) * pd.util.hash_array(end + 0.0)
    return sign
