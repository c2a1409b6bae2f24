"""The matrix: cells on one scale, signs for what has no number, heads, width; and in words."""

from dataclasses import replace
from typing import Any

import pytest

from core.counts import Cell, Count, Form, divide
from core.numbers.figure import Figure
from core.numbers.kinds import Number
from core.pictures import hatch, map_scale, matrix
from core.pictures.chart_template import Spec
from core.pictures.ordered import LETTERS
from core.pictures.palette import THEMES, Theme, colours, diverging
from core.quotients import compare
from core.words import texts
from tests.core.pictures import scene
from tests.core.pictures.grid import data, marks, of_cells
from tests.core.pictures.test_palette import contrast

HEADS = ("Läkarexamen", "Sjuksköterskeexamen")
PERCENT = "\u00a0%"


def share(count: float | None, base: float = 200) -> Cell:
    """Give so many of a base; None is suppressed."""
    part = Count(2.5, 1) if count is None else Count(count)
    return divide(part, Count(base))


def change(after: float, before: float, form: Form = "ratio") -> Cell:
    """Compare two numbers that are counted apart."""
    return compare(Count(after), Count(before), form)


TABLE = {
    "Skåne": (share(10), share(60)),
    "Gotland": (share(None), Cell()),
    "Kalmar": (share(0), Cell(status="impossible")),
    "Uppgift saknas": (share(190), share(2, 18)),
    "Riket": (share(40), share(90)),
}
CHANGES = {"Ydre": (change(10, 40), change(120, 100)), "Kinda": (change(60, 50), change(90, 30))}


def drawn(made: Figure | None = None, number: Number = "share", **how: Any) -> Spec:  # noqa: ANN401
    return matrix.draw(made or of_cells(TABLE, *HEADS), number=number, **how)


def test_each_cell_stands_in_its_row_and_column() -> None:
    listed = [each for each in drawn()["datasets"]["rows"] if each["name"]]
    assert [(each["name"], each["column"]) for each in listed] == [
        (row, column) for row in TABLE for column in (0, 1)
    ]
    places = {each["name"]: each["place"] for each in listed}
    assert [*places.values()] == [0, 1, 2, 4, 6], "residuals and references stand apart"


@pytest.mark.parametrize("theme", THEMES)
def test_known_cells_have_the_colour_of_their_class_on_one_scale(theme: Theme) -> None:
    found = data(drawn(theme=theme))
    classed = map_scale.scale([0.05, 0.3, 0, 0.2, 0.45], "share", theme)
    for at, value in {
        ("Skåne", HEADS[0]): 0.05, ("Skåne", HEADS[1]): 0.3, ("Kalmar", HEADS[0]): 0,
        ("Riket", HEADS[0]): 0.2, ("Riket", HEADS[1]): 0.45,
    }.items():  # fmt: skip
        assert found[at]["fill"] == classed.colour(value)
    named = [*zip(classed.labels, classed.colours, strict=True)]
    assert matrix.legend(of_cells(TABLE, *HEADS), number="share", theme=theme) == named[::-1]


def test_residuals_are_grey_and_move_no_class() -> None:
    found = data(drawn())
    assert found["Uppgift saknas", HEADS[0]]["fill"] == colours("light")["residual"]
    without = {row: cells for row, cells in TABLE.items() if row != "Uppgift saknas"}
    made = of_cells(without, *HEADS)
    assert matrix.classes(made, "share") == matrix.classes(of_cells(TABLE, *HEADS), "share")


def test_what_has_no_number_has_its_sign_and_its_look() -> None:
    found = data(drawn())
    hidden, missing = (found["Gotland", head] for head in HEADS)
    assert (hidden["text"], hidden["fill"]) == (f"≈\u00a01{PERCENT}", hatch.fill("light"))
    assert (missing["text"], missing["hollow"], missing["fill"]) == ("–", True, "none")
    assert found["Kalmar", HEADS[1]]["text"] == "×"
    assert found["Kalmar", HEADS[0]]["text"] == f"0{PERCENT}", "zero is a number"
    assert data(drawn(number="count"))["Gotland", HEADS[0]]["text"] == "1–4"
    nothing = of_cells({"Ydre": [share(0, 0)]}, "A")
    assert data(drawn(nothing))["Ydre", "A"]["hollow"]


def test_little_is_marked() -> None:
    assert data(drawn())["Uppgift saknas", HEADS[1]]["text"] == f"11{PERCENT}\u00a0*"
    found = data(drawn(of_cells(CHANGES, *HEADS, form="ratio")))
    assert found["Ydre", HEADS[0]]["text"] == "0,25\u00a0*"


@pytest.mark.parametrize(("form", "number"), [("ratio", "share"), ("difference", "count"),
                                              ("difference", "share")])  # fmt: skip
def test_what_has_a_hinge_is_drawn_on_both_sides_of_it(form: Form, number: Number) -> None:
    table = {"Ydre": (change(20, 40, form), change(90, 30, form))}
    found = data(drawn(of_cells(table, *HEADS, form=form), number))
    below, above = (found["Ydre", head]["fill"] for head in HEADS)
    assert below in diverging("light")[:2]
    assert above in diverging("light")[3:]


