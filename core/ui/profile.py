"""Lead from a group to the profile of one of its municipalities."""

from typing import Final

import streamlit as st

from core.choice import regional
from core.choice.labels import period_label
from core.choice.selection import Period, Selection, period_id
from core.deliveries.indicators import read_indicators
from core.numbers.sheet import Sheet
from core.places import geography
from core.ui import controls, markup, presentation, trail
from core.ui.visit import Visit
from core.words import municipal, texts
from core.words.spelling import collate

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
    """Offer another municipality of the group, and an earlier year."""
    controls.many("focus", _by_name(composed.selection), composed.selection.focus, municipal.FOCUS)
    if years := _years(visit):
        labels = {period_id(year): period_label(year) for year in years}
        asked = visit.asked.year if visit.asked.year in labels else ""
        controls.many("year", {"": municipal.LATEST} | labels, asked)


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
