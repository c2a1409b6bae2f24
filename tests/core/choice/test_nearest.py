"""A link that is broken or outdated opens the nearest view, and says what it could not find."""

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.choice.choices import Choices
from core.choice.nearest import Settled, counterparts, settle
from core.choice.selection import MOST_SERIES, Selection, to_address
from core.deliveries.store import Unit
from tests.core.example_tables import (
    CATALOGUE,
    DOCTOR,
    NURSE,
    NURSING,
    WORKED,
    choices,
    rows,
)

MANY = [Unit("degree", f"Y{number}", f"Examen {number}") for number in range(6)]
FRAME = pd.concat(
    [
        *(rows(WORKED, unit=unit) for unit in (NURSE, DOCTOR, *MANY)),
        *(rows(WORKED, period=(start, start + 5)) for start in (1996, 2002, 2008)),
        rows(WORKED, years_after=3),
        rows(WORKED, institution="Andra"),
        rows(WORKED, unit=NURSING),
        *(
            rows(WORKED, unit=NURSING, perspective="background", years_after=0,
                 period=(start, start + 2))
            for start in (2011, 2014, 2017)
        ),
    ]
)  # fmt: skip


KNOWN = choices(FRAME)
DECIDED = {"years_after": "1", "institution": "Testhögskolan", "order": "given"}


def settled(perspective: str = "outcomes", /, **chosen: object) -> Settled:
    selection = KNOWN.selection.change(**chosen)
    return settle(Choices(KNOWN.contents, CATALOGUE, perspective, selection))


def vars_of(selection: Selection) -> dict[str, object]:
    """Give what is chosen, without what is left open."""
    return {name: value for name, value in vars(selection).items() if value}


def test_what_can_be_shown_is_left_alone() -> None:
    asked = Selection(units=(NURSE.id,), periods=("2014-2019",), measure="level", years_after="3")
    assert settled(years_after="3") == Settled(asked.change(**DECIDED | vars_of(asked)), asked)


def test_what_is_left_open_is_decided_but_not_asked_for() -> None:
    found = settled()
    assert vars_of(found.selection) == vars_of(found.asked) | DECIDED
    assert not {*DECIDED} & {*vars_of(found.asked)}


def test_until_a_measure_is_chosen_nothing_is_decided() -> None:
    for chosen in ({"measure": ""}, {"measure": "age"}, {"units": ()}):
        found = settled(**chosen)
        assert found.selection == found.asked


def test_of_years_after_the_first_is_decided() -> None:
    late = pd.concat([rows(WORKED, years_after=5), rows(WORKED, years_after=3)])
    assert settle(choices(late)).selection.years_after == "3"
    assert settle(choices(late, years_after="5")).selection.years_after == "5"


def test_what_is_only_delivered_split_is_settled_on_the_split() -> None:
    found = settle(choices(rows(WORKED, split="term", split_category="1"), combine="add"))
    assert (found.selection.split, found.asked.split) == ("term", "")
    assert found.selection.combine == "compare"


def test_a_split_is_one_of_the_years_that_are_shown() -> None:
    both = pd.concat([rows(WORKED), rows(WORKED, years_after=3, split="age", split_category="20")])
    assert settle(choices(both, split="age")).lost == ("age",)
    assert settle(choices(both, years_after="3")).selection.split == "age"


def test_what_is_split_has_no_development() -> None:
    split = pd.concat([rows(WORKED), rows(WORKED, split="age", split_category="20")])
    found = settle(choices(split, split="age", view="time"))
    assert (found.selection.view, found.asked.view) == ("chart", "time")
    assert settle(choices(split, view="time")).selection.view == "time"


def test_an_unknown_unit_is_lost_and_named() -> None:
    found = settled(units=("degree.GONE", NURSE.id))
    assert found.selection.units == (NURSE.id,)
    assert found.lost == ("degree.GONE",)


def test_nothing_left_leaves_the_rest_of_the_choice() -> None:
    found = settled(units=("degree.GONE",))
    assert found.selection == Selection(periods=("2014-2019",), measure="level")


def test_units_of_another_kind_are_left_out_with_a_word() -> None:
    found = settled(units=(NURSE.id, NURSING.id))
    assert found.selection.units == (NURSE.id,)
    assert NURSING.id in found.lost or found.cut


def test_a_degree_leads_to_its_programmes_and_back() -> None:
    there = settled("background", units=(NURSE.id,))
    assert there.selection.units == (NURSING.id,)
    assert there.linked == ((NURSE, (NURSING,)),)
    assert there.lost == ()
    known = KNOWN.contents
    assert counterparts(known, "background", NURSE) == (NURSING,)
    assert counterparts(known, "outcomes", NURSING) == (NURSE,)
    assert counterparts(known, "background", DOCTOR) == ()


def test_another_perspective_has_other_periods() -> None:
    found = settled("background", units=(NURSE.id,), periods=("2014-2019",))
    assert found.selection.periods in (("2017-2019",), ("2014-2016",))
    assert found.lost == ()


def test_an_outdated_period_gives_the_one_that_shares_most_years() -> None:
    assert settled(periods=("2007-2012",)).selection.periods == ("2008-2013",)


