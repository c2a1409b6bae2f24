"""Hang up a sheet: head, key figures, the chosen view, notes and definition."""

from collections.abc import Collection, Iterable, Sequence
from functools import partial
from typing import Literal

import streamlit as st

from core.numbers.definitions import caveats, definitions, sources
from core.numbers.pivot import Pivot
from core.numbers.sheet import Sheet
from core.pictures import comparison_drawing, drawing, flow_drawing, mapping, profile_drawing
from core.pictures.packing import packed
from core.pictures.palette import Theme
from core.pictures.shown import Drawing
from core.ui import controls, files, lost, markup, pivot_table, presentation, trail, zoom_map
from core.ui.options import Offer, Offers
from core.ui.visit import Visit
from core.words import municipal, texts


def sheet(visit: Visit, composed: Sheet, offers: Offers) -> None:
    """Show a whole sheet, the view that the reader chose first; `offers` stand above it."""
    views = {"chart": _chart, "map": _map, "table": _table, "time": _development}
    views |= {"matrix": _matrix, "flows": _flows, "gap": _gap, "institutions": _chart}
    views |= {"profile": _profile}
    view = visit.selection.view
    if presentation.is_on(visit.selection):
        presentation.show(visit, composed, partial(views[view], composed, _nothing))
        return
    lost.show(visit, composed)
    _head(composed)
    with st.container(horizontal=True, horizontal_alignment="distribute", key="views"):
        controls.view(offers.views(visit), visit)
        controls.beside(visit)
        presentation.offer()
        files.show(visit, composed)
    if not composed.figure.rows:
        st.info(composed.empty or texts.EMPTY_SHEET)
        return
    views[view](composed, partial(offers.rows[view], visit, composed))
    _notes(note for note in composed.remarks if note not in _urgent(composed))
    _definition(composed)


def _nothing(**_: str) -> None:
    """Offer nothing: before a room a picture stands as it was chosen."""


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


def _chart(composed: Sheet, offer: Offer) -> None:
    offer()
    if composed.beside:
        common, *both = comparison_drawing.draw_beside(composed, theme())
        _caption(common)
        _grid(both, "chart")
        return
    drawn = drawing.chart(composed, theme())
    _caption(drawn)
    _draw(drawn, "chart")


def _map(composed: Sheet, offer: Offer) -> None:
    offer()
    seen = mapping.regions(composed, theme())
    drawn = mapping.draw_maps(composed, seen)
    if mapping.is_compared(composed):
        _caption(mapping.in_common(composed, seen))
        _grid(drawn, "map")
        return
    with st.container(horizontal=True, horizontal_alignment="distribute", key="above-map"):
        _caption(drawn[0])
        if not composed.selection.mode:
            zoom_map.offer()
    left, right = st.columns([5, 6], gap="medium")
    # A click on what is only around the chosen ones says nothing.
    around = {each.code for each in seen.values[0] if each.outside}
    with left:
        _draw(drawn[0], "map", clickable=True, around=around)
    with right:
        if zoom_map.is_on():
            zoom_map.show(composed, seen)
        else:
            bars = mapping.draw_bars(composed, seen)
            if bars.caption:
                st.caption(bars.caption)
            _draw(bars, "ranked")


def _grid(drawn: Sequence[Drawing], name: str) -> None:
    """Show pictures in rows; those of a row stand in line, however many lines their names take."""
    level = len({one.spec["height"] for one in drawn}) == 1
    abreast = mapping.abreast(len(drawn))
    for start in range(0, len(drawn), abreast):
        columns = st.columns(abreast, vertical_alignment="bottom" if level else "top")
        row = drawn[start : start + abreast]
        for place, (column, one) in enumerate(zip(columns, row, strict=False), start):
            with column:
                _caption(one)
                _draw(one, f"{name}-{place}", clickable=name == "map")


def _table(composed: Sheet, offer: Offer) -> None:
    pivot = composed.pivot
    offer(sort=pivot.sort)
    st.html(markup.caption(", ".join(filter(None, (composed.base, composed.caption_note)))))
    _pivot(composed, pivot)


