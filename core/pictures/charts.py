"""Draw a figure as horizontal bars: by sex, or by what is compared."""

import copy
import textwrap
from collections.abc import Callable, Sequence
from typing import Any, Final, Literal

from core.counts import Cell
from core.numbers import cell_words
from core.numbers.cell_words import Number
from core.numbers.figure import Figure, Row
from core.pictures import chart_template, hatch
from core.pictures.chart_template import Spec
from core.pictures.palette import Theme, colours, faded, series_colours
from core.words import texts

Width = int | Literal["container"]
Fill = Callable[[Row], str | None]

WRAP: Final = 34  # characters of a label's line
LINE: Final = 15  # pixels of a label's line
ROOM: Final = 420  # pixels that a chart has on a common screen before it scrolls
STEP: Final = {1: (21, 28), 2: (29, 36), 3: (40, 46), 4: (50, 58)}  # a row, by its bars
HEAD_ROOM: Final = 1.22  # so that the value written at the longest bar's end has room
SPOKEN: Final = 5
LEGEND: Final = 90  # characters of a row of names
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
) -> Spec:
    """Draw bars: one per sex, or one per series where several are compared.

    `fill` may give a row's colour, as the map beside has it; `focus` is a row's key.
    """
    data = _data(figure, number, sexes, theme, fill, focus)
    abreast = len({datum["who"] for datum in data}) or 1
    reach = max((datum["high"] for datum in data), default=0) or 1
    spec = copy.deepcopy(chart_template.bars(theme))
    # What differs between clicks travels as data: then the browser swaps data, not the chart.
    data = [datum | {"top": reach * HEAD_ROOM} for datum in data]
    spec |= {"datasets": {"rows": data}, "width": "container"}
    legend = _set_legend(spec, figure, sexes, theme, shown=fill is None)
    spec["height"] = max(1, len(figure.rows)) * _step(data, len(figure.rows), abreast) + legend
    return spec


def _step(data: Sequence[dict[str, Any]], rows: int, abreast: int) -> int:
    """Give a row the height that fills the room, within what its bars and its label need."""
    least, most = STEP[min(abreast, len(STEP))]
    text = 4 + LINE * max((1 + datum["label"].count("\n") for datum in data), default=1)
    return max(text, least, min(most, ROOM // max(1, rows)))


def spoken(figure: Figure, number: Number, title: str, sexes: Sequence[str] = ("total",)) -> str:
    """Put a chart in words for those who do not see it: the title, and the first rows' bars."""
    several = len(figure.series) > 1
    who = [(one.label if several else texts.SEX[sex].lower(), (one.key, sex))
           for one in figure.series for sex in (sexes[:1] if several else sexes)]  # fmt: skip
    alone = len(who) == 1
    parts = []
    for row in figure.rows[:SPOKEN]:
        said = [(name, cell_words.written(row.cells[key], number)) for name, key in who]
        told = said[0][1] if alone else ", ".join(map(" ".join, said))
        parts.append(f"{row.label} {told}" if alone else f"{row.label}: {told}")
    return f"{title}. {texts.listing(parts) if alone else '; '.join(parts)}. {texts.ALT_TABLE}"


def wrapped(label: str, width: int = WRAP) -> str:
    """Break a label into lines."""
    return "\n".join(textwrap.wrap(label, width, break_long_words=False)) or label


def tooltip(cell: Cell, name: str, who: str) -> dict[str, Any]:
    """Give what a tooltip says of a cell: every number behind the mark."""
    return {"name": name, "who": who} | cell_words.numbers(cell)


def _data(  # noqa: PLR0913, PLR0917
    figure: Figure,
    number: Number,
    sexes: Sequence[str],
    theme: Theme,
    fill: Fill | None,
    focus: str,
) -> list[dict[str, Any]]:
    data = []
    for place, row in enumerate(figure.rows):
        placed = {
            "label": wrapped(row.label),
            "key": row.key,
            "place": place,
            "weight": 600 if row.key == focus else 400,
        }
        own = fill(row) if fill else None
        for who, colour, cell in _abreast(figure, row, sexes, theme):
            value, low, high = cell_words.plotted(cell, number) or (0, 0, 0)
            data.append(
                placed
                | {"value": value, "low": low, "high": high}
                | {"text": cell_words.written(cell, number)}
                | {"fill": _colour(row, cell, own, colour, theme)}
                | tooltip(cell, row.label, who)
            )
    return data


def _abreast(
    figure: Figure, row: Row, sexes: Sequence[str], theme: Theme
) -> list[tuple[str, str, Cell]]:
    """List name, colour and cell of the bars in one row."""
    if len(figure.series) > 1:
        shades = series_colours(theme)[: len(figure.series)]
        pairs = zip(figure.series, shades, strict=True)
        return [(one.label, shade, row.cells[one.key, sexes[0]]) for one, shade in pairs]
    key, inks = figure.series[0].key, colours(theme)
    return [(texts.SEX[sex], inks[sex], row.cells[key, sex]) for sex in sexes]


def _colour(row: Row, cell: Cell, own: str | None, colour: str, theme: Theme) -> str:
    if cell.status == "suppressed":
        return hatch.fill(theme)
    if row.kind == "residual":
        return colours(theme)["residual"]
    return own or (faded(colour, theme) if cell.share.small else colour)


def _set_legend(
    spec: Spec, figure: Figure, sexes: Sequence[str], theme: Theme, *, shown: bool
) -> int:
    """Name the bars' colours where there are several; give the height that it takes."""
    names, tints = [texts.SEX[sex] for sex in sexes], [colours(theme)[sex] for sex in sexes]
    if len(figure.series) > 1:
        names, tints = [one.label for one in figure.series], list(series_colours(theme))
    stroke = spec["layer"][0]["encoding"]["stroke"]
    stroke["scale"] = {"domain": names, "range": tints[: len(names)]}
    if len(names) == 1 or not shown:
        stroke["legend"] = None
        return 0
    # Names that do not fit one row stand two and two.
    columns = 2 if sum(map(len, names)) > LEGEND else 0
    stroke["legend"]["columns"] = columns
    return ABOVE + LEGEND_LINE * (-(-len(names) // columns) if columns else 1)
