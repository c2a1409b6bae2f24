"""Put the numbers of a delivery beside each other: every equation that an outsider can set up."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import numpy as np

from core.deliveries.store import Unit
from core.disclosure import persons as same
from core.disclosure.classes import regions, splits
from core.disclosure.holders import holders
from core.disclosure.propagation import narrow
from core.disclosure.published import KEY, PARTS, TOTAL, Published
from core.disclosure.ready_made import quotients, shares
from core.disclosure.relations import Relations
from core.disclosure.rows import Rows, put_together
from core.disclosure.sums import of_length, sums
from core.disclosure.systems import ANY, Cells, Equations
from core.disclosure.whole_tables import whole_tables


@dataclass(frozen=True)
class Knowledge:
    """Give all that an outsider knows: the shown numbers first among the cells, and equations.

    After the shown numbers come those of `persons`.
    """

    shown: Published
    cells: Cells
    equations: Equations
    persons: same.Persons


def know(
    shown: Published, units: Mapping[str, Unit], relations: Relations, *, alone: bool = False
) -> Knowledge:
    """Set up every equation of the shown numbers.

    `alone`: those too that say something only beside another delivery.
    """
    persons = same.find(shown, relations)
    by_region, spare = regions(shown, relations)
    rows = [
        *same.tables(persons, spare),
        *same.both_sexes(persons),
        *same.of_years(persons, relations),
        *by_region,
        *splits(shown),
        *holders(persons, units, relations),
        *_parts(shown, relations),
        *_totals(shown),
        *whole_tables(shown, relations),
        *quotients(shown, relations),
    ]
    nobody = np.zeros(len(persons.first))
    cells = Cells(
        np.concatenate([shown.cells.low, nobody]),
        np.concatenate([shown.cells.high, nobody + ANY]),
        np.concatenate([shown.cells.secret, nobody > 0]),
    )
    if shown.rows["ratio"].notna().any():
        counted = narrow(cells, put_together(rows)).cells
        rows += shares(persons, counted.low[persons.places], counted.high[persons.places])
    every = put_together(rows)
    told = every if alone else _telling(every, len(shown.places))
    return Knowledge(shown, cells, told, persons)


def _telling(equations: Equations, shown: int) -> Equations:
    """Leave out rows about a number of persons that nothing else is known of."""
    while len(equations):
        often = np.bincount(equations.cells, minlength=1)
        alone = (equations.cells >= shown) & (often[equations.cells] == 1)
        idle = np.bincount(equations.rows[alone], minlength=len(equations)) > 0
        if not idle.any():
            break
        equations = equations.keep(~idle)
    return equations


def _parts(shown: Published, relations: Relations) -> Iterator[Rows]:
    """Give a row for each table that counts some of the persons of another."""
    keys = tuple(column for column in KEY if column not in {"measure", "category"})
    for one in relations.parts:
        whole, part = (
            np.flatnonzero(shown.having("measure", name)) for name in (one.whole, one.part)
        )
        wholes, parts = (whole, shown.key(keys, at=whole)), (part, shown.key(keys, at=part))
        yield sums(f"parts:{one.part}", wholes, parts, ANY)


def _totals(shown: Published) -> Iterator[Rows]:
    """Give a row for each delivered total that is shown beside its women and men."""
    whole = np.flatnonzero(shown.having("sex", TOTAL))
    part = np.flatnonzero(shown.having("sex", *PARTS))
    wholes, parts = (whole, shown.key(at=whole, sex=0)), (part, shown.key(at=part, sex=0))
    yield of_length(sums("totals:", wholes, parts), 3)  # all, women, men
