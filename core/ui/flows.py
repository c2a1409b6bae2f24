"""Show the moves between counties: one step, a period, and the sheet is there."""

import streamlit as st

from core.choice import flows
from core.choice.labels import period_words
from core.deliveries.catalogue import read_catalogue
from core.deliveries.store import DeliveryError, Unit
from core.numbers.moves import flow_sheet
from core.ui import bar, cache, faults, flow_options, markup, panels
from core.ui.visit import Visit, arrive
from core.words import texts


def show() -> None:
    """Show the sheet of the nearest period, or that the delivery has none."""
    visit = arrive(flows.SUBJECT)
    if not visit.selection.year:
        bar.show(visit)
        st.title(texts.PAGES["floden"])
        st.info(texts.NOT_IN_DELIVERY.format(title=visit.delivery.title))
        return
    bar.show(visit, _chosen)
    try:
        composed = flow_sheet.compose(_subject(visit))
    except DeliveryError as fault:
        faults.explain(fault)
    else:
        panels.sheet(visit, composed, flow_options.OFFERS)


def _subject(visit: Visit) -> flow_sheet.Subject:
    unit = _institution(visit)
    found = cache.flows(visit.delivery, unit.code)
    return flow_sheet.Subject(visit.delivery, read_catalogue(), unit, found, visit.selection)


def _institution(visit: Visit) -> Unit:
    return flows.institutions(visit.choices.contents)[visit.selection.institution]


def _chosen(visit: Visit) -> None:
    """Say which institution and period are shown; both are chosen above the picture."""
    words = (_institution(visit).name, period_words(visit.selection.year))
    st.html(markup.bar(" · ".join(words), example=False))
