"""Read what can be counted: perspectives and measures, from data/measures.toml."""

import functools
import tomllib
from collections.abc import Mapping
from dataclasses import MISSING, dataclass, field, fields
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, Literal, TypeVar, get_args

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

SOURCE: Final = Path(__file__).parents[2] / "data" / "measures.toml"
TERM: Final = "term"  # the one split that is no measure: the term within a cohort

Kind = Literal["ordered", "nominal", "county", "municipality", "institution"]
Value = Literal["count", "ratio", "net"]
Order = Literal["given", "size", "smallest", "alphabetical"]
Scheme = Literal["sequential", "diverging"]


@dataclass(frozen=True)
class Break:
    """A year from which the series can no longer be compared backwards."""

    year: int
    note: str


@dataclass(frozen=True)
class Rate:
    """A share of its own name: the numerator's categories over the denominator's."""

    id: str
    title: str
    numerator: tuple[str, ...]
    denominator: tuple[str, ...]
    note: str


@dataclass(frozen=True)
class Perspective:
    """A side from which students are seen: before, during, after, by municipality."""

    id: str
    title: str
    name: str
    question: str
    population: str


@dataclass(frozen=True)
class Measure:
    """Something that is counted, with all that it needs to be shown and understood."""

    id: str
    title: str
    short: str
    question: str
    definition: str
    source: str
    unit_types: Mapping[str, tuple[str, ...]]  # perspective -> the unit types that have it
    kind: Kind
    aliases: tuple[str, ...]
    caveats: tuple[str, ...] = ()
    value: Value = "count"
    categories: tuple[str, ...] = ()  # without residuals; empty where the delivery's own are used
    residuals: tuple[str, ...] = ()
    rollup: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    rates: tuple[Rate, ...] = ()
    breaks: tuple[Break, ...] = ()
    order: Order = "given"
    splits: tuple[str, ...] = ()
    scheme: Scheme = "sequential"
    origin: str = ""  # the measure of where the same persons came from

    @property
    def is_regional(self) -> bool:
        """Tell whether the categories are regions: codes that a map can show."""
        return self.kind in {"county", "municipality"}

    @property
    def perspectives(self) -> tuple[str, ...]:
        """The perspectives that have the measure."""
        return tuple(self.unit_types)


@dataclass(frozen=True)
class Catalogue:
    """Every perspective and measure, by id and in file order."""

    perspectives: Mapping[str, Perspective]
    measures: Mapping[str, Measure]
    residuals: tuple[str, ...] = ()  # labels that are residuals wherever they occur

    def measures_of(self, perspective: str) -> tuple[Measure, ...]:
        """Give one perspective's measures, its own before those it shares, else in file order."""
        found = (each for each in self.measures.values() if perspective in each.unit_types)
        return tuple(sorted(found, key=lambda measure: measure.perspectives[0] != perspective))


Entry = TypeVar("Entry", bound="DataclassInstance")


@functools.cache
def read_catalogue() -> Catalogue:
    """Read the shipped catalogue, once per process."""
    return parse(SOURCE.read_text(encoding="utf-8"))


def parse(text: str) -> Catalogue:
    """Read a catalogue from TOML; a ValueError names the entry and the key that is wrong."""
    raw = tomllib.loads(text)
    perspectives = {
        id_: build(Perspective, f"perspective {id_}", {"id": id_, **entry})
        for id_, entry in raw.pop("perspectives", {}).items()
    }
    entries = raw.pop("measures", {})
    residuals = tuple(raw.pop("residuals", ()))
    require(not raw, "measures.toml", f"unknown key {', '.join(raw)}")
    measures = {id_: _measure(id_, entry) for id_, entry in entries.items()}
    for measure in measures.values():
        _check(measure, known_perspectives=set(perspectives), known_splits={TERM, *measures})
    return Catalogue(perspectives, measures, residuals)


def _measure(id_: str, entry: Mapping[str, Any]) -> Measure:
    where = f"measure {id_}"
    parts = {
        **entry,
        "id": id_,
        "rates": [build(Rate, f"{where}, rates", rate) for rate in entry.get("rates", ())],
        "breaks": [build(Break, f"{where}, breaks", each) for each in entry.get("breaks", ())],
    }
    return build(Measure, where, parts)


def build(cls: type[Entry], where: str, entry: Mapping[str, Any]) -> Entry:
    """Make a dataclass of an entry; a ValueError names the keys that are unknown or missing."""
    known = {f.name for f in fields(cls)}
    needed = {f.name for f in fields(cls) if f.default is MISSING and f.default_factory is MISSING}
    for problem, keys in (("unknown", set(entry) - known), ("missing", needed - set(entry))):
        require(not keys, where, f"{problem} key {', '.join(sorted(keys))}")
    return cls(**{key: _freeze(value) for key, value in entry.items()})


def _freeze(value: Any) -> Any:  # noqa: ANN401 - whatever TOML holds
    if isinstance(value, dict):
        return {key: _freeze(each) for key, each in value.items()}
    return tuple(value) if isinstance(value, list) else value


def _check(measure: Measure, known_perspectives: set[str], known_splits: set[str]) -> None:
    listed = {*measure.categories, *measure.residuals}
    used = {c for group in measure.rollup.values() for c in group}
    used |= {c for rate in measure.rates for c in (*rate.numerator, *rate.denominator)}
    choices = {"kind": Kind, "value": Value, "order": Order, "scheme": Scheme}
    problems = {
        "unit_types": set(measure.unit_types) - known_perspectives,
        "splits": set(measure.splits) - known_splits,
        "origin": {measure.origin} - {"", *known_splits},
        "rollup or rates": used - listed,
        "residuals": set(measure.categories) & set(measure.residuals),
        "rates": {c for rate in measure.rates for c in {*rate.numerator} - {*rate.denominator}},
        **{key: {getattr(measure, key)} - {*get_args(of)} for key, of in choices.items()},
    }
    for key, wrong in problems.items():
        require(not wrong, f"measure {measure.id}", f"{key} cannot hold {', '.join(wrong)}")


def require(holds: bool, where: str, problem: str) -> None:  # noqa: FBT001 - reads as a sentence
    """Raise a ValueError that says where and what, unless all is well."""
    if not holds:
        message = f"{where}: {problem}"
        raise ValueError(message)
