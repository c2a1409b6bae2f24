"""Draw bars around a hinge: from 1,00 or 0 to either side, as far as the number lies from it."""

from collections.abc import Sequence
from functools import cache
from typing import Any, Final

import altair as alt

from core.numbers.kinds import HINGES, PLACES, Kind, bare_number
from core.pictures import chart_template
from core.pictures.chart_template import BESIDE, Spec
from core.pictures.palette import Theme, colours
from core.pictures.reach import cut, reach

NAME: Final = 22  # pixels above the bars, for the hinge's name
LETTER: Final = 7.2  # pixels of a number's letter, rather too many than too few
LEFTWARDS: Final = "datum.value < datum.hinge"
# A number stands on its bar's own side of the hinge.
OUTSIDE: Final = {
    "align": alt.ExprRef(f"{LEFTWARDS} ? 'right' : 'left'"),
    "dx": alt.ExprRef(f"{LEFTWARDS} ? -{BESIDE} : {BESIDE}"),
}


@cache
def template(theme: Theme) -> Spec:
    """Build the bars that wait for `rows`, with a line at the hinge and its name above it."""
    rows, ink = alt.Chart(), colours(theme)
    # Numbers stand beyond the scale's ends: their room is in pixels, whatever the scale is.
    room = [alt.ExprRef("beside"), alt.ExprRef("width - beside")]
    ends = {"domainMin": alt.ExprRef("left"), "domainMax": alt.ExprRef("right")}
    line = alt.Axis(
        title=None, orient="top", values=alt.ExprRef("[hinge]"), labelExpr="named", ticks=False,
        domain=False, grid=True, gridColor=ink["quiet"], zindex=1,
    )  # fmt: skip
    x = alt.X("value:Q", axis=line, scale=alt.Scale(**ends, nice=False, zero=False, range=room))
    # The class at the hinge is nearly paper: its border is seen, as in the map.
    border = {"stroke": ink["quiet"], "strokeWidth": 0.5}
    bar = chart_template.bar_mark(rows, border).encode(
        x=x, x2="hinge:Q", fill=alt.Fill("fill:N", scale=None)
    )
    number = chart_template.text_mark(rows, theme, OUTSIDE).encode(
        x=alt.X("end:Q", axis=line), text="text:N"
    )
    layers = [bar, *chart_template.whiskers(rows, theme, line), number]
    chart = chart_template.in_rows(layers, theme)
    given = {"left": 0, "right": 1, "hinge": 0, "named": "''", "beside": 0, "focus": "''"}
    params = [chart_template.first("rows", name, otherwise) for name, otherwise in given.items()]
    spec = chart_template.finish(chart, theme, *params)
    spec["encoding"]["y"]["axis"]["domain"] = False  # bars begin at the hinge
    return spec


def scaled(data: Sequence[dict[str, Any]], kind: Kind) -> list[dict[str, Any]]:
    """Give the rows with what the template reads: the scale, the hinge and where numbers stand.

    The scale reaches as far to both sides; but no ratio is less than 0.
    """
    hinge = HINGES[kind]
    ends = (each[end] - hinge for each in data for end in ("low", "high"))
    farthest = reach((each["value"] - hinge for each in data), ends) or 1
    left, right = hinge - farthest, hinge + farthest
    if kind == "ratio":
        left, right = 0, max(right, 2 * hinge)
    placed = [each | _within(each, left, right, hinge) for each in data]
    letters = max((len(each["text"]) for each in placed if each["end"] != hinge), default=0)
    scale: dict[str, Any] = {
        "left": left,
        "right": right,
        "hinge": hinge,
        "beside": BESIDE + LETTER * letters,
    }
    scale |= {"named": bare_number(hinge, kind, PLACES[kind] if hinge else 0)}
    return [each | scale for each in placed]


def _within(each: dict[str, Any], left: float, right: float, hinge: float) -> dict[str, float]:
    within = cut(each["low"], each["high"], (left, right))
    return within | {"end": within["low" if each["value"] < hinge else "high"]}
