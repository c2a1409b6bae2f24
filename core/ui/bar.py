"""Show on every page what is chosen, with clear, step back and the way to change it."""

import streamlit as st

from core.choice.labels import period_words, unit_names
from core.ui import controls, faults, first_step, markup, trail
from core.ui.visit import Visit
from core.words import texts


def show(visit: Visit) -> None:
    """Show the bar, and below it what the address asked for in vain."""
    with st.container(horizontal=True, vertical_alignment="center", key="bar"):
        if visit.perspective and visit.selection.at_step() == "sheet":
            _changeable(visit)
        else:
            st.html(markup.bar(" · ".join(chosen_words(visit)) or texts.BAR_EMPTY,
                               example=visit.delivery.example))  # fmt: skip
        st.button(
            texts.STEP_BACK,
            on_click=trail.step_back,
            disabled=not trail.may_step_back(),
            key="back",
        )
        st.button(texts.CLEAR, on_click=trail.clear, disabled=not trail.may_clear(), key="clear")
    for notice in visit.notices:
        st.warning(markup.plain(notice))
    for fault in visit.faults:
        faults.explain(fault)


def _changeable(visit: Visit) -> None:
    """Offer to change what is chosen; long lists stay closed until somebody wants them."""
    st.html(markup.bar(" · ".join(chosen_words(visit)[:2]), example=False))
    with controls.folded(texts.CHANGE_UNITS, "units-and-periods") as is_open:
        if is_open:
            first_step.units(visit)
            first_step.periods(visit)
    controls.measure(visit)
    st.button(texts.ALL_MEASURES, on_click=trail.change, kwargs={"measure": ""}, key="all-measures")


def chosen_words(visit: Visit) -> list[str]:
    """Put the selection in words: units, periods, measure."""
    selection, contents = visit.selection, visit.choices.contents
    known = {id_: unit for units in contents.units.values() for id_, unit in units.items()}
    measure = visit.choices.catalogue.measures.get(selection.measure)
    words = [
        texts.listing(unit_names([known[id_] for id_ in selection.units if id_ in known])),
        texts.listing([period_words(id_) for id_ in reversed(selection.periods)]),
        measure.short if measure else "",
    ]
    return [word for word in words if word]
