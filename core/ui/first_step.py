"""Offer the first of the two steps, programmes and periods; it stands above the sheet as well."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Final

import streamlit as st

from core.choice import search
from core.choice.labels import period_label, period_words, unit_names
from core.choice.selection import period_id
from core.deliveries.store import Unit
from core.ui import markup, trail
from core.ui.visit import Visit
from core.words import comparing, prose, texts
from core.words.spelling import collate

_MEANT: Final = "meant"  # the units that words may mean, and that the reader is to choose of


def units(visit: Visit) -> None:
    """Choose programmes, degrees and the like, by name or code; choosing one fixes the kind."""
    chosen = _held("units", visit)
    labels = {unit.id: _unit_label(unit, with_kind=not chosen) for unit in _offered(visit)}
    st.session_state["ask-units"] = [id_ for id_ in chosen if id_ in labels]
    st.multiselect(
        _called(chosen), list(labels), format_func=lambda id_: labels.get(id_, id_),
        key="ask-units", on_change=_units_heard, args=(visit,), accept_new_options=True,
        select_all=False, max_selections=visit.choices.most, filter_mode="contains",
        placeholder=_until("units", visit) or texts.UNITS_PLACEHOLDER,
    )  # fmt: skip
    if meant := trail.noted(_MEANT):
        st.session_state["ask-meant"] = None
        st.pills(
            texts.MEANT, meant, format_func=lambda id_: labels.get(id_, id_), key="ask-meant",
            on_change=_meant_heard, args=(chosen,), wrap=True,
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


def _offered(visit: Visit) -> list[Unit]:
    """List the units that may stand beside those in the field: of the same kind, else of any."""
    kind = next(iter(_held("units", visit)), "").partition(".")[0]
    kinds = list(texts.UNIT_TYPE)
    found = [unit for unit in visit.choices.units.values() if unit.id.startswith(kind)]
    return sorted(found, key=lambda unit: (kinds.index(unit.type), collate(unit.name)))


def _called(chosen: Sequence[str]) -> str:
    """Name the field by the kind of what stands in it: others of that kind may stand beside."""
    kind = next(iter(chosen), "").partition(".")[0]
    named = texts.UNIT_TYPE[kind] if kind else texts.LABEL["units"]
    return texts.UNITS_FIELD.format(kind=named)


def _unit_label(unit: Unit, *, with_kind: bool) -> str:
    code = "" if unit.code == unit.name else f" ({unit.code})"
    kind = f" · {texts.UNIT_OF[unit.type]}" if with_kind else ""
    return f"{unit.name}{code}{kind}"


def _held(name: str, visit: Visit) -> tuple[str, ...]:
    """Give what a field holds: what is chosen, or nothing where the reader has let go of it."""
    chosen: tuple[str, ...] = getattr(visit.asked, name)
    return () if trail.noted(name) == () else chosen


def _until(name: str, visit: Visit) -> str:
    """Say what is shown until something is chosen in an emptied field."""
    chosen, known = getattr(visit.asked, name), visit.choices.units
    if _held(name, visit) == chosen:
        return ""
    words = (
        unit_names([known[id_] for id_ in chosen if id_ in known])
        if name == "units"
        else [period_words(id_) for id_ in chosen]
    )
    return texts.UNTIL_CHOSEN.format(shown=texts.listing(words))


def _periods_heard(visit: Visit) -> None:
    _choose("periods", st.session_state["ask-periods"], stays=bool(visit.asked.periods))


def _units_heard(visit: Visit) -> None:
    known, asked = visit.choices.units, st.session_state["ask-units"]
    words = [id_ for id_ in asked if id_ not in known]
    found = [id_ for each in words for id_ in _meant(each, visit)]
    if len(found) > 1:
        trail.note(_MEANT, found)
    elif found or not words:
        picked = (*(id_ for id_ in asked if id_ in known), *found)
        _choose("units", picked, stays=visit.asked.at_step() == "sheet")


def _meant_heard(chosen: Sequence[str]) -> None:
    _choose("units", (*chosen, st.session_state["ask-meant"]), stays=False)


def _choose(name: str, picked: Iterable[str], *, stays: bool) -> None:
    """Choose what was picked; an emptied field may let what is shown stay until there is more."""
    chosen = tuple(dict.fromkeys(picked))
    if chosen or not stays:
        trail.change(**{name: chosen})
    else:
        trail.note(name, ())


def _meant(words: str, visit: Visit) -> list[str]:
    """Find the units that words mean which are no unit's name; say so where there is none."""
    here = {visit.perspective: {unit.id: unit for unit in _offered(visit)}}
    hits = search.find(words, replace(visit.choices.contents, units=here), visit.choices.catalogue)
    found = {hit.unit.id: hit.score for hit in hits if hit.unit}
    if not found:
        kind = next(iter(_held("units", visit)), "").partition(".")[0]
        told = comparing.NOTHING_ALIKE.get(kind, prose.UNIT_NOTHING)
        st.toast(markup.plain(told.format(words=markup.cut(words))))
    exact = [id_ for id_, score in found.items() if score >= search.EXACT]
    return exact if len(exact) == 1 else [*found]
