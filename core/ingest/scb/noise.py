"""Mark cells that the source has added noise to, by its own notes."""

import re
from dataclasses import replace
from typing import Final

import pandas as pd

from core.ingest.scb import scb_labels
from core.ingest.tables import LabelledTable
from core.words import open_data as words

APPROXIMATE: Final = "approximate"  # a further column of a table's cells
EVERY_YEAR: Final = 0
_REFERENCE: Final = re.compile(rf"(?:{'|'.join(words.REFERENCE_YEAR)})\s+(\d{{4}})")


def since(notes: tuple[str, ...]) -> int | None:
    """Give the first year with noise that notes tell of; 0 if all have it, None if none has."""
    for note in notes:
        plain = " ".join(note.split()).casefold()
        if any(sign in plain for sign in words.NOISE):
            year = _REFERENCE.search(plain)
            return int(year[1]) if year else EVERY_YEAR
    return None


def marked(table: LabelledTable) -> LabelledTable:
    """Mark the cells of the years with noise; a table with such cells is approximate."""
    first = since(table.notes)
    if first is None:
        return table
    noisy = pd.Series(data=True, index=table.cells.index)
    for field in table.fields:
        if scb_labels.role(field) == "period":
            noisy = table.cells[field].map(lambda label: _reaches(label, first)).astype(bool)
    cells = table.cells.assign(**{APPROXIMATE: noisy})
    return replace(table, cells=cells, approximate=bool(noisy.any()))


def _reaches(label: str, first: int) -> bool:
    """Tell whether a period is of that year or later; what is no year has noise, to be safe."""
    told = scb_labels.period(label)
    return told is None or told[0] >= first
