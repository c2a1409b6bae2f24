"""Equations of units that hold others: a degree its programmes, an institution all of them."""

from collections.abc import Iterator, Mapping

import numpy as np

from core.deliveries.store import Unit
from core.disclosure.persons import Persons
from core.disclosure.published import Published
from core.disclosure.relations import Relations
from core.disclosure.rows import Rows
from core.disclosure.sums import sums
from core.disclosure.systems import ANY, Flags, Places


def holders(persons: Persons, units: Mapping[str, Unit], relations: Relations) -> Iterator[Rows]:
    """Give rows for units that hold others: by class, and for how many there are."""
    shown = persons.shown
    for one in relations.units:
        held_by = _holders(shown, units, one.unit_type, one.parts)
        within = shown.having("perspective", one.perspective)
        yield from _by_class(shown, held_by, within)
        held, inside = held_by[persons.code("unit")], within[persons.first]
        whole = np.flatnonzero(inside & np.isin(persons.code("unit"), held_by[held_by >= 0]))
        part = np.flatnonzero(inside & (held >= 0))
        wholes = persons.places[whole], persons.key()[whole]
        yield sums("units:", wholes, (persons.places[part], persons.key(unit=held)[part]), ANY)


def _by_class(shown: Published, held_by: Places, within: Flags) -> Iterator[Rows]:
    unit, measures = shown.codes["unit"], shown.codes["measure"]
    wholes = within & np.isin(unit, held_by[held_by >= 0])
    parts = within & (held_by[unit] >= 0)
    for measure in np.unique(measures[wholes]):
        whole = np.flatnonzero(wholes & (measures == measure))
        part = np.flatnonzero(parts & (measures == measure))
        held = shown.key(at=part, unit=held_by[unit[part]])
        kind = f"units:{shown.labels['measure'][measure]}"
        yield sums(kind, (whole, shown.key(at=whole)), (part, held), ANY)


def _holders(shown: Published, units: Mapping[str, Unit], unit_type: str, parts: str) -> Places:
    """Give the unit, among the codes, that holds each unit; -1 where none does."""
    alone = [each for each in shown.labels["unit"] if each[0] == unit_type]
    found = []
    for type_, code in shown.labels["unit"]:
        unit = units.get(f"{type_}.{code}")
        degree = unit.degree if unit else ""
        # A delivery has one institution of its own, and every programme is its.
        holder = alone[0] if unit_type == "institution" and len(alone) == 1 else (unit_type, degree)
        found.append(shown.code("unit", holder) if type_ == parts else -1)
    return np.array(found, np.int64)
