"""Shows a pivot as a table whose rows open in the browser; its heads ask for another order."""

from collections.abc import Callable, Iterator
from itertools import groupby
from pathlib import Path
from typing import Any

import streamlit as st

from core.numbers.pivot import DESCENDING, LABELS, Column, Entry, Line, Pivot, next_sort
from core.words import prose, texts

Cell = tuple[str, str]  # text, mark
WORDS = {"expand": texts.TABLE_EXPAND, "sort": texts.TABLE_SORT, "wide": prose.TABLE_WIDE}

_files = Path(__file__).parent / "components"
_table = st.components.v2.component(
    "pivot_table",
    html='<div class="region" role="region" tabindex="0"></div>',
    css=(_files / "pivot_table.css").read_text(encoding="utf-8"),
    js=(_files / "pivot_table.js").read_text(encoding="utf-8"),
)


def show(
    pivot: Pivot, *, caption: str, key: str, on_sort: Callable[[str], None], focus: str = ""
) -> None:
    """Show the table; a head that is clicked is told of by the order that it asks for.

    The row of the label `focus` stands out.
    """
    _table(
        key=key,
        data=to_data(pivot) | {"caption": caption, "focus": focus},
        on_sort_change=lambda: on_sort(st.session_state[key]["sort"]),
    )


def to_data(pivot: Pivot) -> dict[str, Any]:
    """Give a pivot as plain JSON: each different cell once, rows point at theirs by number."""
    cells: dict[Cell, int] = {}
    return {
        "fixed": pivot.fixed,
        "words": {**texts.TABLE_NOTE, **WORDS},
        "series": _series(pivot.columns),
        "corner": _head(LABELS, pivot.corner, pivot.sort),
        "columns": list(_columns(pivot)),
        "rows": [_row(line, cells) for line in pivot.lines],
        "total": _row(pivot.total, cells) if pivot.total else None,
        "cells": [list(cell) for cell in cells],
    }


def _series(columns: tuple[Column, ...]) -> list[dict[str, Any]]:
    """Give the upper heads and how many columns each spans; none where one series stands alone."""
    runs = [(label, len(list(run))) for label, run in groupby(columns, _series_of)]
    return [{"label": label, "span": span} for label, span in runs if label]


def _columns(pivot: Pivot) -> Iterator[dict[str, Any]]:
    for _, run in groupby(pivot.columns, _series_of):
        for place, column in enumerate(run):
            first = place == 0 and bool(column.heads[0])
            yield _head(column.id, column.heads[1], pivot.sort) | {"first": first}


def _head(id_: str, label: str, sort: str) -> dict[str, Any]:
    """Give a head: how its column is sorted now, and what a click on it asks for."""
    sorted_ = {id_: "ascending", DESCENDING + id_: "descending"}.get(sort)
    return {"label": label, "sorted": sorted_, "next": next_sort(sort, id_)}


def _series_of(column: Column) -> str:
    return column.heads[0]


def _row(line: Line, cells: dict[Cell, int]) -> dict[str, Any]:
    places = [cells.setdefault(_cell(entry), len(cells)) for entry in line.entries]
    row = {"label": line.label, "kind": line.kind, "cells": places}
    return row | {"rows": [_row(child, cells) for child in line.children]} if line.children else row


def _cell(entry: Entry) -> Cell:
    """Give a cell; a share or sum of nothing but suppressed cells is not itself 1–4."""
    stands_in = entry.mark == "suppressed" and entry.value is not None
    return entry.text, "stand_in" if stands_in else entry.mark