@pytest.mark.parametrize(
    "period", ["1890-1895", "okand", "last year", "0-99999999999999", "²-³", "2019-2014", "-"]
)
def test_a_period_that_shares_no_year_is_lost_and_named(period: str) -> None:
    found = settled(periods=(period,))
    assert found.selection.periods == ("2014-2019",)
    assert found.lost == (period,)


def test_of_several_periods_those_that_exist_are_kept() -> None:
    found = settled(periods=("2014-2019", "1890-1895", "2008-2013"))
    assert found.selection.periods == ("2014-2019", "2008-2013")
    assert found.lost == ("1890-1895",)


def test_no_period_means_the_latest() -> None:
    assert settled(periods=()).selection.periods in ((), ("2014-2019",))
    assert settled(periods=()).lost == ()


def test_too_many_units_are_cut_with_a_word() -> None:
    found = settled(units=tuple(unit.id for unit in MANY))
    assert found.selection.units == tuple(unit.id for unit in MANY[:MOST_SERIES])
    assert found.cut


def test_too_many_series_are_cut_but_not_where_they_are_added() -> None:
    periods = ("2014-2019", "2008-2013", "2002-2007", "1996-2001")
    found = settled(units=(NURSE.id, DOCTOR.id), periods=periods)
    assert len(found.selection.units) * len(found.selection.periods) <= MOST_SERIES
    assert found.cut
    assert not settled(periods=periods).cut
    assert settled(periods=periods, combine="add").selection.periods == periods


def test_an_unknown_measure_is_lost_and_named() -> None:
    found = settled(measure="horoscope", split="x", years_after="3")
    assert found.lost == ("horoscope",)
    left = found.selection
    assert (left.measure, left.split, left.years_after) == ("", "", "")


def test_a_measure_of_the_other_perspective_is_given_up() -> None:
    found = settled(measure="age")
    assert found.selection.measure == ""
    assert found.selection.at_step() == "measure"


def test_an_unknown_institution_is_lost_and_named() -> None:
    found = settled(institution="Tredje")
    assert (found.asked.institution, found.lost) == ("", ("Tredje",))
    assert found.selection.institution == "Testhögskolan"
    assert settled(institution="Andra").selection.institution == "Andra"
    # Another stands in only where the own one lacks the unit.
    assert settle(choices(rows(WORKED, institution="Andra"))).selection.institution == "Andra"


@pytest.mark.parametrize(
    "chosen", [{"years_after": "5"}, {"split": "age"}, {"years_after": "soon"}]
)
def test_what_the_measure_lacks_is_dropped(chosen: dict[str, object]) -> None:
    assert settled(**chosen).selection == settled().selection


def test_an_unknown_map_frame_is_dropped() -> None:
    assert settled(frame="99").selection.frame == ""
    assert settled(frame="99").lost == ("99",)


def test_only_municipalities_are_framed() -> None:
    town = choices(rows({"0580": (9, 9)}, measure="town"), measure="town", frame="05")
    assert settle(town).selection.frame == "05"
    assert settled(frame="05").selection.frame == ""


def test_a_sum_that_is_not_lawful_becomes_a_comparison() -> None:
    frame = pd.concat([FRAME, rows(WORKED, period=(2017, 2022))])
    chosen = choices(frame, periods=("2014-2019", "2017-2022"), combine="add")
    assert settle(chosen).selection.combine == "compare"


def test_a_sum_that_is_not_lawful_is_cut_as_a_comparison() -> None:
    frame = pd.concat([FRAME, rows(WORKED, period=(2017, 2022))])
    periods = ("2017-2022", "2014-2019", "2008-2013", "2002-2007", "1996-2001")
    found = settle(choices(frame, periods=periods, combine="add"))
    assert len(found.selection.periods) <= MOST_SERIES
    assert found.cut


UNITS = [NURSE.id, NURSING.id, DOCTOR.id, *(unit.id for unit in MANY), "degree.GONE", "x"]
PERIODS = ["2014-2019", "2008-2013", "2002-2007", "2017-2019", "2014-2016", "1890-1895", "okand"]


@given(
    st.sampled_from(["background", "outcomes"]),
    st.fixed_dictionaries(
        {
            "units": st.lists(st.sampled_from(UNITS), unique=True, max_size=6).map(tuple),
            "periods": st.lists(st.sampled_from(PERIODS), unique=True, max_size=5).map(tuple),
            "measure": st.sampled_from(["", "level", "home", "age", "horoscope"]),
            "years_after": st.sampled_from(["", "0", "1", "3", "x"]),
            "institution": st.sampled_from(["", "Andra", "Tredje"]),
            "split": st.sampled_from(["", "age"]),
            "view": st.sampled_from(["chart", "map", "time"]),
            "combine": st.sampled_from(["compare", "add"]),
        }
    ),
)
def test_settling_twice_changes_nothing_more(perspective: str, chosen: dict[str, object]) -> None:
    once = settled(perspective, **chosen)
    for selection in (once.selection, once.asked):
        again = settled(perspective, **vars(selection))
        assert (again.selection, again.cut, again.lost) == (once.selection, False, ())
    assert settled(perspective, **vars(once.asked)).asked == once.asked
    assert to_address(once.asked).keys() - {"combine", "view"} <= to_address(once.selection).keys()
    kinds = {unit.partition(".")[0] for unit in once.selection.units}
    assert len(kinds) <= 1
    assert set(once.selection.units) <= set(KNOWN.contents.units[perspective])
