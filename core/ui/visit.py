"""Receive a visit: the address becomes a settled selection."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from urllib.parse import urlencode

import streamlit as st

from core import settings
from core.choice import comparing, flows, nearest, pair, regional
from core.choice.choices import Choices
from core.choice.contents import Contents
from core.choice.kept import replaced
from core.choice.labels import lost_names, unit_names
from core.choice.nearest import Settled
from core.choice.selection import Selection, from_address, to_address
from core.deliveries.catalogue import read_catalogue
from core.deliveries.indicators import PERSPECTIVE, read_indicators
from core.deliveries.store import Delivery, DeliveryError, Unit
from core.ui import cache, faults, trail
from core.words import comparing as comparing_words
from core.words import formats, prose, texts


@dataclass(frozen=True)
class Visit:
    """Give what a page needs to know: the delivery, the choices and what went wrong."""

    perspective: str
    deliveries: tuple[Delivery, ...]
    faults: tuple[DeliveryError, ...]
    delivery: Delivery
    choices: Choices
    asked: Selection  # what the address of this view says
    notices: tuple[str, ...]
    held: Choices | None = None  # what stands beside what is chosen
    is_newly_opened: bool = False  # by a link or as another delivery, and nothing changed since

    @property
    def compares(self) -> bool:
        """Tell whether this is the page that compares, in columns or two beside each other."""
        return self.choices.compares or self.held is not None

    @property
    def selection(self) -> Selection:
        """Give the settled selection: what is shown."""
        return self.choices.selection


def arrive(perspective: str = "") -> Visit:
    """Read the address and settle on the nearest view that exists; a page of faults if none."""
    every, broken = cache.deliveries()
    asked, unknown = from_address({name: st.query_params.get_all(name) for name in st.query_params})
    sound = offered(every, asked.delivery)
    opened, found = _open(sound, asked)
    broken = [*broken, *found]
    if opened is None:
        faults.none_left(broken)
        st.stop()
    delivery, contents = opened
    page, compares = perspective, perspective == comparing.SUBJECT
    # The address always says on which delivery it was made. One page alone shows what is held.
    here = asked.change(delivery=delivery.id, beside=asked.beside if compares else "")
    if compares:
        perspective = comparing.perspective_of(here, contents)
    columns = compares and not here.beside
    choices = Choices(contents, read_catalogue(), perspective, here, columns)
    notices = [*_misread(unknown), *_not_opened(delivery, asked)]
    known = [delivery, *sound]
    choices, held, told_of_held = _with_held(choices, known)
    settled = _settle(choices) if perspective else None
    if settled:
        notices += [*_explain(settled, known, choices.most), *told_of_held]
        choices, here = choices.with_selection(settled.selection), settled.asked
    if not compares:  # all others bring it along
        here = here.change(beside=asked.beside)
    trail.stand_at(here)
    # What another page has chosen is let be without a word; what a link asks for is not.
    newly = bool(perspective) and trail.is_newly_opened(page)
    if newly and settled:
        notices += replaced(asked, settled, choices.catalogue.measures)
    # A broken delivery is told of where it was asked for, and on the pages about everything.
    told = [each for each in broken if not perspective or each.delivery == asked.delivery]
    said = tuple(dict.fromkeys(notices))  # what is so on both sides is said once
    return Visit(perspective, tuple(sound), tuple(told), delivery, choices, here, said, held, newly)


def address() -> Mapping[str, list[str]]:
    """Give the query parameters that other pages' links carry on."""
    return {name: st.query_params.get_all(name) for name in st.query_params}


def link(asked: Selection) -> str:
    """Give the whole address of a view, as others open it."""
    return f"{st.context.url or ''}?{urlencode(to_address(asked), doseq=True)}"


def offered(sound: Sequence[Delivery], asked: str) -> list[Delivery]:
    """Leave out what another has replaced: a link alone leads there."""
    return [each for each in sound if not each.replaced_by or each.id == asked]


def preferred(sound: list[Delivery], asked: str) -> list[Delivery]:
    """Order the deliveries: the one asked for, the one that the settings name, then by size."""
    first = (asked, settings.DEFAULT_DELIVERY.read())
    return sorted(sound, key=lambda each: (each.id != first[0], each.id != first[1], -each.rows))


def _open(
    sound: list[Delivery], asked: Selection
) -> tuple[tuple[Delivery, Contents] | None, list[DeliveryError]]:
    """Open the first delivery that can be read; those whose table cannot are faults."""
    found: list[DeliveryError] = []
    for delivery in preferred(sound, asked.delivery):
        try:
            return (delivery, cache.contents(delivery)), found
        except DeliveryError as fault:
            found.append(fault)
    return None, found


def _with_held(
    choices: Choices, deliveries: Sequence[Delivery]
) -> tuple[Choices, Choices | None, list[str]]:
    """Settle what stands beside the choice, and say what was lost; without it, compare columns."""
    if not choices.selection.beside:
        return choices, None, []
    held, settled = pair.settle_held(choices)
    if held.selection.at_step() == "sheet":
        return choices, held, _explain(settled, deliveries, held.most)
    alone = choices.selection.change(beside="")
    return replace(choices, selection=alone, compares=True), None, [comparing_words.HELD_LOST]


def _misread(unknown: Sequence[str]) -> Iterator[str]:
    """Name the parameters that could not be read."""
    called = [texts.LABEL.get(name, name) for name in unknown]
    if called:
        yield texts.LOST_PARAMETERS.format(lost=texts.listing(called))


def _not_opened(delivery: Delivery, asked: Selection) -> Iterator[str]:
    """Say that another delivery is open than the one asked for, or one that is no longer used."""
    if asked.delivery not in ("", delivery.id):
        drawn = formats.day(delivery.drawn)
        yield texts.LOST_DELIVERY.format(lost=asked.delivery, title=delivery.title, drawn=drawn)
    if delivery.replaced_by:
        yield prose.REPLACED.format(title=delivery.title)


def _settle(choices: Choices) -> Settled:
    """Settle on what can be shown: of municipalities, of moves, or of programmes and the like."""
    if choices.perspective == flows.SUBJECT:
        return flows.settle(choices.selection, choices.contents)
    if choices.perspective == PERSPECTIVE:
        return regional.settle(choices.selection, choices.contents, read_indicators())
    return nearest.settle(choices)


def _explain(settled: Settled, deliveries: Sequence[Delivery], most: int) -> list[str]:
    """Say what could not be shown, by name where any delivery knows it; the first one decides."""
    notices = [
        texts.LINKED.format(name=unit.name, linked=texts.listing(unit_names(others)))
        for unit, others in settled.linked
    ]
    if settled.lost:
        words = lost_names(settled.lost, _known(deliveries))
        notices.append(texts.LOST.format(lost=texts.listing(words)))
    if settled.alone:
        pairs = settled.asked.beside and not settled.selection.split
        notices.append(comparing_words.ONE_EACH if pairs else texts.ONE_AT_A_TIME)
    if settled.cut:
        notices.append(texts.TOO_MANY.format(most=comparing_words.MOST[most]))
    if settled.over:
        names = lost_names(settled.over, _known(deliveries))
        notices.append(comparing_words.LEFT_OUT.format(names=texts.listing(names)))
    return notices


def _known(deliveries: Sequence[Delivery]) -> dict[str, Unit]:
    """Give every unit by id, as the first delivery that has it names it."""
    found: dict[str, Unit] = {}
    for delivery in deliveries:
        with suppress(DeliveryError):  # told of when it is opened
            for units in cache.contents(delivery).units.values():
                found = {**units, **found}
    return found
