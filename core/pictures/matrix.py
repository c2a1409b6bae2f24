"""Draw a figure as a matrix: rows by series, each number on the colour of its class."""

import copy
import math
from collections.abc import Sequence
from decimal import Decimal
from functools import cache
from typing import Final

import altair as alt

from core.counts import Cell
from core.numbers import cell_words
from core.numbers.figure import Figure, Row
from core.numbers.kinds import Number, kind_of
from core.pictures import hatch, heads, map_scale, rows
from core.pictures.chart_template import (
    LABEL_LINE,
    LABELS,
    Spec,
    finish,
    first,
    in_rows,
    set_tooltip,
    text_mark,
)
from core.pictures.charts import tooltip
from core.pictures.map_scale import Scale
from core.pictures.ordered import letters
from core.pictures.palette import Theme, colours, faded
from core.pictures.rows import HALO, NOTHING, Datum, Named
from core.words import formats, prose, texts

WRAP: Final = 34  # characters of a row's label
STEP: Final = (28, 36, 500)  # pixels of a row, at least and at most, and of all before it scrolls
SCREEN: Final = 1040  # pixels that a matrix has on a common screen before it scrolls
HEAD: Final = 8  # pixels between the heads and the cells


def draw(  # noqa: PLR0913  # what a reader may choose of a matrix
    figure: Figure,
    *,
    number: Number,
    sex: str = "total",
    theme: Theme = "light",
    focus: str = "",
    bases: Sequence[str] = (),
    inline: bool = False,
) -> Spec:
    """Draw a cell per row and series in the figure's order, all on one scale of classes.

    `bases` stand under the heads: what each series' shares are of. The spec's width is what its
    columns need: where the screen has less, the page must scroll. `inline`: with the legend in it,
    for export.
    """
    every = [row.cells[one.key, sex] for row in figure.rows for one in figure.series]
    longest = max(map(len, (*bases, *(_text(cell, number) for cell in every))), default=1)
    labels = rows.label_width(figure, WRAP)
    names = [one.label for one in figure.series]
    named, column = heads.fitted(names, longest, SCREEN - labels)
    if bases:
        named = [f"{head}\n{base}" for head, base in zip(named, bases, strict=True)]
    above = HEAD + LABEL_LINE * "".join(named[:1]).count("\n")
    data = _data(figure, number, sex, theme, focus, named)
    spec = copy.deepcopy(_template(theme))
    # What differs between clicks travels as data: then the browser swaps data, not the matrix.
    spec["datasets"] = {"rows": [datum | {"above": above} for datum in data]}
    for one in figure.series[:1]:  # all have the same numbers
        set_tooltip(spec, one)
    classed = legend(figure, number=number, sex=sex, theme=theme)
    height = rows.height(data, *STEP) + above + LABEL_LINE
    height += rows.set_legend(spec, classed) if inline else 0
    return spec | {"width": round(labels + column * len(named)), "height": height}


def classes(figure: Figure, number: Number, sex: str = "total", theme: Theme = "light") -> Scale:
    """Give the one scale of all cells; residuals are no part of it."""
    forms = [one.form for one in figure.series]
    told = (
        _value(row.cells[one.key, sex], number)
        for row in figure.rows
        for one in figure.series
        if row.kind != "residual"
    )
    known = [value for value in told if value is not None]
    return map_scale.scale(known, kind_of(forms[0], number) if forms else "count", theme)


def legend(
    figure: Figure, *, number: Number, sex: str = "total", theme: Theme = "light"
) -> list[Named]:
    """Name the classes with their colours, the highest first as beside a map."""
    classed = classes(figure, number, sex, theme)
    return [*zip(classed.labels, classed.colours, strict=True)][::-1]


def spoken(figure: Figure, number: Number, title: str, *, sex: str = "total") -> str:
    """Put the matrix in words: its highest cell and its lowest."""
    found = [
        (value, cell_words.written(cell, number), f"{row.label}, {one.label}")
        for row in figure.rows
        for one in figure.series
        if row.kind not in {"residual", "reference"}
        for cell in [row.cells[one.key, sex]]
        for value in [_value(cell, number)]
        if value is not None
    ]
    if not found:
        return f"{title}. {texts.ALT_TABLE}"
    low, high = min(found), max(found)
    span = prose.MATRIX_SPAN.format(high=high[1], high_at=high[2], low=low[1], low_at=low[2])
    return f"{title}. {span}. {texts.ALT_TABLE}"


