"""Draw categories for many persons at once."""

import numpy as np
from numpy.random import RandomState


def draw(random: RandomState, weights: np.ndarray, group: np.ndarray) -> np.ndarray:
    """Draw one category per person, by the weights of the person's group.

    `weights` is groups x categories, need not sum to one; `group` is one row number per person.
    """
    steps = np.cumsum(weights / weights.sum(axis=1, keepdims=True), axis=1)
    steps[:, -1] = 1.0
    # one ascending line for all groups, so that a single search serves everybody
    line = (steps + np.arange(len(steps))[:, None]).ravel()
    found = np.searchsorted(line, group + random.random_sample(len(group)), side="right")
    return np.asarray(np.clip(found - group * weights.shape[1], 0, weights.shape[1] - 1))


def vary(random: RandomState, weights: np.ndarray, spread: float = 0.3) -> np.ndarray:
    """Give weights of their own character to every group."""
    return weights * np.exp(spread * random.standard_normal(weights.shape))


def happens(random: RandomState, chance: np.ndarray) -> np.ndarray:
    """Say for each person whether something with the given chance happens."""
    return random.random_sample(len(chance)) < chance


def tabulate(shape: tuple[int, ...], *places: np.ndarray) -> np.ndarray:
    """Count persons by their place on each axis."""
    flat = np.ravel_multi_index(places, shape)
    return np.asarray(np.bincount(flat, minlength=int(np.prod(shape))).reshape(shape))
