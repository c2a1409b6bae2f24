"""Show how a new delivery differs from the one that readers see."""

from typing import Any, Final

import pandas as pd
import streamlit as st

from core import naming
from core.deliveries.catalogue import read_catalogue
from core.ingest.differences import KINDS, Differences, parts_of
from core.owner import told
from core.pictures import difference_drawing
from core.ui import markup
from core.ui.owner import tables
from core.ui.panels import theme
from core.words import differing as words
from core.words import disclosure, formats

SEEN_FIRST: Final = ("changed", "newly_shown", "newly_suppressed", "removed", "added")


def show(found: Differences, *, is_protected: bool) -> None:
    """Show what differs: in a sentence, in pictures, by measure, and what changed most.

    `is_protected`: numbers of what is shown now are hidden by us, and not yet of the new one.
    """
    measures = found.measures
    before, after = (int(measures[name].sum()) for name in ("before", "after"))
    if not before:
        st.info(words.NOTHING_SHOWN)
        return
    if found.none:
        st.info(words.SAME)
        return
    changed = int(measures[[*KINDS]].to_numpy().sum())
    numbers = {"changed": changed, "before": before, "after": after}
    st.markdown(words.DIFFERS.format(**{key: formats.number(n) for key, n in numbers.items()}))
    for said in told.scope(found):
        st.markdown(markup.plain(said))
    if is_protected:
        st.html(markup.notes([words.PROTECTED_NOW]))
    differing = measures[measures[[*KINDS]].sum(axis=1) > 0]
    _pictures(differing)
    rows = [*map(_of_measure, _records(differing))]
    nowhere = {kind for kind in KINDS if not differing[kind].any()}
    heads = {key: head for key, head in words.DIFFERENCE_HEADS.items() if key not in nowhere}
    tables.show(rows, heads, words.DIFFERENCE_LIST, file=True)
    if len(found.totals):
        st.subheader(words.TOTALS)
        rows = [*map(_of_total, _records(found.totals))]
        tables.show(rows, words.TOTAL_HEADS, words.TOTAL_LIST, file=True)
    with st.expander(words.PLACES):
        rows = [*map(_of_place, _records(_in_turn(found.places)))]
        tables.show(rows, words.PLACE_HEADS, words.PLACE_LIST, file=True)


def _pictures(differing: pd.DataFrame) -> None:
    """Show corrections first and by themselves: beside a new year's numbers they are not seen."""
    *corrections, new = SEEN_FIRST
    if not differing[corrections].to_numpy().any():
        st.markdown(words.ONLY_NEW)
    for kinds in (corrections, [new]):
        if differing[kinds].to_numpy().any():
            drawn = difference_drawing.draw(differing, parts_of(differing), kinds, theme())
            st.html(markup.caption(drawn.caption, drawn.words, drawn.legend))
            key = f"differences-{kinds[0]}"
            st.vega_lite_chart(spec=drawn.spec, width="stretch", theme=None, key=key)


def _in_turn(places: pd.DataFrame) -> pd.DataFrame:
    """Let the largest corrections be seen, then some of a new year's numbers, which are many."""
    added = places["kind"].eq("added").rename("added")
    later = places.groupby(added).cumcount() >= tables.MOST // 2
    return places.assign(added=added, later=later).sort_values(["later", "added"], kind="stable")


def _records(frame: pd.DataFrame) -> list[dict[str, Any]]:
    return [{str(key): value for key, value in row.items()} for row in frame.to_dict("records")]


def _of_measure(row: dict[str, Any]) -> dict[str, Any]:
    return {**row, "measure": read_catalogue().measures[row["measure"]].title}


def _of_total(row: dict[str, Any]) -> dict[str, Any]:
    return {**_of_measure(row), "whom": naming.whom(row)}


def _of_place(row: dict[str, Any]) -> dict[str, Any]:
    numbers = {
        key: _number(row[key], is_hidden=row[hidden])
        for key, hidden in (("before", "was_hidden"), ("after", "is_hidden"))
    }
    return {"kind": words.DIFFERENCE_HEADS[row["kind"]], "where": naming.number(row), **numbers}


def _number(number: float, *, is_hidden: bool) -> float | str | None:
    if pd.isna(number):
        return disclosure.REMOVED if is_hidden else None
    return disclosure.MASKED.format(number=formats.number(number)) if is_hidden else float(number)
