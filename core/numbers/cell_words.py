"""Write the numbers of a figure: one way for chart, map, table, file and sentence alike."""

from typing import Final, Literal, NamedTuple

from core.counts import Cell, Count
from core.words import formats, texts

Number = Literal["share", "count"]
Mark = Literal["", "suppressed", "missing", "undivided", "impossible", "small"]

DECIMALS: Final = 1  # of shares where there is room: tables, files, tooltips
FINEST: Final = 9  # decimals of per cent: no share of persons needs more


class Told(NamedTuple):
    """Give a cell's number as text and, unless words stand in its place, as a number."""

    text: str
    value: float | None
    mark: Mark
    decimals: int = 0


def tell(cell: Cell, number: Number, least: int = 0) -> Told:
    """Write a cell's number with its mark, or why there is none.

    One suppressed cell is 1–4 persons. What is made of nothing but suppressed cells, a share or a
    sum, is the number of the 2.5 rule, marked as approximate; a share of few persons has its mark
    too. `least` decimals are written of a share, and more of one that would look like zero.
    """
    value, why = value_of(cell, number), _mark(cell, number)
    if value is None:
        return Told(formats.DASH if why == "undivided" else texts.STATUS[why].lower(), None, why)
    if number == "count":
        places = 0 if float(value).is_integer() else 1
        bare = formats.number(value, places)
    else:
        places = 0 if cell.share.delivered else _decimals(value, least)
        bare = formats.percent(value, places)
    return Told(texts.MARKED[why].format(number=bare) if why else bare, value, why, places)


def written(cell: Cell, number: Number, least: int = 0) -> str:
    """Write a cell's number with its mark, or why there is none."""
    return tell(cell, number, least).text


def value_of(cell: Cell, number: Number) -> float | None:
    """Give the number that is shown and taken away; None where words stand in its place."""
    if number == "share":
        return cell.share.value
    if cell.count is None or (_is_hidden(cell) and cell.count.suppressed == 1):
        return None
    return cell.count.value


def reach(cell: Cell) -> str:
    """Write the interval of a cell's share; a dash where suppression leaves none."""
    low, high = cell.share.low, cell.share.high
    if low is None or high is None or low == high:
        return formats.DASH
    places = _places(0, low, high)
    first = formats.number(formats.per_cent(low), places)
    return f"{first}{formats.DASH}{formats.percent(high, places)}"


def base(cell: Cell) -> str:
    """Write what the cell's share is of."""
    if cell.share.base is None:
        return texts.STATUS["missing"].lower() if cell.share.delivered else formats.DASH
    return persons(cell.share.base)


def numbers(cell: Cell) -> dict[str, str]:
    """Write every number of a cell, as tooltips list them, by their keys in texts.TOOLTIP."""
    return {
        "share": written(cell, "share", DECIMALS),
        "reach": reach(cell),
        "count": written(cell, "count"),
        "base": base(cell),
    }


def persons(count: Count) -> str:
    """Write a number of persons that is no cell of its own: a total, what shares are of."""
    return written(Cell(count, status="suppressed" if count.hidden else "value"), "count")


def interval(count: Count) -> str:
    """Write the interval of a number of persons, where one is left and not written already."""
    written_so = count.hidden and count.suppressed == 1
    return formats.between(count.low, count.high) if count.suppressed and not written_so else ""


def n_of(count: Count | None) -> str:
    """Write the number of persons that numbers are based on."""
    about = count is not None and count.hidden and count.suppressed > 1
    written = persons(count) if count else formats.DASH
    return (texts.BASE_N_ABOUT if about else texts.BASE_N).format(count=written)


def n_within(count: Count | None) -> str:
    """Write such a number, unbroken, and the interval that suppression leaves around it."""
    reach, told = interval(count) if count else "", n_of(count).replace(" ", formats.FIXED)
    return f"{told} ({reach})" if reach else told


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


def _mark(cell: Cell, number: Number) -> Mark:
    """Tell what a reader must know of a cell's number, or why there is none."""
    if cell.status in ("missing", "impossible"):
        return cell.status
    share = cell.share
    known = cell.count if number == "count" else share.value
    if known is None and number == "share" and cell.status == "value":
        return "undivided"  # nothing of nothing
    if known is None:
        return "suppressed" if cell.count is None and _is_hidden(cell) else "missing"
    # All of a suppressed cell is surely all of it.
    if _is_hidden(cell) and (number == "count" or share.low != share.high):
        return "suppressed"
    return "small" if number == "share" and share.small else ""


def _is_hidden(cell: Cell) -> bool:
    return cell.status == "suppressed" or (cell.count is not None and cell.count.hidden)


def _decimals(share: float, least: int) -> int:
    # Nearly all are seen without more decimals: a unit of the last one, and no need to try.
    return _places(least, share) if 0 < share < 10 ** -(least + 2) else least


def _places(least: int, *shares: float) -> int:
    """Give the fewest decimals that tell shares apart, from each other and from zero."""
    told = {0, *shares}
    wanted = (
        places
        for places in range(least, FINEST)
        if len({formats.percent(each, places) for each in told}) == len(told)
    )
    return next(wanted, FINEST)
