"""Ask the owner what only she knows: what fields are, what new categories mean."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

import streamlit as st

from core.deliveries.catalogue import read_catalogue
from core.ingest import categories
from core.ingest.categories import Category
from core.ingest.draft import Draft
from core.ingest.sources import Told
from core.owner.cases import Case
from core.words import data_page as words


def show(case: Case, made: Draft) -> None:
    """Show the questions, if there are any; the files are checked anew with the answers."""
    new = categories.questions(made.categories)
    unclear = [each for each in made.layouts if not each.is_known]
    unknown = [*dict.fromkeys(name for each in unclear for name in each.unknown)]
    lacking = [name for name in words.CONSTANT if any(name in each.lacking for each in unclear)]
    if not (new or unknown or lacking):
        return
    with st.form("asking"):
        roles = _fields(unknown) if unknown else {}
        constants = _constants(lacking) if lacking else {}
        chosen = _categories(new, made.categories) if new else []
        answered = st.form_submit_button(words.CHECK_AGAIN)
    if answered:
        before = case.told
        told = Told({**before.told.roles, **roles}, {**before.told.constants, **constants})
        decided = categories.decide(before.decided, chosen)
        case.tell(replace(before, told=told, decided=decided))
        case.check()
        st.rerun()


def _fields(unknown: Sequence[str]) -> Mapping[str, str]:
    st.subheader(words.FIELDS)
    st.caption(words.FIELDS_HELP)
    named = dict(words.ROLE)
    for each in read_catalogue().measures.values():
        named[each.id] = words.MEASURE_ROLE.format(measure=each.title)
    answers = {
        name: st.selectbox(
            words.FIELD.format(field=name), [*named], index=None, format_func=named.__getitem__,
            placeholder=words.NOT_TOLD, key=f"field-{name}",
        )
        for name in unknown
    }  # fmt: skip
    return {name: answer for name, answer in answers.items() if answer}


def _constants(lacking: Sequence[str]) -> Mapping[str, str]:
    st.subheader(words.CONSTANTS)
    answers = {name: st.text_input(words.CONSTANT[name], key=f"all-{name}") for name in lacking}
    return {name: answer.strip() for name, answer in answers.items() if answer.strip()}


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
            ["", *known], format_func=_meaning, key=f"category-{one.measure}-{one.label}",
        )  # fmt: skip
        chosen.append(replace(one, known=meant))
    return chosen


def _meaning(label: str) -> str:
    return words.SAME_AS.format(known=label) if label else words.IS_NEW
