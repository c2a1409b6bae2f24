"""Give a figure's regions the values and words that a map shows."""

from collections.abc import Container
from dataclasses import replace

from core.counts import Cell
from core.numbers import cell_words
from core.numbers.cell_words import Number
from core.numbers.figure import Figure
from core.numbers.statistics import arrange
from core.pictures.maps import RegionValue
from core.places.geography import Level
from core.words import texts

RANKED = 12


def region_values(figure: Figure, series: str, sex: str, number: Number) -> list[RegionValue]:
    """Give a value per region of one series and sex; residuals are no regions."""
    return [
        RegionValue(
            code=row.key,
            name=row.label,
            value=cell_words.value_of(row.cells[series, sex], number),
            status=row.cells[series, sex].status,
            detail=_detail(row.cells[series, sex]),
        )
        for row in figure.rows
        if row.key.isdigit()
    ]


def _detail(cell: Cell) -> tuple[tuple[str, str], ...]:
    """List every number of a region, as a bar's tooltip does."""
    return tuple((texts.TOOLTIP[key], words) for key, words in cell_words.numbers(cell).items())


def level_of(figure: Figure) -> Level:
    """Give the level of regions that a figure counts by."""
    return "county" if figure.measure.kind == "county" else "municipality"


def ranked_regions(figure: Figure, in_sight: Container[str], *, framed: bool) -> Figure:
    """Rank the regions in sight by size; the whole country folds into the largest and the rest."""
    rows = figure.rows
    if framed:
        rows = tuple(row for row in rows if row.key in in_sight)
    one = replace(figure, rows=rows, series=figure.series[:1])
    return arrange(one, "size", RANKED, texts.REST)
