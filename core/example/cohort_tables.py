"""Follow the cohorts through their studies: the tables of throughput."""

from collections.abc import Iterator, Mapping
from typing import Final

import numpy as np
import pandas as pd
from numpy.random import RandomState

from core.example.blocks import PLAIN, Aspect, Block, Rows, cross, present
from core.example.draw import draw, happens
from core.example.inputs import Inputs

COHORTS: Final = tuple((year, year) for year in range(2010, 2020))
TERMS: Final = 10
A_YEAR: Final = 2  # terms
LAST_YEAR: Final = 2020
REGISTERED, ELSEWHERE, LEAVE, DISCONTINUED, GRADUATED = range(5)
# by how the studies end: discontinued within the first year, discontinued later, degree
FIRST_YEAR: Final = {
    "activity": (
        (0.02, 0.04, 0.09, 0.22, 0.2, 0.43),
        (0.2, 0.22, 0.25, 0.27, 0.04, 0.02),
        (0.58, 0.26, 0.12, 0.03, 0.005, 0.005),
    ),
    "course_occasions": (
        (0.05, 0.06, 0.05, 0.04, 0.8),
        (0.22, 0.24, 0.15, 0.11, 0.28),
        (0.62, 0.22, 0.09, 0.05, 0.02),
    ),
    "no_credits": ((0.7, 0.3), (0.98, 0.02), (0.999, 0.001)),
    "progression_requirement": ((0.06, 0.94), (0.55, 0.45), (0.95, 0.05)),
}
DOCTORAL: Final = (  # by years since admission: degree, licentiate, active, inactive, discontinued
    (0.005, 0.01, 0.93, 0.03, 0.025),
    (0.25, 0.06, 0.55, 0.06, 0.08),
    (0.72, 0.07, 0.05, 0.05, 0.11),
)


def throughput(random: RandomState, inputs: Inputs, people: pd.DataFrame) -> Iterator[Block]:
    """Count each cohort of entrants, measure by measure."""
    first = COHORTS[0][0]
    begun = people[(people["programme"] >= 0) & (people["year"] >= first)]
    unit, cohort = begun["programme"].to_numpy(), begun["year"].to_numpy() - first
    sex = begun["sex"].to_numpy()
    by_term: dict[Aspect, Rows] = {
        (0, "term", str(term)): (unit, cohort, _status_in(random, begun, term), sex)
        for term in range(1, TERMS + 1)
    }
    yield _block(inputs, "study_status", "programme", by_term)
    soon = begun["term"] <= A_YEAR
    ending = np.where(begun["finishes"], 2, np.where(soon, 0, 1))
    for measure, weights in FIRST_YEAR.items():
        category = draw(random, np.array(weights), ending)
        yield _block(inputs, measure, "programme", {PLAIN: (unit, cohort, category, sex)})
    yield _doctoral(random, inputs)


def _status_in(random: RandomState, begun: pd.DataFrame, term: int) -> np.ndarray:
    last, finishes = begun["term"].to_numpy(), begun["finishes"].to_numpy()
    break_ = draw(random, np.array([[0.94, 0.035, 0.025]]), np.zeros(len(begun), dtype=int))
    studying = np.where(term == 1, REGISTERED, break_)
    over = term > begun["terms"].to_numpy()  # beyond the plan many are only waiting to finish
    waiting = over & happens(random, np.full(len(begun), 0.6))
    studying = np.where(waiting, ELSEWHERE, studying)
    ended = np.where(finishes, GRADUATED, DISCONTINUED)
    return np.where(term > last, ended, studying)


def _doctoral(random: RandomState, inputs: Inputs) -> Block:
    sizes = inputs.subjects["size"].to_numpy(float)
    admitted = random.poisson(np.repeat(sizes[:, None], len(COHORTS), axis=1) * 1.15)
    unit, cohort = (
        np.repeat(axis.ravel(), admitted.ravel()) for axis in np.indices(admitted.shape)
    )
    men = happens(random, 1 - inputs.subjects["women"].to_numpy()[unit])
    stage = np.digitize(len(COHORTS) - cohort, (4, 7))
    category = draw(random, np.array(DOCTORAL), stage)
    rows = {PLAIN: (unit, cohort, category, men.astype(int))}
    return _block(inputs, "doctoral_follow_up", "third_cycle_subject", rows)


def _block(inputs: Inputs, measure: str, unit_type: str, rows: Mapping[Aspect, Rows]) -> Block:
    units, labels = inputs.units(unit_type), inputs.labels(measure)
    counts = cross((len(units), len(COHORTS), len(labels)), rows)
    years_passed = LAST_YEAR - np.array([year for year, _ in COHORTS])
    reached = np.arange(1, len(rows) + 1) <= 2 * years_passed[:, None] + 1
    return Block(
        *(measure, "throughput", unit_type, list(units["code"]), list(units["name"])),
        *(COHORTS, labels, counts, inputs.institution),
        aspects=list(rows),
        delivered=present(counts) & reached,  # terms still to come have no rows
    )
