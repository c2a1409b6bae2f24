"""Find the same number in two deliveries."""

import numpy as np

from core.disclosure.equations import Knowledge
from core.disclosure.persons import Persons
from core.disclosure.published import KEY, Published
from core.disclosure.systems import Places

_NONE = -1


def counterparts(known: Knowledge, older: Knowledge) -> Places:
    """Give, for each cell of an older delivery, the same one of another; -1 where it has none."""
    hubs = _of_persons(known.persons, older.persons)
    return np.concatenate([_of_numbers(known.shown, older.shown), hubs])


def _of_numbers(shown: Published, older: Published) -> Places:
    """Find the numbers that have all of KEY in common."""
    many = len(older.places)
    if not len(shown.places) or not many:
        return np.full(many, _NONE)
    codes = {}
    for column in KEY:
        label = np.array([shown.code(column, label) for label in older.labels[column]], np.int64)
        codes[column] = label[older.codes[column]]
    met = np.all([code >= 0 for code in codes.values()], axis=0)
    key = shown.key(KEY, np.zeros(many, np.int64), **codes)
    own, first, often = np.unique(shown.key(), return_index=True, return_counts=True)
    place = np.minimum(np.searchsorted(own, key), len(own) - 1)
    return np.where(met & (own[place] == key) & (often[place] == 1), first[place], _NONE)


def _of_persons(persons: Persons, older: Persons) -> Places:
    """Find the numbers of the same persons."""
    own = {name: place for place, name in zip(persons.places, _named(persons), strict=True)}
    return np.array([own.get(name, _NONE) for name in _named(older)], np.int64)


def _named(persons: Persons) -> list[tuple[object, ...]]:
    """Name the persons of each: who they are, of which unit and period, of what sex."""
    shown = persons.shown
    columns = [
        [shown.labels[column][code] for code in persons.code(column)]
        for column in ("institution", "unit", "period", "sex")
    ]
    return [*zip(persons.group.tolist(), *columns, strict=True)]
