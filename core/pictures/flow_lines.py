"""Lay lines of moves over a map: bent, so that both ways are seen, wider for more persons."""

import math
from collections.abc import Iterator, Sequence
from copy import deepcopy
from dataclasses import dataclass
from functools import cache
from typing import Any, Final

import altair as alt

from core.pictures.chart_template import Spec
from core.pictures.map_template import inks
from core.pictures.palette import Theme
from core.places.middles import Point
from core.words import texts

STEPS: Final = 16  # straight pieces of a line
BEND: Final = 0.16  # of its length: how far a line is from the straight one
WIDTH: Final = (1.2, 13.0)  # pixels of the narrowest and the widest line
HEAD: Final = 0.55  # of the way: where a line shows which way it goes
NUMBER: Final = 0.16  # of the way from the other county's middle: where its number stands
HALO: Final = 3.5  # pixels of paper around a number


@dataclass(frozen=True, slots=True)
class Move:
    """Give how many move from one point to another, in words too, and the line's colour.

    `code` is the other county's: a click on the line is a click on that. `outwards`: from the
    county in focus; the number stands at the other end.
    """

    code: str
    name: str
    start: Point
    end: Point
    count: float
    text: str
    colour: str
    outwards: bool


def set_lines(spec: Spec, moves: Sequence[Move], theme: Theme) -> None:
    """Lay the moves over a map, the widest undermost."""
    by_size = sorted(moves, key=lambda move: -move.count)
    if not by_size:
        return
    most = by_size[0].count
    spec["layer"] += deepcopy(_layers(theme))
    spec["datasets"] |= {
        "lines": [point for move in by_size for point in _line(move, most)],
        "heads": [_head(move, most) for move in by_size],
        "numbers": [_number(move) for move in by_size],
    }


def _told(move: Move) -> dict[str, Any]:
    return {"code": move.code, "name": move.name, "text": move.text, "colour": move.colour}


def _line(move: Move, most: float) -> Iterator[dict[str, Any]]:
    told = _told(move) | {"width": _width(move, most)}
    for step in range(STEPS + 1):
        x, y = _at(move, step / STEPS)
        yield told | {"step": step, "x": x, "y": y}


def _head(move: Move, most: float) -> dict[str, Any]:
    """Place an arrow's head on a line, turned as the line goes there: degrees from north."""
    (x0, y0), (x, y), (x1, y1) = (_at(move, HEAD + ahead) for ahead in (-0.01, 0, 0.01))
    angle = math.degrees(math.atan2(x1 - x0, y1 - y0))
    size = 30 + 12 * _width(move, most) ** 1.3
    return _told(move) | {"x": x, "y": y, "angle": angle, "size": size}


def _number(move: Move) -> dict[str, Any]:
    x, y = _at(move, 1 - NUMBER if move.outwards else NUMBER)
    return _told(move) | {"x": x, "y": y}


def _width(move: Move, most: float) -> float:
    least, widest = WIDTH
    return max(least, widest * move.count / most)


def _at(move: Move, part: float) -> Point:
    """Give the point a part of the way along a line, which bends to the right of where it goes."""
    (x0, y0), (x1, y1) = move.start, move.end
    turned = ((y1 - y0), -(x1 - x0))
    middle = ((x0 + x1) / 2 + BEND * 2 * turned[0], (y0 + y1) / 2 + BEND * 2 * turned[1])
    corners = (move.start, middle, move.end)
    weights = ((1 - part) ** 2, 2 * part * (1 - part), part**2)
    x, y = (
        sum(weight * point[axis] for weight, point in zip(weights, corners, strict=True))
        for axis in (0, 1)
    )
    return x, y


def _tooltip() -> list[alt.Tooltip]:
    """Tell whose move it is, above its number: "title" is the word that makes a heading."""
    return [alt.Tooltip("name:N", title="title"), alt.Tooltip("text:N", title=texts.COUNT_TITLE)]


@cache
def _layers(theme: Theme) -> list[Spec]:
    """Build the layers that wait for `lines`, `heads` and `numbers`."""
    ink = inks(theme)
    where: dict[str, Any] = {"longitude": "x:Q", "latitude": "y:Q", "tooltip": _tooltip()}
    own: dict[str, Any] = {"scale": None, "legend": None}  # as the data have it
    line = alt.Chart(alt.NamedData("lines")).mark_line(
        aria=False, fill=None, strokeCap="round", strokeJoin="round", opacity=0.85,
        cursor="pointer",
    ).encode(
        **where, order="step:Q", detail="name:N", stroke=alt.Stroke("colour:N", **own),
        strokeWidth=alt.StrokeWidth("width:Q", **own),
    )  # fmt: skip
    head = alt.Chart(alt.NamedData("heads")).mark_point(
        aria=False, shape="triangle", opacity=1, stroke=ink.paper, strokeWidth=0.8
    ).encode(
        **where, fill=alt.Fill("colour:N", **own), angle=alt.Angle("angle:Q", scale=None),
        size=alt.Size("size:Q", **own),
    )  # fmt: skip
    halo: dict[str, Any] = {"stroke": ink.paper, "strokeWidth": HALO, "strokeJoin": "round"}
    numbers = alt.Chart(alt.NamedData("numbers"))
    told = [
        numbers.mark_text(aria=False, fontSize=12, fontWeight=600, color=ink.text, **look).encode(
            **where, text="text:N"
        )
        for look in (halo, {})
    ]
    charts = (
        each.project(type="identity", reflectY=True).to_dict() for each in (line, head, *told)
    )
    names = ("data", "mark", "encoding", "projection")
    return [{name: each[name] for name in names} for each in charts]
