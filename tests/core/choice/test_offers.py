"""Measures are offered with the n of what their sheets show, or the reason they are not there."""

import pandas as pd
import pytest

from core.choice.nearest import settle
from core.choice.offers import count_each, offer, offer_each
from core.counts import Count
from tests.core.example_tables import (
    BOTH,
    DOCTOR,
    EARLY,
    LATE,
    LEVEL,
    NURSE,
    NURSING,
    WORKED,
    choices,
    rows,
    shares,
    sheet,
)

PERIODS = ("2014-2019", "2008-2013")
SMALL = rows({"Låg": (9, None)}, unit=DOCTOR)
ALL = Count(77.5, 3)  # 22.5 women and 55 men
AGE = {"split": "age", "split_category": "20 år"}


def counts(frame: pd.DataFrame, **chosen: object) -> tuple[Count | None, ...]:
    asked = choices(frame, **chosen)
    assert not offer(asked, LEVEL).reason
    return count_each(asked, LEVEL)


def test_an_n_tells_what_is_hidden_in_it() -> None:
    assert counts(rows(WORKED)) == (ALL,)


def test_what_is_compared_has_an_n_each_the_latest_period_first() -> None:
    later = pd.concat([rows({"Låg": (90, 10)}), rows(WORKED, period=EARLY)])
    assert counts(later, periods=PERIODS) == (Count(100), ALL)
    pair = pd.concat([rows(WORKED), SMALL])
    assert counts(pair, units=(DOCTOR.id, NURSE.id)) == (Count(11.5, 1), ALL)


def test_only_what_is_added_is_summed() -> None:
    assert counts(BOTH, periods=PERIODS, combine="add") == (Count(155, 6),)
    # They cannot be added: one lacks a period.
    frame, units = pd.concat([BOTH, SMALL]), (NURSE.id, DOCTOR.id)
    found = counts(frame, units=units, periods=PERIODS, combine="add")
    assert found == (ALL, ALL, Count(11.5, 1), None)


def test_a_split_has_the_n_of_what_its_sheet_shows() -> None:
    split = {"split": "term", "split_category": "1"}
    early, late = rows({"Låg": (5, 6)}, period=EARLY, **split), rows({"Låg": (7, 8)}, **split)
    assert counts(pd.concat([early, late]), periods=PERIODS) == (Count(15),)
    other = rows(WORKED, unit=DOCTOR)
    pair = pd.concat([early, other]).assign(split="term", split_category="1")
    assert counts(pair, units=(NURSE.id, DOCTOR.id), periods=PERIODS) == (Count(11),)


def test_delivered_shares_have_the_n_that_came_with_them() -> None:
    table = {"Låg": 0.4, "Hög": 0.6}
    assert counts(shares(table)) == (None,)
    assert counts(shares(table, base=746)) == (Count(746),)
    one = pd.concat([shares(table, base=746), shares(table, unit=DOCTOR)])
    assert counts(one, units=(NURSE.id, DOCTOR.id)) == (Count(746), None)


@pytest.mark.parametrize(
    ("first", "later"),
    [({}, AGE), (AGE, {}), (AGE, AGE)],
    ids=["divided later", "divided first", "divided"],
)
def test_what_is_counted_is_what_is_shown(first: dict[str, str], later: dict[str, str]) -> None:
    one, three = rows({"Låg": (7, 8)}, **first), rows({"Låg": (90, 9)}, years_after=3, **later)
    frame = pd.concat([one, three])
    shown = settle(choices(frame)).selection
    assert (shown.years_after, shown.split) == ("1", first.get("split", ""))
    assert counts(frame) == (Count(15),)
    (series,) = (figure := sheet(frame).figure).series
    assert figure.totals[series.key, "total"] == Count(15)
    # The years after that the reader has asked for stay when the measure is changed.
    assert counts(frame, years_after="3") == (Count(99),)


@pytest.mark.parametrize(
    ("chosen", "measure", "reason"),
    [
        ({"units": (NURSING.id,)}, "home", "unit_type"),
        ({}, "home", "unit"),
        ({"periods": ("2008-2013",)}, "level", "period"),
    ],
)
def test_reasons(chosen: dict[str, object], measure: str, reason: str) -> None:
    frame = pd.concat([rows(WORKED), rows(WORKED, unit=NURSING)])
    offers = {each.measure.id: each.reason for each in offer_each(choices(frame, **chosen))}
    assert offers[measure] == reason


def test_a_reason_of_period_names_those_that_exist() -> None:
    found = offer(choices(BOTH, periods=("1990-1995",)), LEVEL)
    assert (found.reason, found.periods) == ("period", (EARLY, LATE))


def test_what_is_not_delivered_is_not_offered() -> None:
    # A true zero is another thing than a block of numbers that are all missing.
    assert counts(rows({"Låg": (0, 0)})) == (Count(0),)
    assert offer(choices(rows({"Låg": ("missing", "missing")})), LEVEL).reason


def test_each_measure_of_the_perspective_is_offered() -> None:
    offered = [each.measure.id for each in offer_each(choices(rows(WORKED)))]
    assert offered == ["level", "home", "town"]
    assert [each.measure.id for each in offer_each(choices(rows(WORKED), "background"))] == [
        "age", "level",
    ]  # fmt: skip
