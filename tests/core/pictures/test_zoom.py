"""The zoomable map shows the drawn map's colours and asks no other host for anything."""

import json

import pydeck
import pytest

from core.pictures import maps, zoom
from core.pictures.maps import RegionValue
from core.places import geography
from core.places.centres import centres

VALUES = [
    RegionValue("0580", "Linköping", 0.5, "value", (("Andel", "50 %"), ("Antal", "40"))),
    RegionValue("0581", "Norrköping", 0.1, "value", (("Andel", "10 %"),)),
    RegionValue("0513", "Kinda", None, "suppressed"),
    RegionValue("0180", "<b>Stockholm</b>", 0.2, "value"),
]


def deck(
    level: geography.Level, values: list[RegionValue], frame: str | None = None
) -> pydeck.Deck:
    shown = maps.complete(level, values, frame)
    return zoom.deck(level, shown, maps.classes(shown, "share"))


def features(frame: str | None = None) -> dict[str, dict[str, object]]:
    made = deck("municipality", VALUES, frame)
    drawn = json.loads(made.to_json())["layers"][0]["data"]["features"]
    return {feature["id"]: feature["properties"] for feature in drawn}


def test_colours_are_those_of_the_drawn_map() -> None:
    shown = features()
    classed = maps.classes(VALUES, "share")
    colour = bytes.fromhex(classed.colour(0.5)[1:])
    assert shown["0580"]["fill"] == [*colour, 255]
    assert len({str(shown[code]["fill"]) for code in ("0580", "0581", "0513", "0114")}) == 4


def test_every_number_is_in_the_tooltip_and_nothing_in_it_is_markup() -> None:
    shown = features()
    assert shown["0580"]["lines"] == "Andel: 50 %<br>Antal: 40"
    assert shown["0114"]["lines"] == "ej levererat"
    assert shown["0180"]["name"] == "&lt;b&gt;Stockholm&lt;/b&gt;"


def test_a_frame_is_looked_at_closer_than_the_country() -> None:
    assert set(features("05")) == {each.code for each in geography.municipalities("05")}
    country, county = (deck("municipality", VALUES, frame) for frame in (None, "05"))
    assert county.initial_view_state.zoom > country.initial_view_state.zoom


@pytest.mark.parametrize("level", ["county", "municipality"])
def test_no_background_is_fetched(level: geography.Level) -> None:
    made = deck(level, []).to_json()
    assert "http" not in made
    assert json.loads(made).get("mapProvider") is None


def test_centres_in_sight_are_dots_that_say_what_they_are() -> None:
    every = centres()
    shown = maps.complete("municipality", VALUES, "08")
    made = zoom.deck("municipality", shown, maps.classes(VALUES, "share"), centres=every)
    _, dots = json.loads(made.to_json())["layers"]
    (only,) = dots["data"]
    assert only["name"] == "Campus Västervik"
    assert only["lines"] == "campus, Västerviks kommun"
    west, south = only["position"]
    assert (round(west), round(south)) == (17, 58)
