"""Build the map that waits for its values: layers, borders, place of the legend."""

import json
from dataclasses import dataclass, replace
from functools import cache
from typing import Any, Final

import altair as alt

from core.pictures import hatch
from core.pictures.chart_template import Spec
from core.pictures.map_scale import CLASSES
from core.pictures.palette import FONT, Theme, colours
from core.places import geography
from core.places.geography import Level

SEPARATOR: Final = "\n"  # between the entries of a list that travels as a word: each has one line
PARTS: Final = "\n\n"  # between such lists
DASHED: Final = {"undivided": [2, 2], "missing": [2, 2], "impossible": [1, 3]}


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
    # Near black in both: the only ink that stands 3:1 off every class.
    given = Inks(palette["paper"], palette["ink"], "#04141A", palette["quiet"], focus="#04141A")
    return given if theme == "light" else replace(given, focus="#FFFFFF")


@cache
def template(level: Level, theme: Theme, *, framed: bool) -> Spec:
    """Return a map without values, built once: Altair's checks take longer than a reader waits.

    Copy it before change. The first layer holds the regions, the first parameter the focus.
    """
    ink = inks(theme)
    # In the data, not in the spec: then a click swaps the data and keeps the drawing.
    focus = alt.param(name="focus", expr="data('values')[0].focus")
    legend = f"split(data('values')[0].legend, {json.dumps(PARTS)})"
    lists = [
        alt.param(name=name, expr=f"split({legend}[{place}], {json.dumps(SEPARATOR)})")
        for place, name in enumerate(("colours", "shown", "labels"))
    ]
    layers = [_regions(level, theme, framed=framed)]
    if level == "municipality" and not framed:
        layers.append(_county_borders(ink))
    layers.append(_unknown(level, ink))
    for colour, width in ((ink.paper, 5), (ink.focus, 2.5)):  # two, to be seen on every class
        layers.append(_line(_source(level), colour, width).transform_filter(alt.datum.id == focus))
    chart = alt.layer(*layers).add_params(focus, *lists)
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
        if "mesh" in layer["data"]["format"]:  # Vega knows this filter, Altair does not yet
            layer["data"]["format"]["filter"] = "interior"
    return spec


def _regions(level: Level, theme: Theme, *, framed: bool) -> alt.Chart:
    """Draw the regions: in the colour of their class, or in the look of why there is none."""
    ink = inks(theme)
    classes = [str(place) for place in reversed(range(CLASSES))]
    states = [*classes, "suppressed", *DASHED]
    colour: list[Any] = [alt.ExprRef(f"colours[{place}]") for place in classes]
    dashes = [DASHED.get(name, [1, 0]) for name in states]
    strokes = [ink.faint if name in DASHED else ink.border for name in states]
    fills = [*colour, hatch.fill(theme), *(ink.paper for _ in DASHED)]
    chart = (
        alt.Chart(_source(level), name="regions")
        .mark_geoshape(strokeWidth=0.5, strokeJoin="round", cursor="pointer", aria=False)
        .transform_lookup(lookup="id", from_=_looked_up("code", "state"))
        .transform_filter("isValid(datum.state)")
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
    return _line(alt.UrlData(geography.outlines_url(), format=form), ink.border, 1.1)


def _unknown(level: Level, ink: Inks) -> alt.Chart:
    """Draw dashed borders once more, on top: a neighbour's solid border would cover them."""
    return (
        _line(_source(level), ink.faint, 0.9, dash=(2, 2))
        .transform_lookup(lookup="id", from_=_looked_up("state"))
        .transform_filter(alt.FieldOneOfPredicate("state", list(DASHED)))
    )


def _line(
    source: alt.UrlData, colour: str, width: float, dash: tuple[int, int] = (1, 0)
) -> alt.Chart:
    chart = alt.Chart(source).mark_geoshape(
        filled=False,
        # Even an invisible filling would swallow hover and click.
        fill=None,
        stroke=colour,
        strokeWidth=width,
        strokeDash=list(dash),
        strokeJoin="round",
        aria=False,
    )
    return _upright(chart)


def _upright(chart: alt.Chart) -> alt.Chart:
    """Turn metres northwards into pixels downwards."""
    return chart.project(type="identity", reflectY=True)


def _looked_up(*fields: str) -> alt.LookupData:
    return alt.LookupData(data=alt.NamedData("values"), key="code", fields=list(fields))


def _source(level: Level) -> alt.UrlData:
    form = alt.TopoDataFormat(type="topojson", feature=level)
    return alt.UrlData(geography.outlines_url(), format=form)
