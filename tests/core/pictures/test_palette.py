"""Check that colours keep their meanings and can be told apart."""

import pytest

from core.choice.selection import MOST_SERIES
from core.pictures.palette import THEMES, Theme, colours, faded, series_colours


def luminance(colour: str) -> float:
    """Give the relative luminance of WCAG."""
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(first: str, second: str) -> float:
    """Give the contrast of two colours as WCAG does."""
    high, low = sorted((luminance(first), luminance(second)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("theme", THEMES)
def test_meanings_are_the_same_in_both_themes(theme: Theme) -> None:
    assert colours(theme).keys() == colours("light").keys()
    assert len(series_colours(theme)) == MOST_SERIES


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("name", ["women", "men", "total"])
def test_bars_stand_out_from_the_page(theme: Theme, name: str) -> None:
    assert contrast(colours(theme)[name], colours(theme)["paper"]) >= 3


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("name", ["ink", "quiet"])
def test_words_can_be_read(theme: Theme, name: str) -> None:
    assert contrast(colours(theme)[name], colours(theme)["paper"]) >= 4.5


@pytest.mark.parametrize("theme", THEMES)
def test_faded_lies_between_the_colour_and_the_page(theme: Theme) -> None:
    paper, women = colours(theme)["paper"], colours(theme)["women"]
    assert 1 < contrast(faded(women, theme), paper) < contrast(women, paper)