def _pivot(composed: Sheet, pivot: Pivot) -> None:
    rows, focus = composed.figure.rows, composed.selection.focus
    label = next((row.label for row in rows if row.key == focus), "")
    pivot_table.show(pivot, caption=composed.title, key="pivot", on_sort=_sorted, focus=label)
    st.html(markup.symbols())


def _sorted(sort: str) -> None:
    trail.change(sort=sort)


def _development(composed: Sheet, offer: Offer) -> None:
    if not composed.is_developed:
        st.info(texts.TIME_ONE)
        return
    offer()
    drawn = drawing.development(composed, theme())
    _caption(drawn)
    _draw(drawn, "time")


def _matrix(composed: Sheet, offer: Offer) -> None:
    offer()
    if flow_drawing.draws(composed):
        (drawn,) = flow_drawing.draw(composed, theme())
    else:
        drawn = drawing.chart(composed, theme())
    st.html(markup.caption(drawn.caption, drawn.words, drawn.legend) + markup.sideways())
    with st.container(key="matrix"):
        _draw(drawn, "matrix", width=drawn.spec["width"])


def _gap(composed: Sheet, offer: Offer) -> None:
    """Show the gaps as bars, or as a matrix where several columns have one, and in a table."""
    show = _matrix if len(composed.figure.series) > 1 else _chart
    show(composed, offer)
    _pivot(composed, composed.pivot)


def _flows(composed: Sheet, offer: Offer) -> None:
    offer()
    lines, bars = flow_drawing.draw(composed, theme())
    _caption(lines)
    left, right = st.columns([5, 6], gap="medium")
    with left:
        _draw(lines, "flows", clickable=True)
    with right:
        _draw(bars, "ranked")


def _profile(composed: Sheet, offer: Offer) -> None:
    """Show a table of all numbers, and pictures of some below it."""
    offer()
    pivot_table.show(composed.pivot, caption=composed.title, key="profile", on_sort=_sorted)
    _notes(composed.pivot.notes)
    drawn = profile_drawing.draw(composed, theme())
    pictures = st.container(key="pictures")
    for at, row in enumerate(profile_drawing.in_rows(drawn)):
        columns = pictures.columns(profile_drawing.ABREAST, gap="medium")
        for place, (column, one) in enumerate(zip(columns, row, strict=False)):
            with column:
                _caption(one)
                _draw(one, f"profile-{at}-{place}")


def _caption(drawn: Drawing) -> None:
    st.html(markup.caption(drawn.caption, drawn.words, drawn.legend))


def _draw(
    drawn: Drawing,
    key: str,
    *,
    clickable: bool = False,
    around: Collection[str] = (),
    width: int | Literal["stretch"] = "stretch",
) -> None:
    """Show a chart; as long as only its data changes, the browser keeps the chart."""
    show = partial(
        st.vega_lite_chart, packed(drawn.spec), theme=None, key=f"drawn-{key}",
        height=drawn.spec["height"], width=width, alt=texts.ALT,
    )  # fmt: skip
    if clickable:
        show(on_select=partial(_clicked, f"drawn-{key}", around), selection_mode=["region"])
    else:
        show()


def _clicked(key: str, around: Collection[str]) -> None:
    """Take the clicked region as the focus; a click beside the map lets go of it."""
    picked = st.session_state[key]["selection"].get("region") or [{"code": ""}]
    code = picked[0].get("code")
    if code is not None and code not in around:  # a border between counties has none
        trail.change(focus=code)


def _definition(composed: Sheet) -> None:
    """Say below the chart how the measure is counted; one element, for it is sent every time."""
    words = texts.DEFINITION_LABELS
    delivery = composed.delivery
    told = [
        *definitions(composed),
        (words["population"], composed.perspective.population),
        (words["source"], f"{sources(composed)}. {delivery.source}"),
        (words["delivery"], delivery.title),
    ]
    lists = [(words["caveats"], caveats(composed)), (words["notes"], delivery.notes)]
    with st.expander(municipal.DEFINITIONS if composed.gathered else texts.DEFINITION):
        st.html(markup.definition(told, [each for each in lists if each[1]]))
