"""Look from the municipalities: who studies, where, and who comes to live there."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

import numpy as np
import pandas as pd
from numpy.random import RandomState

from core.deliveries.store import NATION
from core.example.blocks import IMPOSSIBLE, SMALLEST, SUPPRESSED, YEAR_AFTER, Block, with_totals
from core.example.draw import tabulate, vary
from core.example.inputs import Inputs, positions
from core.example.places import Map
from core.example.traits import ORIGIN, PARENTS

YEARS: Final = tuple((year, year) for year in range(2010, 2022))
LATE_YEARS: Final = YEARS[-3:]
DEGREE_YEARS: Final = tuple((year, year) for year in range(2014, 2020))
WOMEN_WHO_STUDY: Final = 0.58  # share of the registered
FOREIGN_WOMEN, OTHER_WOMEN = 0.455, 0.49  # shares of those 18–25, by where they were born
ABROAD_WHO_STUDY: Final = 0.76  # how often those born abroad study, compared with all


def municipalities(
    random: RandomState, inputs: Inputs, land: Map, people: pd.DataFrame, home_after: np.ndarray
) -> Iterator[Block]:
    """Count the young and the graduates of every municipality; `people` are the graduates."""
    yield from _young(random, inputs, land)
    yield from _graduates(inputs, land, people, home_after)


def _young(random: RandomState, inputs: Inputs, land: Map) -> Iterator[Block]:
    everybody, from_abroad = _population(random, inputs, land)
    students = _registered(random, inputs, land, everybody)
    late = slice(-len(LATE_YEARS), None)
    pull = vary(random, _pull(inputs), 0.2)
    yield _shares(random, inputs, "choice_of_institution", students[:, late, None], pull)
    foreign = _by_sex(random, from_abroad, FOREIGN_WOMEN)
    population = foreign + _by_sex(random, everybody - from_abroad, OTHER_WOMEN)
    registered = _by_sex(random, students, WOMEN_WHO_STUDY)
    yield _counts(inputs, "population_18_25", YEARS, population)
    yield _counts(inputs, "foreign_born_18_25", YEARS, foreign)
    yield _counts(inputs, "registered_max_25", YEARS, registered)
    for measure, weights in (
        ("parental_education", vary(random, np.tile(PARENTS, (land.size, 1)), 0.2)),
        ("foreign_background", vary(random, _origins(everybody, from_abroad), 0.1)),
    ):
        yield with_totals(_shares(random, inputs, measure, registered[:, late], weights))


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


def _registered(
    random: RandomState, inputs: Inputs, land: Map, population: np.ndarray
) -> np.ndarray:
    rate = np.clip(0.2 + 0.035 * random.standard_normal(land.size), 0.1, 0.32)
    town = np.isin(
        np.arange(land.size),
        positions(inputs.institutions["municipality"], inputs.municipalities["code"]),
    )
    return random.binomial(population, np.where(town, rate * 0.85, rate)[:, None])


def _by_sex(random: RandomState, counts: np.ndarray, women: float) -> np.ndarray:
    """Part the people of each municipality and year into women and men."""
    share = np.clip(women + 0.012 * random.standard_normal((len(counts), 1)), 0, 1)
    found = random.binomial(counts, share)
    return np.stack([found, counts - found], axis=-1)


def _origins(everybody: np.ndarray, from_abroad: np.ndarray) -> np.ndarray:
    """Weigh the origins of those who study by the share born abroad among the young."""
    share = from_abroad.sum(axis=1) / everybody.sum(axis=1)
    weights = np.tile(ORIGIN, (len(share), 1))
    weights[:, 0] = ABROAD_WHO_STUDY * share
    weights[:, 1] *= share * everybody.sum() / from_abroad.sum()  # children live where parents do
    return weights


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
    """Split the registered by municipality, year and sex; the parts sum to the whole."""
    chances = weights / weights.sum(axis=1, keepdims=True)
    split = [random.multinomial(count, chances[at[0]]) for at, count in np.ndenumerate(registered)]
    counts = np.array(split).reshape(*registered.shape, -1).swapaxes(2, 3)
    return _block(inputs, measure, LATE_YEARS, counts)


def _graduates(
    inputs: Inputs, land: Map, people: pd.DataFrame, home_after: np.ndarray
) -> Iterator[Block]:
    year = people["graduated"].to_numpy() - DEGREE_YEARS[0][0]
    shape = (land.size + 3, len(DEGREE_YEARS), 2)
    recent = year >= 0
    rest = year[recent], people["sex"].to_numpy()[recent]
    recruited = tabulate(shape, people["home"].to_numpy()[recent], *rest)[: land.size]
    living = tabulate(shape, home_after[recent], *rest)[: land.size]
    students = recruited * 5 + living  # roughly five cohorts, and some who moved there
    of_own = {"institution": inputs.institution}
    yield _counts(inputs, "recruited", DEGREE_YEARS, recruited, **of_own)
    yield _counts(inputs, "students", DEGREE_YEARS, students, **of_own)
    after = _counts(inputs, "residents_after", DEGREE_YEARS, living, **of_own)
    yield replace(after, aspects=[YEAR_AFTER])
    yield _relation(inputs, recruited.sum(axis=-1), living.sum(axis=-1))


def _relation(inputs: Inputs, recruited: np.ndarray, living: np.ndarray) -> Block:
    few = [(part > 0) & (part < SMALLEST) for part in (recruited, living)]
    status = np.where(few[0] | few[1], SUPPRESSED, 0)
    status = np.where(recruited == 0, IMPOSSIBLE, status)[:, :, None, None, None]
    ratio = np.round(living / np.maximum(recruited, 1), 2)
    block = _block(inputs, "relation_ratio", DEGREE_YEARS, ratio[:, :, None, None])
    return replace(
        block,
        institution=inputs.institution,
        aspects=[YEAR_AFTER],
        status=status,
        masked=False,
        ratio=True,
    )


def _counts(
    inputs: Inputs,
    measure: str,
    years: Sequence[tuple[int, int]],
    counts: np.ndarray,
    institution: str = NATION,
) -> Block:
    """Shape counts of women and men that have no classes, with their totals."""
    block = _block(inputs, measure, years, counts[:, :, None, :])
    return with_totals(replace(block, institution=institution))


def _block(
    inputs: Inputs, measure: str, years: Sequence[tuple[int, int]], counts: np.ndarray
) -> Block:
    """Shape counts by municipality, year, category and sex: women and men, or all together."""
    places = inputs.municipalities
    sexes = ("women", "men") if counts.shape[-1] > 1 else ("total",)
    counts = counts[:, :, None]
    return Block(
        *(measure, "municipality", "municipality", list(places["code"]), list(places["name"])),
        *(years, inputs.labels(measure), counts, NATION, sexes),
        delivered=np.ones(counts.shape[:3], dtype=bool),
    )
