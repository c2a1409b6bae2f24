"""What is compared: whose numbers, how many beside each other, in which views."""

import pytest

from core.choice.comparing import PERSPECTIVES, first_view, perspective_of, views
from core.choice.nearest import settle
from core.choice.selection import MOST_COMPARED, Selection
from tests.core.compared_tables import choices_of
from tests.pages.visitor import contents

DEGREES = tuple(
    f"degree.{code}"
    for code in ("YSJUK", "YLAKA", "YPSYK", "YSOCN", "YARBT", "YFYSI", "YLOGO", "YSPEC", "YBIOA")
)
NURSES = {"units": DEGREES[:1], "periods": ("2014-2019",), "measure": "industry"}


@pytest.mark.parametrize(
    ("asked", "perspective"),
    [
        ({}, "background"),
        ({"units": ("degree.YSJUK",)}, "outcomes"),
        ({"units": ("programme.6CDDD",)}, "background"),
        ({"units": ("programme.6CDDD",), "measure": "study_status"}, "throughput"),
        ({"units": ("programme.6CDDD",), "measure": "recruitment_county"}, "background"),
        ({"units": ("programme.6CDDD",), "perspective": "outcomes"}, "outcomes"),
        ({"measure": "matching"}, "outcomes"),
        ({"units": ("degree.GONE",)}, "background"),
    ],
)
def test_the_perspective_is_that_of_units_and_measure(
    asked: dict[str, object], perspective: str
) -> None:
    assert perspective_of(Selection().change(**asked), contents("exempeldata")) == perspective


def test_a_perspective_that_a_delivery_lacks_is_not_opened() -> None:
    asked = Selection(perspective="throughput")
    assert perspective_of(asked, contents("liu-publicerat")) in {"background", "outcomes"}


def test_eight_units_stand_side_by_side_and_no_ninth() -> None:
    _, found = choices_of("exempeldata", **NURSES | {"units": DEGREES})
    assert found.selection.units == DEGREES[:MOST_COMPARED]
    assert found.cut
    _, whole = choices_of("exempeldata", **NURSES | {"units": DEGREES[:8]})
    assert not whole.cut


@pytest.mark.parametrize(("units", "periods"), [(1, 4), (2, 4), (3, 2), (4, 2), (5, 1), (8, 1)])
def test_units_times_periods_are_eight_at_most(units: int, periods: int) -> None:
    every = ("2014-2019", "2008-2013", "2002-2007", "1996-2001")
    asked = {"units": DEGREES[:units], "periods": every, "measure": "industry"}
    _, found = choices_of("exempeldata", **asked)
    assert len(found.selection.periods) == periods
    assert found.cut == (periods < len(every))


def test_nothing_is_added_where_things_are_compared() -> None:
    asked = NURSES | {"units": DEGREES[:2], "combine": "add"}
    choices, found = choices_of("exempeldata", **asked)
    assert found.selection.combine == "compare"
    assert not choices.with_selection(found.selection).may_add


def test_a_split_keeps_every_unit() -> None:
    units = ("programme.6CDDD", "programme.6CIEI")
    asked = {"units": units, "periods": ("2012-2012",), "measure": "study_status", "part": "3"}
    _, found = choices_of("exempeldata", **asked)
    assert (found.selection.units, found.selection.split, found.selection.part) == (
        units, "term", "3",
    )  # fmt: skip
    assert not found.alone


@pytest.mark.parametrize(
    ("delivery", "asked", "offered"),
    [
        ("exempeldata", NURSES, ("matrix", "gap", "table")),
        ("exempeldata", NURSES | {"measure": "residence_county"},
         ("matrix", "map", "gap", "table")),
        ("liu-publicerat",
         {"units": ("degree.Ekonomexamen",), "periods": ("2010-2015",), "measure": "employment"},
         ("matrix", "gap", "institutions", "table")),
    ],
)  # fmt: skip
def test_views_are_those_that_the_measure_has(
    delivery: str, asked: dict[str, object], offered: tuple[str, ...]
) -> None:
    choices, found = choices_of(delivery, **asked)
    assert views(choices.with_selection(found.selection)) == offered


@pytest.mark.parametrize("view", ["chart", "time", "profile", "flows", "institutions", "map"])
def test_a_view_that_is_not_here_becomes_the_matrix(view: str) -> None:
    choices, found = choices_of("exempeldata", **NURSES | {"view": view})
    assert found.selection.view == "matrix"
    again = settle(choices.with_selection(found.asked))
    assert (again.selection, again.lost) == (found.selection, ())


@pytest.mark.parametrize(
    ("delivery", "asked", "first"),
    [
        ("exempeldata", NURSES, "matrix"),
        ("exempeldata", NURSES | {"measure": "residence_county"}, "map"),
        ("exempeldata", NURSES | {"measure": "residence_county", "units": DEGREES[:2]}, "matrix"),
        ("exempeldata", {"units": ("programme.6CDDD",), "periods": ("2012-2012",),
                         "measure": "study_status"}, "matrix"),
        ("liu-publicerat", {"units": ("degree.Ekonomexamen",), "periods": ("2010-2015",),
                            "measure": "employment"}, "institutions"),
    ],
)  # fmt: skip
def test_the_first_view_says_something_of_what_is_chosen(
    delivery: str, asked: dict[str, object], first: str
) -> None:
    choices, found = choices_of(delivery, **asked)
    assert found.selection.view == first
    assert first_view(choices.with_selection(found.selection)) == first
    asked_for = choices_of(delivery, **asked | {"view": "matrix"})[1]
    assert asked_for.selection.view == "matrix"


def test_perspectives_are_those_of_persons() -> None:
    assert PERSPECTIVES == ("background", "throughput", "outcomes")
