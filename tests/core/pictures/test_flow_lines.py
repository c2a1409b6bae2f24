"""Lines of moves: where they begin and end, how wide they are, which way their heads point."""

from itertools import pairwise
from math import atan2, degrees
from typing import Any

import pytest

from core.pictures import flow_lines
from core.pictures.flow_lines import STEPS, WIDTH, Move
from core.pictures.palette import THEMES, Theme

SOUTH, NORTH = (500_000.0, 6_200_000.0), (500_000.0, 6_500_000.0)
TO = Move("05", "från A till B", SOUTH, NORTH, 200, "200", "#0B5566", outwards=False)
FROM = Move("05", "från B till A", NORTH, SOUTH, 50, "50", "#C4660F", outwards=True)


def laid(*moves: Move, theme: Theme = "light") -> dict[str, Any]:
    spec: dict[str, Any] = {"layer": [], "datasets": {"values": []}}
    flow_lines.set_lines(spec, moves, theme)
    return spec


def points(spec: dict[str, Any], name: str) -> list[dict[str, Any]]:
    return [each for each in spec["datasets"]["lines"] if each["name"] == name]


def test_a_line_goes_from_where_they_leave_to_where_they_come() -> None:
    line = points(laid(FROM, TO), TO.name)
    assert [each["step"] for each in line] == [*range(STEPS + 1)]
    assert (line[0]["x"], line[0]["y"]) == SOUTH
    assert (line[-1]["x"], line[-1]["y"]) == NORTH
    assert all(before["y"] < after["y"] for before, after in pairwise(line))


def test_the_two_ways_between_the_same_counties_do_not_lie_on_each_other() -> None:
    spec = laid(FROM, TO)
    there, back = (points(spec, move.name)[STEPS // 2]["x"] for move in (TO, FROM))
    assert there > SOUTH[0] > back
    assert there - SOUTH[0] == pytest.approx(SOUTH[0] - back)


def test_width_is_as_the_number_and_the_widest_lies_undermost() -> None:
    few = Move("06", "få", SOUTH, NORTH, 1, "1", "#0B5566", outwards=False)
    spec = laid(few, FROM, TO)
    widths = {each["name"]: each["width"] for each in spec["datasets"]["lines"]}
    assert [*widths] == [TO.name, FROM.name, few.name]
    assert widths[TO.name] == WIDTH[1]
    assert widths[FROM.name] == pytest.approx(WIDTH[1] / 4)
    assert widths[few.name] == WIDTH[0]


def test_heads_point_where_the_line_goes() -> None:
    north, south = laid(TO, FROM)["datasets"]["heads"]
    assert abs(north["angle"]) < 30
    assert abs(south["angle"]) > 150
    east = Move("", "", SOUTH, (800_000.0, SOUTH[1]), 9, "9", "#0B5566", outwards=False)
    (head,) = laid(east)["datasets"]["heads"]
    assert head["angle"] == pytest.approx(degrees(atan2(1, 0)), abs=30)


def test_a_number_stands_at_the_end_that_is_not_in_focus() -> None:
    to, from_ = laid(TO, FROM)["datasets"]["numbers"]
    assert (to["text"], from_["text"]) == ("200", "50")
    middle = (SOUTH[1] + NORTH[1]) / 2
    assert to["y"] < middle
    assert from_["y"] < middle


@pytest.mark.parametrize("theme", THEMES)
def test_every_mark_has_the_county_that_a_click_on_it_chooses(theme: Theme) -> None:
    spec = laid(TO, FROM, theme=theme)
    for name in ("lines", "heads", "numbers"):
        assert {each["code"] for each in spec["datasets"][name]} == {"05"}
    named = {layer["data"]["name"] for layer in spec["layer"]}
    assert named == {"lines", "heads", "numbers"}


def test_no_moves_are_no_layers() -> None:
    assert laid() == {"layer": [], "datasets": {"values": []}}
