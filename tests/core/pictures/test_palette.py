"""Check that colours keep their meanings and can be told apart."""

import math
from collections.abc import Callable
from itertools import pairwise

import pytest

from core.choice.selection import MOST_SERIES
from core.pictures import hatch
from core.pictures.map_template import inks
from core.pictures.palette import (
    THEMES,
    Theme,
    colours,
    diverging,
    faded,
    sequential,
    series_colours,
)

BORDER = "#04141A"
# Linear red, green and blue as those see them who lack a kind of cone: Machado et al. 2009.
BLIND = {
    "protan": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216),
               (-0.003882, -0.048116, 1.051998)),
    "deutan": ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413),
               (-0.011820, 0.042940, 0.968881)),
    "tritan": ((1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602),
               (0.004733, 0.691367, 0.303900)),
}  # fmt: skip


def linear(colour: str) -> list[float]:
    """Give the light of red, green and blue."""
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    return [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]


def luminance(colour: str) -> float:
    """Give the relative luminance of WCAG."""
    red, green, blue = linear(colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def seen(colour: str, blindness: str) -> str:
    """Give the colour that somebody without a kind of cone sees."""
    light = linear(colour)
    mixed = [sum(map(float.__mul__, row, light)) for row in BLIND[blindness]]
    written = [12.92 * p if p <= 0.0031308 else 1.055 * p ** (1 / 2.4) - 0.055 for p in
               (min(1.0, max(0.0, part)) for part in mixed)]  # fmt: skip
    return "#" + "".join(f"{round(255 * part):02X}" for part in written)


def apart(first: str, second: str) -> float:
    """Give how far two colours lie from each other, as CIE Lab measures it."""
    places = []
    for colour in (first, second):
        red, green, blue = linear(colour)
        xyz = (
            (0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.9505,
            0.2126 * red + 0.7152 * green + 0.0722 * blue,
            (0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.089,
        )
        x, y, z = (p ** (1 / 3) if p > 0.008856 else 7.787 * p + 16 / 116 for p in xyz)
        places.append((116 * y - 16, 500 * (x - y), 200 * (y - z)))
    return math.dist(*places)


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


@pytest.mark.parametrize("theme", THEMES)
def test_borders_stand_three_to_one_off_every_class(theme: Theme) -> None:
    assert all(contrast(BORDER, each) >= 3 for each in (*sequential(theme), *diverging(theme)))


@pytest.mark.parametrize("theme", THEMES)
def test_classes_move_away_from_the_page_and_none_is_lost_in_it(theme: Theme) -> None:
    paper = colours(theme)["paper"]
    steps = [contrast(each, paper) for each in sequential(theme)]
    assert steps == sorted(steps)
    assert steps[0] >= contrast(sequential("light")[0], colours("light")["paper"]) > 1.2
    hinge, ends = diverging(theme)[2], diverging(theme)[::4]
    assert contrast(hinge, paper) < min(contrast(each, paper) for each in ends)


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("ramp", [sequential, diverging])
def test_neighbours_differ_as_much_as_in_the_light(
    theme: Theme, ramp: Callable[[Theme], tuple[str, ...]]
) -> None:
    least = min(contrast(*pair) for pair in pairwise(ramp("light")))
    assert least > 1.25
    assert min(contrast(*pair) for pair in pairwise(ramp(theme))) >= least


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("blindness", BLIND)
def test_no_blindness_to_colour_merges_classes(theme: Theme, blindness: str) -> None:
    rising = [seen(each, blindness) for each in sequential(theme)]
    assert all(apart(*pair) > 8 for pair in pairwise(rising))
    low, lower, hinge, higher, high = (seen(each, blindness) for each in diverging(theme))
    for one, other in ((low, high), (lower, higher), (low, lower), (lower, hinge), (hinge, higher)):
        assert apart(one, other) > 15


@pytest.mark.parametrize("theme", THEMES)
def test_what_has_no_class_looks_like_none(theme: Theme) -> None:
    ground, line = hatch.INKS[theme]
    assert contrast(ground, line) >= 4.5
    for each in (*sequential(theme), *diverging(theme)):
        assert apart(each, ground) > 8
        assert apart(each, colours(theme)["paper"]) > 8


@pytest.mark.parametrize("theme", THEMES)
def test_bars_on_both_sides_of_a_hinge_stand_out_from_the_page(theme: Theme) -> None:
    below, *_, above = diverging(theme)
    assert min(contrast(each, colours(theme)["paper"]) for each in (below, above)) >= 3


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("blindness", BLIND)
def test_unsure_bars_still_show_their_side(theme: Theme, blindness: str) -> None:
    below, *_, above = (faded(each, theme) for each in diverging(theme))
    assert apart(seen(below, blindness), seen(above, blindness)) > 15
    assert min(contrast(each, colours(theme)["paper"]) for each in (below, above)) > 1.5


@pytest.mark.parametrize("theme", THEMES)
def test_a_dot_or_its_halo_is_seen_on_every_class(theme: Theme) -> None:
    ink = inks(theme)
    assert contrast(ink.focus, ink.paper) >= 7
    for each in (*sequential(theme), *diverging(theme), *hatch.INKS[theme], ink.paper):
        assert max(contrast(ink.focus, each), contrast(ink.paper, each)) >= 3
