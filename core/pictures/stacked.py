"""Draw a figure as bars of 100 %: a bar for each row, divided into its series as classes."""

import copy
from collections.abc import Collection, Sequence
from dataclasses import replace
from functools import cache
from typing import Final

import altair as alt

from core.numbers import cell_words
from core.numbers.figure import Figure, Row
from core.pictures import charts, hatch, rows
from core.pictures.chart_template import (
    BESIDE,
    Spec,
    finish,
    first,
    in_rows,
    set_tooltip,
    text_mark,
)
from core.pictures.ordered import letters, ordered
from core.pictures.palette import Theme, colours
from core.pictures.rows import HALO, LETTER, NOTHING, Datum, Named

WHOLE: Final = 100
STEP: Final = (22, 32, 440)  # pixels of a row, at least and at most, and of all before it scrolls
EMPTY: Final[Datum] = {**NOTHING, "start": 0, "end": 0, "middle": 0, "note": ""}
# Numbers are written from 5 per cent, in segments that are wide enough for them.
FITS: Final = (
    "datum.end - datum.start >= 5 && (datum.end - datum.start) / top * (width - room)"
    f" > {LETTER} * length(datum.text) + 4 ? datum.text : ''"
)
# On a narrow screen the bars need the room: then n is told by the tooltip alone.
ROOM: Final = "width > 320 ? beside : 0"
NOTE: Final = "room || !datum.end ? datum.note : ''"


def bars(  # noqa: PLR0913  # what a reader may choose of a chart
    figure: Figure,
    *,
    sex: str = "total",
    theme: Theme = "light",
    focus: str = "",
    inline: bool = False,
    residuals: Collection[str] = (),
) -> Spec:
    """Draw a bar per row and a segment per series, in the figure's order.

    `residuals` are the keys of the series that are no classes; the row of key `focus` is written
    in bold. `inline`: with the legend in it, for export.
    """
    named = legend(figure, theme, residuals)
    data = rows.placed(
        figure, charts.WRAP, focus, EMPTY, lambda row: _segments(figure, row, sex, theme, named)
    )
    # Shares that were delivered in whole per cent may sum to 101.
    top = max([WHOLE, *(datum["end"] for datum in data)])
    beside = BESIDE + LETTER * max((len(datum["note"]) for datum in data), default=0)
    spec = copy.deepcopy(_template(theme))
    # What differs between clicks travels as data: then the browser swaps data, not the chart.
    spec["datasets"] = {"rows": [datum | {"top": top, "beside": beside} for datum in data]}
    for one in figure.series[:1]:  # all have the same numbers
        set_tooltip(spec, one)
    spec["layer"][-1]["encoding"]["tooltip"] = {"value": None}  # n is no segment
    above = rows.set_legend(spec, named) if inline else 0
    return spec | {"width": "container", "height": rows.height(data, *STEP) + above}


def legend(figure: Figure, theme: Theme, residuals: Collection[str] = ()) -> list[Named]:
    """Name the classes with their colours, and what is no class with grey."""
    classes = [one.key for one in figure.series if one.key not in residuals]
    shades = dict(zip(classes, ordered(len(classes), theme), strict=True))
    grey = colours(theme)["residual"]
    return [(one.label, shades.get(one.key, grey)) for one in figure.series]


def spoken(figure: Figure, title: str, *, sex: str = "total", focus: str = "") -> str:
    """Put in words the row in focus, or else the first, and those that it is compared with."""
    chosen = [row for row in figure.rows if row.key == focus] or [*figure.rows[:1]]
    others = [row for row in figure.rows if row.kind == "reference" and row not in chosen]
    return charts.spoken(replace(figure, rows=(*chosen, *others)), "share", title, (sex,))


def _segments(
    figure: Figure, row: Row, sex: str, theme: Theme, named: Sequence[Named]
) -> list[Datum]:
    """Lay the known shares of a row end to end; what is unknown leaves the bar short."""
    segments: list[Datum] = []
    end = 0.0
    for one, (name, colour) in zip(figure.series, named, strict=True):
        cell = row.cells[one.key, sex]
        share, _, _ = cell_words.plotted(cell, "share") or (0.0, 0, 0)
        if not share:
            continue
        start, end, hatched = end, end + share, cell.status == "suppressed"
        segments.append(
            {"start": start, "end": end, "middle": (start + end) / 2, "hatched": hatched}
            | {"fill": hatch.fill(theme) if hatched else colour}
            | {"text": cell_words.written(cell, "share"), "note": ""}
            | charts.tooltip(cell, row.label, name)
        )
    segments = segments or [EMPTY]
    return [*segments[:-1], segments[-1] | {"note": _note(figure, row, sex)}]


def _note(figure: Figure, row: Row, sex: str) -> str:
    """Write what all shares of a row are of; for a row without any, why there is none."""
    cells = [row.cells[one.key, sex] for one in figure.series]
    if not any(cell_words.plotted(cell, "share") for cell in cells):
        return cell_words.written(cells[0], "share")
    bases = {cell.share.base for cell in cells if cell.share.base}
    return cell_words.n_of(*bases) if len(bases) == 1 else ""


@cache
def _template(theme: Theme) -> Spec:
    """Build the chart that waits for its segments; dataset `rows`."""
    ink, whole = colours(theme), alt.Chart()
    wide = alt.Scale(
        domain=[0, alt.ExprRef("top")], range=[0, alt.ExprRef("width - room")], nice=False
    )
    # Paper shows between neighbours: they are told apart whatever their colours.
    segment = whole.mark_bar(aria=False, strokeWidth=0, x2Offset=-1).encode(
        x=alt.X("start:Q", axis=None, scale=wide), x2="end:Q", fill=alt.Fill("fill:N", scale=None)
    )
    centred = {"align": "center", "text": alt.ExprRef(FITS)}
    middle = alt.X("middle:Q", axis=None)
    ground = text_mark(whole, theme, centred).encode(
        x=middle, stroke=alt.value(hatch.INKS[theme][0]), strokeWidth=alt.value(HALO)
    )
    number = text_mark(whole, theme, centred).encode(
        x=middle, fill=alt.value(alt.ExprRef(letters("datum.fill", ink["ink"])))
    )
    note = text_mark(whole, theme, {"align": "left", "dx": BESIDE, "text": alt.ExprRef(NOTE)})
    note = note.encode(x=alt.X("end:Q", axis=None), fill=alt.value(ink["quiet"]))
    layers = [segment, ground.transform_filter("datum.hatched"), number, note]
    chart = in_rows(layers, theme)
    same = {"top": WHOLE, "beside": 0, "focus": "''"}
    given = [first("rows", name, otherwise) for name, otherwise in same.items()]
    spec = finish(chart, theme, *given, alt.param("room", expr=ROOM))
    del spec["encoding"]["yOffset"]  # a row holds one bar
    return spec
