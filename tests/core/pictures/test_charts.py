"""Bars in the spec: rows, order, colours, hatch, residuals, whiskers, domain; and in words."""

from dataclasses import replace
from itertools import pairwise
from typing import Any

import pytest

from core.counts import Form
from core.numbers.figure import Figure
from core.numbers.statistics import arrange
from core.pictures import charts
from core.pictures.chart_template import Spec
from core.pictures.palette import colours
from core.words import texts
from tests.core.example_tables import COUNTY, WORKED, Table, figure, rows, shares
from tests.core.pictures import scene
from tests.core.pictures.quotients import PLACES, made

LARGE: Table = {"Låg": (40, None), "Mellan": (60, 70), "Hög": (0, 30), "Uppgift saknas": (30, 9)}
STATES: Table = {"Ej": ("missing",) * 2, "Aldrig": ("impossible",) * 2, "Hög": (50, 50)}
LONG = "Eftergymnasial utbildning tre år eller längre, exklusive forskarutbildning"
PERCENT = "\u00a0%"


def drawn(made: Figure, sexes: tuple[str, ...] = ("women", "men"), **how: Any) -> Spec:  # noqa: ANN401
    return charts.bars(made, **{"number": "share", "sexes": sexes, **how})


def data(spec: Spec) -> dict[tuple[str, str], dict[str, Any]]:
    return {(each["name"], each["who"]): each for each in spec["datasets"]["rows"]}


def test_each_row_has_a_bar_per_sex_in_the_figures_order() -> None:
    listed = drawn(figure(rows(LARGE)))["datasets"]["rows"]
    assert [(each["name"], each["who"]) for each in listed] == [
        (key, who) for key in LARGE for who in ("Kvinnor", "Män")
    ]
    assert [each["place"] for each in listed] == [0, 0, 1, 1, 2, 2, 3, 3]


def test_the_axis_follows_the_place() -> None:
    y = drawn(figure(rows(LARGE)))["encoding"]["y"]
    assert y["field"] == "label"
    assert (y["sort"]["field"], y["sort"]["order"]) == ("place", "ascending")


def test_values_and_whiskers_are_the_share_and_its_interval() -> None:
    found = data(drawn(figure(rows(LARGE))))
    # men, Låg: 2.5 of 111.5; truly 1 of 110 to 4 of 113
    hidden = found["Låg", "Män"]
    assert hidden["value"] == pytest.approx(250 / 111.5)
    assert (hidden["low"], hidden["high"]) == pytest.approx((100 / 110, 400 / 113))
    assert hidden["text"] == f"≈\u00a02{PERCENT}"
    women = found["Mellan", "Kvinnor"]
    assert women["low"] == women["value"] == women["high"] == pytest.approx(6000 / 130)
    assert women["text"] == f"46{PERCENT}"


def test_whiskers_are_drawn_in_the_spec() -> None:
    marks = [layer["mark"]["type"] for layer in drawn(figure(rows(LARGE)))["layer"]]
    assert marks == ["bar", "rule", "rule", "point", "point", "text"]
    for whisker in drawn(figure(rows(LARGE)))["layer"][1:3]:
        x, x2 = (whisker["encoding"][name]["field"] for name in ("x", "x2"))
        assert (x, x2) == ("low", "high")


def test_counts_are_plotted_as_counts() -> None:
    found = data(drawn(figure(rows(LARGE)), number="count"))
    hidden = found["Låg", "Män"]
    assert (hidden["low"], hidden["value"], hidden["high"]) == (1, 2.5, 4)
    assert hidden["text"] == "1–4"
    assert found["Mellan", "Män"]["text"] == "70"


def test_the_domain_begins_at_zero_and_has_room_for_the_longest() -> None:
    spec = drawn(figure(rows(LARGE)), number="count")
    scale = spec["layer"][0]["encoding"]["x"]["scale"]
    assert scale["domainMin"] == 0
    rows_drawn = spec["datasets"]["rows"]
    assert min(each["top"] for each in rows_drawn) > max(each["high"] for each in rows_drawn)
    empty = drawn(figure(rows({"Låg": (0, 0)})), number="count")
    assert min(each["top"] for each in empty["datasets"]["rows"]) > 0


