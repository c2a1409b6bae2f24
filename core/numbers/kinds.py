"""Tell the kinds of numbers apart: how each is written, drawn and classed in maps."""

from collections.abc import Mapping
from typing import Final, Literal

from core.counts import Form
from core.words import formats

Number = Literal["share", "count", "base"]  # which of a cell's numbers is shown
Kind = Literal[
    "share", "count", "ratio", "per_thousand", "difference", "share_difference", "point_difference"
]  # fmt: skip

PLACES: Final[Mapping[Kind, int]] = {
    "share": 0, "count": 1, "difference": 1, "ratio": 2, "per_thousand": 1, "share_difference": 0,
    "point_difference": 1,
}  # fmt: skip
HINGES: Final[Mapping[Kind, float]] = {
    "ratio": 1, "difference": 0, "share_difference": 0, "point_difference": 0,
}  # fmt: skip


def kind_of(form: Form, number: Number) -> Kind:
    """Give what a number is: how it is written, drawn and classed in maps."""
    if number != "share":
        return "difference" if (form, number) == ("difference", "count") else "count"
    if form == "points":
        return "point_difference"
    return "share_difference" if form == "difference" else form


def bare_number(value: float, kind: Kind, places: int) -> str:
    """Write a number of its kind without a mark: per cent with their sign, changes with theirs."""
    if kind == "share":
        return formats.percent(value, places)
    if kind == "share_difference":
        return f"{formats.signed(formats.per_cent(value), places)}{formats.FIXED}%"
    write = formats.signed if kind.endswith("difference") else formats.number
    return write(value, places)


def written_times(form: Form) -> int:
    """Give what a share is multiplied by before it is written without a sign of its own."""
    return {"per_thousand": 1000, "points": 100}.get(form, 1)


def times(form: Form) -> int:
    """Give what a share is multiplied by before it is drawn: per cent, per thousand or as it is."""
    return {"ratio": 1, "per_thousand": 1000}.get(form, 100)
