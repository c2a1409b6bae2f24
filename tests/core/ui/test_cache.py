"""What visits share is found again by what it is of, and never by anything less."""

from dataclasses import replace

import pytest

from core.choice.selection import Selection
from core.ui import cache
from tests.core.example_tables import DELIVERY

OF = Selection(measure="home", view="map")


def made(delivery: object = DELIVERY, subject: str = "outcomes", of: object = OF) -> list[object]:
    return cache.keeper(delivery, subject, "map")(of, lambda: [of])  # type: ignore[arg-type]


def test_what_is_made_once_is_the_same_for_all() -> None:
    assert made() is made(replace(DELIVERY), of=replace(OF))


@pytest.mark.parametrize("name", ["checksum", "units_checksum", "contents_checksum", "title"])
def test_nothing_of_one_delivery_is_found_for_another(name: str) -> None:
    assert made(replace(DELIVERY, **{name: "new"})) is not made()


def test_nothing_of_one_page_or_selection_is_found_for_another() -> None:
    others = [made(subject="background"), made(of=OF.change(number="count")), made(of=(OF, "05"))]
    assert all(each is not made() for each in others)


def test_a_view_without_anything_in_focus_keeps_nothing() -> None:
    once = cache.keeper(DELIVERY, "outcomes", "table")
    assert once(OF, lambda: [OF]) is not once(OF, lambda: [OF])


def test_no_more_is_kept_than_is_said() -> None:
    first = made(of="first")
    assert made(of="first") is first
    for each in range(cache.MOST_MADE):
        made(of=each)
    assert made(of="first") is not first
