"""Offer the first step of the municipality pages: counties, groups or municipalities."""

import streamlit as st

from core.places import geography, groups
from core.ui import markup, trail
from core.ui.visit import Visit
from core.words import municipal
from core.words.spelling import collate


def places(visit: Visit) -> None:
    """Choose municipalities, counties and ready groups, by name."""
    labels = _labels()
    st.session_state["ask-places"] = [id_ for id_ in visit.asked.places if id_ in labels]
    st.multiselect(
        municipal.PLACES, list(labels), format_func=lambda id_: labels[id_], key="ask-places",
        on_change=_heard, select_all=False, placeholder=municipal.PLACES_PLACEHOLDER,
        filter_mode="contains",  # the framework's own finds Ekerö by the letters of Krokom
    )  # fmt: skip


def ready() -> None:
    """Offer the ready groups, one click each."""
    with st.container(horizontal=True, key="ready-groups"):
        for each in groups.ready():
            if each.codes:
                st.button(
                    markup.plain(each.name), key=f"group-{each.id}", on_click=choose,
                    args=((each.id,),),
                )  # fmt: skip


def _labels() -> dict[str, str]:
    """Name all that can be chosen: the country, ready groups, counties, municipalities."""
    whole = {groups.COUNTRY: municipal.COUNTRY}
    ready_made = {each.id: each.name for each in groups.ready()}
    counties = {each.code: each.name for each in geography.counties()}
    by_name = sorted(geography.municipalities(), key=lambda each: collate(each.name))
    towns = {
        each.code: municipal.IN_COUNTY.format(name=each.name, county=counties[each.county])
        for each in by_name
    }
    return whole | ready_made | counties | towns


def _heard() -> None:
    choose(tuple(st.session_state["ask-places"]))


def choose(ids: tuple[str, ...]) -> None:
    """Choose places anew; all else stays as far as the new ones have it."""
    alone = len(groups.group(ids).codes) == 1  # then it is in focus, and no other
    trail.change(places=ids, frame="", **({"focus": ""} if alone else {}))
