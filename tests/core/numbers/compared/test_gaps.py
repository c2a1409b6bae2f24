"""Gaps in percentage points: against plain loops, and no wider or narrower than what is hidden."""

from itertools import product

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.counts import Cell, Count, delivered_share, divide
from core.numbers import cell_words
from core.numbers.sheet import Sheet
from core.quotients import ROUNDING, gap, is_within
from core.words import comparing, texts
from tests.core.compared_tables import compared, opened
from tests.core.example_tables import DOCTOR, NURSE, PARTS, WORKED, Table, rows, shares

OTHERS: Table = {"Låg": (30, 10), "Mellan": (5, None), "Hög": (40, 60), "Uppgift saknas": (0, 3)}
TWO = pd.concat([rows(WORKED), rows(OTHERS, DOCTOR)])
BOTH = {"units": (NURSE.id, DOCTOR.id), "view": "gap"}


def gaps(made: Sheet) -> dict[str, Cell]:
    (series,) = made.figure.series
    return {row.key: row.cells[series.key, made.sex] for row in made.figure.rows}


def plain(table: Table, sexes: tuple[int, ...]) -> tuple[dict[str, float], float]:
    """Count a table in plain loops: a suppressed cell as 2.5."""
    counts = {}
    for category, told in table.items():
        counts[category] = sum(2.5 if told[at] is None else float(told[at]) for at in sexes)
    return counts, sum(counts.values())


@pytest.mark.parametrize(("sex", "at"), [("total", (0, 1)), ("women", (0,)), ("men", (1,))])
def test_a_gap_is_one_share_less_the_other(sex: str, at: tuple[int, ...]) -> None:
    made = gaps(compared(TWO, sex=sex, **BOTH))
    (first, n), (second, m) = plain(WORKED, at), plain(OTHERS, at)
    for category in WORKED:
        expected = second[category] / m - first[category] / n
        assert made[category].share.value == pytest.approx(expected)
    known = [key for key in WORKED if key != "Uppgift saknas"]
    rates = [each["Hög"] / sum(each[key] for key in known) for each in (first, second)]
    assert made["high"].share.value == pytest.approx(rates[1] - rates[0])


cell = st.one_of(st.none(), st.integers(0, 40))
table = st.tuples(cell, cell, cell)


@settings(deadline=None, max_examples=80)
@given(table, table)
def test_the_interval_holds_every_gap_that_can_be_hidden_and_ends_at_one(
    first: tuple[int | None, ...], second: tuple[int | None, ...]
) -> None:
    made = [
        [Count(2.5, 1) if each is None else Count(each) for each in counts]
        for counts in (first, second)
    ]
    totals = [sum(counts, Count(0)) for counts in made]
    if any(total.low <= 0 for total in totals):
        return
    found = gap(divide(made[1][0], totals[1]), divide(made[0][0], totals[0])).share
    assert None not in (found.low, found.high)
    truths = [b[0] / sum(b) - a[0] / sum(a) for a, b in product(possible(first), possible(second))]
    assert found.low == pytest.approx(min(truths))
    assert found.high == pytest.approx(max(truths))


def possible(counts: tuple[int | None, ...]) -> list[tuple[int, ...]]:
    """Give every table that a suppressed one can hide."""
    return [*product(*((1, 2, 3, 4) if each is None else (each,) for each in counts))]


def test_a_gap_that_may_be_none_says_so_everywhere() -> None:
    even: Table = {"Låg": (50, None), "Mellan": (50, 10)}
    odd: Table = {"Låg": (49, None), "Mellan": (50, 11)}
    made = compared(pd.concat([rows(even), rows(odd, DOCTOR)]), **BOTH)
    low = gaps(made)["Låg"]
    assert is_within(low)
    told = cell_words.tell(low, "share")
    assert (told.mark, told.text[0], told.text[-1]) == ("within", "(", ")")
    assert comparing.WITHIN_NOTE in made.notes
    assert comparing.INTERVAL_NOTE in made.notes
    assert "2 av 2 skillnader ligger inom osäkerheten." in made.finding


def test_a_gap_without_anything_hidden_is_sure_however_small() -> None:
    one: Table = {"Låg": (501, 0), "Mellan": (499, 0)}
    other: Table = {"Låg": (500, 0), "Mellan": (500, 0)}
    made = compared(pd.concat([rows(one), rows(other, DOCTOR)]), **BOTH)
    assert not any(map(is_within, gaps(made).values()))
    assert cell_words.written(gaps(made)["Låg"], "share") == "−0,1"
    assert comparing.INTERVAL_NOTE not in made.notes


def test_none_at_all_is_written_without_a_sign_and_is_not_unsure() -> None:
    found = gap(divide(Count(5), Count(50)), divide(Count(10), Count(100)))
    assert cell_words.tell(found, "share")[:3] == ("0,0", 0, "")


