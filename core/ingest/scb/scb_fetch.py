"""Fetch a table from SCB's Statistikdatabasen by its id, within the limits that it states."""

import re
import time
from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any, Final

import pandas as pd
from pxweb import PxApi

from core.ingest.faults import refuse
from core.ingest.scb import cubes, json_stat, scb_question
from core.ingest.scb.cubes import Cube, Dimension
from core.ingest.scb.scb_asking import answer_to
from core.ingest.tables import LabelledTable
from core.words import open_data as words

SERVICE: Final = "scb"  # the address that the client knows by this name
PATIENCE: Final = 60.0  # seconds for each answer; the largest takes a few
_ID: Final = re.compile(r"[A-Za-z0-9_]{1,40}")


def fetch(
    table: str, years: Sequence[int] = (), service: str = SERVICE, patience: float = PATIENCE
) -> LabelledTable:
    """Fetch what is needed of a population table: municipalities, 18–25, some years or all.

    `service` is a name that pxwebpy knows, or an address. Errors: RefusedError with the remedy.
    """
    file = words.FETCHED.format(table=table)
    if not _ID.fullmatch(table):
        raise refuse("scb_unknown", file, table)
    api = answer_to(table, patience, partial(PxApi, service, "sv", disable_cache=True))
    most, window, pause = answer_to(table, patience, lambda: _limits(api.get_config()))
    if window > patience:
        raise refuse("scb_busy", file)
    # The client keeps no even pace: without these pauses every fourth of its calls is refused.
    time.sleep(window)
    metadata = answer_to(table, patience, partial(api.get_table_metadata, table))
    dataset = json_stat.dataset_of(file, metadata)
    asked = _asked(file, table, json_stat.dimensions(file, dataset), years)
    parts = []
    for part in scb_question.parts(asked, most):
        time.sleep(pause)
        codes = dict(zip(json_stat.codes(dataset), map(_codes, part), strict=True))
        ask = partial(api.get_table_data, table, codes, show="code")
        parts.append(_cells(file, part, answer_to(table, patience, ask)))
    title, notes = str(dataset.get("label", "")), json_stat.notes(file, dataset)
    cells = pd.concat(parts, ignore_index=True)
    return cubes.table(Cube(file, title, asked, (), notes=notes), cells)


def _limits(stated: Mapping[str, Any]) -> tuple[int, float, float]:
    """Give the most cells of an answer, the seconds that calls are counted in, and between two."""
    calls = int(stated["maxCallsPerTimeWindow"])
    window = float(stated["timeWindow"]) if calls > 0 else 0.0
    most = int(stated["maxDataCells"])
    if most < 1 or not window >= 0:  # nor a window that is no number
        raise ValueError(most, window)
    return most, window, window / max(calls, 1)


def _asked(
    file: str, table: str, every: Sequence[Dimension], years: Sequence[int]
) -> tuple[Dimension, ...]:
    if absent := scb_question.absent(every, years):
        raise refuse("scb_years", file, table, ", ".join(map(str, absent)))
    asked = scb_question.needed(every, years)
    cubes.refuse_wrong_size(file, [len(each.pairs) for each in asked])
    return asked


def _codes(dimension: Dimension) -> list[str] | str:
    return [code for code, _ in dimension.pairs]


def _cells(file: str, part: Sequence[Dimension], answer: list[dict[str, Any]]) -> pd.DataFrame:
    """Put labels for the codes of an answer; raise RefusedError if it lacks any cell."""
    cubes.refuse_wrong_size(file, [len(each.pairs) for each in part], len(answer))
    given = pd.DataFrame(answer)
    try:
        cells = pd.DataFrame({"text": [_text(value) for value in given["value"]], "row": 0})
        for each in part:
            label = {code: told for (code, _), told in zip(each.pairs, each.labels, strict=True)}
            cells[each.name] = [label[code] for code in given[each.name]]
    except (KeyError, TypeError) as wrong:
        raise refuse("scb_malformed", file) from wrong
    labels = zip(*(cells[each.name] for each in part), strict=True)
    return cells.assign(column=[cubes.told(each) for each in labels])


def _text(value: object) -> str:
    """Write a number as it came; the client gives None for any sign that stands in its place."""
    if value is None:
        return json_stat.MISSING
    if not isinstance(value, int | float) or isinstance(value, bool):
        raise TypeError(value)
    return str(value)
