"""Turn cells into a figure: counts by category, series and sex, with shares and intervals."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import reduce
from math import inf, isfinite
from typing import Final

from core.counts import WITHHELD, Cell, Count, Share, add, divide, join, share_of
from core.deliveries.catalogue import Measure, Order, Rate
from core.numbers.figure import Base, Block, Cells, Figure, Kind, Row
from core.numbers.kinds import HINGES, kind_of
from core.words.spelling import collate

PARTS: Final = ("women", "men")
LAST: Final[tuple[Kind, ...]] = ("residual", "reference")


def tabulate(
    blocks: Sequence[Block],
    measure: Measure,
    label: Callable[[str], str],
    *,
    base: Base = "within_sex",
    residuals: bool = True,
) -> Figure:
    """Tabulate one measure: a block of delivered cells per series.

    Without `residuals` they are left out of the rows and of what shares are taken of.
    """
    summed = any(sex in PARTS for _, cells in blocks for _, sex in cells)
    sexes = (*PARTS, "total") if summed else ("total",)
    collected = {series.key: _with_totals(cells) for series, cells in blocks}
    keys = in_order([key for cells in collected.values() for key, _ in cells], measure)
    kinds: dict[str, Kind] = {
        key: "residual" if is_residual(key, measure) else "category" for key in keys
    }
    rows = tuple(
        Row(key, label(key), kind, _across(key, collected, sexes))
        for key, kind in kinds.items()
        if residuals or kind == "category"
    )
    figure = Figure(
        measure,
        tuple(series for series, _ in blocks),
        sexes,
        rows,
        _totals(rows),
        base if summed else "within_sex",
        summed,
        any(cell.share.delivered for row in rows for cell in row.cells.values()),
    )
    return replace(figure, rows=tuple(_with_shares(row, figure) for row in rows))


def roll_up(figure: Figure) -> Figure:
    """Gather categories into the measure's groups; what belongs to none stands alone."""
    if not figure.measure.rollup or figure.delivered_shares:
        return figure
    by_key = {row.key: row for row in figure.rows}
    grouped = {key: name for name, members in figure.measure.rollup.items() for key in members}
    rows: dict[str, Row] = {}
    for row in figure.rows:
        name = grouped.get(row.key)
        if name is None:
            rows[row.key] = row
        elif name not in rows:
            members = [by_key[key] for key in figure.measure.rollup[name] if key in by_key]
            alone = len(members) == 1 and row.key == name
            rows[name] = row if alone else _gather(figure, name, name, "group", members)
    return replace(figure, rows=tuple(rows.values()))


def arrange(figure: Figure, order: Order, top: int | None, rest_label: str) -> Figure:
    """Order the rows, residuals last; beyond the `top` largest they fold into one rest row.

    What the rows are compared with stands after them. `rest_label` may hold {count}, the number
    of rows in the rest.
    """
    plain = [row for row in figure.rows if row.kind not in LAST]
    residuals = [row for kind in LAST for row in figure.rows if row.kind == kind]
    by_size = sorted(plain, key=lambda row: -size(figure, row))
    ordered = plain
    if order == "size":
        ordered = by_size
    elif order == "smallest":
        ordered = sorted(by_size, key=lambda row: _from_below(figure, row))
    elif order == "alphabetical":
        ordered = sorted(plain, key=lambda row: collate(row.label))
    # A rest of one row would say less than the row itself; delivered shares cannot be added.
    if top is None or len(plain) <= top + 1 or figure.delivered_shares:
        return replace(figure, rows=(*ordered, *residuals))
    if figure.base == "own":  # nothing can be added
        ranked = ordered if order == "smallest" else by_size
        kept = {row.key for row in _foremost(figure, ranked)[:top]}
        rows = (*(row for row in ordered if row.key in kept), *residuals)
        return replace(figure, rows=rows, folded=True)
    kept = {row.key for row in by_size[:top]}
    folded = [row for row in ordered if row.key not in kept]
    rest = _gather(figure, "rest", rest_label.format(count=len(folded)), "rest", folded)
    rows = (*(row for row in ordered if row.key in kept), rest, *residuals)
    return replace(figure, rows=rows, folded=True)


def _is_guessed(figure: Figure, row: Row) -> bool:
    """Tell whether a number with a base of its own rests on suppressed cells: it is no record."""
    cells = (row.cells[series.key, figure.ranked_sex] for series in figure.series)
    return figure.base == "own" and any(cell.status == "suppressed" for cell in cells)


def _from_below(figure: Figure, row: Row) -> float:
    """Give what rows are ranked by from the lowest: no number is no low one."""
    cells = [row.cells[series.key, figure.ranked_sex] for series in figure.series]
    known = any(cell.count is not None or cell.share.value is not None for cell in cells)
    own = size(figure, row)
    return inf if own == -inf or not known else own


