"""What stands side by side, drawn: n under every head, gaps to two sides, the own one apart."""

import pandas as pd
import pytest

from core.choice.pair import hold
from core.choice.selection import Selection
from core.numbers.sheet import Sheet
from core.pictures import comparison_drawing, drawing, mapping
from core.pictures import maps as drawn_maps
from core.pictures.palette import THEMES, Theme, colours, diverging, faded
from core.pictures.shown import Drawing
from core.words import comparing
from core.words.formats import FIXED
from tests.core.compared_tables import beside, compared, opened, stand
from tests.core.example_tables import COUNTIES, DELIVERY, DOCTOR, NURSE, WORKED, Table, rows

OTHERS: Table = {"Låg": (30, 10), "Mellan": (5, 5), "Hög": (40, 60), "Uppgift saknas": (0, 3)}
NEAR: Table = {"Låg": (8, None), "Mellan": (12, 21), "Hög": (0, 30), "Uppgift saknas": (None, 3)}
TWO = pd.concat([rows(WORKED), rows(OTHERS, DOCTOR)])
BOTH = {"units": (NURSE.id, DOCTOR.id)}
EIGHT = tuple(
    f"degree.{code}"
    for code in ("YSJUK", "YLAKA", "YPSYK", "YSOCN", "YARBT", "YFYSI", "YLOGO", "YSPEC")
)
HOMES = pd.concat([rows(COUNTIES, measure="home"), rows(COUNTIES, DOCTOR, measure="home")])


def data(drawn: Drawing) -> list[dict[str, object]]:
    listed: list[dict[str, object]] = drawn.spec["datasets"]["rows"]
    return [each for each in listed if each["label"].strip()]


def of(drawn: Drawing, name: str) -> list[dict[str, object]]:
    return [each for each in data(drawn) if each["name"] == name]


def test_every_head_has_its_n_below() -> None:
    drawn = drawing.chart(compared(TWO, **BOTH))
    heads = dict.fromkeys(each["head"] for each in data(drawn))
    assert [head.split("\n")[-1] for head in heads] == ["n = 77,5", "n = 153"]
    assert len({head.count("\n") for head in heads}) == 1


def test_rates_are_shares_and_no_counts() -> None:
    assert of(drawing.chart(compared(TWO, **BOTH)), "Andel höga")
    assert not of(drawing.chart(compared(TWO, number="count", **BOTH)), "Andel höga")


def test_the_colours_are_named_above_on_the_screen_and_within_in_a_file() -> None:
    made = compared(TWO, **BOTH)
    assert drawing.chart(made).legend
    assert drawing.chart(made, inline=True).legend == ()


@pytest.mark.parametrize("theme", THEMES)
def test_two_have_bars_to_either_side_and_what_may_be_none_is_lighter(theme: Theme) -> None:
    near = compared(pd.concat([rows(WORKED), rows(NEAR, DOCTOR)]), view="gap", **BOTH)
    drawn = drawing.chart(near, theme)
    below, *_, above = diverging(theme)
    (bar,) = of(drawn, "Mellan")
    assert bar["fill"] in {faded(below, theme), faded(above, theme)}
    assert str(bar["text"]).startswith("(")
    sure = drawing.chart(compared(TWO, view="gap", **BOTH), theme)
    assert of(sure, "Hög")[0]["fill"] == above
    assert sure.caption == comparing.GAP_OF.format(one=DOCTOR.name, reference=NURSE.name)


@pytest.mark.parametrize("theme", THEMES)
def test_several_have_a_matrix_of_gaps_on_a_scale_with_two_sides(theme: Theme) -> None:
    made = opened("exempeldata", units=EIGHT, periods=("2014-2019",), measure="sector", view="gap")
    drawn = drawing.chart(made, theme)
    assert {colour for _, colour in drawn.legend} <= {*diverging(theme)}
    within = [each for each in data(drawn) if str(each["text"]).startswith("(")]
    lighter = {faded(colour, theme) for colour in diverging(theme)} | {colours(theme)["residual"]}
    assert within
    assert {each["fill"] for each in within if not each["hatched"]} <= lighter
    assert len({each["column"] for each in data(drawn)}) == len(EIGHT) - 1


@pytest.mark.parametrize("theme", THEMES)
def test_the_own_institution_has_a_colour_of_its_own(theme: Theme) -> None:
    table = pd.concat([rows(WORKED), rows(OTHERS, institution="Andra")])
    drawn = drawing.chart(compared(table, view="institutions", focus="Hög"), theme)
    fills = {str(each["label"]).split(" (")[0]: each["fill"] for each in data(drawn)}
    assert fills == {
        "Andra": colours(theme)["residual"], DELIVERY.institution: colours(theme)["accent"],
    }  # fmt: skip
    assert all(f"(n{FIXED}={FIXED}" in str(each["label"]) for each in data(drawn))
    assert {str(each["focus"]).split(" (")[0] for each in data(drawn)} == {DELIVERY.institution}