def test_a_click_that_changes_only_numbers_changes_only_data() -> None:
    made = figure(rows(LARGE))
    specs = [drawn(made, number=number) for number in ("share", "count")]
    specs += [drawn(figure(rows(LARGE), rows(LARGE)), sexes=("total",)), drawn(made, focus="Hög")]
    assert len({str(spec.pop("datasets")) for spec in specs}) == 4
    assert all(spec == specs[0] for spec in specs)


def test_what_is_missing_is_said_and_has_no_length() -> None:
    found = data(drawn(figure(rows(STATES))))
    assert (found["Ej", "Kvinnor"]["text"], found["Ej", "Kvinnor"]["value"]) == ("ej levererat", 0)
    assert found["Aldrig", "Kvinnor"]["text"] == "kan inte förekomma"
    zero = data(drawn(figure(rows({"Noll": (0, 9), "Hög": (30, 9)}))))["Noll", "Kvinnor"]
    assert zero["text"] == f"0{PERCENT}"


def test_tooltips_hold_every_number() -> None:
    found = data(drawn(figure(rows(LARGE))))["Låg", "Män"]
    assert {key: found[key] for key in texts.TOOLTIP} == {
        "name": "Låg", "who": "Män", "share": f"≈\u00a02,2{PERCENT}", "reach": f"1–4{PERCENT}",
        "count": "1–4", "base": "111,5",
    }  # fmt: skip
    spec = drawn(figure(rows(LARGE)))
    titles = [each["title"] for each in spec["encoding"]["tooltip"]]
    assert titles == list(texts.TOOLTIP.values())


def test_tooltips_tell_only_the_numbers_that_a_series_has() -> None:
    spec = drawn(made("difference"), ("total",))
    told = [(each["field"], each["title"]) for each in spec["encoding"]["tooltip"]]
    assert told == [
        ("name", "Kategori"), ("who", "Vilka"), ("share", "Skillnad i procent"),
        ("reach", "Intervall"), ("count", "Skillnad"),
    ]  # fmt: skip
    found = data(spec)["Motala", "Totalt"]
    assert (found["share"], found["count"]) == (f"−20{PERCENT}", "−10")


@pytest.mark.parametrize("form", ["ratio", "per_thousand"])
def test_what_rows_are_compared_with_stands_last_below_an_empty_row(form: Form) -> None:
    spec = drawn(made(form), ("total",))
    listed = [(each["label"], each["place"], each["text"]) for each in spec["datasets"]["rows"]]
    assert [place for _, place, _ in listed] == [*range(len(PLACES) + 1)]
    assert listed[-2][::2] == (" ", "")
    assert listed[-1][0] == "Riket"
    alone = made(form, {"Riket": (9, 10)})
    assert [each["label"] for each in drawn(alone, ("total",))["datasets"]["rows"]] == ["Riket"]


def test_no_interval_presses_the_bars_into_a_corner() -> None:
    spec = drawn(made("per_thousand", {"Motala": (40, 50), "Ydre": (None, None)}), ("total",))
    found = data(spec)["Ydre", "Totalt"]
    assert (found["value"], found["low"], found["high"]) == (1000, 250, 1500)
    assert found["top"] == pytest.approx(1500 * charts.HEAD_ROOM)


def test_a_pictures_legend_names_the_sexes_and_one_bar_needs_none() -> None:
    stroke = drawn(figure(rows(LARGE)), inline=True)["layer"][0]["encoding"]["stroke"]
    ink = colours("light")
    assert stroke["scale"] == {"domain": ["Kvinnor", "Män"], "range": [ink["women"], ink["men"]]}
    assert stroke["legend"]["columns"] == 2
    alone = drawn(figure(rows(LARGE)), sexes=("total",), inline=True)
    assert "stroke" not in alone["layer"][0]["encoding"]


def test_on_the_screen_the_legend_stands_outside_and_takes_no_room_in_the_chart() -> None:
    screen, picture = (drawn(figure(rows(LARGE)), inline=each) for each in (False, True))
    assert "stroke" not in screen["layer"][0]["encoding"]
    assert screen["height"] < picture["height"]


@pytest.mark.parametrize(("letters", "columns"), [(10, 4), (40, 2), (70, 1)])
def test_long_names_in_a_picture_stand_two_and_two_or_below_each_other(
    letters: int, columns: int
) -> None:
    made = figure(*[rows(LARGE)] * 4)
    named = tuple(replace(one, label=one.label * letters) for one in made.series)
    spec = drawn(replace(made, series=named), sexes=("total",), inline=True)
    assert spec["layer"][0]["encoding"]["stroke"]["legend"]["columns"] == columns


