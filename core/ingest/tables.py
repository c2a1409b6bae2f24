"""Hold a table whose every cell is known by its labels."""

from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd


@dataclass(frozen=True)
class LabelledTable:
    """A table whose every cell is known by its labels."""

    file: str
    sheet: str
    title: str
    counting: str  # what is summed, as the program names it
    filters: Mapping[str, str]  # filters and anything else that holds for all cells, by name
    fields: tuple[str, ...]  # names of the dimensions, wafers included, in order
    cells: pd.DataFrame  # a column per field (labels as delivered), then text, row, column
    notes: tuple[str, ...] = ()  # annotations and footers
    approximate: bool = False  # noise was added by the source
