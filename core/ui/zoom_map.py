"""Open the zoomable map beside the drawn one, on demand: it is heavy and cannot be exported."""

import streamlit as st

from core import drawing, maps, texts, zoom
from core.palette import Theme
from core.regions import region_values
from core.sheet import Sheet


def show(sheet: Sheet, theme: Theme) -> None:
    """Show a switch, and the map when it is on."""
    if not st.toggle(texts.ZOOM, help=texts.ZOOM_HELP, key="zoom"):
        return
    figure = sheet.figure
    level = drawing.level_of(sheet)
    number, frame = drawing.number_of(sheet), sheet.selection.frame or None
    values = region_values(figure, figure.series[0].key, drawing.map_sex(sheet), number)
    classed = maps.classes(maps.complete(level, values, frame), number)
    with st.spinner(texts.LOADING):
        deck = zoom.deck(
            level, values, number=number, legend_title=drawing.legend_title(sheet), theme=theme,
            frame=frame, classed=classed,
        )  # fmt: skip
        st.pydeck_chart(deck, height=560, key="zoomed", alt=f"{sheet.title}. {texts.ALT_TABLE}")
