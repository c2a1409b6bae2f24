"""Real tables are drawn and 1–4 suppressed: the truth lies in every interval that is shown."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import pandas as pd
from hypothesis import given, settings
from hypothesis import strategies as st

from core.counts import Count, Share
from core.deliveries.store import Unit
from core.numbers.figure import Base, Figure, Row
from core.numbers.statistics import arrange, rate, roll_up
from tests.core.example_tables import LEVEL, PARTS, figure, rows

CATEGORIES = ("Låg", "Mellan", "Hög", "Annat", "Mer", "Uppgift saknas")
SEXES = (*PARTS, "total")
Truth = Mapping[tuple[str, str], int]  # (category, sex) -> persons, of one series

# Small numbers are what is suppressed, so they are drawn often.
persons = st.one_of(st.integers(0, 6), st.integers(0, 60))
table = st.fixed_dictionaries({each: st.tuples(persons, persons) for each in CATEGORIES})
units = st.lists(table, min_size=1, max_size=3)
bases = st.sampled_from(["within_sex", "sex_distribution"])


@dataclass(frozen=True)
class Drawn:
    """Give a true series and the rows that a delivery shows of it."""

    truth: Truth
    block: pd.DataFrame


def deliver(tables: list[Mapping[str, tuple[int, int]]]) -> Drawn:
    """Suppress the tables of some units; delivered totals are made useless on purpose."""
    truth = {
        (category, sex): sum(
            sum(each[category]) if sex == "total" else each[category][PARTS.index(sex)]
            for each in tables
        )
        for category in CATEGORIES
        for sex in SEXES
    }
    blocks = [
        rows(
            {key: (*(None if 1 <= n <= 4 else n for n in given), 999) for key, given in t.items()},
            unit=Unit("degree", f"Y{number}", f"Examen {number}"),
        )
        for number, t in enumerate(tables)
    ]
    return Drawn(truth, pd.concat(blocks))


def leaves(row: Row) -> list[str]:
    """List the categories that a row stands for."""
    return [key for child in row.children for key in leaves(child)] or [row.key]


def holds(shown: Count | None, true: int) -> bool:
    return shown is not None and shown.low <= true <= shown.high


def contains(share: Share, part: int, whole: int) -> bool:
    if whole == 0:
        return share.value is None
    assert share.value is not None
    assert share.low is not None
    assert share.high is not None
    in_order = 0 <= share.low <= share.value <= share.high <= 1
    return in_order and share.low - 1e-12 <= part / whole <= share.high + 1e-12


def persons_in(truth: Truth, keys: Iterable[str], sex: str) -> int:
    return sum(truth[key, sex] for key in keys)


def check(made: Figure, truths: Mapping[str, Truth]) -> None:
    """Hold every count, share and total of a figure against the truth."""
    shown = [key for row in made.rows for key in leaves(row)]
    for series, truth in truths.items():
        for sex in SEXES:
            assert holds(made.totals[series, sex], persons_in(truth, shown, sex))
            for row in made.rows:
                cell, keys = row.cells[series, sex], leaves(row)
                part = persons_in(truth, keys, sex)
                within = made.base == "within_sex"
                whole = persons_in(truth, shown if within else keys, sex if within else "total")
                assert holds(cell.count, part)
                assert contains(cell.share, part, whole)


@given(units, bases, st.booleans(), st.integers(1, 4))
@settings(deadline=None)
def test_truth_lies_in_every_interval(
    tables: list[Mapping[str, tuple[int, int]]],
    base: Base,
    residuals: bool,  # noqa: FBT001 - drawn
    top: int,
) -> None:
    drawn = deliver(tables)
    made = figure(drawn.block, base=base, residuals=residuals)
    for shaped in (made, roll_up(made), arrange(made, "size", top, ""),
                   arrange(roll_up(made), "given", top, "")):  # fmt: skip
        check(shaped, {"a": drawn.truth})
    one = LEVEL.rates[0]
    for sex in SEXES:
        found = rate(made, "a", sex, one).share
        part, whole = (persons_in(drawn.truth, k, sex) for k in (one.numerator, one.denominator))
        assert contains(found, part, whole)


@given(table, table, bases)
@settings(deadline=None)
def test_truth_lies_in_every_interval_of_what_is_compared(
    first: Mapping[str, tuple[int, int]], second: Mapping[str, tuple[int, int]], base: Base
) -> None:
    one, other = deliver([first]), deliver([second])
    made = figure(one.block, other.block, base=base)
    truths = {"a": one.truth, "b": other.truth}
    check(made, truths)
    check(arrange(roll_up(made), "size", 2, ""), truths)


@given(units, bases)
@settings(deadline=None)
def test_parts_sum_to_the_whole(tables: list[Mapping[str, tuple[int, int]]], base: Base) -> None:
    made = figure(deliver(tables).block, base=base)
    for shaped in (made, roll_up(made), arrange(made, "size", 2, "")):
        for sex in SEXES:
            parts = [row.cells["a", sex].count for row in shaped.rows]
            assert sum((part for part in parts if part), Count(0)) == shaped.totals["a", sex]
        for row in shaped.rows:
            women, men, total = (row.cells["a", sex] for sex in SEXES)
            assert women.count is not None
            assert men.count is not None
            assert women.count + men.count == total.count
            if base == "sex_distribution" and total.share.value is not None:
                assert abs((women.share.value or 0) + (men.share.value or 0) - 1) < 1e-12


@given(units, st.randoms())
@settings(deadline=None)
def test_order_of_grouping_and_of_rows_is_irrelevant(
    tables: list[Mapping[str, tuple[int, int]]], random: object
) -> None:
    block = deliver(tables).block
    shuffled = block.sample(frac=1, random_state=random.randrange(2**32))  # type: ignore[attr-defined]
    one, other = figure(block), figure(shuffled)
    for key in ("Låg", "Mellan", "Hög", "Uppgift saknas"):
        cells = [next(r.cells for r in made.rows if r.key == key) for made in (one, other)]
        assert cells[0] == cells[1]
    assert one.totals == other.totals
    by_category = {row.key: row.cells["a", "total"].count for row in roll_up(one).rows}
    low, middle = (next(r for r in one.rows if r.key == key) for key in ("Låg", "Mellan"))
    for sex in SEXES:
        parts = [each.cells["a", sex].count or Count(0) for each in (low, middle)]
        group = next(row for row in roll_up(one).rows if row.key == "Under hög")
        assert parts[0] + parts[1] == group.cells["a", sex].count
    assert (
        sum((each for each in by_category.values() if each), Count(0)) == one.totals["a", "total"]
    )


@given(units)
@settings(deadline=None)
def test_delivered_totals_are_never_used_where_parts_exist(
    tables: list[Mapping[str, tuple[int, int]]],
) -> None:
    block = deliver(tables).block
    without = block[block["sex"] != "total"]
    assert figure(block) == figure(without)
