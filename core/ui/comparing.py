"""Lead the reader in two steps to what stands side by side."""

import streamlit as st

from core.choice.comparing import SUBJECT
from core.deliveries.store import DeliveryError
from core.numbers.compared.comparing import compose
from core.ui import bar, cache, comparing_options, controls, faults, pair, panels, two_steps
from core.ui.visit import arrive
from core.words import comparing


def show() -> None:
    """Show the steps until everything is chosen, then the sheet."""
    visit = arrive(SUBJECT)
    is_sheet = visit.selection.at_step() == "sheet"
    bar.show(visit, bar.of_programmes if is_sheet else None)
    if visit.held:
        pair.show(visit, visit.held)
        return
    if not is_sheet:
        st.title(f"{comparing.COMPARE}: {comparing.QUESTION}")
        controls.perspective(visit)
        st.caption(comparing.LIMIT)
        st.caption(comparing.HOW)
        two_steps.steps(visit)
        return
    try:
        subject = f"{SUBJECT}/{visit.perspective}"
        once = cache.keeper(visit.delivery, subject, visit.selection.view)
        composed = compose(visit.delivery, visit.choices, cache.reader(visit.delivery), once)
    except DeliveryError as fault:
        faults.explain(fault)
    else:
        panels.sheet(visit, composed, comparing_options.OFFERS)
