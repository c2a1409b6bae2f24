"""Offer a map that municipalities are chosen on."""

from functools import partial
from typing import Final

import streamlit as st

from core.pictures import place_picker
from core.pictures.packing import packed
from core.places import groups
from core.ui import panels, place_step
from core.ui.visit import Visit
from core.words import municipal

_TOLD: Final = "picker-told"  # the municipalities that the map told of last


def show(visit: Visit) -> None:
    """Choose municipalities on the map: a click adds one, or takes it away."""
    chosen = groups.group(visit.asked.places).codes
    if "picker" not in st.session_state:  # a new map: nothing was clicked yet
        st.session_state.pop(_TOLD, None)
    st.caption(municipal.PICKER)
    st.vega_lite_chart(
        packed(place_picker.draw(chosen, panels.theme())), theme=None, key="picker",
        height=place_picker.HEIGHT, alt=municipal.PICKER_ALT, selection_mode=["region"],
        on_select=partial(_picked, visit.asked.places),
    )  # fmt: skip


def _picked(places: tuple[str, ...]) -> None:
    """Add the clicked municipality; where it is chosen already, the others stay.

    The map tells of all that were clicked an odd number of times; the last one is what is new.
    """
    picked = st.session_state["picker"]["selection"].get("region") or []
    told = {each["code"] for each in picked if "code" in each}  # a border has none
    clicked = told ^ st.session_state.get(_TOLD, set())
    st.session_state[_TOLD] = told
    for code in clicked:
        inside = groups.group(places).codes
        kept = [each for each in inside if each != code]
        place_step.choose(tuple(kept) if code in inside else (*places, code))
