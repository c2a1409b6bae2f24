"""Check the waiting charts: what every chart must have, whatever fills it."""

import json

import pytest

from core.pictures import chart_template
from core.pictures.chart_template import Spec
from core.pictures.palette import FONT, THEMES, Theme, colours
from core.words import texts

TEMPLATES = [
    pytest.param(build(theme), theme, id=f"{build.__name__}-{theme}")
    for build in (chart_template.bars, chart_template.lines)
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


def test_a_template_is_built_once() -> None:
    assert chart_template.bars("light") is chart_template.bars("light")
