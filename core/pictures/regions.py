"""Give a figure's regions the values and words that a map shows."""

from collections.abc import Container
from dataclasses import replace
from decimal import Decimal
from functools import lru_cache
from typing import Final

from core.counts import Cell
from core.numbers import cell_words
from core.numbers.cell_words import DECIMALS
from core.numbers.figure import Figure, Series
from core.numbers.kinds import Number, kind_of
from core.numbers.statistics import arrange
from core.pictures.bar_colours import LITTLE
from core.pictures.maps import RegionValue
from core.places.geography import Level
from core.words import formats, texts

RANKED: Final = 12
KEPT: Final = 16_384  # regions' words, about 1 kB each: those of some fifty maps of the country
GROUP: Final = 24  # places that are compared: so many stand all in the bars


def region_values(figure: Figure, series: Series, sex: str, number: Number) -> list[RegionValue]:
    """Give a value per region of one series and sex; residuals are no regions."""
    titles = (*cell_words.titles(series).items(),)
    return [
        _region_value(row.key, row.label, row.cells[series.key, sex], number, titles)
        for row in figure.rows
        if row.key.isdigit() and row.kind != "reference"
    ]


@lru_cache(maxsize=KEPT)
def _region_value(
    code: str, name: str, cell: Cell, number: Number, titles: tuple[tuple[str, str], ...]
) -> RegionValue:
    """Say what a cell says, once: it takes longer to write its numbers than to find them again."""
    mark = cell_words.mark_of(cell, number)
    several = cell.share.apart or cell_words.value_of(cell, "count") is not None
    value, withheld = _as_written(cell, number), mark == "withheld"
    status = "suppressed" if withheld else cell.status
    summed = withheld or (status == "suppressed" and several)
    told = cell_words.numbers(cell)
    detail = tuple((title, told[key]) for key, title in titles)
    unsure = mark if mark in LITTLE else ""
    return RegionValue(code, name, value, status, detail, summed=summed, mark=unsure)


def _as_written(cell: Cell, number: Number) -> float | None:
    """Give the number as a reader sees it: 0,96 % is written 1,0 % and no class may say less."""
    told = cell_words.tell(cell, number, DECIMALS)
    kind = kind_of(cell.form, number)
    if told.value is None or kind in ("count", "difference"):
        return told.value
    if kind in ("share", "share_difference"):
        return float(formats.rounded(formats.per_cent(told.value), told.decimals) / 100)
    return float(formats.rounded(Decimal(repr(told.value)), told.decimals))


def level_of(figure: Figure) -> Level:
    """Give the level of regions that a figure counts by."""
    return "county" if figure.measure.kind == "county" else "municipality"


def ranked_regions(figure: Figure, series: Series, frame: Container[str] | None) -> Figure:
    """Rank one series by size; beyond the largest, regions stand as one row.

    `frame`: the codes that alone are in sight; None where the whole country is, residuals too.
    """
    rows = tuple(row for row in figure.rows if frame is None or row.key in frame)
    one = replace(figure, rows=rows, series=(series,))
    top = None if figure.base == "own" and len(rows) <= GROUP else RANKED
    return arrange(one, "size", top, texts.REST_OF_REGIONS[level_of(figure)])
