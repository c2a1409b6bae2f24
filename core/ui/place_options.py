"""Offer what changes a picture of municipalities, in one row above it."""

from collections.abc import Mapping
from typing import Final

import streamlit as st

from core.choice import regional
from core.choice.labels import period_label
from core.choice.selection import period_id
from core.deliveries.indicators import read_indicators
from core.numbers.sheet import Sheet
from core.numbers.statistics import PARTS
from core.pictures import place_rows, shown
from core.ui import controls, profile
from core.ui.options import Offers, row
from core.ui.visit import Visit
from core.words import municipal, texts
from core.words.spelling import collate

FEW: Final = 4  # parts that stand side by side; more stand in a list


def of_map(visit: Visit, composed: Sheet) -> None:
    """Offer which number, year and sex the map shows, and which municipality is in focus."""
    with row():
        _number(composed)
        _year(visit)
        _sex(composed)
        _focus(composed)
        _more(composed, ("groups", "residuals", "centres"))


def of_chart(visit: Visit, composed: Sheet) -> None:
    """Offer which number, year and sex the bars show, their order and the focus."""
    with row():
        _number(composed)
        _year(visit)
        _sex(composed)
        _focus(composed)
        _more(composed, ("order", "groups", "residuals", "rest"))


def of_table(visit: Visit, composed: Sheet, sort: str = "") -> None:
    """Offer which year, numbers and focus the table has; where a head orders it, no order is."""
    with row():
        _number(composed, parts=False)
        _year(visit)
        _sex(composed)
        _focus(composed)
        shown = "" if sort else composed.selection.order
        _more(composed, ("order", "groups", "residuals"), order=shown)


def of_development(visit: Visit, composed: Sheet) -> None:
    """Offer which number the lines follow, of whom and of which municipality."""
    with row():
        _number(composed)
        _sex(composed)
        _focus(composed)
    if not visit.selection.focus:
        st.caption(municipal.FOCUS_HINT)


def of_profile(visit: Visit, composed: Sheet) -> None:
    """Offer which municipality and year the profile is of, and whether of one sex."""
    with row():
        profile.offer(visit, composed)


def _number(composed: Sheet, *, parts: bool = True) -> None:
    """Offer the indicator's numbers or classes, and whether as share or count."""
    labels = {part.key: part.label for part in composed.parts}
    if parts and len(labels) > 1:
        offer = controls.many if len(labels) > FEW else controls.few
        offer("part", labels, composed.selection.part)
    (drawn,) = composed.figure.series
    words = {str(key): word for key, word in drawn.numbers.items()} if parts or drawn.part else {}
    if parts and len(labels) > FEW:  # then the list beside says already of what
        words = {key: texts.NUMBER.get(key, word) for key, word in words.items()}
    # Where shares were delivered there are no counts.
    counted = any(cell.count for row in composed.figure.rows for cell in row.cells.values())
    left_out = {"base"} if counted else {"base", "count"}
    offered = {key: word for key, word in words.items() if key not in left_out}
    if len(offered) > 1:
        controls.few("number", offered, shown.number_of(composed))


def _year(visit: Visit) -> None:
    indicator = read_indicators()[visit.selection.indicator]
    years = regional.years_of(indicator, visit.choices.contents)
    if len(years) > 1:
        labels = {period_id(year): period_label(year) for year in years}
        controls.many("year", labels, visit.selection.year)


def _sex(composed: Sheet) -> None:
    if composed.figure.summed:
        labels = {sex: texts.SEX[sex] for sex in ("total", *PARTS)}
        controls.few("sex", labels, composed.sex)


def _focus(composed: Sheet) -> None:
    """Offer the municipalities in sight by name."""
    named = {row.key: row.label for row in composed.figure.rows if row.kind == "category"}
    by_name = dict(sorted(named.items(), key=lambda pair: collate(pair[1])))
    labels = {"": texts.NO_FOCUS} | by_name
    focus = composed.selection.focus
    controls.many("focus", labels, focus if focus in labels else "", municipal.FOCUS)


def _more(composed: Sheet, names: tuple[str, ...], **values: str) -> None:
    """Offer what is seldom chosen behind one button."""
    offered = _further(composed).items()
    controls.more({name: of for name, of in offered if name in names}, **values)


def _further(composed: Sheet) -> dict[str, tuple[Mapping[str, str], str]]:
    """Give labels and value of every control that has a meaning for the indicator."""
    chosen, measure = composed.selection, composed.measure
    many = sum(row.kind == "category" for row in composed.figure.rows) > place_rows.MOST
    (drawn,) = composed.figure.series
    whole = chosen.view == "table" or (chosen.view == "chart" and composed.stacked)
    # A number of its own is the same however classes are gathered.
    classes = any(part.part for part in composed.parts) and bool(whole or drawn.part)
    offered = {
        "order": (texts.ORDER, chosen.order, True),
        "groups": (texts.GROUPS, chosen.groups, classes and bool(measure.rollup)),
        "residuals": (texts.RESIDUALS, chosen.residuals, classes),
        "centres": (municipal.CENTRES, chosen.centres, True),
        "rest": (municipal.REST, chosen.rest, many),
    }
    return {name: (labels, value) for name, (labels, value, fits) in offered.items() if fits}


OFFERS: Final = Offers(
    lambda _: regional.VIEWS,
    {
        "map": of_map,
        "chart": of_chart,
        "table": of_table,
        "time": of_development,
        "profile": of_profile,
    },
)
