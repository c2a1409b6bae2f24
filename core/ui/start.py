"""Welcome: what this is, the search, a door per perspective, what data is loaded."""

import streamlit as st

from core.choice.selection import to_address
from core.deliveries.catalogue import read_catalogue
from core.ui import bar, markup, search_box
from core.ui.search_box import PAGES
from core.ui.visit import Visit, arrive
from core.words import formats, prose, texts


def show() -> None:
    """Show the page."""
    visit = arrive()
    bar.show(visit)
    st.html(markup.welcome())
    search_box.show(visit)
    _doors(visit)
    _deliveries(visit)


def _doors(visit: Visit) -> None:
    catalogue = read_catalogue()
    for column, (perspective, page) in zip(st.columns(len(PAGES)), PAGES.items(), strict=True):
        named = catalogue.perspectives[perspective]
        with column.container(border=True, key=f"door-{page}"):
            st.page_link(
                f"pages/{page}.py", label=f"**{named.title}**",
                query_params=to_address(visit.selection), width="stretch",
            )  # fmt: skip
            st.markdown(named.question)
            st.caption(_extent(visit, perspective))


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


def _deliveries(visit: Visit) -> None:
    st.header(prose.DATA_LOADED)
    for delivery in visit.deliveries:
        st.html(
            markup.delivery(
                delivery, formats.day(delivery.drawn), is_open=delivery is visit.delivery
            )
        )
