"""Places say no more than hidden, rounded and missing numbers let them."""

from collections.abc import Mapping

import pytest

from core.counts import Cell, Count, delivered_share, divide
from core.deliveries.catalogue import read_catalogue
from core.numbers.figure import Figure, Row, Series
from core.numbers.kinds import Number
from core.numbers.ranking import End, Ranking, is_at, place
from core.quotients import compare

SERIES = Series("n", "Tal")
MISSING = Cell()


def ranking(cells: Mapping[str, Cell], number: Number = "share") -> Ranking:
    """Rank cells by the letters they go by, with a residual and a reference that have no place."""
    kinds = dict.fromkeys(cells, "category") | {"rest": "residual", "all": "reference"}
    every = dict(cells) | dict.fromkeys(("rest", "all"), whole(99, 100))
    rows = tuple(
        Row(key, key, kinds[key], {("n", "total"): cell})  # type: ignore[arg-type]
        for key, cell in every.items()
    )
    measure = read_catalogue().measures["sector"]
    figure = Figure(
        measure, (SERIES,), ("total",), rows, {}, "own", summed=False, delivered_shares=False
    )
    return Ranking(figure, SERIES, number)


def places(made: Ranking) -> dict[str, str]:
    """Write every row's place."""
    found = {row.key: made.standing(row) for row in made.rows}
    return {key: place(each) if each else "" for key, each in found.items()}


def delivered(per_cent: int) -> Cell:
    return Cell(share=delivered_share(per_cent / 100, 400), status="value")


def whole(part: float, of: float, hidden: int = 0) -> Cell:
    """Give a share of the rest, `hidden` cells of which are suppressed."""
    return divide(Count(part, hidden), Count(of, hidden))


def test_rounded_shares_that_are_written_alike_have_a_place_in_common() -> None:
    made = ranking({"a": delivered(96), "b": delivered(94), "c": delivered(94), "d": delivered(93)})
    assert places(made) == {"a": "1", "b": "2–3", "c": "2–3", "d": "4"}
    assert made.rank(made.rows[1]) == "plats 2–3 av 4"


def test_rounded_quotients_too() -> None:
    given = {"a": 1.17, "b": 0.45, "c": 0.45}
    cells = {
        key: Cell(share=delivered_share(each, None), status="value", form="ratio")
        for key, each in given.items()
    }
    assert places(ranking(cells)) == {"a": "1", "b": "2–3", "c": "2–3"}


def test_numbers_that_are_known_and_alike_share_the_best_place() -> None:
    made = ranking({"a": whole(9, 40), "b": whole(9, 40), "c": whole(1, 40)})
    assert places(made) == {"a": "1", "b": "1", "c": "3"}


def test_what_is_hidden_may_lie_anywhere_in_its_interval() -> None:
    counts = {"a": Count(9), "b": Count(2.5, 1), "c": Count(3), "d": Count(0)}
    made = ranking({key: Cell(each, status="value") for key, each in counts.items()}, "count")
    assert places(made) == {"a": "1", "b": "2–3", "c": "2–3", "d": "4"}


def test_any_place_at_all_is_none_and_what_is_missing_has_none() -> None:
    wide = compare(Count(20, 7), Count(20, 7), "ratio")
    made = ranking({"a": wide, "b": wide, "c": MISSING})
    assert places(made) == {"a": "", "b": "", "c": ""}
    one = ranking({"a": whole(9, 40), "b": MISSING})
    assert one.rank(one.rows[0]) == "plats 1 av 1 med känt tal"


@pytest.mark.parametrize(
    ("cells", "said"),
    [
        ({"a": delivered(96), "b": delivered(94), "c": delivered(93)},
         "Högst är a, 96 %; lägst är c, 93 %."),
        ({"a": delivered(96), "b": delivered(93), "c": delivered(93)}, "Högst är a, 96 %."),
        ({"a": delivered(96), "b": delivered(96), "c": delivered(93)}, "Lägst är c, 93 %."),
        ({"a": delivered(96), "b": delivered(96)}, ""),
        ({"a": whole(30, 40), "b": whole(20, 40), "c": whole(22.5, 40, 4)}, "Högst är a, 75,0 %."),
        ({"a": delivered(96), "b": delivered(94), "c": MISSING},
         "Av 2 med känt tal är a högst, 96 %, och b lägst, 94 %."),
        ({"a": delivered(96), "b": MISSING}, ""),
        ({}, ""),
    ],
)  # fmt: skip
def test_only_what_surely_is_highest_or_lowest_is_said_to_be(
    cells: Mapping[str, Cell], said: str
) -> None:
    assert ranking(cells).extremes() == said.replace(" %", "\u00a0%")


