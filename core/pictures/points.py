"""Draw places as points on a map: a dot in its town, with its name and what it is."""

from collections.abc import Sequence
from copy import deepcopy
from dataclasses import asdict, dataclass
from functools import cache
from typing import Any, Final

import altair as alt

from core.pictures.chart_template import Spec
from core.pictures.map_template import LINE, inks, legend_look
from core.pictures.palette import Theme
from core.words import prose

DOT: Final = 64  # square pixels
HALO: Final = 2  # pixels
# Of a dot, and of an entry of the legend, which knows its label alone.
IS_RING: Final = "indexof(data('points')[0].rings, datum.what || datum.value) >= 0"


@dataclass(frozen=True, slots=True)
class Point:
    """Give a place: its name, its kind in words, its municipality's code and where it lies.

    Coordinates: SWEREF 99 TM, metres to the east (x) and to the north (y), as the outlines'.
    `what` names it in the legend; a `hollow` one is a ring.
    """

    name: str
    kind: str
    municipality: str
    x: float
    y: float
    what: str
    hollow: bool = False


def set_points(
    spec: Spec, points: Sequence[Point], codes: Sequence[str], theme: Theme, *, framed: bool
) -> None:
    """Lay the points in the regions of these codes over a map; any other would widen its frame."""
    length = len(codes[0])
    rows = [_row(each, length) for each in points if each.municipality[:length] in codes]
    if rows:
        spec["layer"].append(deepcopy(_dots(theme, framed=framed)))
        rings = LINE.join(sorted({each["what"] for each in rows if each["hollow"]}))
        spec["datasets"]["points"] = [each | {"rings": rings} for each in rows]
        # Below the classes; Vega's own choice is beside them.
        spec["config"]["legend"] = {"layout": {"bottom": {"direction": "vertical"}}}


def _row(point: Point, length: int) -> dict[str, Any]:
    """Give a point the code of its region: a click on a dot is a click on what it lies in."""
    return asdict(point) | {"code": point.municipality[:length]}


@cache
def _dots(theme: Theme, *, framed: bool) -> Spec:
    """Build the layer that waits for `points`: dots with a halo, to be seen on every class.

    Dots and rings are told apart by what is within them: the colour of a ring is the page's.
    """
    ink = inks(theme)
    look = legend_look(ink, framed=framed)
    # South-east of the country is sea, in a narrow picture as well.
    look |= {} if framed else {"orient": "bottom-right"}
    dot, ring = (ink.focus, ink.paper), (ink.paper, ink.focus)
    fill, line = (
        alt.ExprRef(f"{IS_RING} ? '{of_ring}' : '{of_dot}'")
        for of_ring, of_dot in zip(ring, dot, strict=True)
    )
    legend = alt.Legend(**look)
    dots: Spec = (
        alt.Chart(alt.NamedData("points"))
        .mark_point(
            fill=fill, stroke=line, strokeWidth=HALO, size=DOT, opacity=1, aria=False,
            cursor="pointer",
        )
        .encode(
            longitude="x:Q",
            latitude="y:Q",
            shape=alt.Shape("what:N", scale=alt.Scale(range=["circle"]), legend=legend),
            tooltip=[
                alt.Tooltip("name:N", title="title"),
                alt.Tooltip("kind:N", title=prose.POINT_KIND),
            ],
        )
        .project(type="identity", reflectY=True)
        .to_dict()
    )  # fmt: skip
    return {name: dots[name] for name in ("data", "mark", "encoding", "projection")}
