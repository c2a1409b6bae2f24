"""What is shown in place of what a link asks for is told; what is as it was asked for is not."""

import pytest

from core.choice.kept import replaced
from core.choice.nearest import Settled
from core.choice.selection import Selection
from core.words import prose
from tests.core.example_tables import CATALOGUE

ASKED = Selection().change(
    units=("degree.X",), periods=("2014-2019",), measure="home", view="map", year="2021-2021",
    institution="Testhögskolan",
)  # fmt: skip
SHOWN = Settled(ASKED, ASKED)


def told(settled: Settled) -> list[str]:
    return replaced(ASKED, settled, CATALOGUE.measures)


def test_what_is_shown_as_it_was_asked_for_is_not_told() -> None:
    assert told(SHOWN) == []
    assert replaced(Selection(), SHOWN, CATALOGUE.measures) == []  # nothing was asked for


@pytest.mark.parametrize(
    ("shown", "lost", "instead"),
    [
        ({"view": "chart"}, "Karta", "Diagram"),
        ({"year": "2018-2018"}, "2021", "2018"),
        ({"institution": "Andra"}, "Testhögskolan", "Andra"),
        ({"periods": ("2008-2013", "2002-2007")}, "2014–2019", "2008–2013 och 2002–2007"),
    ],
)
def test_what_stands_in_for_it_is_told(shown: dict[str, object], lost: str, instead: str) -> None:
    said = prose.IN_PLACE.format(lost=lost, shown=instead)
    assert told(Settled(ASKED.change(**shown), ASKED)) == [said]


def test_what_is_named_as_lost_is_not_told_twice() -> None:
    other = {"periods": ("2008-2013",), "year": "2018-2018"}
    gone = ASKED.change(**other), ASKED.change(**other)
    assert told(Settled(*gone, lost=("2014-2019",))) == []


def test_a_measure_that_is_known_but_not_there_is_told_by_name() -> None:
    without = ASKED.change(measure="")
    (said,) = told(Settled(without, without))
    assert said == prose.NO_SUCH_MEASURE.format(lost=CATALOGUE.measures["home"].short)
    unknown = ASKED.change(measure="trolleri")  # which is named as lost
    assert replaced(unknown, Settled(without, without), CATALOGUE.measures) == []


def test_of_some_of_several_periods_nothing_is_told_and_without_a_choice_none_is_lost() -> None:
    two = ASKED.change(periods=("2014-2019", "2008-2013"))
    assert replaced(two, SHOWN, CATALOGUE.measures) == []
    assert replaced(ASKED.change(periods=()), SHOWN, CATALOGUE.measures) == []


@pytest.mark.parametrize("change", [{"view": "profile", "year": "2018-2018"}, {"year": ""}])
def test_a_profile_and_what_has_no_year_say_nothing_of_it(change: dict[str, object]) -> None:
    asked = ASKED.change(view="profile") if "view" in change else ASKED
    assert replaced(asked, Settled(asked.change(**change), asked), CATALOGUE.measures) == []
