"""Make flows of a few counties by hand, and the sheets of the deliveries' own."""

from collections.abc import Mapping

import pandas as pd

from core import settings
from core.choice.contents import Contents, index
from core.choice.flows import MOVES, NET, institutions, settle
from core.choice.selection import Selection
from core.counts import Cell, Count
from core.deliveries.catalogue import read_catalogue
from core.deliveries.store import Delivery, read_contents, read_delivery, read_rows, read_units
from core.numbers.moves.flow_sheet import Subject, compose
from core.numbers.moves.flows import FORM, Flows, by_period
from core.numbers.sheet import Sheet

NETS = read_catalogue().measures[NET]
GONE, LOST = "Ej uppföljningsbara", "Uppgift saknas"
PLACES = ("01", "05", "06", "09", LOST)
# From the rows' places to the columns'; None is suppressed.
TABLE: Mapping[str, tuple[float | None, ...]] = {
    "01": (300, 100, 7, 0, 20),
    "05": (60, 500, None, None, 10),
    "06": (50, 80, 200, None, 5),
    "09": (None, 9, 0, 30, None),
    LOST: (12, None, 0, 0, 8),
}


def cell(count: float | None) -> Cell:
    """Make a cell of a count; None is suppressed."""
    return Cell(Count(2.5, 1), status="suppressed") if count is None else counted(count)


def counted(count: float) -> Cell:
    return Cell(Count(count), status="value")


def flows(table: Mapping[str, tuple[float | None, ...]] = TABLE, **net: float) -> Flows:
    """Make flows of a table, and of nets by county: c05=3."""
    told = {
        key.removeprefix("c"): Cell(Count(n), status="value", form=FORM) for key, n in net.items()
    }
    every = {
        (origin, end): cell(count)
        for origin, counts in table.items()
        for end, count in zip(PLACES, counts, strict=True)
    }
    return Flows(told, every)


def delivery(id_: str) -> Delivery:
    return read_delivery(settings.ROOT / "data" / "deliveries" / id_)


def contents(found: Delivery) -> Contents:
    return index(read_contents(found), read_units(found), found.institution)


def rows(found: Delivery, measure: str) -> pd.DataFrame:
    return read_rows(
        found, perspective="municipality", measure=measure, unit_type="institution",
        unit_codes=[found.institution], years_after=1,
    )  # fmt: skip


def subject(id_: str, **chosen: object) -> Subject:
    """Give what the page composes of an address."""
    found = delivery(id_)
    held = contents(found)
    selection = settle(Selection(delivery=id_).change(**chosen), held).selection
    read = by_period(rows(found, NET), rows(found, MOVES))
    unit = institutions(held)[selection.institution]
    return Subject(found, read_catalogue(), unit, read, selection)


def sheet(id_: str, **chosen: object) -> Sheet:
    return compose(subject(id_, **chosen))