def test_none_is_the_highest_where_a_hidden_one_may_be_above() -> None:
    cells = {
        "a": Cell(Count(6), status="value"), "b": Cell(Count(3), status="value"),
        "c": Cell(Count(10, 4), status="suppressed"),
    }  # fmt: skip
    made = ranking(cells, "count")
    assert [row.key for row in made.known] == ["a", "b"]
    assert made.first is None
    assert made.last is not None
    assert made.last.key == "b"
    assert made.extremes() == "Lägst är b, 3."


def test_how_many_are_none_is_said_instead_of_who_is_the_lowest() -> None:
    cells = {"a": whole(9, 40), "b": whole(0, 40), "c": whole(0, 30), "d": whole(3, 40)}
    assert ranking(cells).extremes() == "Högst är a, 22,5\u00a0%. 2 har 0."
    assert ranking(dict.fromkeys("abc", whole(0, 40))).extremes() == ""
    # Of hidden ones none is surely 0.
    assert ranking({"a": whole(9, 40), "b": whole(2.5, 40, 1), "c": whole(0, 40)}).none == 0


def test_what_comes_next_is_said_only_where_it_surely_does() -> None:
    counts = {"a": Count(9), "b": Count(6), "c": Count(5, 2), "d": Count(0)}
    cells = {key: Cell(each, status="value") for key, each in counts.items()}
    assert [row.key for row in ranking(cells, "count").leaders] == ["a"]
    sure = cells | {"c": Cell(Count(3), status="value")}
    assert [row.key for row in ranking(sure, "count").leaders] == ["a", "b"]


@pytest.mark.parametrize(
    ("changes", "named"),
    [
        ([Count(30, 2), Count(20, 2), Count(-5), Count(-40, 2)], True),
        ([Count(30, 4), Count(20, 4), Count(-5), Count(-40, 2)], False),  # 24 and 26 may be
        ([Count(30, 2), Count(20, 2), Count(-35, 4), Count(-40, 2)], False),
        ([Count(30), Count(3)], False),  # nobody loses
        ([Count(30), Count(-1, 1)], False),
    ],
)
def test_who_gains_and_who_loses_most_is_sure(changes: list[Count], *, named: bool) -> None:
    cells = {
        key: Cell(each, status="value", form="difference")
        for key, each in zip("abcd", changes, strict=False)
    }
    gained = ranking(cells, "count").gained()
    assert (gained is not None) == named
    if gained:
        assert [row.key for row in gained] == ["a", "d"]


def test_ties_at_both_ends_are_handled_alike() -> None:
    top = ranking({"a": whole(9, 40), "b": whole(9, 40), "c": whole(1, 40)})
    bottom = ranking({"a": whole(9, 40), "b": whole(1, 40), "c": whole(1, 40)})
    for made, ends in ((top, ["", "", "lowest"]), (bottom, ["highest", "", ""])):
        found = []
        for row in made.rows:
            standing = made.standing(row)
            assert standing
            sides: tuple[End, ...] = ("highest", "lowest")
            found.append("".join(end for end in sides if is_at(standing, end, made.tied(row))))
        assert found == ends


def test_how_many_lie_above_a_hinge_is_told_from_and_to() -> None:
    cells = {
        "a": compare(Count(60), Count(40), "ratio"),
        "b": compare(Count(39.5, 1), Count(40), "ratio"),
        "c": compare(Count(30), Count(40), "ratio"),
    }
    made = ranking(cells)
    assert made.beyond(1) == (1, 2)
    assert made.sides(1) == (1, 1, 0, 1)
