"""Bars of 100 %: segments end to end, colours of classes, numbers where they fit; and in words."""

from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.counts import Cell, Count, Share, delivered_share, divide
from core.pictures import hatch, stacked
from core.pictures.chart_template import Spec
from core.pictures.ordered import LETTERS, ordered
from core.pictures.packing import packed
from core.pictures.palette import THEMES, Theme, colours
from core.words import texts
from tests.core.pictures import scene
from tests.core.pictures.grid import Counts, data, divided, grid, marks, of_cells
from tests.core.pictures.test_palette import contrast

TABLE: dict[str, Counts] = {
    "Motala": (20, 30, 46, 4), "Ödeshög": (60, 60, None, 60), "Riket": (200, 300, 400, 100),
}  # fmt: skip
HEADS = ("Låg", "Mellan", "Hög", "Uppgift saknas")
REST = {"uppgift saknas"}
PERCENT = "\u00a0%"


def drawn(**how: Any) -> Spec:  # noqa: ANN401
    return stacked.bars(grid(TABLE, *HEADS), residuals=REST, **how)


def test_segments_stand_end_to_end_in_the_order_of_the_series() -> None:
    segments = [each for each in drawn()["datasets"]["rows"] if each["name"] == "Motala"]
    assert [each["who"] for each in segments] == [*HEADS]
    assert [each["start"] for each in segments] == pytest.approx([0, 20, 50, 96])
    assert [each["end"] for each in segments] == pytest.approx([20, 50, 96, 100])
    assert [each["text"] for each in segments] == [f"{n}{PERCENT}" for n in (20, 30, 46, 4)]


@given(st.lists(st.integers(5, 900), min_size=2, max_size=8))
def test_a_row_fills_the_whole(counts: list[int]) -> None:
    spec = stacked.bars(grid({"Motala": counts}, *"ABCDEFGH"[: len(counts)]))
    segments = spec["datasets"]["rows"]
    assert segments[-1]["end"] == pytest.approx(100)
    assert all(one["end"] == two["start"] for one, two in pairwise(segments))


def test_rows_stand_in_the_figures_order_and_what_they_are_compared_with_apart() -> None:
    labels = {each["place"]: each["label"].strip() for each in drawn()["datasets"]["rows"]}
    assert labels == {0: "Motala", 1: "Ödeshög", 2: "", 3: "Riket"}


@pytest.mark.parametrize("theme", THEMES)
def test_classes_rise_in_colour_and_what_is_none_is_grey_and_what_is_hidden_hatched(
    theme: Theme,
) -> None:
    found = data(drawn(theme=theme))
    fills = [found["Motala", head]["fill"] for head in HEADS]
    assert fills == [*ordered(3, theme), colours(theme)["residual"]]
    assert found["Ödeshög", "Hög"]["fill"] == hatch.fill(theme)
    assert stacked.legend(grid(TABLE, *HEADS), theme, REST) == [*zip(HEADS, fills, strict=True)]


def test_what_is_unknown_leaves_the_bar_short_and_a_row_without_shares_says_why() -> None:
    part = [*divided((30, 70))]
    spec = stacked.bars(of_cells({"Ydre": [part[0], Cell()], "Kinda": [Cell()] * 2}, "Låg", "Hög"))
    known, unknown = spec["datasets"]["rows"]
    assert (known["name"], known["end"]) == ("Ydre", pytest.approx(30))
    assert (unknown["label"], unknown["end"], unknown["note"]) == ("Kinda", 0, "ej levererat")
    assert unknown["fill"] == "none"
    written = [item["text"] for item in marks(spec, 300, "text") if item.get("text")]
    assert "ej levererat" in written, "also where there is no room for n"


def test_the_browser_is_sent_every_field_also_when_the_first_row_is_unknown() -> None:
    made = of_cells({"Kinda": [Cell()] * 2, "Ydre": divided((30, 70))}, "Låg", "Hög")
    sent = packed(stacked.bars(made))["datasets"]["rows"].to_pylist()
    assert sent[1]["share"] == f"30,0{PERCENT}"


def test_delivered_shares_that_sum_to_101_are_not_hidden() -> None:
    cells = [Cell(None, delivered_share(share, 200), "value") for share in (0.34, 0.67)]
    spec = stacked.bars(of_cells({"Ydre": cells}, "Låg", "Hög"))
    assert spec["datasets"]["rows"][-1]["end"] == pytest.approx(101)
    assert [each["top"] for each in spec["datasets"]["rows"]] == pytest.approx([101, 101])


def test_n_stands_once_at_a_bars_end_and_only_where_there_is_room() -> None:
    notes = [each["note"] for each in drawn()["datasets"]["rows"] if each["note"]]
    assert notes == ["n = 100", "n = 182,5", "n = 1\u202f000"]
    wide, narrow = (
        [item["text"] for item in marks(drawn(), width, "text") if item.get("text")]
        for width in (1000, 340)
    )
    assert set(notes) <= set(wide)
    assert not set(notes) & set(narrow)


