"""Lead from a group to the profile of one of its municipalities."""

import logging
from collections.abc import Iterator
from functools import partial
from typing import Final

import streamlit as st

from core.choice import regional
from core.choice.contents import Contents
from core.choice.labels import period_label
from core.choice.selection import Period, Selection, period_id
from core.deliveries.catalogue import read_catalogue
from core.deliveries.indicators import PERSPECTIVE, completed, read_indicators
from core.deliveries.store import Delivery
from core.numbers.municipal.place_sheet import Subject
from core.numbers.profiles.profile import compose
from core.numbers.sheet import Sheet
from core.numbers.statistics import PARTS
from core.pictures import profile_drawing
from core.pictures.palette import THEMES
from core.places import geography, groups
from core.ui import cache, controls, markup, presentation, trail
from core.ui.visit import Visit, offered, preferred
from core.words import municipal, texts
from core.words.spelling import collate

logger = logging.getLogger(__name__)

FEW: Final = 60  # municipalities that have a button each; more stand in a list


def selection_of(visit: Visit) -> Selection:
    """Give what a profile depends on: which municipality, beside which, and of whom."""
    chosen = visit.selection
    focus = chosen.focus
    if not focus and presentation.is_on(chosen):  # a room is never asked to choose
        focus = next(iter(_by_name(chosen)))
    return Selection(
        chosen.delivery, places=chosen.places, focus=focus, view="profile", centres=chosen.centres,
        sex=chosen.sex,
    )  # fmt: skip


def subjects(visit: Visit) -> list[Subject]:
    """Give every indicator that the delivery has, each of its own year."""
    return [
        *_subjects(visit.delivery, visit.choices.contents, selection_of(visit), visit.asked.year)
    ]


def subject_of(delivery: Delivery, contents: Contents, selection: Selection) -> Subject:
    """Give what a sheet of a settled selection is about."""
    indicator = read_indicators()[selection.indicator]
    return Subject(
        delivery,
        read_catalogue(),
        completed(indicator, read_catalogue()),
        regional.years_of(indicator, contents),
        partial(cache.register, delivery, indicator),
        selection,
        cache.keeper(delivery, PERSPECTIVE, selection.view),
    )


def warm() -> None:
    """Draw a profile of the delivery that opens first: what all profiles rest on is made then."""
    for delivery in preferred(offered(cache.deliveries()[0], ""), "")[:1]:
        group = groups.ready()[0]
        chosen = Selection(delivery.id, places=(group.id,), focus=group.codes[0], view="profile")
        try:
            if every := [*_subjects(delivery, cache.contents(delivery), chosen, "")]:
                for theme in THEMES:
                    profile_drawing.draw(compose(every), theme)
        except Exception:  # told to the reader who opens it: the other pages must start
            logger.exception("no profile of %s at start-up", delivery.id)


def _subjects(
    delivery: Delivery, contents: Contents, chosen: Selection, wanted: str
) -> Iterator[Subject]:
    for each in read_indicators().values():
        if years := regional.years_of(each, contents):
            year = period_id(regional.nearest_year(wanted, years))
            yield subject_of(delivery, contents, chosen.change(indicator=each.id, year=year))


def choose(visit: Visit) -> None:
    """Ask for the municipality where none is in focus: the views stand above, as in a sheet."""
    title = municipal.PROFILE_ALONE.format(name=regional.group_of(visit.selection).name)
    st.html(markup.head(title, [], example=visit.delivery.example))
    controls.view(regional.VIEWS, visit)
    st.info(municipal.PROFILE_OF)
    named = _by_name(visit.selection)
    if len(named) > FEW:
        controls.many("focus", {"": texts.NO_FOCUS} | named, "", municipal.FOCUS)
        return
    with st.container(horizontal=True, key="municipalities"):
        for code, name in named.items():
            st.button(name, key=f"profile-{code}", on_click=trail.change, kwargs={"focus": code})


def offer(visit: Visit, composed: Sheet) -> None:
    """Offer another municipality of the group, an earlier year, and one sex where any number is."""
    controls.many("focus", _by_name(composed.selection), composed.selection.focus, municipal.FOCUS)
    if years := _years(visit):
        labels = {period_id(year): period_label(year) for year in years}
        asked = visit.asked.year if visit.asked.year in labels else ""
        controls.many("year", {"": municipal.LATEST} | labels, asked)
    if any(each.table(each.year, ()).summed for each in subjects(visit)):
        controls.few("sex", {sex: texts.SEX[sex] for sex in ("total", *PARTS)}, composed.sex)


def _by_name(selection: Selection) -> dict[str, str]:
    """Name the municipalities of the group by code, in the order of the alphabet."""
    named = {code: geography.name_of(code) for code in regional.group_of(selection).codes}
    return dict(sorted(named.items(), key=lambda pair: collate(pair[1])))


def _years(visit: Visit) -> list[Period]:
    """List the years that can be chosen between, the latest first: of one there is no choice."""
    contents = visit.choices.contents
    listed = [regional.years_of(each, contents) for each in read_indicators().values()]
    every = {year for years in listed if len(years) > 1 for year in years}
    return sorted(every, key=lambda year: year or (0, 0), reverse=True)
