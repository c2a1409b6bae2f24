"""Invent the people: who begins, with what background, and who takes a degree."""

from typing import Final

import numpy as np
import pandas as pd
from numpy.random import RandomState

from core.example import traits
from core.example.draw import draw, happens, vary
from core.example.groups import FIRST_DATA, LAST, Groups
from core.example.places import Map, recruitment

BEFORE: Final = 6  # years of entrants before the data begin, so that the first degrees have takers
FIRST_CYCLE: Final = 6  # terms; shorter programmes build on a degree


def entrants(random: RandomState, groups: Groups, land: Map) -> pd.DataFrame:
    """Draw everybody: one row per person, category numbers in columns.

    `graduated` is the year of the degree, 0 for none; `term` the term in which it came or, for
    those without, the last one.
    """
    people = _who(random, groups)
    group = people["group"].to_numpy()
    local = groups.of_field("local")
    homes = recruitment(land, local, groups.table["campus"].to_numpy())
    people["home"] = draw(random, vary(random, homes), group)
    people["age"] = traits.age(random, groups, group)
    people["parents"] = traits.parents(random, groups, people)
    people["origin"] = traits.origin(random, groups, people)
    people["school"] = traits.school(random, groups, people)
    people["school_county"] = traits.school_county(random, land, people)
    _study(random, groups, people)
    return people


def _who(random: RandomState, groups: Groups) -> pd.DataFrame:
    table = groups.table
    years = np.arange(FIRST_DATA - BEFORE, LAST + 1)
    begins = np.where(table["first_year"] == FIRST_DATA, years[0], table["first_year"])
    open_ = (years >= begins[:, None]) & (years <= table["last_year"].to_numpy()[:, None])
    growth = 0.72 + 0.28 * np.clip((years - FIRST_DATA) / (LAST - FIRST_DATA), 0, 1)
    wave = 1 + 0.07 * np.sin((years - 1993) / 3.1)  # recessions fill the universities
    counts = random.poisson(table["size"].to_numpy()[:, None] * growth * wave * open_)
    group, year = (np.repeat(axis.ravel(), counts.ravel()) for axis in np.indices(counts.shape))
    people = pd.DataFrame({"group": group, "year": years[year]})
    men = happens(random, 1 - table["women"].to_numpy()[group])
    columns = ["field", "campus", "terms", "programme", "degree", "main_field", "subject"]
    return people.assign(sex=men.astype(int), **table[columns].iloc[group].reset_index(drop=True))


def _study(random: RandomState, groups: Groups, people: pd.DataFrame) -> None:
    group = people["group"].to_numpy()
    completion = np.clip(vary(random, groups.of_field("completion"), 0.08), 0.2, 0.96)[group]
    # people without a programme or subject are known by their degree alone
    alone = ((people["programme"] < 0) & (people["subject"] < 0)).to_numpy()
    women = np.where(people["sex"] == 0, 1.06, 0.94)
    abroad = np.where(people["origin"] == 0, 0.88, 1.0)
    finishes = alone | happens(random, np.minimum(completion * women * abroad, 0.97))
    terms = people["terms"].to_numpy()
    late = draw(random, np.array([[0.62, 0.14, 0.13, 0.06, 0.05]]), np.zeros(len(people), int))
    leaves = np.minimum(random.geometric(0.28, len(people)), terms + 4)
    people["term"] = np.where(finishes, terms + late, leaves)
    year = people["year"].to_numpy() + people["term"].to_numpy() // 2
    people["graduated"] = np.where(finishes & (year <= LAST), year, 0)
    people["finishes"] = finishes
    people["credits"] = _credits(random, people)


def _credits(random: RandomState, people: pd.DataFrame) -> np.ndarray:
    terms, year = people["terms"].to_numpy(), people["year"].to_numpy()
    studied = np.minimum(np.minimum(people["term"], terms), 2 * (LAST + 1 - year) + 1)
    before = np.where(terms < FIRST_CYCLE, 150, 0)
    full = np.where(people["graduated"] > 0, 0, 1)
    hp = before + 30 * studied - full * random.exponential(14, len(people))
    return np.asarray(np.digitize(hp, (120, 179.5)))
