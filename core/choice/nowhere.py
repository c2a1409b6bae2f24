"""Tell a name in an address that no page knows from one that another page brought along."""

from functools import cache
from typing import Final

from core.deliveries.catalogue import read_catalogue
from core.deliveries.indicators import read_indicators
from core.places import geography
from core.words import county_moves, movement

LARGEST: Final = "largest"  # in focus over time, where it is not one row
PARTS: Final = ("net", "before", "after", "stayed", *county_moves.FLOW_TABLE, *movement.PARTS)


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
