"""Show the zoomable map beside the drawn one, on demand: it is heavy and cannot be exported."""

import streamlit as st

from core.numbers.sheet import Sheet
from core.pictures import mapping, zoom
from core.pictures.mapping import Regions
from core.words import prose, texts

KEY = "zoom"


def offer() -> None:
    """Offer the switch."""
    st.toggle(texts.ZOOM, key=KEY)


def is_on() -> bool:
    """Tell whether the reader has switched it on."""
    return bool(st.session_state.get(KEY))


def show(composed: Sheet, seen: Regions) -> None:
    """Show the map, as high as the drawn one, whose legend holds for both."""
    with st.spinner(texts.LOADING):
        deck = zoom.deck(seen.level, seen.values[0], seen.classed, seen.theme, composed.points)
        words = f"{composed.title}. {texts.ALT_TABLE}"
        st.pydeck_chart(deck, height=mapping.HEIGHT, key="zoomed", alt=words)
    st.caption(prose.ZOOM_NOTE)
