"""Offer what changes a picture of the moves between counties, in one row above it."""

from collections.abc import Mapping
from typing import Final

from core.choice import flows
from core.choice.labels import period_label
from core.choice.selection import period_id
from core.numbers.sheet import Sheet
from core.pictures import shown
from core.places import geography
from core.ui import controls
from core.ui.options import Offers, row
from core.ui.visit import Visit
from core.words import county_moves, texts
from core.words.spelling import collate


def of_map(visit: Visit, composed: Sheet) -> None:
    """Offer which number and period the map shows, and which county is in focus."""
    with row():
        _number(composed)
        _where(visit)
        _focus(composed)
        _more(composed, "residuals")


def of_chart(visit: Visit, composed: Sheet) -> None:
    """Offer which number and period the bars show, their order and the focus."""
    with row():
        _number(composed)
        _where(visit)
        _focus(composed)
        _more(composed, "order", "residuals")


def of_table(visit: Visit, composed: Sheet, sort: str = "") -> None:
    """Offer which table of which period; where a head orders it, no other order is chosen."""
    of_moves = composed.selection.part == flows.TABLE_OF_MOVES
    with row():
        if "matrix" in flows.views(visit.choices.contents, visit.selection):
            part = flows.TABLE_OF_MOVES if of_moves else "net"
            controls.few("part", county_moves.FLOW_TABLE, part)
        if of_moves:
            _of_moves(composed)
        _where(visit)
        _more(composed, "order", "residuals", order="" if sort else composed.selection.order)


def of_development(visit: Visit, composed: Sheet) -> None:
    """Offer which number the lines follow, and of which county."""
    del visit
    with row():
        _number(composed)
        _focus(composed)


def of_matrix(visit: Visit, composed: Sheet) -> None:
    """Offer the matrix of a period: its counties, its number and which county is in focus."""
    with row():
        _of_moves(composed)
        _where(visit)
        _focus(composed)
        _more(composed, "order", "residuals")


def of_flows(visit: Visit, composed: Sheet) -> None:
    """Offer whose moves are drawn, of which period, beside all others or the largest."""
    with row():
        controls.many("focus", _counties(), composed.selection.focus, county_moves.COUNTY_FOCUS)
        _where(visit)
        controls.few("rest", texts.REST_CHOICE, composed.selection.rest)
        _more(composed, "order")


def _of_moves(composed: Sheet) -> None:
    """Offer all counties or the largest; all have counts alone."""
    controls.few("rest", texts.REST_CHOICE, composed.selection.rest)
    if composed.selection.rest == "closed":
        controls.few("number", texts.NUMBER, shown.number_of(composed))


def _number(composed: Sheet) -> None:
    """Offer the county's numbers, and whether as share or count."""
    if len(composed.parts) > 1:
        labels = {part.key: part.label for part in composed.parts}
        controls.few("part", labels, composed.selection.part)
    words = composed.figure.series[0].numbers
    if len(words) > 1:
        controls.few(
            "number", {str(each): texts.NUMBER[each] for each in words}, shown.number_of(composed)
        )


def _where(visit: Visit) -> None:
    """Offer the periods, and the institutions where there are several."""
    contents, chosen = visit.choices.contents, visit.selection
    units = flows.institutions(contents)
    if len(units) > 1:
        names = {code: unit.name for code, unit in units.items()}
        controls.many("institution", names, chosen.institution)
    found = flows.periods(contents, chosen.institution)
    if len(found) > 1:
        labels = {period_id(each): period_label(each) for each in found}
        controls.many("year", labels, chosen.year, texts.LABEL["periods"])


def _focus(composed: Sheet) -> None:
    labels = {"": texts.NO_FOCUS} | _counties()
    controls.many("focus", labels, composed.selection.focus, county_moves.COUNTY_FOCUS)


def _counties() -> dict[str, str]:
    named = sorted(geography.counties(), key=lambda each: collate(each.name))
    return {each.code: each.name for each in named}


def _more(composed: Sheet, *names: str, **values: str) -> None:
    """Offer what is seldom chosen behind one button."""
    chosen, offered = composed.selection, _further(composed).items()
    of = {name: (labels, getattr(chosen, name)) for name, labels in offered if name in names}
    controls.more(of, **values)


def _further(composed: Sheet) -> Mapping[str, Mapping[str, str]]:
    residual = any(row.kind == "residual" for row in composed.figure.rows)
    hidden = composed.selection.residuals == "hidden"
    found: dict[str, Mapping[str, str]] = {"order": texts.ORDER}
    return found | ({"residuals": texts.RESIDUALS} if residual or hidden else {})


OFFERS: Final = Offers(
    lambda visit: flows.views(visit.choices.contents, visit.selection),
    {
        "map": of_map, "chart": of_chart, "table": of_table, "time": of_development,
        "matrix": of_matrix, "flows": of_flows,
    },
)  # fmt: skip
