"""Charts of municipalities: bars of one number, stacked classes, lines; in words too."""

from typing import Any

import pytest

from core.exports import chosen
from core.numbers import cell_words
from core.numbers.municipal import place_sheet
from core.numbers.sheet import Sheet
from core.pictures import drawing, mapping, place_drawing, place_rows
from core.pictures.shown import Drawing
from core.words import municipal, prose
from tests.core.place_tables import EXAMPLE, MEASURES, composed, counted, shipped

EAST = {"places": ("05",)}
FOCUS = "0583"


def example(id_: str, **chosen: object) -> Sheet:
    return place_sheet.compose(shipped(EXAMPLE, id_, **({"view": "chart"} | EAST | chosen)))


def bars(drawn: Drawing) -> list[dict[str, Any]]:
    """Give the bars; a row without a name only keeps them apart."""
    return [row for row in drawn.spec["datasets"]["rows"] if row["label"].strip()]


def test_a_bar_for_each_municipality_then_for_what_it_is_compared_with() -> None:
    made = example("transition_rate")
    drawn = place_drawing.chart(made, "light", inline=False)
    assert [bar["label"] for bar in bars(drawn)] == [row.label for row in made.figure.rows]
    cells = [row.cells["rate", "total"] for row in made.figure.rows]
    texts = [cell_words.written(cell, "share", cell_words.DECIMALS) for cell in cells]
    assert [bar["text"] for bar in bars(drawn)] == texts
    assert (drawn.caption, drawn.legend) == ("Övergångstal", ())


def test_of_a_whole_country_the_highest_are_drawn_until_all_are_asked_for() -> None:
    first = place_drawing.chart(example("transition_rate", places=("riket",)), "light", inline=True)
    assert len(bars(first)) == place_rows.MOST + 1
    assert "de 40 högsta av 290" in first.caption
    values = [bar["value"] for bar in bars(first)[:-1]]
    assert values == sorted(values, reverse=True)
    every = example("transition_rate", places=("riket",), rest="open")
    drawn = place_drawing.chart(every, "light", inline=True)
    assert (len(bars(drawn)), "av 290" in drawn.caption) == (291, False)


@pytest.mark.parametrize("id_", ["transition_rate", "students", "parental_education"])
def test_the_lowest_of_a_whole_country_can_be_asked_for(id_: str) -> None:
    made = example(id_, places=("riket",), order="smallest")
    drawn = place_drawing.chart(made, "light", inline=True)
    assert "de 40 lägsta av 290" in drawn.caption
    number = "count" if id_ == "students" else "share"
    cells = [row.cells[made.figure.series[0].key, "total"] for row in made.figure.rows]
    told = [cell_words.tell(cell, number) for cell in cells]
    sure = [each.value for each in told if each.value is not None and each.mark != "suppressed"]
    ranked = sure[: len(sure) - (len(cells) - 290)]  # then what they are compared with
    assert ranked == sorted(ranked)
    first = bars(drawn)[0]["label"].replace("\n", " ")
    assert first == made.figure.rows[0].label


@pytest.mark.parametrize("id_", ["transition_rate", "relation_ratio"])
def test_map_chart_and_lines_write_a_number_alike(id_: str) -> None:
    focused = {"places": ("05",), "focus": FOCUS}
    made = example(id_, **focused)
    (key, *_) = made.keys
    charted = bars(place_drawing.chart(made, "light", inline=False))
    _, beside = mapping.draw(example(id_, view="map", **focused))
    over_time = place_drawing.development(example(id_, view="time", **focused), "light")
    last = [each for each in over_time.spec["datasets"]["points"] if each["line"] == "Motala"][-1]
    told = {each["label"]: each["text"] for each in charted}
    assert told == {each["label"]: each["text"] for each in bars(beside)}
    assert key.value == told["Motala"] == last["text"]
    assert key.value in made.finding


