"""Offer one field that finds programmes, places and measures, and jumps to them."""

from dataclasses import replace

import streamlit as st

from core.choice import regional, search
from core.choice.selection import Selection, period_id
from core.deliveries.indicators import PERSPECTIVE, read_indicators
from core.places import geography
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
        st.info(markup.plain(prose.SEARCH_NOTHING.format(words=markup.cut(words))))
    with st.container(key="hits", gap=None):
        for page in pages:
            label = prose.SEARCH_PAGE.format(title=texts.PAGES[page], question=question(page))
            link(visit, page, label)
        for hit in hits:
            page = "floden" if hit.view == "flows" else PAGES[hit.perspective]
            link(replace(visit, asked=_selection(visit, hit)), page, _label(hit, page))
        if hits or pages:  # last: then those above it are of the same words
            st.html(markup.found(words))


def _label(hit: search.Hit, page: str) -> str:
    if hit.unit and hit.view == "profile":
        return f"**{municipal.PROFILE_ALONE.format(name=markup.plain(hit.unit.name))}**"
    words = []
    if hit.unit:
        is_place = hit.perspective == PERSPECTIVE or hit.unit.code == hit.unit.name
        code = "" if is_place else f" ({hit.unit.code})"
        words.append(f"**{markup.plain(hit.unit.name)}**{markup.plain(code)}")
    if hit.measure:
        words.append(hit.measure.short if hit.unit else f"**{hit.measure.title}**")
    kinds = {**texts.UNIT_TYPE, **municipal.PLACE_TYPE}
    kind = kinds.get(hit.unit.type, "") if hit.unit and not hit.measure else ""
    return " · ".join(word for word in (*words, kind, texts.PAGES[page]) if word)


def _selection(visit: Visit, hit: search.Hit) -> Selection:
    """Go as far as the words tell: a unit opens its latest period, with a measure the sheet."""
    measure = hit.measure.id if hit.measure else ""
    if hit.perspective == PERSPECTIVE:
        return _place_selection(visit, hit, measure)
    if hit.unit is None:
        return visit.asked.change(measure=measure)
    entries = visit.choices.contents.entries[hit.perspective, hit.unit.id]
    having = [entry.period for entry in entries if not measure or entry.measure == measure]
    latest = max(having, key=lambda period: period[::-1] if period else (0, 0))
    view = "map" if hit.measure and hit.measure.is_regional else "chart"
    chosen = Selection(visit.delivery.id, (hit.unit.id,), (period_id(latest),), measure)
    return chosen.change(view=view, beside=visit.asked.beside)


def _place_selection(visit: Visit, hit: search.Hit, measure: str) -> Selection:
    """Open a place's indicators, map, profile or moves; all else that is chosen stays."""
    kept, code = visit.asked, hit.unit.code if hit.unit else ""
    if hit.view == "flows":
        return kept.change(focus=code)
    if hit.view:  # as on the page itself: within the group chosen, where it has the municipality
        kept = regional.settle(kept, visit.choices.contents, read_indicators()).asked
        if code not in regional.group_of(kept).codes:
            kept = kept.change(places=(geography.region(code).county,), centres="hidden")
        return kept.change(indicator=kept.indicator or measure, view=hit.view, focus=code)
    kept = kept.change(places=(code,), focus="", centres="hidden") if code else kept
    return kept.change(indicator=measure, part="", sort="", view="map" if measure else kept.view)
