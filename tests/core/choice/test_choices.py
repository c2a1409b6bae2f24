"""What can be chosen: units, periods, measures with n or the reason they are not there."""

import pandas as pd
import pytest

from core.counts import Count
from tests.core.example_tables import (
    CATALOGUE,
    DOCTOR,
    LEVEL,
    NURSE,
    NURSING,
    WORKED,
    choices,
    contents,
    rows,
    shares,
)

EARLY, LATE = (2008, 2013), (2014, 2019)
BOTH = pd.concat([rows(WORKED, period=EARLY), rows(WORKED, period=LATE)])


ALL = Count(77.5, 3)  # 22.5 women and 55 men


def offer(frame: pd.DataFrame, measure: str = "level", **chosen: object) -> tuple[object, ...]:
    found = next(each for each in choices(frame, **chosen).offers if each.measure.id == measure)
    return found.counts, found.reason


def test_offer_tells_n_and_what_is_hidden_in_it() -> None:
    assert offer(rows(WORKED)) == ((ALL,), "")


def test_periods_come_latest_first_and_the_unknown_last() -> None:
    frame = pd.concat([BOTH, rows(WORKED, period=None)])
    assert choices(frame).periods == [LATE, EARLY, None]
    assert choices(frame, periods=("okand", "2008-2013")).chosen_periods == [EARLY, None]


PERIODS = ("2014-2019", "2008-2013")
SMALL = rows({"Låg": (9, None)}, unit=DOCTOR)


def test_what_is_compared_has_an_n_each_the_latest_period_first() -> None:
    later = pd.concat([rows({"Låg": (90, 10)}), rows(WORKED, period=EARLY)])
    assert offer(later, periods=PERIODS) == ((Count(100), ALL), "")
    pair = pd.concat([rows(WORKED), SMALL])
    assert offer(pair, units=(DOCTOR.id, NURSE.id)) == ((Count(11.5, 1), ALL), "")


def test_only_what_is_added_is_summed() -> None:
    assert offer(BOTH, periods=PERIODS, combine="add") == ((Count(155, 6),), "")
    # They cannot be added: one lacks a period.
    frame, units = pd.concat([BOTH, SMALL]), (NURSE.id, DOCTOR.id)
    found, _ = offer(frame, units=units, periods=PERIODS, combine="add")
    assert found == (ALL, ALL, Count(11.5, 1), None)


def test_a_split_has_the_n_of_what_its_sheet_shows() -> None:
    split = {"split": "term", "split_category": "1"}
    early, late = rows({"Låg": (5, 6)}, period=EARLY, **split), rows({"Låg": (7, 8)}, **split)
    assert offer(pd.concat([early, late]), periods=PERIODS) == ((Count(15),), "")
    other = rows(WORKED, unit=DOCTOR)
    pair = pd.concat([early, other]).assign(split="term", split_category="1")
    assert offer(pair, units=(NURSE.id, DOCTOR.id), periods=PERIODS) == ((Count(11),), "")


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
    assert offer(frame, measure, **chosen) == ((), reason)


def test_a_reason_of_period_names_those_that_exist() -> None:
    found = choices(BOTH, periods=("1990-1995",)).offers[0]
    assert (found.reason, found.periods) == ("period", (EARLY, LATE))


def test_delivered_shares_have_no_n() -> None:
    assert offer(shares({"Låg": 0.4, "Hög": 0.6})) == ((None,), "")


def test_what_is_not_delivered_has_no_n_either() -> None:
    # A true zero is another thing than a block of numbers that are all missing.
    assert offer(rows({"Låg": (0, 0)})) == ((Count(0),), "")
    counts, reason = offer(rows({"Låg": ("missing", "missing")}))
    assert counts == ()
    assert reason


def test_years_after_are_offered_in_order() -> None:
    frame = pd.concat([rows(WORKED, years_after=years) for years in (5, 1, 3)])
    assert choices(frame).years_after == ["1", "3", "5"]
    assert offer(frame) == ((ALL,), "")


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
    split = rows(WORKED, split="age", split_category="20 år")
    assert choices(pd.concat([rows(WORKED), split])).splits == ["", "age"]


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
    ],
)
def test_adding_is_offered_where_it_is_lawful(
    frame: pd.DataFrame,
    chosen: dict[str, object],
    lawful: bool,  # noqa: FBT001 - expected value
) -> None:
    assert choices(frame, **chosen).may_add is lawful


def test_names_and_links_come_from_the_list_of_units() -> None:
    found = contents(rows(WORKED, unit=NURSING, perspective="background"))
    assert found.units["background"][NURSING.id] == NURSING
    assert found.of("background", [NURSING.id, "degree.X"])[0].measure == "level"


def test_entries_are_made_when_asked_for_and_once() -> None:
    frame = pd.concat([rows(WORKED, unit=DOCTOR), rows(WORKED, period=None), BOTH])
    found = contents(frame).entries
    assert list(found) == [("outcomes", DOCTOR.id), ("outcomes", NURSE.id)]
    assert len(found) == 2
    assert found["outcomes", NURSE.id] is found["outcomes", NURSE.id]
    assert [entry.period for entry in found["outcomes", NURSE.id]] == [None, EARLY, LATE]
    assert ("background", NURSE.id) not in found


def test_a_delivery_without_rows_offers_nothing() -> None:
    found = contents(rows({}))
    assert (dict(found.units), dict(found.entries)) == ({}, {})
