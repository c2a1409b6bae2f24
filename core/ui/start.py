"""Welcome: what this is, the search, three doors, and what data is loaded."""

import streamlit as st

from core import formats, prose, search, texts
from core.catalogue import read_catalogue
from core.search import Hit
from core.selection import Selection, period_id, to_address
from core.ui import bar, markup
from core.ui.visit import Visit, arrive

DOORS = {"background": "fore", "throughput": "under", "outcomes": "efter"}


def show() -> None:
    """Show the page."""
    visit = arrive()
    bar.show(visit)
    st.html(markup.welcome())
    _search(visit)
    _doors(visit)
    _deliveries(visit)


def _search(visit: Visit) -> None:
    words = st.text_input(
        prose.SEARCH, placeholder=prose.SEARCH_PLACEHOLDER, key="search", live=True
    )
    if not words:
        return
    hits = search.find(words, visit.choices.contents, visit.choices.catalogue)
    if not hits:
        st.info(prose.SEARCH_NOTHING.format(words=words))
    with st.container(key="hits", gap=None):
        for hit in hits:
            st.page_link(
                f"pages/{DOORS[hit.perspective]}.py", label=_hit_label(hit),
                query_params=to_address(_hit_selection(visit, hit)), width="stretch",
            )  # fmt: skip


def _hit_label(hit: Hit) -> str:
    title = read_catalogue().perspectives[hit.perspective].title
    words = []
    if hit.unit:
        code = "" if hit.unit.code == hit.unit.name else f" ({hit.unit.code})"
        words.append(f"**{hit.unit.name}**{code}")
    if hit.measure:
        words.append(hit.measure.short if hit.unit else f"**{hit.measure.title}**")
    kind = texts.UNIT_TYPE[hit.unit.type] if hit.unit and not hit.measure else ""
    return " · ".join(word for word in (*words, kind, title) if word)


def _hit_selection(visit: Visit, hit: Hit) -> Selection:
    """Go as far as the words tell: a unit opens its latest period, with a measure the sheet."""
    contents, delivery = visit.choices.contents, visit.delivery
    chosen = Selection(delivery=visit.selection.delivery or delivery.id)
    measure = hit.measure.id if hit.measure else ""
    if hit.unit is None:
        kept = visit.selection
        return kept.change(delivery=chosen.delivery, measure=measure)
    entries = contents.entries[hit.perspective, hit.unit.id]
    having = [entry.period for entry in entries if not measure or entry.measure == measure]
    latest = max(having, key=lambda period: period[::-1] if period else (0, 0))
    is_map = hit.measure is not None and hit.measure.is_regional
    return chosen.change(
        units=(hit.unit.id,), periods=(period_id(latest),), measure=measure,
        view="map" if is_map else "chart",
    )  # fmt: skip


def _doors(visit: Visit) -> None:
    catalogue = read_catalogue()
    for column, (perspective, page) in zip(st.columns(len(DOORS)), DOORS.items(), strict=True):
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
