"""Build the lines over time that wait for data; Altair runs once."""

from functools import cache
from typing import Any

import altair as alt

from core.pictures.chart_template import Spec, arrow, finish, first, tooltip, where_wide
from core.pictures.palette import Theme, colours

# Where periods stand close, a period takes two lines; where closer still, only so many are named
# as have room: the first, the last, and those between at even steps.
PERIOD_ROOM = {"one line": 86, "two lines": 56}  # pixels
_AT = "round(datum.index * (periods - 1))"
_EVERY = f"ceil({PERIOD_ROOM['two lines']} / apart)"
PERIODS = (
    f"{_AT} != periods - 1 && ({_AT} % {_EVERY} || periods - 1 - {_AT} < {_EVERY}) ? ''"
    f" : apart > {PERIOD_ROOM['one line']} ? split(datum.label, '\\n')"
    " : split(replace(replace(datum.label, '–', '–\\n'), ' ', '\\n'), '\\n')"
)
# Numbers as Swedes write them; the browser's own locale is English.
AXIS = (
    "(datum.value > 0 ? plus : '')"
    " + replace(replace(format(datum.value, mould), /,/g, '\u202f'), '.', ',') + unit"
)
NAME = 30  # pixels from a line's end to its name
LINE = 14  # pixels of a name's line
WIDE = 640  # pixels of a plot that has room for long names
READABLE = 4.5  # contrast of letters, WCAG AA


@cache
def lines(theme: Theme, *, hinged: bool) -> Spec:
    """Build lines with points and names at their ends; datasets `points` and `ends`.

    `hinged`: with a line at the hinge of its numbers.
    """
    ink = colours(theme)
    points = alt.Chart(alt.NamedData("points"))
    x = alt.X("period:N", scale=_beside_names()).axis(
        title=None, labelAngle=0, ticks=False, labelPadding=8, labelExpr=PERIODS,
        labelOverlap=False, domainColor=ink["rule" if hinged else "quiet"],
    )  # fmt: skip
    ends_of = {"domainMin": alt.ExprRef("bottom"), "domainMax": alt.ExprRef("top")}
    y = alt.Y("value:Q", scale=alt.Scale(**ends_of, nice=False, zero=False)).axis(
        title=None,
        tickCount=5,
        grid=True,
        gridColor=ink["rule"],
        domain=False,
        ticks=False,
        labelExpr=AXIS,
    )
    stroke = alt.Stroke("colour:N", scale=None)
    line = points.mark_line(aria=False, strokeWidth=2).encode(
        x=x, y=y, stroke=stroke, detail="stretch:N"
    )
    whisker = points.mark_rule(aria=False, strokeWidth=1.2).encode(
        x=x, y="low:Q", y2="high:Q", stroke=stroke, opacity=where_wide()
    )
    dot = points.mark_point(aria=False, size=46, strokeWidth=2, opacity=1).encode(
        x=x, y=y, stroke=stroke, fill=alt.Fill("fill:N", scale=None), tooltip=tooltip()
    )
    arrows = [
        arrow(points, at, shape, ink["quiet"]).encode(x=x, y=f"{end}:Q")
        for at, end, shape in (("below", "low", "triangle-down"), ("above", "high", "triangle-up"))
    ]
    leader, name = _names(x, y, theme)
    layers = [whisker, *arrows, line, leader, dot, name]
    layers = [_at_hinge(theme), *layers] if hinged else layers
    return finish(alt.LayerChart(layer=layers), theme, *_of_lines())


def _names(x: alt.X, y: alt.Y, theme: Theme) -> tuple[alt.Chart, alt.Chart]:
    """Write the names beside the lines' ends, and lead to them."""
    ends = alt.Chart(alt.NamedData("ends")).transform_filter("datum.room == names")
    leader = ends.mark_rule(aria=False, xOffset=6, x2Offset=NAME - 4).encode(
        x=x, x2="period", y=y, y2="middle:Q", stroke=alt.Stroke("colour:N", scale=None)
    )
    name = ends.mark_text(
        aria=False, align="left", dx=NAME, baseline="middle", lineBreak="\n", lineHeight=LINE
    ).encode(x=x, y="first:Q", text="name:N", fill=_readable(theme))
    return leader, name


def _at_hinge(theme: Theme) -> alt.Chart:
    """Draw a line at the hinge, as wide as the grid's."""
    once = alt.Chart(alt.NamedData("points")).transform_aggregate(hinge="min(hinge)")
    left, right = (alt.value(alt.ExprRef(f"range('x')[{end}]")) for end in (0, 1))
    line: alt.Chart = once.mark_rule(aria=False, color=colours(theme)["quiet"]).encode(
        x=left, x2=right, y="hinge:Q"
    )
    return line


def _of_lines() -> list[alt.Parameter]:
    """Take what the lines' axes depend on: the data's own, and the room that there is."""
    given = {"top": 1, "bottom": 0, "mould": "''", "plus": "''", "unit": "''"}
    given |= {"narrow": 0, "wide": 0, "periods": 1}
    counted = {
        "names": f"width > {WIDE} ? 'wide' : 'narrow'",
        "room": "names == 'wide' ? wide : narrow",
        "apart": "(width - room) / max(1, periods - 1)",
    }
    return [
        *(first("points", name, otherwise) for name, otherwise in given.items()),
        *(alt.param(name, expr=expression) for name, expression in counted.items()),
    ]


def _beside_names() -> alt.Scale:
    """Leave room to the right of the periods for the names at the lines' ends."""
    edges = [alt.ExprRef("min(36, width / 20)"), alt.ExprRef("width - room")]
    return alt.Scale(type="point", range=edges, padding=0)


def _readable(theme: Theme) -> Any:  # noqa: ANN401  # as below
    """Write in the line's own colour where it can be read, else in ink beside its leader."""
    ink = colours(theme)
    own = alt.when(f"contrast(datum.colour, '{ink['paper']}') >= {READABLE}")
    return own.then(alt.Fill("colour:N", scale=None)).otherwise(alt.value(ink["ink"]))
