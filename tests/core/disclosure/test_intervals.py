"""The narrowest intervals are those that trying every table gives."""

from collections.abc import Sequence
from itertools import product

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from core.disclosure.intervals import derive
from core.disclosure.systems import Cells
from tests.core.disclosure.small import written_out

Row = tuple[dict[int, float], float, float]
FEW = (1.0, 4.0)


def cells(bounds: Sequence[tuple[float, float]]) -> Cells:
    """All numbers that are not known are secret."""
    low, high = (np.array(each, float) for each in zip(*bounds, strict=True))
    return Cells(low, high, low < high)


def pinned(bounds: Sequence[tuple[float, float]], rows: Sequence[Row]) -> list[int]:
    """The secret numbers that the rows leave one value, by their place."""
    known = cells(bounds)
    found = derive(known, written_out(rows))
    return np.flatnonzero(known.secret & (found.cells.width == 1)).tolist()


def tried(bounds: Sequence[tuple[float, float]], rows: Sequence[Row]) -> np.ndarray:
    """Every table of whole numbers that fulfils all rows."""
    every = product(*(range(int(low), int(high) + 1) for low, high in bounds))
    return np.array(
        [
            table
            for table in every
            if all(
                low <= sum(weight * table[cell] for cell, weight in row.items()) <= high
                for row, low, high in rows
            )
        ]
    )


@st.composite
def tables(draw: st.DrawFn) -> tuple[list[tuple[float, float]], list[Row], list[int]]:
    """Draw a true table, what is shown of it, and true equations over it."""
    truth = draw(st.lists(st.integers(0, 7), min_size=2, max_size=6))
    bounds = [FEW if 1 <= number <= 4 else (float(number),) * 2 for number in truth]
    at = st.integers(0, len(truth) - 1)
    weights = st.sampled_from([1.0, -1.0])
    found: list[Row] = []
    for row in draw(st.lists(st.dictionaries(at, weights, min_size=1), max_size=5)):
        total = sum(weight * truth[cell] for cell, weight in row.items())
        least, most = draw(st.sampled_from([(0, 0), (0, 0), (0, 100), (-100, 0), (-1, 1)]))
        found.append((row, total + least, total + most))
    return bounds, found, truth


@settings(deadline=None, max_examples=300)  # the solver's first start takes its time
@given(tables())
def test_intervals_are_those_of_every_table_tried(
    drawn: tuple[list[tuple[float, float]], list[Row], list[int]],
) -> None:
    bounds, rows, truth = drawn
    found = derive(cells(bounds), written_out(rows))
    every = tried(bounds, rows)
    assert found.cells.low.tolist() == every.min(axis=0).tolist()
    assert found.cells.high.tolist() == every.max(axis=0).tolist()
    assert (found.cells.low <= truth).all()
    assert (truth <= found.cells.high).all()
    assert not any(each.any() for each in (found.broken, found.doubted, found.rough))


def test_three_cells_that_totals_give_back_as_exactly_one() -> None:
    # women and men in three classes: 7, 1 | 1, 6 | 9, 1 with the totals of classes and sexes
    known = [7, 6, 9, 8, 7, 10, 17, 8]
    bounds = [FEW] * 3 + [(float(number),) * 2 for number in known]
    rows: list[Row] = [
        ({3: 1, 0: 1, 6: -1}, 0, 0),
        ({1: 1, 4: 1, 7: -1}, 0, 0),
        ({5: 1, 2: 1, 8: -1}, 0, 0),
        ({3: 1, 1: 1, 5: 1, 9: -1}, 0, 0),
        ({0: 1, 4: 1, 2: 1, 10: -1}, 0, 0),
    ]
    assert pinned(bounds, rows) == [0, 1, 2]
    found = derive(cells(bounds), written_out(rows))
    assert found.cells.low[:3].tolist() == [1, 1, 1]


def test_a_pair_known_only_by_its_sum_is_not_pinned() -> None:
    for total in range(3, 8):
        bounds = [FEW, FEW, (float(total),) * 2]
        rows: list[Row] = [({0: 1, 1: 1, 2: -1}, 0, 0)]
        found = derive(cells(bounds), written_out(rows))
        reach = [max(1, total - 4), min(4, total - 1)]
        assert [found.cells.low[0], found.cells.high[0]] == reach
        assert not pinned(bounds, rows)


def test_fractions_of_a_program_are_no_numbers_of_persons() -> None:
    # three pairs whose sums are 5, 5 and 6: halves would do for many more
    rows: list[Row] = [({0: 1, 1: 1}, 5, 5), ({1: 1, 2: 1}, 5, 5), ({0: 1, 2: 1}, 6, 6)]
    found = derive(cells([FEW] * 3), written_out(rows))
    assert found.cells.low.tolist() == found.cells.high.tolist() == [3, 2, 3]


def test_numbers_that_contradict_each_other_are_told_not_believed() -> None:
    bounds = [FEW, FEW, (9.0, 9.0)]
    found = derive(cells(bounds), written_out([({0: 1, 1: 1, 2: -1}, 0, 0)]))
    assert found.broken.tolist() == [True]
    assert (found.cells.low[:2] == 1).all()
    assert (found.cells.high[:2] == 4).all()


def test_a_circle_that_no_whole_numbers_fulfil_is_told_too() -> None:
    rows: list[Row] = [({0: 1, 1: 1}, 5, 5), ({1: 1, 2: 1}, 5, 5), ({0: 1, 2: 1}, 5, 5)]
    found = derive(cells([FEW] * 3), written_out(rows))
    assert (found.broken | found.doubted).any()


def test_the_rows_behind_a_pinned_number_are_named() -> None:
    bounds = [FEW, (7.0, 7.0), (10.0, 10.0), FEW, FEW]
    rows: list[Row] = [({3: 1, 4: 1}, 5, 5), ({0: 1, 1: 1, 2: -1}, 0, 0)]
    found = derive(cells(bounds), written_out(rows))
    assert found.cells.low[0] == found.cells.high[0] == 3
    assert found.behind(0) == [1]
    assert found.behind(3) == []
