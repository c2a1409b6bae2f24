"""Build the map that waits for its values: layers, borders, place of the legend."""

import json
from dataclasses import dataclass, replace
from functools import cache
from typing import Any, Final, TypeVar

import altair as alt

from core.pictures import hatch
from core.pictures.chart_template import Spec
from core.pictures.map_scale import CLASSES
from core.pictures.palette import BORDER, FONT, Theme, colours
from core.places import geography
from core.places.geography import Level

# All regions travel as one word, in two thirds of the bytes of a row each: so do the lists.
LINE: Final = "\n"  # between regions, and between the entries of a list
WORD: Final = "|"  # between the words of a region: a sign that pictures keep and no number has
TOLD: Final = 2  # of which come first: its code and its state
LISTS: Final = ("lines", "colours", "shown", "labels")
DASHED: Final = {"undivided": [2, 2], "missing": [2, 2], "impossible": [1, 3]}
OUTSIDE: Final = "outside"  # what is there only to show where the others lie
UNSURE: Final = "*"  # after the number of a class: it is uncertain, as numbers with a star are
# In a frame what is chosen stands out from what is only around it; a whole country has no room.
BORDERS: Final = f"datum.state === '{OUTSIDE}' ? 0.5 : 1"
Drawn = TypeVar("Drawn", alt.Chart, alt.LayerChart)


@dataclass(frozen=True, slots=True)
class Inks:
    """Give the colours that a map needs besides its classes."""

    paper: str
    text: str
    border: str
    faint: str
    focus: str


def inks(theme: Theme) -> Inks:
    """Return a theme's inks; in the dark, borders stay and what is round turns."""
    palette = colours(theme)
    given = Inks(palette["paper"], palette["ink"], BORDER, palette["quiet"], focus=BORDER)
    return given if theme == "light" else replace(given, focus="#FFFFFF")


@cache
def template(level: Level, theme: Theme, *, framed: bool) -> Spec:
    """Return a map without values, built once: Altair's checks take longer than a reader waits.

    Copy it before change. The first layer holds the regions.
    """
    ink = inks(theme)
    # In the data, not in the spec: then a click swaps the data and keeps the drawing.
    lists = [
        alt.param(name=name, expr=f"split(data('values')[0].{name}, {json.dumps(LINE)})")
        for name in LISTS
    ]
    layers = [_regions(theme, framed=framed)]
    if level == "municipality" and not framed:
        layers.append(_county_borders(ink))
    layers.append(_unknown(ink))
    for colour, width in ((ink.paper, 5), (ink.focus, 2.5)):  # two, to be seen on every class
        layers.append(_in_focus(level, colour, width))
    chart = _with_outlines(_apart(layers), level).add_params(*lists)
    chart = chart.properties(
        autosize=alt.AutoSizeParams(type="fit", contains="padding"),
        background="transparent",
        padding={"left": 4, "right": 4, "top": 4, "bottom": 4},  # Streamlit fails on a number
        usermeta={"embedOptions": {"renderer": "svg"}},  # a canvas cannot show the hatch
    )
    # Vega describes its marks to screen readers in English; the page's own text does it better.
    spec: Spec = (
        chart.configure(aria=False, font=f"{FONT}, sans-serif")
        .configure_view(stroke=None)
        .to_dict()
    )
    spec["params"].sort(key=lambda each: "select" in each)
    for layer in spec["layer"]:
        form = layer.get("data", {}).get("format", {})
        if "mesh" in form:  # Vega knows this filter, Altair does not yet
            form["filter"] = "interior"
    return spec


def _apart(layers: list[alt.Chart]) -> alt.LayerChart:
    """Take the one row of `values` apart for the layers: a row per region, with what it tells.

    A line without a state says on which line stands the same: of suppressed cells many do.
    """
    word = json.dumps(WORD)
    return (
        alt.LayerChart(layer=layers, data=alt.NamedData("values"))
        .transform_calculate(line="lines")
        .transform_flatten(["line"])
        .transform_calculate(own=f"split(datum.line, {word})")
        .transform_calculate(told=f"datum.own[1] ? datum.own : split(lines[datum.own[2]], {word})")
        .transform_calculate(code="datum.own[0]", state="datum.told[1]")
    )


