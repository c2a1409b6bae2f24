"""Choose what to ask SCB for: the young of every municipality, and nothing more."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from math import prod
from typing import Final

from core.ingest.scb import scb_labels
from core.ingest.scb.cubes import Dimension
from core.ingest.scb.population_choice import SINGLE

# For each kind of field, whether a value is needed; of any other kind only the total is.
_NEEDED: Final[Mapping[str, Callable[[str, str], bool]]] = {
    "region": lambda code, label: scb_labels.place(f"{code} {label}") != "",
    "age": lambda _, label: scb_labels.ages(label) in SINGLE,
    "sex": lambda _code, _label: True,
    "period": lambda code, _: scb_labels.year(code) is not None,
    "birth": lambda _, label: scb_labels.birth(label) is not None,
    "contents": lambda _, label: bool(scb_labels.is_population(label)),
    "": lambda _, label: scb_labels.is_total(label),
}


def needed(dimensions: Sequence[Dimension], years: Sequence[int]) -> tuple[Dimension, ...]:
    """Keep the values that are needed; where none is, all: then the reader says what is wrong."""
    return tuple(
        Dimension(each.name, tuple(pair for pair in each.pairs if _is_needed(each, pair, years)))
        if any(_is_needed(each, pair, years) for pair in each.pairs)
        else each
        for each in dimensions
    )


def parts(dimensions: tuple[Dimension, ...], most: int) -> Iterator[tuple[Dimension, ...]]:
    """Part a question into ones of at most `most` cells, along its longest field."""
    sizes = [len(each.pairs) for each in dimensions]
    if prod(sizes) <= most or max(sizes) == 1:
        yield dimensions
        return
    at = sizes.index(max(sizes))
    step = max(1, most * sizes[at] // prod(sizes))
    for start in range(0, sizes[at], step):
        cut = replace(dimensions[at], pairs=dimensions[at].pairs[start : start + step])
        yield from parts((*dimensions[:at], cut, *dimensions[at + 1 :]), most)


def absent(dimensions: Sequence[Dimension], years: Sequence[int]) -> list[int]:
    """Give the years that were asked for and are not there."""
    there = {
        scb_labels.year(code)
        for each in dimensions
        if scb_labels.role(each.name) == "period"
        for code, _ in each.pairs
    }
    return [year for year in years if year not in there]


def _is_needed(dimension: Dimension, pair: tuple[str, str], years: Sequence[int]) -> bool:
    role = scb_labels.role(dimension.name)
    if role == "period" and years:
        return scb_labels.year(pair[0]) in years
    return _NEEDED[role](*pair)
