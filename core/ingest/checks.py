"""Check tidy rows against each other: all that cannot be true, each with the place it stands in."""

from typing import Final

import pandas as pd

from core import naming
from core.counts import REACH
from core.deliveries.catalogue import TERM, read_catalogue
from core.deliveries.delivery import PLACE
from core.ingest.faults import MOST_TOLD, Fault, Origin
from core.words import formats, intake

PARTS: Final = ("women", "men")
LONGEST: Final = 30  # years that a period may last
MANY: Final = 20  # numbers that two files have in common: one is there instead of the other


def check(rows: pd.DataFrame, totals: pd.DataFrame | None = None) -> list[Fault]:
    """List everything that contradicts itself in tidy rows with origin.

    `totals` are delivered sums over all categories, if any: rows whose category is empty.
    """
    counted = _with_interval(rows[rows["count"].notna()])
    found = [*_periods(rows), *_nameless(rows), *_twice(rows), *_sexes(counted), *_splits(counted)]
    if totals is not None and not totals.empty:
        found += _wholes(counted, _with_interval(totals[totals["count"].notna()]))
    return found


def _periods(rows: pd.DataFrame) -> list[Fault]:
    """Find periods that end before they begin, last very long or are half known."""
    start, end = rows["period_start"], rows["period_end"]
    backwards = (end < start).fillna(value=False)
    half = start.isna() != end.isna()
    long = (end - start > LONGEST).fillna(value=False)
    told = _year(start) + formats.DASH + _year(end)
    named = intake.HEADS["period_end"][0]
    return [
        fault
        for kind, wrong in (("backwards", backwards), ("half_period", half), ("long_period", long))
        for fault in _blame(kind, rows[wrong].assign(column=named), told[wrong])
    ]


def _nameless(rows: pd.DataFrame) -> list[Fault]:
    """Find rows of which it is not told whom they are about."""
    wrong = rows[rows["institution"] == ""]
    return _blame("no_institution", wrong.assign(column=intake.HEADS["institution"][0]), None)


def _twice(rows: pd.DataFrame) -> list[Fault]:
    """Find numbers of the same thing: a reader would see the last, and n would count both."""
    again = rows.duplicated(list(PLACE))
    if not again.any():
        return []
    alike = rows[rows.duplicated(list(PLACE), keep=False)]
    firsts = alike.drop_duplicates(list(PLACE))[[*PLACE, "file", "sheet", "row"]]
    joined = rows[again].merge(firsts, on=list(PLACE), how="left", suffixes=("", "_first"))
    pairs = joined["file"].ne(joined["file_first"]) & (
        joined.groupby(["file", "file_first"])["row"].transform("size") > MANY
    )
    files = joined.loc[pairs, ["file", "file_first"]].drop_duplicates()
    whole = [Fault("file_twice", Origin(file), "", first) for file, first in files.to_numpy()]
    joined = joined[~pairs]
    places = zip(joined["file_first"], joined["sheet_first"], joined["row_first"], strict=True)
    detail = [Origin(file, sheet, int(row)).told for file, sheet, row in places]
    told = _blame("twice", joined, _written(joined), pd.Series(detail, index=joined.index))
    return [*whole, *told]


def _sexes(counted: pd.DataFrame) -> list[Fault]:
    """Find delivered totals that women and men cannot make up."""
    keys = [name for name in PLACE if name != "sex"]
    parts = counted[counted["sex"].isin(PARTS)].groupby(keys, observed=True, dropna=False)
    sums = parts.agg(low=("low", "sum"), high=("high", "sum"), rows=("low", "size")).reset_index()
    both = sums[sums["rows"] == len(PARTS)]
    return _apart("sexes", counted[counted["sex"] == "total"], both, keys)


def _splits(counted: pd.DataFrame) -> list[Fault]:
    """Find numbers that the classes of a split cannot make up."""
    keys = [name for name in PLACE if name not in {"split", "split_category"}]
    split = counted[~counted["split"].isin(("", TERM))]  # a cohort is counted in every term
    classes = split.groupby([*keys, "split"], observed=True, dropna=False)
    sums = classes.agg(low=("low", "sum"), high=("high", "sum"), rows=("low", "size")).reset_index()
    # A class that lacks the category says nothing of its sum.
    most = sums.groupby(["measure", "split"], observed=True)["rows"].transform("max")
    whole = sums[sums["rows"] == most].drop(columns="split")
    return _apart("split_sum", counted[counted["split"] == ""], whole, keys)


def _wholes(counted: pd.DataFrame, totals: pd.DataFrame) -> list[Fault]:
    """Find delivered sums over all categories that these cannot make up."""
    keys = [name for name in PLACE if name != "category"]
    categories = counted.groupby(keys, observed=True, dropna=False)
    sums = categories.agg(low=("low", "sum"), high=("high", "sum")).reset_index()
    return _apart("whole", totals.assign(category=""), sums, keys)


def _apart(kind: str, wholes: pd.DataFrame, sums: pd.DataFrame, keys: list[str]) -> list[Fault]:
    """Blame wholes whose interval does not meet the interval of the sum of their parts."""
    both = wholes.merge(sums, on=keys, suffixes=("", "_sum"))
    wrong = both[(both["low"] > both["high_sum"]) | (both["high"] < both["low_sum"])]
    ends = zip(wrong["low_sum"], wrong["high_sum"], strict=True)
    detail = [
        formats.number(low) if low == high else formats.between(low, high) for low, high in ends
    ]
    return _blame(kind, wrong, _written(wrong), pd.Series(detail, index=wrong.index, dtype=str))


def _with_interval(rows: pd.DataFrame) -> pd.DataFrame:
    reach = REACH * (rows["status"] == "suppressed")
    return rows.assign(low=rows["count"] - reach, high=rows["count"] + reach)


def _year(years: pd.Series) -> pd.Series:
    return years.astype("Int16").astype("string").fillna("")


def _written(rows: pd.DataFrame) -> pd.Series:
    columns = (rows[name].tolist() for name in ("measure", "count", "ratio", "status"))
    told = [_number(*each) for each in zip(*columns, strict=True)]
    return pd.Series(told, index=rows.index, dtype=object)


def _number(measure: str, count: float, ratio: float, status: str) -> str:
    """Write what a row says: a count, else a share or quotient, else that there is none."""
    if pd.notna(count):
        number = formats.number(count)
        return intake.IS_MASKED.format(number=number) if status == "suppressed" else number
    if pd.isna(ratio):
        return formats.DASH
    known = read_catalogue().measures.get(measure)
    is_quotient = known is not None and known.value == "ratio"
    return formats.number(ratio, 2) if is_quotient else formats.percent(ratio, 1)


def _blame(
    kind: str, wrong: pd.DataFrame, values: pd.Series | None, detail: pd.Series | None = None
) -> list[Fault]:
    """Make a fault of each row, and one more of those that would be too many to read."""
    told = wrong.head(MOST_TOLD)
    said = [""] * len(told) if values is None else values.head(MOST_TOLD).tolist()
    facts = [""] * len(told) if detail is None else detail.head(MOST_TOLD).tolist()
    rows = told.to_dict("records")
    faults = [
        Fault(
            kind, Origin(row["file"], row["sheet"], int(row["row"]), row["column"]), value, fact,
            about=naming.number(row),
        )
        for row, value, fact in zip(rows, said, facts, strict=True)
    ]  # fmt: skip
    if len(wrong) > MOST_TOLD:
        rest = len(wrong) - MOST_TOLD
        faults.append(Fault("more", faults[-1].origin, formats.number(rest)))
    return faults
