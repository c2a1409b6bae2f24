"""Invent the background of people: age, school, parents and origin."""

from typing import Final

import numpy as np
import pandas as pd
from numpy.random import RandomState

from core.example.draw import draw, happens, vary
from core.example.groups import FIRST_DATA, Groups
from core.example.places import Map

GY11: Final = 2014  # the first spring with degrees from Gy11
SINCE_SCHOOL: Final = np.array([0, 1, 4, 7, 13, 20, 3])  # years, by age
GROWN: Final = (0.001, 0.04, 0.43, 0.33, 0.1, 0.1)
OLDER: Final = (0.001, 0.03, 0.14, 0.34, 0.22, 0.27)
AGES: Final = {2: OLDER, 3: OLDER, 4: GROWN, 9: GROWN}  # by terms; the rest are young
YOUNG: Final = (0.2, 0.37, 0.23, 0.11, 0.05, 0.04)
PARENTS: Final = (0.03, 0.05, 0.19, 0.19, 0.15, 0.31, 0.04, 0.04)
LENGTH: Final = np.array([-2, -1.6, -0.9, -0.4, 0.2, 0.8, 1.3, -0.5])  # of the parents' education
ORIGIN: Final = (0.08, 0.055, 0.085, 0.775, 0.005)


def age(random: RandomState, groups: Groups, group: np.ndarray) -> np.ndarray:
    """Draw the age at the start: those who build on a degree are older."""
    lengths = groups.table["terms"].to_numpy()
    rows = [AGES.get(terms, YOUNG) for terms in lengths]
    unknown = np.full((len(rows), 1), 0.001)
    return draw(random, vary(random, np.hstack([np.array(rows), unknown])), group)


def parents(random: RandomState, groups: Groups, people: pd.DataFrame) -> np.ndarray:
    """Draw the parents' education by field and time."""
    tilt = np.log(groups.of_field("higher_educated"))[:, None]
    weights = vary(random, np.array(PARENTS) * np.exp(tilt * LENGTH), 0.12)
    # each decade the parents of the young have gone to school for longer
    decade = np.clip((people["year"].to_numpy() - FIRST_DATA) // 9, 0, 2)
    rows = (weights[:, None, :] * np.exp(0.3 * np.arange(3)[:, None] * LENGTH)).reshape(-1, 8)
    return draw(random, rows, people["group"].to_numpy() * 3 + decade)


def origin(random: RandomState, groups: Groups, people: pd.DataFrame) -> np.ndarray:
    """Draw foreign background by field and time."""
    tilt = groups.of_field("foreign")[:, None] * np.array([1, 1, 1, 0]) + np.array([0, 0, 0, 1])
    weights = np.array(ORIGIN[:4]) * tilt
    decade = np.clip((people["year"].to_numpy() - FIRST_DATA) // 9, 0, 2)
    growth = np.array([[0.7, 0.6, 0.9, 1], [1, 1, 1, 1], [1.35, 1.7, 1.1, 1]])
    rows = (vary(random, weights, 0.15)[:, None, :] * growth).reshape(-1, 4)
    rows = np.hstack([rows, np.full((len(rows), 1), ORIGIN[4])])
    return draw(random, rows, people["group"].to_numpy() * 3 + decade)


def school(random: RandomState, groups: Groups, people: pd.DataFrame) -> np.ndarray:
    """Draw the upper-secondary programme; who left school before Gy11 has an older one."""
    weights = vary(random, groups.of_field("upper_secondary") + 0.02, 0.25)
    new = draw(random, weights, people["group"].to_numpy())
    older, unknown = weights.shape[1], weights.shape[1] + 1
    since = SINCE_SCHOOL[people["age"].to_numpy()]
    chosen = np.where(people["year"].to_numpy() - since >= GY11, new, older)
    lost = happens(random, np.where(people["origin"] == 0, 0.16, 0.01))
    return np.where(lost, unknown, chosen)


def school_county(random: RandomState, land: Map, people: pd.DataFrame) -> np.ndarray:
    """Draw where upper secondary school was: mostly the county of recruitment."""
    county = land.region(people["home"].to_numpy())
    by_size = np.bincount(land.county, weights=land.population)
    elsewhere = draw(random, by_size[None, :], np.zeros(len(people), dtype=int))
    moved = happens(random, np.full(len(people), 0.07)) | (county >= len(by_size))
    abroad = (people["origin"] == 0).to_numpy() & happens(random, np.full(len(people), 0.3))
    return np.where(abroad, len(by_size), np.where(moved, elsewhere, county))
