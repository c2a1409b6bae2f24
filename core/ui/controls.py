"""Offer the choices: each control shows the selection and changes the address, nothing else."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Final, Literal

import streamlit as st

from core.choice import pair, regional
from core.choice.choices import Choices
from core.choice.comparing import PERSPECTIVES, has_several
from core.choice.labels import period_label, split_label
from core.choice.offers import Offer, count_each, offer_each
from core.choice.selection import View, to_address
from core.deliveries.indicators import read_indicators
from core.deliveries.store import Delivery
from core.numbers import cell_words
from core.ui import cache, markup, trail
from core.ui.visit import Visit, offered, preferred
from core.words import comparing, prose, texts, versions

# What takes more with it than itself.
MOVES: Final[Mapping[str, Callable[[str], None]]] = {
    "delivery": trail.open_delivery,
    "measure": trail.change_measure,
    "indicator": trail.change_indicator,
}


def delivery() -> None:
    """Choose between the deliveries; each opens as it was left."""
    asked = st.query_params.get("delivery", "")
    sound = offered(cache.deliveries()[0], asked)
    if len(sound) < 2:  # noqa: PLR2004  # nothing to choose between
        return
    current = preferred(sound, asked)[0]
    many("delivery", _apart(sound), current.id)


def _apart(deliveries: Sequence[Delivery]) -> dict[str, str]:
    """Name deliveries so that no two look alike: by their draw, then by their id too."""
    names = {each.id: each.title for each in deliveries}
    for told in versions.TOLD_APART:
        alike = Counter(names.values())
        for each in deliveries:
            if alike[name := names[each.id]] > 1:
                names[each.id] = told.format(name=name, drawn=each.drawn, id=each.id)
    return names


def perspective(visit: Visit) -> None:
    """Choose whose numbers are compared, of those that the delivery has."""
    contents, named = visit.choices.contents, visit.choices.catalogue.perspectives
    labels = {id_: named[id_].title for id_ in PERSPECTIVES if contents.units.get(id_)}
    if labels:
        few("perspective", labels, visit.perspective)


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
                    kwargs={"view": _first_view(offer, visit)},
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
        told = [each for each in visit.choices.entries if each.measure == offer.measure.id]
        is_shares = any(each.delivered_share for each in told)
        return texts.BASE_SHARES.capitalize() if is_shares else prose.N_WITHHELD
    return "; ".join(map(cell_words.n_within, counts))


def indicator(visit: Visit) -> None:
    """Change indicator without leaving the sheet."""
    contents, codes = visit.choices.contents, regional.group_of(visit.selection).codes
    offers = [regional.offer(each, contents, codes) for each in read_indicators().values()]
    labels = {each.indicator.id: each.indicator.short for each in offers if not each.reason}
    shown = visit.selection.indicator
    labels.setdefault(shown, read_indicators()[shown].short)
    many("indicator", labels, shown)


def view(views: Iterable[View], visit: Visit) -> None:
    """Choose chart, map, table or development over time, of those that there are."""
    labels = {str(view): texts.VIEW[view] for view in views}
    chosen, of_programmes = visit.selection, visit.perspective in PERSPECTIVES
    if "map" in labels and of_programmes and (visit.held or has_several(chosen)):
        labels["map"] = comparing.MAPS
    few("view", labels, chosen.view, label="collapsed")


def beside(visit: Visit) -> None:
    """Lead to where another selection is set beside what is seen of programmes and the like."""
    seen = None if visit.held else pair.seen(visit.asked, visit.choices)
    if seen is None or visit.perspective not in PERSPECTIVES:
        return
    both = pair.hold(seen, visit.perspective)
    with st.container(width="content", key="beside"):
        if visit.compares:
            st.button(comparing.PUT_BESIDE, on_click=trail.change, kwargs=vars(both), key="hold")
        else:
            given = to_address(both)
            st.page_link("pages/jamfor.py", label=comparing.PUT_BESIDE, query_params=given)


def many(name: str, labels: Mapping[str, str], value: str, title: str = "") -> None:
    """Choose one of many by id: a button that says which and opens the list; quicker than a field.

    `title` stands in for the control's usual name.
    """
    shown = {id_: markup.plain(label) for id_, label in labels.items()}
    st.menu_button(
        f"{title or texts.LABEL[name]}: {shown[value]}", list(shown),
        format_func=lambda id_: shown[id_], key=f"ask-{name}", on_click=_heard, args=(name, value),
    )  # fmt: skip


def more(offered: Mapping[str, tuple[Mapping[str, str], str]], **values: str) -> None:
    """Offer the rest behind one button; `values` say what is chosen where it is not as usual."""
    if offered:
        with folded(texts.MORE, "more") as is_open:
            for name, (labels, value) in offered.items() if is_open else ():
                few(name, labels, values.get(name, value))


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


def _first_view(offer: Offer, visit: Visit) -> str:
    if visit.choices.compares:
        return "chart"  # which is not there: then the page opens what says most
    return "map" if offer.measure.is_regional else "chart"


def few(
    name: str,
    labels: Mapping[str, str],
    value: str,
    label: Literal["visible", "collapsed"] = "visible",
) -> None:
    """Choose one of a few that all stand side by side; a value that is not there is none."""
    st.session_state[f"ask-{name}"] = value if value in labels else None
    st.segmented_control(
        texts.LABEL[name], list(labels), format_func=lambda id_: labels[id_], key=f"ask-{name}",
        on_change=_heard, args=(name,), required=True, label_visibility=label,
    )  # fmt: skip


def _heard(name: str, shown: str | None = None) -> None:
    """Change the selection; to pick what is `shown` already is no change."""
    value = st.session_state[f"ask-{name}"]
    if value == shown:
        return
    move = MOVES.get(name)
    if move:
        move(value)
    else:
        trail.change(**{name: value})
