"""Draw places as points on a map: a dot in its town, with its name and what it is."""

from collections.abc import Sequence
from copy import deepcopy
from dataclasses import asdict, dataclass
from functools import cache
from typing import Any, Final

import altair as alt

from core.pictures.chart_template import Spec
from core.pictures.map_template import inks, legend_look
from core.pictures.palette import Theme
from core.words import prose

DOT: Final = 64  # square pixels
HALO: Final = 2  # pixels


@dataclass(frozen=True, slots=True)
class Point:
    """Give a place: its name, its kind in words, its municipality's code and where it lies.

    Coordinates: SWEREF 99 TM, metres to the east (x) and to the north (y), as the outlines'.
    """

    name: str
    kind: str
    municipality: str
    x: float
    y: float


def set_points(
    spec: Spec, points: Sequence[Point], codes: Sequence[str], theme: Theme, *, framed: bool
) -> None:
    """Lay the points in the regions of these codes over a map; any other would widen its frame."""
    length = len(codes[0])
    rows = [_row(each, length) for each in points if each.municipality[:length] in codes]
    if rows:
        spec["layer"].append(deepcopy(_dots(theme, framed=framed)))
        spec["datasets"]["points"] = rows
        # Below the classes; Vega's own choice is beside them.
        spec["config"]["legend"] = {"layout": {"bottom": {"direction": "vertical"}}}


def _row(point: Point, length: int) -> dict[str, Any]:
    """Give a point the code of its region: a click on a dot is a click on what it lies in."""
    return asdict(point) | {"code": point.municipality[:length], "what": prose.POINTS}


@cache
def _dots(theme: Theme, *, framed: bool) -> Spec:
    """Build the layer that waits for `points`: dots with a halo, to be seen on every class."""
    ink = inks(theme)
    look = legend_look(ink, framed=framed)
    # South-east of the country is sea, in a narrow picture as well.
    look |= {} if framed else {"orient": "bottom-right"}
    legend = alt.Legend(**look, symbolFillColor=ink.focus, symbolStrokeColor=ink.paper)
    dots: Spec = (
        alt.Chart(alt.NamedData("points"))
        .mark_point(
            fill=ink.focus, opacity=1, size=DOT, stroke=ink.paper, strokeWidth=HALO, aria=False,
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
