"""Put rows into the shape of the tidy table: its columns, types and order."""

from typing import Any, Final

import pandas as pd

from core.deliveries.catalogue import Measure, read_catalogue
from core.deliveries.store import COLUMNS

NUMBERS: Final[dict[str, Any]] = {
    "period_start": pd.Int16Dtype(),
    "period_end": pd.Int16Dtype(),
    "years_after": pd.Int8Dtype(),
    **dict.fromkeys(("count", "ratio", "base"), "float64"),
}
TYPES: Final = dict.fromkeys(COLUMNS, "category") | NUMBERS
_EMPTY: Final = {"split": "", "split_category": "", "years_after": 0, "sex": "total"}
SEXES: Final = ("women", "men", "total")
_ORDER: Final = (
    *("measure", "perspective", "unit_type", "unit_code", "period_start", "years_after"),
    *("split", "split_category", "category", "sex"),
)


def tidy(rows: pd.DataFrame) -> pd.DataFrame:
    """Give rows the table's columns, types and order; absent columns are empty."""
    filled = rows.reindex(columns=list(COLUMNS)).astype(object).fillna(_EMPTY)
    filled = filled.reset_index(drop=True)
    ranked = filled.assign(
        category=_ranks(filled["measure"], filled["category"]),
        split_category=_ranks(filled["split"], filled["split_category"]),
        sex=filled["sex"].map(SEXES.index),
    )
    order = ranked.sort_values(list(_ORDER), kind="stable").index
    return filled.loc[order].astype(TYPES).reset_index(drop=True)


def _ranks(measures: "pd.Series[str]", labels: "pd.Series[str]") -> "pd.Series[Any]":
    known = read_catalogue().measures
    seen = {label: at for at, label in enumerate(dict.fromkeys(labels))}
    ranks = [
        _rank(known[measure], label, seen[label]) if measure in known else (seen[label], "")
        for measure, label in zip(measures, labels, strict=True)
    ]
    return pd.Series(ranks, dtype=object)


def _rank(measure: Measure, label: str, seen: int) -> tuple[int, str]:
    """Rank listed labels first, then others as delivered (regions by code), residuals last."""
    if label in measure.categories:
        return measure.categories.index(label), ""
    if label in measure.residuals:
        return 20_000 + measure.residuals.index(label), ""
    return (10_000, label) if measure.is_regional else (10_000 + seen, "")
