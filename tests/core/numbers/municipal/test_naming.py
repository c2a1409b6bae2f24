"""A number is named with what it counts, and with whom it is of, where the title does not."""

import pytest

from core.choice.selection import Selection
from core.numbers.figure import Series
from core.numbers.municipal.naming import Named
from core.numbers.municipal.place_words import KNOWN
from tests.core.place_tables import indicator

RATE = Series("higher_educated_parents", "Andel höga", numbers={"share": "Andel", "count": "Antal"})
CLASS = Series("Forskarutbildning", "Forskarutbildning", part="Forskarutbildning",
               numbers={"share": "Andel", "count": "Antal"})  # fmt: skip


def named(part: Series, **chosen: object) -> Named:
    return Named(indicator("parental_education"), Selection().change(**chosen), part, "share")


@pytest.mark.parametrize(
    ("part", "chosen", "whom"),
    [
        (RATE, {}, KNOWN),
        (RATE, {"residuals": "hidden"}, KNOWN),
        (CLASS, {}, "class"),
        (CLASS, {"residuals": "hidden"}, KNOWN),
    ],
)
def test_a_share_is_of_all_registered_or_of_those_whose_class_is_known(
    part: Series, chosen: dict[str, object], whom: str
) -> None:
    assert named(part, **chosen).whom == whom


@pytest.mark.parametrize(("view", "whole"), [("table", True), ("chart", True), ("map", False)])
def test_what_a_rate_counts_is_said_once(view: str, *, whole: bool) -> None:
    made = named(RATE, view=view)
    assert made.is_whole == whole
    assert ("minst tre års" in made.where_whole) == whole
    assert ("minst tre års" in made.reading) != whole
    assert (made.subject == made.indicator.title) == whole
