"""Bars around a hinge: to both sides of it, as the drawing has them and as the data says."""

from itertools import pairwise
from typing import Any

import pytest

from core.counts import Form
from core.numbers.kinds import Number
from core.pictures import charts
from core.pictures.chart_template import BESIDE, Spec
from core.pictures.hinged import LETTER, NAME
from core.pictures.palette import THEMES, Theme, colours
from core.pictures.reach import told
from core.words import prose
from tests.core.pictures import scene
from tests.core.pictures.quotients import PLACES, made

PERCENT = "\u00a0%"
KINDS: list[tuple[Form, Number]] = [
    ("ratio", "share"),
    ("difference", "share"),
    ("difference", "count"),
]


def drawn(form: Form, number: Number = "share", **how: Any) -> Spec:  # noqa: ANN401
    table = how.pop("table", PLACES)
    sexes = how.pop("sexes", ("total",))
    return charts.bars(made(form, table, sexes), number=number, sexes=sexes, **how)


def data(spec: Spec) -> dict[str, dict[str, Any]]:
    return {each["label"]: each for each in spec["datasets"]["rows"]}


@pytest.mark.parametrize(
    ("form", "number", "words"),
    [
        ("ratio", "share", ["1,50", "0,80", "0,80\u00a0*"]),
        ("difference", "count", ["+50", "−10", "−3\u00a0*"]),
        ("difference", "share", [f"+50{PERCENT}", f"−20{PERCENT}", f"−20{PERCENT}\u00a0*"]),
    ],
)
def test_numbers_are_written_with_their_sign_and_mark(
    form: Form, number: Number, words: list[str]
) -> None:
    assert [each["text"] for each in drawn(form, number)["datasets"]["rows"]][:3] == words


def at_hinge(spec: Spec, width: int) -> scene.Text:
    """Give the hinge's name: the only text above the plot."""
    (name,) = [each for each in scene.texts(spec, width, "axis-label") if each.y <= 0]
    return name


@pytest.mark.parametrize(("form", "number"), KINDS)
@pytest.mark.parametrize("width", [350, 800])
def test_a_number_stands_outside_its_bar_on_the_bars_own_side(
    form: Form, number: Number, width: int
) -> None:
    spec = drawn(form, number)
    hinge, listed = at_hinge(spec, width).x, [row for row in data(spec).values() if row["text"]]
    for row, text in zip(listed, scene.texts(spec, width, "mark"), strict=True):
        assert text.lines == (row["text"],)
        rightwards = row["value"] >= row["hinge"]
        assert text.align == ("left" if rightwards else "right")
        assert text.x >= hinge if rightwards else text.x < hinge


@pytest.mark.parametrize("width", [350, 800])
def test_no_number_leaves_the_picture_or_reaches_the_labels(width: int) -> None:
    spec = drawn("difference")
    middle = at_hinge(spec, width).x
    for each in scene.texts(spec, width, "mark"):
        room = BESIDE + LETTER * len(each.lines[0])
        assert each.x - room >= 0 if each.align == "right" else each.x + room <= 2 * middle


@pytest.mark.parametrize(
    ("form", "number", "named"),
    [
        ("ratio", "share", "1,00"),
        ("difference", "count", "0"),
        ("difference", "share", f"0{PERCENT}"),
    ],
)
def test_the_hinge_is_a_line_with_its_name(form: Form, number: Number, named: str) -> None:
    spec = drawn(form, number)
    assert at_hinge(spec, 800).lines == (named,)
    assert spec["layer"][0]["encoding"]["x"]["axis"]["grid"] is True
    assert {each["hinge"] for each in spec["datasets"]["rows"]} == {1 if form == "ratio" else 0}


def test_a_scale_of_differences_reaches_as_far_to_both_sides() -> None:
    (scale,) = {(each["left"], each["right"]) for each in data(drawn("difference")).values()}
    assert scale[0] == -scale[1] < -50


