"""Make a number of two that are counted apart: a quotient, a change, a gap between shares."""

from collections.abc import Mapping
from dataclasses import replace
from math import inf
from typing import Final

from core.counts import SMALL_BASE, Cell, Count, Form, Share, Status, quotient

ROUNDING: Final = 0.005  # of what was delivered in whole per cent, or with two decimals
BOUNDS: Final[Mapping[Form, tuple[float, float]]] = {
    "share": (0, 1), "ratio": (0, inf), "per_thousand": (0, inf),
}  # fmt: skip


def compare(part: Count, base: Count, form: Form) -> Cell:
    """Divide two numbers that vary on their own; a difference is what is left of them as well.

    Nothing is divided by 0: then the share is None. What suppressed cells alone make up, on either
    side, is suppressed; a difference only where both sides are.
    """
    share = Share(
        quotient(part.value, base.value),
        quotient(part.low, base.high),
        quotient(part.high, base.low),
        base=base,
        apart=True,
    )
    if form != "difference":
        # Nobody of however few is surely none of them.
        hidden = (part.hidden or base.hidden) and share.low != share.high
        return Cell(part, share, _status(hidden), form)
    change = Count(part.value - base.value, part.suppressed + base.suppressed)
    return Cell(change, _less_one(share), _status(part.hidden and base.hidden), form)


def gap(cell: Cell, reference: Cell) -> Cell:
    """Subtract one share from another, of other persons: each lies within its own interval."""
    first, second = ends(cell), ends(reference)
    if first is None or second is None:
        lacking = next(each for each in (cell, reference) if each.share.value is None)
        return Cell(share=Share(base=lacking.share.base), status=lacking.status)
    (value, low, high), (of, least, most) = first, second
    both = (cell.share, reference.share)
    bases = [each.base for each in both if each.base is not None]
    share = Share(
        value - of,
        low - most,
        high - least,
        base=min(bases, key=lambda base: base.value, default=None),
        delivered=all(each.delivered for each in both),
        apart=True,
    )
    hidden = "suppressed" in (cell.status, reference.status)
    return Cell(None, share, _status(hidden), "points")


def is_within(cell: Cell) -> bool:
    """Tell whether a difference between shares may be none: its interval holds zero."""
    low, high = cell.share.low, cell.share.high
    if cell.form != "points" or low is None or high is None:
        return False
    return may_be_none(low, high)


def may_be_none(low: float, high: float) -> bool:
    """Tell whether a difference that lies between two ends may be none, and is not surely so."""
    return low <= 0 <= high and low < high


def is_unsure(cell: Cell) -> bool:
    """Tell whether either of two numbers counted apart is suppressed, or may be of too few."""
    both = sides(cell) if cell.share.apart else None
    if both is None:
        return False
    part, base = both
    return part.hidden or base.hidden or min(part.low, base.low) < SMALL_BASE


def sides(cell: Cell) -> tuple[Count, Count] | None:
    """Give the two numbers that a cell is made of; None where it is not made of two."""
    base = cell.share.base
    if cell.count is None or base is None:
        return None
    if cell.form != "difference":
        return cell.count, base
    after = Count(cell.count.value + base.value, cell.count.suppressed - base.suppressed)
    return after, base


def ends(cell: Cell) -> tuple[float, float, float] | None:
    """Give a cell's share, and how low and how high it may be; None without one.

    What suppression leaves is known; what was delivered ready-made is rounded.
    """
    share = cell.share
    if share.value is None:
        return None
    reach = ROUNDING if share.delivered else 0
    least, most = BOUNDS.get(cell.form, (-inf, inf))
    low = max(least, share.value - reach) if share.low is None else share.low
    high = min(most, share.value + reach) if share.high is None else share.high
    return share.value, low, high


def _status(hidden: bool) -> Status:  # noqa: FBT001  # reads as a sentence
    return "suppressed" if hidden else "value"


def _less_one(share: Share) -> Share:
    """Turn how many times as many into how many more."""
    value, low, high = (
        None if each is None else each - 1 for each in (share.value, share.low, share.high)
    )
    return replace(share, value=value, low=low, high=high)
