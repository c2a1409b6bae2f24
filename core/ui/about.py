"""Explain: every measure, the 2.5 rule, symbols, the source, accessibility, versions."""

import streamlit as st

from core import settings
from core.counts import Count, share_of
from core.deliveries.catalogue import Measure, read_catalogue
from core.ui import bar, markup
from core.ui.visit import arrive
from core.words import formats, prose, texts


def show() -> None:
    """Show the page."""
    visit = arrive()
    bar.show(visit)
    st.title(prose.ABOUT)
    st.markdown(prose.ABOUT_SOURCE)
    st.header(prose.RULE)
    st.markdown(_worked_example())
    st.header(prose.SYMBOLS_TITLE)
    st.html(markup.symbols())
    st.header(prose.ALL_MEASURES_TITLE)
    _measures()
    st.header(prose.ACCESSIBILITY)
    st.markdown(prose.ACCESSIBILITY_TEXT)
    st.header(prose.VERSIONS)
    st.markdown(prose.VERSION_APP.format(version=settings.VERSION))
    for delivery in visit.deliveries:
        st.markdown(
            prose.VERSION_DATA.format(
                title=delivery.title, id=delivery.id, drawn=formats.day(delivery.drawn),
                rows=formats.number(delivery.rows), checksum=delivery.checksum[:12],
            )
        )  # fmt: skip


def _worked_example() -> str:
    """Work the example with the same functions that every sheet uses."""
    hidden, women = Count(2.5, 1), Count(7)
    total = hidden + women
    share = share_of(women, total)
    return prose.RULE_TEXT.format(
        women=formats.number(women.value),
        total=formats.number(total.value),
        reach=formats.between(total.low, total.high),
        share=formats.percent(share.value),
        share_reach=formats.percent_between(share.low or 0, share.high or 0),
    )


def _measures() -> None:
    catalogue = read_catalogue()
    for perspective in catalogue.perspectives.values():
        names = dict.fromkeys((perspective.title, perspective.name))
        st.subheader(": ".join(names))
        st.markdown(texts.POPULATION.format(population=perspective.population))
        for measure in catalogue.measures_of(perspective.id):
            with st.expander(measure.title):
                st.markdown(_described(measure))


def _described(measure: Measure) -> str:
    words = texts.DEFINITION_LABELS
    lines = [f"**{words['definition']}.** {measure.definition}"]
    lines += [f"**{rate.title}.** {rate.note}" for rate in measure.rates]
    if measure.categories:
        lines.append(
            f"**{prose.CLASSES}.** {' · '.join((*measure.categories, *measure.residuals))}"
        )
    lines.append(f"**{words['source']}.** {measure.source}")
    lines += [texts.BREAK.format(year=one.year, note=one.note) for one in measure.breaks]
    lines += [f"**{words['caveats']}.** {' '.join(measure.caveats)}"] if measure.caveats else []
    return "\n\n".join(lines)
