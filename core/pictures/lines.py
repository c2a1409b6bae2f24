"""Draw lines over periods or terms, broken where the series breaks or a number is missing."""

import copy
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from itertools import accumulate, chain, pairwise
from math import inf
from typing import Any, Final

from core.choice.selection import Period
from core.counts import Cell
from core.deliveries.catalogue import Break
from core.numbers import cell_words
from core.numbers.figure import Series
from core.numbers.kinds import HINGES, Kind, Number, kind_of
from core.pictures import chart_template, line_template
from core.pictures.chart_template import Spec
from core.pictures.charts import tooltip, wrapped
from core.pictures.line_template import LINE, NAME
from core.pictures.palette import Theme, colours
from core.pictures.reach import cut, reach
from core.words import texts
from core.words.formats import FIXED

PLOT: Final = 380
AXIS: Final = 44  # pixels below the lines, for periods on two lines
GAP: Final = 17  # pixels that a name of one line takes
WRAP: Final = 14  # characters of a period's line
NAMES: Final = {"wide": 40, "narrow": 22}  # characters of a line of a name, by room
MARGIN: Final = 0.08  # of the scale, beyond the farthest number
LETTER: Final = 6.6  # pixels of a letter, rather too many than too few


@dataclass(frozen=True)
class Line:
    """Give one line: its name, its colour and its cells, one per period or term in their order."""

    name: str
    colour: str
    cells: Sequence[Cell]


def draw(  # noqa: PLR0913  # all but the lines and their series are the look, each by name
    drawn: Sequence[Line],
    series: Sequence[Series],
    *,
    number: Number,
    theme: Theme = "light",
    breaks: Sequence[Break] = (),
    plot: int = PLOT,
    marked: Period = None,
    least: int = 0,
) -> Spec:
    """Draw the lines over the series in their order, each named at its end; `plot` pixels high.

    The points of the period that is `marked` are filled; at `least` so many decimals are written.
    """
    kind = kind_of(next((one.form for one in series), "share"), number)
    stretches = [_points(line, series, number, breaks, least) for line in drawn]
    apart = any(cell.share.apart for line in drawn for cell in line.cells)
    bottom, top = _scale([*chain(*stretches)], kind, apart=apart)
    last = [stretch[-1] for stretch in stretches if stretch]
    ends = {room: _ends(last, bottom, top, letters, plot) for room, letters in NAMES.items()}
    spec = copy.deepcopy(line_template.lines(theme, hinged=kind in HINGES))
    for one in series[:1]:
        chart_template.set_tooltip(spec, one)
    # What differs between clicks travels as data: then the browser swaps data, not the chart.
    axis: dict[str, Any] = {"bottom": bottom, "top": top, "periods": len(series)}
    axis |= _axis_words(kind) | {room: _room(each) for room, each in ends.items()}
    axis |= {"hinge": HINGES.get(kind, 0), "fill": colours(theme)["paper"]}
    filled = {wrapped(one.label, WRAP) for one in series if marked and one.period == marked}
    spec["datasets"] = {
        "points": [
            axis | point | cut(point["low"], point["high"], (bottom, top)) | _fill(point, filled)
            for point in chain(*stretches)
        ],
        "ends": [end | {"room": room} for room, each in ends.items() for end in each],
    }
    _set_periods(spec, series)
    return spec | {"width": "container", "height": plot + AXIS}


def _set_periods(spec: Spec, series: Sequence[Series]) -> None:
    """Give every layer the periods in their order."""
    for layer in spec["layer"]:
        if "scale" in layer["encoding"]["x"]:  # the line at the hinge has none
            layer["encoding"]["x"]["scale"]["domain"] = [wrapped(one.label, WRAP) for one in series]


def _scale(points: Sequence[dict[str, Any]], kind: Kind, *, apart: bool) -> tuple[float, float]:
    """Give the ends of the scale: from zero, or as far from the hinge as numbers lie.

    `apart`: the numbers are no parts of a whole, which keeps intervals within reason.
    """
    hinge = HINGES.get(kind, 0)
    ends = [0.0, *(point[end] - hinge for point in points for end in ("low", "high"))]
    farthest = reach((point["value"] - hinge for point in points), ends) if apart else inf
    below, above = max(min(ends), -farthest), min(max(ends), farthest)
    above = above if below or above else 1.0
    margin = MARGIN * (above - below)
    bottom = hinge + below - (margin if below else 0)
    return max(0.0, bottom) if kind == "ratio" else bottom, hinge + above + margin


def _fill(point: dict[str, Any], periods: Collection[str]) -> dict[str, str]:
    """Fill the points of some periods; the others show the paper."""
    return {"fill": point["colour"]} if point["period"] in periods else {}


def _axis_words(kind: Kind) -> dict[str, str]:
    """Give how the axis writes its numbers: as Vega's formats do, with what stands around them."""
    return {
        "mould": ",.2f" if kind == "ratio" else ",.2~f",
        "plus": "+" if kind in {"difference", "share_difference"} else "",
        "unit": f"{FIXED}%" if kind in {"share", "share_difference"} else "",
    }


def spoken(
    drawn: Sequence[Line], series: Sequence[Series], number: Number, title: str, least: int = 0
) -> str:
    """Put the lines in words for those who do not see them: where each begins and ends."""
    told = []
    for line in drawn:
        ends = [
            f"{cell_words.written(cell, number, least)} ({one.label})"
            for one, cell in zip(series, line.cells, strict=True)
            if cell_words.plotted(cell, number)
        ]
        if len(ends) > 1:
            ends = [texts.FROM_TO.format(first=ends[0], last=ends[-1])]
        told += [f"{line.name}: {end}" for end in ends]
    return f"{title}. {'; '.join(told)}. {texts.ALT_TABLE}"


def _points(
    line: Line, series: Sequence[Series], number: Number, breaks: Sequence[Break], least: int
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
                "text": cell_words.written(cell, number, least),
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
    last: Sequence[dict[str, Any]], bottom: float, top: float, letters: int, plot: int = PLOT
) -> list[dict[str, Any]]:
    """Place a name beside the last point of each line, none over another, as near as can be.

    The browser knows which room the screen has, and shows its names.
    """
    pixel = (top - bottom) / plot
    ranked = sorted(last, key=lambda point: float(point["value"]))
    # Glued, so that a number never stands alone on a line.
    names = [wrapped(f"{point['line']}{FIXED}{point['text']}", letters) for point in ranked]
    heights = [GAP + LINE * name.count("\n") for name in names]
    middles = _apart([(point["value"] - bottom) / pixel for point in ranked], heights, plot)
    return [
        {
            "period": point["period"],
            "value": point["value"],
            "middle": bottom + middle * pixel,
            "first": bottom + (middle + (height - GAP) / 2) * pixel,
            "name": name,
            "colour": point["colour"],
        }
        for point, name, height, middle in zip(ranked, names, heights, middles, strict=True)
    ]


def _apart(wanted: Sequence[float], heights: Sequence[float], plot: int = PLOT) -> list[float]:
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
    floor, ceiling = heights[0] / 2, plot - heights[-1] / 2 - steps[-1]
    middles = [max(floor, min(ceiling, sum(ends) / 2)) for ends in zip(below, above, strict=True)]
    return [middle + step for middle, step in zip(middles, steps, strict=True)]


def _room(ends: Sequence[dict[str, Any]]) -> float:
    """Give the width that the widest name takes, with what stands between it and its line."""
    widest = max((len(line) for end in ends for line in end["name"].split("\n")), default=0)
    return NAME + LETTER * widest
