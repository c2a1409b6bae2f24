"""Give the line above a chart: those shown, their total with its interval, rates, the focus."""

from dataclasses import dataclass, replace

from core.choice.selection import MOST_SERIES, Selection
from core.counts import Cell, Count, add_all, divide
from core.numbers import cell_words
from core.numbers.cell_words import DECIMALS
from core.numbers.figure import Figure, Row, Series
from core.numbers.statistics import PARTS, rate
from core.words import comparing, formats, texts


@dataclass(frozen=True)
class KeyFigure:
    """Give one number of the line above the chart, written, with what must stand beside it."""

    label: str
    value: str
    note: str = ""


def key_figures(figure: Figure, selection: Selection, sex: str) -> tuple[KeyFigure, ...]:
    """Give the total with its interval, the measure's rates and what is in focus.

    `sex` is who the sheet shows: the numbers are of the same persons, and say so. Those of all
    begin with how many per cent are women and men.
    """
    if len(figure.series) > 1 and any(figure.totals.values()):
        return tuple(series_key(figure, series, sex) for series in figure.series[:MOST_SERIES])
    series = figure.series[0].key
    label = texts.SEX[sex]
    if selection.view == "time":  # the title tells of all periods, the numbers of one
        label = f"{label}, {figure.series[0].label}"
    keys = _parts(figure, series) if sex == "total" else []
    keys.append(_total_key(label, figure, series, sex))
    for one in figure.measure.rates:
        cell = rate(figure, series, sex, one)
        if cell.share.value is not None:
            keys.append(_rate_key(_of(one.title, sex), cell))
    focus = next((row for row in figure.rows if row.key == selection.focus), None)
    return (*keys, _focus_key(focus, figure, series, sex)) if focus else tuple(keys)


def _parts(figure: Figure, series: str) -> list[KeyFigure]:
    """Give how many per cent women and men are of both."""
    total = figure.totals.get((series, "total"))
    if not figure.summed or total is None:
        return []
    counts = {sex: part for sex in PARTS if (part := figure.totals[series, sex]) is not None}
    if not (both := add_all(figure.totals[series, sex] for sex in PARTS)):
        return []
    return [
        KeyFigure(
            texts.SEX[sex],
            cell_words.written(divide(part, both), "share"),
            cell_words.n_of(part),
        )
        for sex, part in counts.items()
    ]


def series_key(figure: Figure, series: Series, sex: str) -> KeyFigure:
    """Give what is compared: the measure's rate where it has one, else the total."""
    label = _of(series.label, sex)
    for one in figure.measure.rates:
        cell = rate(figure, series.key, sex, one)
        if cell.share.value is not None:
            return _rate_key(label, cell, one.title, figure.totals.get((series.key, sex)))
    key = _total_key(label, figure, series.key, sex)
    # Where numbers of many kinds stand side by side each says what it counts.
    counted = figure.totals.get((series.key, sex)) is not None
    return (
        replace(key, note=", ".join(filter(None, (comparing.PERSONS, key.note))))
        if counted
        else key
    )


def _rate_key(label: str, cell: Cell, title: str = "", total: Count | None = None) -> KeyFigure:
    """Give a rate with its interval and the n that it is of: not all, but those who count in it.

    `total` is all of them, where their n stands elsewhere.
    """
    whole = cell.share.base
    of = cell_words.n_of(whole) if whole else ""
    if whole and total and whole != total:  # a bare n would contradict that of all
        words = {"count": cell_words.persons(whole), "all": cell_words.persons(total)}
        of = comparing.COUNTED_IN.format(**words)
    note = [title, cell_words.reach(cell), of]
    value = cell_words.written(cell, "share", DECIMALS)
    return KeyFigure(label, value, ", ".join(filter(None, note)))


def _total_key(label: str, figure: Figure, series: str, sex: str) -> KeyFigure:
    """Give how many there are, with what is hidden in it; of one sex also the part of all."""
    total = figure.totals.get((series, sex))
    if total is None:
        return KeyFigure(label, formats.DASH, without_n(figure, series))
    if figure.delivered_shares:
        return KeyFigure(label, cell_words.persons(total), texts.BASE_SHARES)
    note = [cell_words.interval(total), texts.masked(total.suppressed)]
    if sex != "total":
        note.append(_of_all(figure, series, total))
    return KeyFigure(label, cell_words.persons(total), ", ".join(filter(None, note)))


def without_n(figure: Figure, series: str) -> str:
    """Say why a series has no n: it was delivered as shares, or not at all."""
    cells = (cell for row in figure.rows for (of, _), cell in row.cells.items() if of == series)
    shares = any(cell.share.delivered for cell in cells)
    if shares:
        return texts.BASE_SHARES
    hidden = any(of == series for of, _ in figure.withheld)
    return texts.STATUS["withheld" if hidden else "missing"].lower()


def _of_all(figure: Figure, series: str, part: Count) -> str:
    both = add_all(figure.totals[series, sex] for sex in PARTS)
    if not both:
        return ""
    return texts.OF_ALL.format(share=cell_words.written(divide(part, both), "share"))


def _focus_key(row: Row, figure: Figure, series: str, sex: str) -> KeyFigure:
    if figure.base == "sex_distribution" and sex == "total":
        sex = PARTS[0]  # of women and men together every share is 100 %
    cell, label = row.cells[series, sex], _of(row.label, sex)
    value = cell_words.written(cell, "share", DECIMALS)
    if cell.count is None:
        return KeyFigure(label, value[:1].upper() + value[1:])
    reach = cell_words.interval(cell.count) if cell.count.hidden else ""
    note = cell_words.n_of(cell.count)
    return KeyFigure(label, value, f"{note} ({reach})" if reach else note)


def _of(label: str, sex: str) -> str:
    """Say whose number it is, where it is not that of all."""
    return label if sex == "total" else f"{label}, {texts.SEX[sex].lower()}"
