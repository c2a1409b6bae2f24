"""How a number has changed: in its own unit, with its mark, and when it may not have changed."""

import pytest

from core.counts import Cell, Count, Share, delivered_share, divide
from core.numbers.changes import change
from core.numbers.kinds import Number
from core.quotients import compare
from core.words import texts


def count(value: float, suppressed: int = 0) -> Cell:
    number = Count(value, suppressed)
    return Cell(number, status="suppressed" if number.hidden else "value")


def share(part: float, whole: float, suppressed: int = 0) -> Cell:
    return divide(Count(part, suppressed), Count(whole, suppressed))


def ratio(part: float, base: float) -> Cell:
    return compare(Count(part), Count(base), "ratio")


CHANGES: list[tuple[Cell, Cell, Number, str, float | None, str]] = [
    (share(713, 3424), share(600, 3200), "share", "+2,1 procentenheter", 2.0736, ""),
    (share(10, 100), share(10, 100), "share", "0,0 procentenheter", 0, ""),
    (share(300, 1000, 40), share(310, 1000), "share", "(−1,0 procentenheter)", -1, "within"),
    (share(2, 10), share(50, 100), "share", "−30,0 procentenheter\u00a0*", -30, "small"),
    (count(47), count(28), "count", "+19", 19, ""),
    (count(9.5, 1), count(20), "count", "−10,5", -10.5, ""),
    (count(2.5, 1), count(0), "count", "≈\u00a0+2,5", 2.5, "suppressed"),
    (count(2.5, 1), count(3), "count", "(−0,5)", -0.5, "within"),
    (ratio(47, 51), ratio(30, 60), "share", "+0,42", 0.421569, ""),
    (ratio(15, 30), ratio(10, 30), "share", "+0,17\u00a0*", 0.166667, "unsure"),
    (
        compare(Count(86), Count(1000), "per_thousand"),
        compare(Count(66), Count(1000), "per_thousand"),
        "share",
        "+20,0",
        20,
        "",
    ),
    (
        compare(Count(47), Count(51), "difference"),
        compare(Count(28), Count(46), "difference"),
        "count",
        "+14",
        14,
        "",
    ),
]


@pytest.mark.parametrize(("now", "before", "number", "text", "value", "mark"), CHANGES)
def test_a_change_is_written_in_the_unit_of_its_number(  # noqa: PLR0913, PLR0917
    now: Cell, before: Cell, number: Number, text: str, value: float, mark: str
) -> None:
    told = change(now, before, number)
    assert (told.text, told.mark) == (text, mark)
    assert told.value == pytest.approx(value, abs=1e-4)


@pytest.mark.parametrize(
    ("lacking", "mark"),
    [
        (Cell(), "missing"),
        (Cell(status="impossible"), "impossible"),
        (share(0, 0), "undivided"),
    ],
)
def test_where_either_year_lacks_the_number_the_reason_stands(lacking: Cell, mark: str) -> None:
    for pair in ((share(1, 50), lacking), (lacking, share(1, 50))):
        told = change(*pair, "share")
        assert (told.text, told.value, told.mark) == (texts.MARK[mark], None, mark)


def test_shares_that_were_delivered_rounded_may_be_the_same() -> None:
    now, before, apart = (
        Cell(share=delivered_share(each, 700), status="value") for each in (0.43, 0.42, 0.46)
    )
    assert change(now, before, "share").mark == "within"
    assert change(apart, before, "share").mark == ""


def test_shares_keep_their_unit_beside_the_number_in_files() -> None:
    assert change(share(1, 50), share(2, 50), "share").unit == " procentenheter"
    assert change(count(40), count(30), "count").unit == ""


def test_a_suppressed_share_without_number_gives_no_change() -> None:
    hidden = Cell(share=Share(), status="suppressed")
    assert change(hidden, share(1, 50), "share").value is None


def test_ratios_that_were_delivered_rounded_may_be_the_same() -> None:
    now, before, apart = (
        Cell(share=delivered_share(each, None), status="value", form="ratio")
        for each in (1.17, 1.16, 1.02)
    )
    assert [change(now, each, "share").mark for each in (now, before, apart)] == ["within"] * 2 + [
        ""
    ]
