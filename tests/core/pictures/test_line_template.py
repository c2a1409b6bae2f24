"""Lines of every kind of number: how the axis writes them, where it begins, the hinge's line."""

import pytest

from core.counts import Cell, Form
from core.numbers.figure import Series
from core.numbers.kinds import Number
from core.pictures import lines
from core.pictures.chart_template import Spec
from core.pictures.lines import PLOT, Line
from tests.core.pictures.quotients import HEADS, Pair, cell
from tests.core.pictures.scene import arrows, texts

PERCENT = "\u00a0%"
THIN = "\u202f"
RISING: tuple[Pair, ...] = ((60.0, 100.0), (110.0, 100.0))


def drawn(form: Form, number: Number = "share", pairs: tuple[Pair, ...] = RISING) -> Spec:
    """Draw a line of a number per year from 2016."""
    years = [
        Series(str(year), str(year), period=(year, year), form=form, numbers=HEADS[form])  # type: ignore[arg-type]
        for year in range(2016, 2016 + len(pairs))
    ]
    cells: list[Cell] = [cell(pair, form) for pair in pairs]
    return lines.draw([Line("Motala", "#123456", cells)], years, number=number)


def axis(spec: Spec) -> list[str]:
    """Give the words at the axis of numbers, the highest first."""
    listed = [each for each in texts(spec, 700, "axis-label") if each.x < 0]
    return [each.lines[0] for each in sorted(listed, key=lambda each: each.y)]


@pytest.mark.parametrize(
    ("form", "number", "words"),
    [
        ("ratio", "share", ["1,10", "1,00", "0,90", "0,80", "0,70", "0,60"]),
        ("difference", "share", ["+10", "0", "−10", "−20", "−30", "−40"]),
        ("difference", "count", ["+10", "0", "−10", "−20", "−30", "−40"]),
        ("share", "share", ["100", "80", "60", "40", "20", "0"]),
        ("per_thousand", "share", [f"1{THIN}000", "800", "600", "400", "200", "0"]),
        ("ratio", "count", ["100", "80", "60", "40", "20", "0"]),
    ],
)
def test_the_axis_writes_numbers_of_its_kind(form: Form, number: Number, words: list[str]) -> None:
    unit = PERCENT if form in {"share", "difference"} and number == "share" else ""
    assert axis(drawn(form, number)) == [f"{word}{unit}" for word in words]


def test_small_numbers_have_their_decimals_on_the_axis() -> None:
    assert axis(drawn("per_thousand", pairs=((1.0, 1000.0), (2.0, 1000.0)))) == [
        "2", "1,5", "1", "0,5", "0",
    ]  # fmt: skip
    assert f"1,5{PERCENT}" in axis(drawn("share", pairs=((10.0, 1000.0), (20.0, 1000.0))))


@pytest.mark.parametrize(
    ("form", "number", "hinge"), [("ratio", "share", 1), ("difference", "count", 0)]
)
def test_the_hinge_is_in_sight_with_a_line(form: Form, number: Number, hinge: float) -> None:
    below, above = ((60.0, 100.0), (70.0, 100.0)), ((130.0, 100.0), (140.0, 100.0))
    for pairs in (RISING, below, above):
        spec = drawn(form, number, pairs)
        first, *_ = spec["datasets"]["points"]
        assert first["bottom"] <= hinge <= first["top"]
        assert first["hinge"] == hinge
        assert spec["layer"][0]["encoding"]["y"]["field"] == "hinge"


def test_what_has_no_hinge_has_no_line_at_it_and_begins_at_zero() -> None:
    for form, number in (("share", "share"), ("per_thousand", "share"), ("ratio", "count")):
        spec = drawn(form, number)
        assert len(spec["layer"]) == len(drawn("ratio")["layer"]) - 1
        assert {each["bottom"] for each in spec["datasets"]["points"]} == {0}


def test_no_ratio_is_drawn_below_nothing() -> None:
    spec = drawn("ratio", pairs=((0.0, 100.0), (150.0, 100.0)))
    assert {each["bottom"] for each in spec["datasets"]["points"]} == {0}


def test_an_interval_longer_than_the_scale_ends_where_it_does() -> None:
    spec = drawn("ratio", pairs=((None, None), (120.0, 100.0)))
    first, second = spec["datasets"]["points"]
    assert arrows(spec, 800) == ["triangle-down", "triangle-up"]
    assert second["value"] < first["top"] < 4
    assert (first["low"], first["high"]) == (first["bottom"], first["top"])
    assert first["reach"] == "0,25–4,00"


@pytest.mark.parametrize(("form", "number"), [("ratio", "share"), ("difference", "count")])
def test_a_name_stands_beside_its_line_where_the_axis_does_not_begin_at_zero(
    form: Form, number: Number
) -> None:
    spec = drawn(form, number)
    (name,) = [each for each in spec["datasets"]["ends"] if each["room"] == "wide"]
    assert name["middle"] == pytest.approx(name["value"])
    (written,) = texts(spec, 700, "mark")
    point = spec["datasets"]["points"][-1]
    share = (point["value"] - point["bottom"]) / (point["top"] - point["bottom"])
    assert written.y == pytest.approx(PLOT * (1 - share), abs=15)


def test_a_click_that_changes_only_numbers_changes_only_data() -> None:
    one, other = drawn("difference"), drawn("difference", "count")
    assert one.pop("datasets") != other.pop("datasets")
    assert one == other


def test_lines_without_any_number_can_be_drawn() -> None:
    years = [Series("2020", "2020", form="ratio", numbers=HEADS["ratio"])]  # type: ignore[arg-type]
    assert texts(lines.draw([], years, number="share"), 600, "mark") == []
