"""Read what is told of municipalities: indicators, made of measures, from data/indicators.toml."""

import functools
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Final, Literal

from core.counts import Form
from core.deliveries.catalogue import Catalogue, Kind, Measure, build, read_catalogue, require

SOURCE: Final = Path(__file__).parents[2] / "data" / "indicators.toml"
FORMS: Final[tuple[Form, ...]] = ("share", "ratio", "per_thousand", "difference")
PERSPECTIVE: Final = "municipality"
MOST_LIMITS: Final = 4  # of five classes, no more than the eye keeps apart
NEARLY: Final = 0.01  # 0.67 and 1.5 are as far from 1 as two decimals can say


@dataclass(frozen=True)
class Part:
    """One number of an indicator: a measure's count, alone or compared with another's.

    `category` is the only one counted of the numerator. `delivered` is a measure that holds the
    quotient itself, for deliveries that have it without its two sides. `of`: divided by the
    denominator of the municipality itself, or of the whole country. `profiled`: a profile has it.
    `limits` are where the classes of its maps begin, the same whatever is in sight; without them
    the classes are made of what is. `reading` says what it means to lie on either side of a hinge.
    """

    id: str
    title: str
    numerator: str
    short: str = ""  # where controls name it; else the title
    denominator: str = ""
    form: Form = "share"
    category: str = ""
    delivered: str = ""
    shown: Literal["share", "count"] = "share"
    of: Literal["municipality", "country"] = "municipality"
    profiled: bool = True
    limits: tuple[float, ...] = ()
    reading: str = ""

    @property
    def measures(self) -> tuple[str, ...]:
        """List the measures that it is made of."""
        return tuple(filter(None, (self.numerator, self.denominator, self.delivered)))


@dataclass(frozen=True)
class Indicator(Measure):
    """Something told of each municipality: a measure whose categories are municipalities.

    `classes` is a measure whose categories are parts too, each a share of all of them; `base` is
    a measure that is their n where they were delivered as shares. `topic` heads it in a profile.
    """

    population: str = ""
    parts: tuple[Part, ...] = ()
    classes: str = ""
    base: str = ""
    stacked: bool = False
    topic: str = ""

    @property
    def measures(self) -> tuple[str, ...]:
        """List the measures that it is made of, those it cannot be without first."""
        found = [self.classes, *(name for part in self.parts for name in part.measures), self.base]
        return tuple(dict.fromkeys(filter(None, found)))


def completed(indicator: Indicator, catalogue: Catalogue) -> Indicator:
    """Give an indicator with what its classes bring: rates, how they roll up, residuals."""
    classes = catalogue.measures.get(indicator.classes)
    own = classes.residuals if classes else ()
    every = (*own, *(label for label in catalogue.residuals if label not in own))
    rollup, rates = (classes.rollup, classes.rates) if classes else ({}, ())
    return replace(indicator, residuals=every, rollup=rollup, rates=rates)


@functools.cache
def read_indicators() -> Mapping[str, Indicator]:
    """Read the shipped indicators, once per process: by id, in file order."""
    return parse(SOURCE.read_text(encoding="utf-8"), read_catalogue().measures)


def parse(text: str, measures: Mapping[str, Measure]) -> dict[str, Indicator]:
    """Read indicators from TOML; a ValueError names the entry and the key that is wrong."""
    raw = tomllib.loads(text)
    entries = raw.pop("indicators", {})
    require(not raw, SOURCE.name, f"unknown key {', '.join(raw)}")
    found = {id_: _indicator(id_, entry) for id_, entry in entries.items()}
    for indicator in found.values():
        _check(indicator, measures)
    return found


def _indicator(id_: str, entry: Mapping[str, Any]) -> Indicator:
    where = f"indicator {id_}"
    kind: Kind = "municipality"
    parts = [build(Part, f"{where}, parts", each) for each in entry.get("parts", ())]
    given = {"id": id_, "kind": kind, "order": "size", "unit_types": {}}
    return build(Indicator, where, {**given, **entry, "parts": parts})


def _check(indicator: Indicator, measures: Mapping[str, Measure]) -> None:
    parts = indicator.parts
    known = {id_ for id_, each in measures.items() if PERSPECTIVE in each.unit_types}
    listed = {part.category for part in parts if part.category}
    counted = [measures[part.numerator] for part in parts if part.numerator in known]
    of = {category for measure in counted for category in measure.categories}
    problems: dict[str, set[str]] = {
        "classes, base or parts": set(indicator.measures) - known,
        "category": listed - of,
        "form": {str(part.form) for part in parts} - {*FORMS},
        "parts": {part.id for part in parts if [each.id for each in parts].count(part.id) > 1},
        "limits": {str([*part.limits]) for part in parts if not _are_limits(part)},
    }
    where = f"indicator {indicator.id}"
    for key, wrong in problems.items():
        require(not wrong, where, f"{key} cannot hold {', '.join(sorted(wrong))}")
    require(bool(indicator.measures), where, "missing key classes or parts")


def _are_limits(part: Part) -> bool:
    """Tell whether limits rise, and lie as far to both sides where a number has a hinge.

    From 1 as far in ratio (0.5 and 2), from 0 as far in difference.
    """
    limits = part.limits
    if not all(isinstance(each, int | float) for each in limits):
        return False
    pairs = [*zip(limits, reversed(limits), strict=True)]
    balance = {
        "ratio": all(abs(low * high - 1) < NEARLY for low, high in pairs),
        "difference": all(low == -high for low, high in pairs),
    }
    hinged = part.form in balance
    is_even = not hinged or (balance[part.form] and len(limits) % 2 == 0)
    return is_even and len(limits) <= MOST_LIMITS and [*limits] == sorted({*limits})
