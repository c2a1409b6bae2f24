"""The page Data: a new delivery, the versions, the template; for owners alone."""

from functools import partial
from typing import Final

import streamlit as st

from core import settings
from core.deliveries.register import Version
from core.ingest.ours import template_file
from core.owner import cases
from core.owner.cases import Case
from core.ui import markup
from core.ui.owner import bring, door, seen, versions
from core.words import data_page as words
from core.words import formats

OPEN: Final = "case"  # in the session: the id of the delivery that is looked at; "" for a new one
DONE: Final = "published"  # in the session: versions published, until the page has told of them


def show() -> None:
    """Show the page."""
    st.html(markup.lead(words.TITLE, words.LEAD))
    if not (name := door.enter()):
        return
    new, published, template = st.tabs([words.NEW, words.VERSIONS, words.TEMPLATE])
    with new:
        _new(name)
    with published:
        versions.show(settings.deliveries_folder(), name)
    with template:
        _template()


def _new(by: str) -> None:
    """Go on with what is under way, or begin."""
    # A list: what is added to it is kept, also where a second click ends the run.
    done: list[Version] = st.session_state.setdefault(DONE, [])
    if done:
        _open("")
        _published(done.pop())
    try:
        every = cases.under_way()
    except OSError as wrong:
        st.error(markup.plain(words.NO_PLACE.format(detail=wrong)))
        return
    own = [case for case in every if case.by == by]
    asked = st.session_state.get(OPEN, own[0].id if own else "")
    current = next((case for case in every if case.id == asked), None)
    if current is None and asked:  # another tab, or another owner, was quicker
        st.info(words.GONE)
    _others([case for case in every if case is not current])
    if current is None:
        if case := bring.show(by):
            _open(case.id)
            st.rerun()
    else:
        seen.show(current, by, partial(_open, ""), done.append)


def _published(version: Version) -> None:
    rows = formats.number(version.rows)
    st.success(markup.plain(words.PUBLISHED.format(title=version.title, rows=rows)))
    with st.container(key="open-published"):
        st.page_link("pages/start.py", label=words.OPEN_IT, query_params={"delivery": version.id})


def _others(others: list[Case]) -> None:
    """Offer what else is under way."""
    if not others:
        return
    with st.expander(words.UNDER_WAY):
        for case in others:
            with st.container(horizontal=True, vertical_alignment="center"):
                st.markdown(markup.plain(seen.begun(case)))
                st.button(words.GO_ON, on_click=_open, args=(case.id,), key=f"open-{case.id}")


def _open(id_: str) -> None:
    st.session_state[OPEN] = id_


def _template() -> None:
    st.markdown(words.TEMPLATE_TEXT)
    text = template_file.example()
    makers = {"csv": template_file.csv_of, "xlsx": template_file.workbook_of}
    with st.container(horizontal=True):
        for ending, make in makers.items():
            st.download_button(
                words.TEMPLATE_LABEL[ending], data=partial(make, text),
                file_name=f"{words.TEMPLATE_NAME}.{ending}", on_click="ignore",
                key=f"template-{ending}",
            )  # fmt: skip
