"""Each change is an address and a step; what is emptied, left or stepped from comes out right."""

from types import SimpleNamespace
from typing import Any

import pytest

from core.choice.selection import Selection, from_address
from core.ui import trail

FIRST = Selection(delivery="exempeldata", units=("degree.YSJUK",), measure="industry")


class Address(dict[str, list[str]]):
    """Stands in for the address of the browser."""

    def from_dict(self, given: dict[str, list[str]]) -> None:
        self.clear()
        self.update(given)

    @property
    def selection(self) -> Selection:
        return from_address(self)[0]


@pytest.fixture
def address(monkeypatch: pytest.MonkeyPatch) -> Address:
    """Give the address of a visitor who has just opened the first selection."""
    here: Any = SimpleNamespace(session_state={}, query_params=Address())
    monkeypatch.setattr(trail, "st", here)
    trail.stand_at(FIRST)
    return here.query_params  # type: ignore[no-any-return]


def test_two_changes_in_one_moment_are_both_kept(address: Address) -> None:
    trail.change(number="count")
    trail.change(rest="open")
    assert address.selection == FIRST.change(number="count", rest="open")


def test_a_step_back_for_each_change_and_none_for_what_changes_nothing(address: Address) -> None:
    assert not trail.may_step_back()
    trail.change(number="count")
    trail.change(number="count")
    trail.step_back()
    assert address.selection == FIRST
    assert not trail.may_step_back()


def test_the_trail_keeps_the_latest_steps(address: Address) -> None:
    for place in range(trail.LONGEST + 9):
        trail.change(focus=str(place))
    steps = 0
    while trail.may_step_back():
        trail.step_back()
        steps += 1
    assert steps == trail.LONGEST
    assert address.selection == FIRST.change(focus="8")


def test_what_was_said_aside_is_forgotten_with_any_move(address: Address) -> None:
    for move in (lambda: trail.change(number="count"), trail.step_back, trail.clear):
        trail.note("units", ())
        trail.note("periods", ())
        assert trail.noted("units") == trail.noted("periods") == ()
        move()
        assert trail.noted("units") is trail.noted("periods") is None
    assert address.selection == Selection(delivery="exempeldata")


def test_what_is_chosen_can_be_cleared_and_a_delivery_alone_cannot(address: Address) -> None:
    assert trail.may_clear()
    trail.clear()
    assert not trail.may_clear()
    trail.change(measure="sector")
    assert trail.may_clear()
    assert address.selection == Selection(delivery="exempeldata", measure="sector")


def test_an_order_above_the_table_takes_the_place_of_one_in_it(address: Address) -> None:
    trail.change(sort="-total.count")
    trail.change(order="size")
    assert address.selection == FIRST.change(order="size")


def test_another_measure_brings_its_own_arrangement_and_leaves_the_rest(address: Address) -> None:
    trail.change(order="size", rest="open", sort="total.count", years_after="3", view="table")
    trail.change_measure("sector")
    assert address.selection == FIRST.change(measure="sector", years_after="3", view="table")


def test_a_delivery_that_is_gone_meanwhile_breaks_nothing(address: Address) -> None:
    trail.open_delivery("borttagen")
    assert address.selection.delivery == "borttagen"


def test_what_was_just_opened_is_known_until_anything_changes(address: Address) -> None:
    assert trail.is_newly_opened("efter")
    assert trail.is_newly_opened("efter")  # however often it is drawn
    assert not trail.is_newly_opened("fore")  # the same choice on another page is brought along
    trail.change(number="count")
    assert not trail.is_newly_opened("efter")
    trail.open_delivery("liu-publicerat")
    assert trail.is_newly_opened("efter")
    assert address.selection.number == "count"


def test_each_delivery_opens_as_it_was_left(address: Address) -> None:
    trail.open_delivery("liu-publicerat")
    trail.stand_at(Selection(delivery="liu-publicerat"))  # it has nothing of the choice
    trail.open_delivery("exempeldata")
    assert address.selection == FIRST