def _data(  # noqa: PLR0913, PLR0917
    figure: Figure, number: Number, sex: str, theme: Theme, focus: str, named: Sequence[str]
) -> list[Datum]:
    classed = classes(figure, number, sex, theme)
    columns = [*zip(named, figure.series, strict=True)]
    empty = {**NOTHING, "hollow": False, "column": 0, "head": "".join(named[:1])}

    def cells(row: Row) -> list[Datum]:
        return [
            {**empty, "head": head, "column": place}
            | {"text": _text(row.cells[one.key, sex], number)}
            | _look(row, row.cells[one.key, sex], number, classed, theme)
            | tooltip(row.cells[one.key, sex], row.label, one.label)
            for place, (head, one) in enumerate(columns)
        ]

    return rows.placed(figure, WRAP, focus, empty, cells)


def _look(row: Row, cell: Cell, number: Number, classed: Scale, theme: Theme) -> Datum:
    """Give a cell the colour of its class, or the look of why it has none."""
    if cell.status == "suppressed":
        return {"fill": hatch.fill(theme), "hatched": True}
    value = _value(cell, number)
    if value is None:
        return {"hollow": True}
    if row.kind == "residual":
        return {"fill": colours(theme)["residual"]}
    shade = classed.colour(value)
    within = cell_words.tell(cell, number).mark == "within"
    return {"fill": faded(shade, theme) if within else shade}


def _text(cell: Cell, number: Number) -> str:
    """Write a cell's number, or the sign of why there is none."""
    told = cell_words.tell(cell, number)
    return texts.MARK[told.mark] if told.value is None else told.text


def _value(cell: Cell, number: Number) -> float | None:
    """Give a known number as it is written: no class may say less than the number on it."""
    told = cell_words.tell(cell, number)
    if cell.status != "value" or told.value is None or not math.isfinite(told.value):
        return None
    per_cent = kind_of(cell.form, number) in {"share", "share_difference"}
    exact = Decimal(repr(round(told.value, 12)))
    return float(formats.rounded(exact, told.decimals + 2 * per_cent))


@cache
def _template(theme: Theme) -> Spec:
    """Build the matrix that waits for its cells; dataset `rows`."""
    ink, whole = colours(theme), alt.Chart()
    order = alt.EncodingSortField("column", op="min", order="ascending")
    x = alt.X("head:N", sort=order).scale(paddingInner=0.02, paddingOuter=0.01).axis(
        orient="top", title=None, ticks=False, domain=False, labelAngle=0, labelExpr=LABELS,
        labelLineHeight=LABEL_LINE, labelPadding=alt.ExprRef("above"), labelLimit=0,
        labelOverlap=False,
    )  # fmt: skip
    cell = whole.mark_rect(aria=False, strokeWidth=0).encode(fill=alt.Fill("fill:N", scale=None))
    hollow = whole.mark_rect(
        aria=False, fillOpacity=0, stroke=ink["quiet"], strokeWidth=0.9, strokeDash=[2, 2]
    ).transform_filter("datum.hollow")
    centred = {"align": "center"}
    ground = text_mark(whole, theme, centred).encode(
        text="text:N", stroke=alt.value(hatch.INKS[theme][0]), strokeWidth=alt.value(HALO)
    )
    number = text_mark(whole, theme, centred).encode(
        text="text:N", fill=alt.value(alt.ExprRef(letters("datum.fill", ink["ink"])))
    )
    layers = [cell, hollow, ground.transform_filter("datum.hatched"), number]
    chart = in_rows(layers, theme).encode(x=x)
    spec = finish(chart, theme, first("rows", "focus", "''"), first("rows", "above", HEAD))
    del spec["encoding"]["yOffset"]  # a row holds one line of cells
    spec["encoding"]["y"]["axis"]["domain"] = False
    spec["encoding"]["y"]["scale"] = {"paddingInner": 0.06, "paddingOuter": 0.03}
    return spec
