"""One figure of two: every cell is where it was, and nothing is made up for what one lacks."""

from dataclasses import replace

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.counts import Cell
from core.numbers.compared.pair_figures import (
    alone,
    merge,
    named,
    of_one_sex,
    one_after_other,
    total_of,
)
from core.numbers.figure import Figure
from core.numbers.statistics import arrange, roll_up
from core.words import texts
from tests.core.example_tables import LEVEL, PARTS, WORKED, Table, figure, rows, shares

SEXES = (*PARTS, "total")


def one(table: Table, key: str) -> Figure:
    made = figure(rows(table))
    return alone(made, made.series[0], key)


number = st.none() | st.integers(0, 50)
tables = st.dictionaries(
    st.sampled_from((*LEVEL.categories, *LEVEL.residuals, "Annat", "Övriga")),
    st.tuples(number, number),
    min_size=1,
)


@settings(deadline=None, max_examples=60)
@given(tables, tables)
def test_every_cell_keeps_its_number_and_what_one_lacks_is_missing(
    left: Table, right: Table
) -> None:
    first, second = one(left, "left"), one(right, "right")
    both = merge(first, second)
    assert {row.key for row in both.rows} == {*left, *right}
    assert len(both.rows) == len({*left, *right})
    for row in both.rows:
        for key, own in (("left", first), ("right", second)):
            given_row = [each for each in own.rows if each.key == row.key]
            for sex in SEXES:
                expected = given_row[0].cells[key, sex] if given_row else Cell()
                assert row.cells[key, sex] == expected
    kinds = [row.kind for row in both.rows]
    assert kinds == sorted(kinds)  # categories before residuals
    assert both.totals == first.totals | second.totals


@settings(deadline=None, max_examples=60)
@given(tables, tables, st.sampled_from(SEXES), st.sampled_from(SEXES))
def test_of_one_sex_each_keeps_its_own(left: Table, right: Table, one_: str, other: str) -> None:
    both = merge(one(left, "left"), one(right, "right"))
    told = of_one_sex(both, {"left": one_, "right": other})
    assert told.sexes == ("total",)
    for row, before in zip(told.rows, both.rows, strict=True):
        assert row.cells == {
            ("left", "total"): before.cells["left", one_],
            ("right", "total"): before.cells["right", other],
        }
    assert told.totals["left", "total"] == both.totals["left", one_]


def test_a_side_that_was_not_counted_by_sex_lacks_women_and_men() -> None:
    plain = figure(rows({"Låg": (9,), "Hög": (11,)}, sexes=("total",)))
    both = merge(alone(plain, plain.series[0], "left"), one(WORKED, "right"))
    assert both.sexes == SEXES
    assert both.summed
    (low,) = [row for row in both.rows if row.key == "Låg"]
    assert (low.cells["left", "women"].status, low.cells["left", "total"].status) == (
        "missing", "value",
    )  # fmt: skip
    assert both.totals["left", "women"] is None
    folded = arrange(both, "size", 1, texts.REST)
    (rest,) = [row for row in folded.rows if row.kind == "rest"]
    assert rest.cells["right", "women"].count
    gathered = roll_up(both).rows[0]
    assert gathered.label == "Under hög"
    assert gathered.cells["right", "women"].share.value == pytest.approx(20 / 22.5)
    assert gathered.cells["left", "women"].share.value is None


def test_each_series_says_what_its_own_shares_are_of() -> None:
    both = merge(one(WORKED, "left"), one(WORKED, "right"))
    first, second = named(both, {"left": "Andel inom könet", "right": "Andel av alla"}).series
    assert (first.numbers["share"], second.numbers["share"]) == (
        "Andel inom könet", "Andel av alla",
    )  # fmt: skip


@pytest.mark.parametrize("delivered", [True, False])
def test_counts_are_named_only_where_both_have_them(delivered: bool) -> None:  # noqa: FBT001 - expected value
    made = replace(figure(rows(WORKED)), delivered_shares=delivered)
    words = named(made, {"a": "Andel av alla"}).series[0].numbers
    assert words["share"] == "Andel av alla"
    assert ("count" in words) != delivered


def test_one_after_the_other_each_stands_under_its_name() -> None:
    tables = [
        named(of_one_sex(one(WORKED, key), {key: "women"}), {key: "Andel"})
        for key in ("left", "right")
    ]
    total = total_of(one(WORKED, "left"), "women")
    pivot = one_after_other([("A", tables[0], total), ("B", tables[1], None)])
    assert [line.label for line in pivot.lines] == ["A", "B"]
    assert [len(line.children) for line in pivot.lines] == [5, 4]
    last = pivot.lines[0].children[-1]
    assert (last.label, *(entry.text for entry in last.entries)) == (
        "Totalt", "22,5", "100,0\u00a0%",
    )  # fmt: skip
    assert [column.heads for column in pivot.columns] == [("", texts.COUNT_TITLE), ("", "Andel")]
    assert {entry.text for line in pivot.lines for entry in line.entries} == {""}
    assert (pivot.fixed, pivot.total) == (True, None)


def test_a_total_line_of_one_sex_is_its_part_of_both_where_rows_are_distributed() -> None:
    made = figure(rows({"Låg": (30, 10), "Hög": (30, 30)}), base="sex_distribution")
    line = total_of(made, "women")
    assert line is not None
    assert [entry.text for entry in line.entries] == ["60", "60,0\u00a0%"]
    delivered = figure(shares({"Låg": 0.4, "Hög": 0.6}))
    assert total_of(delivered, "total") is None


def test_shares_that_were_delivered_stay_as_they_are() -> None:
    made = figure(pd.concat([shares({"Låg": 0.4, "Hög": 0.6}, base=50)]))
    both = merge(alone(made, made.series[0], "left"), one(WORKED, "right"))
    assert both.delivered_shares
    assert both.rows[0].cells["left", "total"].share.value == 0.4
