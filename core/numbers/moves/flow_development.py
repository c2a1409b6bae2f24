"""Follow the moves between counties over the periods."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from core.choice.labels import period_label
from core.choice.selection import Period, period_id
from core.counts import Cell
from core.numbers import cell_words
from core.numbers.figure import Figure, Row
from core.numbers.kinds import Number
from core.numbers.moves import flow_tables
from core.numbers.moves.flows import Flows

LINES: Final = 5  # where no county is in focus


def develop(every: Mapping[Period, Flows], here: Flows, figure: Figure, number: Number) -> Figure:
    """Follow one number of a figure's rows over the periods that have it as it is `here`."""
    (part,) = figure.series
    tables = {
        period: {row.key: row for row in flow_tables.tabulate(flows, figure.measure).rows}
        for period, flows in sorted(every.items(), key=lambda pair: pair[0] or (0, 0))
        # A net that was delivered and one that is made of moves are not of one line.
        if period and bool(flows.moves) == bool(here.moves)
    }
    words = {number: part.numbers[number]}
    series = [
        replace(part, key=period_id(each), label=period_label(each), period=each, numbers=words)
        for each in tables
    ]

    def cell(row: Row, table: Mapping[str, Row]) -> Cell:
        found = table.get(row.key)  # those of no known county differ between periods
        return found.cells[part.key, "total"] if found else Cell(form=part.form)

    rows = []
    for row in figure.rows:
        cells = (cell(row, table) for table in tables.values())
        keys = ((one.key, "total") for one in series)
        rows.append(replace(row, cells=dict(zip(keys, cells, strict=True))))
    return replace(figure, series=tuple(series), rows=tuple(rows))


def followed(lines: Figure, figure: Figure, number: Number, focus: str) -> Figure:
    """Keep the county in focus, or else those whose number is farthest from zero."""
    (part,) = figure.series

    def far(row: Row) -> float:
        plotted = cell_words.plotted(row.cells[part.key, "total"], number)
        return -abs(plotted[0]) if plotted else 0.0

    ranked = sorted((row for row in figure.rows if row.kind == "category"), key=far)
    keys = [row.key for row in ranked if row.key == focus] or [row.key for row in ranked][:LINES]
    rows = {row.key: row for row in lines.rows}
    return replace(lines, rows=tuple(rows[key] for key in keys))
