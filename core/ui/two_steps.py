"""Lead the reader in two steps, programme and period then measure, to a sheet."""

import streamlit as st

from core.deliveries.store import DeliveryError
from core.numbers.measures.measure_sheet import compose
from core.numbers.measures.movement import compare_with_origin
from core.ui import bar, cache, controls, faults, first_step, options, panels
from core.ui.visit import Visit, arrive
from core.words import texts


def show(perspective: str) -> None:
    """Show one perspective: the steps until everything is chosen, then the sheet."""
    visit = arrive(perspective)
    is_sheet = visit.selection.at_step() == "sheet"
    bar.show(visit, bar.of_programmes if is_sheet else None)
    if not is_sheet:
        named = visit.choices.catalogue.perspectives[visit.perspective]
        st.title(f"{named.title}: {named.question}")
        steps(visit)
        return
    try:
        read = cache.reader(visit.delivery)
        once = cache.keeper(visit.delivery, perspective, visit.selection.view)
        composed = compose(visit.delivery, visit.choices, read, once)
        if visit.selection.part:
            composed = compare_with_origin(composed, visit.choices, read, once)
    except DeliveryError as fault:
        faults.explain(fault)
    else:
        panels.sheet(visit, composed, options.OFFERS)


def steps(visit: Visit) -> None:
    """Show the two steps, the second when the first is done."""
    if not visit.choices.units:
        st.info(texts.NOT_IN_DELIVERY.format(title=visit.delivery.title))
        return
    st.header(texts.STEP_1)
    left, right = st.columns(2)
    with left:
        first_step.units(visit)
    with right:
        first_step.periods(visit)
    st.header(texts.STEP_2)
    if visit.selection.at_step() == "measure":
        st.caption(texts.STEP_2_HINT)
        controls.measures(visit)
    else:
        offered = {each.id: each for each in visit.choices.catalogue.measures_of(visit.perspective)}
        waiting = offered.get(visit.selection.measure)
        st.info(texts.WAITING.format(measure=waiting.short) if waiting else texts.NEXT_MEASURE)
