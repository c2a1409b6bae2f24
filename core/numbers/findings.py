"""Say in one Swedish sentence what a figure shows, and nothing where it shows nothing clear."""

from collections.abc import Sequence

from core.counts import Cell
from core.numbers.cell_words import DECIMALS, written
from core.numbers.figure import Figure, Row
from core.numbers.kinds import Number
from core.numbers.statistics import size
from core.words import comparing, texts

WORTH_SAYING = 0.03  # a smaller gap, or change, is no finding


def title(subject: str, units: Sequence[str], places: Sequence[str], periods: Sequence[str]) -> str:
    """Compose the sheet's title: what, of whom, where and when."""
    words = [texts.listing(units), texts.listing(places), texts.listing(periods)]
    return f"{subject}: {', '.join(word for word in words if word)}"


def finding(figure: Figure, sex: str = "total") -> str:
    """State the finding, or "" for ties, zeros, suppressed or too few numbers.

    `sex` is who the sheet shows: the sentence is about the same persons.
    """
    if len(figure.series) > 1:
        return _compared(figure, sex)
    column = (figure.series[0].key, sex)
    ranked = sorted(_ranked(figure), key=lambda row: -(row.cells[column].share.value or 0))
    if len(ranked) < 2 or figure.base == "sex_distribution":  # noqa: PLR2004
        return ""
    first, second = ranked[0], ranked[1]
    top, next_ = first.cells[column], second.cells[column]
    if not _clearly_above(top, next_):
        return ""
    leading = texts.FINDING.format(
        label=_named(figure, first), share=written(top, "share"),
        second=_named(figure, second), second_share=written(next_, "share"),
    )  # fmt: skip
    return f"{leading} {_by_sex(figure)}".strip() if sex == "total" else leading


def change(developments: Sequence[Figure], focus: str, sex: str = "total") -> str:
    """Say how the category in focus, else the largest, has changed; silent across a break.

    `sex` is whose lines are drawn: the sentence is about the same persons.
    """
    figure = developments[0]
    if len(developments) > 1 or len(figure.series) < 2 or figure.measure.breaks:  # noqa: PLR2004
        return ""
    rates = [row for row in figure.rows if row.kind == "rate"]
    rows = [row for row in figure.rows if row.key == focus] or rates or _ranked(figure)[:1]
    if figure.base == "sex_distribution" and sex == "total":  # of all, every share is 100 %
        rows = [row for row in rows if row.kind == "rate"]
    for row in rows[:1]:
        cells = [row.cells[series.key, sex] for series in figure.series]
        before, after = cells[0], cells[-1]
        words = _changed(before, after)
        if words:
            return words.format(
                label=_named(figure, row),
                before=written(before, "share"),
                after=written(after, "share"),
                first=figure.series[0].label,
                last=figure.series[-1].label,
            )
    return ""


def in_focus(figure: Figure, key: str, number: Number, sex: str) -> str:
    """Say what each of several series has of one row; "" where that is not shown."""
    for row in figure.rows:
        if row.key == key:
            told = [
                comparing.FOR.format(
                    number=written(row.cells[one.key, sex], number, DECIMALS), column=one.label
                )
                for one in figure.series
            ]
            return comparing.IN_FOCUS.format(row=row.label, told=texts.listing(told))
    return ""


def _changed(before: Cell, after: Cell) -> str:
    """Choose the words for a change that is sure, or for one that surely is small."""
    if _gap(before, after) >= WORTH_SAYING:
        grown, shrunk = _clearly_above(after, before), _clearly_above(before, after)
        return texts.GROWN if grown else texts.SHRUNK if shrunk else ""
    return texts.STEADY if _is_sure(before) and _is_sure(after) else ""


def _is_sure(cell: Cell) -> bool:
    share = cell.share
    if share.value is None or share.small or cell.status == "suppressed":
        return False
    low, high = share.low, share.high
    return low is None or high is None or high - low < WORTH_SAYING


def _compared(figure: Figure, sex: str) -> str:
    """Say which category differs most between the series, when it surely differs."""
    widest: tuple[float, Row, str, str] | None = None
    unsure = 0.0  # the widest gap that may be none, or is of few
    labels = {series.key: series.label for series in figure.series}
    for row in figure.rows:
        if row.kind == "residual":
            continue
        cells = [(key, row.cells[key, sex]) for key in labels]
        known = [(key, cell) for key, cell in cells if cell.share.value is not None]
        if len(known) < len(cells):
            continue
        known.sort(key=lambda pair: pair[1].share.value or 0)
        (low_key, low), (high_key, high) = known[0], known[-1]
        gap = (high.share.value or 0) - (low.share.value or 0)
        if not _clearly_above(high, low):
            unsure = max(unsure, gap)
        elif widest is None or gap > widest[0]:
            widest = (gap, row, high_key, low_key)
    if widest is None:
        return ""
    _, row, high_key, low_key = widest
    said = texts.FINDING_SURE if unsure > widest[0] else texts.FINDING_COMPARED
    return said.format(
        label=_named(figure, row), high=labels[high_key], low=labels[low_key],
        high_share=written(row.cells[high_key, sex], "share"),
        low_share=written(row.cells[low_key, sex], "share"),
    )  # fmt: skip


def _by_sex(figure: Figure) -> str:
    """Say where women and men differ most, in shares within their own sex."""
    if not figure.summed or figure.base != "within_sex":
        return ""
    series = figure.series[0].key
    best: tuple[float, Row] | None = None
    for row in figure.rows:
        women, men = row.cells[series, "women"], row.cells[series, "men"]
        if row.kind == "residual" or women.share.value is None or men.share.value is None:
            continue
        if women.share.small or men.share.small:
            continue
        gap = abs(women.share.value - men.share.value)
        high, low = (women, men) if women.share.value > men.share.value else (men, women)
        if _clearly_above(high, low) and (best is None or gap > best[0]):
            best = (gap, row)
    if best is None or best[0] < WORTH_SAYING:
        return ""
    row = best[1]
    return texts.FINDING_SEX.format(
        label=_named(figure, row),
        women=written(row.cells[series, "women"], "share"),
        men=written(row.cells[series, "men"], "share"),
    )


def _named(figure: Figure, row: Row) -> str:
    """Quote a category's label; regions are names and stand as they are."""
    is_name = figure.measure.is_regional or row.kind == "rate"
    return row.label if is_name else f"”{row.label}”"


def _ranked(figure: Figure) -> list[Row]:
    rows = [row for row in figure.rows if row.kind != "residual" and size(figure, row) > 0]
    return sorted(rows, key=lambda row: -size(figure, row))


def _gap(first: Cell, second: Cell) -> float:
    return abs((first.share.value or 0) - (second.share.value or 0))


def _clearly_above(first: Cell, second: Cell) -> bool:
    """Tell whether one share is above another also when suppression is at its worst."""
    if first.share.value is None or second.share.value is None:
        return False
    if "suppressed" in (first.status, second.status) or first.share.small or second.share.small:
        return False
    low = first.share.low if first.share.low is not None else first.share.value
    high = second.share.high if second.share.high is not None else second.share.value
    return round(low * 100) > round(high * 100)
