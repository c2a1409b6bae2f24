"""Counts and shares keep what is hidden in them: intervals, 0/0, small bases."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.counts import Cell, Count, Share, add, delivered_share, divide, join, quotient, share_of

TRUE = st.integers(0, 60)


def shown(true: int) -> Count:
    """Show a true number as deliveries do."""
    return Count(2.5, 1) if 1 <= true <= 4 else Count(true)


def test_a_suppressed_cell_is_one_to_four() -> None:
    hidden = Count(2.5, 1)
    assert (hidden.low, hidden.high) == (1, 4)
    assert (Count(7).low, Count(7).high) == (7, 7)


def test_sums_carry_what_is_hidden_in_their_parts() -> None:
    total = Count(7) + Count(2.5, 1) + Count(2.5, 1)
    assert total == Count(12, 2)
    assert (total.low, total.high) == (9, 15)
    assert total - Count(2.5, 1) == Count(9.5, 1)


def test_add_leaves_out_what_does_not_exist() -> None:
    assert add([Count(1), None, Count(2.5, 1)]) == Count(3.5, 1)
    assert add([Count(0)]) == Count(0)
    assert add([None, None]) is None
    assert add([]) is None


@pytest.mark.parametrize(
    ("first", "second", "joined"),
    [
        (Cell(Count(7), status="value"), Cell(Count(2), status="value"), (Count(9), "value")),
        (Cell(Count(0), status="value"), Cell(Count(2.5, 1)), (Count(2.5, 1), "suppressed")),
        (Cell(status="impossible"), Cell(Count(7), status="value"), (Count(7), "value")),
        (Cell(), Cell(Count(7), status="value"), (None, "missing")),
        (Cell(), Cell(status="impossible"), (None, "missing")),
        (Cell(status="impossible"), Cell(status="impossible"), (None, "impossible")),
    ],
)
def test_cells_join_either_way(first: Cell, second: Cell, joined: tuple[Count | None, str]) -> None:
    for found in (join(first, second), join(second, first)):
        assert (found.count, found.status) == joined


def test_share_of_a_suppressed_part() -> None:
    # 7 women and one suppressed cell of men: 2.5 / 9.5, and truly 1/8 to 4/11
    share = share_of(Count(2.5, 1), Count(9.5, 1))
    assert share.value == pytest.approx(2.5 / 9.5)
    assert share.low == pytest.approx(1 / 8)
    assert share.high == pytest.approx(4 / 11)
    assert share.base == Count(9.5, 1)
    assert not share.delivered


@pytest.mark.parametrize(
    ("count", "hidden"),
    [
        (Count(2.5, 1), True),
        (Count(7.5, 3), True),
        (Count(0), False),
        (Count(9.5, 1), False),
        (Count(-27.5, 1), False),  # a net of more who left
    ],
)
def test_hidden_is_what_holds_nothing_but_suppressed_cells(count: Count, hidden: bool) -> None:  # noqa: FBT001
    assert count.hidden is hidden


def test_a_cell_is_as_hidden_as_its_part_whatever_its_whole() -> None:
    part, whole = Count(2.5, 1), Count(10, 1)
    assert divide(part, whole) == Cell(part, share_of(part, whole), "suppressed")
    assert divide(Count(7.5), whole).status == "value"


def test_share_where_nothing_is_hidden_has_no_width() -> None:
    share = share_of(Count(1), Count(4))
    assert (share.low, share.value, share.high) == (0.25, 0.25, 0.25)


def test_nothing_of_nothing_is_missing() -> None:
    share = share_of(Count(0), Count(0))
    assert (share.value, share.low, share.high) == (None, None, None)
    assert quotient(0, 0) is None
    assert quotient(3, 0) is None
    assert quotient(0, 3) == 0


def test_zero_of_something_is_zero() -> None:
    share = share_of(Count(0), Count(2.5, 1))
    assert (share.low, share.value, share.high) == (0, 0, 0)


def test_the_whole_of_itself_is_one_whatever_is_hidden() -> None:
    share = share_of(Count(2.5, 1), Count(2.5, 1))
    assert (share.low, share.value, share.high) == (1, 1, 1)


def test_delivered_share_claims_no_interval() -> None:
    share = delivered_share(0.94, 378)
    assert share == Share(0.94, None, None, Count(378), delivered=True)
    assert delivered_share(0.5, None).base is None


@pytest.mark.parametrize(
    ("share", "small"),
    [
        (share_of(Count(5), Count(19.5, 1)), True),
        (share_of(Count(5), Count(20)), False),
        (share_of(Count(0), Count(0)), True),
        (delivered_share(0.4, None), False),
        (delivered_share(0.4, 12), True),
        (Share(), False),
    ],
)
def test_small_bases(share: Share, small: bool) -> None:  # noqa: FBT001 - expected value
    assert share.small is small


@given(st.lists(TRUE, min_size=1, max_size=8), st.data())
def test_the_truth_lies_in_the_interval(trues: list[int], data: st.DataObject) -> None:
    size = data.draw(st.integers(1, len(trues)))
    part, whole = add(map(shown, trues[:size])), add(map(shown, trues))
    assert part is not None and whole is not None  # noqa: PT018 - one thought
    assert part.low <= sum(trues[:size]) <= part.high
    assert whole.low <= sum(trues) <= whole.high
    share = share_of(part, whole)
    if sum(trues) == 0:
        assert share.value is None
        return
    assert share.low is not None and share.high is not None and share.value is not None  # noqa: PT018
    truth = sum(trues[:size]) / sum(trues)
    assert 0 <= share.low <= share.value <= share.high <= 1
    assert share.low - 1e-12 <= truth <= share.high + 1e-12
