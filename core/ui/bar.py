"""Show on every page what is chosen, with clear, step back and the way to change it."""

import streamlit as st

from core.choice.labels import period_words, unit_names
from core.ui import controls, faults, first_step, markup
from core.ui import visit as visits
from core.ui.visit import Visit
from core.words import texts


def show(visit: Visit) -> None:
    """Show the bar, and below it what the address asked for in vain."""
    with st.container(horizontal=True, vertical_alignment="bottom", key="bar"):
        if visit.perspective and visit.selection.at_step() == "sheet":
            _changeable(visit)
        else:
            st.html(_said(visit))
        st.button(
            texts.STEP_BACK,
            on_click=visits.step_back,
            disabled=not visits.may_step_back(),
            key="back",
        )
        st.button(
            texts.CLEAR, on_click=visits.clear, disabled=not visit.selection.units, key="clear"
        )
    for notice in visit.notices:
        st.warning(markup.plain(notice))
    for fault in visit.faults:
        faults.explain(fault)


def _changeable(visit: Visit) -> None:
    """Offer to change what is chosen; long lists stay closed until somebody wants them."""
    units, periods = chosen_words(visit)[:2]
    with st.popover(markup.plain(f"{units} · {periods}"), key="units-and-periods"):
        first_step.units(visit)
        first_step.periods(visit)
    controls.measure(visit)
    st.button(
        texts.ALL_MEASURES, on_click=visits.change, kwargs={"measure": ""}, key="all-measures"
    )


def _said(visit: Visit) -> str:
    words = " · ".join(chosen_words(visit)) or texts.BAR_EMPTY
    return markup.bar(words, example=visit.delivery.example)


def chosen_words(visit: Visit) -> list[str]:
    """Put the selection in words: units, periods, measure."""
    selection, contents = visit.selection, visit.choices.contents
    known = {id_: unit for units in contents.units.values() for id_, unit in units.items()}
    measure = visit.choices.catalogue.measures.get(selection.measure)
    words = [
        texts.listing(unit_names([known[id_] for id_ in selection.units if id_ in known])),
        texts.listing([period_words(id_) for id_ in selection.periods]),
        measure.short if measure else "",
    ]
    return [word for word in words if word]
