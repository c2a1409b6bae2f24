"""Publish a delivery that has been seen through, with a decision where it gives numbers away."""

from collections.abc import Callable
from typing import Final

import streamlit as st

from core.deliveries.publishing import PublishError
from core.deliveries.register import Version
from core.disclosure.verdict import Verdict
from core.ingest import categories
from core.owner import steps, told
from core.owner.cases import Case
from core.owner.review import Review
from core.owner.steps import Story
from core.ui import markup
from core.ui.owner import door
from core.ui.owner.bring import ROWS
from core.words import data_page as words
from core.words import door as door_words
from core.words import formats

AS_OF: Final = "asked-to-publish"  # in the session: the review that was on the screen then


def show(
    case: Case, seen: Review, verdict: Verdict, by: str, done: Callable[[Version], None]
) -> None:
    """Show what must be decided, and the button; `done` hears of the version published."""
    if undecided := len(categories.questions(seen.draft.categories)):
        st.warning(words.UNDECIDED.format(count=formats.number(undecided)))
    if case.is_older:
        st.warning(words.OLDER)
    with st.form("publishing"):
        note = st.text_area(words.NOTE, height=ROWS).strip()
        agreed = verdict.passed or st.checkbox(words.ANYWAY[seen.decision])
        if not st.form_submit_button(
            words.PUBLISH, type="primary", on_click=_ask, args=(seen.as_of,)
        ):
            return
    if st.session_state[AS_OF] != seen.as_of:
        st.warning(words.CHANGED_SINCE)
    elif not agreed:
        st.error(words.DECIDE)
    elif not (verdict.passed or note):
        st.error(words.NOTE_NEEDED)
    elif not door.is_open_to(by):
        st.error(door_words.NO_LONGER)
    else:
        _publish(case, seen, Story(by, verdict, seen.beside, seen.decision, note), done)


def _ask(as_of: str) -> None:
    st.session_state[AS_OF] = as_of


def _publish(case: Case, seen: Review, story: Story, done: Callable[[Version], None]) -> None:
    try:
        with st.spinner(words.PUBLISHING):
            version = steps.publish(case.desk, seen.draft, case.told, story)
            # Within the spinner: at its end a second click on the button ends this run.
            case.throw_away()
            done(version)
    except PublishError as trouble:
        st.error(markup.plain(told.trouble(trouble)))
        if trouble.trouble == "changed":
            st.button(words.AUDIT_AGAIN, on_click=case.check, key="audit-again")
    else:
        st.rerun()
