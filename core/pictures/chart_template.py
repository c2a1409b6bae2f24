"""Build the bars that wait for data, and what all such charts share; Altair runs once."""

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

import altair as alt

from core.numbers import cell_words
from core.numbers.figure import Series
from core.pictures.palette import FONT, Theme, colours
from core.words import texts

Spec = dict[str, Any]
LABELS = "split(datum.label, '\\n')"
LABEL_LINE = 15  # pixels of a label's line
# Vega sets a label's first line beside the middle of its bars, where the label's own belongs.
CENTRED = f"-{LABEL_LINE / 2} * (length({LABELS}) - 1)"
IN_FOCUS = "datum.label == focus ? 600 : 400"  # the weight of a row's label and numbers
BESIDE = 5  # pixels from a bar's end to its number
ARROW = 44  # square pixels
NO_BORDER = {"strokeWidth": 0}
RIGHT = {"align": "left", "dx": BESIDE}  # of a bar's end: where its number stands


@cache
def bars(theme: Theme) -> Spec:
    """Build horizontal bars with whiskers and values; dataset `rows`."""
    rows = alt.Chart()
    bar = bar_mark(rows).encode(
        x=alt.X("value:Q", axis=None, scale=_from_zero()), fill=alt.Fill("fill:N", scale=None)
    )
    value = text_mark(rows, theme).encode(x=alt.X("high:Q", axis=None), text="text:N")
    chart = in_rows([bar, *whiskers(rows, theme), value], theme)
    return finish(chart, theme, first("rows", "top", 1), first("rows", "focus", "''"))


def in_rows(layers: Sequence[alt.Chart], theme: Theme) -> alt.LayerChart:
    """Stand bars of one label in one row, by `place`, beside each other by `who`."""
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
    chart = alt.LayerChart(layer=[*layers], data=alt.NamedData("rows"))
    # Once for all marks: it is sent with every click.
    return chart.encode(y=y, yOffset=offset, tooltip=tooltip())


def bar_mark(rows: alt.Chart, border: Mapping[str, Any] = NO_BORDER) -> alt.Chart:
    """Draw bars whose colours come with the data."""
    bars: alt.Chart = rows.mark_bar(aria=False, cornerRadiusEnd=1, **border)
    return bars


def whiskers(rows: alt.Chart, theme: Theme, axis: alt.Axis | None = None) -> list[alt.Chart]:
    """Draw the interval from `low` to `high`: two rules, to be seen on bars of every shade.

    Where the scale ends before it does, an arrow points on.
    """
    ink = colours(theme)
    rules = [
        rows.mark_rule(aria=False, strokeWidth=width, color=ink[name]).encode(
            x=alt.X("low:Q", axis=axis), x2="high:Q", opacity=where_wide(strength)
        )
        for name, width, strength in (("paper", 3.2, 0.5), ("ink", 1.2, 0.65))
    ]
    ends = (("below", "low", "triangle-left"), ("above", "high", "triangle-right"))
    arrows = [
        arrow(rows, at, shape, ink["ink"]).encode(x=alt.X(f"{end}:Q", axis=axis))
        for at, end, shape in ends
    ]
    return [*rules, *arrows]


def arrow(rows: alt.Chart, at: str, shape: str, ink: str) -> alt.Chart:
    """Draw what points on where an interval goes on beyond the scale."""
    point: alt.Chart = rows.mark_point(
        aria=False, shape=shape, filled=True, size=ARROW, color=ink, opacity=1
    )
    return point.transform_filter(f"datum.{at}")


def text_mark(rows: alt.Chart, theme: Theme, at: Mapping[str, Any] = RIGHT) -> alt.Chart:
    """Write beside the bars' ends, in bold where the row is in focus."""
    numbers: alt.Chart = rows.mark_text(
        aria=False, **at, baseline="middle", color=colours(theme)["ink"],
        fontWeight=alt.ExprRef(IN_FOCUS),
    )  # fmt: skip
    return numbers


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


def first(dataset: str, field: str, otherwise: object) -> alt.Parameter:
    """Take a parameter from the first row of a dataset: the same in every row."""
    rows = f"data('{dataset}')"
    return alt.param(field, expr=f"length({rows}) ? {rows}[0].{field} : {otherwise}")


def where_wide(strength: float = 0.65) -> Any:  # noqa: ANN401  # Altair's own types for conditions are private
    """Show a whisker only where suppression leaves an interval."""
    return alt.when("datum.high > datum.low").then(alt.value(strength)).otherwise(alt.value(0))


def _from_zero() -> alt.Scale:
    return alt.Scale(domainMin=0, domainMax={"expr": "top"}, nice=False)


def tooltip(titles: Mapping[str, str] = texts.TOOLTIP) -> list[alt.Tooltip]:
    """Build what a mark tells of its cell: the fields of `charts.tooltip`, by their titles."""
    return [alt.Tooltip(f"{field}:N", title=title) for field, title in titles.items()]


def set_tooltip(spec: Spec, series: Series) -> None:
    """Let the marks tell the numbers that a series has, under the words that head them."""
    if series.numbers:
        who = {name: texts.TOOLTIP[name] for name in ("name", "who")}
        named = (who | cell_words.titles(series)).items()
        # As `tooltip` says it, without Altair's checks: they would take 2 ms of every click.
        told = [{"field": each, "title": title, "type": "nominal"} for each, title in named]
        for part in (spec, *spec["layer"]):
            if "tooltip" in part.get("encoding", {}):
                part["encoding"]["tooltip"] = told


def finish(chart: alt.LayerChart, theme: Theme, *params: alt.Parameter) -> Spec:
    """Give a chart as a spec with its parameters and the look that all charts share."""
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
