"""Read which numbers tell of each other, from data/relations.toml."""

import functools
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from core.deliveries.catalogue import Catalogue, build, read_catalogue, require

SOURCE: Final = Path(__file__).parents[2] / "data" / "relations.toml"


@dataclass(frozen=True)
class SamePersons:
    """Name measures of a perspective that count the same persons."""

    perspective: str
    measures: tuple[str, ...]


@dataclass(frozen=True)
class Regions:
    """Name a measure by county and the same by municipality."""

    county: str
    municipality: str


@dataclass(frozen=True)
class Units:
    """Name a kind of unit that holds others, and perhaps more."""

    perspective: str
    unit_type: str
    parts: str


@dataclass(frozen=True)
class Periods:
    """Name a perspective whose long periods are made of another's years."""

    long: str
    short: str


@dataclass(frozen=True)
class Side:
    """Name a table by region: its rows, and which column holds the region."""

    measure: str
    region: str
    years_after: int
    perspective: str = "municipality"
    unit_types: tuple[str, ...] = ()


@dataclass(frozen=True)
class Tables:
    """Name a table of everyone by region, and one by unit that holds some of them."""

    everyone: Side
    by_unit: Side


@dataclass(frozen=True)
class Parts:
    """Name a measure that counts some of the persons of another."""

    part: str
    whole: str


@dataclass(frozen=True)
class Quotients:
    """Name a measure that is delivered as the quotient of two others."""

    measure: str
    numerator: str
    denominator: str


@dataclass(frozen=True)
class Relations:
    """Hold every declared relation."""

    same_persons: tuple[SamePersons, ...] = ()
    regions: tuple[Regions, ...] = ()
    units: tuple[Units, ...] = ()
    periods: tuple[Periods, ...] = ()
    tables: tuple[Tables, ...] = ()
    parts: tuple[Parts, ...] = ()
    quotients: tuple[Quotients, ...] = ()


_KINDS: Final = {
    "same_persons": SamePersons, "regions": Regions, "units": Units, "periods": Periods,
    "tables": Tables, "parts": Parts, "quotients": Quotients,
}  # fmt: skip
_MEASURES: Final = ("measure", "county", "municipality", "part", "whole", "numerator")


@functools.cache
def read_relations() -> Relations:
    """Read the shipped relations, once per process."""
    return parse(SOURCE.read_text(encoding="utf-8"), read_catalogue())


def parse(text: str, catalogue: Catalogue) -> Relations:
    """Read relations from TOML; a ValueError names the entry and what is wrong with it."""
    raw = tomllib.loads(text)
    require(not set(raw) - set(_KINDS), "relations.toml", f"unknown key {', '.join(raw)}")
    return Relations(
        **{
            kind: tuple(_entry(kind, each, catalogue) for each in raw.get(kind, ()))
            for kind in _KINDS
        }
    )


def _entry(kind: str, entry: Mapping[str, Any], catalogue: Catalogue) -> Any:  # noqa: ANN401 - one of _KINDS
    if kind == "tables":
        sides = {key: build(Side, kind, side) for key, side in entry.items()}
        unknown = {side.measure for side in sides.values()} - set(catalogue.measures)
        require(not unknown, kind, f"unknown measure {', '.join(sorted(unknown))}")
        return Tables(**sides)
    named = {*entry.get("measures", ())}
    named |= {entry[key] for key in _MEASURES if isinstance(entry.get(key), str)}
    unknown = named - set(catalogue.measures)
    require(not unknown, kind, f"unknown measure {', '.join(sorted(unknown))}")
    return build(_KINDS[kind], kind, entry)
