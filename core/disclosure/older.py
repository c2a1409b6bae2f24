"""Read what older deliveries, which readers can still reach, tell on their own."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

import pandas as pd
import pyarrow.dataset as ds

from core.deliveries import files
from core.deliveries.store import TABLE, Delivery, DeliveryError, Unit, read_units
from core.disclosure.components import still_tell
from core.disclosure.equations import Knowledge, know
from core.disclosure.propagation import narrow
from core.disclosure.published import published
from core.disclosure.relations import Relations, read_relations

OUT_OF_REACH: Final = frozenset({"away", "closed"})  # for us; readers may have them open


@dataclass(frozen=True)
class Older:
    """Give what an older delivery tells on its own: its title, bounds, and rows that still tell."""

    title: str
    known: Knowledge


def tell(
    title: str,
    observations: pd.DataFrame,
    units: Mapping[str, Unit],
    *,
    totals: bool = False,
    relations: Relations | None = None,
) -> Older:
    """Work out row by row what an older delivery's table tells on its own."""
    shown = published(observations, totals=totals)
    known = know(shown, units, relations or read_relations(), alone=True)
    found = narrow(known.cells, known.equations)
    rows = known.equations.keep(~found.broken & ~found.doubted)
    rows = rows.keep(still_tell(found.cells, rows))
    # The labels alone are needed from here on, and there may be many versions in memory.
    labels = replace(shown, rows=shown.rows.head(0), ready=shown.ready.head(0))
    persons = replace(known.persons, shown=labels)
    return Older(title, Knowledge(labels, found.cells, rows, persons))


def read_older(
    others: Sequence[Delivery], institutions: Sequence[str], *, totals: bool
) -> list[Older]:
    """Read what deliveries tell of some institutions; of one that is damaged, nothing.

    `totals`: as a Setting has it. What readers cannot open tells them nothing; raise DeliveryError
    where the store does not answer, or does not let us in.
    """
    found = []
    for one in others:
        try:
            file = files.table(one.folder / TABLE)
            held = ds.field("institution").isin([*institutions])
            rows = file.to_table(filter=held).to_pandas()
            units = read_units(one)
        except (OSError, ValueError, KeyError, DeliveryError) as wrong:
            fault = wrong.fault if isinstance(wrong, DeliveryError) else files.fault_of(wrong)
            if fault in OUT_OF_REACH:
                raise DeliveryError(one.id, TABLE, fault) from wrong
            continue
        if len(rows):
            found.append(tell(one.title, rows, units, totals=totals))
    return found
