"""A scale reaches to the numbers, and to their intervals within reason."""

import pytest

from core.pictures.reach import FURTHER, cut, reach


@pytest.mark.parametrize(
    ("numbers", "ends", "expected"),
    [
        ([1, -2], [1, -2], 2),
        ([1, 2], [0.5, 2.5], 2.5),
        ([1, 2], [0.25, 9], 2 * FURTHER),
        ([-2, 1], [-9, 1], 2 * FURTHER),
        ([0, 0], [-0.75, 3], 3),  # nothing else to go by
        ([], [], 0),
    ],
)
def test_no_interval_presses_the_numbers_into_a_corner(
    numbers: list[float], ends: list[float], expected: float
) -> None:
    assert reach(numbers, ends) == expected


def test_an_interval_is_cut_at_the_ends_of_the_scale_alone_and_says_where() -> None:
    assert cut(-1, 9, (0, 3)) == {"low": 0, "high": 3, "below": True, "above": True}
    assert cut(0, 3, (0, 3)) == {"low": 0, "high": 3, "below": False, "above": False}
