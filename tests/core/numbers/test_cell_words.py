"""Check how one cell is written: numbers with their marks, why there is none, intervals."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.counts import Cell, Count, Share, delivered_share, divide
from core.numbers import cell_words
from core.numbers.cell_words import (
    Mark,
    base,
    interval,
    n_of,
    n_within,
    numbers,
    persons,
    plotted,
    reach,
    tell,
    value_of,
    written,
)
from core.words import formats

VALUE = divide(Count(25), Count(100))
HIDDEN = divide(Count(2.5, 1), Count(10, 1))
TWO_HIDDEN = divide(Count(5, 2), Count(10, 2))
OF_FEW = divide(Count(5), Count(10))
ALL_OF_IT = divide(Count(2.5, 1), Count(2.5, 1))
ZERO = divide(Count(0), Count(10))
UNDIVIDED = divide(Count(0), Count(0))
DELIVERED = Cell(None, delivered_share(0.54, None), "value")
WITHOUT_NUMBER = Cell(status="suppressed")
MISSING, IMPOSSIBLE = Cell(), Cell(status="impossible")
PERCENT = "\u00a0%"


@pytest.mark.parametrize(
    ("cell", "share", "count"),
    [
        (VALUE, f"25,0{PERCENT}", "25"),
        (HIDDEN, f"≈\u00a025,0{PERCENT}", "1–4"),
        (TWO_HIDDEN, f"≈\u00a050,0{PERCENT}", "≈\u00a05"),
        (OF_FEW, f"50,0{PERCENT}\u00a0*", "5"),
        (ALL_OF_IT, f"100,0{PERCENT}\u00a0*", "1–4"),  # surely all, of how few it may be
        (ZERO, f"0,0{PERCENT}\u00a0*", "0"),
        (UNDIVIDED, "–", "0"),
        (DELIVERED, f"54{PERCENT}", "ej levererat"),
        (WITHOUT_NUMBER, "1–4", "1–4"),
        (MISSING, "ej levererat", "ej levererat"),
        (IMPOSSIBLE, "kan inte förekomma", "kan inte förekomma"),
    ],
)
def test_a_cell_is_its_number_or_why_there_is_none(cell: Cell, share: str, count: str) -> None:
    assert (written(cell, "share", 1), written(cell, "count")) == (share, count)


@pytest.mark.parametrize(
    ("cell", "share", "count"),
    [
        (VALUE, "", ""),
        (HIDDEN, "suppressed", "suppressed"),
        (OF_FEW, "small", ""),
        (ALL_OF_IT, "small", "suppressed"),
        (ZERO, "small", ""),
        (UNDIVIDED, "undivided", ""),
        (DELIVERED, "", "missing"),
        (WITHOUT_NUMBER, "suppressed", "suppressed"),
        (Cell(Count(2.5, 1), Share(), "suppressed"), "missing", "suppressed"),
        (MISSING, "missing", "missing"),
        (IMPOSSIBLE, "impossible", "impossible"),
    ],
)
def test_marks(cell: Cell, share: Mark, count: Mark) -> None:
    assert (tell(cell, "share").mark, tell(cell, "count").mark) == (share, count)


def test_one_suppressed_cell_has_no_number_of_persons_but_a_share() -> None:
    assert (value_of(HIDDEN, "count"), value_of(HIDDEN, "share")) == (None, 0.25)
    assert (value_of(TWO_HIDDEN, "count"), value_of(VALUE, "count")) == (5, 25)
    assert value_of(MISSING, "share") is None


@pytest.mark.parametrize(
    ("part", "whole", "least", "text"),
    [
        (Count(5), Count(1800), 0, f"0,3{PERCENT}"),
        (Count(2.5, 1), Count(9_000, 1), 1, f"≈\u00a00,03{PERCENT}"),
        (Count(9), Count(1800), 0, f"1{PERCENT}"),  # 0,5 rounded as ever
        (Count(0), Count(1800), 0, f"0{PERCENT}"),
    ],
)
def test_only_zero_is_written_as_zero(part: Count, whole: Count, least: int, text: str) -> None:
    assert written(divide(part, whole), "share", least) == text


@given(st.integers(0, 400), st.integers(1, 40_000), st.integers(0, 1))
def test_the_number_written_is_the_number_with_so_many_decimals(
    part: int, rest: int, least: int
) -> None:
    cell = divide(Count(part), Count(part + rest))
    told = tell(cell, "share", least)
    text, places = told.text, told.decimals
    assert text.startswith(formats.percent(cell.share.value, places))
    assert places >= least
    assert (text.strip("0,*%\u00a0") == "") == (part == 0)


def test_the_interval_is_written_only_where_there_is_one() -> None:
    assert reach(VALUE) == reach(DELIVERED) == reach(MISSING) == ""
    # 1 of 8.5 or 4 of 11.5, the other nine and a half persons being known
    assert reach(HIDDEN) == f"12–35{PERCENT}"


def test_the_ends_of_an_interval_differ_and_none_looks_like_zero() -> None:
    # 1 of 1 998.5 to 4 of 2 001.5; 1 of 498.5 to 4 of 501.5
    assert reach(divide(Count(2.5, 1), Count(2000, 1))) == f"0,1–0,2{PERCENT}"
    assert reach(divide(Count(2.5, 1), Count(500, 1))) == f"0,2–0,8{PERCENT}"
    assert reach(divide(Count(0.0) + Count(902.5, 1), Count(2000, 1))) == f"45,1–45,2{PERCENT}"


def test_the_base_is_written_where_it_is_known() -> None:
    assert (base(VALUE), base(DELIVERED), base(MISSING)) == ("100", "ej levererat", "–")
    assert base(ALL_OF_IT) == "1–4"


def test_tooltips_list_every_number() -> None:
    assert numbers(HIDDEN) == {
        "share": f"≈\u00a025,0{PERCENT}", "reach": f"12–35{PERCENT}", "count": "1–4", "base": "10",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("count", "text", "n", "left"),
    [
        (Count(1234), "1\u202f234", "n = 1\u202f234", ""),
        (Count(10.5, 1), "10,5", "n = 10,5", "9–12"),
        (Count(2.5, 1), "1–4", "n = 1–4", ""),
        (Count(5, 2), "≈\u00a05", "n ≈\u00a05", "2–8"),
        (Count(0), "0", "n = 0", ""),
    ],
)
def test_numbers_of_persons_are_written_as_those_of_cells(
    count: Count, text: str, n: str, left: str
) -> None:
    assert (persons(count), n_of(count), interval(count)) == (text, n, left)


def test_plots_are_per_cent_or_persons() -> None:
    assert plotted(VALUE, "share") == (25, 25, 25)
    assert plotted(TWO_HIDDEN, "count") == (5, 2, 8)
    assert plotted(DELIVERED, "share") == (54, 54, 54)
    assert plotted(DELIVERED, "count") is None
    assert plotted(Cell(Count(0), Share(), "value"), "share") is None


WITHIN = [
    (Count(612), "n = 612"),
    (Count(1407.5, 3), "n = 1 407,5 (1 403–1 412)"),
    (Count(2.5, 1), "n = 1–4"),
    (None, "n = –"),
]


@pytest.mark.parametrize(("count", "told"), WITHIN)
def test_an_n_says_how_far_it_may_be_off(count: Count | None, told: str) -> None:
    assert n_within(count).replace("\u00a0", " ").replace("\u202f", " ") == told


@pytest.mark.parametrize(
    ("count", "text"),
    [
        (Count(338), "338"),
        (Count(337.5, 1), "cirka 338"),
        (Count(1_805, 2), "cirka 1\u202f805"),
        (Count(2.5, 1), "1–4"),
        (Count(5, 2), "cirka 5"),
    ],
)
def test_nobody_is_half_a_person_in_a_sentence(count: Count, text: str) -> None:
    status = "suppressed" if count.hidden else "value"
    assert cell_words.said(Cell(count, status=status), "count") == text
    assert cell_words.said(Cell(Count(1), Share(base=count), "value"), "base") == text