@pytest.mark.parametrize("sex", ["total", "women"])
def test_around_a_hinge_bars_have_the_colours_of_the_map_and_name_them(sex: str) -> None:
    drawn = place_drawing.chart(example("relation_ratio", sex=sex), "light", inline=False)
    _, beside = mapping.draw(example("relation_ratio", sex=sex, view="map"))
    fills = {each["label"]: each["fill"] for each in bars(beside)}
    assert {each["label"]: each["fill"] for each in bars(drawn)} == fills
    named = dict(drawn.legend)
    assert [*named][:5] == [  # in the order of the map's own legend
        "2,00 eller mer", "1,25 till 2,00", "0,80 till 1,25", "0,50 till 0,80", "under 0,50",
    ]  # fmt: skip
    unsure = {fill for fill in fills.values() if fill.startswith("url(#uncertain")}
    assert unsure
    assert named["osäkert\u00a0*"] == "uncertain"
    assert named["maskerat"] == "suppressed"


def test_the_lowest_begin_with_what_has_a_number() -> None:
    tables = [
        counted("residents_after", {"0580": 30, "0581": 90, "0582": 4000, "0583": "missing"}),
        counted("recruited", {"0580": 200, "0581": 100, "0582": 400, "0583": 30}),
    ]
    made = composed("relation_ratio", *tables, places=("0580", "0581", "0582", "0583"),
                    view="chart", order="smallest")  # fmt: skip
    keys = [row.key for row in made.figure.rows if row.kind == "category"]
    assert keys == ["0580", "0581", "0582", "0583"]


def test_stacks_of_a_whole_country_are_those_that_rank_highest_by_the_number_chosen() -> None:
    made = example("parental_education", places=("riket",))
    highest = [row.label for row in made.figure.rows if row.kind == "category"][:40]
    drawn = place_drawing.chart(made, "light", inline=True)
    shown = list(dict.fromkeys(bar["label"].replace("\n", " ") for bar in bars(drawn)))
    assert shown[:40] == highest
    assert "de 40 högsta av 290" in drawn.caption


@pytest.mark.parametrize("id_", ["transition_rate", "parental_education"])
def test_the_one_in_focus_is_drawn_wherever_it_ranks(id_: str) -> None:
    made = example(id_, places=("riket",), focus=FOCUS)
    labels = list(dict.fromkeys(bar["label"] for bar in bars(place_drawing.chart(
        made, "light", inline=True))))  # fmt: skip
    assert "Motala" in labels[:41]
    assert labels[-1] == "Östergötlands län"


def test_one_sex_alone_is_named_above_the_bars() -> None:
    drawn = place_drawing.chart(example("relation_ratio", sex="women"), "light", inline=False)
    assert drawn.caption.startswith("Relationstal, över 1,00 bor fler i kommunen ")
    assert drawn.caption.endswith(f", kvinnor, {prose.ARROWS}")
    assert all(bar["who"] == "Kvinnor" for bar in bars(drawn))


def test_classes_are_stacked_with_the_legend_above_on_screen_and_within_in_pictures() -> None:
    made = example("parental_education")
    classes = [one.key for one in made.shown.series if one.part]
    screen = place_drawing.chart(made, "light", inline=False)
    assert [name for name, _ in screen.legend] == classes
    assert classes[-1] == MEASURES["parental_education"].residuals[0]
    assert place_drawing.chart(made, "light", inline=True).legend == ()
    # The bars are of all; what they are sorted by is not.
    assert screen.caption == (
        "Andel av alla, även dem utan uppgift, sorterat efter andel med högutbildade föräldrar "
        "(av dem med känd uppgift)"
    )
    known = example("parental_education", residuals="hidden")
    assert place_drawing.chart(known, "light", inline=False).caption == (
        "Andel, sorterat efter andel med högutbildade föräldrar"
    )
    by_name = place_drawing.chart(
        example("parental_education", order="alphabetical"), "light", inline=False
    )
    assert by_name.caption == "Andel av alla, även dem utan uppgift"


