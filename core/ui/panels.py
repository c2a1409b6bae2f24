"""Hang up a sheet: head, key figures, the chosen view, notes and definition."""

from collections.abc import Iterable
from functools import partial

import streamlit as st

from core.numbers.pivot import lay_out
from core.numbers.sheet import Sheet
from core.pictures import drawing, mapping
from core.pictures.drawing import Drawing
from core.pictures.packing import packed
from core.pictures.palette import Theme
from core.ui import controls, files, markup, options, pivot_table, trail, zoom_map
from core.ui.visit import Visit
from core.words import texts


def sheet(visit: Visit, composed: Sheet) -> None:
    """Show a whole measure sheet, the view that the reader chose first."""
    _head(composed)
    with st.container(horizontal=True, horizontal_alignment="distribute", key="views"):
        controls.view(visit)
        files.show(visit, composed)
    if not composed.figure.rows:
        st.info(texts.EMPTY_SHEET)
        return
    views = {"chart": _chart, "map": _map, "table": _table, "time": _development}
    views[visit.selection.view](visit, composed)
    _notes(note for note in composed.notes if note not in _urgent(composed))
    _definition(composed)


def theme() -> Theme:
    """Give the theme that the reader's browser shows."""
    return "dark" if st.context.theme.type == "dark" else "light"


def _head(composed: Sheet) -> None:
    context = f"{composed.perspective.population}. {composed.source}"
    st.html(
        markup.head(composed.title, [context], example=composed.delivery.example)
        + markup.finding(composed.finding)
        + markup.key_figures(composed.keys)
        + markup.notes(_urgent(composed))
    )


def _urgent(composed: Sheet) -> list[str]:
    """Give what must be seen with the numbers, also on a screen that is not scrolled."""
    return [note for note in composed.notes if note in (texts.SMALL_BASE, texts.MUCH_HIDDEN)]


def _notes(lines: Iterable[str]) -> None:
    written = markup.notes(lines)
    if written:
        st.html(written)


def _chart(visit: Visit, composed: Sheet) -> None:
    options.of_chart(visit, composed)
    drawn = drawing.chart(composed, theme())
    _caption(drawn)
    _draw(drawn, "chart")


def _map(visit: Visit, composed: Sheet) -> None:
    options.of_map(visit, composed)
    seen = mapping.regions(composed, theme())
    drawn = mapping.draw_maps(composed, seen)
    if mapping.is_compared(composed):
        # Maps stand in line, however many lines their names take.
        columns = st.columns(len(drawn), vertical_alignment="bottom")
        for place, (column, one) in enumerate(zip(columns, drawn, strict=True)):
            with column:
                _caption(one)
                _draw(one, f"map-{place}", clickable=True)
        return
    _caption(drawn[0])
    left, right = st.columns([5, 6], gap="medium")
    with left:
        _draw(drawn[0], "map", clickable=True)
    with right:
        if zoom_map.is_on():
            zoom_map.show(composed.title, seen)
        else:
            _draw(mapping.draw_bars(composed, seen), "ranked")


def _table(visit: Visit, composed: Sheet) -> None:
    pivot = lay_out(composed.shown, composed.selection.sort)
    options.of_table(visit, composed, pivot)
    st.html(markup.caption(composed.base))
    pivot_table.show(pivot, caption=composed.title, key="pivot", on_sort=_sorted)
    st.html(markup.symbols())


def _sorted(sort: str) -> None:
    trail.change(sort=sort)


def _development(visit: Visit, composed: Sheet) -> None:
    if not composed.is_developed:
        st.info(texts.TIME_ONE)
        return
    options.of_development(visit, composed)
    drawn = drawing.development(composed, theme())
    _caption(drawn)
    _draw(drawn, "time")


def _caption(drawn: Drawing) -> None:
    st.html(markup.caption(drawn.caption, drawn.words, drawn.legend))


def _draw(drawn: Drawing, key: str, *, clickable: bool = False) -> None:
    """Show a chart; as long as only its data changes, the browser keeps the chart."""
    show = partial(
        st.vega_lite_chart, packed(drawn.spec), theme=None, key=f"drawn-{key}",
        height=drawn.spec["height"], alt=texts.ALT,
    )  # fmt: skip
    if clickable:
        show(on_select=partial(_clicked, f"drawn-{key}"), selection_mode=["region"])
    else:
        show()


def _clicked(key: str) -> None:
    """Take the clicked region as the focus; a click beside the map lets go of it."""
    picked = st.session_state[key]["selection"].get("region") or []
    trail.change(focus=picked[0]["code"] if picked else "")


def _definition(composed: Sheet) -> None:
    """Say below the chart how the measure is counted; one element, for it is sent every time."""
    words = texts.DEFINITION_LABELS
    measure, delivery = composed.measure, composed.delivery
    told = [
        (words["definition"], measure.definition),
        *((rate.title, rate.note) for rate in measure.rates),
        (words["population"], composed.perspective.population),
        (words["source"], f"{measure.source}. {delivery.source}"),
        (words["delivery"], delivery.title),
    ]
    lists = [(words["caveats"], measure.caveats), (words["notes"], delivery.notes)]
    with st.expander(texts.DEFINITION):
        st.html(markup.definition(told, [each for each in lists if each[1]]))
