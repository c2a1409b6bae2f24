"""Offer the choices: each control shows the selection and changes the address, nothing else."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Literal

import streamlit as st

from core.choice import nearest
from core.choice.choices import Choices
from core.choice.labels import period_label, split_label
from core.choice.offers import Offer, count_each, offer_each
from core.numbers import cell_words
from core.ui import cache, markup, trail
from core.ui.visit import Visit, preferred
from core.words import texts


def delivery() -> None:
    """Choose between the deliveries; each opens as it was left."""
    sound, _ = cache.deliveries()
    if len(sound) < 2:  # noqa: PLR2004  # nothing to choose between
        return
    current = preferred(sound, st.query_params.get("delivery", ""))[0]
    many("delivery", {each.id: each.title for each in sound}, current.id)


def measure(visit: Visit) -> None:
    """Change measure without leaving the sheet; those that are missing stand on the buttons."""
    offers = [offer for offer in offer_each(visit.choices) if not offer.reason]
    labels = {offer.measure.id: offer.measure.short for offer in offers}
    many("measure", labels, visit.selection.measure)


def measures(visit: Visit) -> None:
    """Show a button per measure with its n and one line of what it is; grey with the reason."""
    with st.container(key="measures"):
        for offer in offer_each(visit.choices):
            with st.container(key=f"measure-{offer.measure.id}", border=True):
                st.button(
                    offer.measure.short,
                    key=f"choose-{offer.measure.id}",
                    disabled=bool(offer.reason),
                    on_click=trail.change_measure,
                    args=(offer.measure.id,),
                    kwargs={"view": _first_view(offer)},
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
    counts = count_each(visit.choices, offer.measure)
    if not any(counts):
        return texts.BASE_SHARES.capitalize()
    return "; ".join(map(cell_words.n_within, counts))


def view(visit: Visit) -> None:
    """Choose chart, map, table or development over time, of those that the measure has."""
    labels = {str(view): texts.VIEW[view] for view in nearest.views(visit.choices)}
    few("view", labels, visit.selection.view, label="collapsed")


def many(name: str, labels: Mapping[str, str], value: str, title: str = "") -> None:
    """Choose one of many by id: a button that says which and opens the list; quicker than a field.

    `title` stands in for the control's usual name.
    """
    shown = {id_: markup.plain(label) for id_, label in labels.items()}
    st.menu_button(
        f"{title or texts.LABEL[name]}: {shown[value]}", list(shown),
        format_func=lambda id_: shown[id_], key=f"ask-{name}", on_click=_heard, args=(name, value),
    )  # fmt: skip


@contextmanager
def folded(label: str, key: str) -> Iterator[bool]:
    """Fold controls behind a button, and say whether it is open: only then they may be there.

    Of a control out of sight the browser would hold on to the value that it showed last, and send
    it with the next click, whatever has been chosen since.
    """
    box = st.popover(markup.plain(label), key=key, on_change="rerun")
    with box:
        yield bool(box.open)


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


def few(
    name: str,
    labels: Mapping[str, str],
    value: str,
    label: Literal["visible", "collapsed"] = "visible",
) -> None:
    """Choose one of a few that all stand side by side; an empty value is none of them."""
    st.session_state[f"ask-{name}"] = value or None
    st.segmented_control(
        texts.LABEL[name], list(labels), format_func=lambda id_: labels[id_], key=f"ask-{name}",
        on_change=_heard, args=(name,), required=True, label_visibility=label,
    )  # fmt: skip


def _heard(name: str, shown: str | None = None) -> None:
    """Change the selection; to pick what is `shown` already is no change."""
    value = st.session_state[f"ask-{name}"]
    if value == shown:
        return
    move = {"delivery": trail.open_delivery, "measure": trail.change_measure}.get(name)
    if move:
        move(value)
    else:
        trail.change(**{name: value})
