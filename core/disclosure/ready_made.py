"""Equations of what was delivered ready-made: shares without their counts, and quotients."""

from collections.abc import Iterator
from typing import Final

import numpy as np
import pandas as pd

from core.counts import REACH, STAND_IN
from core.disclosure.persons import Persons
from core.disclosure.published import Published
from core.disclosure.relations import Quotients, Relations
from core.disclosure.rows import Rows, bounds
from core.disclosure.systems import ANY, Numbers

_FINEST: Final = 6  # decimals that a share is looked for
_DUST: Final = 1e-9
_FEW: Final = np.arange(STAND_IN - REACH, STAND_IN + REACH + 1)  # what a suppressed cell may be
PLACE: Final = ["institution", "unit_type", "unit_code", "period_start", "period_end", "sex"]


def shares(persons: Persons, low: Numbers, high: Numbers) -> Iterator[Rows]:
    """Give rows for shares beside their n: the count is the share of it, as rounded.

    The n is delivered with the share, or is what other tables of the same persons sum to, from
    `low` to `high` by persons.
    """
    shown = persons.shown
    ratio, base = (shown.rows[name].to_numpy(float, na_value=np.nan) for name in ("ratio", "base"))
    summed = np.isnan(base) & (persons.of >= 0) & shown.having("split", "")
    least, most = (
        np.where(summed, end[persons.of], base) if len(end) else base for end in (low, high)
    )
    for code, measure in enumerate(shown.labels["measure"]):
        told = (shown.codes["measure"] == code) & ~np.isnan(ratio) & (most < ANY)
        at = np.flatnonzero(told)
        reach = _rounding(ratio[at])
        first, last = (ratio[at] - reach) * least[at], (ratio[at] + reach) * most[at]
        # What is masked may have been divided as 2.5: such a share may be of 1–4 as well.
        masked = (first <= STAND_IN) & (last >= STAND_IN)
        few, many = np.minimum(first, _FEW[0]), np.maximum(last, _FEW[-1])
        first, last = np.where(masked, few, first), np.where(masked, many, last)
        yield bounds(f"shares:{measure}", at, np.maximum(first, 0), last)


def quotients(shown: Published, relations: Relations) -> Iterator[Rows]:
    """Give rows for suppressed sides of a quotient, which is shown where its other side is not."""
    for one in relations.quotients:
        told = shown.ready[shown.ready["measure"] == one.measure].dropna(subset="ratio")
        numerator, denominator = (
            shown.rows.assign(at=np.arange(len(shown.places)))[shown.having("measure", name)]
            for name in (one.numerator, one.denominator)
        )
        yield _sides(one, told, numerator, denominator, above=True)
        yield _sides(one, told, denominator, numerator, above=False)


def _sides(
    one: Quotients, told: pd.DataFrame, side: pd.DataFrame, other: pd.DataFrame, *, above: bool
) -> Rows:
    """Bound one side that is suppressed by the quotient, where the other is not known."""
    known = other.loc[other["count"].notna(), PLACE]
    beside = told.merge(known, on=PLACE, how="left", indicator="found")
    alone = beside.loc[beside["found"] == "left_only", [*PLACE, "ratio"]]
    # What is removed or rounded may be more than few.
    masked = side["status"].eq("suppressed") & side["count"].eq(STAND_IN)
    hidden = side.loc[masked, [*PLACE, "at"]].merge(alone, on=PLACE)
    reach = _rounding(told["ratio"].to_numpy(float))
    ratio = hidden["ratio"].to_numpy(float)[:, None]
    if above:  # the other side is this one over the quotient
        first, last = _FEW / (ratio + reach), _FEW / np.maximum(ratio - reach, _DUST)
    else:
        first, last = _FEW * (ratio - reach), _FEW * (ratio + reach)
    may_be = np.ceil(first - _DUST) <= np.floor(last + _DUST)
    low = np.where(may_be, _FEW, np.inf).min(axis=1, initial=np.inf)
    high = np.where(may_be, _FEW, -np.inf).max(axis=1, initial=-np.inf)
    some = np.isfinite(low)
    at = hidden["at"].to_numpy(np.int64)
    return bounds(f"quotients:{one.measure}", at[some], low[some], high[some])


def _rounding(ratios: Numbers) -> float:
    """Give half a unit of the last decimal that shares were rounded to."""
    for places in range(2, _FINEST):
        if np.allclose(ratios, np.round(ratios, places), rtol=0, atol=_DUST):
            return float(0.5 * 10**-places)
    return float(0.5 * 10**-_FINEST)
