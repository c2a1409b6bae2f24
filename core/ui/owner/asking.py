"""Ask the owner what only she knows, and look at the files anew with her answers."""

from collections.abc import Sequence
from dataclasses import replace

import streamlit as st

from core.deliveries.catalogue import read_catalogue
from core.ingest import categories
from core.ingest.categories import Category
from core.ingest.draft import Draft
from core.ingest.memory import Memory
from core.ingest.sources import Told
from core.owner.cases import Case
from core.ui import markup
from core.ui.owner import fields
from core.words import data_page as words


def show(case: Case, made: Draft) -> None:
    """Show the questions, if there are any; the files are checked anew with the answers."""
    before = case.told
    if fields.show_told(before.told):
        _look_anew(case, replace(before, told=Told()))
    new = categories.questions(made.categories)
    unknown, lacking = fields.unknown(made), fields.lacking(made)
    if not (new or unknown or lacking):
        return
    with st.form("asking"):
        roles = fields.ask_roles(unknown) if unknown else {}
        constants = fields.ask_constants(lacking) if lacking else {}
        chosen = _categories(new, made.categories) if new else []
        answered = st.form_submit_button(words.CHECK_AGAIN)
    if wrong := fields.wrong(constants):
        st.error(markup.plain(wrong))
    elif answered:
        told = Told({**before.told.roles, **roles}, {**before.told.constants, **constants})
        decided = categories.decide(before.decided, chosen)
        _look_anew(case, replace(before, told=told, decided=decided))


def _look_anew(case: Case, told: Memory) -> None:
    case.tell(told)
    case.check()
    st.rerun()


def _categories(new: Sequence[Category], every: Sequence[Category]) -> list[Category]:
    """Ask of each new label whether it is a known one; what may be meant stands first."""
    st.subheader(words.CATEGORIES)
    st.caption(words.CATEGORIES_HELP)
    titles = read_catalogue().measures
    chosen = []
    for one in new:
        gone = [each for each in every if each.standing == "gone" and each.measure == one.measure]
        known = dict.fromkeys(filter(None, (one.known, *(each.label for each in gone))))
        meant = st.selectbox(
            words.CATEGORY.format(measure=titles[one.measure].title, label=one.label),
            ["", *known], index=None, placeholder=words.NOT_TOLD, format_func=_meaning,
            key=f"category-{one.measure}-{one.label}",
        )  # fmt: skip
        if meant is not None:
            chosen.append(replace(one, known=meant))
    return chosen


def _meaning(label: str) -> str:
    return words.SAME_AS.format(known=label) if label else words.IS_NEW
