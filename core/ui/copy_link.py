"""Shows a button that copies the address of what is on screen."""

from pathlib import Path
from typing import Any

import streamlit as st

from core import texts

_files = Path(__file__).parent / "components"
_button = st.components.v2.component(
    "copy_link",
    html=(_files / "copy_link.html").read_text(encoding="utf-8"),
    css=(_files / "copy_link.css").read_text(encoding="utf-8"),
    js=(_files / "copy_link.js").read_text(encoding="utf-8"),
)


def show(label: str, copied: str, url: str | None = None, *, key: str) -> None:
    """Show the button; it copies `url`, or the page's own address when there is none."""
    _button(key=key, data=to_data(label, copied, url), width="content")


def to_data(label: str, copied: str, url: str | None) -> dict[str, Any]:
    """Give what the button says, before and after, and what it copies."""
    return {"label": label, "copied": copied, "failed": texts.COPY_FAILED, "url": url}
