"""Present a sheet to a room: its picture large, no controls, led by keys, open on phones."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from html import escape
from typing import Final

import segno
import streamlit as st

from core.choice import regional
from core.choice.offers import offer_each
from core.choice.selection import Selection
from core.deliveries.indicators import PERSPECTIVE, read_indicators
from core.numbers.figure import Figure, Row
from core.numbers.sheet import Sheet
from core.pictures import charts, drawing, mapping, place_rows
from core.pictures.chart_template import LABEL_LINE
from core.pictures.regions import ranked_regions
from core.places import geography, groups
from core.ui import controls, markup, trail
from core.ui.visit import Visit, link
from core.words import comparing, municipal, texts

MODE: Final = "presentation"
LONG: Final = ("profile", "table", "matrix", "gap")  # read downwards, also before a room
BARS: Final = ("chart", "map", "institutions")
# The pixels of a chart's rows that one screen holds: the more, the smaller they are drawn.
STAGES: Final = {"stage": 345, "stage-close": 360, "stage-dense": 540}


@dataclass(frozen=True)
class Round:
    """Give the ids that a pair of keys leads through, back to the first after the last."""

    name: str  # of the address
    ids: tuple[str, ...]
    words: tuple[str, str]  # on the buttons: back, on

    def beside(self, id_: str, step: int) -> str:
        """Give the id that stands `step` from another; from outside, the first or the last."""
        if id_ not in self.ids:
            return self.ids[0 if step > 0 else -1]
        return self.ids[(self.ids.index(id_) + step) % len(self.ids)]


def is_on(selection: Selection) -> bool:
    """Tell whether a sheet is presented."""
    return selection.mode == MODE


def offer() -> None:
    """Offer to present the view."""
    st.button(municipal.PRESENT, on_click=trail.change, kwargs={"mode": MODE}, key="present")


def show(visit: Visit, composed: Sheet, draw: Callable[[], None]) -> None:
    """Show the sheet around the picture that `draw` shows; everything that must be minded stays."""
    context = f"{composed.perspective.population}. {composed.source}"
    stage = _stage(composed)
    with st.container(key="presented" if stage else "presented-scrolled"):
        st.html(_head(visit, composed))
        with st.container(key=stage or "stage-scrolled"):
            if composed.figure.rows:
                draw()
            else:
                st.info(composed.empty or texts.EMPTY_SHEET)
        st.html(f'<div class="sv-minded">{markup.notes([*composed.remarks, context])}</div>')
        with st.container(horizontal=True, key="presenter"):
            _buttons(visit, composed)


def places(visit: Visit, composed: Sheet) -> Round:
    """Lead through the regions in sight, and nowhere between the last and the first."""
    chosen = visit.selection
    rows = _drawn(composed).rows
    codes = [row.key for row in rows if row.kind == "category" and geography.exists(row.key)]
    if chosen.frame:
        codes = [code for code in codes if geography.region(code).county == chosen.frame]
    # One that is chosen alone is in focus where no other is, as one is in a profile: there is no
    # nowhere.
    alone = chosen.view == "profile" or (
        chosen.places and len(groups.group(chosen.places).codes) == 1
    )
    level = "county" if composed.measure.kind == "county" else "municipality"
    unlike = visit.held and composed.laid_out  # then only the right one has these places
    words = (comparing.STEPS_TO_RIGHT if unlike else municipal.PLACE_STEPS)[level]
    return Round("focus", (*codes,) if alone else ("", *codes), words)


def _drawn(composed: Sheet) -> Figure:
    """Give the figure whose rows the picture has: bars and a matrix of a measure are folded."""
    folded = composed.figure.base != "own" and composed.selection.view in {"chart", "matrix"}
    return composed.shown if folded else composed.figure


def subjects(visit: Visit) -> Round:
    """Lead through the indicators or measures that can be chosen; beside a map, those with maps."""
    chosen = visit.selection
    if visit.perspective == PERSPECTIVE:
        contents, codes = visit.choices.contents, regional.group_of(chosen).codes
        every = read_indicators().values()
        ids = [one.id for one in every if not regional.offer(one, contents, codes).reason]
        return Round("indicator", (*ids,), municipal.SUBJECT_STEPS)
    offered = [each.measure for each in offer_each(visit.choices) if not each.reason]
    ids = [each.id for each in offered if each.is_regional or chosen.view != "map"]
    return Round("measure", (*ids,), municipal.SUBJECT_STEPS)


def _stage(composed: Sheet) -> str:
    """Name the room that one screen has for the picture; empty where it has none."""
    view = composed.selection.view
    if view in LONG:
        return ""
    if view == "map" and mapping.is_compared(composed):
        return "stage-close"
    has_bars = view in BARS and composed.figure.rows
    needed = _height(composed) if has_bars else 0
    return next((name for name, room in STAGES.items() if needed <= room), "")


def _height(composed: Sheet) -> int:
    """Give the height that the rows of bars need, in the pixels that they are drawn by."""
    chosen, figure = composed.selection, composed.figure
    if composed.beside:  # two pictures, each with one bar in a row
        return max(_rows_height(side.shown.rows, 1) for side in composed.beside)
    rows, abreast = composed.shown.rows, 1
    if chosen.view == "map":
        rows = ranked_regions(figure, figure.series[0], None).rows
    elif figure.base == "own":
        rows = (place_rows.within_reach(composed, figure) if chosen.places else figure).rows
    else:
        abreast = max(len(figure.series), len(drawing.sexes(composed)))
    return _rows_height(rows, abreast)


def _rows_height(rows: Sequence[Row], abreast: int) -> int:
    """Give the height of rows with so many bars in each."""
    lines = 1 + max((charts.wrapped(row.label).count("\n") for row in rows), default=0)
    bars = charts.STEP[min(abreast, len(charts.STEP))][0] if abreast > 1 else 0
    return len(rows) * max(LABEL_LINE * lines, bars)


def _head(visit: Visit, composed: Sheet) -> str:
    """Write title, finding and key figures, and the code beside them."""
    said = (
        markup.head(composed.title, [], example=composed.delivery.example)
        + markup.finding(composed.finding)
        + markup.key_figures(composed.keys)
    )
    address = link(visit.asked.change(mode=""))
    return f'<div class="sv-presented"><div>{said}</div>{_code(address)}</div>'


def _code(url: str) -> str:
    """Draw an address for the cameras of phones: dark on light, whatever the theme."""
    # As a picture: what stands inline, the framework would take away.
    drawn = segno.make_qr(url, error="l").svg_data_uri(light="#fff", scale=4)
    return (
        f'<figure class="sv-code"><img src="{escape(drawn)}" alt="{escape(municipal.CODE_ALT)}">'
        f"<figcaption>{escape(municipal.CODE)}</figcaption></figure>"
    )


def _buttons(visit: Visit, composed: Sheet) -> None:
    """Offer what the keys do; static/present.js clicks the same buttons."""
    around, chosen = places(visit, composed), visit.selection
    if any(around.ids) and len(around.ids) > 1:
        _pair(around, composed.selection.focus, "place")
        if "" in around.ids:
            _button("no-place", municipal.NOWHERE, trail.change, is_off=not chosen.focus, focus="")
    through = subjects(visit)
    if len(through.ids) > 1 and chosen.view != "profile":
        _pair(through, getattr(chosen, through.name), "subject")
    whole = f'<button type="button" class="sv-fullscreen">{escape(municipal.FULLSCREEN)}</button>'
    st.html(whole, width="content")
    _button("leave", municipal.LEAVE, trail.change, mode="")


def _pair(around: Round, shown: str, name: str) -> None:
    for word, way, step in zip(around.words, ("previous", "next"), (-1, 1), strict=True):
        _button(f"{way}-{name}", word, _go, around=around, shown=shown, step=step)


def _button(
    name: str, label: str, move: Callable[..., None], *, is_off: bool = False, **to: object
) -> None:
    st.button(label, key=f"present-{name}", on_click=move, kwargs=to, disabled=is_off)


def _go(around: Round, shown: str, step: int) -> None:
    """Go a step from where the address is: a key may come before the last step is drawn."""
    here = st.query_params.get(around.name, shown)
    to = around.beside(here, step)
    move = controls.MOVES.get(around.name)
    if move:
        move(to)
    else:
        trail.change(**{around.name: to})
