"""Show two selections beside each other: the one that is held, and the one that is changed."""

from dataclasses import replace

import streamlit as st

from core.choice import pair
from core.choice.choices import Choices
from core.deliveries.store import DeliveryError
from core.numbers.compared.pair import compose
from core.numbers.statistics import PARTS
from core.ui import (
    bar,
    cache,
    comparing_options,
    controls,
    faults,
    markup,
    panels,
    presentation,
    trail,
    two_steps,
)
from core.ui.visit import Visit
from core.words import comparing, texts


def show(visit: Visit, held: Choices) -> None:
    """Show the steps until the right one is chosen as well, then the sheet of both."""
    if visit.selection.at_step() != "sheet":
        _held(visit, held, comparing.HELD_WAITS)
        st.title(comparing.PUT_BESIDE)
        controls.perspective(visit)
        two_steps.steps(visit)
        return
    seen = pair.in_view(visit.choices, held)
    if not presentation.is_on(seen.selection):
        _held(visit, held, comparing.HELD)
    try:
        composed = compose(visit.delivery, held, seen, cache.reader(visit.delivery))
    except DeliveryError as fault:
        faults.explain(fault)
    else:
        panels.sheet(replace(visit, choices=seen), composed, comparing_options.BESIDE)


def _held(visit: Visit, held: Choices, words: str) -> None:
    """Say what stands to the left, and offer to change sides or to let go of it."""
    swapped = pair.swap(visit.asked, visit.perspective)
    sex = held.selection.sex
    called = [*bar.words_of(held), *([texts.SEX[sex]] if sex in PARTS else [])]
    told = words.format(held=" · ".join(called))
    with st.container(horizontal=True, vertical_alignment="center", key="held"):
        st.html(markup.bar(told, example=False))
        if visit.selection.at_step() == "sheet":
            st.button(comparing.SWAP, on_click=trail.change, kwargs=vars(swapped), key="swap")
        st.button(comparing.LET_GO, on_click=trail.change, kwargs={"beside": ""}, key="let-go")
