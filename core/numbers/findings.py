"""Say in one Swedish sentence what a figure shows, and nothing where it shows nothing clear."""

from collections.abc import Sequence
from itertools import permutations

from core.counts import Cell
from core.numbers.cell_words import said, written
from core.numbers.figure import Figure, Row
from core.numbers.kinds import Number
from core.numbers.ranking import Ends, surely
from core.numbers.statistics import PARTS, size
from core.words import comparing, texts
from core.words import prose as words

WORTH_SAYING = 0.03  # a smaller gap, or change, is no finding
DUST = 1e-6  # per cent by which binary fractions differ
WHOLE = 100
Column = tuple[str, str]  # a series and a sex


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
    others = [row.cells[column] for row in figure.rows if row.kind != "residual"]
    if not _clearly_above(top, next_) or not _is_above_all(top, others):
        return ""
    is_next = _is_above_all(next_, [cell for cell in others if cell is not top])
    leading = (words.FINDING if is_next else words.FINDING_FIRST).format(
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
        said_so = _changed(before, after)
        if said_so:
            return said_so.format(
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
                comparing.FOR.format(number=said(row.cells[one.key, sex], number), column=one.label)
                for one in figure.series
            ]
            return comparing.IN_FOCUS.format(row=row.label, told=texts.listing(told))
    return ""


def _changed(before: Cell, after: Cell) -> str:
    """Choose the words for a change that is sure, or for one that surely is small."""
    if _gap(before, after) >= WORTH_SAYING:
        grown, shrunk = _clearly_above(after, before), _clearly_above(before, after)
        return words.GROWN if grown else words.SHRUNK if shrunk else ""
    return words.STEADY if _is_sure(before) and _is_sure(after) else ""


def _is_sure(cell: Cell) -> bool:
    share = cell.share
    if share.value is None or share.small or cell.status == "suppressed":
        return False
    low, high = share.low, share.high
    return low is None or high is None or high - low < WORTH_SAYING


def _compared(figure: Figure, sex: str) -> str:
    """Say which category differs most between the series, or one that surely differs."""
    columns = [(one.key, sex) for one in figure.series]
    found = _widest(figure, columns)
    if found is None:
        return ""
    row, high, low, is_widest = found
    labels = {(one.key, sex): one.label for one in figure.series}
    return (words.FINDING_COMPARED if is_widest else words.FINDING_SURE).format(
        label=_named(figure, row), high=labels[high], low=labels[low],
        high_share=written(row.cells[high], "share"), low_share=written(row.cells[low], "share"),
    )  # fmt: skip


def _by_sex(figure: Figure) -> str:
    """Say where women and men differ most, in shares within their own sex, or where they do."""
    if not figure.summed or figure.base != "within_sex":
        return ""
    women, men = ((figure.series[0].key, sex) for sex in PARTS)
    found = _widest(figure, [women, men])
    if found is None:
        return ""
    row, *_, is_widest = found
    if _gap(row.cells[women], row.cells[men]) < WORTH_SAYING:
        return ""
    return (words.FINDING_SEX if is_widest else words.FINDING_SEX_TOO).format(
        label=_named(figure, row),
        women=written(row.cells[women], "share"),
        men=written(row.cells[men], "share"),
    )


def _widest(figure: Figure, columns: Sequence[Column]) -> tuple[Row, Column, Column, bool] | None:
    """Give the widest clear gap between two columns in any row, and whether none may be wider.

    The higher column stands first. Residuals are left out; what some column lacks may be wider.
    """
    gaps: list[tuple[float, float, float, Row, Column, Column]] = []
    rows = [row for row in figure.rows if row.kind != "residual"]
    told = [row for row in rows if not any(_is_blank(row.cells[each]) for each in columns)]
    for row in told:
        for high, low in permutations(columns, 2):
            (value, least, most), (of, fewest, highest) = (
                _ends(row.cells[each]) for each in (high, low)
            )
            gaps.append((value - of, least - highest, most - fewest, row, high, low))
    clear = [each for each in gaps if _clearly_above(*(each[3].cells[at] for at in each[4:]))]
    if not clear:
        return None
    widest = max(clear, key=lambda each: each[0])
    lacked = any(_is_unknown(row.cells[each]) for row in rows for each in columns)
    is_widest = all(widest[1] >= each[2] - DUST for each in gaps if each is not widest)
    return *widest[3:], is_widest and not lacked


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
    (_, low, _), (_, _, high) = _ends(first), _ends(second)
    return round(low) > round(high)


def _is_above_all(cell: Cell, others: Sequence[Cell]) -> bool:
    """Tell whether a share surely is the largest, whatever the others hide."""
    _, low, _ = _ends(cell)
    return all(low > _ends(each)[2] for each in others if each is not cell)


def _ends(cell: Cell) -> Ends:
    """Give a share in per cent and what it may be: anything, where it is not known."""
    return surely(cell, "share") or (0, 0, WHOLE if _is_unknown(cell) else 0)


def _is_blank(cell: Cell) -> bool:
    return cell.share.value is None


def _is_unknown(cell: Cell) -> bool:
    """Tell whether there is a share that is not shown; of nobody there is none."""
    return _is_blank(cell) and cell.status in {"missing", "suppressed"}
