"""Draw a figure as horizontal bars: by sex, or by what is compared."""

import copy
import textwrap
from collections.abc import Sequence
from functools import partial
from typing import Any, Final

from core.counts import Cell
from core.numbers import cell_words
from core.numbers.figure import Figure, Row
from core.numbers.kinds import HINGES, Number, kind_of
from core.pictures import chart_template, hinged
from core.pictures.bar_colours import Fill, Paint
from core.pictures.chart_template import LABEL_LINE, Spec
from core.pictures.palette import Theme, colours, series_colours
from core.pictures.reach import cut, reach
from core.words import texts

WRAP: Final = 34  # characters of a label's line
APART: Final = 6  # pixels between the labels of two rows
ROOM: Final = 420  # pixels that a chart has on a common screen before it scrolls
STEP: Final = {1: (21, 28), 2: (30, 36), 3: (45, 48), 4: (60, 62)}  # a row, by its bars
HEAD_ROOM: Final = 1.22  # so that the value written at the longest bar's end has room
SPOKEN: Final = 5
LEGEND: Final = 100  # characters of a row of names in a picture
LEGEND_LINE: Final = 17  # pixels of a row of names
ABOVE: Final = 10  # pixels between the names and the bars


def bars(  # noqa: PLR0913  # what a reader may choose of a chart
    figure: Figure,
    *,
    number: Number,
    sexes: Sequence[str],
    theme: Theme = "light",
    fill: Fill | None = None,
    focus: str = "",
    least: int = 0,
    inline: bool = False,
) -> Spec:
    """Draw bars: one per sex, or one per series where several are compared.

    `fill` may give a row's colour, as the map beside has it; the row of key `focus` is written
    in bold; at `least` so many decimals are written. `inline`: with the legend in it, for export.
    """
    kind = kind_of(figure.series[0].form, number) if figure.series else "count"
    abreast = len(_columns(figure, sexes))
    data = _data(figure, Paint(number, kind, theme, abreast > 1, fill), sexes, least)
    around = kind in HINGES
    spec = copy.deepcopy(hinged.template(theme) if around else chart_template.bars(theme))
    named = legend(figure, sexes, theme) if inline else ()
    above = _set_legend(spec, named) if len(named) > 1 else 0
    above += hinged.NAME if around else 0
    for series in figure.series[:1]:
        chart_template.set_tooltip(spec, series)
    # What differs between clicks travels as data: then the browser swaps data, not the chart.
    focused = next((wrapped(row.label) for row in figure.rows if row.key == focus), "")
    data = hinged.scaled(data, kind) if around else _from_zero(data, figure)
    data = [datum | {"focus": focused} for datum in data]
    spec |= {"datasets": {"rows": data}, "width": "container"}
    rows = len({datum["place"] for datum in data})
    # A row alone would give most of its room to the frame.
    spec["height"] = max(2, rows) * _step(data, rows, abreast) + above
    return spec


def legend(figure: Figure, sexes: Sequence[str], theme: Theme) -> list[tuple[str, str]]:
    """Name the bars abreast with their colours."""
    if len(figure.series) > 1:
        shades = series_colours(theme)[: len(figure.series)]
        return [(one.label, shade) for one, shade in zip(figure.series, shades, strict=True)]
    return [(texts.SEX[sex], colours(theme)[sex]) for sex in sexes]


