"""Stand rows below each other: their places, what they tell, and the colours' names above them."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, Final

from core.numbers.figure import Figure, Row
from core.pictures import chart_template
from core.pictures.chart_template import LABEL_LINE, Spec
from core.pictures.charts import wrapped
from core.words import texts

Datum = dict[str, Any]
Named = tuple[str, str]  # a name and its colour

LABEL_ROOM: Final = 6  # pixels between the labels of two rows
LABEL_BESIDE: Final = 12  # pixels from a label to its row
LABEL_LETTER: Final = 7.2
LETTER: Final = 6.8  # pixels of a letter, rather too many than too few
HALO: Final = 6  # pixels of ground around letters on a hatch
LEGEND: Final = 880  # pixels that a row of names may take in a picture
LEGEND_LINE: Final = 17  # pixels of a row of names
SQUARE: Final = 30  # pixels of a name's colour, with the room around it
ABOVE: Final = 10  # pixels between the names and the rows
# What is not there: no colour, so that the pointer finds nothing either. Every field of a mark is
# given, for the first datum says which fields the browser is sent.
NOTHING: Final[Mapping[str, Any]] = {"fill": "none", "hatched": False, "text": ""} | dict.fromkeys(
    texts.TOOLTIP, ""
)


def placed(
    figure: Figure, width: int, focus: str, empty: Datum, draw: Callable[[Row], list[Datum]]
) -> list[Datum]:
    """Give what `draw` makes of each row its label, in lines of so many characters, and its place.

    An empty row parts categories from rates, from residuals and from what they are compared with.
    """
    focused = next((wrapped(row.label, width) for row in figure.rows if row.key == focus), "")
    return [
        datum | {"label": label, "place": place, "focus": focused}
        for place, (label, row) in enumerate(_parted(figure.rows, width))
        for datum in (draw(row) if row else [empty])
    ]


def label_width(figure: Figure, width: int) -> float:
    """Give the pixels that labels take beside the rows, in lines of so many characters."""
    lines = [line for row in figure.rows for line in wrapped(row.label, width).split("\n")]
    return LABEL_BESIDE + LABEL_LETTER * max(map(len, lines), default=0)


def height(data: Sequence[Datum], least: int, most: int, room: int) -> int:
    """Give the height of the rows: they share the room as far as `least` and `most` allow."""
    lines = max((1 + datum["label"].count("\n") for datum in data), default=1)
    rows = 1 + max((datum["place"] for datum in data), default=0)
    return max(2, rows) * max(least, LABEL_ROOM + LABEL_LINE * lines, min(most, room // rows))


def set_legend(spec: Spec, named: Sequence[Named]) -> int:
    """Name the colours above the rows of a picture; give the height that it takes."""
    if not named:
        return 0
    names, shades = zip(*named, strict=True)
    columns = next((n for n in range(len(names), 1, -1) if sum(_widths(names, n)) <= LEGEND), 1)
    named_stroke = chart_template.legend(names, shades, columns)
    spec["layer"][0]["encoding"]["stroke"] = named_stroke
    return ABOVE + LEGEND_LINE * -(-len(names) // columns)


def _parted(rows: Sequence[Row], width: int) -> Iterator[tuple[str, Row | None]]:
    apart, before = "", None
    for row in rows:
        kind = row.kind if row.kind in {"rate", "residual", "reference"} else "category"
        if before not in {None, kind}:
            apart += " "  # a label that nobody sees, and no other row has
            yield apart, None
        before = kind
        yield wrapped(row.label, width), row


def _widths(names: Sequence[str], columns: int) -> list[float]:
    """Give the width of each column of names, as wide as its longest."""
    return [SQUARE + LETTER * max(map(len, names[place::columns])) for place in range(columns)]
