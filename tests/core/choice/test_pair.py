"""Two selections beside each other: what each has of its own, and what is held when it is gone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.choice.choices import Choices
from core.choice.nearest import settle
from core.choice.pair import VIEWS, hold, in_view, is_alike, seen, settle_held, swap, views
from core.choice.selection import OWN, Selection, as_beside
from core.deliveries.catalogue import read_catalogue
from core.words import movement
from tests.core.choice.test_selection import alone
from tests.core.compared_tables import ENTRANTS, NURSES, pair_of
from tests.pages.visitor import contents


def beside(**chosen: object) -> Selection:
    return hold(NURSES, "outcomes").change(**chosen)


@given(alone, st.sampled_from(("background", "outcomes")))
def test_what_is_held_is_at_first_the_same_on_both_sides(chosen: Selection, seen: str) -> None:
    held = hold(chosen, seen)
    assert swap(held, seen) == held
    # A view that two beside each other do not have is left to the page.
    shown = {"view": chosen.view if chosen.view in VIEWS else "chart", "beside": ""}
    assert held.change(beside="", perspective=chosen.perspective) == chosen.change(**shown)


@given(alone, alone, st.sampled_from(("background", "outcomes")))
def test_to_change_sides_twice_is_to_change_nothing(
    one: Selection, other: Selection, seen: str
) -> None:
    first = one.change(perspective=seen, beside=as_beside(other.change(perspective="throughput")))
    once = swap(first, seen)
    assert swap(once, "throughput") == first
    common = {name for name in vars(first) if name not in {*OWN, "beside"}}
    assert all(getattr(once, name) == getattr(first, name) for name in common)


def test_each_is_settled_in_its_own_perspective() -> None:
    right, held = pair_of(beside(**ENTRANTS))
    assert (held.perspective, right.perspective) == ("outcomes", "background")
    assert held.selection.units == NURSES.units
    assert held.selection.years_after == "1"


def test_each_shows_one_unit_and_period_the_first_chosen() -> None:
    right, held = pair_of(beside(units=("degree.YSJUK", "degree.YLAKA")))
    assert (right.selection.units, right.selection.periods) == (NURSES.units, NURSES.periods)
    assert held.selection.units == NURSES.units
    settled = settle(right.with_selection(beside(units=("degree.YSJUK", "degree.YLAKA"))))
    assert settled.alone
    assert settled.asked.units == ("degree.YSJUK", "degree.YLAKA")


def test_several_are_shown_where_they_are_added() -> None:
    right, _ = pair_of(beside(units=("degree.YSJUK", "degree.YLAKA"), combine="add"))
    assert right.selection.units == ("degree.YSJUK", "degree.YLAKA")


@pytest.mark.parametrize("view", ["time", "matrix", "gap", "institutions", "profile", "flows"])
def test_a_view_that_two_cannot_be_seen_in_becomes_bars(view: str) -> None:
    right, held = pair_of(beside(view=view))
    assert in_view(right, held).selection.view == "chart"


def test_maps_stand_beside_each_other_where_both_are_of_such_regions() -> None:
    right, held = pair_of(beside(view="map", **ENTRANTS))
    assert views(held, right) == ("chart", "map", "table")
    assert in_view(right, held).selection.view == "map"
    towns = ENTRANTS | {"measure": "recruitment_municipality"}
    right, held = pair_of(beside(view="map", **towns))
    assert (right.selection.view, in_view(right, held).selection.view) == ("map", "chart")
    assert views(held, right) == ("chart", "table")


@pytest.mark.parametrize(
    ("measure", "alike"), [("residence_county", True), ("recruitment_county", True),
                           ("sector", False), ("residence_municipality", False)],
)  # fmt: skip
def test_like_are_one_measure_and_regions_of_one_kind(measure: str, alike: bool) -> None:  # noqa: FBT001 - expected value
    right, held = pair_of(beside(measure=measure))
    assert is_alike(held, right) == alike


def test_a_class_of_a_split_is_kept_and_where_one_came_from_is_not() -> None:
    term = {
        "units": ("programme.6CDDD",), "periods": ("2012-2012",), "measure": "study_status",
        "part": "4", "perspective": "throughput",
    }  # fmt: skip
    right, _ = pair_of(beside(**term))
    assert (right.selection.split, right.selection.part) == ("term", "4")
    right, held = pair_of(hold(NURSES.change(part="difference"), "outcomes"))
    assert (right.selection.part, held.selection.part) == ("", "")


@pytest.mark.parametrize("part", movement.PARTS)
@pytest.mark.parametrize("measure", ["residence_county", "residence_municipality"])
def test_what_is_held_is_what_is_on_the_screen(part: str, measure: str) -> None:
    asked = NURSES.change(measure=measure, part=part, years_after="1", view="map")
    choices = Choices(contents("exempeldata"), read_catalogue(), "outcomes", asked)
    found = seen(asked, choices.with_selection(settle(choices).selection))
    if part in {"difference", "change"}:
        assert found is None
        return
    assert found is not None
    right, held = pair_of(hold(found, "outcomes"))
    for each in (right, held):
        origin = measure.replace("residence", "recruitment")
        assert each.selection.measure == (origin if part == "origin" else measure)
        assert (each.perspective, each.selection.units) == ("outcomes", NURSES.units)


def test_of_a_development_where_graduates_live_is_held() -> None:
    asked = NURSES.change(part="difference", view="time")
    choices = Choices(contents("exempeldata"), read_catalogue(), "outcomes", asked)
    assert seen(asked, choices.with_selection(settle(choices).selection)) == asked


@pytest.mark.parametrize("gone", [{"units": ("degree.GONE",)}, {"measure": "gone"}, {"units": ()}])
def test_what_is_gone_cannot_be_held(gone: dict[str, object]) -> None:
    held = as_beside(NURSES.change(perspective="outcomes", **gone))
    right, _ = pair_of(beside())
    found, _ = settle_held(right.with_selection(NURSES.change(beside=held)))
    assert found.selection.at_step() != "sheet"
