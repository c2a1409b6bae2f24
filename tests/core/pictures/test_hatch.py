"""The hatch of what is suppressed has a name per theme, and a page may hold both."""

import re

from core.pictures import hatch
from core.pictures.palette import BORDER, THEMES, diverging, sequential


def test_a_page_holds_the_hatch_of_both_themes_under_names_of_their_own() -> None:
    ids = re.findall(r'<pattern id="([^"]+)"', hatch.svg("light", "dark"))
    assert {hatch.ident("light"), hatch.ident("dark")} < {*ids}
    assert len(set(ids)) == len(ids)


def test_what_is_uncertain_keeps_the_colour_of_its_class_under_lines() -> None:
    for theme in THEMES:
        for shade in {*sequential(theme), *diverging(theme)}:
            name = hatch.uncertain(shade).removeprefix("url(#").removesuffix(")")
            (found,) = re.findall(rf'<pattern id="{name}".*?</pattern>', hatch.defs(theme))
            assert re.findall(r'fill="([^"]+)"', found) == [shade, BORDER]


def test_marks_refer_to_the_pattern_of_their_theme() -> None:
    for theme in ("light", "dark"):
        assert hatch.fill(theme) == f"url(#{hatch.ident(theme)})"
        assert f'id="{hatch.ident(theme)}"' in hatch.defs(theme)
