"""Offer what changes a picture of what stands side by side, in one row above it."""

from dataclasses import replace
from typing import Final

from core.choice import comparing as views
from core.numbers.sheet import Sheet
from core.ui import controls, options
from core.ui.options import Offers
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
        options.offer(visit, _plain(composed), _MATRIX)
        options.offer_more(_plain(composed), _MORE)


def of_gaps(visit: Visit, composed: Sheet) -> None:
    """Offer which column the others are compared with."""
    with options.row():
        if len(composed.parts) > 1:
            labels = {one.key: one.label for one in composed.parts}
            controls.many("against", labels, composed.selection.against)
        options.offer(visit, _plain(composed), _FEW)
        options.offer_more(_plain(composed), _MORE)


def of_institutions(visit: Visit, composed: Sheet) -> None:
    """Offer which category or rate the institutions are compared by, and their order."""
    labels = {one.key: one.label for one in composed.parts}
    with options.row():
        controls.many("focus", labels, composed.selection.focus, comparing.FOCUS)
        options.offer(visit, _plain(composed), ("number", "map_sex"))
        orders = {order: texts.ORDER[order] for order in _BY}
        controls.few("order", orders, composed.selection.order)
        options.offer_more(_plain(composed), ("groups", "residuals"))


def of_table(visit: Visit, composed: Sheet, sort: str = "") -> None:
    """Offer of whom the table is and its rows; where a head orders it, no other order is chosen."""
    order = "" if sort else composed.selection.order
    with options.row():
        _part(composed)
        options.offer(visit, _plain(composed), _FEW)
        options.offer_more(_plain(composed), _MORE, order=order)


def _part(composed: Sheet) -> None:
    """Offer the classes of a split, of which all columns show one."""
    if composed.parts:
        labels = {one.key: one.label for one in composed.parts}
        controls.many("part", labels, composed.selection.part, comparing.CLASS)


def _plain(composed: Sheet) -> Sheet:
    """Give the sheet with the base that its shares were chosen to have."""
    return replace(composed, figure=replace(composed.figure, base=composed.selection.base))


OFFERS: Final = Offers(
    lambda visit: views.views(visit.choices),
    {
        "matrix": of_matrix,
        "map": options.of_map,
        "gap": of_gaps,
        "institutions": of_institutions,
        "table": of_table,
    },
)
