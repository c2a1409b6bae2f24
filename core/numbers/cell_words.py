"""Write the numbers of a figure: one way for chart, map, table, file and sentence alike."""

from typing import Final, Literal, NamedTuple

from core.counts import Cell, Count
from core.numbers.figure import Series
from core.numbers.kinds import PLACES, Kind, Number, bare_number, kind_of, times, written_times
from core.quotients import ends, is_unsure, is_within, sides
from core.words import formats, texts

Mark = Literal[
    "", "suppressed", "withheld", "missing", "undivided", "impossible", "small", "unsure", "within"
]

DECIMALS: Final = 1  # of shares where there is room: tables, files, tooltips
TOLD: Final = ("share", "reach", "count", "base")  # of a cell, where all is said
FINEST: Final = 9  # decimals of per cent: no share of persons needs more


class Told(NamedTuple):
    """Give a cell's number as text and, unless words stand in its place, as a number.

    Shares and changes are 0–1, all else is as it is written.
    """

    text: str
    value: float | None
    mark: Mark
    decimals: int = 0


def tell(cell: Cell, number: Number, least: int = 0, unit: str = "") -> Told:
    """Write a cell's number with its mark, or why there is none.

    One suppressed cell is 1–4 persons. What is made of nothing but suppressed cells, a share or a
    sum, is the number of the 2.5 rule, marked as approximate; a share of few persons has its mark
    too. `least` decimals are written of a share, and more of one that would look like zero; a
    `unit` stands within the mark.
    """
    value, why = value_of(cell, number), mark_of(cell, number)
    if value is None:
        return Told(formats.DASH if why == "undivided" else texts.STATUS[why].lower(), None, why)
    kind = kind_of(cell.form, number)
    places = _places_of(value, cell, kind, least)
    return Told(marked(bare_number(value, kind, places), why, unit), value, why, places)


def marked(bare: str, mark: Mark, unit: str = "") -> str:
    """Put the mark of what must be known at a number that is written, and its unit within it."""
    return texts.MARKED[mark].format(number=f"{bare}{unit}")


def written(cell: Cell, number: Number, least: int = 0) -> str:
    """Write a cell's number with its mark, or why there is none."""
    return tell(cell, number, least).text


def value_of(cell: Cell, number: Number) -> float | None:
    """Give the number that is shown and taken away; None where words stand in its place."""
    if number == "share":
        share = cell.share.value
        scale = written_times(cell.form)
        return share if share is None or scale == 1 else round(share * scale, 10)
    count = cell.count if number == "count" else cell.share.base
    if count is None or (_is_hidden(cell, number) and count.suppressed == 1):
        return None
    return count.value


def reach(cell: Cell) -> str:
    """Write the interval of a cell's share; nothing where suppression leaves none."""
    low, high = cell.share.low, cell.share.high
    if low is None or high is None or low == high:
        return ""
    if cell.form == "share":
        places = _places(0, low, high)
        first = formats.number(formats.per_cent(low), places)
        return f"{first}{formats.DASH}{formats.percent(high, places)}"
    kind, scale = kind_of(cell.form, "share"), written_times(cell.form)
    ends = (bare_number(each * scale, kind, PLACES[kind]) for each in (low, high))
    # A dash between signs would be taken for one.
    return (" till " if kind.endswith("difference") else formats.DASH).join(ends)


def base(cell: Cell) -> str:
    """Write what the cell's share is of."""
    if cell.share.base is None:
        return texts.STATUS["missing"].lower() if cell.share.delivered else formats.DASH
    return persons(cell.share.base)


def titles(series: Series) -> dict[str, str]:
    """Name the numbers of a series' cells, as tooltips list them; by the keys of `numbers`."""
    named = {str(number): word for number, word in series.numbers.items()}
    if not named:
        return {key: texts.TOOLTIP[key] for key in TOLD}
    named |= {"reach": texts.REACH} if "share" in named else {}
    return {key: named[key] for key in TOLD if key in named}


def numbers(cell: Cell) -> dict[str, str]:
    """Write every number of a cell by its key."""
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
    scale = times(cell.form)
    return share.value * scale, low * scale, high * scale


def possible(cell: Cell, number: Number) -> tuple[float, float, float] | None:
    """Give value, low and high as they are drawn; what was delivered rounded has ends as well."""
    found = ends(cell) if number == "share" else plotted(cell, number)
    if found is None or number != "share":
        return found
    value, low, high = (each * times(cell.form) for each in found)
    return value, low, high


def said(cell: Cell, number: Number) -> str:
    """Write a number within a sentence, where nobody is half a person.

    What suppressed cells are a part of, counted as 2.5 each, is about so many.
    """
    told, kind = tell(cell, number, DECIMALS), kind_of(cell.form, number)
    count = cell.share.base if number == "base" else cell.count
    if told.value is None or number == "share" or count is None or not count.suppressed:
        return told.text
    about = texts.ABOUT.format(number=bare_number(told.value, kind, 0))
    return about if told.mark == "suppressed" else marked(about, told.mark)


def mark_of(cell: Cell, number: Number) -> Mark:
    """Tell what a reader must know of a cell's number, or why there is none."""
    if cell.status in ("missing", "impossible"):
        return cell.status
    share, is_share = cell.share, number == "share"
    known = {"count": cell.count, "base": share.base, "share": share.value}[number]
    if known is None:
        hidden = cell.count is None and _is_hidden(cell, number)
        of_none = share.base is not None and not share.base.value
        # Whatever is divided; what a number is of may also not be known.
        undivided = is_share and of_none
        otherwise: Mark = "undivided" if undivided else "suppressed" if hidden else "missing"
        return "withheld" if cell.withheld else otherwise
    if is_share and is_within(cell):
        return "within"
    # All of a suppressed cell is surely all of it.
    if _is_hidden(cell, number) and (not is_share or share.low != share.high):
        return "suppressed"
    has_sides = is_share or (number == "count" and cell.form == "difference")
    if has_sides and is_unsure(cell) and not _is_nobody(cell):
        return "unsure"
    return "small" if is_share and share.small else ""


def _is_nobody(cell: Cell) -> bool:
    """Tell whether there surely is nobody of however many: that is no small number but none."""
    both, none = sides(cell), Count(0)
    if both is None or both[0] != none:
        return False
    return cell.form in {"share", "per_thousand"} or both[1] == none


def _is_hidden(cell: Cell, number: Number) -> bool:
    """Tell whether suppressed cells are all that a number is made of."""
    if number == "base":
        return cell.share.base is not None and cell.share.base.hidden
    if cell.share.apart and number == "count" and cell.form != "difference":
        return cell.count is not None and cell.count.hidden  # whatever it is divided by
    plain = cell.form != "difference" and cell.count is not None and cell.count.hidden
    return cell.status == "suppressed" or plain


def _places_of(value: float, cell: Cell, kind: Kind, least: int) -> int:
    """Give how many decimals a number is written with."""
    if kind in ("share", "point_difference") and cell.share.delivered:
        return 0
    if kind == "share":
        return _decimals(value, least)
    whole = float(value).is_integer() if kind in ("count", "difference") else False
    return 0 if whole else PLACES[kind]


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
