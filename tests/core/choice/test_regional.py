"""Of municipalities, indicator and year what exists is settled on, and what is lost is said."""

import pytest

from core.choice import regional
from core.choice.contents import Contents
from core.choice.selection import Selection
from core.deliveries.indicators import read_indicators
from core.places import groups
from tests.core.place_tables import EXAMPLE, PUBLISHED, contents, settled_in

INDICATORS = read_indicators()
EAST = groups.group(["05"]).codes


def test_an_indicator_is_offered_with_its_years_the_latest_first() -> None:
    offer = regional.offer(INDICATORS["relation_ratio"], contents(EXAMPLE), EAST)
    assert offer.reason == ""
    assert offer.years == tuple((year, year) for year in range(2019, 2013, -1))
    assert regional.years_of(INDICATORS["students"], contents(PUBLISHED)) == (None,)


@pytest.mark.parametrize(
    ("id_", "delivery", "code", "reason"),
    [
        ("transition_rate", EXAMPLE, "0180", ""),
        ("transition_rate", PUBLISHED, "0583", ""),
        ("transition_rate", PUBLISHED, "0180", "places"),
        ("parental_education", PUBLISHED, "0583", "delivery"),
        ("relation_ratio", PUBLISHED, "0583", ""),  # ready-made
        ("choice_of_institution", PUBLISHED, "0583", ""),
    ],
)
def test_what_cannot_be_chosen_has_its_reason(
    id_: str, delivery: str, code: str, reason: str
) -> None:
    assert regional.offer(INDICATORS[id_], contents(delivery), [code]).reason == reason


def test_a_delivery_without_municipalities_offers_nothing() -> None:
    bare = Contents({}, {}, {})
    assert {regional.offer(each, bare, EAST).reason for each in INDICATORS.values()} == {"delivery"}
    settled = regional.settle(
        Selection(places=("05",), indicator="transition_rate"), bare, INDICATORS
    )
    assert (settled.selection.indicator, settled.lost) == ("", ("Övergångstal",))


@pytest.mark.parametrize(
    ("chosen", "step"),
    [
        ({}, "places"),
        ({"indicator": "students"}, "places"),
        ({"places": ("05",)}, "indicator"),
        ({"places": ("05",), "indicator": "students"}, "sheet"),
    ],
)
def test_two_steps_lead_to_a_sheet(chosen: dict[str, object], step: str) -> None:
    assert regional.at_step(Selection().change(**chosen)) == step


def test_what_is_left_open_is_settled_but_stays_out_of_the_address() -> None:
    settled = settled_in(EXAMPLE, places=("0583",), indicator="transition_rate")
    shown = settled.selection
    assert (shown.year, shown.order, shown.focus) == ("2021-2021", "size", "0583")
    assert (settled.asked.year, settled.asked.order, settled.asked.focus) == ("", "", "")
    assert settled.lost == ()


@pytest.mark.parametrize(
    ("asked", "id_", "shown"),
    [
        ("2015-2015", "transition_rate", "2015-2015"),
        ("2021-2021", "relation_ratio", "2019-2019"),
        ("2010-2010", "relation_ratio", "2014-2014"),
        ("2014-2019", "relation_ratio", "2019-2019"),  # a period of another page
        ("2014-2019", "choice_of_institution", "2019-2019"),
        ("", "choice_of_institution", "2021-2021"),
    ],
)
def test_another_indicators_year_gives_the_nearest_without_complaint(
    asked: str, id_: str, shown: str
) -> None:
    settled = settled_in(EXAMPLE, places=("05",), indicator=id_, year=asked)
    assert (settled.selection.year, settled.lost) == (shown, ())


def test_an_unknown_year_is_the_only_one_there_is() -> None:
    for asked in ("", "2021-2021", "okand"):
        settled = settled_in(PUBLISHED, places=("05",), indicator="students", year=asked)
        assert (settled.selection.year, settled.lost) == ("okand", ())


LOST = [
    ({"places": ("05", "atlantis")}, ("atlantis",)),
    ({"places": ("9999",)}, ("9999",)),
    ({"indicator": "lycka"}, ("lycka",)),
    ({"year": "1950-1950"}, ("1950-1950",)),
    ({"year": "i fjol"}, ("i fjol",)),
    ({"focus": "0599"}, ("0599",)),
    ({"focus": "finns-ej"}, ("finns-ej",)),
    ({"focus": "finns-ej", "measure": "occupation"}, ()),  # a class that a delivery may name
    ({"frame": "77"}, ("77",)),
    ({"frame": "05"}, ()),
]


@pytest.mark.parametrize(("broken", "lost"), LOST, ids=str)
def test_what_a_link_asks_for_in_vain_is_said(
    broken: dict[str, object], lost: tuple[str, ...]
) -> None:
    settled = settled_in(EXAMPLE, **({"places": ("05",), "indicator": "students"} | broken))
    assert settled.lost == lost
    assert not {*lost} & {*settled.selection.places, settled.selection.year}


def test_what_the_delivery_lacks_is_lost_by_its_name() -> None:
    settled = settled_in(
        PUBLISHED, places=("05",), indicator="parental_education", part="x", year="2021-2021"
    )
    assert settled.lost == ("Föräldrarnas utbildning",)
    shown = settled.selection
    assert (shown.indicator, shown.part, shown.year, shown.places) == ("", "", "", ("05",))


@pytest.mark.parametrize("focus", ["0180", "largest", "05"])
def test_a_focus_out_of_sight_is_let_go_of_in_silence(focus: str) -> None:
    settled = settled_in(EXAMPLE, places=("05",), indicator="students", focus=focus)
    assert (settled.selection.focus, settled.lost) == ("", ())


def test_a_view_or_sort_of_elsewhere_is_not_kept() -> None:
    chosen = {"places": ("05",), "indicator": "students", "sort": "-total.count"}
    assert settled_in(EXAMPLE, **chosen, view="map").selection.sort == ""
    assert settled_in(EXAMPLE, **chosen, view="table").selection.sort == "-total.count"
    for view in regional.VIEWS:
        assert settled_in(EXAMPLE, **chosen, view=view).selection.view == view


@pytest.mark.parametrize(
    ("places", "name", "size"),
    [
        (("0583",), "Östergötlands län", 13),  # one alone stands among its county's
        (("0980",), "Gotlands län", 1),
        (("05", "0583"), "Östergötlands län", 13),
        (("0583", "0180"), "Motala och Stockholm", 2),
        (("riket",), "Sverige", 290),
        (("kraftsamling-gavleborg",), "Kraftsamling Gävleborg", 8),
    ],
)
def test_who_stand_beside_each_other(places: tuple[str, ...], name: str, size: int) -> None:
    found = regional.group_of(Selection(places=places))
    assert (found.name, len(found.codes)) == (name, size)


def test_only_those_with_a_learning_centre_may_be_kept() -> None:
    chosen = Selection(places=("21",))
    whole, kept = regional.group_of(chosen), regional.group_of(chosen.change(centres="only"))
    assert {*kept.codes} < {*whole.codes}
    assert kept.codes


@pytest.mark.parametrize(
    ("part", "id_", "kept"),
    [("Forskarutbildning", "parental_education", True), ("quota", "foreign_background", True),
     ("higher_educated_parents", "parental_education", True), ("", "students", True),
     ("Forskarutbildning", "students", False), ("count", "relation_ratio", False)],
)  # fmt: skip
def test_a_part_is_kept_where_the_indicator_has_it(part: str, id_: str, *, kept: bool) -> None:
    assert regional.kept_part(part, INDICATORS[id_]) == (part if kept else "")
