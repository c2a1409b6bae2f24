"""Turn a cube, numbers in the order of its dimensions, into a table known by labels."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import prod
from typing import Final

import pandas as pd

from core.ingest import labels, limits
from core.ingest.faults import Fault, Origin, RefusedError, refuse
from core.ingest.scb import noise, scb_labels
from core.ingest.tables import LabelledTable
from core.words.formats import number

MOST_CELLS: Final = 1_000_000  # all municipalities, one-year ages and sexes over twenty years


@dataclass(frozen=True)
class Dimension:
    """One way in which the cells of a cube are told apart: pairs of code and label, in order."""

    name: str
    pairs: tuple[tuple[str, str], ...]

    @property
    def labels(self) -> list[str]:
        """Give the labels; those of regions keep their code, and so do those that are alike."""
        alone = len({label for _, label in self.pairs}) == len(self.pairs)
        if alone and scb_labels.role(self.name) != "region":
            return [label for _, label in self.pairs]
        return [
            label if label.split(" ")[0] == code else f"{code} {label}"
            for code, label in self.pairs
        ]


@dataclass(frozen=True)
class Cube:
    """Numbers as text, the last dimension running fastest."""

    file: str
    title: str
    dimensions: tuple[Dimension, ...]
    texts: Sequence[str]
    counting: str = ""
    notes: tuple[str, ...] = ()


def labelled(cube: Cube) -> LabelledTable:
    """Give every cell its labels; raise RefusedError if the numbers are too few or too many."""
    refuse_wrong_size(cube.file, [len(each.pairs) for each in cube.dimensions], len(cube.texts))
    _refuse_labels(cube)
    names = [each.name for each in cube.dimensions]
    if len(set(names)) < len(names):
        raise refuse("json_shape", cube.file, names[0])
    index = pd.MultiIndex.from_product([each.labels for each in cube.dimensions], names=names)
    cells = index.to_frame(index=False).astype(str)
    # Cubes have no rows that an owner could look up: a cell is told by its labels.
    columns = [told(each) for each in index]
    return table(cube, cells.assign(text=list(cube.texts), row=0, column=columns))


def _refuse_labels(cube: Cube) -> None:
    """Raise RefusedError where labels are no plain text, as in tables of other programs."""
    faults = [
        Fault(kind, Origin(cube.file, column=each.name), label, str(limits.LABEL))
        for each in cube.dimensions
        for label in (each.name, *each.labels)
        if (kind := labels.fault_of(label))
    ]
    if faults:
        raise RefusedError(faults)


def told(labels: Iterable[str]) -> str:
    """Tell a cell by its labels."""
    return " · ".join(labels)


def refuse_wrong_size(file: str, sizes: Sequence[int], given: int | None = None) -> None:
    """Raise RefusedError if there are more cells than can be read, or not as many as described."""
    if prod(sizes) > MOST_CELLS:
        raise refuse("too_many_cells", file, number(prod(sizes)), number(MOST_CELLS))
    if given not in {None, prod(sizes)}:
        raise refuse("cell_count", file, number(given), number(prod(sizes)))


def table(cube: Cube, cells: pd.DataFrame) -> LabelledTable:
    """Put cells with their labels under the cube's title; contents of one kind hold for all."""
    fields = [each.name for each in cube.dimensions]
    counting = cube.counting
    for each in cube.dimensions:
        if scb_labels.role(each.name) == "contents" and len(each.pairs) == 1:
            counting = each.labels[0]
            fields.remove(each.name)
    kept = cells[[*fields, "text", "row", "column"]]
    made = LabelledTable(
        cube.file, "", cube.title, counting, {}, tuple(fields), kept, notes=cube.notes
    )
    return noise.marked(made)
