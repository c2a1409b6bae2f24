"""Show a delivery on its way in, from its files to its publication."""

from collections.abc import Callable

import streamlit as st

from core.deliveries.register import Version
from core.owner.cases import Case
from core.owner.review import Review
from core.owner.steps import PROTECTED
from core.ui import markup
from core.ui.owner import asking, correcting, differing, mending, publishing, revealing, waiting
from core.words import data_page as words
from core.words import differing as difference_words
from core.words import formats


def show(case: Case, by: str, leave: Callable[[], None], done: Callable[[Version], None]) -> None:
    """Show as far as it has come; `done` hears of the version that is published.

    `leave` lets the reader begin with another meanwhile.
    """
    _head(case, leave)
    if case.state is None:
        case.check()
    state = case.state
    if state and state.is_running:
        waiting.show(case)
        return
    if state and state.trouble:
        is_calm = state.trouble in {"stopped", "updated"}
        (st.info if is_calm else st.error)(words.TROUBLE[state.trouble])
        undo = case.is_protecting and state.trouble != "updated"
        label, deed = (words.UNPROTECTED, case.unprotect) if undo else (words.AGAIN, case.check)
        st.button(label, on_click=deed, key="again")
    if review := case.review:
        _results(case, review, by, done)
    else:
        correcting.show(case, is_sound=False)


def _results(case: Case, review: Review, by: str, done: Callable[[Version], None]) -> None:
    st.header(words.CHECKED)
    mending.show(review.draft, review.contradictions)
    if review.differences is not None and len(review.differences.totals):
        st.warning(
            difference_words.JUMPS.format(count=formats.number(len(review.differences.totals)))
        )
    correcting.show(case, is_sound=review.draft.is_sound)
    asking.show(case, review.draft)
    if review.differences is None or review.audit is None:
        return
    st.header(difference_words.DIFFERENCES)
    running = case.shown
    was_protected = running is not None and running.decision == PROTECTED
    is_protected = was_protected and review.decision != PROTECTED
    differing.show(review.differences, is_protected=is_protected)
    st.header(words.AUDIT)
    revealing.show(case, review, review.audit)
    st.header(words.PUBLISH)
    publishing.show(case, review, review.audit.verdict, by, done)


def _head(case: Case, leave: Callable[[], None]) -> None:
    def thrown_away() -> None:
        case.throw_away()
        leave()

    with st.container(horizontal=True, vertical_alignment="center", key="case"):
        st.markdown(markup.plain(begun(case)))
        st.button(words.ANOTHER, on_click=leave, key="another")
        with st.popover(words.START_OVER):
            st.markdown(words.THROW_AWAY_HELP)
            st.button(words.THROW_AWAY, on_click=thrown_away, key="throw-away")
    about, shown = case.told.about, case.shown
    said = [words.BECOMES.format(line=case.line, **{key: about[key] for key in ("title", "drawn")})]
    at = formats.moment(shown.at, st.context.timezone) if shown else ""
    said += [words.REPLACES.format(title=shown.title, at=at)] if shown else [words.FIRST]
    st.caption(markup.plain(" ".join(said)))


def begun(case: Case) -> str:
    """Say in a line which one it is."""
    at = formats.moment(case.at, st.context.timezone)
    return words.BEGUN.format(files=", ".join(case.files), at=at, by=case.by)
