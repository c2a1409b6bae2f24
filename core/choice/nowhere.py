"""Tell a name in an address that no page knows from one that another page brought along."""

from collections.abc import Container
from functools import cache
from typing import Final

from core.choice.selection import Selection
from core.deliveries.catalogue import read_catalogue
from core.deliveries.indicators import read_indicators
from core.places import geography
from core.words import county_moves, movement

LARGEST: Final = "largest"  # in focus over time, in place of one row: those that are largest
PARTS: Final = (*county_moves.FLOW_TITLE, *county_moves.FLOW_TABLE, *movement.PARTS)


def never_there(asked: Selection, here: Container[str], *, of_places: bool) -> list[str]:
    """List the part and the row asked for that neither a sheet nor another page has.

    `here` is what the sheet has; `of_places`: it is of indicators, and measures are of others.
    """
    brought = asked.measure if of_places else asked.indicator
    names = (asked.part, asked.focus)
    return [name for name in names if name not in here and is_nowhere(name, brought)]


def is_nowhere(name: str, brought: str = "") -> bool:
    """Tell whether a row, a part or a region is none that any page can have meant.

    `brought` is what the address carries of another page, a measure or an indicator: its classes
    may be named by a delivery alone. Numbers are terms.
    """
    is_region = name.isdigit() and len(name) > 1
    if is_region:
        return not geography.exists(name)
    return bool(name) and not brought and not name.isdigit() and name not in _named()


@cache
def _named() -> frozenset[str]:
    """Gather every row and part that the catalogue, the indicators and the pages name."""
    catalogue = read_catalogue()
    named = {LARGEST, *PARTS, *catalogue.residuals}
    for measure in catalogue.measures.values():
        named |= {*measure.categories, *measure.residuals, *measure.rollup}
        named |= {rate.id for rate in measure.rates}
    return frozenset(
        named | {part.id for each in read_indicators().values() for part in each.parts}
    )
