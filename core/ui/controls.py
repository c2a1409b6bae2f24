"""Offer the choices: each control shows the selection and changes the address, nothing else."""

from collections.abc import Mapping, Sequence
from typing import Literal

import streamlit as st

from core.choice import nearest
from core.choice.choices import Choices, Offer
from core.choice.labels import period_label, split_label
from core.choice.selection import MOST_UNITS, period_id
from core.deliveries.store import Unit
from core.numbers import cell_words
from core.ui import cache, markup
from core.ui import visit as visits
from core.ui.visit import Visit
from core.words import texts
from core.words.spelling import collate


def delivery() -> None:
    """Choose between the deliveries; programme and measure stay where the other has them."""
    sound, _ = cache.deliveries()
    if len(sound) < 2:  # noqa: PLR2004  # nothing to choose between
        return
    current = visits.preferred(sound, st.query_params.get("delivery", ""))[0]
    many("delivery", {each.id: each.title for each in sound}, current.id)


def units(visit: Visit) -> None:
    """Choose programmes, degrees and the like, by name or code; choosing one fixes the other."""
    choices = visit.choices
    kind = visit.selection.units[0].partition(".")[0] if visit.selection.units else ""
    options = [id_ for id_ in _sorted_units(choices) if id_.startswith(kind)]
    labels = {id_: _unit_label(choices.units[id_], with_kind=not kind) for id_ in options}
    _multiple("units", labels, visit.selection.units, texts.UNITS_PLACEHOLDER)


def periods(visit: Visit) -> None:
    """Choose one or several of the periods that the chosen units have."""
    labels = {period_id(each): period_label(each) for each in visit.choices.periods}
    hint = texts.PERIODS_PLACEHOLDER if labels else texts.UNITS_FIRST
    _multiple("periods", labels, visit.selection.periods, hint)


def measure(visit: Visit) -> None:
    """Change measure without leaving the sheet; those that are missing stand on the buttons."""
    offers = [offer for offer in visit.choices.offers if not offer.reason]
    labels = {offer.measure.id: offer.measure.short for offer in offers}
    many("measure", labels, visit.selection.measure)


def measures(visit: Visit) -> None:
    """Show a button per measure with its n and one line of what it is; grey with the reason."""
    with st.container(key="measures"):
        for offer in visit.choices.offers:
            with st.container(key=f"measure-{offer.measure.id}", border=True):
                st.button(
                    offer.measure.short,
                    key=f"choose-{offer.measure.id}",
                    disabled=bool(offer.reason),
                    on_click=visits.change,
                    kwargs={"measure": offer.measure.id, "years_after": "", "split": "",
                            "view": _first_view(offer), "order": "", "rest": "closed"},
                    width="stretch",
                )  # fmt: skip
                st.caption(f"{offer.measure.question}  \n**{offer_note(offer, visit)}**")


def offer_note(offer: Offer, visit: Visit) -> str:
    """Say the n that a measure is based on, each that it compares, or why it cannot be chosen."""
    if offer.reason:
        kind = visit.selection.units[0].partition(".")[0]
        return texts.REASON[offer.reason].format(
            unit_type=texts.UNIT_OF[kind],
            periods=texts.listing([period_label(period) for period in offer.periods[-3:]]),
        )
    if not any(offer.counts):
        return texts.BASE_SHARES.capitalize()
    return cell_words.n_of(*offer.counts)


def view(visit: Visit) -> None:
    """Choose chart, map, table or development over time, of those that the measure has."""
    labels = {str(view): texts.VIEW[view] for view in nearest.views(visit.choices)}
    _segments("view", labels, visit.selection.view, label="collapsed")


def many(name: str, labels: Mapping[str, str], value: str, title: str = "") -> None:
    """Choose one of many by id: a button that says which and opens the list; quicker than a field.

    `title` stands in for the control's usual name.
    """
    shown = {id_: markup.plain(label) for id_, label in labels.items()}
    st.menu_button(
        f"{title or texts.LABEL[name]}: {shown.get(value, value)}", list(shown),
        format_func=lambda id_: shown[id_], key=f"ask-{name}", on_click=_heard, args=(name, value),
    )  # fmt: skip


def few(name: str, labels: Mapping[str, str], value: str) -> None:
    """Choose one of a few that all stand side by side."""
    _segments(name, labels, value)


def split_labels(choices: Choices) -> dict[str, str]:
    """Label what a measure may be split by, none first."""
    measures = choices.catalogue.measures
    return {
        split: (measures[split].short if split in measures else split_label(split, "").strip())
        if split
        else texts.NO_SPLIT
        for split in choices.splits
    }


def _first_view(offer: Offer) -> str:
    return "map" if offer.measure.is_regional else "chart"


def _sorted_units(choices: Choices) -> list[str]:
    kinds = list(texts.UNIT_TYPE)
    found = choices.units.values()
    ranked = sorted(found, key=lambda unit: (kinds.index(unit.type), collate(unit.name)))
    return [unit.id for unit in ranked]


def _unit_label(unit: Unit, *, with_kind: bool) -> str:
    code = "" if unit.code == unit.name else f" ({unit.code})"
    kind = f" · {texts.UNIT_OF[unit.type]}" if with_kind else ""
    return f"{unit.name}{code}{kind}"


def _segments(
    name: str,
    labels: Mapping[str, str],
    value: str,
    label: Literal["visible", "collapsed"] = "visible",
) -> None:
    st.session_state[f"ask-{name}"] = value
    st.segmented_control(
        texts.LABEL[name], list(labels), format_func=lambda id_: labels[id_], key=f"ask-{name}",
        on_change=_heard, args=(name,), required=True, label_visibility=label,
    )  # fmt: skip


def _multiple(name: str, labels: Mapping[str, str], value: Sequence[str], placeholder: str) -> None:
    st.session_state[f"ask-{name}"] = [id_ for id_ in value if id_ in labels]
    st.multiselect(
        texts.LABEL[name], list(labels), format_func=lambda id_: labels[id_], key=f"ask-{name}",
        on_change=_heard, args=(name,), placeholder=placeholder, select_all=False,
        max_selections=MOST_UNITS if name == "units" else None,
    )  # fmt: skip


def _heard(name: str, shown: str | None = None) -> None:
    """Change the selection; to pick what is `shown` already is no change."""
    value = st.session_state[f"ask-{name}"]
    if value == shown:
        return
    visits.change(**{name: tuple(value) if isinstance(value, list) else value or ""})
