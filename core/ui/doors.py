"""Lead to the pages: whose each is, what it answers, a link that keeps the choice."""

from typing import Final

import streamlit as st

from core.choice.selection import to_address
from core.deliveries.catalogue import read_catalogue
from core.ui.visit import Visit
from core.words import prose

PAGES: Final = {
    "background": "fore", "throughput": "under", "outcomes": "efter", "municipality": "kommuner",
}  # fmt: skip


def question(page: str) -> str:
    """Give the question that a page answers."""
    named = read_catalogue().perspectives
    of = next((named[id_] for id_, name in PAGES.items() if name == page), None)
    return of.question if of else prose.QUESTIONS[page]


def link(visit: Visit, page: str, label: str) -> None:
    """Link to a page, which opens with all that is chosen."""
    chosen = to_address(visit.asked)
    st.page_link(f"pages/{page}.py", label=label, query_params=chosen, width="stretch")
