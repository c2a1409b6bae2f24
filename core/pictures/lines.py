"""Draw lines over periods or terms, broken where the series breaks or a number is missing."""

import copy
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise
from typing import Any, Final

from core.counts import Cell
from core.deliveries.catalogue import Break
from core.numbers import cell_words
from core.numbers.cell_words import Number
from core.numbers.figure import Series
from core.pictures import chart_template
from core.pictures.chart_template import LINE, NAME, Spec
from core.pictures.charts import tooltip, wrapped
from core.pictures.palette import Theme
from core.words import texts
from core.words.formats import FIXED

PLOT: Final = 380
AXIS: Final = 44  # pixels below the lines, for periods on two lines
GAP: Final = 17  # pixels that a name of one line takes
WRAP: Final = 14  # characters of a period's line
NAMES: Final = {"wide": 40, "narrow": 22}  # characters of a line of a name, by room
LETTER: Final = 6.6  # pixels of a letter, rather too many than too few


@dataclass(frozen=True)
class Line:
    """Give one line: its name, its colour and its cells, one per period or term in their order."""

    name: str
    colour: str
    cells: Sequence[Cell]


def draw(
    drawn: Sequence[Line],
    series: Sequence[Series],
    *,
    number: Number,
    theme: Theme = "light",
    breaks: Sequence[Break] = (),
) -> Spec:
    """Draw the lines over the series in their order, each named at its end."""
    stretches = [_points(line, series, number, breaks) for line in drawn]
    points = [point for stretch in stretches for point in stretch]
    top = (max((point["high"] for point in points), default=0) or 1) * 1.08
    last = [stretch[-1] for stretch in stretches if stretch]
    ends = {room: _ends(last, top, room, letters) for room, letters in NAMES.items()}
    spec = copy.deepcopy(chart_template.lines(theme))
    # What differs between clicks travels as data: then the browser swaps data, not the chart.
    axis = {"top": top, "number": number, "periods": len(series)}
    axis |= {room: _room(each) for room, each in ends.items()}
    spec["datasets"] = {
        "points": [point | axis for point in points],
        "ends": [end for each in ends.values() for end in each],
    }
    spec |= {"width": "container", "height": PLOT + AXIS}
    for layer in spec["layer"]:
        layer["encoding"]["x"]["scale"]["domain"] = [wrapped(one.label, WRAP) for one in series]
    return spec


def spoken(drawn: Sequence[Line], series: Sequence[Series], number: Number, title: str) -> str:
    """Put the lines in words for those who do not see them: where each begins and ends."""
    told = []
    for line in drawn:
        ends = [
            f"{cell_words.written(cell, number)} ({one.label})"
            for one, cell in zip(series, line.cells, strict=True)
            if cell_words.plotted(cell, number)
        ]
        if len(ends) > 1:
            ends = [texts.FROM_TO.format(first=ends[0], last=ends[-1])]
        told += [f"{line.name}: {end}" for end in ends]
    return f"{title}. {'; '.join(told)}. {texts.ALT_TABLE}"


def _points(
    line: Line, series: Sequence[Series], number: Number, breaks: Sequence[Break]
) -> list[dict[str, Any]]:
    points = []
    stretch, before = 0, None
    for one, cell in zip(series, line.cells, strict=True):
        plotted = cell_words.plotted(cell, number)
        year = one.period[1] if one.period else None
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


def _ends(
    last: Sequence[dict[str, Any]], top: float, room: str, letters: int
) -> list[dict[str, Any]]:
    """Place a name beside the last point of each line, none over another, as near as can be.

    The browser knows which room the screen has, and shows its names.
    """
    pixel = top / PLOT
    ranked = sorted(last, key=lambda point: float(point["value"]))
    # Glued, so that a number never stands alone on a line.
    names = [wrapped(f"{point['line']}{FIXED}{point['text']}", letters) for point in ranked]
    heights = [GAP + LINE * name.count("\n") for name in names]
    middles = _apart([point["value"] / pixel for point in ranked], heights)
    return [
        {
            "room": room,
            "period": point["period"],
            "value": point["value"],
            "middle": middle * pixel,
            "first": (middle + (height - GAP) / 2) * pixel,
            "name": name,
            "colour": point["colour"],
        }
        for point, name, height, middle in zip(ranked, names, heights, middles, strict=True)
    ]


def _apart(wanted: Sequence[float], heights: Sequence[float]) -> list[float]:
    """Push names apart, up and down, so that the one pushed farthest is pushed the least.

    In pixels above the axis. `wanted` rises; so do the places, and none leaves the plot.
    """
    if not wanted:
        return []
    # Take away what stands between the first name and each: what remains need only not fall.
    steps = [0.0, *accumulate((low + high) / 2 for low, high in pairwise(heights))]
    bare = [want - step for want, step in zip(wanted, steps, strict=True)]
    below = accumulate(bare, max)
    above = [*accumulate(reversed(bare), min)][::-1]
    floor, ceiling = heights[0] / 2, PLOT - heights[-1] / 2 - steps[-1]
    middles = [max(floor, min(ceiling, sum(ends) / 2)) for ends in zip(below, above, strict=True)]
    return [middle + step for middle, step in zip(middles, steps, strict=True)]


def _room(ends: Sequence[dict[str, Any]]) -> float:
    """Give the width that the widest name takes, with what stands between it and its line."""
    widest = max((len(line) for end in ends for line in end["name"].split("\n")), default=0)
    return NAME + LETTER * widest
