"""Welcome: what this is, the search, a door per perspective, what data is loaded."""

from typing import Final

import streamlit as st

from core.choice import flows
from core.choice.labels import period_label
from core.ui import bar, doors, markup, search_box
from core.ui.doors import PAGES
from core.ui.visit import Visit, arrive
from core.words import formats, prose, texts
from core.words.comparing import LIMIT as COMPARED

ABREAST: Final = 3


def show() -> None:
    """Show the page."""
    visit = arrive()
    bar.show(visit)
    st.html(markup.lead(texts.TAGLINE, prose.LEAD))
    search_box.show(visit)
    _doors(visit)
    _deliveries(visit)


def _doors(visit: Visit) -> None:
    extents = {page: _extent(visit, perspective) for perspective, page in PAGES.items()}
    extents |= {"floden": _periods(visit), "jamfor": COMPARED}
    every = [*extents.items()]
    for start in range(0, len(every), ABREAST):
        for column, (page, extent) in zip(
            st.columns(ABREAST), every[start : start + ABREAST], strict=False
        ):
            with column.container(border=True, key=f"door-{page}", height="stretch"):
                doors.link(visit, page, f"**{texts.PAGES[page]}**")
                st.markdown(doors.question(page))
                st.caption(extent)


def _extent(visit: Visit, perspective: str) -> str:
    """Say how much of a perspective the open delivery has."""
    contents = visit.choices.contents
    units = contents.units.get(perspective, {})
    if not units:
        return prose.DOOR_EMPTY
    kinds: dict[str, int] = {}
    for unit in units.values():
        kinds[unit.type] = kinds.get(unit.type, 0) + 1
    return texts.listing([f"{n} {texts.counted(kind, n)}" for kind, n in kinds.items()])


def _periods(visit: Visit) -> str:
    """Say of which periods the open delivery knows moves between counties."""
    contents = visit.choices.contents
    found = {
        period for unit in flows.institutions(contents) for period in flows.periods(contents, unit)
    }
    named = [period_label(each) for each in sorted(found, key=lambda each: each or (0, 0))]
    if len(named) > 1:
        return texts.FROM_TO.format(first=named[0], last=named[-1]).capitalize()
    return named[0] if named else prose.DOOR_EMPTY


def _deliveries(visit: Visit) -> None:
    st.header(prose.DATA_LOADED)
    for delivery in visit.deliveries:
        st.html(
            markup.delivery(
                delivery, formats.day(delivery.drawn), is_open=delivery is visit.delivery
            )
        )
