"""Show how far long work is, and let it be stopped; the page goes on when it is done."""

from typing import Final

import streamlit as st

from core.owner.cases import Case
from core.owner.work import State
from core.words import data_page as words
from core.words import formats

EVERY: Final = 1.0  # seconds
PHASES: Final = ("read", "check", "write", "compare", "audit")
PROTECTING: Final = ("protect", "compare", "audit")


@st.fragment(run_every=EVERY)
def show(case: Case) -> None:
    """Show the work that is under way."""
    state = case.state
    if state is None or not state.is_running:
        st.rerun()
    elapsed = formats.elapsed(state.seconds)
    st.progress(
        _far(state, case),
        text=words.ELAPSED.format(phase=words.PHASE[state.doing], elapsed=elapsed),
    )
    st.caption(words.PATIENCE)
    if st.button(words.STOP, key="stop"):
        case.stop()
        st.rerun()


def _far(state: State, case: Case) -> float:
    """Give the part of all that is done, each phase as long as the others."""
    phases = PROTECTING if case.is_protecting else PHASES
    before = phases.index(state.doing) if state.doing in phases else 0
    return min(1.0, (before + state.done) / len(phases))
