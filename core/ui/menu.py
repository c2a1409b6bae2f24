"""Lay the way through: the pages with their titles and addresses, and what all of them share."""

import streamlit as st
from streamlit.navigation.page import StreamlitPage

from core.choice.comparing import PERSPECTIVES
from core.ui import controls, markup, visit
from core.ui.doors import PAGES
from core.words import texts


def show() -> None:
    """Show the menu and run the page of the address."""
    pages = [
        st.Page(f"pages/{name}.py", title=title, url_path=name, default=name == "start")
        for name, title in texts.PAGES.items()
    ]
    current = st.navigation(pages, position="hidden")
    st.set_page_config(page_title=f"{current.title} – {texts.APP}", layout="wide")
    with st.sidebar:
        st.html(markup.brand())
        carried = visit.address()
        for page in pages:
            st.page_link(page, query_params={**carried, **_whose(page, current)}, width="stretch")
        controls.delivery()
    current.run()


def _whose(page: StreamlitPage, current: StreamlitPage) -> dict[str, list[str]]:
    """Tell the page that compares whose numbers the reader comes from."""
    by_page = {name: perspective for perspective, name in PAGES.items()}
    perspective = by_page.get(current.url_path)
    known = page.url_path == "jamfor" and perspective in PERSPECTIVES
    return {"perspective": [perspective]} if known and perspective else {}
