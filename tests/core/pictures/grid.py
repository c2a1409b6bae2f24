"""Make figures of rows by series by hand, as pages of municipalities have them."""

from collections.abc import Mapping, Sequence
from typing import Any

import vl_convert

from core.counts import Cell, Count, add, divide
from core.numbers.figure import Figure, Kind, Row, Series
from core.pictures.chart_template import Spec
from tests.core.example_tables import LEVEL

Counts = Sequence[float | None]  # None is suppressed
KINDS: Mapping[str, Kind] = {"Uppgift saknas": "residual", "Riket": "reference"}


def grid(table: Mapping[str, Counts], *heads: str, **how: Any) -> Figure:  # noqa: ANN401
    """Make a figure whose rows are divided into the series of these heads."""
    cells = {label: divided(counts) for label, counts in table.items()}
    return of_cells(cells, *heads, **how)


def divided(counts: Counts) -> list[Cell]:
    """Divide counts by their sum."""
    each = [Count(2.5, 1) if count is None else Count(count) for count in counts]
    whole = add(each) or Count(0)
    return [divide(count, whole) for count in each]


def of_cells(table: Mapping[str, Sequence[Cell]], *heads: str, **how: Any) -> Figure:  # noqa: ANN401
    """Make a figure of cells; a row's label is its key and tells its kind."""
    series = tuple(Series(head.lower(), head, **how) for head in heads)
    rows = tuple(
        Row(
            label,
            label,
            KINDS.get(label, "category"),
            {(one.key, "total"): cell for one, cell in zip(series, cells, strict=True)},
        )
        for label, cells in table.items()
    )
    return Figure(LEVEL, series, ("total",), rows, {}, "own", summed=True, delivered_shares=False)


def data(spec: Spec) -> dict[tuple[str, str], dict[str, Any]]:
    """Give what is drawn by row and series."""
    return {(each["name"], each["who"]): each for each in spec["datasets"]["rows"]}


def marks(spec: Spec, width: int, kind: str) -> list[dict[str, Any]]:
    """Draw a spec in a width and give its marks of a kind, such as "text" or "rect"."""
    found: list[dict[str, Any]] = []

    def walk(part: dict[str, Any]) -> None:
        for item in part.get("items", ()):
            if part.get("marktype") == kind and part["role"] == "mark":
                found.append(item)
            walk(item)

    walk(vl_convert.vegalite_to_scenegraph(spec | {"width": width})["scenegraph"])
    return found
