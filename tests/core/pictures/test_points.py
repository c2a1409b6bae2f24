"""Points lie in their towns, in a picture as well; they widen no frame and stop no click."""

import re
from typing import Any

import pytest
import vl_convert

from core.pictures import maps
from core.pictures.chart_template import Spec
from core.pictures.map_template import inks
from core.pictures.palette import THEMES, Theme, sequential
from core.pictures.points import Point
from core.places import geography
from core.places.geography import Level

LINKOPING = Point("Campus Valla", "campus", "0580", 537_000, 6_474_000, "Campus", hollow=True)
KIRUNA = Point("Kiruna lärcentrum", "lärcentrum", "2584", 720_000, 7_536_000, "Lärcentrum")


def drawn(
    *points: Point, level: Level = "municipality", frame: str = "", theme: Theme = "light"
) -> Spec:
    shown = maps.complete(level, [maps.RegionValue("0580", "", 0.5, "value")], frame)
    return maps.draw(
        level, shown, maps.classes(shown, "share"), theme=theme, points=points, inline=True
    )


def scene(spec: Spec) -> list[dict[str, Any]]:
    """Give the marks of a drawing, with the items of each."""
    whole = vl_convert.vegalite_to_scenegraph(spec | {"width": 420})["scenegraph"]
    found, left = [], [whole]
    while left:
        part = left.pop(0)
        found += [part] if "marktype" in part else []
        left += part.get("items", ())
    return found


def box(spec: Spec) -> tuple[float, float, float, float]:
    """Give west, north, east and south of Linköping on the picture, in pixels."""
    svg = vl_convert.vegalite_to_svg(spec | {"width": 420})
    # The only region with a class; its square in the legend comes after it.
    path, _ = re.findall(rf' d="([^"]+)" fill="{sequential("light")[2]}"', svg)
    numbers = [float(each) for each in re.findall(r"-?[\d.]+", path)]
    across, down = numbers[::2], numbers[1::2]
    return min(across), min(down), max(across), max(down)


def dots(spec: Spec) -> list[dict[str, Any]]:
    """Give the dots of a drawing with their places."""
    found = [each for each in scene(spec) if each["marktype"] == "symbol"]
    return [item for each in found if each.get("role") == "mark" for item in each["items"]]


@pytest.mark.parametrize("frame", ["", "05"])
def test_a_point_falls_in_its_town(frame: str) -> None:
    spec = drawn(LINKOPING, frame=frame)
    (dot,) = dots(spec)
    west, north, east, south = box(spec)
    assert west < dot["x"] < east
    assert north < dot["y"] < south


def test_a_point_out_of_sight_does_not_widen_the_frame() -> None:
    spec = drawn(LINKOPING, KIRUNA, frame="05")
    assert [each["name"] for each in spec["datasets"]["points"]] == ["Campus Valla"]
    assert box(spec) == box(drawn(LINKOPING, frame="05"))


@pytest.mark.parametrize("level", ["county", "municipality"])
def test_a_click_on_a_dot_is_a_click_on_its_region(level: Level) -> None:
    spec = drawn(LINKOPING, KIRUNA, level=level)
    codes = [each["code"] for each in spec["datasets"]["points"]]
    assert codes == (["05", "25"] if level == "county" else ["0580", "2584"])
    assert set(codes) < {each.code for each in geography.regions(level)}


def test_a_point_tells_its_name_and_what_it_is() -> None:
    spec = drawn(LINKOPING)
    told = {each["field"]: each["title"] for each in spec["layer"][-1]["encoding"]["tooltip"]}
    assert told == {"name": "title", "kind": "Typ"}
    assert (
        spec["datasets"]["points"][0].items() >= {"name": "Campus Valla", "kind": "campus"}.items()
    )


@pytest.mark.parametrize("frame", ["", "05"])
def test_the_legend_says_what_dots_are(frame: str) -> None:
    words = re.findall(r"<text[^>]*>([^<]*)</text>", vl_convert.vegalite_to_svg(drawn(LINKOPING)))
    assert (words.count("Campus"), words.count("Lärcentrum")) == (1, 0)
    both = vl_convert.vegalite_to_svg(drawn(LINKOPING, KIRUNA))
    assert (both.count(">Campus<"), both.count(">Lärcentrum<")) == (1, 1)
    without = vl_convert.vegalite_to_svg(drawn(frame=frame))
    assert "Campus" not in without


def test_a_map_without_points_is_as_it_was() -> None:
    plain = drawn(frame="05")
    assert drawn(KIRUNA, frame="05") == plain
    assert "points" not in plain["datasets"]
    drawn(LINKOPING, frame="05")
    assert drawn(frame="05") == plain


@pytest.mark.parametrize("theme", THEMES)
def test_dots_have_a_halo_of_paper_and_rings_the_other_way_round(theme: Theme) -> None:
    ring, dot = dots(drawn(LINKOPING, KIRUNA, theme=theme))
    assert (dot["fill"], dot["stroke"]) == (inks(theme).focus, inks(theme).paper)
    assert (ring["fill"], ring["stroke"]) == (inks(theme).paper, inks(theme).focus)
    assert max(ring["size"], dot["size"]) <= 100


def test_the_legend_shows_dots_and_rings_as_they_are() -> None:
    found = [each for each in scene(drawn(LINKOPING, KIRUNA)) if each["marktype"] == "symbol"]
    listed = [
        item for each in found if each.get("role") == "legend-symbol" for item in each["items"]
    ]
    rings = [each for each in listed if each["shape"] == "circle"]
    paper, focus = inks("light").paper, inks("light").focus
    assert [each["fill"] for each in rings] == [paper, focus]  # Campus, Lärcentrum
