"""Write one cell of a figure in words: as charts, maps and tooltips show it."""

from typing import Literal

from core import formats, texts
from core.counts import Cell

Number = Literal["share", "count"]


def written(cell: Cell, number: Number, decimals: int = 0) -> str:
    """Write a cell's number, or why there is none; a single suppressed cell is 1–4 persons."""
    if cell.status in ("missing", "impossible"):
        return texts.STATUS[cell.status].lower()
    if is_hidden(cell):
        return texts.STATUS["suppressed"]
    if number == "count":
        return formats.number(cell.count.value if cell.count else None)
    return formats.percent(cell.share.value, 0 if cell.share.delivered else decimals)


def is_hidden(cell: Cell) -> bool:
    """Tell whether a cell is one suppressed number and nothing more."""
    return cell.status == "suppressed" and cell.count is not None and cell.count.suppressed == 1


def reach(cell: Cell) -> str:
    """Write the interval of a cell's share; a dash where suppression leaves none."""
    share = cell.share
    if share.low is None or share.high is None or share.low == share.high:
        return formats.DASH
    return formats.percent_between(share.low, share.high)


def base(cell: Cell) -> str:
    """Write what the cell's share is of."""
    return formats.number(cell.share.base.value) if cell.share.base else formats.DASH


def plotted(cell: Cell, number: Number) -> tuple[float, float, float] | None:
    """Give value, low and high as a chart plots them (shares in per cent); None for no number."""
    if number == "count":
        count = cell.count
        return (count.value, count.low, count.high) if count else None
    share = cell.share
    if share.value is None:
        return None
    low = share.value if share.low is None else share.low
    high = share.value if share.high is None else share.high
    return share.value * 100, low * 100, high * 100
