"""The template keeps what every map promises, whatever its values are."""

import pytest

from core.pictures import hatch
from core.pictures.map_template import Spec, inks, template
from core.pictures.palette import Theme, diverging, sequential
from core.places.geography import Level

LEVELS: tuple[Level, ...] = ("county", "municipality")
THEMES: tuple[Theme, ...] = ("light", "dark")


@pytest.fixture(params=[(level, theme) for level in LEVELS for theme in THEMES])
def spec(request: pytest.FixtureRequest) -> Spec:
    level, theme = request.param
    return template(level, theme, framed=False)


def test_no_overlay_is_in_the_way_of_hover_and_click(spec: Spec) -> None:
    assert all(layer["mark"]["fill"] is None for layer in spec["layer"][1:])


def test_all_layers_are_drawn_upright_in_one_projection(spec: Spec) -> None:
    for layer in spec["layer"]:
        assert layer["projection"] == {"type": "identity", "reflectY": True}


def test_the_screen_gets_svg_for_the_hatch_and_no_english_descriptions(spec: Spec) -> None:
    assert spec["usermeta"]["embedOptions"]["renderer"] == "svg"
    assert spec["config"]["aria"] is False
    assert all(layer["mark"]["aria"] is False for layer in spec["layer"])


def test_the_padding_is_given_by_side_because_streamlit_fails_on_a_number(spec: Spec) -> None:
    assert set(spec["padding"]) == {"left", "right", "top", "bottom"}


def test_county_borders_lie_over_municipalities_but_not_along_the_coast() -> None:
    whole = template("municipality", "light", framed=False)
    assert whole["layer"][1]["data"]["format"] == {
        "type": "topojson",
        "mesh": "county",
        "filter": "interior",
    }
    framed = template("municipality", "light", framed=True)
    assert len(framed["layer"]) == len(whole["layer"]) - 1


@pytest.mark.parametrize("theme", THEMES)
def test_inks_are_none_of_the_classes(theme: Theme) -> None:
    ink = inks(theme)
    assert not {ink.paper, *hatch.INKS[theme]} & {*sequential(theme), *diverging(theme)}
    assert ink.border == "#04141A"  # the ink that test_palette holds against every class
