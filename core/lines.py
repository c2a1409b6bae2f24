"""Draw lines over periods or terms, broken where the series breaks or a number is missing."""

import copy
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from core import cell_words, chart_template, texts
from core.catalogue import Break
from core.cell_words import Number
from core.chart_template import Spec
from core.charts import tooltip, wrapped
from core.counts import Cell
from core.figure import Series
from core.palette import Theme

HEIGHT: Final = 380
GAP: Final = 17  # pixels between two names at the lines' ends
WRAP: Final = 14  # characters of a period's line
END: Final = 26  # characters of a line of a name


@dataclass(frozen=True)
class Line:
    """Give one line: its name, its colour and its cells by period or term."""

    name: str
    colour: str
    cells: Mapping[str, Cell]


def draw(
    drawn: Sequence[Line],
    series: Sequence[Series],
    *,
    number: Number,
    theme: Theme = "light",
    breaks: Sequence[Break] = (),
) -> Spec:
    """Draw the lines over the series in their order, each named at its end."""
    points = [point for line in drawn for point in _points(line, series, number, breaks)]
    top = (max((point["high"] for point in points), default=0) or 1) * 1.08
    spec = copy.deepcopy(chart_template.lines(theme))
    # What differs between clicks travels as data: then the browser swaps data, not the chart.
    axis = {"top": top, "number": number}
    spec["datasets"] = {
        "points": [point | axis for point in points],
        "ends": _ends(points, top),
    }
    spec |= {"width": "container", "height": HEIGHT}
    order = [wrapped(one.label, WRAP) for one in series]
    for layer in spec["layer"]:
        layer["encoding"]["x"]["scale"] = {"type": "point", "domain": order, "padding": 0.3}
    return spec


def spoken(drawn: Sequence[Line], series: Sequence[Series], number: Number, title: str) -> str:
    """Put the lines in words for those who do not see them: where each begins and ends."""
    told = []
    for line in drawn:
        known = [one for one in series if cell_words.plotted(_cell(line, one), number)]
        ends = [f"{cell_words.written(_cell(line, one), number)} ({one.label})" for one in known]
        if len(ends) > 1:
            ends = [texts.FROM_TO.format(first=ends[0], last=ends[-1])]
        told += [f"{line.name}: {end}" for end in ends]
    return f"{title}. {'; '.join(told)}. {texts.ALT_TABLE}"


def _cell(line: Line, one: Series) -> Cell:
    return line.cells.get(one.key.rpartition("/")[2], Cell())


def _points(
    line: Line, series: Sequence[Series], number: Number, breaks: Sequence[Break]
) -> list[dict[str, Any]]:
    points = []
    stretch, before = 0, None
    for one in series:
        cell = _cell(line, one)
        plotted = cell_words.plotted(cell, number)
        year = _last_year(one.key)
        # A new stretch is a new line: nothing is drawn across a break or a gap.
        stretch += plotted is None or _broken(before, year, breaks)
        before = year
        if plotted is None:
            continue
        value, low, high = plotted
        points.append(
            {
                "period": wrapped(one.label, WRAP),
                "value": value,
                "low": low,
                "high": high,
                "text": cell_words.written(cell, number),
                "colour": line.colour,
                "line": line.name,
                "stretch": f"{line.name} {stretch}",
            }
            | tooltip(cell, one.label, line.name)
        )
    return points


def _broken(before: int | None, year: int | None, breaks: Sequence[Break]) -> bool:
    if before is None or year is None:
        return False
    return any(before < one.year <= year for one in breaks)


def _last_year(key: str) -> int | None:
    """Read the last year of a series that is a period: its key ends with the period's id."""
    year = key.rpartition("-")[2]
    return int(year) if year.isdigit() else None


def _ends(points: Sequence[dict[str, Any]], top: float) -> list[dict[str, Any]]:
    """Place the names at the lines' ends, pushed apart so that none covers another."""
    last = {point["line"]: point for point in points}
    least = top * GAP / HEIGHT
    placed: list[dict[str, Any]] = []
    taken = 0
    for point in sorted(last.values(), key=lambda each: float(each["value"])):
        at = max(point["value"], least / 2)
        name = wrapped(f"{point['line']} {point['text']}", END)
        height = 1 + name.count("\n")
        if placed:
            at = max(at, placed[-1]["at"] + least * (taken + height) / 2)
        taken = height
        placed.append({"period": point["period"], "at": at, "name": name})
    return placed
