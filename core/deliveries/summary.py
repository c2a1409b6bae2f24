"""Summarise a delivery's observations: what there is to choose, and of how many persons."""

import pandas as pd

from core.deliveries.store import ENTRY_KEYS, ENTRY_NUMBERS, TEXT


def contents_of(observations: pd.DataFrame) -> pd.DataFrame:
    """Summarise observations once, when they are written, as `read_contents` gives them back."""
    known = observations["status"].isin(("value", "suppressed"))
    numbers = observations.assign(
        **{name: observations[name].where(known) for name in ("count", "ratio", "base")}
    )
    table = numbers.astype({name: "category" for name in ENTRY_KEYS if name in TEXT}).assign(
        known=known,
        whole=numbers["sex"] == "total",
        hidden=numbers["status"] == "suppressed",
        withheld=(numbers["status"] == "suppressed") & numbers["count"].isna(),
        share=numbers["ratio"].notna(),
        base=numbers["base"].where(numbers["sex"] == "total"),
    )
    keys = [*ENTRY_KEYS, "split_category"]
    sums = table.groupby([*keys, "whole"], observed=True, dropna=False, sort=False).agg(
        count=("count", "sum"), suppressed=("hidden", "sum"), delivered_share=("share", "any"),
        base=("base", "min"), most=("base", "max"), known=("known", "any"),
        withheld=("withheld", "any"),
    )  # fmt: skip
    # No n is known of what lacks a part; a share has its own.
    sums["lacking"] = sums["withheld"] & ~sums["delivered_share"]
    sums["count"] = sums["count"].mask(sums["lacking"])
    sums["base"] = sums["base"].where(sums["base"] == sums["most"])
    # A delivered total is not shown beside women and men, be they missing: nor is it told of here.
    parts_first = sums.reset_index().sort_values("whole", kind="stable").drop_duplicates(keys)
    # What is neither a number nor suppressed cannot be chosen.
    parts_first = parts_first[parts_first["known"]]
    # Of what lacks a part nobody knows that it is not the largest.
    by_size = parts_first.sort_values(["lacking", "count", "base"], ascending=False)
    largest = by_size.drop_duplicates(list(ENTRY_KEYS)).sort_index()
    return largest[[*ENTRY_KEYS, *ENTRY_NUMBERS]].reset_index(drop=True)
