"""Shows a pivot as a table whose rows open and sort in the browser."""

from collections.abc import Iterator
from itertools import groupby
from pathlib import Path
from typing import Any, Final

import streamlit as st

from core.counts import STAND_IN
from core.numbers.pivot import Column, Entry, Line, Pivot
from core.words import texts

SORT_DIGITS: Final = 4  # finer than any share is written; more would only cost bytes

Cell = tuple[str, float | None, str]  # text, what it sorts by, mark

_files = Path(__file__).parent / "components"
_table = st.components.v2.component(
    "pivot_table",
    html='<div class="region" role="region" tabindex="0"></div>',
    css=(_files / "pivot_table.css").read_text(encoding="utf-8"),
    js=(_files / "pivot_table.js").read_text(encoding="utf-8"),
)


def show(pivot: Pivot, *, caption: str, key: str, collapsed: bool = True) -> None:
    """Show the table; what is open and how it is sorted stays with the key.

    `collapsed` is the state at first sight: rows within rows closed, or all open.
    """
    _table(key=key, data=to_data(pivot) | {"key": key, "caption": caption, "collapsed": collapsed})


def to_data(pivot: Pivot) -> dict[str, Any]:
    """Give a pivot as plain JSON: each different cell once, rows point at theirs by number."""
    cells: dict[Cell, int] = {}
    return {
        "words": {
            "head": texts.TABLE_HEAD,
            "expand": texts.TABLE_EXPAND,
            "sort": texts.TABLE_SORT,
            **texts.TABLE_NOTE,
        },
        "series": _series(pivot.columns),
        "columns": list(_columns(pivot.columns)),
        "rows": [_row(line, cells) for line in pivot.lines],
        "total": _row(pivot.total, cells) if pivot.total else None,
        "cells": [list(cell) for cell in cells],
    }


def _series(columns: tuple[Column, ...]) -> list[dict[str, Any]]:
    """Give the upper heads and how many columns each spans; none where one series stands alone."""
    runs = [(key[1], len(list(run))) for key, run in groupby(columns, _series_of)]
    return [{"label": label, "span": span} for label, span in runs if label]


def _columns(columns: tuple[Column, ...]) -> Iterator[dict[str, Any]]:
    for _, run in groupby(columns, _series_of):
        for place, column in enumerate(run):
            yield {
                "id": f"{column.series}/{column.sex}/{column.number}",
                "label": column.heads[1],
                "first": place == 0 and bool(column.heads[0]),
            }


def _series_of(column: Column) -> tuple[str, str]:
    return column.series, column.heads[0]


def _row(line: Line, cells: dict[Cell, int]) -> dict[str, Any]:
    places = [cells.setdefault(_cell(entry), len(cells)) for entry in line.entries]
    row = {"label": line.label, "kind": line.kind, "cells": places}
    return row | {"rows": [_row(child, cells) for child in line.children]} if line.children else row


def _cell(entry: Entry) -> Cell:
    """Give a cell; a suppressed count has no number and sorts as what it counts as in sums."""
    value, mark = entry.value, str(entry.mark)
    if mark == "suppressed" and value is None:
        value = STAND_IN
    elif mark == "suppressed":
        mark = "stand_in"  # a share or sum of nothing but suppressed cells is not itself 1–4
    return entry.text, None if value is None else round(value, SORT_DIGITS), mark
