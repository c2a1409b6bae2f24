"""Colours say what is hidden, what is compared with, on which side of the hinge a bar lies."""

import pytest

from core.counts import Form
from core.numbers.kinds import Number
from core.pictures import charts, hatch
from core.pictures.palette import THEMES, Theme, colours, diverging, faded, series_colours
from tests.core.example_tables import Table, figure, rows
from tests.core.pictures.quotients import made

LARGE: Table = {"Låg": (40, None), "Mellan": (60, 70), "Uppgift saknas": (30, 9)}
CLASS = "#123456"


def fills(form: Form, number: Number = "share", **how: object) -> dict[str, str]:
    spec = charts.bars(made(form), number=number, sexes=("total",), **how)  # type: ignore[arg-type]
    return {each["label"]: each["fill"] for each in spec["datasets"]["rows"]}


@pytest.mark.parametrize("theme", THEMES)
def test_colours_say_sex_residual_and_suppressed(theme: Theme) -> None:
    spec = charts.bars(figure(rows(LARGE)), number="share", sexes=("women", "men"), theme=theme)
    found = {(each["name"], each["who"]): each["fill"] for each in spec["datasets"]["rows"]}
    ink = colours(theme)
    assert found["Låg", "Kvinnor"] == ink["women"]
    assert found["Mellan", "Män"] == ink["men"]
    assert found["Uppgift saknas", "Kvinnor"] == ink["residual"]
    assert found["Låg", "Män"] == hatch.fill(theme)


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize(("form", "number"), [("ratio", "share"), ("difference", "count")])
def test_a_bar_around_a_hinge_has_the_colour_of_its_side(
    theme: Theme, form: Form, number: Number
) -> None:
    below, *_, above = diverging(theme)
    found = fills(form, number, theme=theme)
    assert (found["Norrköping"], found["Motala"]) == (above, below)
    assert found["Finspång"] == faded(below, theme)
    assert found["Ydre"] == hatch.fill(theme)
    assert found["Riket"] == colours(theme)["total"]


def test_a_number_that_is_sure_has_its_full_colour_beside_an_unsure_ratio() -> None:
    found = fills("ratio", "count")  # residents as such, whatever they are divided by
    assert found["Finspång"] == found["Motala"] == colours("light")["total"]


def test_the_maps_classes_colour_regions_and_not_what_they_are_compared_with() -> None:
    found = fills("ratio", fill=lambda _: CLASS)
    assert found["Norrköping"] == found["Motala"] == CLASS
    assert found["Ydre"] == hatch.fill("light")
    assert found["Riket"] == colours("light")["total"]


def test_bars_abreast_keep_the_colours_that_tell_them_apart() -> None:
    sexes = ("women", "men")
    spec = charts.bars(made("difference", sexes=sexes), number="count", sexes=sexes)
    found = {(each["label"], each["who"]): each["fill"] for each in spec["datasets"]["rows"]}
    for name in ("Norrköping", "Motala", "Riket"):
        assert found[name, "Kvinnor"] == colours("light")["women"]
        assert found[name, "Män"] == colours("light")["men"]


def test_small_bases_are_faded() -> None:
    spec = charts.bars(
        figure(rows({"Låg": (9, 30), "Hög": (9, 30)})), number="share", sexes=("women", "men")
    )
    first, second, *_ = (each["fill"] for each in spec["datasets"]["rows"])
    assert first == faded(colours("light")["women"], "light")
    assert second == colours("light")["men"]


def test_a_row_may_have_its_own_colour() -> None:
    own = {"Mellan": CLASS}
    spec = charts.bars(
        figure(rows(LARGE)), number="share", sexes=("total",), fill=lambda row: own.get(row.key)
    )
    found = {each["label"]: each["fill"] for each in spec["datasets"]["rows"]}
    assert found["Mellan"] == CLASS
    assert found["Låg"] == colours("light")["total"]


@pytest.mark.parametrize("theme", THEMES)
def test_series_have_a_bar_and_a_colour_each(theme: Theme) -> None:
    compared = figure(*[rows(LARGE)] * 3)
    spec = charts.bars(compared, number="share", sexes=("total",), theme=theme, inline=True)
    fills = {each["who"]: each["fill"] for each in spec["datasets"]["rows"][3:6]}
    assert fills == dict(zip("ABC", series_colours(theme), strict=False))
    scale = spec["layer"][0]["encoding"]["stroke"]["scale"]
    assert scale == {"domain": [*fills], "range": [*fills.values()]}
