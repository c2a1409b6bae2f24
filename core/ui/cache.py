"""Keep what visits share, by checksum and never changed: deliveries, contents, rows."""

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from pathlib import Path
from typing import Any

import pandas as pd
import streamlit as st

from core import settings
from core.address import Address
from core.choice import flows as of_flows
from core.choice.contents import Contents, index
from core.choice.selection import Period, period_id, period_of
from core.deliveries import listing, lookout, store
from core.deliveries.catalogue import read_catalogue
from core.deliveries.indicators import PERSPECTIVE, Indicator
from core.numbers.moves.flows import Flows, by_period
from core.numbers.municipal.register import Register
from core.numbers.municipal.years import Years, by_year
from core.numbers.once import Made, Once, at_once
from core.pictures import chart_template, hinged, line_template
from core.pictures.palette import THEMES
from core.places import geography, groups

MOST_READS = 512
MOST_MADE = 128  # half of them notes; the others 0.3 MB as a rule, 4 MB all classes of the country
FOCUSED = ("map", "chart")  # views in which a click may ask for the same numbers


def deliveries() -> tuple[list[store.Delivery], list[store.DeliveryError]]:
    """Give the sound deliveries and what is wrong with the others, as files are now."""
    folder = settings.deliveries_folder()
    if isinstance(folder, Address):
        return lookout.deliveries(folder)
    return _deliveries(folder, tuple(sorted(_stamps(folder))))


def _stamps(folder: Path) -> Iterator[tuple[str, int]]:
    for path in folder.glob("*/*"):
        try:
            yield str(path), path.stat().st_mtime_ns
        except FileNotFoundError:  # replaced in the moment between the two
            continue


@st.cache_resource(show_spinner=False, max_entries=4)
def _deliveries(
    folder: Path, stamp: tuple[tuple[str, int], ...]
) -> tuple[list[store.Delivery], list[store.DeliveryError]]:
    del stamp  # part of the key alone: a changed file is read anew
    return listing.list_deliveries(folder)


def contents(delivery: store.Delivery) -> Contents:
    """Give the index of what a delivery contains."""
    sums = (delivery.contents_checksum, delivery.units_checksum)
    return _contents(delivery.id, (*sums, delivery.institution), delivery)


@st.cache_resource(show_spinner=False, max_entries=8)
def _contents(id_: str, key: tuple[str, ...], _delivery: store.Delivery) -> Contents:
    del id_, key
    return index(store.read_contents(_delivery), store.read_units(_delivery), _delivery.institution)


def reader(delivery: store.Delivery) -> Callable[..., pd.DataFrame]:
    """Give the function that reads a delivery's rows, each query once."""

    def read(
        *,
        perspective: str,
        measure: str,
        unit_type: str,
        unit_codes: tuple[str, ...],
        years_after: int,
    ) -> pd.DataFrame:
        return _rows(
            delivery.checksum, perspective, measure, unit_type, unit_codes, years_after, delivery
        )

    return read


def register(delivery: store.Delivery, indicator: Indicator, year: Period) -> Register:
    """Give what was counted in municipalities in a year; the same for all who ask for it."""
    return _register(delivery.checksum, indicator.measures, period_id(year), delivery)


@st.cache_resource(show_spinner=False, max_entries=MOST_READS)
def _register(
    checksum: str, measures: tuple[str, ...], year: str, _delivery: store.Delivery
) -> Register:
    told = {measure: _counted(checksum, measure, _delivery) for measure in measures}
    wanted = period_of(year)
    return Register({measure: each[wanted] for measure, each in told.items() if wanted in each})


@st.cache_resource(show_spinner=False, max_entries=MOST_READS)
def _counted(checksum: str, measure: str, _delivery: store.Delivery) -> Years:
    del checksum
    rows = store.read_rows(
        _delivery,
        perspective=PERSPECTIVE,
        measure=measure,
        unit_type=PERSPECTIVE,
        unit_codes=[each.code for each in geography.municipalities()],
    )
    return by_year(rows, _delivery.institution)


def keeper(delivery: store.Delivery, subject: str, view: str) -> Once:
    """Give the function that makes once what sheets of a kind rest on; the same for all visits."""
    if view not in FOCUSED:
        return at_once

    def once(of: object, make: Callable[[], Made], /) -> Made:
        made: Made = _made(repr((subject, delivery, of)), make)
        return made

    return once


@st.cache_resource(show_spinner=False, max_entries=MOST_MADE)
def _made(key: str, _make: Callable[[], object]) -> Any:  # noqa: ANN401  # what is made
    del key  # a delivery as a whole, with its checksums: of another nothing is found here
    return _make()


def flows(delivery: store.Delivery, institution: str) -> Mapping[Period, Flows]:
    """Give an institution's moves between counties, by period."""
    return _flows(delivery.checksum, institution, delivery)


@st.cache_resource(show_spinner=False, max_entries=64)
def _flows(checksum: str, institution: str, _delivery: store.Delivery) -> Mapping[Period, Flows]:
    del checksum
    read = partial(
        reader(_delivery),
        perspective=PERSPECTIVE,
        unit_type="institution",
        unit_codes=(institution,),
        years_after=int(of_flows.YEARS_AFTER),
    )
    return by_period(read(measure=of_flows.NET), read(measure=of_flows.MOVES))


@st.cache_resource(show_spinner=False, max_entries=MOST_READS)
def _rows(  # noqa: PLR0913, PLR0917  # every part of the key
    checksum: str,
    perspective: str,
    measure: str,
    unit_type: str,
    unit_codes: tuple[str, ...],
    years_after: int,
    _delivery: store.Delivery,
) -> pd.DataFrame:
    del checksum
    return store.read_rows(
        _delivery,
        perspective=perspective,
        measure=measure,
        unit_type=unit_type,
        unit_codes=unit_codes,
        years_after=years_after,
    )


def warm() -> None:
    """Read what every visit needs, once per process, before the first visitor comes."""
    read_catalogue()
    geography.regions("municipality")
    groups.ready()  # which reads the centres, and for them the outlines
    for theme in THEMES:
        chart_template.bars(theme)
        hinged.template(theme)
        line_template.lines(theme, hinged=False)
    for delivery in deliveries()[0]:
        try:
            contents(delivery)
        except store.DeliveryError:  # told to the reader who opens it
            continue
