"""Two numbers counted apart: quotients, changes, what is hidden in them and what is unsure."""

from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.counts import Cell, Count, Form, delivered_share, divide
from core.quotients import compare, ends, is_unsure, sides

FORMS = [form for form in get_args(Form) if form != "points"]
QUOTIENTS = [form for form in FORMS if form != "difference"]
HIDDEN = Count(2.5, 1)
TRUES = st.lists(st.integers(0, 60), min_size=1, max_size=6)
COUNTS = st.builds(
    lambda value, hidden: Count(value + 2.5 * hidden, hidden), st.integers(0, 300),
    st.integers(0, 4),
)  # fmt: skip


def shown(trues: list[int]) -> Count:
    """Show true numbers as deliveries do, summed."""
    hidden = sum(1 <= true <= 4 for true in trues)
    return Count(sum(true for true in trues if not 1 <= true <= 4) + 2.5 * hidden, hidden)


def bounds(cell: Cell) -> tuple[float | None, float | None, float | None]:
    return cell.share.low, cell.share.value, cell.share.high


@pytest.mark.parametrize("form", QUOTIENTS)
def test_a_quotient_keeps_both_its_numbers(form: Form) -> None:
    # Boxholm 2021, as published: 61 of 408
    cell = compare(Count(61), Count(408), form)
    assert (cell.count, cell.share.base, cell.form) == (Count(61), Count(408), form)
    assert bounds(cell) == (61 / 408, 61 / 408, 61 / 408)
    assert (cell.status, cell.share.apart, cell.share.delivered) == ("value", True, False)


def test_a_difference_is_what_is_left_and_its_part_of_before() -> None:
    cell = compare(Count(117), Count(100), "difference")
    assert (cell.count, cell.share.base, cell.form) == (Count(17), Count(100), "difference")
    assert bounds(cell) == pytest.approx((0.17, 0.17, 0.17))
    loss = compare(Count(40), Count(50), "difference")
    assert (loss.count, loss.share.value) == (Count(-10), pytest.approx(-0.2))


def test_both_sides_vary_on_their_own() -> None:
    # 1–4 of 10 and a hidden cell: 1/14 at least, 4/11 at most
    cell = compare(HIDDEN, Count(12.5, 1), "ratio")
    assert bounds(cell) == pytest.approx((1 / 14, 2.5 / 12.5, 4 / 11))
    change = compare(HIDDEN, Count(12.5, 1), "difference")
    assert change.count == Count(-10, 2)
    assert (change.count.low, change.count.high) == (-13, -7)
    assert bounds(change) == pytest.approx((1 / 14 - 1, 2.5 / 12.5 - 1, 4 / 11 - 1))


def test_a_quotient_may_be_above_one() -> None:
    assert compare(Count(117), Count(100), "ratio").share.value == 1.17
    assert compare(Count(5), Count(4.5, 1), "share").share.high == 5 / 3


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("part", [Count(0), Count(7), HIDDEN])
def test_nothing_is_divided_by_zero(form: Form, part: Count) -> None:
    cell = compare(part, Count(0), form)
    assert bounds(cell) == (None, None, None)
    assert cell.share.base == Count(0)
    assert cell.count == part


@pytest.mark.parametrize(
    ("part", "base", "quotient", "difference"),
    [
        (Count(30), Count(40), "value", "value"),
        (HIDDEN, Count(40), "suppressed", "value"),
        (Count(30), HIDDEN, "suppressed", "value"),
        (HIDDEN, Count(5, 2), "suppressed", "suppressed"),
        (Count(0), Count(40), "value", "value"),
        (Count(0), HIDDEN, "value", "value"),  # nobody of however few
        (Count(12.5, 1), Count(40), "value", "value"),  # ten of them are known
    ],
)
def test_what_suppressed_cells_alone_make_up_is_suppressed(
    part: Count, base: Count, quotient: str, difference: str
) -> None:
    assert {compare(part, base, form).status for form in QUOTIENTS} == {quotient}
    assert compare(part, base, "difference").status == difference