def test_no_class_says_less_than_the_number_on_it() -> None:
    cells = [share(4.96, 100), share(5.04, 100), share(20, 100), share(35, 100)]
    found = data(drawn(of_cells({"Ydre": cells}, *"ABCD")))
    texts_, fills = zip(*((found["Ydre", who][key] for key in ("text", "fill")) for who in "AB"),
                        strict=True)  # fmt: skip
    assert set(texts_) == {f"5{PERCENT}"}
    assert len(set(fills)) == 1


@pytest.mark.parametrize("theme", THEMES)
def test_numbers_read_on_their_colours(theme: Theme) -> None:
    cells = [share(each, 900) for each in (0, 9, 90, 180, 270, 360, 450, 900)]
    spec = drawn(of_cells({"Ydre": cells}, *"ABCDEFGH"), theme=theme)
    fills = [each["fill"] for each in spec["datasets"]["rows"]]
    inks = [item["fill"] for item in marks(spec, 900, "text")]
    for fill, ink in zip(fills, inks, strict=True):
        assert ink in LETTERS
        assert contrast(fill, ink) >= 4.5


def test_hatched_cells_have_ground_around_their_numbers_and_empty_ones_a_dashed_border() -> None:
    spec = drawn()
    halos = [item for item in marks(spec, 600, "text") if item.get("strokeWidth")]
    assert [item["text"] for item in halos] == [f"≈\u00a01{PERCENT}"]
    dashed = [item for item in marks(spec, 600, "rect") if item.get("strokeDash")]
    assert len(dashed) == 2


def test_columns_are_equally_wide_and_heads_stand_above_them_in_lines() -> None:
    spec = drawn()
    widths = {round(item["width"], 3) for item in marks(spec, spec["width"], "rect")}
    assert len(widths) == 1
    heads = [
        each for each in scene.texts(spec, spec["width"], "axis-label") if "examen" in each.lines
    ]
    assert [each.lines for each in heads] == [("Sjuksköterske-", "examen")]
    assert heads[0].y + 15 < 0, "the last line too stands above the cells"


def test_eight_programmes_need_no_scrolling_on_a_common_screen_and_many_say_their_width() -> None:
    row = {f"Västra Götalands län {n}": [share(20)] * 8 for n in range(14)}
    names = [f"{name}programmet" for name in ("Läkar", "Sjuksköterske", "Civilekonom", "Logoped")]
    assert drawn(of_cells(row, *names, *(f"{each}, distans" for each in names)))["width"] <= 1080
    many = of_cells({"Ydre": [share(20)] * 28}, *(f"Universitet {n}" for n in range(28)))
    assert drawn(many)["width"] > 1080


@pytest.mark.parametrize("focus", ["", "Skåne", "gone"])
def test_the_row_in_focus_is_written_in_bold(focus: str) -> None:
    spec = drawn(focus=focus)
    bold = [each.lines[0] for each in scene.texts(spec, 600, "axis-label") if each.weight == 600]
    assert bold == ([focus] if focus in TABLE else [])
    heavy = [item["text"] for item in marks(spec, 600, "text") if item.get("fontWeight") == 600]
    assert len(heavy) == 2 * len(bold)


def test_tooltips_hold_every_number_under_the_words_of_the_series() -> None:
    found = data(drawn())["Skåne", HEADS[0]]
    assert {key: found[key] for key in texts.TOOLTIP} == {
        "name": "Skåne", "who": HEADS[0], "share": f"5,0{PERCENT}", "reach": "",
        "count": "10", "base": "200",
    }  # fmt: skip
    own = of_cells(CHANGES, *HEADS, form="ratio", numbers={"share": "Relationstal"})
    titles = [each["title"] for each in drawn(own)["encoding"]["tooltip"]]
    assert titles[2:] == ["Relationstal", texts.REACH]


def test_the_legend_is_drawn_in_a_picture_alone() -> None:
    screen, picture = drawn(), drawn(inline=True)
    labels = [each.lines[0] for each in scene.texts(picture, 600, "legend-label")]
    assert labels == [*matrix.classes(of_cells(TABLE, *HEADS), "share").labels][::-1]
    assert scene.texts(screen, 600, "legend-label") == []
    assert picture["height"] > screen["height"]


def test_a_click_that_changes_only_numbers_changes_only_data() -> None:
    made = of_cells(TABLE, *HEADS)
    specs = [drawn(made), drawn(made, focus="Skåne"), drawn(made, number="count")]
    assert len({str(spec.pop("datasets")) for spec in specs}) == 3
    assert all(spec == specs[0] for spec in specs)


def test_a_matrix_without_numbers_is_no_fault() -> None:
    hidden = of_cells({"Ydre": [share(None)] * 2}, *HEADS)
    assert drawn(hidden, inline=True)["height"] > 0
    assert matrix.spoken(hidden, "share", "Rubrik") == f"Rubrik. {texts.ALT_TABLE}"
    empty = replace(hidden, rows=(), series=())
    assert drawn(empty)["datasets"]["rows"] == []


def test_the_matrix_in_words_tells_its_highest_and_lowest() -> None:
    said = matrix.spoken(of_cells(TABLE, *HEADS), "share", "Rubrik")
    assert said == (
        f"Rubrik. Högst är 30{PERCENT} (Skåne, Sjuksköterskeexamen), lägst 0{PERCENT} "
        f"(Kalmar, Läkarexamen). {texts.ALT_TABLE}"
    )
