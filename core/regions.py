"""Give a figure's regions the values and words that a map shows."""

from core import cell_words, formats, texts
from core.cell_words import Number
from core.counts import Cell
from core.figure import Figure
from core.maps import RegionValue

DECIMALS = 1


def region_values(figure: Figure, series: str, sex: str, number: Number) -> list[RegionValue]:
    """Give a value per region of one series and sex; residuals are no regions."""
    return [
        RegionValue(
            code=row.key,
            name=row.label,
            value=_value(row.cells[series, sex], number),
            status=row.cells[series, sex].status,
            text=cell_words.written(row.cells[series, sex], number, DECIMALS),
            detail=_detail(row.cells[series, sex], number),
        )
        for row in figure.rows
        if row.key.isdigit()
    ]


def _value(cell: Cell, number: Number) -> float | None:
    if number == "count":
        return cell.count.value if cell.count else None
    return cell.share.value


def _detail(cell: Cell, number: Number) -> tuple[tuple[str, str], ...]:
    """List the numbers beside the one that gives the colour."""
    if cell.status in ("missing", "impossible"):
        return ()
    other: Number = "share" if number == "count" else "count"
    pairs = (
        (texts.TOOLTIP["reach"], cell_words.reach(cell)),
        (texts.NUMBER[other], cell_words.written(cell, other, DECIMALS)),
        (texts.TOOLTIP["base"], cell_words.base(cell)),
    )
    return tuple((title, words) for title, words in pairs if words != formats.DASH)
