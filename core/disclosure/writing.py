"""Write what is hidden into a delivery's table, and list what changed."""

import numpy as np
import pandas as pd

from core.counts import REACH
from core.disclosure.published import TOTAL
from core.disclosure.ready_made import PLACE
from core.disclosure.relations import Relations
from core.disclosure.states import REMOVED, ROUNDED, four_of
from core.disclosure.systems import Places


def written(observations: pd.DataFrame, at: Places, state: Places) -> pd.DataFrame:
    """Write what is hidden into a copy of the table."""
    rounded, removed = at[state == ROUNDED], at[state == REMOVED]
    numbers = {name: observations[name].to_numpy(float, copy=True) for name in ("count", "ratio")}
    status = observations["status"].astype("object").to_numpy(copy=True)
    numbers["count"][rounded] = four_of(numbers["count"][rounded])[0] + REACH
    numbers["count"][removed] = numbers["ratio"][removed] = np.nan
    status[rounded] = status[removed] = "suppressed"
    kind = observations["status"].dtype
    dtype = "category" if isinstance(kind, pd.CategoricalDtype) else kind
    return observations.assign(**numbers, status=pd.Series(status, observations.index, dtype=dtype))


def masked(observations: pd.DataFrame, at: Places) -> pd.DataFrame:
    """Write the 2.5 that stands for 1–4 into a copy of the table."""
    return written(observations, at, np.full(len(at), ROUNDED))


def remove_quotients(table: pd.DataFrame, removed: Places, relations: Relations) -> None:
    """Remove quotients of removed numbers: they would be shown in their place, and tell of them.

    One of all persons is shown in place of the sum of women and men, where one of them is removed.
    """
    gone = table.iloc[removed]
    gone = pd.concat([gone, gone.assign(sex=TOTAL)])
    for one in relations.quotients:
        sides = gone.loc[gone["measure"].isin([one.numerator, one.denominator]), PLACE]
        own = table.loc[table["measure"] == one.measure, PLACE]
        told = own.reset_index().merge(sides.drop_duplicates(), on=PLACE)["index"]
        table.loc[told, ["count", "ratio"]] = np.nan
        table.loc[told, "status"] = "suppressed"


def changes_of(before: pd.DataFrame, after: pd.DataFrame) -> pd.DataFrame:
    """List what was changed, with the numbers before and after."""
    old, new = (each["status"].astype("object").to_numpy() for each in (before, after))
    was, shown = (each["count"].to_numpy(float, na_value=np.nan) for each in (before, after))
    gone = [before[name].isna().to_numpy() != after[name].isna() for name in ("count", "ratio")]
    at = np.flatnonzero((old != new) | gone[0] | gone[1])
    return pd.DataFrame({"at": at, "was": was[at], "shown": shown[at]})
