"""Place people: where they come from, and where they move."""

from dataclasses import dataclass

import numpy as np
from numpy.random import RandomState

from core.example.draw import draw, happens
from core.example.inputs import Inputs, positions

# where a graduate goes: home, the campus region, Stockholm, anywhere, abroad, not known
FROM_NEAR = (0.60, 0.20, 0.09, 0.09, 0.015, 0.005)
FROM_FAR = (0.30, 0.23, 0.25, 0.185, 0.03, 0.005)
NEAR = 80  # km between home and campus
TO_TOWN, SMALL = 0.6, 25_000  # chance of leaving a place for a town nearby; less by inhabitants
MOVES = {1: 1.0, 3: 0.25, 5: 0.2}  # chance of moving again before the year in question


@dataclass(frozen=True)
class Map:
    """The municipalities seen from the campuses; residuals follow the last municipality."""

    population: np.ndarray
    county: np.ndarray  # county number of each municipality
    campuses: np.ndarray  # municipality number of each campus
    distance: np.ndarray  # km, campuses x municipalities
    stockholm: np.ndarray

    @property
    def size(self) -> int:
        """Count the municipalities."""
        return len(self.population)

    def region(self, municipality: np.ndarray) -> np.ndarray:
        """Give county numbers; residuals come after the counties as after municipalities."""
        last = self.county.max() + 1
        table = np.concatenate([self.county, last + np.arange(3)])
        return np.asarray(table[municipality])


def read_map(inputs: Inputs) -> Map:
    """Measure the country."""
    places = inputs.municipalities
    counties = {code: at for at, code in enumerate(inputs.counties)}
    campuses = positions(
        inputs.programmes["campus"].drop_duplicates().sort_values(), places["code"]
    )
    spot = places[["x_km", "y_km"]].to_numpy(float)
    return Map(
        population=places["population"].to_numpy(float),
        county=places["code"].str[:2].map(counties).to_numpy(),
        campuses=campuses,
        distance=np.hypot(*(spot[campuses, None, :] - spot[None, :, :]).transpose(2, 0, 1)),
        stockholm=(places["code"].str[:2] == "01").to_numpy(),
    )


def recruitment(land: Map, local: np.ndarray, campus: np.ndarray) -> np.ndarray:
    """Weigh where each group's entrants come from: near the campus, or by distance and size."""
    near = land.population * np.exp(-land.distance / 28)
    far = land.population * (np.exp(-land.distance / 190) + 0.06)
    near, far = (kind / kind.sum(axis=1, keepdims=True) for kind in (near, far))
    weights = local[:, None] * near[campus] + (1 - local[:, None]) * far[campus]
    unknown = np.tile([0.012, 0.004], (len(weights), 1))
    return np.hstack([weights, unknown])


def residence(
    random: RandomState, later: RandomState, land: Map, home: np.ndarray, campus: np.ndarray
) -> dict[int, np.ndarray]:
    """Give each graduate's municipality one, three and five years after the degree.

    `later` draws what was added later: to which municipality of the county, never which county.
    """
    settled = np.zeros(len(home), dtype=int)
    found = {}
    for years, chance in MOVES.items():
        moves = happens(random, np.full(len(home), chance))
        place = _near_town(later, land, _destination(random, land, home, campus))
        settled = np.where(moves, place, settled)
        found[years] = settled
    return found


def _near_town(random: RandomState, land: Map, place: np.ndarray) -> np.ndarray:
    """Let many of those bound for a small place settle in a larger one of the same county."""
    known = place < land.size
    bound = np.where(known, place, 0)
    within = land.county == np.arange(land.county.max() + 1)[:, None]
    town = draw(random, within * land.population**1.5, land.county[bound])
    leaves = known & happens(random, TO_TOWN * np.exp(-land.population / SMALL)[bound])
    return np.where(leaves, town, place)


def _destination(
    random: RandomState, land: Map, home: np.ndarray, campus: np.ndarray
) -> np.ndarray:
    known = home < land.size
    safe = np.where(known, home, 0)
    near = known & (land.distance[campus, safe] < NEAR)
    way = draw(random, np.array([FROM_FAR, FROM_NEAR]), near.astype(int))
    town = land.population * np.exp(-land.distance / 14)
    abroad, unknown = (np.full(len(home), land.size + place) for place in (2, 0))
    everyone = np.zeros(len(home), dtype=int)
    back = np.where(known, home, land.campuses[campus])
    targets = (
        back,
        draw(random, town, campus),
        draw(random, (land.population * land.stockholm)[None, :], everyone),
        draw(random, land.population[None, :], everyone),
        abroad,
        unknown,
    )
    return np.choose(way, targets)
