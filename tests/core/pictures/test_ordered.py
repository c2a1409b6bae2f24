"""Ordered classes: told apart by every eye, rising away from the page, and readable."""

from itertools import pairwise

import pytest

from core.pictures.ordered import LETTERS, ordered
from core.pictures.palette import THEMES, Theme, colours, diverging, sequential
from tests.core.pictures.test_palette import BLIND, apart, contrast, seen

CLASSES = range(2, 9)


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("count", CLASSES)
def test_classes_move_away_from_the_page_by_even_steps(theme: Theme, count: int) -> None:
    found = ordered(count, theme)
    steps = [contrast(each, colours(theme)["paper"]) for each in found]
    assert len(set(found)) == count
    assert steps == sorted(steps)
    assert steps[0] > 1.25
    assert min(contrast(*pair) for pair in pairwise(found)) > 1.25


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("blindness", BLIND)
def test_no_blindness_to_colour_merges_seven_classes(theme: Theme, blindness: str) -> None:
    found = [seen(each, blindness) for each in ordered(7, theme)]
    assert all(apart(*pair) > 8 for pair in pairwise(found))
    grey = seen(colours(theme)["residual"], blindness)
    assert apart(found[-1], grey) > 20, "what is no class stands beside the last"


def test_fewer_classes_keep_the_ends_and_one_stands_in_the_middle() -> None:
    seven = ordered(7, "light")
    assert ordered(4, "light") == seven[::2]
    assert ordered(1, "light") == (seven[3],)
    assert ordered(0, "light") == ()


@pytest.mark.parametrize("theme", THEMES)
def test_white_or_black_reads_on_every_colour(theme: Theme) -> None:
    shades = {each for count in CLASSES for each in ordered(count, theme)}
    shades |= {*sequential(theme), *diverging(theme), colours(theme)["residual"]}
    for shade in shades:
        assert max(contrast(shade, each) for each in LETTERS) >= 4.5
