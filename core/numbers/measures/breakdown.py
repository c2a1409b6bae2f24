"""Open a degree's rows to the programmes that lead to it."""

from collections.abc import Sequence
from dataclasses import replace

from core.choice.choices import Choices
from core.choice.nearest import counterparts
from core.counts import Cell
from core.deliveries.store import Unit
from core.numbers.figure import Figure, Row


def programmes_of(choices: Choices) -> list[Choices]:
    """Give the choices of each programme that leads to the one chosen degree and is measured."""
    selection = choices.selection
    if len(selection.units) != 1 or len(selection.periods) != 1 or selection.split:
        return []
    degree = choices.units[selection.units[0]]
    if degree.type != "degree":  # a programme has a counterpart too, but nothing within it
        return []
    found = counterparts(choices.contents, choices.perspective, degree)
    alone = [choices.with_selection(selection.change(units=(unit.id,))) for unit in found]
    return [each for each in alone if each.told]


def open_rows(figure: Figure, programmes: Sequence[tuple[Unit, Figure]]) -> Figure:
    """Give every category a row per programme: its own count, and shares within the programme."""
    if not programmes:
        return figure
    return replace(figure, rows=tuple(_opened(row, figure, programmes) for row in figure.rows))


def is_opened(rows: Sequence[Row]) -> bool:
    """Tell whether any of the rows, or a row within it, opens to programmes."""
    return any(row.kind == "programme" or is_opened(row.children) for row in rows)


def _opened(row: Row, figure: Figure, programmes: Sequence[tuple[Unit, Figure]]) -> Row:
    if row.children:
        return replace(
            row, children=tuple(_opened(each, figure, programmes) for each in row.children)
        )
    parts = tuple(_programme_row(row.key, figure, unit, own) for unit, own in programmes)
    return replace(row, children=parts)


def _programme_row(key: str, figure: Figure, unit: Unit, own: Figure) -> Row:
    found = next((row for row in own.rows if row.key == key), None)
    (series,) = figure.series
    cells = {
        (series.key, sex): found.cells[own.series[0].key, sex] if found else Cell()
        for sex in figure.sexes
    }
    return Row(f"{key}/{unit.code}", f"{unit.name} ({unit.code})", "programme", cells)
