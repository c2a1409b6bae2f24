"""Equations of classes that are told twice: by county and municipality, divided and not."""

from collections.abc import Iterator

import numpy as np

from core.deliveries.catalogue import TERM
from core.disclosure.published import KEY, Published
from core.disclosure.relations import Relations
from core.disclosure.rows import Rows
from core.disclosure.sums import sums
from core.disclosure.systems import Flags


def regions(shown: Published, relations: Relations) -> tuple[list[Rows], Flags]:
    """Give a row for each county that is told by municipality too.

    Tables by municipality all of whose counties are there say no more of how many there are.
    """
    found, spare = [], np.zeros(len(shown.places), bool)
    labels = [_county(label) for label in shown.labels["category"]]
    county_of = np.array([shown.code("category", label) for label in labels], np.int64)
    for one in relations.regions:
        counties = np.flatnonzero(shown.having("measure", one.county))
        towns = np.flatnonzero(shown.having("measure", one.municipality))
        whole = shown.key(at=counties)
        part = shown.key(
            at=towns,
            measure=shown.code("measure", one.county),
            category=county_of[shown.codes["category"][towns]],
        )
        found.append(sums(f"regions:{one.county}", (counties, whole), (towns, part)))
        block = shown.key(tuple(each for each in KEY if each != "category"), at=towns)
        spare[towns] = ~np.isin(block, block[~np.isin(part, whole)])
    return found, spare


def _county(label: str) -> str:
    """Give the county's code of a municipality's; residuals have one name in both."""
    return label[:2] if len(label) == 4 and label.isdigit() else label  # noqa: PLR2004  # of SCB


def splits(shown: Published) -> Iterator[Rows]:
    """Give rows for what a split adds up to: each class undivided, and the split's own measure."""
    measures = shown.labels["measure"]
    as_measure = np.array(
        [shown.code("measure", label) for label in shown.labels["split"]], np.int64
    )
    as_class = np.array([shown.code("category", label) for label in shown.labels["part"]], np.int64)
    divided = ~shown.having("split", "", TERM)
    whole = np.flatnonzero(shown.having("split", ""))
    whole_key = shown.key(at=whole)
    no_split, no_part = shown.code("split", ""), shown.code("part", "")
    for code in np.unique(shown.codes["measure"][divided]):
        at = np.flatnonzero(divided & (shown.codes["measure"] == code))
        key = shown.key(at=at, split=no_split, part=no_part)
        yield sums(f"splits:{measures[code]}", (whole, whole_key), (at, key))
        split, part = shown.codes["split"][at], shown.codes["part"][at]
        key = shown.key(
            at=at,
            measure=as_measure[split],
            category=as_class[part],
            split=no_split,
            part=no_part,
        )
        yield sums(f"margins:{measures[code]}", (whole, whole_key), (at, key))
