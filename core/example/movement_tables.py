"""Follow the graduates from the county where they went to school to the one where they live."""

from collections.abc import Iterator, Sequence

import numpy as np
import pandas as pd

from core.example.blocks import YEAR_AFTER, Aspect, Block
from core.example.draw import tabulate
from core.example.inputs import Inputs
from core.example.places import Map
from core.example.student_tables import OUTCOME_PERIODS


def movement(
    inputs: Inputs, land: Map, people: pd.DataFrame, home_after: np.ndarray
) -> Iterator[Block]:
    """Count the graduates of each period by both counties, and what each county gains."""
    regions = len(inputs.labels("county_movement"))
    period = (people["graduated"].to_numpy() - OUTCOME_PERIODS[0][0]) // 6
    # those who left the country are not known either
    after = np.minimum(land.region(home_after), regions - 1)
    counts = tabulate(
        (len(OUTCOME_PERIODS), regions, regions), period, people["school_county"].to_numpy(), after
    )
    split = "upper_secondary_county"
    yield _block(
        *(inputs, "county_movement", counts),
        aspects=[(1, split, label) for label in inputs.labels(split)],
    )
    net = counts.sum(axis=1, keepdims=True) - counts.sum(axis=2)[:, None, :]
    yield _block(inputs, "net_movement", net, [YEAR_AFTER], masked=False)


def _block(
    inputs: Inputs,
    measure: str,
    counts: np.ndarray,
    aspects: Sequence[Aspect],
    *,
    masked: bool = True,
) -> Block:
    name = [inputs.institution]
    return Block(
        *(measure, "municipality", "institution", name, name, OUTCOME_PERIODS),
        *(inputs.labels(measure), counts[None, ..., None], inputs.institution, ("total",)),
        aspects=aspects,
        delivered=np.ones((1, *counts.shape[:2]), dtype=bool),
        masked=masked,
    )
