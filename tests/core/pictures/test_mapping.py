"""A sheet's map: bars in the same colours beside it, or a map for each of what is compared."""

from typing import Any

import pandas as pd
import pytest

from core.pictures import drawing, hatch, mapping
from core.pictures.charts import SPOKEN
from core.pictures.map_template import PARTS, SEPARATOR
from core.pictures.palette import colours
from tests.core.example_tables import (
    COUNTIES,
    DOCTOR,
    NURSE,
    Table,
    home,
    rows,
    sheet,
)


def bars(drawn: drawing.Drawing) -> dict[str, dict[str, Any]]:
    return {each["key"]: each for each in drawn.spec["datasets"]["rows"]}


def map_values(drawn: drawing.Drawing) -> list[dict[str, str]]:
    listed: list[dict[str, str]] = drawn.spec["datasets"]["values"]
    return listed


def map_states(drawn: drawing.Drawing) -> dict[str, str]:
    return {each["code"]: each["state"] for each in map_values(drawn)}


def map_fills(drawn: drawing.Drawing) -> dict[str, str]:
    """Give the colour of each class; a class is the number of its colour."""
    shades = map_values(drawn)[0]["legend"].split(PARTS)[0].split(SEPARATOR)
    return {str(place): shade for place, shade in enumerate(shades)}


@pytest.mark.parametrize(
    "chosen",
    [{}, {"number": "count"}, {"sex": "women"}, {"sex": "men"}, {"base": "sex_distribution"},
     {"residuals": "hidden"}],
)  # fmt: skip
def test_map_and_bars_share_colours(chosen: dict[str, object]) -> None:
    drawn, ranked = mapping.draw(home(**chosen))
    states, fills = map_states(drawn), map_fills(drawn)
    assert len(set(states.values())) > 3
    for code in ("01", "03", "04", "05"):
        assert bars(ranked)[code]["fill"] == fills[states[code]]


def test_map_and_bars_share_colours_where_the_base_is_small() -> None:
    drawn, ranked = mapping.draw(home({"01": (5, 4), "03": (6, 0), "04": (0, 0)}))
    states, fills = map_states(drawn), map_fills(drawn)
    for code in ("01", "03", "04"):
        assert bars(ranked)[code]["fill"] == fills[states[code]]


def test_states_of_the_map_are_those_of_the_bars() -> None:
    drawn, ranked = mapping.draw(home())
    states = map_states(drawn)
    assert (states["06"], states["08"], states["25"]) == ("suppressed", "missing", "missing")
    assert states["07"].isdigit()
    assert bars(ranked)["06"]["fill"] == hatch.fill("light")
    assert bars(ranked)["Utvandrat"]["fill"] == colours("light")["residual"]
    assert list(bars(ranked))[:4] == ["01", "03", "04", "05"]
    assert list(bars(ranked))[-1] == "Utvandrat"


def test_a_framed_map_shows_its_municipalities_alone() -> None:
    table: Table = {"0580": (30, 20), "0581": (20, 20), "0180": (90, 90), "Utvandrat": (9, 9)}
    made = home(table)
    municipal = sheet(rows(table, measure="town"), measure="town", frame="05")
    assert made.measure.kind == "county"
    drawn, ranked = mapping.draw(municipal)
    assert len(map_states(drawn)) == 13
    assert set(bars(ranked)) == {"0580", "0581"}


def test_pictures_carry_the_outlines_and_the_screen_their_address() -> None:
    screen, picture = (mapping.draw(home(), inline=each)[0] for each in (False, True))
    assert "url" in screen.spec["layer"][0]["data"]
    assert "values" in picture.spec["layer"][0]["data"]
    assert map_states(screen) == map_states(picture)


def test_the_maps_caption_says_whom_it_shows() -> None:
    assert mapping.draw(home(sex="women"))[0].caption == "Andel inom könet, kvinnor"
    assert mapping.draw(home())[0].caption == "Andel av alla"


@pytest.mark.parametrize("chosen", [{}, {"sex": "women"}, {"base": "sex_distribution"}])
def test_words_say_the_numbers_that_are_drawn(chosen: dict[str, object]) -> None:
    made = home(**chosen)
    for drawn in mapping.draw(made):
        assert made.title in drawn.words
        assert drawn.words.count("län ") <= SPOKEN + 1
    ranked = mapping.draw(made)[1]
    assert bars(ranked)["01"]["text"] in ranked.words


def test_each_of_what_is_compared_has_a_map_in_the_same_classes() -> None:
    later = pd.concat([rows(COUNTIES, measure="home"), rows({"01": (1, 1), "03": (9, 90)},
                       measure="home", unit=DOCTOR)])  # fmt: skip
    made = sheet(later, measure="home", units=(NURSE.id, DOCTOR.id))
    first, second = mapping.draw(made)
    assert mapping.is_compared(made)
    assert map_fills(first) == map_fills(second)
    assert map_states(first) != map_states(second)
    assert [NURSE.name in first.caption, DOCTOR.name in second.caption] == [True, True]
    assert not mapping.is_compared(home())
