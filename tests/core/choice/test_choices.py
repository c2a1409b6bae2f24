"""What may be chosen once something is: periods, years after, splits, institutions, sums."""

import pandas as pd
import pytest

from tests.core.example_tables import (
    BOTH,
    CATALOGUE,
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
)

AGE = {"split": "age", "split_category": "20 år"}


def test_periods_come_latest_first_and_the_unknown_last() -> None:
    frame = pd.concat([BOTH, rows(WORKED, period=None)])
    assert choices(frame).periods == [LATE, EARLY, None]
    assert choices(frame, periods=("okand", "2008-2013")).chosen_periods == [EARLY, None]


def test_years_after_are_offered_in_order() -> None:
    frame = pd.concat([rows(WORKED, years_after=years) for years in (5, 1, 3)])
    assert choices(frame).years_after == ["1", "3", "5"]


def test_institutions_the_own_one_first() -> None:
    frame = pd.concat([rows(WORKED, institution=name) for name in ("Andra", "Testhögskolan")])
    assert choices(frame).institutions == ["Testhögskolan", "Andra"]
    assert choices(frame, institution="Andra").institution == "Andra"
    assert choices(frame, institution="Tredje").institution == "Testhögskolan"
    assert choices(rows(WORKED, institution="Andra")).institution == "Andra"


def test_a_measure_has_the_residuals_that_all_have() -> None:
    # its own first, where they are not among those of all
    assert LEVEL.residuals == ("Okänt", "Uppgift saknas")
    assert CATALOGUE.residuals == ("Övriga", "Uppgift saknas")
    assert choices(rows(WORKED)).measure.residuals == ("Okänt", "Övriga", "Uppgift saknas")


def test_splits_are_offered_beside_the_undivided() -> None:
    assert choices(pd.concat([rows(WORKED), rows(WORKED, **AGE)])).splits == ["", "age"]


def test_splits_are_those_of_the_years_that_are_shown() -> None:
    frame = pd.concat([rows(WORKED), rows(WORKED, years_after=3, **AGE)])
    assert choices(frame).splits == [""]
    assert choices(frame, years_after="3").splits == ["age"]


@pytest.mark.parametrize(
    ("chosen", "decided"),
    [
        ({}, ("1", "")),
        ({"years_after": "3"}, ("3", "age")),
        ({"split": "age"}, ("1", "")),
        ({"years_after": "5", "split": "term"}, ("1", "")),
        ({"measure": ""}, ("", "")),
    ],
)
def test_what_is_left_open_or_not_there_is_decided(
    chosen: dict[str, object], decided: tuple[str, str]
) -> None:
    frame = pd.concat([rows(WORKED), rows(WORKED, years_after=3, **AGE)])
    found = choices(frame, **chosen).decided
    assert (found.years_after, found.split) == decided
    assert found.institution == "Testhögskolan"


def test_what_is_told_is_of_the_chosen_units_and_periods() -> None:
    other = [rows(WORKED, institution="Andra"), rows(WORKED, years_after=3), rows(WORKED, **AGE)]
    frame = pd.concat([rows(WORKED, unit=DOCTOR), *other, BOTH])
    asked = choices(frame, units=(NURSE.id, DOCTOR.id), periods=("2008-2013",))
    shown = asked.with_selection(asked.decided)
    assert [(entry.unit, entry.period) for entry in shown.told] == [(NURSE.id, EARLY)]
    assert shown.first_told == (NURSE.id, EARLY)


@pytest.mark.parametrize(
    ("frame", "chosen", "lawful"),
    [
        (BOTH, {"periods": ("2008-2013", "2014-2019")}, True),
        (
            pd.concat([BOTH, rows(WORKED, period=(2017, 2022))]),
            {"periods": ("2014-2019", "2017-2022")},
            False,  # they share years: the same persons twice
        ),
        (
            pd.concat([rows(WORKED), rows(WORKED, unit=NURSING)]),
            {"units": (NURSE.id, NURSING.id)},
            False,  # a degree and a programme
        ),
        (shares({"Låg": 0.4}), {}, False),
        (
            pd.concat([rows(WORKED), rows(WORKED, unit=DOCTOR)]),
            {"units": (NURSE.id, DOCTOR.id)},
            True,
        ),
        (
            pd.concat([BOTH, rows(WORKED, unit=DOCTOR)]),
            {"units": (NURSE.id, DOCTOR.id), "periods": ("2008-2013", "2014-2019")},
            False,  # one lacks a period: the sum would be of less than it says
        ),
        (
            pd.concat([rows(WORKED), rows(WORKED, unit=DOCTOR, measure="home")]),
            {"units": (NURSE.id, DOCTOR.id)},
            False,  # one lacks the measure
        ),
        (
            pd.concat([rows(WORKED), rows(WORKED, unit=DOCTOR, years_after=3)]),
            {"units": (NURSE.id, DOCTOR.id)},
            False,  # one lacks the years after that are shown
        ),
    ],
)
def test_adding_is_offered_where_it_is_lawful(
    frame: pd.DataFrame,
    chosen: dict[str, object],
    lawful: bool,  # noqa: FBT001 - expected value
) -> None:
    assert choices(frame, **chosen).may_add is lawful
