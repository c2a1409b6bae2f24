"""Build the charts that wait for data: bars by category, lines over time; Altair runs once."""

from collections.abc import Sequence
from functools import cache
from typing import Any

import altair as alt

from core.pictures.palette import FONT, THEMES, Theme, colours
from core.words import texts

Spec = dict[str, Any]
LABELS = "split(datum.label, '\\n')"
LABEL_LINE = 15  # pixels of a label's line
# Vega sets a label's first line beside the middle of its bars, where the label's own belongs.
CENTRED = f"-{LABEL_LINE / 2} * (length({LABELS}) - 1)"
IN_FOCUS = "datum.label == focus ? 600 : 400"  # the weight of a row's label and numbers
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
# Thousands and per cent as Swedes write them; the browser's own locale is English.
AXIS = (
    "number == 'share' ? datum.value + '\u00a0%'"
    " : replace(format(datum.value, ',.0f'), /,/g, '\u202f')"
)
NAME = 30  # pixels from a line's end to its name
LINE = 14  # pixels of a name's line
WIDE = 640  # pixels of a plot that has room for long names
READABLE = 4.5  # contrast of letters, WCAG AA


def warm() -> None:
    """Build all templates before the first reader waits for them."""
    for theme in THEMES:
        bars(theme)
        lines(theme)


@cache
def bars(theme: Theme) -> Spec:
    """Build horizontal bars with whiskers and values; dataset `rows`."""
    ink = colours(theme)
    y = alt.Y("label:N", sort=alt.EncodingSortField("place", op="min", order="ascending"))
    # Half as much room at the ends as between: then the height is so many rows, and no more.
    y = y.scale(paddingInner=0.2, paddingOuter=0.1).axis(
        title=None,
        ticks=False,
        domainColor=ink["rule"],
        labelLimit=260,
        labelPadding=8,
        labelExpr=LABELS,
        labelLineHeight=LABEL_LINE,
        labelOffset=alt.ExprRef(CENTRED),
        labelFontWeight=alt.ExprRef(IN_FOCUS),
    )
    offset = alt.YOffset("who:N", sort=None)
    offset = offset.scale(paddingOuter=0.15, paddingInner=0.1)
    rows = alt.Chart()
    bar = rows.mark_bar(aria=False, cornerRadiusEnd=1, strokeWidth=0).encode(
        x=alt.X("value:Q", axis=None, scale=_from_zero()),
        fill=alt.Fill("fill:N", scale=None),
    )
    # Two, so that it is seen on bars of every shade.
    halo, whisker = (
        rows.mark_rule(aria=False, strokeWidth=width, color=ink[name]).encode(
            x=alt.X("low:Q", axis=None), x2="high:Q", opacity=_where_wide(strength)
        )
        for name, width, strength in (("paper", 3.2, 0.5), ("ink", 1.2, 0.65))
    )
    value = rows.mark_text(
        aria=False, align="left", dx=5, baseline="middle", color=ink["ink"],
        fontWeight=alt.ExprRef(IN_FOCUS),
    ).encode(x=alt.X("high:Q", axis=None), text="text:N")  # fmt: skip
    chart = alt.LayerChart(layer=[bar, halo, whisker, value], data=alt.NamedData("rows"))
    # Once for all marks: it is sent with every click.
    chart = chart.encode(y=y, yOffset=offset, tooltip=_tooltip())
    return _finish(chart, theme, _first("rows", "top", 1), _first("rows", "focus", "''"))


def legend(names: Sequence[str], shades: Sequence[str], columns: int) -> Spec:
    """Build what names the colours of bars in a picture, in so many columns above them."""
    # The bars' own colours come with the data; the legend's squares take the stroke's.
    squares = {
        "title": None,
        "orient": "top",
        "columns": columns,
        "symbolType": "square",
        "symbolSize": 140,
        "symbolFillColor": {"expr": "scale('stroke', datum.value)"},
        "labelLimit": 760,
    }
    scale = {"domain": [*names], "range": [*shades]}
    return {"field": "who", "type": "nominal", "scale": scale, "legend": squares}


