"""Check the waiting charts: what every chart must have, whatever fills it."""

import copy
import json
from functools import partial

import pytest

from core.numbers.figure import Series
from core.pictures import chart_template, hinged, line_template
from core.pictures.chart_template import Spec
from core.pictures.palette import FONT, THEMES, Theme, colours
from core.words import texts

BUILDERS = {
    "bars": chart_template.bars,
    "hinged": hinged.template,
    "lines": partial(line_template.lines, hinged=False),
    "hinged-lines": partial(line_template.lines, hinged=True),
}
TEMPLATES = [
    pytest.param(build(theme), theme, id=f"{name}-{theme}")
    for name, build in BUILDERS.items()
    for theme in THEMES
]


@pytest.mark.parametrize(("spec", "theme"), TEMPLATES)
def test_a_chart_has_the_theme_and_the_type(spec: Spec, theme: Theme) -> None:
    assert spec["config"]["font"] == FONT
    assert spec["config"]["axis"]["labelColor"] == colours(theme)["ink"]
    assert spec["usermeta"]["embedOptions"]["renderer"] == "svg"


@pytest.mark.parametrize(("spec", "theme"), TEMPLATES)
def test_a_chart_carries_no_english_and_no_data(spec: Spec, theme: Theme) -> None:  # noqa: ARG001
    assert "datasets" not in spec
    titles = [
        each["title"]
        for part in (spec, *spec["layer"])
        for each in part.get("encoding", {}).get("tooltip", [])
    ]
    assert titles
    assert set(titles) == set(texts.TOOLTIP.values())
    assert '"format": "' not in json.dumps(spec)


@pytest.mark.parametrize("name", BUILDERS)
def test_a_template_is_built_once(name: str) -> None:
    assert BUILDERS[name]("light") is BUILDERS[name]("light")


@pytest.mark.parametrize("name", BUILDERS)
def test_tooltips_take_the_words_of_a_series_that_has_its_own(name: str) -> None:
    for numbers in ({}, {"count": "Rekryterade"}):
        spec = copy.deepcopy(BUILDERS[name]("light"))
        chart_template.set_tooltip(spec, Series("a", "A", numbers=numbers))
        (told,) = [
            [each["title"] for each in part["encoding"]["tooltip"]]
            for part in (spec, *spec["layer"])
            if "tooltip" in part.get("encoding", {})
        ]
        assert told == (
            ["Kategori", "Vilka", "Rekryterade"] if numbers else [*texts.TOOLTIP.values()]
        )
