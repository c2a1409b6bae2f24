"""Count the entrants and graduates: the tables of background and outcomes."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final

import numpy as np
import pandas as pd

from core.deliveries.catalogue import read_catalogue
from core.example.blocks import (
    IMPOSSIBLE,
    MISSING,
    PLAIN,
    Aspect,
    Block,
    Rows,
    cross,
    present,
    with_totals,
)
from core.example.groups import FIRST_DATA
from core.example.inputs import Inputs
from core.example.places import Map
from core.example.traits import GY11

BACKGROUND_PERIODS: Final = tuple((year, year + 2) for year in range(FIRST_DATA, 2018, 3))
OUTCOME_PERIODS: Final = tuple((year, year + 5) for year in range(1996, 2015, 6))
FIRST_KNOWN: Final = 2002  # occupations, and with them matching, are known from here
LATEST: Final = 2022  # the registers had not come further when the delivery was drawn
TOTALS: Final = {"sex", "industry", "residence_county"}  # measures with delivered totals
ONLY_YEAR_1: Final = {"residence_municipality"}
UNITS: Final = {
    "programme": "programme",
    "degree": "degree",
    "main_field": "main_field",
    "third_cycle_subject": "subject",
}
NOT_FOR: Final = {  # what this delivery lacks although the catalogue has it
    ("upper_secondary_programme", "main_field"),
    ("upper_secondary_programme", "third_cycle_subject"),
    ("recruitment_municipality", "third_cycle_subject"),
}
NO_ORIGIN: Final = ("6KULV", "6DATV")  # foreign background not delivered for the first period


def background(inputs: Inputs, land: Map, people: pd.DataFrame) -> Iterator[Block]:
    """Count entrants by programme and period, measure by measure."""
    entered = people[(people["programme"] >= 0) & (people["year"] >= FIRST_DATA)]
    period = (entered["year"].to_numpy() - FIRST_DATA) // 3
    unit, sex = entered["programme"].to_numpy(), entered["sex"].to_numpy()
    found = {
        **_traits(land, entered),
        "sex": np.zeros(len(entered), dtype=int),
        "age": entered["age"].to_numpy(),
        "upper_secondary_county": entered["school_county"].to_numpy(),
    }
    for measure, category in found.items():
        rows = {PLAIN: (unit, period, category, sex)}
        yield _block(inputs, measure, "background", "programme", rows)
    everybody = (unit, period, entered["credits"].to_numpy(), sex)
    by_origin: dict[Aspect, Rows] = {
        (0, "foreign_background", label): tuple(axis[entered["origin"] == at] for axis in everybody)
        for at, label in enumerate(inputs.labels("foreign_background"))
    }
    both: dict[Aspect, Rows] = {PLAIN: everybody, **by_origin}
    block = _block(inputs, "credits_earned", "background", "programme", both)
    yield from (block, _whole_university(block))


def outcomes(
    inputs: Inputs,
    land: Map,
    people: pd.DataFrame,
    after: Mapping[int, Mapping[str, np.ndarray]],
) -> Iterator[Block]:
    """Count graduates by each type of unit and period, measure by measure."""
    period = (people["graduated"].to_numpy() - OUTCOME_PERIODS[0][0]) // 6
    sex, traits = people["sex"].to_numpy(), _traits(land, people)
    for unit_type, column in UNITS.items():
        unit = people[column].to_numpy()
        belongs = unit >= 0
        for measure in (*traits, *after[1]):
            known = read_catalogue().measures[measure].unit_types["outcomes"]
            if unit_type not in known or (measure, unit_type) in NOT_FOR:
                continue
            found = {0: traits} if measure in traits else after
            rows = {
                (years, "", ""): tuple(
                    axis[belongs] for axis in (unit, period, found[years][measure], sex)
                )
                for years in ([1] if measure in ONLY_YEAR_1 else found)
            }
            yield _block(inputs, measure, "outcomes", unit_type, rows)


def _traits(land: Map, people: pd.DataFrame) -> dict[str, np.ndarray]:
    home = people["home"].to_numpy()
    return {
        "recruitment_county": land.region(home),
        "recruitment_municipality": home,
        "upper_secondary_programme": people["school"].to_numpy(),
        "parental_education": people["parents"].to_numpy(),
        "foreign_background": people["origin"].to_numpy(),
    }


def _block(
    inputs: Inputs, measure: str, perspective: str, unit_type: str, rows: Mapping[Aspect, Rows]
) -> Block:
    units = inputs.units(unit_type)
    periods = BACKGROUND_PERIODS if perspective == "background" else OUTCOME_PERIODS
    labels = inputs.labels(measure)
    counts = cross((len(units), len(periods), len(labels)), rows)
    delivered = present(counts) & _known(measure, periods, list(rows))
    status = np.zeros(counts.shape, dtype="int8")
    if measure in {"upper_secondary_programme", "occupation"}:
        status += _status(measure, periods, len(labels))
    if measure == "foreign_background" and perspective == "background":
        status[units["code"].isin(NO_ORIGIN).to_numpy(), 0] = MISSING
    block = Block(
        *(measure, perspective, unit_type, list(units["code"]), list(units["name"])),
        *(periods, labels, counts, inputs.institution),
        aspects=list(rows),
        status=status,
        delivered=delivered,
    )
    return with_totals(block) if measure in TOTALS else block


def _known(
    measure: str, periods: Sequence[tuple[int, int]], aspects: Sequence[Aspect]
) -> np.ndarray:
    """Say which period and aspect the registers have at all."""
    ends = np.array([end for _, end in periods])[:, None]
    years = np.array([years for years, _, _ in aspects])[None, :]
    since = FIRST_KNOWN if measure == "matching" else 0
    return np.asarray((ends + years <= LATEST) & (ends > since))


def _status(measure: str, periods: Sequence[tuple[int, int]], labels: int) -> np.ndarray:
    """Say what a period cannot hold, with the axes period, aspect, category, sex."""
    ends = np.array([end for _, end in periods])
    status = np.zeros((len(periods), 1, labels, 1), dtype="int8")
    if measure == "occupation":
        status[ends < FIRST_KNOWN] = MISSING
    else:
        status[ends < GY11, :, : labels - 2] = IMPOSSIBLE  # all but the older ones and no data
    return status


def _whole_university(block: Block) -> Block:
    """Add the programmes up to the institution, before anything is masked."""
    name = [block.institution]
    counts = block.counts.sum(axis=0, keepdims=True)
    return replace(
        block,
        unit_type="institution",
        codes=name,
        names=name,
        counts=counts,
        status=None,
        delivered=present(counts),
    )
