"""Show a list as a plain table, and let it be taken home whole."""

from collections.abc import Mapping, Sequence
from html import escape
from typing import Final

import streamlit as st

from core.exports import plain_table
from core.words import data_page as words
from core.words import formats

MOST: Final = 100  # rows on the page; the file has them all

_NUMBER: Final = ' class="sv-number"'

Row = Mapping[str, object]


def show(rows: Sequence[Row], heads: Mapping[str, str], name: str, *, file: bool = False) -> None:
    """Show rows under their heads, numbers to the right; `file`: with a button for all of them.

    A column that is empty in every row is left out on the page.
    """
    whole = heads
    heads = {
        key: told
        for key, told in whole.items()
        if any(row.get(key) not in {None, ""} for row in rows)
    }
    numbers = {key for key in heads if any(isinstance(row.get(key), int | float) for row in rows)}
    head = "".join(
        f'<th scope="col"{_NUMBER if key in numbers else ""}>{escape(each)}</th>'
        for key, each in heads.items()
    )
    body = "".join(
        f"<tr>{''.join(_cell(row.get(key)) for key in heads)}</tr>" for row in rows[:MOST]
    )
    st.html(
        f'<div class="sv-table" role="region" tabindex="0" aria-label="{escape(name)}">'
        f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table></div>"
    )
    if len(rows) > MOST:
        told = {"shown": formats.number(MOST), "all": formats.number(len(rows))}
        st.caption(words.FIRST_OF.format(**told))
    if file or len(rows) > MOST:
        st.download_button(
            words.DOWNLOAD, data=lambda: plain_table.csv_of(rows, whole),
            file_name=plain_table.file_name(name), mime="text/csv", on_click="ignore",
            key=f"take-{name}",
        )  # fmt: skip


def _cell(value: object) -> str:
    if isinstance(value, int | float):
        return f"<td{_NUMBER}>{escape(formats.number(value))}</td>"
    return f"<td>{escape(str(value)) if value is not None else formats.DASH}</td>"
