"""Find which period of the moves between counties can be shown, and in which views."""

from typing import Final

from core.choice.contents import Contents, Entry
from core.choice.nearest import Settled
from core.choice.nowhere import is_nowhere
from core.choice.regional import nearest_year
from core.choice.selection import (
    UNKNOWN_PERIOD,
    Period,
    Selection,
    View,
    period_id,
    period_of,
)
from core.deliveries.indicators import PERSPECTIVE
from core.deliveries.store import Unit
from core.places import geography

SUBJECT: Final = "flows"  # what visits to the page are about, in place of a perspective
NET: Final = "net_movement"
MOVES: Final = "county_movement"
ORIGIN: Final = "upper_secondary_county"  # what moves are split on
YEARS_AFTER: Final = "1"
VIEWS: Final[tuple[View, ...]] = ("map", "chart", "table", "time")
OF_MOVES: Final[tuple[View, ...]] = ("matrix", "flows")
TABLE_OF_MOVES: Final = "moves"  # the part of the table that is from county to county


def institutions(contents: Contents) -> dict[str, Unit]:
    """Give the institutions that have any of it by code, the delivery's own first."""
    units = contents.units.get(PERSPECTIVE, {}).values()
    having = (unit for unit in units if _entries(contents, unit.code))
    by_own = sorted(having, key=lambda unit: (unit.code != contents.institution, unit.name))
    return {unit.code: unit for unit in by_own}


def periods(contents: Contents, institution: str, *measures: str) -> tuple[Period, ...]:
    """List the periods of an institution, the latest first, one that is not known last."""
    wanted = measures or (NET, MOVES)
    found = {each.period for each in _entries(contents, institution) if each.measure in wanted}
    return tuple(sorted(found, key=lambda period: (period or (0, 0))[::-1], reverse=True))


def views(contents: Contents, selection: Selection) -> tuple[View, ...]:
    """Give the views of a settled selection: more where it is known who moved from where."""
    moved = periods(contents, selection.institution, MOVES)
    return (*VIEWS, *(OF_MOVES if period_of(selection.year) in moved else ()))


def settle(selection: Selection, contents: Contents) -> Settled:
    """Settle the institution, then the period, the view and the county in focus.

    What other pages know and this one does not is left as it was asked for, without a word.
    """
    own = [*institutions(contents)]
    lost, asked = _never(selection)
    if not own:
        return Settled(asked.change(year=""), asked, lost)
    institution = asked.institution if asked.institution in own else own[0]
    period = nearest_year(asked.year, periods(contents, institution))
    shown = asked.change(
        institution=institution,
        year=period_id(period),
        order=asked.order or "size",
        focus=_county(asked.focus),
        sort=asked.sort if asked.view == "table" else "",  # only the table has heads
        frame="",
    )
    offered = views(contents, shown)
    return Settled(shown.change(view=shown.view if shown.view in offered else "map"), asked, lost)


def _entries(contents: Contents, institution: str) -> list[Entry]:
    every = contents.of(PERSPECTIVE, [f"institution.{institution}"])
    needed = {NET: "", MOVES: ORIGIN}
    return [
        each
        for each in every
        if needed.get(each.measure) == each.split and each.years_after == YEARS_AFTER
    ]


def _never(asked: Selection) -> tuple[tuple[str, ...], Selection]:
    """Let go of what is no region and no period anywhere, and name it."""
    wrong = {
        "focus": is_nowhere(asked.focus, asked.measure),
        "frame": bool(asked.frame) and not geography.exists(asked.frame),
        "year": period_of(asked.year) is None and asked.year not in {"", UNKNOWN_PERIOD},
    }
    names = [name for name, is_wrong in wrong.items() if is_wrong]
    lost = tuple(getattr(asked, name) for name in names)
    return lost, asked.change(**dict.fromkeys(names, ""))


def _county(focus: str) -> str:
    """Give the county that is in focus, or that the municipality in focus lies in."""
    return geography.region(focus).county if geography.exists(focus) else ""