@pytest.mark.parametrize(("part", "counted"), [("count", True), ("per_thousand", False)])
@pytest.mark.parametrize("focus", ["", FOCUS])
def test_what_many_places_have_together_is_kept_out_of_pictures_of_counts(
    part: str, focus: str, *, counted: bool
) -> None:
    made = example("students", part=part, focus=focus)
    drawn = place_drawing.chart(made, "light", inline=False)
    labels = {bar["label"] for bar in bars(drawn)}
    assert ("Sverige" in labels) != counted
    assert (municipal.COMPARED_IN_TABLE in drawn.caption) == counted
    assert "Sverige" in {row.label for row in made.figure.rows}
    _, beside = mapping.draw(example("students", part=part, focus=focus, view="map"))
    assert ("Sverige" in {bar["label"] for bar in bars(beside)}) != counted
    assert (municipal.COMPARED_IN_TABLE in beside.caption.lower()) == counted
    over_time = example("students", part=part, focus=focus, view="time")
    drawn = place_drawing.development(over_time, "light")
    named = {point["line"] for point in drawn.spec["datasets"]["points"]}
    own = "Motala" if focus else "Östergötlands län"
    assert (named == {own}) == counted
    assert own in named
    assert (municipal.COMPARED_IN_TABLE in drawn.caption) == counted


def test_a_quotient_among_classes_has_bars_of_its_own() -> None:
    drawn = place_drawing.chart(example("foreign_background", part="quota"), "light", inline=False)
    assert drawn.caption == "Andel registrerade av utrikes födda 18–25 år"
    assert drawn.legend == ()
    stacked = example("foreign_background", part="foreign_background_share")
    assert len(place_drawing.chart(stacked, "light", inline=False).legend) == 5


@pytest.mark.parametrize("id_", ["transition_rate", "parental_education", "students"])
def test_in_words_the_chart_begins_with_the_title(id_: str) -> None:
    made = example(id_, focus=FOCUS)
    drawn = place_drawing.chart(made, "light", inline=False)
    assert drawn.words.startswith(made.title)
    assert "Motala" in drawn.words or id_ != "parental_education"


def test_a_line_for_the_focus_and_for_each_that_it_is_compared_with() -> None:
    made = example("transition_rate", view="time", focus=FOCUS)
    drawn = place_drawing.development(made, "light")
    points = drawn.spec["datasets"]["points"]
    assert [point["period"] for point in points if point["line"] == "Motala"] == [
        str(year) for year in range(2010, 2022)
    ]
    for name in ("Motala", "Östergötlands län", "Sverige"):
        assert name in drawn.words
    assert drawn.caption == "Övergångstal"


def test_lines_are_of_one_sex_where_one_is_chosen() -> None:
    made = example("students", part="per_thousand", view="time", sex="men")
    drawn = place_drawing.development(made, "light")
    assert drawn.caption == "Studenter per 1\u202f000 invånare 18–25 år, män".replace("\u202f", " ")


def test_a_group_without_the_country_has_no_line_for_it() -> None:
    known = [
        counted(measure, {"0583": count, "0512": count}, period=(year, year))
        for measure, count in (("registered_max_25", 50), ("population_18_25", 400))
        for year in (2020, 2021)
    ]
    made = composed("transition_rate", *known, places=("0583", "0512"), view="time")
    assert "Sverige" not in place_drawing.development(made, "light").words


@pytest.mark.parametrize("view", ["map", "chart", "time"])
def test_what_is_said_of_a_picture_is_of_those_that_it_shows(view: str) -> None:
    assert drawing.sexes(example("relation_ratio", view=view)) == ("total",)
    assert drawing.sexes(example("relation_ratio", view=view, sex="men")) == ("men",)
    said = " ".join(chosen.of_picture(example("relation_ratio", view=view)))
    assert "relationstal" in said
    assert "över 1,00" not in said  # which stands above the picture
