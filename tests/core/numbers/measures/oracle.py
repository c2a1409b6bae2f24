"""Count what a sheet must show in plain loops over the delivered rows, apart from core."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq

Raw = dict[str, Any]
Bounds = tuple[float, float, float]  # low, shown, high
PARTS = ("women", "men")


@dataclass(frozen=True)
class Answer:
    """Give what one cell must say; a bare number has no share and a delivered share no count."""

    status: str
    count: Bounds | None = None
    share: Bounds | None = None
    base: Bounds | None = None


def read(folder: Path, **where: str | list[str]) -> list[Raw]:
    """Read the rows that have these values, as they were delivered."""
    filters = [
        (name, "in" if isinstance(wanted, list) else "==", wanted) for name, wanted in where.items()
    ]
    table = pq.read_table(folder / "observations.parquet", filters=filters or None)
    return table.to_pylist()  # type: ignore[no-any-return]


def pick(
    rows: Iterable[Raw], units: Sequence[str], periods: Sequence[object], **where: object
) -> list[Raw]:
    """Pick the rows of some units and periods, and of what else is told."""
    picked = []
    for row in rows:
        start, end = row["period_start"], row["period_end"]
        period = None if start is None or end is None else (start, end)
        if row["unit_code"] not in units or period not in periods:
            continue
        if all(row[name] == wanted for name, wanted in where.items()):
            picked.append(row)
    return picked


def persons(rows: Iterable[Raw], *, parts: bool) -> tuple[float, int]:
    """Sum the counts and the suppressed cells of women and men, or of delivered totals."""
    shown, hidden = 0.0, 0
    for row in rows:
        if (row["sex"] in PARTS) == parts:
            shown += row["count"] or 0
            hidden += row["status"] == "suppressed"
    return shown, hidden


class Oracle:
    """Answer for one figure: its series with the rows picked for each."""

    def __init__(self, series: dict[str, list[Raw]], hidden: Sequence[str], base: str) -> None:
        """Sort the rows; the categories in `hidden` are left out of everything."""
        self.summed = any(row["sex"] in PARTS for rows in series.values() for row in rows)
        self.base = base if self.summed else "within_sex"
        self.sexes = (*PARTS, "total") if self.summed else ("total",)
        self._cells: dict[tuple[str, str, str], tuple[str, list[Raw]]] = {}
        self._wholes: dict[tuple[str, str], Bounds] = {}
        self._answers: dict[tuple[str, ...], Answer] = {}
        self._series = {key: _by_cell(rows) for key, rows in series.items()}
        self._units = {
            key: len({(row["unit_code"], row["period_start"]) for row in rows})
            for key, rows in series.items()
        }
        seen = [row["category"] for rows in series.values() for row in rows
                if not self.summed or row["sex"] in PARTS]  # fmt: skip
        self.categories = [each for each in dict.fromkeys(seen) if each not in hidden]

    def answer(self, keys: Sequence[str], series: str, sex: str) -> Answer:
        """Answer for the sum of some categories; each question is worked out once."""
        asked = (*keys, series, sex)
        if asked not in self._answers:
            self._answers[asked] = self._worked_out(keys, series, sex)
        return self._answers[asked]

    def _worked_out(self, keys: Sequence[str], series: str, sex: str) -> Answer:
        found = [self._cell(key, series, sex) for key in keys]
        statuses = {status for status, _ in found} - {"impossible"}
        if not statuses:
            return Answer("impossible")
        if "missing" in statuses:
            return Answer("missing")
        rows = [row for _, rows in found for row in rows]
        if any(row["ratio"] is not None for row in rows):
            (row,) = rows
            base = None if row["base"] is None else (row["base"],) * 3
            return Answer("value", None, (row["ratio"],) * 3, base)
        if any(row["count"] is None for row in rows):
            return Answer("suppressed")
        return _counted(rows, self._rest(keys, _bounds(rows), series, sex))

    def total(self, series: str, sex: str) -> Bounds | None:
        """Answer for the sum of the categories that have a number."""
        rows = self._all(self.categories, series, sex)
        known = [row for row in rows if row["count"] is not None]
        bases = {row["base"] for row in rows if row["base"] is not None}
        if not known and len(bases) == 1:
            return (bases.pop(),) * 3  # type: ignore[return-value]
        return _bounds(known) if known else None

    def rate(self, series: str, sex: str, part: Sequence[str], whole: Sequence[str]) -> Answer:
        """Answer for the share of some categories of others."""
        listed = [key for key in whole if key in self.categories]
        cells = [self._cell(key, series, sex) for key in listed]
        if any(status == "missing" for status, _ in cells):
            return Answer("missing")
        mine = self._all([key for key in listed if key in part], series, sex)
        others = self._all([key for key in listed if key not in part], series, sex)
        if not mine or any(row["count"] is None for row in (*mine, *others)):
            return Answer("missing")
        return _counted(mine, _bounds(others))

    def _rest(self, keys: Sequence[str], count: Bounds, series: str, sex: str) -> Bounds | None:
        """Sum what a share is of besides the number itself; None where that is not known."""
        if self.base == "within_sex":
            whole = self._whole(series, sex)
            low, shown, high = (all_ - mine for all_, mine in zip(whole, count, strict=True))
            return low, shown, high
        other = {"women": "men", "men": "women", "total": ""}[sex]
        if other and self.answer(keys, series, "total").count is None:
            return None
        return _bounds(self._all(keys, series, other) if other else [])

    def _whole(self, series: str, sex: str) -> Bounds:
        if (series, sex) not in self._wholes:
            self._wholes[series, sex] = _bounds(self._all(self.categories, series, sex))
        return self._wholes[series, sex]

    def _all(self, keys: Sequence[str], series: str, sex: str) -> list[Raw]:
        """List the rows with a number behind some categories."""
        return [row for key in keys for row in self._cell(key, series, sex)[1]]

    def _cell(self, key: str, series: str, sex: str) -> tuple[str, list[Raw]]:
        place = (key, series, sex)
        if place not in self._cells:
            self._cells[place] = (
                self._total(key, series)
                if sex == "total" and self.summed
                else (self._delivered(*place))
            )
        return self._cells[place]

    def _total(self, key: str, series: str) -> tuple[str, list[Raw]]:
        women, men = (self._cell(key, series, part) for part in PARTS)
        for one, other in ((women, men), (men, women)):
            if one[0] == "impossible":
                return other
        if "missing" in (women[0], men[0]):
            return "missing", []
        return "value", women[1] + men[1]

    def _delivered(self, key: str, series: str, sex: str) -> tuple[str, list[Raw]]:
        rows = self._series[series].get((key, sex), [])
        if len(rows) < max(1, self._units[series]):
            return "missing", []
        given = [row for row in rows if row["status"] != "impossible"]
        if not given:
            return "impossible", []
        if any(row["status"] == "missing" for row in given):
            return "missing", []
        return "value", given


def _by_cell(rows: Iterable[Raw]) -> dict[tuple[str, str], list[Raw]]:
    cells: dict[tuple[str, str], list[Raw]] = {}
    for row in rows:
        cells.setdefault((row["category"], row["sex"]), []).append(row)
    return cells


def _bounds(rows: Iterable[Raw]) -> Bounds:
    """Sum: a suppressed row is one at least, four at most and shown as it was delivered."""
    low = shown = high = 0.0
    for row in rows:
        if row["count"] is None:
            continue
        hidden = row["status"] == "suppressed"
        low += 1 if hidden else row["count"]
        high += 4 if hidden else row["count"]
        shown += row["count"]
    return low, shown, high


def _counted(rows: Sequence[Raw], rest: Bounds | None) -> Answer:
    """Answer for rows that have a number each, and for what else their share is of."""
    count = _bounds(rows)
    empty = all(row["status"] == "suppressed" or row["count"] == 0 for row in rows)
    status = "suppressed" if empty and count[0] != count[2] else "value"
    if rest is None:
        return Answer(status, count)
    low, shown, high = (mine + other for mine, other in zip(count, rest, strict=True))
    return Answer(status, count, _divide(count, rest), (low, shown, high))


def _divide(part: Bounds, rest: Bounds) -> Bounds | None:
    """Divide a part by itself and the rest: both vary, the one up while the other goes down."""
    pairs = zip(part, reversed(rest), strict=True)
    shares = tuple(p / (p + r) if p + r else None for p, r in pairs)
    return None if shares[1] is None else shares  # type: ignore[return-value]


def near(found: Sequence[float | None], wanted: Sequence[float | None]) -> bool:
    """Tell whether numbers are the same, and missing in the same places."""
    pairs = zip(found, wanted, strict=True)
    return all(
        (a is None and b is None) or (a is not None and b is not None and abs(a - b) <= 1e-12)
        for a, b in pairs
    )