def test_no_n_where_shares_are_of_different_numbers_or_of_none_known() -> None:
    apart = [divide(Count(10), Count(40)), divide(Count(10), Count(50))]
    bare = [Cell(None, Share(0.5), "value")] * 2
    spec = stacked.bars(of_cells({"Ydre": apart, "Kinda": bare}, "Låg", "Hög"))
    assert {each["note"] for each in spec["datasets"]["rows"]} == {""}


def test_numbers_are_written_from_five_per_cent_where_they_fit() -> None:
    made = grid({"Motala": (49, 451, 500), "Ydre": (50, 450, 500)}, "Låg", "Mellan", "Hög")
    wide = [item["text"] for item in marks(stacked.bars(made), 1200, "text") if item.get("text")]
    assert wide.count(f"5{PERCENT}") == 1, "4,9 per cent has none, though it is written 5"
    narrow = [item["text"] for item in marks(stacked.bars(made), 260, "text") if item.get("text")]
    assert narrow.count(f"5{PERCENT}") == 0
    assert narrow.count(f"50{PERCENT}") == 2


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("count", [2, 4, 7, 8])
def test_numbers_read_on_their_colours(theme: Theme, count: int) -> None:
    made = grid({"Motala": (50,) * count}, *"ABCDEFGH"[:count])
    spec = stacked.bars(made, theme=theme, residuals={"b"})
    fills = [each["fill"] for each in spec["datasets"]["rows"]]
    inks = [item["fill"] for item in marks(spec, 1200, "text") if "%" in item.get("text", "")]
    assert len(inks) == count
    for fill, ink in zip(fills, inks, strict=True):
        assert ink in LETTERS
        assert contrast(fill, ink) >= 4.5


@pytest.mark.parametrize("theme", THEMES)
def test_a_number_on_a_hatch_has_ground_around_it(theme: Theme) -> None:
    made = grid({"Ydre": (None, None)}, "Låg", "Hög")
    found = marks(stacked.bars(made, theme=theme), 900, "text")
    halos = [item for item in found if item.get("strokeWidth")]
    assert {item["stroke"] for item in halos} == {hatch.INKS[theme][0]}
    inks = {item["fill"] for item in found if "%" in item["text"] and item not in halos}
    assert inks == {colours(theme)["ink"]}


@pytest.mark.parametrize("focus", ["", "Motala", "Riket", "gone"])
def test_the_row_in_focus_is_written_in_bold(focus: str) -> None:
    labels = scene.texts(drawn(focus=focus), 900, "axis-label")
    bold = [each.lines[0] for each in labels if each.weight == 600]
    assert bold == ([focus] if focus in TABLE else [])


def test_tooltips_hold_every_number_and_n_has_none() -> None:
    found = data(drawn())["Ödeshög", "Hög"]
    assert {key: found[key] for key in texts.TOOLTIP} == {
        "name": "Ödeshög", "who": "Hög", "share": f"≈\u00a01,4{PERCENT}",
        "reach": f"1–2{PERCENT}", "count": "1–4", "base": "182,5",
    }  # fmt: skip
    spec = drawn()
    assert [each["title"] for each in spec["encoding"]["tooltip"]] == [*texts.TOOLTIP.values()]
    assert spec["layer"][-1]["encoding"]["tooltip"] == {"value": None}


def test_a_series_own_words_head_the_tooltip() -> None:
    numbers = {"share": "Andel av de registrerade", "base": "Registrerade"}
    spec = stacked.bars(grid(TABLE, *HEADS, numbers=numbers))
    titles = [each["title"] for each in spec["encoding"]["tooltip"]]
    assert titles[2:] == [numbers["share"], texts.REACH, numbers["base"]]


def test_the_legend_is_drawn_in_a_picture_alone() -> None:
    screen, picture = drawn(), drawn(inline=True)
    assert "stroke" not in screen["layer"][0]["encoding"]
    assert picture["layer"][0]["encoding"]["stroke"]["scale"]["domain"] == [*HEADS]
    assert picture["height"] > screen["height"]
    named = [each.lines[0] for each in scene.texts(picture, 900, "legend-label")]
    assert named == [*HEADS]


def test_a_click_changes_only_data() -> None:
    specs = [drawn(), drawn(focus="Motala")]
    specs += [stacked.bars(grid(dict(reversed(TABLE.items())), *HEADS), residuals=REST)]
    assert len({str(spec.pop("datasets")) for spec in specs}) == 3
    assert all(spec == specs[0] for spec in specs)


def test_a_picture_without_rows_is_no_fault() -> None:
    assert stacked.bars(grid({}, *HEADS))["height"] > 0
    assert stacked.legend(grid({}), "light") == []


def test_bars_in_words_tell_the_row_in_focus_and_what_it_is_compared_with() -> None:
    made = grid(TABLE, "Låg", "Mellan", "Hög", "Okänt")
    said = stacked.spoken(made, "Rubrik", focus="Ödeshög")
    assert said.startswith(f"Rubrik. Ödeshög: Låg 33{PERCENT}, Mellan 33{PERCENT}")
    assert f"; Riket: Låg 20{PERCENT}" in said
    assert "Motala" not in said
    assert "Motala" in stacked.spoken(made, "Rubrik")
    assert "Riket" not in stacked.spoken(made, "Rubrik", focus="Riket").split("Riket", 1)[1]
