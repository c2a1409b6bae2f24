"""An address opens the nearest period and view of the moves; what other pages chose is let be."""

from dataclasses import replace

import pandas as pd
import pytest

from core.choice.contents import Contents
from core.choice.flows import (
    MOVES,
    NET,
    OF_MOVES,
    ORIGIN,
    VIEWS,
    institutions,
    periods,
    settle,
    views,
)
from core.choice.nearest import Settled
from core.choice.selection import Selection, period_id
from core.deliveries.store import Unit
from tests.core import example_tables
from tests.core.example_tables import NURSE, WORKED

OWN = Unit("institution", "Testhögskolan", "Testhögskolan")
OTHER = Unit("institution", "Andra", "Andra högskolan")
EARLY, MIDDLE, LATE = (2002, 2007), (2008, 2013), (2014, 2019)


def rows(unit: Unit, measure: str, period: tuple[int, int], **given: object) -> pd.DataFrame:
    place = {"perspective": "municipality", "measure": measure, "period": period}
    return example_tables.rows({"05": (9,)}, unit, sexes=("total",), **place, **given)


def moved(unit: Unit, period: tuple[int, int]) -> pd.DataFrame:
    return rows(unit, MOVES, period, split=ORIGIN, split_category="06")


@pytest.fixture(scope="module")
def contents() -> Contents:
    return example_tables.contents(
        pd.concat(
            [
                example_tables.rows(WORKED, NURSE),
                rows(OTHER, NET, MIDDLE),
                *(rows(OWN, NET, period) for period in (EARLY, MIDDLE, LATE)),
                moved(OWN, LATE),
                rows(OWN, MOVES, MIDDLE),  # not split: nobody knows from where
                rows(OWN, NET, (1996, 2001), years_after=5),
            ]
        )
    )


def settled(contents: Contents, **chosen: object) -> Settled:
    return settle(Selection().change(**chosen), contents)


def test_institutions_and_periods_are_those_that_have_it(contents: Contents) -> None:
    assert [*institutions(contents)] == [OWN.code, OTHER.code]
    assert periods(contents, OWN.code) == (LATE, MIDDLE, EARLY)
    assert periods(contents, OWN.code, MOVES) == (LATE,)


def test_nothing_chosen_opens_the_own_institution_and_the_latest_period(
    contents: Contents,
) -> None:
    found = settled(contents)
    shown = found.selection
    assert (shown.institution, shown.year, shown.order) == (OWN.code, period_id(LATE), "size")
    assert (found.asked, found.lost) == (Selection(), ())


@pytest.mark.parametrize(
    ("asked", "shown"),
    [("2010-2015", MIDDLE), ("2019-2019", LATE), ("1990-1990", EARLY), ("2002-2007", EARLY)],
)
def test_a_year_of_another_page_gives_the_nearest_without_a_word(
    contents: Contents, asked: str, shown: tuple[int, int]
) -> None:
    found = settled(contents, year=asked)
    assert found.selection.year == period_id(shown)
    assert (found.asked.year, found.lost) == (asked, ())


def test_what_is_no_year_and_no_region_is_lost_and_named(contents: Contents) -> None:
    found = settled(contents, year="last year", focus="99")
    assert found.lost == ("99", "last year")
    assert (found.asked.year, found.asked.focus) == ("", "")
    assert settled(contents, focus="finns-ej", frame="77").lost == ("finns-ej", "77")


def test_what_other_pages_chose_is_let_be(contents: Contents) -> None:
    chosen = {"units": (NURSE.id,), "periods": ("2014-2019",), "places": ("0580",), "frame": "05",
              "indicator": "students", "institution": "Riket", "focus": "0580"}  # fmt: skip
    found = settled(contents, **chosen)
    assert found.asked == Selection().change(**chosen)
    assert found.lost == ()
    assert (found.selection.focus, found.selection.frame) == ("05", "")
    assert found.selection.institution == OWN.code


@pytest.mark.parametrize(("focus", "county"), [("05", "05"), ("Byggindustri", ""), ("", "")])
def test_a_focus_is_a_county(contents: Contents, focus: str, county: str) -> None:
    assert settled(contents, focus=focus).selection.focus == county


def test_a_view_of_moves_needs_moves(contents: Contents) -> None:
    for view in OF_MOVES:
        late = settled(contents, view=view).selection
        assert late.view == view
        assert views(contents, late) == (*VIEWS, *OF_MOVES)
        early = settled(contents, view=view, year=period_id(EARLY)).selection
        assert early.view == "map"
        assert views(contents, early) == VIEWS
    assert settled(contents, view="profile").selection.view == "map"


def test_only_the_table_is_sorted_by_its_heads(contents: Contents) -> None:
    assert settled(contents, view="table", sort="total.count").selection.sort == "total.count"
    assert settled(contents, view="chart", sort="total.count").selection.sort == ""


def test_an_institution_that_has_it_may_be_chosen(contents: Contents) -> None:
    found = settled(contents, institution=OTHER.code)
    assert (found.selection.institution, found.selection.year) == (OTHER.code, period_id(MIDDLE))


def test_a_period_that_nobody_knows_can_be_shown(contents: Contents) -> None:
    every = pd.concat([rows(OWN, NET, LATE), rows(OWN, NET, None)])
    assert settled(example_tables.contents(every), year="okand").selection.year == "okand"
    assert settled(contents, year="okand").selection.year == period_id(LATE)


def test_a_delivery_without_it_has_no_period(contents: Contents) -> None:
    found = settled(replace(contents, entries={}), year="2014-2019")
    assert (found.selection.year, found.asked.year, found.lost) == ("", "2014-2019", ())
