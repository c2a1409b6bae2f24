"""Give a figure's regions the values and words that a map shows."""

from collections.abc import Container
from dataclasses import replace
from typing import Final

from core.counts import Cell
from core.numbers import cell_words
from core.numbers.cell_words import DECIMALS, Number
from core.numbers.figure import Figure, Row, Series
from core.numbers.statistics import arrange
from core.pictures.maps import RegionValue
from core.places.geography import Level
from core.words import formats, texts

RANKED: Final = 12


def region_values(figure: Figure, series: str, sex: str, number: Number) -> list[RegionValue]:
    """Give a value per region of one series and sex; residuals are no regions."""
    return [
        _region_value(row, row.cells[series, sex], number)
        for row in figure.rows
        if row.key.isdigit()
    ]


def _region_value(row: Row, cell: Cell, number: Number) -> RegionValue:
    summed = cell.status == "suppressed" and cell_words.value_of(cell, "count") is not None
    value = _as_written(cell, number)
    return RegionValue(row.key, row.label, value, cell.status, _detail(cell), summed=summed)


def _as_written(cell: Cell, number: Number) -> float | None:
    """Give the number as a reader sees it: 0,96 % is written 1,0 % and no class may say less."""
    told = cell_words.tell(cell, number, DECIMALS)
    if told.value is None or number == "count":
        return told.value
    return float(formats.rounded(formats.per_cent(told.value), told.decimals) / 100)


def _detail(cell: Cell) -> tuple[tuple[str, str], ...]:
    """List every number of a region, as a bar's tooltip does."""
    return tuple((texts.TOOLTIP[key], words) for key, words in cell_words.numbers(cell).items())


def level_of(figure: Figure) -> Level:
    """Give the level of regions that a figure counts by."""
    return "county" if figure.measure.kind == "county" else "municipality"


def ranked_regions(figure: Figure, series: Series, frame: Container[str] | None) -> Figure:
    """Rank one series by size; beyond the largest, regions stand as one row.

    `frame`: the codes that alone are in sight; None where the whole country is, residuals too.
    """
    rows = tuple(row for row in figure.rows if frame is None or row.key in frame)
    one = replace(figure, rows=rows, series=(series,))
    return arrange(one, "size", RANKED, texts.REST_OF_REGIONS[level_of(figure)])
