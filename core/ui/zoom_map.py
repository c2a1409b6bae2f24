"""Show the zoomable map beside the drawn one, on demand: it is heavy and cannot be exported."""

import streamlit as st

from core.numbers.sheet import Sheet
from core.pictures import drawing, mapping, maps, zoom
from core.pictures.palette import Theme
from core.pictures.regions import level_of, region_values
from core.words import prose, texts

KEY = "zoom"


def offer() -> None:
    """Offer the switch."""
    st.toggle(texts.ZOOM, key=KEY)


def is_on() -> bool:
    """Tell whether the reader has switched it on."""
    return bool(st.session_state.get(KEY))


def show(sheet: Sheet, theme: Theme) -> None:
    """Show the map, as high as the drawn one, whose legend holds for both."""
    figure = sheet.figure
    level = level_of(figure)
    number, frame = drawing.number_of(sheet), sheet.selection.frame or None
    values = region_values(figure, figure.series[0].key, drawing.map_sex(sheet), number)
    classed = maps.classes(maps.complete(level, values, frame), number)
    with st.spinner(texts.LOADING):
        deck = zoom.deck(level, values, number=number, theme=theme, frame=frame, classed=classed)
        st.pydeck_chart(
            deck, height=mapping.HEIGHT, key="zoomed", alt=f"{sheet.title}. {texts.ALT_TABLE}"
        )
    st.caption(prose.ZOOM_NOTE)