def test_a_ratio_begins_at_zero_and_has_two_at_its_other_end_or_more() -> None:
    near = {"A": (90.0, 100.0), "B": (110.0, 100.0)}
    far = {"A": (90.0, 100.0), "B": (300.0, 100.0)}
    for table, right in ((near, 2), (far, 3)):
        (scale,) = {
            (each["left"], each["right"]) for each in data(drawn("ratio", table=table)).values()
        }
        assert scale == (0, right)


def test_an_interval_longer_than_the_scale_ends_where_it_does() -> None:
    found = data(drawn("ratio"))
    hidden = found["Ydre"]  # 1-4 of 1-4
    assert (hidden["low"], hidden["high"]) == (0.25, found["Norrköping"]["right"])
    assert hidden["end"] == hidden["high"]
    assert hidden["reach"] == "0,25–4,00"  # the tooltip says it whole


def test_an_arrow_and_words_tell_where_an_interval_goes_on_beyond_the_scale() -> None:
    spec = drawn("ratio")
    found = data(spec)
    assert (found["Ydre"]["below"], found["Ydre"]["above"]) == (False, True)
    assert not any(found[name]["above"] for name in ("Norrköping", "Motala", "Finspång"))
    assert scene.arrows(spec, 800) == ["triangle-right"]
    assert told("Relationstal", spec) == f"Relationstal, {prose.ARROWS}"
    whole = drawn("ratio", table={"Motala": (40.0, 50.0)})
    assert scene.arrows(whole, 800) == []
    assert told("Relationstal", whole) == "Relationstal"


def test_whiskers_are_the_interval() -> None:
    table = {"Motala": (40.0, 50.0), "Ydre": (None, 20.0)}
    hidden = data(drawn("difference", "count", table=table))["Ydre"]
    assert (hidden["low"], hidden["value"], hidden["high"]) == (-19, -17.5, -16)
    assert hidden["end"] == hidden["low"]  # its number stands to the left of all


def test_what_has_no_number_says_so_at_the_hinge() -> None:
    nobody = data(drawn("ratio"))["Åre"]
    assert nobody["text"] == "–"
    assert {nobody[end] for end in ("value", "low", "high", "end")} == {1}


@pytest.mark.parametrize("theme", THEMES)
def test_a_click_that_changes_only_numbers_changes_only_data(theme: Theme) -> None:
    shown = {"sexes": ("women", "men"), "theme": theme}
    specs = [drawn(*kind, **shown) for kind in KINDS[1:]]
    specs += [drawn("difference", focus="Motala", **shown)]
    assert len({str(spec.pop("datasets")) for spec in specs}) == 3
    assert all(spec == specs[0] for spec in specs)


def test_women_and_men_stand_side_by_side_with_a_legend_in_a_picture() -> None:
    spec = drawn("difference", "count", sexes=("women", "men"), inline=True)
    heights = sorted(each.y for each in scene.texts(spec, 800, "mark"))
    assert len(heights) == 2 * len(PLACES)
    assert min(there - here for here, there in pairwise(heights)) >= 10.5
    scale = spec["layer"][0]["encoding"]["stroke"]["scale"]
    assert scale["domain"] == ["Kvinnor", "Män"]


def test_there_is_room_for_the_hinges_name() -> None:
    ordinary = charts.bars(made("ratio"), number="count", sexes=["total"])
    assert drawn("ratio")["height"] - ordinary["height"] == NAME


def test_a_chart_without_rows_can_be_drawn() -> None:
    assert scene.texts(drawn("ratio", table={}), 600, "mark") == []


def test_the_template_is_not_changed_by_drawing() -> None:
    first = drawn("ratio", inline=True)
    drawn("difference", sexes=("women", "men"), inline=True)
    assert drawn("ratio", inline=True) == first


@pytest.mark.parametrize("theme", THEMES)
def test_a_bar_of_the_neutral_class_is_seen_by_its_border(theme: Theme) -> None:
    mark = drawn("ratio", theme=theme)["layer"][0]["mark"]
    assert mark["strokeWidth"] > 0
    assert mark["stroke"] == colours(theme)["quiet"]
