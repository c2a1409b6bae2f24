"""Classes are few, round, in order, and hold every value."""

import itertools
import math

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from core.numbers.kinds import Kind
from core.pictures.map_scale import POSITIVE, scale
from core.pictures.palette import THEMES, Theme, diverging, sequential

finite = st.floats(-5000, 5000, allow_nan=False)


@pytest.mark.parametrize("theme", THEMES)
def test_a_theme_has_colours_of_its_own_for_the_same_classes(theme: Theme) -> None:
    values = [0.05, 0.15, 0.25, 0.5, 0.9]
    made = scale(values, "share", theme)
    assert set(made.colours) <= {*sequential(theme)}
    assert (made.breaks, made.labels) == (
        scale(values, "share").breaks,
        scale(values, "share").labels,
    )
    assert scale([-4, 9], "difference", theme).colours == diverging(theme)
    assert scale([0, 0], "difference", theme).colours == (diverging(theme)[2],)


@settings(deadline=None)
@given(st.lists(st.floats(0, 1), min_size=1, max_size=300), st.sampled_from(["share", "count"]))
@example([0.54, 0.12, 0.0], "share")
def test_sequential_classes_hold_every_value(values: list[float], number: Kind) -> None:
    made = scale(values, number)
    assert len(made.colours) == len(made.labels) == len(made.breaks) + 1 <= 5
    assert len(set(made.labels)) == len(made.labels)
    assert list(made.breaks) == sorted(set(made.breaks))
    assert all(made.colour(value) in made.colours for value in values)
    if any(values):
        assert 0 not in values or all(made.position(value) > 0 for value in values if value)


@settings(deadline=None)
@given(
    st.lists(finite, min_size=1, max_size=300),
    st.sampled_from(["difference", "share_difference", "ratio"]),
)
def test_diverging_classes_are_symmetric_around_their_hinge(
    values: list[float], number: Kind
) -> None:
    made = scale(values, number)
    hinge = 1 if number == "ratio" else 0
    assert made.colour(hinge) == diverging("light")[2]
    below = [hinge - each for each in made.breaks if each < hinge]
    above = [each - hinge for each in made.breaks if each > hinge]
    assert below == pytest.approx(above[::-1])
    assert len(made.breaks) in {0, 4}


@settings(deadline=None)
@given(st.lists(st.floats(0.001, 5000), min_size=2, max_size=300))
def test_breaks_are_round(values: list[float]) -> None:
    steps = [each for each in scale(values, "count").breaks if each != POSITIVE]
    for each in steps:
        leading = each / 10 ** math.floor(math.log10(each))
        rung = leading == pytest.approx(round(leading)) and round(leading) in {1, 2, 5}
        even = all(
            second - first == pytest.approx(steps[1] - steps[0])
            for first, second in itertools.pairwise(steps)
        )
        assert rung or even


@pytest.mark.parametrize(
    ("values", "number", "labels"),
    [
        ([], "share", ()),
        ([math.nan], "share", ()),
        ([0.54], "share", ("54\xa0%",)),
        ([0.2, 0.2], "share", ("20\xa0%",)),
        ([0, 0], "count", ("0",)),
        ([0, 3], "count", ("0", "3")),
        ([900, 2100], "count", ("under 2\u202f000", "2\u202f000 eller mer")),
        ([1, 2], "count", ("under 2", "2 eller mer")),
        ([0.05, 0.15, 0.25], "share", ("under 10\xa0%", "10–20\xa0%", "20\xa0% eller mer")),
        ([1.0, 1.0], "ratio", ("1,00",)),
        ([0, 0], "difference", ("0",)),
        (
            [1.17, 0.18, 0.4, 0.5, 0.6, 0.7, 0.3, 0.9, 0.95, 0.45, 0.5, 0.38, 1.0],
            "ratio",
            ("under 0,50", "0,50 till 0,90", "0,90 till 1,10", "1,10 till 1,50", "1,50 eller mer"),
        ),
        (
            [1500, -1400, 20, -30],
            "difference",
            (
                "under −200",
                "−200 till −20",
                "−20 till +20",
                "+20 till +200",
                "+200 eller mer",
            ),
        ),
    ],
)
def test_labels_are_written_as_swedes_write(
    values: list[float], number: Kind, labels: tuple[str, ...]
) -> None:
    assert scale(values, number).labels == labels


@pytest.mark.parametrize("values", [[0.3], [1.0, 1.0], [0.18, 1.17], [7, 9]])
def test_fixed_limits_stand_whatever_the_values_are(values: list[float]) -> None:
    made = scale(values, "ratio", limits=(0.5, 0.8, 1.25, 2))
    assert made.labels == (
        "under 0,50", "0,50 till 0,80", "0,80 till 1,25", "1,25 till 2,00", "2,00 eller mer",
    )  # fmt: skip
    assert made.colours == diverging("light")
    assert made.colour(1) == diverging("light")[2]
    assert (made.position(0.5), made.position(2)) == (1, 4)


def test_fixed_limits_are_written_and_coloured_as_their_kind_is() -> None:
    change = scale([0.1], "share_difference", limits=(-0.2, 0.2))
    assert change.labels == ("under −20\xa0%", "−20\xa0% till +20\xa0%", "+20\xa0% eller mer")
    assert change.colours == diverging("light")[::2]
    share = scale([0.1], "share", "dark", (0.1, 0.2))
    assert share.labels == ("under 10\xa0%", "10–20\xa0%", "20\xa0% eller mer")
    assert {*share.colours} <= {*sequential("dark")}
    assert scale([], "ratio", limits=(0.5, 2)).labels == ()


def test_zero_has_the_lowest_class_for_itself() -> None:
    made = scale([0, 1, 4, 9, 30, 120], "count")
    assert made.labels[0] == "0"
    assert made.position(0) == 0
    assert made.position(1) == 1


def test_one_stockholm_does_not_push_all_others_into_one_class() -> None:
    made = scale([1400, *range(1, 60, 3)], "count")
    assert len({made.position(value) for value in range(1, 60, 3)}) >= 3


def test_a_value_on_a_break_belongs_above_it() -> None:
    made = scale([0.05, 0.15, 0.25], "share")
    assert made.position(3 / 30) == 1
    assert made.position(0.0999) == 0