@pytest.mark.parametrize(
    ("part", "base", "unsure"),
    [
        (Count(20), Count(20), False),
        (Count(19), Count(400), True),
        (Count(400), Count(19), True),
        (Count(20.5, 1), Count(400), True),  # 19 at least
        (Count(21.5, 1), Count(400), False),
        (HIDDEN, Count(400), True),
        (Count(50, 20), Count(400), True),  # many, but all of them hidden
        (Count(5), Count(0), True),
    ],
)
@pytest.mark.parametrize("form", FORMS)
def test_few_or_hidden_on_either_side_is_unsure(
    part: Count,
    base: Count,
    unsure: bool,  # noqa: FBT001 - expected value
    form: Form,
) -> None:
    assert is_unsure(compare(part, base, form)) is unsure


def test_shares_of_a_whole_and_cells_without_numbers_are_never_unsure() -> None:
    assert not is_unsure(divide(Count(5), Count(10)))
    assert not is_unsure(Cell())
    assert (sides(Cell()), sides(Cell(Count(5)))) == (None, None)


@given(COUNTS, COUNTS, st.sampled_from(FORMS))
def test_sides_gives_back_what_was_compared(part: Count, base: Count, form: Form) -> None:
    assert sides(compare(part, base, form)) == (part, base)


@given(COUNTS, COUNTS)
def test_a_difference_is_the_ratio_less_one(part: Count, base: Count) -> None:
    ratio, change = compare(part, base, "ratio"), compare(part, base, "difference")
    if ratio.share.value is None:
        assert change.share.value is None
    else:
        ends = [each - 1 for each in bounds(ratio) if each is not None]
        assert bounds(change) == pytest.approx(ends)


@given(TRUES, TRUES, st.sampled_from(FORMS))
def test_the_interval_holds_every_truth(parts: list[int], bases: list[int], form: Form) -> None:
    cell = compare(shown(parts), shown(bases), form)
    part, base = sum(parts), sum(bases)
    assert cell.count is not None
    truth = part - base if form == "difference" else part
    assert cell.count.low <= truth <= cell.count.high
    low, value, high = bounds(cell)
    if base == 0:
        assert value is None
        return
    assert low is not None
    assert value is not None
    assert high is not None
    truth = part / base - (form == "difference")
    assert low - 1e-12 <= truth <= high + 1e-12
    assert low - 1e-12 <= value <= high + 1e-12


@given(COUNTS, COUNTS.filter(lambda count: count.value > 0), st.sampled_from(FORMS))
def test_the_ends_of_the_interval_are_truths_themselves(
    part: Count, base: Count, form: Form
) -> None:
    # Every hidden cell of the part one and of the base four, and the other way round.
    fewest = (part.value - 1.5 * part.suppressed) / (base.value + 1.5 * base.suppressed)
    most = (part.value + 1.5 * part.suppressed) / (base.value - 1.5 * base.suppressed)
    less = form == "difference"
    low, _, high = bounds(compare(part, base, form))
    assert (low, high) == pytest.approx((fewest - less, most - less))


@pytest.mark.parametrize(
    ("form", "ratio", "low", "high"),
    [("share", 0.94, 0.935, 0.945), ("share", 1.0, 0.995, 1.0), ("share", 0.0, 0.0, 0.005),
     ("ratio", 1.17, 1.165, 1.175), ("ratio", 0.0, 0.0, 0.005),
     ("difference", -0.02, -0.025, -0.015)],
)  # fmt: skip
def test_what_was_delivered_rounded_has_ends_by_one_rule(
    form: Form, ratio: float, low: float, high: float
) -> None:
    found = ends(Cell(share=delivered_share(ratio, None), status="value", form=form))
    assert found == pytest.approx((ratio, low, high))
    assert ends(Cell(form=form)) is None