@pytest.mark.parametrize("view", comparison_drawing.VIEWS)
def test_all_is_said_in_words_too(view: str) -> None:
    table = pd.concat([rows(WORKED), rows(OTHERS, institution="Andra"), rows(OTHERS, DOCTOR)])
    made = compared(table, view=view, **BOTH)
    assert drawing.chart(made).words.startswith(f"{made.title}. {drawing.chart(made).caption}")


def homes(**chosen: object) -> Sheet:
    return compared(HOMES, measure="home", view="map", **BOTH, **chosen)


def test_maps_have_one_scale_one_legend_and_each_its_n() -> None:
    made = homes()
    seen = mapping.regions(made)
    drawn = mapping.draw_maps(made, seen)
    assert len(drawn) == 2
    assert len({each.spec["datasets"]["values"][0]["colours"] for each in drawn}) == 1
    assert [each.spec["layer"][0]["encoding"]["fill"]["legend"] for each in drawn] == [None, None]
    assert [each.caption for each in drawn] == [
        f"{unit.name}, n{FIXED}={FIXED}882,5" for unit in (NURSE, DOCTOR)
    ]
    common = mapping.in_common(made, seen)
    assert (common.spec, common.caption) == ({}, made.base_of_total)
    assert [colour for _, colour in common.legend[:-2]] == [*seen.classed.colours[::-1]]
    assert [state for _, state in common.legend[-2:]] == ["suppressed", "missing"]
    assert {"suppressed", "missing"} <= {*drawn_maps.WITHOUT}


@pytest.mark.parametrize(
    ("maps", "abreast"), [(1, 1), (2, 2), (3, 3), (4, 4), (5, 3), (6, 3), (7, 4), (8, 4)]
)
def test_rows_of_maps_are_as_even_as_can_be(maps: int, abreast: int) -> None:
    assert mapping.abreast(maps) == abreast


def test_maps_in_a_file_stand_four_in_a_row_below_what_they_have_in_common() -> None:
    eight = opened(
        "exempeldata", units=EIGHT, periods=("2014-2019",), measure="residence_county", view="map"
    )
    common, *many = mapping.draw(eight, inline=True)
    assert (common.spec, len(common.legend)) == ({}, 6)
    assert [each.room for each in many] == [0.25] * 8
    assert {each.spec["height"] for each in many} == {mapping.LOW}


@pytest.mark.parametrize("number", ["share", "count"])
@pytest.mark.parametrize("theme", THEMES)
def test_two_selections_are_drawn_on_one_scale_in_one_order(theme: Theme, number: str) -> None:
    made = beside(rows(WORKED), {"sex": "women"}, sex="men", number=number)
    common, left, right = comparison_drawing.draw_beside(made, theme)
    assert (common.spec, common.caption) == (
        {}, "Andel inom könet" if number == "share" else "Antal personer",
    )  # fmt: skip
    assert [each["label"] for each in data(left)] == [each["label"] for each in data(right)]
    tops = {each["top"] for drawn in (left, right) for each in data(drawn)}
    farthest = max(float(str(each["high"])) for each in (*data(left), *data(right)))
    assert len(tops) == 1
    assert tops.pop() >= farthest
    assert [drawn.caption for drawn in (left, right)] == [each.title for each in made.beside]
    assert colours(theme)["women"] in {each["fill"] for each in data(left)}
    assert colours(theme)["men"] in {each["fill"] for each in data(right)}
    assert left.words.startswith("Kvinnor: n")


def test_unlike_rows_leave_their_bars_the_same_room() -> None:
    chosen = Selection("exempeldata", units=EIGHT[:1], periods=("2014-2019",), measure="sector")
    made = stand(hold(chosen, "outcomes").change(measure="establishment"))
    _, *drawn = comparison_drawing.draw_beside(made)
    wide = [each.spec["encoding"]["y"]["axis"]["minExtent"] for each in drawn]
    assert wide[0] == wide[1] > 100
    assert len({row["top"] for each in drawn for row in data(each)}) == 1


def test_two_maps_have_one_scale_and_their_own_names() -> None:
    made = beside(HOMES, {"measure": "home", "sex": "women"}, measure="home", sex="men", view="map")
    seen = mapping.regions(made)
    drawn = mapping.draw_maps(made, seen)
    assert [each.caption for each in drawn] == [
        f"Kvinnor, n{FIXED}={FIXED}502,5",
        f"Män, n{FIXED}={FIXED}380",
    ]
    assert mapping.in_common(made, seen).caption == "Andel inom könet"
    assert len({each.spec["datasets"]["values"][0]["colours"] for each in drawn}) == 1
