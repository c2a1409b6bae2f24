"""Look from the municipalities: who studies, where, and who comes to live there."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

import numpy as np
import pandas as pd
from numpy.random import RandomState

from core.example.blocks import IMPOSSIBLE, SMALLEST, SUPPRESSED, Aspect, Block
from core.example.draw import tabulate, vary
from core.example.inputs import Inputs, positions
from core.example.places import Map
from core.example.student_tables import OUTCOME_PERIODS
from core.example.traits import ORIGIN, PARENTS

NATION: Final = "riket"
YEARS: Final = tuple((year, year) for year in range(2010, 2022))
LATE_YEARS: Final = YEARS[-3:]
DEGREE_YEARS: Final = tuple((year, year) for year in range(2014, 2020))
YEAR_AFTER: Final[Aspect] = (1, "", "")


def municipalities(
    random: RandomState, inputs: Inputs, land: Map, people: pd.DataFrame, home_after: np.ndarray
) -> Iterator[Block]:
    """Count the young and the graduates of every municipality; `people` are the graduates."""
    population, foreign = _population(random, inputs, land)
    rate = np.clip(0.2 + 0.035 * random.standard_normal(land.size), 0.1, 0.32)
    town = np.isin(
        np.arange(land.size),
        positions(inputs.institutions["municipality"], inputs.municipalities["code"]),
    )
    registered = random.binomial(population, np.where(town, rate * 0.85, rate)[:, None])
    yield _block(inputs, "population_18_25", YEARS, population[:, :, None, None, None])
    yield _block(inputs, "foreign_born_18_25", YEARS, foreign[:, :, None, None, None])
    yield _block(inputs, "registered_max_25", YEARS, registered[:, :, None, None, None])
    late = registered[:, -len(LATE_YEARS) :]
    yield _shares(random, inputs, "choice_of_institution", late, _pull(inputs))
    yield _shares(random, inputs, "parental_education", late, np.tile(PARENTS, (land.size, 1)))
    yield _shares(random, inputs, "foreign_background", late, np.tile(ORIGIN, (land.size, 1)))
    yield from _graduates(inputs, land, people, home_after)
    yield _net(inputs, land, people, home_after)


def _population(random: RandomState, inputs: Inputs, land: Map) -> tuple[np.ndarray, np.ndarray]:
    towns = positions(inputs.institutions["municipality"], inputs.municipalities["code"])
    students = np.zeros(land.size)
    np.add.at(students, towns, inputs.institutions["size"].to_numpy(float) * 260)
    ageing = np.linspace(1.12, 0.95, len(YEARS))  # the cohorts born about 1990 were large
    level = (land.population * 0.083 + np.minimum(students, land.population * 0.06))[:, None]
    population = random.poisson(level * ageing)
    share = np.clip(0.07 + 0.018 * np.log(land.population / 8000), 0.05, 0.2)
    share = vary(random, share, 0.25)[:, None] * np.linspace(0.8, 1.2, len(YEARS))
    return population, random.binomial(population, np.clip(share, 0.02, 0.4))


def _pull(inputs: Inputs) -> np.ndarray:
    """Weigh each institution seen from each municipality; the last column is all others."""
    spot = inputs.municipalities[["x_km", "y_km"]].to_numpy(float)
    towns = positions(inputs.institutions["municipality"], inputs.municipalities["code"])
    distance = np.hypot(*(spot[:, None, :] - spot[None, towns, :]).transpose(2, 0, 1))
    size = inputs.institutions["size"].to_numpy(float)
    weights = size * (np.exp(-distance / 60) + 0.06 * np.exp(-distance / 350))
    others = 0.06 * weights.sum(axis=1, keepdims=True)
    return np.hstack([weights, others])


def _shares(
    random: RandomState, inputs: Inputs, measure: str, registered: np.ndarray, weights: np.ndarray
) -> Block:
    """Split the registered of each municipality and year; the parts sum to the whole."""
    chances = vary(random, weights, 0.2)
    chances = chances / chances.sum(axis=1, keepdims=True)
    split = [
        [random.multinomial(count, chances[place]) for count in years]
        for place, years in enumerate(registered)
    ]
    counts = np.array(split)[:, :, None, :, None]
    return _block(inputs, measure, LATE_YEARS, counts)


def _graduates(
    inputs: Inputs, land: Map, people: pd.DataFrame, home_after: np.ndarray
) -> Iterator[Block]:
    year = people["graduated"].to_numpy() - DEGREE_YEARS[0][0]
    shape = (land.size + 3, len(DEGREE_YEARS))
    recent = year >= 0
    recruited = tabulate(shape, people["home"].to_numpy()[recent], year[recent])[: land.size]
    living = tabulate(shape, home_after[recent], year[recent])[: land.size]
    students = recruited * 5 + living  # roughly five cohorts, and some who moved there
    yield _own(inputs, "recruited", recruited)
    yield _own(inputs, "students", students)
    yield replace(_own(inputs, "residents_after", living), aspects=[YEAR_AFTER])
    yield _relation(inputs, recruited, living)


def _relation(inputs: Inputs, recruited: np.ndarray, living: np.ndarray) -> Block:
    few = [(part > 0) & (part < SMALLEST) for part in (recruited, living)]
    status = np.where(few[0] | few[1], SUPPRESSED, 0)
    status = np.where(recruited == 0, IMPOSSIBLE, status)[:, :, None, None, None]
    ratio = np.round(living / np.maximum(recruited, 1), 2)
    block = _own(inputs, "relation_ratio", ratio)
    return replace(block, aspects=[YEAR_AFTER], status=status, masked=False, ratio=True)


def _net(inputs: Inputs, land: Map, people: pd.DataFrame, home_after: np.ndarray) -> Block:
    period = (people["graduated"].to_numpy() - OUTCOME_PERIODS[0][0]) // 6
    shape = (len(OUTCOME_PERIODS), len(inputs.counties) + 3)
    net = tabulate(shape, period, land.region(home_after))
    net -= tabulate(shape, period, people["school_county"].to_numpy())
    net[:, -2] += net[:, -1]  # those who left the country are not known either
    name = [inputs.institution]
    counts = net[None, :, None, :-1, None]
    return Block(
        *("net_movement", "municipality", "institution", name, name, OUTCOME_PERIODS),
        *(inputs.labels("net_movement"), counts, inputs.institution, ("total",)),
        aspects=[YEAR_AFTER],
        delivered=np.ones(counts.shape[:3], dtype=bool),
        masked=False,
    )


def _own(inputs: Inputs, measure: str, counts: np.ndarray) -> Block:
    """Shape what is about the university itself."""
    shaped = counts[:, :, None, None, None]
    return replace(_block(inputs, measure, DEGREE_YEARS, shaped), institution=inputs.institution)


def _block(
    inputs: Inputs, measure: str, years: Sequence[tuple[int, int]], counts: np.ndarray
) -> Block:
    places = inputs.municipalities
    return Block(
        *(measure, "municipality", "municipality", list(places["code"]), list(places["name"])),
        *(years, inputs.labels(measure), counts, NATION, ("total",)),
        delivered=np.ones(counts.shape[:3], dtype=bool),
    )
