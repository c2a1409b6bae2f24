"""Compare a new delivery's rows with those that are shown now: what is added, gone, changed."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Final, Literal

import pandas as pd

from core.deliveries.delivery import PLACE
from core.ingest.scope import Scope

MOST_SHOWN: Final = 1_000  # of changed places: the largest, as nobody reads more
KINDS: Final = ("added", "removed", "changed", "newly_suppressed", "newly_shown")
JUMP: Final = 0.2  # of a total: more than what a year's corrections bring
FEWEST: Final = 30  # persons that a jump is of at least

Kind = Literal["added", "removed", "changed", "newly_suppressed", "newly_shown"]
_NAME: Final = "unit_name"
_NUMBERS: Final = (_NAME, "count", "ratio", "status")
_TOTAL: Final = (
    "perspective", "institution", "unit_type", "unit_code", "period_start", "period_end",
    "years_after", "measure",
)  # fmt: skip
_NOTHING: Final = Scope()
_LISTED: Final = (*PLACE, _NAME, "kind", "before", "after", "was_hidden", "is_hidden")


@dataclass(frozen=True)
class Differences:
    """Give what differs: numbers by measure, the places that changed most, totals that moved.

    `measures`: a row per measure with `before`, `after` (rows) and one column per kind.
    `places`: PLACE, `unit_name`, `kind`, `before`, `after`, largest known change first; of both
    numbers whether they are suppressed (`was_hidden`, `is_hidden`).
    `totals`: unit with its name, period and measure with persons `before` and `after`, where they
    moved more than corrections do. `old` and `new` are what the two are about.
    """

    measures: pd.DataFrame
    places: pd.DataFrame
    totals: pd.DataFrame
    old: Scope = _NOTHING  # also of those that were kept from before
    new: Scope = _NOTHING

    @property
    def none(self) -> bool:
        """Tell whether both say the same."""
        return not self.measures[list(KINDS)].to_numpy().any()


def compare(
    measures: Iterable[str],
    before: Callable[[str], pd.DataFrame],
    after: Callable[[str], pd.DataFrame],
) -> Differences:
    """Compare measure by measure, so that only one of them is in memory: each gives tidy rows."""
    listed, places, totals = [], [], []
    was, becomes = Scope(), Scope()
    for measure in measures:
        old, new = before(measure), after(measure)
        each = _places(old, new)
        kinds = each["kind"].value_counts()
        told = {kind: int(kinds.get(kind, 0)) for kind in KINDS}
        listed.append({"measure": measure, "before": len(old), "after": len(new), **told})
        places.append(_foremost(each))
        totals.append(_moved(old, new))
        was, becomes = was | Scope.of(old), becomes | Scope.of(new)
    return Differences(
        pd.DataFrame(listed, columns=["measure", "before", "after", *KINDS]),
        _foremost(_joined(places, [*_LISTED])),
        _joined(totals, [*_TOTAL, _NAME, "before", "after"]),
        was,
        becomes,
    )


def parts_of(measures: pd.DataFrame) -> pd.DataFrame:
    """Give what was added as a share of the new delivery, each other kind of what is shown now."""
    of = {kind: measures["after" if kind == "added" else "before"] for kind in KINDS}
    return pd.DataFrame({kind: measures[kind] / of[kind] for kind in KINDS})


def _places(old: pd.DataFrame, new: pd.DataFrame) -> pd.DataFrame:
    """Give each place where the two differ, with its numbers in both and what kind it is."""
    columns = [*PLACE, *_NUMBERS]
    both = _plain(old[columns]).merge(
        _plain(new[columns]), on=list(PLACE), how="outer", suffixes=("_old", "_new"), indicator=True
    )
    only = both["_merge"].astype(str)
    hidden_old, hidden_new = (both[f"status{end}"] == "suppressed" for end in ("_old", "_new"))
    same = only.eq("both")
    for name in _NUMBERS[1:]:
        one, other = both[f"{name}_old"], both[f"{name}_new"]
        same &= one.eq(other) | (one.isna() & other.isna())
    kind = pd.Series("changed", index=both.index)
    kind = kind.mask(hidden_old & ~hidden_new, "newly_shown")
    kind = kind.mask(~hidden_old & hidden_new, "newly_suppressed")
    kind = kind.mask(only.eq("left_only"), "removed").mask(only.eq("right_only"), "added")
    before, after = (both[f"count{end}"].fillna(both[f"ratio{end}"]) for end in ("_old", "_new"))
    called = both[f"{_NAME}_new"].fillna(both[f"{_NAME}_old"])
    told = both.assign(
        kind=kind, before=before, after=after, was_hidden=hidden_old, is_hidden=hidden_new,
        **{_NAME: called},
    )  # fmt: skip
    return told.loc[~same, [*_LISTED]]


def _moved(old: pd.DataFrame, new: pd.DataFrame) -> pd.DataFrame:
    """Give the totals that differ more than corrections do."""
    both = _totals(old).merge(_totals(new), on=list(_TOTAL), suffixes=("_old", "_new"))
    names = {"persons_old": "before", "persons_new": "after", f"{_NAME}_new": _NAME}
    both = both.rename(columns=names).drop(columns=f"{_NAME}_old")
    change = (both["after"] - both["before"]).abs()
    moved = (change >= FEWEST) & (change > JUMP * both["before"])
    return both[moved].sort_values("before", ascending=False)


def _totals(rows: pd.DataFrame) -> pd.DataFrame:
    """Sum the persons of each unit and period: women and men, else delivered totals.

    What holds a number that is hidden whatever it is has no sum.
    """
    whole = rows["sex"].eq("total")
    keys = list(_TOTAL)
    hidden = rows["status"].eq("suppressed") & rows["count"].isna()
    told = (rows["count"].notna() | hidden) & rows["split"].eq("")
    plain = _plain(rows.loc[told, [*keys, _NAME, "count"]]).assign(hidden=hidden[told])
    grouped = plain.groupby([*keys, whole[told]], dropna=False, sort=False)
    named = {_NAME: (_NAME, "first"), "persons": ("count", "sum"), "hidden": ("hidden", "any")}
    sums = grouped.agg(**named).reset_index()
    sums = sums[~sums["hidden"]].drop(columns="hidden")
    return sums.sort_values("sex").drop_duplicates(keys).drop(columns="sex")


def _foremost(places: pd.DataFrame) -> pd.DataFrame:
    """Keep the places that changed most, of each kind alike."""
    size = (places["after"] - places["before"]).abs()
    of_one = places["kind"].isin(("added", "removed"))  # else a number is hidden, and of no size
    size = size.fillna(places["after"].fillna(places["before"]).where(of_one, 0))
    ordered = places.assign(_size=size).sort_values("_size", ascending=False, kind="stable")
    return ordered.groupby("kind", sort=False).head(MOST_SHOWN).drop(columns="_size")


def _joined(frames: Sequence[pd.DataFrame], columns: list[str]) -> pd.DataFrame:
    full = [frame for frame in frames if not frame.empty]
    return pd.concat(full, ignore_index=True) if full else pd.DataFrame(columns=columns)


def _plain(rows: pd.DataFrame) -> pd.DataFrame:
    """Let text be text: two deliveries' categories of a column are two types."""
    encoded = [name for name in rows if isinstance(rows[name].dtype, pd.CategoricalDtype)]
    return rows.astype(dict.fromkeys(encoded, "object"))
