"""Offer one field that finds programmes, places and measures, and jumps to them."""

import streamlit as st

from core.choice import search
from core.choice.search import Hit
from core.choice.selection import Selection, period_id, to_address
from core.deliveries.catalogue import read_catalogue
from core.deliveries.indicators import PERSPECTIVE
from core.ui import markup
from core.ui.doors import PAGES, link, question
from core.ui.visit import Visit
from core.words import municipal, prose, texts


def show(visit: Visit) -> None:
    """Show the field, and below it the links to what the words mean."""
    words = st.text_input(
        prose.SEARCH, placeholder=prose.SEARCH_PLACEHOLDER, key="search", live=True
    )
    if not words:
        return
    hits = search.find(words, visit.choices.contents, visit.choices.catalogue)
    pages = search.pages(words)
    if not hits and not pages:
        st.info(markup.plain(prose.SEARCH_NOTHING.format(words=words)))
    with st.container(key="hits", gap=None):
        for page in pages:
            label = prose.SEARCH_PAGE.format(title=texts.PAGES[page], question=question(page))
            link(visit, page, label)
        for hit in hits:
            st.page_link(
                f"pages/{PAGES[hit.perspective]}.py", label=_hit_label(hit),
                query_params=to_address(_hit_selection(visit, hit)), width="stretch",
            )  # fmt: skip
        if hits or pages:  # last: then those above it are of the same words
            st.html(markup.found(words))


def _hit_label(hit: Hit) -> str:
    title = read_catalogue().perspectives[hit.perspective].title
    words = []
    if hit.unit:
        is_place = hit.perspective == PERSPECTIVE or hit.unit.code == hit.unit.name
        code = "" if is_place else f" ({hit.unit.code})"
        words.append(f"**{markup.plain(hit.unit.name)}**{markup.plain(code)}")
    if hit.measure:
        words.append(hit.measure.short if hit.unit else f"**{hit.measure.title}**")
    kinds = {**texts.UNIT_TYPE, **municipal.PLACE_TYPE}
    kind = kinds[hit.unit.type] if hit.unit and not hit.measure else ""
    return " · ".join(word for word in (*words, kind, title) if word)


def _hit_selection(visit: Visit, hit: Hit) -> Selection:
    """Go as far as the words tell: a unit opens its latest period, with a measure the sheet."""
    if hit.perspective == PERSPECTIVE:
        return _place_selection(visit, hit)
    contents, delivery = visit.choices.contents, visit.delivery
    chosen = Selection(visit.asked.delivery or delivery.id, beside=visit.asked.beside)
    measure = hit.measure.id if hit.measure else ""
    if hit.unit is None:
        kept = visit.asked
        return kept.change(delivery=chosen.delivery, measure=measure)
    entries = contents.entries[hit.perspective, hit.unit.id]
    having = [entry.period for entry in entries if not measure or entry.measure == measure]
    latest = max(having, key=lambda period: period[::-1] if period else (0, 0))
    is_map = hit.measure is not None and hit.measure.is_regional
    return chosen.change(
        units=(hit.unit.id,), periods=(period_id(latest),), measure=measure,
        view="map" if is_map else "chart",
    )  # fmt: skip


def _place_selection(visit: Visit, hit: Hit) -> Selection:
    """Open a place's indicators, or its map; all else that is chosen stays."""
    kept = visit.asked.change(delivery=visit.asked.delivery or visit.delivery.id)
    if hit.unit:
        kept = kept.change(places=(hit.unit.code,), focus="", centres="hidden")
    indicator = hit.measure.id if hit.measure else ""
    view = "map" if indicator else kept.view
    return kept.change(indicator=indicator, part="", sort="", view=view)
