"""List what a reader must know to read a sheet's numbers right."""

from collections.abc import Iterable, Sequence
from typing import Final

from core.choice.selection import Period
from core.counts import REACH, STAND_IN, Cell, Count
from core.deliveries.catalogue import Measure
from core.numbers.comparison import SUM
from core.numbers.figure import Figure
from core.numbers.measures.breakdown import is_opened
from core.numbers.statistics import PARTS, with_rates
from core.words import prose, texts

MUCH: Final = 0.25  # of a total in suppressed cells: then it is the interval that counts


def notes_of(
    figures: Sequence[Figure], shown: Figure, periods: Sequence[Period]
) -> tuple[str, ...]:
    """List what the reader must know to read the numbers right, most important first."""
    first = figures[0]
    totals = [total for each in figures for total in each.totals.values() if total is not None]
    cells, shares = _cells(figures), _cells(map(with_rates, figures))
    hidden = any(total.suppressed for total in totals)
    small = any(cell.share.value is not None and cell.share.small for cell in shares)
    missing = any(cell.status == "missing" for cell in cells)
    added = any(one.key == SUM for one in first.series)
    notes = [
        (small, texts.SMALL_BASE),
        (any(_mostly_hidden(total) for total in totals), texts.MUCH_HIDDEN),
        (hidden, texts.SUPPRESSED_NOTE),
        (first.summed and hidden, texts.SUMMED_TOTAL),
        (first.delivered_shares, texts.DELIVERED_SHARES),
        (any(map(_has_delivered_totals, figures)), texts.DELIVERED_TOTAL),
        (any(map(_has_rounded, figures)), texts.ROUNDED_NOTE),
        (any(cell.withheld for cell in cells), texts.WITHHELD_NOTE),
        (missing, texts.MISSING_ADDED if added else texts.MISSING_NOTE),
        (is_opened(shown.rows), prose.OPENED_NOTE),
    ]
    return (*(text for applies, text in notes if applies), *_breaks(figures[0].measure, periods))


def _cells(figures: Iterable[Figure]) -> list[Cell]:
    return [cell for each in figures for row in each.rows for cell in row.cells.values()]


def _has_rounded(figure: Figure) -> bool:
    """Tell whether a number was rounded so that others cannot be worked out from it."""
    alone = {one.key for one in figure.series if one.key != SUM}
    return any(
        series in alone and sex != "total" and cell.count is not None
        and cell.count.suppressed == 1 and cell.count.low > STAND_IN + REACH
        for row in figure.rows for (series, sex), cell in row.cells.items()
    )  # fmt: skip


def _has_delivered_totals(figure: Figure) -> bool:
    """Tell whether any series was delivered as totals alone: they are no sums of what is shown."""
    totals = figure.totals
    return not figure.delivered_shares and any(
        totals.get((one.key, "total")) and not any(totals.get((one.key, sex)) for sex in PARTS)
        for one in figure.series
    )


def _mostly_hidden(total: Count) -> bool:
    """Tell whether suppressed cells make up so much of a total that its value says little."""
    return total.suppressed * STAND_IN > total.value * MUCH


def _breaks(measure: Measure, periods: Sequence[Period]) -> list[str]:
    """Say where the series of the shown periods breaks."""
    years = [year for period in periods if period for year in period]
    return [
        texts.BREAK.format(year=one.year, note=one.note)
        for one in measure.breaks
        if years and min(years) < one.year <= max(years)
    ]
