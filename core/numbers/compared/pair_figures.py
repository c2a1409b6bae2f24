"""Make one figure of two: their rows side by side, or one after the other."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final

from core.counts import Cell
from core.numbers.figure import Figure, Row, Series
from core.numbers.kinds import Number
from core.numbers.pivot import Entry, Line, Pivot, lay_out
from core.numbers.statistics import in_order
from core.words import texts

BLANK: Final = Entry("", None, "count")


def alone(figure: Figure, series: Series, key: str) -> Figure:
    """Give one series of a figure under a key of its own."""
    columns = {(key, sex): (series.key, sex) for sex in figure.sexes}
    rows = tuple(
        replace(row, cells={new: row.cells[old] for new, old in columns.items()})
        for row in figure.rows
    )
    totals = {new: figure.totals.get(old) for new, old in columns.items()}
    return replace(figure, series=(replace(series, key=key),), rows=rows, totals=totals)


def merge(left: Figure, right: Figure) -> Figure:
    """Stand two figures of like categories side by side; what one of them lacks is missing there.

    The measure, with its groups and its order, is the right one's.
    """
    both = (left, right)
    residuals = dict.fromkeys(each for one in both for each in one.measure.residuals)
    measure = replace(right.measure, residuals=tuple(residuals))
    sexes = max((one.sexes for one in both), key=len)
    columns = [(one.series[0].key, sex) for one in both for sex in sexes]
    totals = {place: left.totals.get(place, right.totals.get(place)) for place in columns}
    found: dict[str, list[Row]] = {}
    for row in (*left.rows, *right.rows):
        found.setdefault(row.key, []).append(row)
    rows = []
    for key in in_order([*found], measure):
        cells = {place: cell for row in found[key] for place, cell in row.cells.items()}
        filled = {place: cells.get(place, Cell()) for place in columns}
        rows.append(replace(found[key][0], cells=filled))
    return replace(
        right,
        measure=measure,
        series=(*left.series, *right.series),
        sexes=sexes,
        rows=tuple(rows),
        totals=totals,
        summed=left.summed or right.summed,
        delivered_shares=left.delivered_shares or right.delivered_shares,
    )


def of_one_sex(figure: Figure, sexes: Mapping[str, str]) -> Figure:
    """Let each series be of its own sex alone, by series key, as if there were no other."""

    def rows(each: Sequence[Row]) -> tuple[Row, ...]:
        return tuple(replace(row, cells=cells(row), children=rows(row.children)) for row in each)

    def cells(row: Row) -> Mapping[tuple[str, str], Cell]:
        return {(key, "total"): row.cells[key, sex] for key, sex in sexes.items()}

    totals = {(key, "total"): figure.totals.get((key, sex)) for key, sex in sexes.items()}
    return replace(
        figure, sexes=("total",), rows=rows(figure.rows), totals=totals, base="within_sex",
        summed=False,
    )  # fmt: skip


def named(figure: Figure, shares: Mapping[str, str]) -> Figure:
    """Name the numbers of a figure's series; `shares` is what each one's are of, by its key."""
    count: dict[Number, str] = {} if figure.delivered_shares else {"count": texts.COUNT_TITLE}
    series = (replace(one, numbers={"share": shares[one.key], **count}) for one in figure.series)
    return replace(figure, series=tuple(series))


def total_of(figure: Figure, sex: str) -> Line | None:
    """Give the line below one sex's numbers, of a figure that has all; None where nothing adds."""
    table = lay_out(figure)
    if table.total is None:
        return None
    pairs = zip(table.columns, table.total.entries, strict=True)
    return replace(table.total, entries=tuple(each for of, each in pairs if of.sex == sex))


def one_after_other(parts: Sequence[tuple[str, Figure, Line | None]]) -> Pivot:
    """Lay out figures of one series and the same numbers below each other.

    Each stands under its name, its total last.
    """
    tables = [(name, lay_out(figure), total) for name, figure, total in parts]
    columns = tables[0][1].columns
    lines = (
        Line(name, "group", (BLANK,) * len(columns), (*table.lines, *filter(None, [total])))
        for name, table, total in tables
    )
    return Pivot(columns, tuple(lines), None, corner=texts.TABLE_HEAD, fixed=True)
