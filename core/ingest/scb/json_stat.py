"""Read JSON-stat, version 2 and the first, as SCB's services write it."""

import json
from collections.abc import Iterator, Mapping
from typing import Any, Final

from core.ingest.faults import Fault, Origin, RefusedError, refuse
from core.ingest.scb.cubes import Cube, Dimension, refuse_wrong_size

MISSING: Final = ".."
_WRONG: Final = (KeyError, TypeError, ValueError, AttributeError, IndexError)


def read(file: str, content: bytes) -> Cube:
    """Read a file's cube; raise RefusedError where it is no JSON, or no whole JSON-stat."""
    try:
        # Numbers stay as they are written: a float would make 12 of 12.0.
        given = json.loads(content, parse_int=str, parse_float=str, parse_constant=str)
    except (ValueError, RecursionError) as wrong:
        row = wrong.lineno if isinstance(wrong, json.JSONDecodeError) else None
        raise RefusedError([Fault("json", Origin(file, row=row))]) from wrong
    return cube_of(file, dataset_of(file, given))


def dataset_of(file: str, given: object) -> Mapping[str, Any]:
    """Give the one dataset; in the first version its order stands with the dimensions."""
    if isinstance(given, dict) and isinstance(first := given.get("dataset"), dict):
        inner = first.get("dimension")
        return first | {"id": inner.get("id")} if isinstance(inner, dict) else first
    if not isinstance(given, dict) or given.get("class") != "dataset":
        raise refuse("json_kind", file)
    return given


def cube_of(file: str, dataset: Mapping[str, Any]) -> Cube:
    """Give a dataset's cube; raise RefusedError naming the part that is not as it should be."""
    if not dataset.get("value"):  # a table's description alone
        raise refuse("json_shape", file, "value")
    dims = dimensions(file, dataset)
    sizes = [len(each.pairs) for each in dims]
    refuse_wrong_size(file, sizes)
    try:
        texts = list(_texts(dataset, sizes))
    except _WRONG as wrong:
        raise refuse("json_shape", file, "value") from wrong
    return Cube(file, str(dataset.get("label", "")), dims, texts, notes=notes(file, dataset))


def dimensions(file: str, dataset: Mapping[str, Any]) -> tuple[Dimension, ...]:
    """Give the dimensions in order; raise RefusedError naming the one that is not sound."""
    part = "id"
    try:
        made = []
        for part in _list(dataset["id"]):
            dimension = dataset["dimension"][part]
            name = str(dimension.get("label") or part)
            made.append(Dimension(name, tuple(_values(dimension["category"]))))
    except _WRONG as wrong:
        raise refuse("json_shape", file, str(part)) from wrong
    return tuple(made)


def codes(dataset: Mapping[str, Any]) -> tuple[str, ...]:
    """Give the codes of a sound dataset's dimensions, which a question is put with."""
    return tuple(map(str, dataset["id"]))


def notes(file: str, dataset: Mapping[str, Any]) -> tuple[str, ...]:
    """Give the notes of the table, then those of its dimensions and their values."""
    dimensions = [dataset["dimension"][part] for part in dataset["id"]]
    of_values = [each["category"].get("note") or {} for each in dimensions]
    try:
        given = [dataset.get("note"), *(each.get("note") for each in dimensions)]
        given += [told for each in of_values for told in each.values()]
        # One note may stand without its list.
        listed = [[each] if isinstance(each, str) else each or () for each in given]
        return tuple(str(note) for notes in listed for note in notes)
    except _WRONG as wrong:
        raise refuse("json_shape", file, "note") from wrong


def _values(category: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    labels = category.get("label", {})
    index = category.get("index", list(labels))
    order = sorted(index, key=lambda code: int(index[code])) if isinstance(index, dict) else index
    if not order:
        raise ValueError(order)
    for code in _list(order):
        yield str(code), str(labels.get(code, code))


def _texts(dataset: Mapping[str, Any], sizes: list[int]) -> Iterator[str]:
    """Give each cell's number, or the sign that stands in its place; a sparse list has gaps."""
    values, signs = dataset["value"], dataset.get("status") or {}
    size = 1
    for each in sizes:
        size *= each
    count = size if isinstance(values, dict) else len(_list(values))
    for at in range(count):
        value, sign = _at(values, at), signs if isinstance(signs, str) else _at(signs, at)
        if not isinstance(value, str | None):
            raise TypeError(value)
        yield value if value is not None else str(sign or MISSING)


def _at(given: Any, at: int) -> Any:  # noqa: ANN401  # JSON holds anything
    if isinstance(given, dict):
        return given.get(str(at))
    return given[at] if at < len(given) else None


def _list(given: object) -> list[Any]:
    if not isinstance(given, list):
        raise TypeError(given)
    return given
