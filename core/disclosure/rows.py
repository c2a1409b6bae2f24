"""Put the rows of all relations together into equations."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from core.disclosure.systems import Equations, Numbers, Places


@dataclass(frozen=True)
class Rows:
    """Give some rows of one relation before they are put together: an entry per place."""

    kind: str
    row: Places
    cells: Places
    weights: Numbers
    low: float | Numbers = 0.0
    high: float | Numbers = 0.0


def bounds(kind: str, at: Places, low: Numbers, high: Numbers) -> Rows:
    """Give a row for each of some cells: it lies between two numbers."""
    return Rows(kind, np.arange(len(at)), at, np.ones(len(at)), low, high)


def put_together(parts: Sequence[Rows]) -> Equations:
    """Put the rows of all relations together."""
    parts = [part for part in parts if len(part.row)]
    kinds = tuple(dict.fromkeys(part.kind for part in parts))
    counts, cells, weights = [], [], []
    for part in parts:
        order = np.argsort(part.row, kind="stable")
        counts.append(np.unique(part.row[order], return_counts=True)[1])
        cells.append(part.cells[order])
        weights.append(part.weights[order])
    many = [len(each) for each in counts]
    return Equations(
        starts=_joined([np.zeros(1), np.cumsum(_joined(counts))]).astype(np.int64),
        cells=_joined(cells).astype(np.int64),
        weights=_joined(weights),
        low=_joined([np.broadcast_to(part.low, n) for part, n in zip(parts, many, strict=True)]),
        high=_joined([np.broadcast_to(part.high, n) for part, n in zip(parts, many, strict=True)]),
        kind=np.repeat([kinds.index(part.kind) for part in parts], many).astype(np.int64),
        kinds=kinds,
    )


def joined(first: Equations, other: Equations) -> Equations:
    """Put the rows of one after those of another."""
    return Equations(
        np.concatenate([first.starts, first.starts[-1] + other.starts[1:]]),
        np.concatenate([first.cells, other.cells]),
        np.concatenate([first.weights, other.weights]),
        np.concatenate([first.low, other.low]),
        np.concatenate([first.high, other.high]),
        np.concatenate([first.kind, len(first.kinds) + other.kind]),
        (*first.kinds, *other.kinds),
    )


def _joined(parts: Sequence[npt.NDArray[np.generic]]) -> Numbers:
    return np.concatenate([np.zeros(0), *parts]) if parts else np.zeros(0)
