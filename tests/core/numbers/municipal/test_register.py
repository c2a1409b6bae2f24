"""What was counted in a year is found by municipality and summed without losing what is hidden."""

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.counts import Cell, Count
from core.numbers.municipal import register as counted_in
from core.numbers.municipal.register import Register
from core.numbers.municipal.years import by_year
from tests.core.example_tables import DELIVERY, Given
from tests.core.place_tables import ALONE, YEAR, classed, counted, register, shares

MOTALA, YDRE, KINDA = "0583", "0512", "0513"
LEVELS = {
    MOTALA: {"Låg": (30, 20, 50), "Hög": (None, 8, 10), "Uppgift saknas": (0, 0, 0)},
    YDRE: {"Låg": (None, None, 5), "Hög": (0, 7, 7), "Uppgift saknas": (0, None, 2)},
}
TRUE = st.integers(0, 40)


def test_rows_are_sorted_by_year_and_municipality() -> None:
    rows = [counted("students", {MOTALA: 7}), counted("students", {MOTALA: 9}, period=None)]
    found = by_year(pd.concat(rows), DELIVERY.institution)
    assert set(found) == {YEAR, None}
    assert found[YEAR] == {MOTALA: {("Samtliga", "total"): Cell(Count(7), status="value")}}
    assert found[None][MOTALA]["Samtliga", "total"].count == Count(9)


def test_rows_of_the_own_institution_go_before_those_of_all() -> None:
    both = [
        counted("students", {MOTALA: 7}, institution=DELIVERY.institution),
        counted("students", {MOTALA: 90}),
    ]
    assert register(pd.concat(both)).count("students", (MOTALA,), "total") == Count(7)
    assert register(both[1]).count("students", (MOTALA,), "total") == Count(90)


@pytest.mark.parametrize(
    "more", [{"split": "level", "split_category": "Hög"}, {"years_after": 5}, {"years_after": 3}]
)
def test_a_split_or_a_later_follow_up_never_stands_for_the_number(more: dict[str, object]) -> None:
    own = counted("residents_after", {MOTALA: 50}, years_after=1)
    other = counted("residents_after", {MOTALA: 12}, **({"years_after": 1} | more))
    for rows in ([own, other], [other, own]):
        found = register(pd.concat(rows)).count("residents_after", (MOTALA,), "total")
        assert found == Count(50)


def test_classes_and_municipalities_are_summed() -> None:
    held = register(classed("level", LEVELS))
    assert held.count("level", (MOTALA,), "women", ("Låg",)) == Count(30)
    assert held.count("level", (MOTALA,), "women") == Count(32.5, 1)
    assert held.count("level", (MOTALA, YDRE), "men", ("Låg", "Hög")) == Count(37.5, 1)
    assert held.count("level", (), "total") is None


def test_sums_are_right_however_few_are_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(counted_in, "MOST_SUMS", 2)
    held = register(classed("level", LEVELS))
    places = [(MOTALA,), (YDRE,), (MOTALA, YDRE), (YDRE, MOTALA)]
    for codes in (*places, *places):
        fresh = register(classed("level", LEVELS)).count("level", codes, "women")
        assert held.count("level", codes, "women") == fresh
        assert len(held._sums) <= 2


def test_a_total_is_the_sum_of_women_and_men_never_the_delivered_one() -> None:
    held = register(classed("level", LEVELS))
    assert held.count("level", (MOTALA,), "total", ("Hög",)) == Count(10.5, 1)
    assert held.count("level", (YDRE,), "total", ("Låg",)) == Count(5, 2)
    alone = register(classed("level", {MOTALA: {"Låg": (9,)}}, sexes=ALONE))
    assert alone.count("level", (MOTALA,), "total") == Count(9)
    assert alone.count("level", (MOTALA,), "women") is None


@pytest.mark.parametrize("absent", ["missing", None])
def test_one_municipality_without_its_number_leaves_no_sum(absent: Given) -> None:
    given = {MOTALA: 50} | ({YDRE: absent} if absent else {})
    held = register(counted("students", given))
    assert held.count("students", (MOTALA,), "total") == Count(50)
    assert held.count("students", (MOTALA, YDRE), "total") is None
    assert held.count("recruited", (MOTALA,), "total") is None


