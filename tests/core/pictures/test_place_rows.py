"""Of many places the foremost are drawn, and what is left out is said."""

from dataclasses import replace

import pytest

from core.numbers.municipal import place_sheet
from core.numbers.statistics import arrange
from core.pictures.place_rows import comparable, foremost
from core.words import municipal
from tests.core.example_tables import home
from tests.core.place_tables import EXAMPLE, shipped


@pytest.mark.parametrize(
    ("id_", "said"),
    [("transition_rate", "de 40 högsta av 290"), ("relation_ratio", "av 290")],
)
def test_that_only_the_foremost_are_drawn_is_said(id_: str, said: str) -> None:
    made = place_sheet.compose(shipped(EXAMPLE, id_, places=("riket",)))
    some = arrange(made.figure, "given", 40, "")
    assert said in foremost(made, some)
    assert foremost(made, made.figure) == ""


def test_a_folded_measure_has_a_row_that_says_so_itself() -> None:
    made = home()
    assert foremost(made, replace(made.figure, rows=made.figure.rows[:2])) == ""


@pytest.mark.parametrize(
    ("id_", "chosen", "left_out"),
    [
        ("transition_rate", {}, False),
        ("transition_rate", {"number": "count"}, True),
        ("recruited_and_residents", {"part": "difference"}, True),
        ("recruited_and_residents", {"part": "change"}, False),
        ("students", {"part": "per_thousand"}, False),
    ],
)
def test_sums_of_many_places_are_left_out_of_pictures_of_counts_alone(
    id_: str, chosen: dict[str, str], *, left_out: bool
) -> None:
    made = place_sheet.compose(shipped(EXAMPLE, id_, places=("05",), **chosen))
    kept, said = comparable(made, made.figure)
    assert ("Sverige" not in {row.label for row in kept.rows}) == left_out
    assert said == (municipal.COMPARED_IN_TABLE if left_out else "")
