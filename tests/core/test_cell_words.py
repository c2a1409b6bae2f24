"""Check how one cell is written: numbers, marks, intervals."""

import pytest

from core.cell_words import base, is_hidden, plotted, reach, written
from core.counts import Cell, Count, Share, delivered_share, share_of

VALUE = Cell(Count(25), share_of(Count(25), Count(100)), "value")
HIDDEN = Cell(Count(2.5, 1), share_of(Count(2.5, 1), Count(10, 1)), "suppressed")
TWO_HIDDEN = Cell(Count(5, 2), share_of(Count(5, 2), Count(10, 2)), "suppressed")
DELIVERED = Cell(None, delivered_share(0.54, None), "value")
MISSING, IMPOSSIBLE = Cell(), Cell(status="impossible")


@pytest.mark.parametrize(
    ("cell", "share", "count"),
    [
        (VALUE, "25,0\u00a0%", "25"),
        (HIDDEN, "1–4", "1–4"),
        (TWO_HIDDEN, "50,0\u00a0%", "5"),
        (DELIVERED, "54\u00a0%", "–"),
        (MISSING, "ej levererat", "ej levererat"),
        (IMPOSSIBLE, "kan inte förekomma", "kan inte förekomma"),
    ],
)
def test_a_cell_is_its_number_or_why_there_is_none(cell: Cell, share: str, count: str) -> None:
    assert (written(cell, "share", 1), written(cell, "count")) == (share, count)


def test_only_one_suppressed_number_is_one_to_four() -> None:
    assert [is_hidden(cell) for cell in (VALUE, HIDDEN, TWO_HIDDEN)] == [False, True, False]


def test_the_interval_is_written_only_where_there_is_one() -> None:
    assert reach(VALUE) == reach(DELIVERED) == reach(MISSING) == "–"
    # 1 of 8.5 or 4 of 11.5, the other nine and a half persons being known
    assert reach(HIDDEN) == "12–35\u00a0%"


def test_the_base_is_written_where_it_is_known() -> None:
    assert (base(VALUE), base(DELIVERED), base(MISSING)) == ("100", "–", "–")


def test_plots_are_per_cent_or_persons() -> None:
    assert plotted(VALUE, "share") == (25, 25, 25)
    assert plotted(TWO_HIDDEN, "count") == (5, 2, 8)
    assert plotted(DELIVERED, "share") == (54, 54, 54)
    assert plotted(DELIVERED, "count") is None
    assert plotted(Cell(Count(0), Share(), "value"), "share") is None
