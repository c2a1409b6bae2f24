"""Show what a delivery gives away, and offer to protect it."""

from collections.abc import Mapping
from typing import get_args

import streamlit as st

from core.disclosure.audit import Audit
from core.disclosure.protect import How
from core.disclosure.telling import told_cost, told_remedy, told_verdict
from core.owner.cases import Case
from core.owner.review import Review
from core.ui import markup
from core.ui.owner import tables
from core.words import data_page as words
from core.words import disclosure, formats


def show(case: Case, seen: Review, found: Audit) -> None:
    """Show the verdict, each finding, and the remedies."""
    verdict = found.verdict
    said, *more = told_verdict(verdict)
    (st.success if verdict.passed else st.warning)(markup.plain(said))
    if more:
        st.html(markup.notes(more))
    if verdict.found:
        _leaks(verdict.by_leak)
        with st.expander(words.FINDINGS):
            told = [vars(each) for each in seen.findings]
            tables.show(told, words.FINDING_HEADS, words.FINDING_LIST, file=True)
            if verdict.found > len(told):
                counts = {"shown": len(told), "all": verdict.found}
                few = {key: formats.number(count) for key, count in counts.items()}
                st.caption(words.FINDINGS_FIRST.format(**few))
    if case.closes:
        st.html(markup.notes([words.CLOSES_OLDER]))
        st.button(words.KEEP_OLDER, on_click=case.close_older, args=(False,), key="keep-older")
    elif "versions" in verdict.by_leak and case.has_older:
        st.html(markup.notes([words.CLOSE_OLDER_HELP]))
        st.button(words.CLOSE_OLDER, on_click=case.close_older, args=(True,), key="close-older")
    if seen.cost:
        st.html(markup.notes(told_cost(seen.cost)))
        with st.expander(words.CHANGES):
            changed = [vars(each) for each in seen.changes]
            tables.show(changed, words.CHANGE_HEADS, words.CHANGES, file=True)
        st.button(words.UNPROTECT, on_click=case.unprotect, key="unprotect")
    elif verdict.pinned:
        _offer(case)


def _leaks(by_leak: Mapping[str, int]) -> None:
    """Show what stands beside what, and below it each remedy once."""
    leaks = sorted(by_leak.items(), key=lambda each: -each[1])
    rows = [{"leak": disclosure.LEAK[leak], "count": count} for leak, count in leaks]
    tables.show(rows, words.LEAK_HEADS, words.LEAK_LIST)
    st.html(markup.notes(dict.fromkeys(told_remedy(leak) for leak, _ in leaks)))


def _offer(case: Case) -> None:
    with st.container(border=True, key="protecting"):
        st.markdown(f"**{words.PROTECT}.** {words.PROTECT_HELP}")
        st.radio(
            words.PROTECT, get_args(How), format_func=words.HOW.__getitem__,
            label_visibility="collapsed", key="how",
        )  # fmt: skip
        st.button(words.PROTECT, on_click=_protect, args=(case,), key="protect")


def _protect(case: Case) -> None:
    # As it is now: the button may be pressed before the page has heard of another choice.
    case.protect(st.session_state["how"])