def _foremost(figure: Figure, by_size: Sequence[Row]) -> Sequence[Row]:
    """Put first what says most: the highest, or what lies farthest from a hinge on either side.

    What rests on suppressed cells comes after what is known, however high it may be.
    """
    hinge = HINGES.get(kind_of(figure.series[0].form, figure.ranked_by))
    if hinge is None:
        return sorted(by_size, key=lambda row: _is_guessed(figure, row))

    def rank(row: Row) -> tuple[bool, float]:
        at = size(figure, row)  # without a number it lies nowhere, and last
        return _is_guessed(figure, row), -abs(at - hinge) if isfinite(at) else inf

    return sorted(by_size, key=rank)


def size(figure: Figure, row: Row) -> float:
    """Give what rows are ranked by: the total count, or the share where no count exists."""
    cells = [row.cells[series.key, figure.ranked_sex] for series in figure.series]
    if figure.ranked_by == "share":
        known = [cell.share.value for cell in cells if cell.share.value is not None]
        return sum(known) if known else -inf
    return sum(cell.count.value if cell.count else (cell.share.value or 0) for cell in cells)


def rate(figure: Figure, series: str, sex: str, of: Rate) -> Cell:
    """Divide the sum of some categories by the sum of others that include them."""
    cells = {row.key: row.cells[series, sex] for row in figure.rows}
    part, whole = (
        reduce(join, (cells[key] for key in keys if key in cells), Cell(status="impossible"))
        for keys in (of.numerator, of.denominator)
    )
    lacking = WITHHELD if part.withheld or whole.withheld else Cell()
    return divide(part.count, whole.count) if part.count and whole.count else lacking


def with_rates(figure: Figure) -> Figure:
    """Add the measure's own rates as rows, so that they can be followed over time."""
    columns = [(series.key, sex) for series in figure.series for sex in figure.sexes]
    rates = (
        Row(one.id, one.title, "rate", {column: rate(figure, *column, one) for column in columns})
        for one in figure.measure.rates
    )
    return replace(figure, rows=(*figure.rows, *rates))


def one_sex(wanted: str, base: Base, *, summed: bool) -> str:
    """Give whose numbers stand where only one sex can: of both every share is 100 per cent."""
    if not summed or wanted in PARTS:
        return wanted if summed else "total"
    return PARTS[0] if base == "sex_distribution" else "total"


def is_residual(key: str, measure: Measure) -> bool:
    """Tell whether a category only says that something is not known or not elsewhere."""
    return key in measure.residuals


def _across(
    key: str, collected: Mapping[str, Cells], sexes: Sequence[str]
) -> dict[tuple[str, str], Cell]:
    """Line up one category's cells of every series; what a series lacks is missing there."""
    return {
        (series, sex): cells.get((key, sex), Cell())
        for series, cells in collected.items()
        for sex in sexes
    }


def in_order(keys: Sequence[str], measure: Measure) -> list[str]:
    """Put the measure's own order first, then the delivery's, residuals last."""
    seen = list(dict.fromkeys(keys))
    if measure.is_regional:
        seen.sort()
    listed = (*measure.categories, *measure.residuals)
    known = {key: place for place, key in enumerate(listed)}
    return sorted(seen, key=lambda key: (is_residual(key, measure), known.get(key, len(known))))


def _with_totals(cells: Cells) -> Cells:
    """Put the sum of women and men in place of every delivered total, where they were delivered."""
    parts = {key: cell for key, cell in cells.items() if key[1] in PARTS}
    if not parts:
        return cells
    totals = {
        (category, "total"): join(*(parts.get((category, sex), Cell()) for sex in PARTS))
        for category, _ in parts
    }
    return parts | totals


def _totals(rows: Sequence[Row]) -> dict[tuple[str, str], Count | None]:
    columns = list(dict.fromkeys(column for row in rows for column in row.cells))
    return {column: _total([row.cells[column] for row in rows]) for column in columns}


def _total(cells: Sequence[Cell]) -> Count | None:
    """Sum a column, or take the n that its shares have in common; None where one is withheld."""
    total = add(cell.count for cell in cells)
    if total and any(cell.withheld for cell in cells):
        return None
    return total or _delivered_base([cell.share for cell in cells])


def _delivered_base(shares: Sequence[Share]) -> Count | None:
    """Give the n that delivered shares have in common."""
    bases = {share.base for share in shares if share.base is not None}
    return bases.pop() if len(bases) == 1 else None


def _with_shares(row: Row, figure: Figure) -> Row:
    cells = {}
    for (series, sex), cell in row.cells.items():
        whole = figure.totals[series, sex]
        if figure.base == "sex_distribution":
            whole = row.cells[series, "total"].count
        if cell.count is not None and whole is not None:
            shared = share_of(cell.count, whole)
            cells[series, sex] = Cell(cell.count, shared, cell.status)
        else:
            hides = figure.base != "own" and (series, sex) in figure.withheld
            cells[series, sex] = replace(cell, withheld=cell.withheld or hides)
    return replace(row, cells=cells)


def _gather(figure: Figure, key: str, label: str, kind: Kind, members: Sequence[Row]) -> Row:
    """Make one row of several: counts add, shares are divided anew."""
    columns = [(series.key, sex) for series in figure.series for sex in figure.sexes]
    cells = {
        column: reduce(join, (member.cells[column] for member in members)) for column in columns
    }
    return _with_shares(Row(key, label, kind, cells, tuple(members)), figure)
