"""Offer what can be taken away: pictures, Excel, CSV and the link."""

from functools import partial

import streamlit as st

from core.exports import takeaway
from core.exports.context import PICTURES, file_name
from core.numbers.sheet import Sheet
from core.pictures import comparison_drawing, drawing, flow_drawing, mapping, profile_drawing
from core.pictures.shown import Drawing
from core.ui import markup
from core.ui.visit import Visit, link
from core.words import prose


def show(visit: Visit, composed: Sheet) -> None:
    """Show a button per kind of file and one for the link."""
    address = link(visit.asked) if st.context.url else ""
    is_table = composed.selection.view == "table"
    with st.container(horizontal=True, width="content", key="take-away"):
        for kind, label in prose.FILES.items():
            if kind in PICTURES and not _is_drawn(composed):
                continue
            of_chart = is_table and kind in PICTURES
            compares = visit.choices.compares
            sheet = takeaway.as_chart(composed, compares=compares) if of_chart else composed
            st.download_button(
                prose.EXPORT_CHART.format(kind=label) if of_chart else label,
                data=partial(takeaway.make, kind, sheet, partial(_drawings, sheet), address),
                file_name=file_name(sheet, kind),
                mime=takeaway.MIME[kind],
                on_click="ignore",
                key=f"take-{kind}",
            )
        st.html(markup.copy_button(address), width="content")


def _is_drawn(composed: Sheet) -> bool:
    has_rows = bool(composed.figure.rows)
    return has_rows and (composed.is_developed or composed.selection.view != "time")


def _drawings(composed: Sheet) -> list[Drawing]:
    """Draw what the screen shows; only done when somebody asks for the file."""
    view = composed.selection.view
    if flow_drawing.draws(composed):
        return flow_drawing.draw(composed, inline=True)
    if view == "map":
        return mapping.draw(composed, "light", inline=True)
    if view == "profile":
        return profile_drawing.draw(composed, inline=True)
    if composed.beside:
        return comparison_drawing.draw_beside(composed)
    if view == "time":
        return [drawing.development(composed)]
    return [drawing.chart(composed, inline=True)]
