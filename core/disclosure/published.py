"""Tell which numbers of a delivery are shown, and what each says to everybody."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Final

import numpy as np
import pandas as pd

from core.counts import REACH, STAND_IN
from core.deliveries.catalogue import read_catalogue
from core.disclosure.systems import ANY, Cells, Flags, Places

PARTS: Final = ("women", "men")
TOTAL: Final = "total"
# What tells one number from all others, each part as one whole number.
KEY: Final = ("perspective", "institution", "unit", "period", "years_after", "measure",
              "category", "split", "part", "sex")  # fmt: skip
_MADE_OF: Final = {"unit": ("unit_type", "unit_code"), "period": ("period_start", "period_end")}
_MOST: Final = 2**62


@dataclass(frozen=True)
class Published:
    """Give the shown counts of a delivery: the rows they stand in, each with codes for its labels.

    `places`: where they stand in the delivery's table. `codes` and `labels`: by KEY. `ready`: the
    rows of what was delivered ready-made, differences and quotients.
    """

    rows: pd.DataFrame
    ready: pd.DataFrame
    places: Places
    codes: Mapping[str, Places]
    labels: Mapping[str, list[Any]]

    @cached_property
    def cells(self) -> Cells:
        """Give what everybody knows of each: a suppressed one is within 1.5 of what is shown.

        A share that was delivered without its count leaves the count open.
        """
        shown = self.rows["count"].to_numpy(float, na_value=np.nan)
        status = self.rows["status"].astype("str").to_numpy()
        reach = np.where(status == "suppressed", REACH, 0)
        unknown = np.isnan(shown) | (status == "missing")
        low = np.where(unknown, 0, np.ceil(shown - reach))
        high = np.where(unknown, ANY, np.floor(shown + reach))
        never = status == "impossible"
        low[never], high[never] = 0, 0
        low, high = np.minimum(low, high), np.maximum(low, high)  # no count, but what it came as
        return Cells(low, high, (status == "suppressed") & (shown == STAND_IN))

    def code(self, column: str, label: object) -> int:
        """Give the code of a label; -1 where nothing has it."""
        return self._codes[column].get(label, -1)

    @cached_property
    def _codes(self) -> dict[str, dict[Any, int]]:
        return {
            key: {label: at for at, label in enumerate(found)} for key, found in self.labels.items()
        }

    def having(self, column: str, *labels: object) -> Flags:
        """Tell which rows have one of some labels."""
        return np.isin(self.codes[column], [self.code(column, label) for label in labels])

    def key(
        self, columns: tuple[str, ...] = KEY, at: Places | None = None, **instead: Places | int
    ) -> Places:
        """Give one number per row, or per row `at`, for some columns, some of them replaced.

        The same labels give the same number at every call.
        """
        chosen = slice(None) if at is None else at
        found, size = np.zeros(len(self.places) if at is None else len(at), np.int64), 1
        for column in columns:
            many = len(self.labels[column]) + 1
            size *= many
            if size > _MOST:
                raise OverflowError(f"more labels than can be told apart: {column}")
            found = found * many + instead.get(column, self.codes[column][chosen]) + 1
        return found


def published(observations: pd.DataFrame, *, totals: bool = False) -> Published:
    """Take the counts that are shown out of a delivery's table.

    A total that was delivered beside women and men is not, unless `totals`; differences and
    quotients stand for themselves and are shown where their sides are not.
    """
    plain = [one.id for one in read_catalogue().measures.values() if one.value != "count"]
    counted = ~observations["measure"].isin(plain).to_numpy()
    rows, ready = observations[counted], observations[~counted]
    every = _coded(rows, ready, np.flatnonzero(counted))
    if totals:
        return every
    place = every.key(tuple(column for column in KEY if column != "sex"))
    parted = every.having("sex", *PARTS)
    spare = every.having("sex", TOTAL) & np.isin(place, place[parted])
    return _coded(rows[~spare], ready, every.places[~spare]) if spare.any() else every


def _coded(rows: pd.DataFrame, ready: pd.DataFrame, at: Places) -> Published:
    codes, labels = {}, {}
    named = rows.rename(columns={"split_category": "part"})
    for column in KEY:
        made_of = _MADE_OF.get(column, (column,))
        parts = [pd.factorize(named[each], sort=True) for each in made_of]
        if len(parts) == 1:
            codes[column], labels[column] = parts[0][0].astype(np.int64), [*parts[0][1]]
            continue
        (first, firsts), (second, seconds) = parts
        both, pairs = pd.factorize((first + 1) * (len(seconds) + 1) + second + 1)
        codes[column] = both.astype(np.int64)
        split = (divmod(int(pair), len(seconds) + 1) for pair in pairs)
        labels[column] = [(_label(firsts, one), _label(seconds, other)) for one, other in split]
    return Published(rows, ready, at, codes, labels)


def _label(labels: "pd.Index[Any]", place: int) -> object:
    return labels[place - 1] if place else None
