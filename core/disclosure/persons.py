"""Equations of tables that count the same persons: each sums to the same number of them."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import pandas as pd

from core.deliveries.catalogue import TERM
from core.disclosure.published import KEY, TOTAL, Published
from core.disclosure.relations import Relations
from core.disclosure.rows import Rows
from core.disclosure.sums import of_length, sums
from core.disclosure.systems import Flags, Places

_BLOCK = tuple(column for column in KEY if column != "category")
_PERSONS = ("perspective", "institution", "unit", "period", "measure", "sex")


@dataclass(frozen=True)
class Persons:
    """Give the numbers of persons that several tables sum to; nobody published them.

    `of`: the place, among `first`, of each row's number; -1 where it has none. `first`: a row of
    each, `population` which persons they are, by a measure of them, and `group` by their relation.
    They are numbered from `start`, after the published cells.
    """

    shown: Published
    of: Places
    first: Places
    population: Places
    group: Places
    start: int

    @cached_property
    def places(self) -> Places:
        """Give the cell of each."""
        return np.arange(self.start, self.start + len(self.first))

    def code(self, column: str) -> Places:
        """Give the codes of a column for each."""
        return self.shown.codes[column][self.first]

    def key(self, **instead: Places | int) -> Places:
        """Give one number for persons, unit, period and sex of each, some of it replaced."""
        return self.shown.key(_PERSONS, at=self.first, measure=self.population, **instead)


def find(shown: Published, relations: Relations) -> Persons:
    """Number the persons of each unit, period and sex."""
    population, group = (np.full(len(shown.places), -1) for _ in range(2))
    for number, one in enumerate(relations.same_persons):
        held = shown.having("perspective", one.perspective) & shown.having("measure", *one.measures)
        if held.any():
            population[held], group[held] = shown.codes["measure"][held].min(), number
    key = np.where(population < 0, -1, shown.key(_PERSONS, measure=population))
    found, first, of = np.unique(key, return_index=True, return_inverse=True)
    alone = int(len(found) > 0 and found[0] < 0)
    first = first[alone:]
    return Persons(shown, of - alone, first, population[first], group[first], len(shown.places))


def tables(persons: Persons, spare: Flags) -> Iterator[Rows]:
    """Give a row for each table: its classes sum to the number of persons.

    `spare`: rows of tables that say nothing new.
    """
    shown = persons.shown
    plain = shown.having("split", "", TERM) & shown.rows["ratio"].isna().to_numpy()
    held = plain & (persons.of >= 0) & ~spare
    block = shown.key(_BLOCK)
    for code, measure in enumerate(shown.labels["measure"]):
        at = np.flatnonzero(held & (shown.codes["measure"] == code))
        if not len(at):
            continue
        blocks, first, row = np.unique(block[at], return_index=True, return_inverse=True)
        hubs = persons.start + persons.of[at[first]]
        yield Rows(
            f"persons:{measure}",
            np.concatenate([row, np.arange(len(blocks))]),
            np.concatenate([at, hubs]),
            np.concatenate([np.ones(len(at)), -np.ones(len(blocks))]),
        )


def both_sexes(persons: Persons) -> Iterator[Rows]:
    """Give a row for each number of all persons that has women and men beside it."""
    sexes = {sex: np.flatnonzero(persons.code("sex") == persons.shown.code("sex", sex))
             for sex in ("women", "men", TOTAL)}  # fmt: skip
    key = persons.key(sex=0)
    whole = sexes[TOTAL]
    parts = np.concatenate([sexes["women"], sexes["men"]])
    rows = sums("sexes:", (persons.places[whole], key[whole]), (persons.places[parts], key[parts]))
    yield of_length(rows, 3)  # all, women, men


def of_years(persons: Persons, relations: Relations) -> Iterator[Rows]:
    """Give a row for each long period whose every year was counted apart."""
    shown, names = persons.shown, ["institution", "unit", "sex"]
    spans = np.array([[s or -1, e or -1] for s, e in shown.labels["period"]] or [[-1, -1]], int)
    spans = spans[persons.code("period")]
    every = pd.DataFrame({name: persons.code(name) for name in names})
    every = every.assign(place=persons.places, start=spans[:, 0], end=spans[:, 1])
    for one in relations.periods:
        long, short = (
            every[persons.code("perspective") == shown.code("perspective", name)]
            for name in (one.long, one.short)
        )
        met = long.merge(short[short["start"] == short["end"]], on=names, suffixes=("", "_of"))
        met = met[(met["start"] <= met["start_of"]) & (met["start_of"] <= met["end"])]
        years = met.groupby("place")["place"].transform("size")
        met = met[(years == met["end"] - met["start"] + 1) & (years > 1) & (met["start"] > 0)]
        whole = met["place"].drop_duplicates().to_numpy()
        parts = met["place_of"].to_numpy(), met["place"].to_numpy()
        yield sums("periods:", (whole, whole), parts)
