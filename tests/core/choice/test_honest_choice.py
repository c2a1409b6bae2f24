"""What is shown is what is said to be chosen: nothing is left out in silence."""

import pandas as pd

from core.choice.nearest import settle
from core.choice.selection import MOST_SERIES
from tests.core.example_tables import DOCTOR, NURSE, WORKED, choices, rows

EARLIER = ("2008-2013", "2014-2019")


def test_a_split_shows_the_first_unit_and_period_and_says_so() -> None:
    split = [rows(WORKED, unit=unit, split="term", split_category="1") for unit in (NURSE, DOCTOR)]
    found = settle(choices(pd.concat(split), units=(NURSE.id, DOCTOR.id)))
    assert found.alone
    assert found.selection.units == (NURSE.id,)
    assert found.asked.units == (NURSE.id, DOCTOR.id)
    assert not settle(choices(split[0])).alone


def test_a_split_is_of_the_institution_that_is_shown() -> None:
    term = {"split": "term", "split_category": "1"}
    elsewhere = rows(WORKED, institution="Andra", **term)
    both = choices(
        pd.concat([elsewhere, rows(WORKED, unit=DOCTOR, **term)]), units=(NURSE.id, DOCTOR.id)
    )
    assert settle(both).selection.units == (DOCTOR.id,)
    other = both.with_selection(both.selection.change(institution="Andra"))
    assert settle(other).selection.units == (NURSE.id,)


def test_a_sum_names_only_the_periods_that_were_delivered() -> None:
    both = [rows(WORKED), rows(WORKED, period=(2008, 2013)), rows(WORKED, years_after=3)]
    chosen = choices(pd.concat(both), periods=EARLIER, combine="add", years_after="3")
    found = settle(chosen)
    assert found.selection.periods == ("2014-2019",)
    assert found.lost == ("2008-2013",)
    whole = settle(choices(pd.concat(both), periods=EARLIER, combine="add"))
    assert set(whole.selection.periods) == set(EARLIER)
    assert not whole.lost


def test_what_is_added_is_compared_over_time_and_added_again_after() -> None:
    starts = (1996, 1999, 2002, 2005, 2008, 2011)
    frame = pd.concat([rows(WORKED, period=(start, start + 2)) for start in starts])
    periods = tuple(f"{start}-{start + 2}" for start in reversed(starts))
    found = settle(choices(frame, periods=periods, combine="add", view="time"))
    shown, asked = found.selection, found.asked
    assert (shown.combine, shown.periods) == ("compare", periods[:MOST_SERIES])
    assert (asked.combine, asked.periods, found.cut) == ("add", periods, False)
    again = settle(choices(frame, **vars(asked.change(view="chart")))).selection
    assert (again.combine, again.periods) == ("add", periods)


def test_a_head_orders_the_table_and_nothing_that_is_shown_without_it() -> None:
    frame = rows(WORKED)
    for view, order in (("table", "-total.count"), ("chart", ""), ("time", "")):
        found = settle(choices(frame, view=view, sort="-total.count"))
        assert (found.selection.sort, found.asked.sort) == (order, "-total.count")
