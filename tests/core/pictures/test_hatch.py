"""The hatch of what is suppressed has a name per theme, and a page may hold both."""

import re

from core.pictures import hatch


def test_a_page_holds_the_hatch_of_both_themes_under_names_of_their_own() -> None:
    ids = re.findall(r'<pattern id="([^"]+)"', hatch.svg("light", "dark"))
    assert ids == [hatch.ident("light"), hatch.ident("dark")]
    assert len(set(ids)) == 2


def test_marks_refer_to_the_pattern_of_their_theme() -> None:
    for theme in ("light", "dark"):
        assert hatch.fill(theme) == f"url(#{hatch.ident(theme)})"
        assert f'id="{hatch.ident(theme)}"' in hatch.defs(theme)
