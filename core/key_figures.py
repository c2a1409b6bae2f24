"""Give the line above a chart: women, men, total with its interval, rates, what is in focus."""

from dataclasses import dataclass

from core import formats, texts
from core.counts import Cell, Count, Share, add, share_of
from core.figure import Figure, Row, Series
from core.selection import MOST_SERIES, Selection
from core.statistics import rate


@dataclass(frozen=True)
class KeyFigure:
    """Give one number of the line above the chart, written, with what must stand beside it."""

    label: str
    value: str
    note: str = ""


def key_figures(figure: Figure, selection: Selection) -> tuple[KeyFigure, ...]:
    """Give women %, men %, total with its interval, the measure's rates and what is in focus."""
    if len(figure.series) > 1 and any(figure.totals.values()):
        return tuple(_series_key(figure, series) for series in figure.series[:MOST_SERIES])
    series = figure.series[0].key
    total = figure.totals.get((series, "total"))
    label = texts.SEX["total"]
    if selection.view == "time":  # the title tells of all periods, the numbers of one
        label = f"{label}, {figure.series[0].label}"
    keys = [_total_key(label, total)]
    if figure.summed and total is not None:
        both = add(figure.totals[series, sex] for sex in ("women", "men")) or total
        for sex in ("men", "women"):
            part = figure.totals[series, sex] or Count(0)
            share = share_of(part, both)
            keys.insert(0, KeyFigure(texts.SEX[sex], formats.percent(share.value), _n(part)))
    for one in figure.measure.rates:
        share = rate(figure, series, "total", one.numerator, one.denominator)
        if share.value is not None:
            keys.append(KeyFigure(one.title, formats.percent(share.value, 1), _reach(share)))
    focus = next((row for row in figure.rows if row.key == selection.focus), None)
    return (*keys, _focus_key(focus, series)) if focus else tuple(keys)


def _series_key(figure: Figure, series: Series) -> KeyFigure:
    """Give what is compared: the measure's rate where it has one, else the total."""
    total = figure.totals.get((series.key, "total"))
    for one in figure.measure.rates:
        share = rate(figure, series.key, "total", one.numerator, one.denominator)
        if share.value is not None and total is not None:
            note = ", ".join(part for part in (one.title, _reach(share), _n(total)) if part)
            return KeyFigure(series.label, formats.percent(share.value, 1), note)
    return _total_key(series.label, total)


def _total_key(label: str, total: Count | None) -> KeyFigure:
    if total is None:
        return KeyFigure(label, formats.DASH, texts.BASE_SHARES)
    if not total.suppressed:
        return KeyFigure(label, formats.number(total.value), texts.masked(0))
    reach = formats.between(total.low, total.high)
    return KeyFigure(
        label, formats.number(total.value), f"{reach}, {texts.masked(total.suppressed)}"
    )


def _focus_key(row: Row, series: str) -> KeyFigure:
    cell = row.cells[series, "total"]
    if cell.share.value is None:
        return KeyFigure(row.label, texts.STATUS.get(cell.status, formats.DASH))
    note = _n(cell.count) if cell.count and cell.status == "value" else _hidden(cell)
    return KeyFigure(row.label, formats.percent(cell.share.value, 1), note)


def _hidden(cell: Cell) -> str:
    """Say how many persons a cell of nothing but suppressed numbers can hold."""
    count = cell.count
    return formats.between(count.low, count.high) if count else texts.STATUS.get(cell.status, "")


def _n(count: Count) -> str:
    return texts.BASE_N.format(count=formats.number(count.value))


def _reach(share: Share) -> str:
    """Write the interval of a share when suppression leaves one."""
    if share.low is None or share.high is None or share.low == share.high:
        return ""
    return formats.percent_between(share.low, share.high)