def test_a_long_label_stands_beside_the_middle_of_its_bars_and_apart_from_the_next() -> None:
    spec = drawn(figure(rows({LONG: (40, 30), f"{LONG} II": (50, 60), "Kort": (20, 10)})))
    labels = scene.texts(spec, 800, "axis-label")
    values = [each.y for each in scene.texts(spec, 800, "mark")]
    assert [len(each.lines) for each in labels] == [3, 3, 1]
    for label, women, men in zip(labels, values[::2], values[1::2], strict=True):
        assert label.middle == pytest.approx((women + men) / 2, abs=1)
    first, second, _ = labels
    assert second.y - first.y >= 3 * 15 + 4


@pytest.mark.parametrize("abreast", [2, 3, 4])
def test_values_of_bars_abreast_are_not_written_over_each_other(abreast: int) -> None:
    many: Table = {f"Bransch {n}": (40 + n, 30) for n in range(15)}
    spec = drawn(figure(*[rows(many)] * abreast), sexes=("total",))
    heights = sorted(each.y for each in scene.texts(spec, 800, "mark"))
    assert min(there - here for here, there in pairwise(heights)) >= 10.5


@pytest.mark.parametrize("focus", ["", "Låg", LONG, "gone"])
def test_the_row_in_focus_is_written_in_bold(focus: str) -> None:
    made = figure(rows({**LARGE, LONG: (9, 9)}))
    labels, numbers = (
        [each.weight for each in scene.texts(drawn(made, focus=focus), 800, role)]
        for role in ("axis-label", "mark")
    )
    assert labels == [600 if row.key == focus else 400 for row in made.rows]
    assert numbers[::2] == numbers[1::2] == labels


def test_the_template_is_not_changed_by_drawing() -> None:
    first = drawn(figure(rows(LARGE)))
    drawn(figure(rows(STATES)), sexes=("total",))
    assert drawn(figure(rows(LARGE))) == first


def test_taller_with_more_rows() -> None:
    many = figure(rows({f"{n:02}": (n, n) for n in range(40)}), measure=COUNTY)
    assert drawn(many)["height"] > drawn(figure(rows(LARGE)))["height"] > 0
    assert drawn(figure(rows({})))["height"] > 0


def test_a_chart_in_words() -> None:
    said = charts.spoken(figure(rows(WORKED)), "share", "Rubrik")
    # 10.5, 32 and 30 of 77.5; two suppressed cells are 5
    assert said == (
        f"Rubrik. Låg 14{PERCENT}, Mellan 41{PERCENT}, Hög 39{PERCENT} och Uppgift saknas "
        f"≈\u00a06{PERCENT}. Alla tal finns i tabellen."
    )
    delivered = charts.spoken(figure(shares({"Låg": 0.4})), "share", "Rubrik")
    assert f"Låg 40{PERCENT}" in delivered


def test_bars_abreast_are_all_said_and_by_name() -> None:
    said = charts.spoken(figure(rows(WORKED)), "count", "Rubrik", ["women", "men"])
    assert said.startswith("Rubrik. Låg: kvinnor 8, män 1–4; Mellan: kvinnor ")


def test_only_the_first_rows_are_spoken() -> None:
    many = figure(rows({f"{n:02}": (n + 5, n + 5) for n in range(40)}), measure=COUNTY)
    said = charts.spoken(arrange(many, "size", None, ""), "count", "R")
    assert said.count(",") + 2 == charts.SPOKEN


@pytest.mark.parametrize(
    ("label", "lines"),
    [("Kort", 1), ("Eftergymnasial 3 år eller längre (exkl. forskarutbildning)", 2), ("", 1),
     ("Ettenda" * 12, 1)],
)  # fmt: skip
def test_labels_wrap_between_words(label: str, lines: int) -> None:
    found = charts.wrapped(label)
    assert found.count("\n") + 1 == lines
    assert found.replace("\n", " ") == label


def test_decimals_are_written_where_they_are_asked_for() -> None:
    made = figure(rows(LARGE))
    assert data(drawn(made, least=1))["Mellan", "Kvinnor"]["text"] == f"46,2{PERCENT}"
    assert f"Mellan: kvinnor 46,2{PERCENT}" in charts.spoken(
        made, "share", "Rubrik", ["women", "men"], least=1
    )