def test_a_class_that_a_municipality_lacks_is_not_zero() -> None:
    lacking = {MOTALA: LEVELS[MOTALA], KINDA: {"Låg": (5, 6, 11)}}
    held = register(classed("level", lacking))
    assert held.count("level", (KINDA,), "total", ("Hög",)) is None
    assert held.count("level", (MOTALA, KINDA), "total", ("Hög",)) is None
    assert held.count("level", (KINDA,), "total") == Count(11)  # all that was delivered


def test_a_sum_of_which_a_part_was_not_delivered_is_none() -> None:
    held = register(classed("level", {MOTALA: {"Låg": (30, "missing", 30), "Hög": (5, 6, 11)}}))
    assert held.count("level", (MOTALA,), "women") == Count(35)
    assert held.count("level", (MOTALA,), "total", ("Hög",)) == Count(11)
    assert held.count("level", (MOTALA,), "total", ("Låg",)) is None
    assert held.count("level", (MOTALA,), "total") is None


def test_what_cannot_occur_adds_nothing() -> None:
    held = register(counted("students", {MOTALA: 50, YDRE: "impossible"}))
    assert held.count("students", (MOTALA, YDRE), "total") == Count(50)
    women = register(classed("level", {MOTALA: {"Låg": ("impossible", 6, 6)}}))
    assert women.count("level", (MOTALA,), "total") == Count(6)


def test_zero_is_a_number() -> None:
    held = register(counted("students", {MOTALA: 0, YDRE: 0}))
    assert held.count("students", (MOTALA, YDRE), "total") == Count(0)


def test_delivered_shares_are_found_and_never_summed() -> None:
    held = register(shares("choice_of_institution", {MOTALA: {"LiU": 0.43}, YDRE: {"LiU": 0.35}}))
    cell = held.delivered("choice_of_institution", MOTALA, "total", "LiU")
    assert (cell.share.value, cell.share.delivered, cell.count) == (0.43, True, None)
    assert held.count("choice_of_institution", (MOTALA,), "total", ("LiU",)) is None
    assert held.delivered("choice_of_institution", KINDA, "total", "LiU") == Cell()
    assert held.delivered("choice_of_institution", MOTALA, "women", "LiU") == Cell()


def test_classes_are_those_of_any_municipality_in_the_delivered_order() -> None:
    more = LEVELS | {KINDA: {"Okänd nivå": (1, 0, 1)}}
    held = register(classed("level", more), counted("students", {MOTALA: 1}))
    assert held.classes("level") == ["Låg", "Hög", "Uppgift saknas", "Okänd nivå"]
    assert held.classes("recruited") == []
    assert (held.has_parts("level"), held.has_parts("students")) == (True, False)


def hidden(true: int) -> Given:
    return None if 1 <= true <= 4 else true


@given(st.lists(st.lists(st.tuples(TRUE, TRUE), min_size=2, max_size=2), min_size=1, max_size=5))
@settings(deadline=None, max_examples=40)
def test_a_sum_is_the_sum_of_its_parts_in_any_order(trues: list[list[tuple[int, int]]]) -> None:
    codes = tuple(f"05{at:02}" for at in range(len(trues)))
    tables = {
        code: {name: (hidden(w), hidden(m), 0) for name, (w, m) in zip("AB", pairs, strict=True)}
        for code, pairs in zip(codes, trues, strict=True)
    }
    held = register(classed("level", tables))
    whole = held.count("level", codes, "total")
    assert whole is not None
    parts = [
        held.count("level", (code,), sex, (name,))
        for code in codes for sex in ("women", "men") for name in "AB"
    ]  # fmt: skip
    assert sum(filter(None, parts), Count(0)) == whole
    assert whole.low <= sum(w + m for pairs in trues for w, m in pairs) <= whole.high
    backwards = Register({"level": dict(reversed([*held.cells["level"].items()]))})
    assert backwards.count("level", codes[::-1], "total", ("B", "A")) == whole