@cache
def lines(theme: Theme) -> Spec:
    """Build lines with points and names at their ends; datasets `points` and `ends`."""
    ink = colours(theme)
    points = alt.Chart(alt.NamedData("points"))
    ends = alt.Chart(alt.NamedData("ends")).transform_filter("datum.room == names")
    x = alt.X("period:N", scale=_beside_names()).axis(
        title=None, labelAngle=0, ticks=False, labelPadding=8, labelExpr=PERIODS,
        labelOverlap=False, domainColor=ink["quiet"],
    )  # fmt: skip
    y = alt.Y("value:Q", scale=_from_zero()).axis(
        title=None, tickCount=5, gridColor=ink["rule"], domain=False, ticks=False, labelExpr=AXIS
    )
    stroke = alt.Stroke("colour:N", scale=None)
    line = points.mark_line(aria=False, strokeWidth=2).encode(
        x=x, y=y, stroke=stroke, detail="stretch:N"
    )
    whisker = points.mark_rule(aria=False, strokeWidth=1.2).encode(
        x=x, y="low:Q", y2="high:Q", stroke=stroke, opacity=_where_wide()
    )
    dot = points.mark_point(
        aria=False, size=46, strokeWidth=2, fill=ink["paper"], opacity=1
    ).encode(x=x, y=y, stroke=stroke, tooltip=_tooltip())
    leader = ends.mark_rule(aria=False, xOffset=6, x2Offset=NAME - 4).encode(
        x=x, x2="period", y=y, y2="middle:Q", stroke=stroke
    )
    name = ends.mark_text(
        aria=False, align="left", dx=NAME, baseline="middle", lineBreak="\n", lineHeight=LINE
    ).encode(x=x, y="first:Q", text="name:N", fill=_readable(theme))
    params = (_first("points", "top", 1), _first("points", "number", "'share'"))
    rooms = (_first("points", "narrow", 0), _first("points", "wide", 0))
    names = alt.param("names", expr=f"width > {WIDE} ? 'wide' : 'narrow'")
    room = alt.param("room", expr="names == 'wide' ? wide : narrow")
    periods = _first("points", "periods", 1)
    apart = alt.param("apart", expr="(width - room) / max(1, periods - 1)")
    every = (*params, *rooms, names, room, periods, apart)
    chart = alt.LayerChart(layer=[whisker, line, leader, dot, name])
    return _finish(chart, theme, *every)


def _beside_names() -> alt.Scale:
    """Leave room to the right of the periods for the names at the lines' ends."""
    edges = [alt.ExprRef("min(36, width / 20)"), alt.ExprRef("width - room")]
    return alt.Scale(type="point", range=edges, padding=0)


def _readable(theme: Theme) -> Any:  # noqa: ANN401  # as below
    """Write in the line's own colour where it can be read, else in ink beside its leader."""
    ink = colours(theme)
    own = alt.when(f"contrast(datum.colour, '{ink['paper']}') >= {READABLE}")
    return own.then(alt.Fill("colour:N", scale=None)).otherwise(alt.value(ink["ink"]))


def _first(dataset: str, field: str, otherwise: object) -> alt.Parameter:
    """Take a parameter from the first row of a dataset: the same in every row."""
    rows = f"data('{dataset}')"
    return alt.param(field, expr=f"length({rows}) ? {rows}[0].{field} : {otherwise}")


def _where_wide(strength: float = 0.65) -> Any:  # noqa: ANN401  # Altair's own types for conditions are private
    """Show a whisker only where suppression leaves an interval."""
    return alt.when("datum.high > datum.low").then(alt.value(strength)).otherwise(alt.value(0))


def _from_zero() -> alt.Scale:
    return alt.Scale(domainMin=0, domainMax={"expr": "top"}, nice=False)


def _tooltip() -> list[alt.Tooltip]:
    return [alt.Tooltip(f"{field}:N", title=title) for field, title in texts.TOOLTIP.items()]


def _finish(chart: alt.LayerChart, theme: Theme, *params: alt.Parameter) -> Spec:
    ink = colours(theme)
    spec: Spec = (
        chart.add_params(*params)
        .configure(
            aria=False,  # here and on each mark: the page describes the chart, in Swedish
            font=FONT,
            background="transparent",
            axis=alt.AxisConfig(labelColor=ink["ink"], labelFontSize=13),
            text=alt.MarkConfig(fontSize=12),
            legend=alt.LegendConfig(labelColor=ink["ink"], labelFontSize=13, offset=8),
            view=alt.ViewConfig(stroke=None),
            padding={"left": 0, "right": 0, "top": 0, "bottom": 0},
        )
        .to_dict()
    )
    spec["autosize"] = {"type": "fit", "contains": "padding"}
    spec["usermeta"] = {"embedOptions": {"renderer": "svg", "actions": False}}
    return spec
