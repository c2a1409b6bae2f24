"""Show on every page what is chosen, with clear, step back and the way to change it."""

from collections.abc import Callable

import streamlit as st

from core.choice.choices import Choices
from core.choice.labels import period_words, unit_names
from core.choice.selection import to_address
from core.deliveries.indicators import PERSPECTIVE
from core.places import groups
from core.ui import controls, faults, first_step, markup, trail
from core.ui.visit import Visit
from core.words import texts

Change = Callable[[Visit], None]


def show(visit: Visit, change: Change | None = None) -> None:
    """Show the bar, and below it what the address asked for in vain.

    `change` shows what is chosen so that it can be changed there.
    """
    with st.container(horizontal=True, vertical_alignment="center", key="bar"):
        if change:
            change(visit)
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
        st.warning(markup.plain(markup.cut(notice)))
    for fault in visit.faults:
        faults.explain(fault)


def of_programmes(visit: Visit) -> None:
    """Offer to change programmes, periods and measure; long lists stay closed until wanted."""
    st.html(markup.bar(" · ".join(chosen_words(visit)[:2]), example=False))
    with controls.folded(texts.CHANGE_UNITS, "units-and-periods") as is_open:
        if is_open:
            if visit.compares:
                controls.perspective(visit)
            first_step.units(visit)
            first_step.periods(visit)
    controls.measure(visit)
    st.button(texts.ALL_MEASURES, on_click=trail.change, kwargs={"measure": ""}, key="all-measures")
    if not visit.compares:
        here = visit.asked.change(perspective=visit.perspective)
        st.page_link("pages/jamfor.py", label=texts.PAGES["jamfor"], query_params=to_address(here))


def chosen_words(visit: Visit) -> list[str]:
    """Put the selection in words: units, periods, measure; of municipalities, their names."""
    if visit.perspective == PERSPECTIVE:
        return [groups.group(visit.selection.places).name] if visit.selection.places else []
    return words_of(visit.choices)


def words_of(choices: Choices) -> list[str]:
    """Put what is chosen of programmes and the like in words."""
    selection, contents = choices.selection, choices.contents
    known = {id_: unit for units in contents.units.values() for id_, unit in units.items()}
    measure = choices.catalogue.measures.get(selection.measure)
    words = [
        texts.listing(unit_names([known[id_] for id_ in selection.units if id_ in known])),
        texts.listing([period_words(id_) for id_ in reversed(selection.periods)]),
        measure.short if measure else "",
    ]
    return [word for word in words if word]
