"""Offer what changes a picture of what stands side by side, in one row above it."""

from typing import Final

from core.choice import comparing as views
from core.choice import pair
from core.numbers.sheet import Sheet
from core.ui import controls, options
from core.ui.options import Offer, Offers
from core.ui.visit import Visit
from core.words import comparing, texts

_MATRIX: Final = ("number", "map_sex", "base")
_FEW: Final = ("map_sex", "base")
_MORE: Final = ("rest", "groups", "order", "residuals")
_BY: Final = ("size", "alphabetical")


def of_matrix(visit: Visit, composed: Sheet) -> None:
    """Offer which number the matrix holds, of whom, and its rows."""
    with options.row():
        _part(composed)
        options.offer(visit, composed, _MATRIX)
        options.offer_more(composed, _MORE)


def of_gaps(visit: Visit, composed: Sheet) -> None:
    """Offer which column the others are compared with."""
    with options.row():
        if len(composed.parts) > 1:
            labels = {one.key: one.label for one in composed.parts}
            controls.many("against", labels, composed.selection.against)
        options.offer(visit, composed, _FEW)
        options.offer_more(composed, _MORE)


def of_institutions(visit: Visit, composed: Sheet, sort: str = "") -> None:
    """Offer which category or rate the institutions are compared by, and their order."""
    labels = {one.key: one.label for one in composed.parts}
    numbers = ("map_sex",) if composed.selection.view == "table" else ("number", "map_sex")
    with options.row():
        controls.many("focus", labels, composed.selection.focus, comparing.FOCUS)
        options.offer(visit, composed, numbers)
        orders = {order: texts.ORDER[order] for order in _BY}
        controls.few("order", orders, "" if sort else composed.selection.order)
        options.offer_more(composed, ("groups", "residuals"))


def of_rows(visit: Visit, composed: Sheet, sort: str = "") -> None:
    """Offer what changes the table, of columns or of institutions."""
    offer = of_institutions if views.of_institutions(visit.choices) else of_table
    offer(visit, composed, sort=sort)


def of_table(visit: Visit, composed: Sheet, sort: str = "") -> None:
    """Offer of whom the table is and its rows; where a head orders it, no other order is chosen."""
    order = "" if sort else composed.selection.order
    with options.row():
        _part(composed)
        options.offer(visit, composed, _FEW)
        options.offer_more(composed, _MORE, order=order)


def _part(composed: Sheet) -> None:
    """Offer the classes of a split, of which all columns show one."""
    if composed.parts:
        labels = {one.key: one.label for one in composed.parts}
        controls.many("part", labels, composed.selection.part, comparing.CLASS)


def _of_right(offer: Offer) -> Offer:
    """Offer what changes two selections: what both have in common, and what the right one has."""

    def offered(visit: Visit, composed: Sheet, **given: str) -> None:
        offer(visit, composed.beside[-1], **given)

    return offered


BESIDE: Final = Offers(
    lambda visit: pair.views(visit.held or visit.choices, visit.choices),
    {
        "chart": _of_right(of_matrix),
        "map": _of_right(options.of_map),
        "table": _of_right(of_table),
    },
)
OFFERS: Final = Offers(
    lambda visit: views.views(visit.choices),
    {
        "matrix": of_matrix,
        "map": options.of_map,
        "gap": of_gaps,
        "institutions": of_institutions,
        "table": of_rows,
    },
)