def _with_outlines(chart: Drawn, level: Level) -> Drawn:
    """Give each row the outlines and the name of the region that its code says."""
    form = alt.TopoDataFormat(type="topojson", feature=level)
    source = alt.UrlData(geography.outlines_url(), format=form)
    found = alt.LookupData(data=source, key="id", fields=["type", "geometry", "properties"])
    return chart.transform_lookup(lookup="code", from_=found)


def _regions(theme: Theme, *, framed: bool) -> alt.Chart:
    """Draw the regions: in the colour of their class, or in the look of why there is none."""
    ink = inks(theme)
    classes = [str(place) for place in reversed(range(CLASSES))]
    unsure = [f"{place}{UNSURE}" for place in classes]
    states = [*classes, *unsure, UNSURE, "suppressed", *DASHED, OUTSIDE]
    colour: list[Any] = [alt.ExprRef(f"colours[{place}]") for place in classes]
    colour += [alt.ExprRef(hatch.uncertain_expression(f"colours[{place}]")) for place in classes]
    dashes = [DASHED.get(name, [1, 0]) for name in states]
    blank = {*DASHED, OUTSIDE}
    strokes = [ink.faint if name in blank else ink.border for name in states]
    hatches = [hatch.uncertain(colours(theme)["residual"]), hatch.fill(theme)]
    fills = [*colour, *hatches, *(ink.paper for _ in blank)]
    chart = (
        alt.Chart(name="regions")
        .mark_geoshape(
            strokeWidth=alt.ExprRef(BORDERS) if framed else 0.5,
            strokeJoin="round",
            cursor="pointer",
            aria=False,
        )
        .encode(
            fill=alt.Fill(
                "state:N",
                scale=alt.Scale(domain=states, range=fills),
                legend=_legend(ink, framed=framed),
            ),
            stroke=alt.Stroke("state:N", scale=alt.Scale(domain=states, range=strokes)),
            strokeDash=alt.StrokeDash("state:N", scale=alt.Scale(domain=states, range=dashes)),
        )
        .add_params(alt.selection_point(name="region", fields=["code"]))
    )
    return _upright(chart)


def _legend(ink: Inks, *, framed: bool) -> alt.Legend:
    return alt.Legend(
        values=alt.ExprRef("shown"),
        labelExpr="labels[indexof(shown, datum.value)]",
        columns=2 if framed else 1,
        symbolType="square",
        symbolSize=220,
        symbolStrokeWidth=0.8,
        **legend_look(ink, framed=framed),
    )


def legend_look(ink: Inks, *, framed: bool) -> dict[str, Any]:
    """Place a legend west of the long country, but below a county, whose shape may be any."""
    place = {"orient": "bottom", "offset": 8} if framed else {"orient": "top-left", "offset": 0}
    words = {"title": None, "labelColor": ink.text, "labelFontSize": 13, "labelLimit": 0}
    return place | words


def _county_borders(ink: Inks) -> alt.Chart:
    # Only borders between counties: along the coast a heavier line would blacken the islands.
    form = alt.TopoDataFormat(type="topojson", mesh="county")
    source = alt.UrlData(geography.outlines_url(), format=form)
    return _line(alt.Chart(source), ink.border, 1.1)


def _unknown(ink: Inks) -> alt.Chart:
    """Draw dashed borders once more, on top: a neighbour's solid border would cover them."""
    line = _line(alt.Chart(), ink.faint, 0.9, dash=(2, 2))
    return line.transform_filter(alt.FieldOneOfPredicate("state", list(DASHED)))


def _in_focus(level: Level, colour: str, width: float) -> alt.Chart:
    """Draw a line around what `focus` holds: apart from the values, which a click leaves alone."""
    return _with_outlines(_line(alt.Chart(alt.NamedData("focus")), colour, width), level)


def _line(chart: alt.Chart, colour: str, width: float, dash: tuple[int, int] = (1, 0)) -> alt.Chart:
    chart = chart.mark_geoshape(
        filled=False,
        # Even an invisible filling would swallow hover and click.
        fill=None,
        stroke=colour,
        strokeWidth=width,
        strokeDash=list(dash),
        strokeJoin="round",
        tooltip=None,  # a border is no region
        aria=False,
    )
    return _upright(chart)


def _upright(chart: alt.Chart) -> alt.Chart:
    """Turn metres northwards into pixels downwards."""
    return chart.project(type="identity", reflectY=True)
