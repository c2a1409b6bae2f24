"""Say what an address names that its sheet does not have, where nothing has brought it along."""

from collections.abc import Iterable, Iterator

import streamlit as st

from core.choice import flows
from core.choice.nowhere import never_there
from core.deliveries.indicators import PERSPECTIVE
from core.numbers.figure import Figure, Row
from core.numbers.sheet import Sheet
from core.numbers.statistics import PARTS
from core.ui import markup
from core.ui.visit import Visit
from core.words import prose, texts


def show(visit: Visit, composed: Sheet) -> None:
    """Name the rows and parts asked for that neither this sheet nor another page knows.

    Of what a link or another delivery opens say also whether it lacks women and men.
    """
    by_sex = composed.figure.summed or visit.perspective == flows.SUBJECT
    if visit.is_newly_opened and visit.asked.sex in PARTS and not by_sex:
        st.warning(prose.NOT_BY_SEX)
    asked, here = visit.asked, {*_names(composed)}
    of_places = visit.perspective in {PERSPECTIVE, flows.SUBJECT}
    lost = never_there(asked, here, of_places=of_places)
    if composed.selection.view == "profile":  # which has every number and no part
        lost = []
    if composed.selection.view == "gap" and asked.against not in {"", *here}:
        lost.append(texts.LABEL["against"])
    if lost:
        st.warning(markup.plain(texts.LOST.format(lost=markup.cut(texts.listing(lost)))))


def _names(sheet: Sheet) -> Iterator[str]:
    """List all that the rows and columns of a sheet go by."""
    yield from (name for part in sheet.parts for name in (part.key, part.part))
    for figure in (sheet.figure, sheet.shown, *sheet.developments):
        yield from _of_figure(figure)


def _of_figure(figure: Figure) -> Iterator[str]:
    yield from (name for one in figure.series for name in (one.key, one.part))
    yield from _of_rows(figure.rows)


def _of_rows(rows: Iterable[Row]) -> Iterator[str]:
    for row in rows:
        yield row.key
        yield from _of_rows(row.children)
