"""Lead the reader in two steps, municipalities then indicator, to a sheet."""

import streamlit as st

from core.choice import regional
from core.choice.labels import period_label
from core.choice.regional import Offer
from core.deliveries.indicators import PERSPECTIVE, read_indicators
from core.deliveries.store import DeliveryError
from core.numbers.municipal import place_sheet
from core.numbers.profiles.profile import compose
from core.numbers.sheet import Sheet
from core.places import groups
from core.ui import (
    bar,
    controls,
    faults,
    markup,
    panels,
    place_map,
    place_options,
    place_step,
    profile,
    trail,
)
from core.ui.visit import Visit, arrive
from core.words import municipal, texts


def show() -> None:
    """Show the steps until everything is chosen, then the sheet."""
    visit = arrive(PERSPECTIVE)
    is_sheet = regional.at_step(visit.selection) == "sheet"
    bar.show(visit, _changeable if is_sheet else None)
    faults.in_places()
    if not is_sheet:
        _steps(visit)
        return
    of_one = visit.selection.view == "profile"
    if of_one and not profile.selection_of(visit).focus:
        profile.choose(visit)
        return
    try:
        composed = compose(profile.subjects(visit)) if of_one else _sheet(visit)
    except DeliveryError as fault:
        faults.explain(fault)
    else:
        panels.sheet(visit, composed, place_options.OFFERS)


def _sheet(visit: Visit) -> Sheet:
    """Compose the sheet of a settled visit."""
    contents = visit.choices.contents
    return place_sheet.compose(profile.subject_of(visit.delivery, contents, visit.selection))


def _changeable(visit: Visit) -> None:
    """Offer to change municipalities and indicator."""
    st.html(markup.bar(regional.group_of(visit.selection).name, example=False))
    with controls.folded(municipal.CHANGE_PLACES, "places") as is_open:
        if is_open:
            place_step.places(visit)
            place_step.ready()
    if visit.selection.view != "profile":  # which has them all
        controls.indicator(visit)
    st.button(
        texts.ALL_MEASURES, on_click=trail.change, kwargs={"indicator": ""}, key="all-indicators"
    )


def _steps(visit: Visit) -> None:
    named = visit.choices.catalogue.perspectives[PERSPECTIVE]
    st.title(f"{named.title}: {named.question}")
    if not visit.choices.units:
        st.info(texts.NOT_IN_DELIVERY.format(title=visit.delivery.title))
        return
    left, right = st.columns([3, 2], gap="medium")
    with left:
        st.header(municipal.STEP_1)
        place_step.places(visit)
        place_step.ready()
        st.header(municipal.STEP_2)
        if visit.selection.places:
            _indicators(visit)
        else:
            st.info(_waits(visit.selection.indicator))
    with right:
        place_map.show(visit)


def _waits(chosen: str) -> str:
    """Say what comes once there are municipalities: all indicators, or the one that was sought."""
    indicator = read_indicators().get(chosen)
    if indicator is None:
        return municipal.NEXT_INDICATOR
    return municipal.INDICATOR_CHOSEN.format(indicator=indicator.short)


def _indicators(visit: Visit) -> None:
    """Show a button per indicator with what it tells; grey with the reason."""
    codes = groups.group(visit.selection.places).codes
    with st.container(key="measures"):
        for indicator in read_indicators().values():
            offer = regional.offer(indicator, visit.choices.contents, codes)
            with st.container(key=f"measure-{indicator.id}", border=True):
                st.button(
                    indicator.short,
                    key=f"choose-{indicator.id}",
                    disabled=bool(offer.reason),
                    on_click=trail.change_indicator,
                    args=(indicator.id,),
                    kwargs={"part": regional.kept_part(visit.asked.part, indicator), "view": "map"},
                    width="stretch",
                )
                st.caption(f"{indicator.question}  \n**{_note(offer)}**")


def _note(offer: Offer) -> str:
    """Say for which years an indicator is there, or why it cannot be chosen."""
    if offer.reason:
        return municipal.REASON[offer.reason]
    first, last = (period_label(offer.years[at]) for at in (-1, 0))
    span = first if first == last else f"{first}–{last}"
    return municipal.YEARS.format(years=span)
