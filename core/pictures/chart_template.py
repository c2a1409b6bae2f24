"""Build the charts that wait for data: bars by category, lines over time; Altair runs once."""

from functools import cache
from typing import Any

import altair as alt

from core.pictures.palette import FONT, THEMES, Theme, colours
from core.words import texts

Spec = dict[str, Any]
LABELS = "split(datum.label, '\\n')"
# Where periods stand close, a period takes two lines.
PERIODS = (
    "(width - room) / length(domain('x')) > 76 ? split(datum.label, '\\n')"
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
    y = y.axis(
        title=None,
        ticks=False,
        domainColor=ink["rule"],
        labelLimit=260,
        labelPadding=8,
        labelExpr=LABELS,
    )
    offset = alt.YOffset("who:N", sort=None)
    offset = offset.scale(paddingOuter=0.15, paddingInner=0.1)
    rows = alt.Chart(alt.NamedData("rows")).encode(y=y, yOffset=offset, tooltip=_tooltip())
    bar = rows.mark_bar(aria=False, cornerRadiusEnd=1, strokeWidth=0).encode(
        x=alt.X("value:Q", axis=None, scale=_from_zero()),
        fill=alt.Fill("fill:N", scale=None),
        stroke=alt.Stroke("who:N", legend=_legend()),
    )
    whisker = rows.mark_rule(aria=False, strokeWidth=1.2, color=ink["ink"]).encode(
        x=alt.X("low:Q", axis=None), x2="high:Q", opacity=_where_wide()
    )
    value = rows.mark_text(
        aria=False, align="left", dx=5, baseline="middle", color=ink["ink"]
    ).encode(x=alt.X("high:Q", axis=None), text="text:N")
    chart = alt.layer(bar, whisker, value)
    return _finish(chart, theme, _first("rows", "top", 1))


@cache
def lines(theme: Theme) -> Spec:
    """Build lines with points and names at their ends; datasets `points` and `ends`."""
    ink = colours(theme)
    points = alt.Chart(alt.NamedData("points"))
    ends = alt.Chart(alt.NamedData("ends")).transform_filter(f"datum.wide == (width > {WIDE})")
    x = alt.X("period:N", scale=_beside_names()).axis(
        title=None, labelAngle=0, ticks=False, labelPadding=8, labelExpr=PERIODS,
        labelOverlap="greedy", domainColor=ink["quiet"],
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
    room = alt.param("room", expr=f"width > {WIDE} ? wide : narrow")
    return _finish(alt.layer(whisker, line, leader, dot, name), theme, *params, *rooms, room)


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


def _where_wide() -> Any:  # noqa: ANN401  # Altair's own types for conditions are private
    """Show a whisker only where suppression leaves an interval."""
    return alt.when("datum.high > datum.low").then(alt.value(0.65)).otherwise(alt.value(0))


def _from_zero() -> alt.Scale:
    return alt.Scale(domainMin=0, domainMax={"expr": "top"}, nice=False)


def _legend() -> alt.Legend:
    # The bars' own colours come with the data; the legend's squares take the stroke's.
    return alt.Legend(
        title=None,
        orient="top",
        symbolType="square",
        symbolSize=140,
        labelLimit=0,
        symbolFillColor={"expr": "scale('stroke', datum.value)"},
    )


def _tooltip() -> list[alt.Tooltip]:
    return [alt.Tooltip(f"{field}:N", title=title) for field, title in texts.TOOLTIP.items()]


def _finish(chart: alt.LayerChart | alt.FacetChart, theme: Theme, *params: alt.Parameter) -> Spec:
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
