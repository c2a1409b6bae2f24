"""What is kept gives the same sheets as what is made anew, in whatever order they are asked for."""

from dataclasses import replace
from itertools import product

import pandas as pd

from core.choice.selection import Selection
from core.numbers.compared import comparing
from core.numbers.measures import measure_sheet
from core.numbers.municipal import place_sheet
from core.numbers.once import at_once, unfocused
from tests.core.compared_tables import compared_choices
from tests.core.example_tables import (
    COUNTIES,
    DELIVERY,
    DOCTOR,
    NURSE,
    reader,
    rows,
    settled,
)
from tests.core.kept import Kept
from tests.core.place_tables import EXAMPLE, PUBLISHED, shipped


def test_what_nobody_keeps_is_made_each_time() -> None:
    assert [at_once(of, lambda of=of: [of]) for of in (1, 1)] == [[1], [1]]


def test_no_number_depends_on_what_is_left_out() -> None:
    asked = Selection(focus="05", sort="-a/total/count", mode="presentation", number="count")
    assert unfocused(asked) == Selection(number="count")


def test_municipalities_are_the_same_whoever_was_in_focus_before() -> None:
    kept: dict[str, Kept] = {delivery: Kept() for delivery in (EXAMPLE, PUBLISHED)}
    views = [*product(["map", "table", "time"], [("05", "0180")]), ("map", ("riket",))]
    focuses = ["", "0583", "0580", "0180"]
    sheets = [
        (EXAMPLE, "transition_rate"), (EXAMPLE, "parental_education"),
        (PUBLISHED, "choice_of_institution"),
    ]  # fmt: skip
    for (delivery, id_), (view, places), focus in product(sheets, views, focuses):
        about = shipped(delivery, id_, view=view, places=places, focus=focus)
        sheet = place_sheet.compose(replace(about, once=kept[delivery]))
        assert sheet == place_sheet.compose(about)
    assert all(len(each.made) < each.asked for each in kept.values())


def test_regions_of_a_measure_are_the_same_whichever_was_in_focus_before() -> None:
    kept = Kept()
    table = rows(COUNTIES, measure="home")
    for view, focus, number in product(("map", "chart"), ("", "01", "05"), ("share", "count")):
        choices = settled(table, measure="home", view=view, focus=focus, number=number)
        given = (DELIVERY, choices, reader(table))
        assert measure_sheet.compose(*given, kept) == measure_sheet.compose(*given)
    assert (len(kept.made), kept.asked) == (4, 12)


def test_columns_are_the_same_whichever_was_in_focus_before() -> None:
    kept = Kept()
    table = pd.concat([rows(COUNTIES, unit, measure="home") for unit in (NURSE, DOCTOR)])
    asked = {"units": (NURSE.id, DOCTOR.id), "measure": "home", "view": "map"}
    for units, focus in product((asked["units"], (NURSE.id,)), ("", "01", "05")):
        choices = compared_choices(table, **asked | {"units": units, "focus": focus})
        given = (DELIVERY, choices, reader(table))
        assert comparing.compose(*given, kept) == comparing.compose(*given)
    assert (len(kept.made), kept.asked) == (2, 6)
