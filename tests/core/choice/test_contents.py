"""What a delivery contains: units and measures by perspective, entries with their n."""

import pandas as pd
import pytest

from core.choice.contents import Entry
from core.choice.selection import Selection
from core.counts import Count
from tests.core.example_tables import (
    DOCTOR,
    EARLY,
    LATE,
    NURSE,
    NURSING,
    WORKED,
    contents,
    rows,
    shares,
)


def only(frame: pd.DataFrame) -> Entry:
    (entry,) = contents(frame).of("outcomes", [NURSE.id])
    return entry


def test_names_and_links_come_from_the_list_of_units() -> None:
    found = contents(rows(WORKED, unit=NURSING, perspective="background"))
    assert found.units["background"][NURSING.id] == NURSING
    assert found.of("background", [NURSING.id, "degree.X"])[0].measure == "level"


def test_an_entry_says_whose_it_is_and_of_how_many() -> None:
    found = only(rows(WORKED))
    assert (found.unit, found.period, found.years_after) == (NURSE.id, LATE, "1")
    assert (found.count, found.delivered_share) == (Count(77.5, 3), False)


def test_delivered_shares_have_the_n_that_came_with_them() -> None:
    table = {"Låg": 0.4, "Hög": 0.6}
    assert only(shares(table)).count is None
    with_base = only(shares(table, base=746))
    assert (with_base.count, with_base.delivered_share) == (Count(746), True)
    # Of two wholes neither is the n.
    several = pd.concat([shares({"Låg": 0.4}, base=746), shares({"Hög": 0.6}, base=700)])
    assert only(several).count is None


@pytest.mark.parametrize("name", ["measure", "years_after", "split", "institution"])
def test_an_entry_is_of_a_selection_that_says_the_same(name: str) -> None:
    selection = Selection(measure="level", years_after="1", institution="Testhögskolan")
    found = only(rows(WORKED))
    assert found.is_of(selection)
    assert found.is_of(selection.change(units=("x",), periods=("1990-1995",), view="map"))
    assert not found.is_of(selection.change(**{name: "5"}))


def test_entries_are_made_when_asked_for_and_once() -> None:
    both = [rows(WORKED, period=period) for period in (None, EARLY, LATE)]
    found = contents(pd.concat([rows(WORKED, unit=DOCTOR), *both])).entries
    assert list(found) == [("outcomes", DOCTOR.id), ("outcomes", NURSE.id)]
    assert len(found) == 2
    assert found["outcomes", NURSE.id] is found["outcomes", NURSE.id]
    assert [entry.period for entry in found["outcomes", NURSE.id]] == [None, EARLY, LATE]
    assert ("background", NURSE.id) not in found


def test_measures_are_those_that_a_perspective_has_numbers_of() -> None:
    empty = rows({"Låg": ("missing", "missing")}, measure="age")
    nursing = rows(WORKED, unit=NURSING, perspective="background")
    found = contents(pd.concat([rows(WORKED), rows(WORKED, measure="home"), empty, nursing]))
    assert found.measures == {"outcomes": {"level", "home"}, "background": {"level"}}


def test_a_delivery_without_rows_contains_nothing() -> None:
    found = contents(rows({}))
    assert (dict(found.units), dict(found.entries), dict(found.measures)) == ({}, {}, {})
