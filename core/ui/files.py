"""Offer what can be taken away: pictures, Excel, CSV and the link."""

from functools import partial
from urllib.parse import urlencode

import streamlit as st

from core.choice.selection import to_address
from core.exports import takeaway
from core.numbers.sheet import Sheet
from core.pictures import drawing, mapping
from core.ui import markup
from core.ui.visit import Visit
from core.words import texts


def show(visit: Visit, composed: Sheet) -> None:
    """Show a button per kind of file and one for the link."""
    here = to_address(visit.asked)
    link = f"{st.context.url}?{urlencode(here, doseq=True)}" if st.context.url else ""
    with st.container(horizontal=True, width="content", key="take-away"):
        for kind, label in texts.FILES.items():
            st.download_button(
                label,
                data=partial(takeaway.make, kind, composed, _drawings(composed, kind), link),
                file_name=takeaway.file_name(composed, kind),
                mime=takeaway.MIME[kind],
                on_click="ignore",
                key=f"take-{kind}",
            )
        st.html(markup.copy_button(link), width="content")


def _drawings(composed: Sheet, kind: takeaway.Kind) -> takeaway.Draw:
    """Bind what a picture needs; it is drawn only when somebody asks for the file."""
    if kind not in ("png", "svg"):
        return list
    view = composed.selection.view
    if view == "map":
        return partial(mapping.draw, composed, "light", inline=True)
    if view == "time":
        return lambda: [drawing.development(composed)]
    return lambda: [drawing.chart(composed)]
