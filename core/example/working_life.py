"""Invent what becomes of graduates one, three and five years after the degree."""

import numpy as np
import pandas as pd
from numpy.random import RandomState

from core.example.draw import draw, happens, vary
from core.example.groups import Groups
from core.example.inputs import Inputs
from core.example.places import Map, residence

EMPLOYED = (0.985, 0.8, 0.4, 0.04, 0.4, 0.35)  # by standing on the labour market
NOT_ESTABLISHED = (0.50, 0.21, 0.14, 0.11, 0.04)
STUDENTS = (4, 5)
UNEMPLOYED = 9  # the matching category after the nine of those at work
INCOME_LIMITS = (100, 200, 300, 400, 500, 600)


def after_degree(
    random: RandomState, later: RandomState, groups: Groups, land: Map, people: pd.DataFrame
) -> dict[int, dict[str, np.ndarray]]:
    """Give, per year after the degree and measure, one category number per graduate."""
    homes = residence(random, later, land, people["home"].to_numpy(), people["campus"].to_numpy())
    return {
        years: {
            "residence_municipality": home,
            "residence_county": land.region(home),
            **_work(random, groups, people, years, abroad=home == land.size + 2),
        }
        for years, home in homes.items()
    }


def _work(
    random: RandomState, groups: Groups, people: pd.DataFrame, years: int, abroad: np.ndarray
) -> dict[str, np.ndarray]:
    labels = groups.inputs.labels
    group = people["group"].to_numpy()
    standing = _standing(random, groups, group, years)
    employed = happens(random, np.array(EMPLOYED)[standing])
    studies = np.isin(standing, STUDENTS) & ~employed
    industries, sectors = (groups.of_field(key) for key in ("industry", "sector"))
    unfollowed = np.full((len(industries), 1), 0.6)  # a workplace that cannot be followed up
    work = {
        "establishment": standing,
        "employment": np.where(employed, 0, 1),
        "industry": _at_work(random, np.hstack([industries, unfollowed]), group, employed),
        "sector": _at_work(random, sectors, group, employed),
        "matching": _matching(random, groups, group, employed, studies),
        "occupation": _occupation(random, groups, group, employed, studies),
        "income": _income(random, groups, people, standing, years),
    }
    emigrated = {measure: len(labels(measure)) - 1 for measure in work}
    return {key: np.where(abroad, emigrated[key], found) for key, found in work.items()}


def _standing(random: RandomState, groups: Groups, group: np.ndarray, years: int) -> np.ndarray:
    established = np.clip(vary(random, groups.of_field("established"), 0.04), 0.4, 0.95)
    established = 1 - (1 - established) * {1: 1.0, 3: 0.75, 5: 0.62}[years]
    others = (1 - established)[:, None] * np.array(NOT_ESTABLISHED)
    return draw(random, np.hstack([established[:, None], others]), group)


def _at_work(
    random: RandomState, weights: np.ndarray, group: np.ndarray, employed: np.ndarray
) -> np.ndarray:
    """Give the employed a category; the others get the one after: no data."""
    return np.where(employed, draw(random, vary(random, weights), group), weights.shape[1])


def _matching(
    random: RandomState,
    groups: Groups,
    group: np.ndarray,
    employed: np.ndarray,
    studies: np.ndarray,
) -> np.ndarray:
    matched = vary(random, groups.of_field("matching"), 0.2)
    own, unknown = (matched.sum(axis=1, keepdims=True) * share for share in (0.03, 0.025))
    at_work = draw(random, np.hstack([matched, own, unknown]), group)
    at_work = np.where(
        at_work >= UNEMPLOYED, at_work + 2, at_work
    )  # self-employed, insufficient data
    return np.where(employed, at_work, np.where(studies, UNEMPLOYED + 1, UNEMPLOYED))


def _occupation(
    random: RandomState,
    groups: Groups,
    group: np.ndarray,
    employed: np.ndarray,
    studies: np.ndarray,
) -> np.ndarray:
    names = groups.inputs.occupations
    weights = vary(random, _occupation_weights(groups.inputs, names), 0.4)
    fields = list(groups.inputs.fields)
    field = groups.table["field"].map(fields.index).to_numpy()
    at_work = draw(random, weights[field], group)
    other = len(names)
    return np.where(employed, at_work, np.where(studies, other + 1, other + 2))


def _occupation_weights(inputs: Inputs, names: list[str]) -> np.ndarray:
    """Weigh occupations by field; everybody may end up anywhere, and last comes the unlisted."""
    fields = inputs.fields.values()
    known = [[field["occupations"].get(name, 0.06) for name in names] for field in fields]
    return np.array([[*row, 9.0] for row in known])


def _income(
    random: RandomState, groups: Groups, people: pd.DataFrame, standing: np.ndarray, years: int
) -> np.ndarray:
    middle = groups.of_field("income")[people["group"].to_numpy()]
    when = people["graduated"].to_numpy() + years
    prices = np.exp(0.027 * (when - 2020))
    level = np.array([1, 0.62, 0.36, 0.12, 0.25, 0.25])[standing]
    women = np.where(people["sex"] == 0, 0.95, 1.03)
    spread = np.exp(0.2 * random.standard_normal(len(people)))
    amount = middle * prices * level * women * spread * {1: 1.0, 3: 1.12, 5: 1.24}[years]
    return np.asarray(np.digitize(amount, INCOME_LIMITS))
