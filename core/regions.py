"""Give a figure's regions the values and words that a map shows."""

from core import cell_words, texts
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
            detail=_detail(row.cells[series, sex], counted=not figure.delivered_shares),
        )
        for row in figure.rows
        if row.key.isdigit()
    ]


def _value(cell: Cell, number: Number) -> float | None:
    if number == "count":
        return cell.count.value if cell.count else None
    return cell.share.value


def _detail(cell: Cell, *, counted: bool) -> tuple[tuple[str, str], ...]:
    """List every number of a region, the same for all of a figure: what a bar's tooltip says."""
    words = texts.TOOLTIP
    share = (words["share"], cell_words.written(cell, "share", DECIMALS))
    if not counted:
        return (share,)
    return (
        share,
        (words["reach"], cell_words.reach(cell)),
        (words["count"], cell_words.written(cell, "count")),
        (words["base"], cell_words.base(cell)),
    )