def _step(data: Sequence[dict[str, Any]], rows: int, abreast: int) -> int:
    """Give a row the height that fills the room, within what its bars and its label need."""
    least, most = STEP[min(abreast, len(STEP))]
    text = APART + LABEL_LINE * max((1 + datum["label"].count("\n") for datum in data), default=1)
    return max(text, least, min(most, ROOM // max(1, rows)))


def spoken(
    figure: Figure,
    number: Number,
    title: str,
    sexes: Sequence[str] = ("total",),
    least: int = 0,
) -> str:
    """Put a chart in words for those who do not see it: the title, and the first rows' bars."""
    columns, rows = _columns(figure, sexes), figure.rows[:SPOKEN]
    say = partial(cell_words.written, number=number, least=least)
    if len(columns) == 1:
        told = texts.listing([f"{row.label} {say(row.cells[columns[0]])}" for row in rows])
    else:
        names = [one.label for one in figure.series]
        if len(names) == 1:
            names = [texts.SEX[sex].lower() for sex in sexes]
        named = [*zip(names, columns, strict=True)]
        bars = [[f"{name} {say(row.cells[column])}" for name, column in named] for row in rows]
        parts = [f"{row.label}: {', '.join(each)}" for row, each in zip(rows, bars, strict=True)]
        told = "; ".join(parts)
    return f"{title}. {told}. {texts.ALT_TABLE}"


def wrapped(label: str, width: int = WRAP) -> str:
    """Break a label into lines."""
    return "\n".join(textwrap.wrap(label, width, break_long_words=False)) or label


def tooltip(cell: Cell, name: str, who: str) -> dict[str, Any]:
    """Give what a tooltip says of a cell: every number behind the mark."""
    return {"name": name, "who": who} | cell_words.numbers(cell)


def _data(figure: Figure, paint: Paint, sexes: Sequence[str], least: int) -> list[dict[str, Any]]:
    data: list[dict[str, Any]] = []
    nothing = dict.fromkeys(("value", "low", "high"), HINGES.get(paint.kind, 0))
    for place, row in enumerate(_parted(figure.rows)):
        if row is None:
            data.append(data[-1] | {"label": " ", "place": place, "text": ""} | nothing)
            continue
        for who, colour, cell in _abreast(figure, row, sexes, paint.theme):
            plotted = cell_words.plotted(cell, paint.number)
            numbers = dict(zip(nothing, plotted, strict=True)) if plotted else nothing
            data.append(
                {"label": wrapped(row.label), "place": place}
                | numbers
                | {"text": cell_words.written(cell, paint.number, least)}
                | {"fill": paint.colour(row, cell, numbers["value"], colour)}
                | tooltip(cell, row.label, who)
            )
    return data


def _parted(rows: Sequence[Row]) -> list[Row | None]:
    """Part rows from what they are compared with, which stands last, by an empty row."""
    compared = sum(row.kind != "reference" for row in rows)
    gap = [None] if 0 < compared < len(rows) else []
    return [*rows[:compared], *gap, *rows[compared:]]


def _from_zero(data: Sequence[dict[str, Any]], figure: Figure) -> list[dict[str, Any]]:
    """Give the rows with the scale that reaches them all."""
    highs = [datum["high"] for datum in data]
    apart = figure.base == "own"  # a part of a whole keeps its interval within reason by itself
    farthest = reach((datum["value"] for datum in data), highs) if apart else max(highs, default=0)
    top = HEAD_ROOM * (farthest or 1)
    return [
        datum | cut(datum["low"], datum["high"], (0, farthest)) | {"top": top} for datum in data
    ]


def _abreast(
    figure: Figure, row: Row, sexes: Sequence[str], theme: Theme
) -> list[tuple[str, str, Cell]]:
    """List name, colour and cell of the bars in one row."""
    named = zip(legend(figure, sexes, theme), _columns(figure, sexes), strict=True)
    return [(name, colour, row.cells[column]) for (name, colour), column in named]


def _columns(figure: Figure, sexes: Sequence[str]) -> list[tuple[str, str]]:
    """List whose bars stand in one row: those of each series, or of each sex."""
    several = len(figure.series) > 1
    return [(one.key, sex) for one in figure.series for sex in (sexes[:1] if several else sexes)]


def _set_legend(spec: Spec, named: Sequence[tuple[str, str]]) -> int:
    """Name the bars' colours in a picture; give the height that it takes."""
    names, shades = zip(*named, strict=True)
    # Names that do not fit one row stand two and two, or below each other.
    columns = next((n for n in (len(names), 2) if max(_in_rows(names, n)) <= LEGEND), 1)
    bar = spec["layer"][0]["encoding"]
    bar["stroke"] = chart_template.legend(names, shades, columns)
    return ABOVE + LEGEND_LINE * len(_in_rows(names, columns))


def _in_rows(names: Sequence[str], columns: int) -> list[int]:
    """Count the characters of each row of names."""
    rows = [names[at : at + columns] for at in range(0, len(names), columns)]
    return [sum(map(len, row)) for row in rows]
