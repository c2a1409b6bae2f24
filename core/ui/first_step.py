"""Offer the first of the two steps, programmes and periods; it stands above the sheet as well."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

import streamlit as st

from core.choice import search
from core.choice.labels import period_label, period_words
from core.choice.selection import MOST_UNITS, period_id
from core.deliveries.store import Unit
from core.ui import markup
from core.ui import visit as visits
from core.ui.visit import Visit
from core.words import prose, texts
from core.words.spelling import collate

_LET_GO: Final = "let-go"  # the field that the reader emptied, and what it held


def units(visit: Visit) -> None:
    """Choose programmes, degrees and the like, by name or code; choosing one fixes the other."""
    labels = {unit.id: _unit_label(unit, with_kind=not visit.asked.units) for unit in _alike(visit)}
    chosen = _held("units", visit)
    st.session_state["ask-units"] = [id_ for id_ in chosen if id_ in labels]
    st.multiselect(
        texts.UNITS_FIELD, list(labels), format_func=lambda id_: labels.get(id_, id_),
        key="ask-units", on_change=_units_heard, args=(visit,), accept_new_options=True,
        filter_mode="contains",
        placeholder=_until("units", visit) or texts.UNITS_PLACEHOLDER, select_all=False,
        max_selections=MOST_UNITS,
    )  # fmt: skip


def periods(visit: Visit) -> None:
    """Choose one or several of the periods that the chosen units have."""
    labels = {period_id(each): period_label(each) for each in visit.choices.periods}
    if not labels:
        st.caption(f"{texts.LABEL['periods']}: {texts.UNITS_FIRST}")
        return
    chosen = _held("periods", visit)
    st.session_state["ask-periods"] = [id_ for id_ in chosen if id_ in labels]
    st.pills(
        texts.PERIODS_FIELD, list(labels), format_func=lambda id_: labels[id_], key="ask-periods",
        selection_mode="multi", on_change=_periods_heard, args=(visit,), wrap=True,
    )  # fmt: skip
    if until := _until("periods", visit):
        st.caption(until)


def _alike(visit: Visit) -> list[Unit]:
    """List the units that may stand beside the first chosen one: those of its kind; else all."""
    kind = visit.asked.units[0].partition(".")[0] if visit.asked.units else ""
    kinds = list(texts.UNIT_TYPE)
    found = [unit for unit in visit.choices.units.values() if unit.id.startswith(kind)]
    return sorted(found, key=lambda unit: (kinds.index(unit.type), collate(unit.name)))


def _unit_label(unit: Unit, *, with_kind: bool) -> str:
    code = "" if unit.code == unit.name else f" ({unit.code})"
    kind = f" · {texts.UNIT_OF[unit.type]}" if with_kind else ""
    return f"{unit.name}{code}{kind}"


def _held(name: str, visit: Visit) -> tuple[str, ...]:
    """Give what a field holds: what is chosen, or nothing where the reader has let go of it."""
    chosen: tuple[str, ...] = getattr(visit.asked, name)
    return () if st.session_state.get(_LET_GO) == (name, chosen) else chosen


def _until(name: str, visit: Visit) -> str:
    """Say what is shown until something is chosen in an emptied field."""
    chosen: tuple[str, ...] = getattr(visit.asked, name)
    if not chosen or _held(name, visit):
        return ""
    named = visit.choices.units
    words = [named[id_].name if id_ in named else period_words(id_) for id_ in chosen]
    return texts.UNTIL_CHOSEN.format(shown=texts.listing(words))


def _periods_heard(visit: Visit) -> None:
    picked = tuple(st.session_state["ask-periods"])
    if picked:
        visits.change(periods=picked)
    else:  # what is to be changed is let go of first: the sheet stays until there is another
        st.session_state[_LET_GO] = ("periods", visit.asked.periods)


def _units_heard(visit: Visit) -> None:
    named = visit.choices.units
    picked = [id_ if id_ in named else _meant(id_, visit) for id_ in st.session_state["ask-units"]]
    if picked or visit.asked.at_step() != "sheet":
        visits.change(units=tuple(dict.fromkeys(filter(None, picked))))
    else:
        st.session_state[_LET_GO] = ("units", visit.asked.units)


def _meant(words: str, visit: Visit) -> str:
    """Find the unit that words mean which are no unit's name; say so where there is none."""
    here: Mapping[str, Mapping[str, Unit]] = {
        visit.perspective: {unit.id: unit for unit in _alike(visit)}
    }
    hits = search.find(words, replace(visit.choices.contents, units=here), visit.choices.catalogue)
    found = next((hit.unit.id for hit in hits if hit.unit), "")
    if not found:
        st.toast(markup.plain(prose.UNIT_NOTHING.format(words=words)))
    return found
