"""Name one number of a delivery as a reader would know it, for an owner's lists."""

from collections.abc import Iterable, Mapping
from typing import Any

import pandas as pd

from core.deliveries.catalogue import TERM, read_catalogue
from core.places import geography
from core.words import formats
from core.words import naming as words


def number(row: Mapping[Any, object]) -> str:
    """Name a number by its row: measure, whom, class, category, sex."""
    split = str(row["split_category"])
    parts: Iterable[str] = (
        measure(str(row["measure"])),
        whom(row),
        words.TERM.format(term=split) if row["split"] == TERM else geography.name_of(split),
        geography.name_of(str(row["category"])),
        words.SEX[str(row["sex"])],
    )
    return ", ".join(filter(None, parts))


def whom(row: Mapping[Any, object]) -> str:
    """Name the persons of a row: their unit, their period, how long after it they are seen."""
    years = int(str(row["years_after"]))
    parts: Iterable[str] = (
        str(row.get("unit_name") or row["unit_code"]),
        period(row),
        words.YEARS_AFTER.format(years=years) if years else "",
    )
    return ", ".join(filter(None, parts))


def period(row: Mapping[Any, Any]) -> str:
    """Name the period of a row."""
    ends = (row[key] for key in ("period_start", "period_end"))
    start, end = (None if pd.isna(end) else int(end) for end in ends)
    return formats.period(start, end, words.UNKNOWN_PERIOD)


def measure(id_: str) -> str:
    """Name a measure; nothing stands for the number of persons."""
    known = read_catalogue().measures.get(id_)
    return known.short if known else id_ or words.PERSONS