def test_delivered_shares_differ_by_their_rounding_too() -> None:
    one, two, far = (Cell(None, delivered_share(each, 400), "value") for each in (0.94, 0.95, 0.89))
    near = gap(two, one)
    assert near.share.low == pytest.approx(0.01 - 2 * ROUNDING)
    assert near.share.high == pytest.approx(0.01 + 2 * ROUNDING)
    assert (cell_words.written(gap(one, far), "share"), is_within(gap(one, far))) == ("+5", False)


def test_notes_of_delivered_gaps_tell_of_rounding() -> None:
    table = pd.concat(
        [
            shares({"Låg": 0.4, "Hög": 0.6}, base=50),
            shares({"Låg": 0.7, "Hög": 0.3}, 70, unit=DOCTOR),
        ]
    )
    made = compared(table, **BOTH)
    assert comparing.ROUNDED_NOTE in made.notes
    assert [cell_words.written(each, "share") for each in gaps(made).values()] == ["+30", "−30"]


@pytest.mark.parametrize("status", ["missing", "impossible"])
def test_what_one_of_them_lacks_has_no_gap(status: str) -> None:
    lacking: Table = OTHERS | {"Låg": (status, status)}
    made = gaps(compared(pd.concat([rows(WORKED), rows(lacking, DOCTOR)]), **BOTH))
    assert (made["Låg"].share.value, made["Låg"].status) == (None, status)


def test_nothing_of_nothing_has_no_gap() -> None:
    nobody = divide(Count(0), Count(0))
    for told in (gap(nobody, divide(Count(1), Count(2))), gap(divide(Count(1), Count(2)), nobody)):
        assert told.count is None
        assert cell_words.tell(told, "share").mark == "undivided"


def test_what_suppressed_cells_make_up_is_approximate_unless_it_may_be_none() -> None:
    hidden, sure = divide(Count(2.5, 1), Count(100, 1)), divide(Count(50), Count(100))
    told = cell_words.tell(gap(sure, hidden), "share")
    assert (told.mark, told.text) == ("suppressed", "≈\u00a0+47,5")
    assert cell_words.tell(gap(hidden, hidden), "share").mark == "within"


def test_the_table_has_both_shares_the_gap_and_its_ends() -> None:
    made = compared(TWO, **BOTH)
    heads = [column.heads for column in made.pivot.columns]
    minus = f"{DOCTOR.name} minus {NURSE.name}"
    assert heads == [
        (NURSE.name, texts.NUMBER["share"]), (DOCTOR.name, texts.NUMBER["share"]),
        (minus, comparing.POINTS), (minus, comparing.LOWEST), (minus, comparing.HIGHEST),
    ]  # fmt: skip
    for line, (key, cell) in zip(made.pivot.lines, gaps(made).items(), strict=True):
        first, second, between, low, high = (entry.value for entry in line.entries)
        assert between == pytest.approx(100 * (second - first)), key
        assert (low, high) == (
            pytest.approx(100 * cell.share.low), pytest.approx(100 * cell.share.high),
        )  # fmt: skip
    assert made.pivot.total is None
    assert made.pivot.corner == texts.TABLE_HEAD


def test_another_column_may_be_what_the_others_are_compared_with() -> None:
    made = compared(TWO, **BOTH)
    turned = compared(TWO, against=f"{DOCTOR.id}/2014-2019", **BOTH)
    assert turned.selection.against == f"{DOCTOR.id}/2014-2019"
    for key, cell in gaps(turned).items():
        assert cell.share.value == pytest.approx(-gaps(made)[key].share.value)
    assert gaps(compared(TWO, against="degree.GONE/2014-2019", **BOTH)) == gaps(made)


def test_several_have_a_gap_each_to_the_same() -> None:
    units = ("degree.YSJUK", "degree.YLAKA", "degree.YPSYK")
    made = opened("exempeldata", units=units, periods=("2014-2019",), measure="sector", view="gap")
    assert [one.unit for one in made.figure.series] == [*units[1:]]
    assert len(made.pivot.columns) == 1 + 4 * 2
    assert [part.label.split("-")[0] for part in made.parts] == [
        "Sjuksköterskeexamen", "Läkarexamen", "Psykologexamen",
    ]  # fmt: skip


def test_one_column_alone_has_no_gap_and_says_what_to_do() -> None:
    made = compared(rows(WORKED), view="gap")
    assert (made.figure.rows, made.empty) == ((), comparing.ONE_ALONE)
    assert made.pivot.lines


def test_every_column_tells_its_n() -> None:
    assert compared(TWO, **BOTH).counted.startswith(f"{NURSE.name}: n\u00a0=\u00a0")


def test_rows_that_open_have_gaps_too() -> None:
    made = compared(TWO, groups="groups", **BOTH)
    (group,) = [row for row in made.figure.rows if row.kind == "group"]
    assert [row.key for row in group.children] == ["Låg", "Mellan"]
    assert {sex for row in group.children for _, sex in row.cells} == {"total"}
    assert set(PARTS).isdisjoint(made.figure.sexes)
