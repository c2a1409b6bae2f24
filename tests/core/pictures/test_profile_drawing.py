"""The pictures of a profile: as the sheets they are of are drawn, at a common height."""

import json

import pytest

from core.pictures import profile_drawing
from core.pictures.palette import THEMES, Theme, colours
from tests.core.place_tables import EXAMPLE, PUBLISHED
from tests.core.profiles import MOTALA, STOCKHOLM, YDRE, composed


def test_each_is_named_and_told_in_words() -> None:
    sheet = composed(EXAMPLE, "05", focus=MOTALA)
    drawn = profile_drawing.draw(sheet)
    assert [each.caption for each in drawn] == [each.title for each in sheet.beside]
    assert all(each.words.startswith(each.caption) for each in drawn)


def test_those_in_one_row_fill_it() -> None:
    drawn = profile_drawing.draw(composed(EXAMPLE, "05", focus=MOTALA))
    rows = profile_drawing.in_rows(drawn)
    assert [len(row) for row in rows] == [2, 2]
    assert all(sum(each.room for each in row) == 1 for row in rows)
    lines, around = rows[0]
    assert lines.spec["height"] == around.spec["height"] == profile_drawing.HEIGHT


@pytest.mark.parametrize("theme", THEMES)
def test_the_own_institution_alone_has_the_accent(theme: Theme) -> None:
    *_, chosen = profile_drawing.draw(composed(EXAMPLE, "01", focus=STOCKHOLM), theme)
    data, ink = chosen.spec["datasets"]["rows"], colours(theme)
    own = [datum["label"] for datum in data if datum["fill"] == ink["accent"]]
    assert own == ["Exempeluniversitetet"]
    assert {datum["fill"] for datum in data[-2:]} == {ink["residual"]}
    assert {datum["focus"] for datum in data} == {"Exempeluniversitetet"}


def test_classes_name_their_colours_beside_the_spec_on_screen_and_in_files_alike() -> None:
    sheet = composed(EXAMPLE, "05", focus=YDRE)
    for inline in (False, True):
        *_, classes, _ = profile_drawing.draw(sheet, inline=inline)
        assert len(classes.legend) == len(sheet.beside[2].shown.series) - 2


def test_in_files_the_map_carries_its_outlines() -> None:
    for inline in (False, True):
        around, _ = profile_drawing.draw(composed(PUBLISHED, "05", focus=MOTALA), inline=inline)
        assert ('"url":' in json.dumps(around.spec)) != inline


@pytest.mark.parametrize(("year", "filled"), [("", set()), ("2015-2015", {"2015"})])
def test_the_points_of_a_year_before_the_last_are_filled(year: str, filled: set[str]) -> None:
    lines, *_ = profile_drawing.draw(composed(EXAMPLE, "05", focus=MOTALA, year=year))
    points = lines.spec["datasets"]["points"]
    assert {each["period"] for each in points if each["fill"] == each["colour"]} == filled
