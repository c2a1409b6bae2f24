"""Ask what the fields of tables are, and what holds for the tables that do not say it."""

from collections.abc import Mapping, Sequence

import streamlit as st

from core.deliveries.catalogue import read_catalogue
from core.ingest import layouts
from core.ingest.draft import Draft
from core.ingest.sources import Told
from core.ui import markup
from core.words import data_page as words
from core.words import intake


def unknown(made: Draft) -> list[str]:
    """List the fields that nobody has told about."""
    return [*dict.fromkeys(name for each in made.layouts for name in each.unknown)]


def lacking(made: Draft) -> list[str]:
    """List what some table does not tell, and no file can be read without."""
    missing = {name for each in made.layouts for name in each.lacking}
    return [name for name in intake.LACKING if name in missing]


def ask_roles(names: Sequence[str]) -> Mapping[str, str]:
    """Ask what fields are; give the answers that there are."""
    st.subheader(words.FIELDS)
    st.caption(words.FIELDS_HELP)
    named = {**words.ROLE, **_measures(words.MEASURE_ROLE)}
    answers = {
        name: st.selectbox(
            words.FIELD.format(field=name), [*named], index=None, format_func=named.__getitem__,
            placeholder=words.NOT_TOLD, key=f"field-{name}",
        )
        for name in names
    }  # fmt: skip
    return {name: answer for name, answer in answers.items() if answer}


def ask_constants(names: Sequence[str]) -> Mapping[str, str]:
    """Ask what holds for all tables that do not say it; give the answers that there are."""
    st.subheader(words.CONSTANTS)
    st.caption(words.CONSTANTS_HELP)
    answers: dict[str, str | None] = {}
    titles = {one.id: one.title for one in read_catalogue().perspectives.values()}
    for name in names:
        if name == "unit":
            kind = _choice("unit", words.UNIT_KIND, {type_: words.ROLE[type_] for type_ in KINDS})
            label = st.text_input(words.UNIT, help=words.UNIT_HELP, key="all-unit-name").strip()
            if kind and label:
                answers[kind] = label
        elif name == "measure":
            answers[name] = _choice(name, words.CONSTANT[name], _measures("{measure}"))
        elif name == "perspective":
            answers[name] = _choice(name, words.CONSTANT[name], titles)
        else:
            answers[name] = st.text_input(words.CONSTANT[name], key=f"all-{name}").strip()
    return {name: answer for name, answer in answers.items() if answer}


def wrong(constants: Mapping[str, str]) -> str:
    """Say what is wrong with the answers; nothing where they can be used."""
    period = constants.get("period", "")
    return "" if layouts.is_period(period) or not period else words.BAD_PERIOD.format(said=period)


def show_told(told: Told) -> bool:
    """Show what was answered; tell whether it is to be asked anew."""
    named = {**words.ROLE, **words.CONSTANT, **_measures(words.MEASURE_ROLE)}
    said = [
        *(f"{name}: {named.get(role, role)}" for name, role in told.roles.items()),
        *(f"{named.get(name, name)}: {answer}" for name, answer in told.constants.items()),
    ]
    if not said:
        return False
    with st.expander(words.ANSWERS):
        st.html(markup.notes(said))
        return st.button(words.ASK_ANEW, key="ask-anew")


KINDS = tuple(kind for kind in layouts.UNITS if kind != "institution")


def _choice(name: str, label: str, named: Mapping[str, str]) -> str | None:
    answer: str | None = st.selectbox(
        label, [*named], index=None, format_func=named.__getitem__,
        placeholder=words.NOT_TOLD, key=f"all-{name}",
    )  # fmt: skip
    return answer


def _measures(told: str) -> dict[str, str]:
    return {one.id: told.format(measure=one.title) for one in read_catalogue().measures.values()}
