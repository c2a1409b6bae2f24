"""Equations of a table of everyone by region and one by unit, though their years differ."""

from collections.abc import Iterator

import numpy as np
import pandas as pd

from core.disclosure.published import PARTS, TOTAL, Published
from core.disclosure.relations import Relations, Side
from core.disclosure.rows import Rows
from core.disclosure.systems import ANY

_SAME = ["institution", "region", "start", "end", "sex"]


def whole_tables(shown: Published, relations: Relations) -> Iterator[Rows]:
    """Give a row for each region, period and sex: those of the units are some of everyone."""
    for one in relations.tables:
        first, other = _side(shown, one.everyone), _side(shown, one.by_unit)
        first, other = _in_periods(first, other), _in_periods(other, first)
        if set(first["sex"]) != set(other["sex"]):  # one of them does not tell women and men apart
            first, other = first.assign(sex=TOTAL), other.assign(sex=TOTAL)
        both = first[_SAME].drop_duplicates().merge(other[_SAME].drop_duplicates())
        both = both.assign(row=np.arange(len(both)))
        one_at, other_at = first.merge(both, on=_SAME), other.merge(both, on=_SAME)
        yield Rows(
            f"tables:{one.everyone.measure}",
            np.concatenate([one_at["row"], other_at["row"]]).astype(np.int64),
            np.concatenate([one_at["at"], other_at["at"]]).astype(np.int64),
            np.concatenate([np.ones(len(one_at)), -np.ones(len(other_at))]),
            high=ANY,
        )


def _side(shown: Published, side: Side) -> pd.DataFrame:
    """Take the rows of one table: with women and men where it tells them apart."""
    held = shown.having("measure", side.measure) & shown.having("perspective", side.perspective)
    held &= shown.having("years_after", side.years_after)
    rows = shown.rows.assign(at=np.arange(len(shown.places)))[held]
    if side.unit_types:
        rows = rows[rows["unit_type"].isin(side.unit_types)]
    if (rows["sex"].isin(PARTS)).any():
        rows = rows[rows["sex"].isin(PARTS)]
    rows = rows[rows["split"] == ""] if (rows["split"] == "").any() else rows
    rows = rows[rows["ratio"].isna() & rows["period_start"].notna()]
    return pd.DataFrame(
        {
            "at": rows["at"],
            "institution": rows["institution"].astype("str"),
            "region": rows[side.region].astype("str"),
            "sex": rows["sex"].astype("str"),
            "start": rows["period_start"].astype("int64"),
            "end": rows["period_end"].astype("int64"),
        }
    )


def _in_periods(side: pd.DataFrame, other: pd.DataFrame) -> pd.DataFrame:
    """Move a table by years into the periods of the other, where all years of them are there."""
    spans = other[["start", "end"]].drop_duplicates()
    own = side[["start", "end"]].drop_duplicates().merge(spans, how="cross", suffixes=("", "_to"))
    own = own[(own["start"] >= own["start_to"]) & (own["end"] <= own["end_to"])]
    covered = (
        (own["end"] - own["start"] + 1).groupby([own["start_to"], own["end_to"]]).transform("sum")
    )
    whole = own[covered == own["end_to"] - own["start_to"] + 1]
    if not len(whole):
        return side
    moved = side.merge(whole, on=["start", "end"])
    return moved.drop(columns=["start", "end"]).rename(
        columns={"start_to": "start", "end_to": "end"}
    )
