"""The sheet of municipalities: who stands in it, in which order, compared with what, and when."""

import pytest

from core.choice.selection import Selection
from core.counts import Count
from core.numbers import cell_words
from core.numbers.municipal import place_sheet
from core.numbers.sheet import Sheet
from core.places import groups
from tests.core.example_tables import Table
from tests.core.place_tables import (
    EXAMPLE,
    MEASURES,
    PUBLISHED,
    classed,
    composed,
    counted,
    shipped,
)

YDRE, KINDA, MOTALA, FINSPANG = "0512", "0513", "0583", "0562"
GROUP = (YDRE, KINDA, MOTALA, FINSPANG)
KNOWN = {YDRE: 49, KINDA: 137, MOTALA: 713, FINSPANG: 345}
POPULATION = {YDRE: 234, KINDA: 687, MOTALA: 3424, FINSPANG: 1665}
BORN = MEASURES["foreign_background"].categories


def rates(**chosen: object) -> Sheet:
    frames = counted("registered_max_25", KNOWN), counted("population_18_25", POPULATION)
    return composed("transition_rate", *frames, **({"places": GROUP} | chosen))


def born(**chosen: object) -> Sheet:
    table: dict[str, Table] = {
        MOTALA: dict(zip(BORN, [(20, 10), (5, 5), (20, 20), (50, 60)], strict=True)),
        YDRE: dict(zip(BORN, [(5, 6), (0, 0), (7, 5), (20, 30)], strict=True)),
    }
    people: dict[str, Table] = {code: {"Samtliga": (150, 150)} for code in table}
    frames = classed("foreign_background", table), classed("foreign_born_18_25", people)
    return composed("foreign_background", *frames, **({"places": (MOTALA, YDRE)} | chosen))


def keys(sheet: Sheet) -> list[str]:
    return [row.key for row in sheet.figure.rows]


@pytest.mark.parametrize(
    ("order", "wanted"),
    [
        ("", [YDRE, MOTALA, FINSPANG, KINDA]),
        ("size", [YDRE, MOTALA, FINSPANG, KINDA]),
        ("alphabetical", [FINSPANG, KINDA, MOTALA, YDRE]),
        ("given", sorted(GROUP)),
    ],
)
def test_municipalities_stand_in_order_then_what_they_are_compared_with(
    order: str, wanted: list[str]
) -> None:
    sheet = rates(order=order, view="table")
    assert keys(sheet) == [*wanted, "group"]
    assert [row.key for row in sheet.shown.rows] == [*wanted, "group"]
    assert [row.kind for row in sheet.figure.rows] == ["category"] * 4 + ["reference"]


def test_what_is_sorted_by_is_the_number_that_is_shown() -> None:
    assert keys(rates(number="count")) == [MOTALA, FINSPANG, KINDA, YDRE, "group"]


@pytest.mark.parametrize("view", ["map", "chart"])
def test_what_rests_on_hidden_cells_stands_where_its_number_is(view: str) -> None:
    few = counted("registered_max_25", KNOWN | {YDRE: None, KINDA: "missing"})
    people = counted("population_18_25", POPULATION | {YDRE: 5})
    for order, wanted in (
        ("size", [YDRE, MOTALA, FINSPANG, KINDA]),
        ("smallest", [FINSPANG, MOTALA, YDRE, KINDA]),  # without a number: last
    ):
        sheet = composed("transition_rate", few, people, places=GROUP, order=order, view=view)
        assert keys(sheet)[:4] == wanted


REFERENCES = [
    ({"places": ("05",)}, ["05", "riket"]),
    ({"places": ("05",), "focus": MOTALA}, ["05", "riket"]),
    ({"places": (MOTALA,)}, ["05", "riket"]),
    ({"places": (MOTALA, "0180")}, ["group", "riket"]),
    ({"places": (MOTALA, "0180"), "focus": "0180"}, ["group", "01", "riket"]),
    ({"places": ("kraftsamling-gavleborg",), "focus": "2161"},
     ["kraftsamling-gavleborg", "21", "riket"]),
    ({"places": ("riket",)}, ["riket"]),
    ({"places": ("09",)}, ["09", "riket"]),
]  # fmt: skip


@pytest.mark.parametrize(("chosen", "wanted"), REFERENCES, ids=str)
def test_each_is_compared_with_its_group_its_county_and_the_country(
    chosen: dict[str, object], wanted: list[str]
) -> None:
    sheet = place_sheet.compose(shipped(EXAMPLE, "transition_rate", **chosen))
    rows = [row for row in sheet.figure.rows if row.kind == "reference"]
    assert [row.key for row in rows] == wanted
    first = rows[0].cells["rate", "total"]
    codes = groups.group(chosen["places"] if wanted != ["05", "riket"] else ["05"]).codes  # type: ignore[arg-type]
    own = [row.cells["rate", "total"].count for row in sheet.figure.rows if row.key in codes]
    assert first.count is not None
    assert first.count.value == sum(count.value for count in own if count)


def test_what_lacks_one_of_its_municipalities_is_no_row() -> None:
    absent = counted("registered_max_25", KNOWN | {YDRE: "missing"})
    sheet = composed(
        "transition_rate", absent, counted("population_18_25", POPULATION), places=GROUP
    )
    assert keys(sheet) == [MOTALA, FINSPANG, KINDA, YDRE]
    assert sheet.keys == ()


def test_a_group_with_a_municipality_without_numbers_keeps_its_row_blank() -> None:
    sheet = rates(places=(*GROUP, "0180"))
    (blank,) = [row for row in sheet.figure.rows if row.key == "0180"]
    assert cell_words.written(blank.cells["rate", "total"], "share") == "ej levererat"


def test_the_own_institution_is_mapped_until_another_is_chosen() -> None:
    chosen = {"places": ("05",)}
    first = place_sheet.compose(shipped(PUBLISHED, "choice_of_institution", **chosen))
    assert first.selection.part == "Linköpings universitet"
    lund = place_sheet.compose(
        shipped(PUBLISHED, "choice_of_institution", part="Lunds universitet", **chosen)
    )
    assert [one.key for one in lund.figure.series] == ["Lunds universitet"]
    assert lund.title == "Val av lärosäte, Lunds universitet: Östergötlands län, 2021"
    unknown = place_sheet.compose(
        shipped(PUBLISHED, "choice_of_institution", part="Atlantis", **chosen)
    )
    assert unknown.selection.part == first.selection.part


def test_all_numbers_can_be_chosen_and_stand_in_the_table() -> None:
    sheet = born(view="table")
    offered = ["quota", "foreign_background_share", *BORN]
    assert [one.key for one in sheet.parts] == offered
    assert [one.key for one in sheet.shown.series] == [*offered[:2], "everyone", *BORN]
    assert sheet.title.startswith("Utrikes födda och utländsk bakgrund: ")
    # Of classes the chosen number alone: both would be too many columns.
    for number in ("share", "count"):
        shown = born(view="table", number=number, part=BORN[0]).shown
        assert [[*one.numbers] for one in shown.series if one.part] == [[number]] * 4


@pytest.mark.parametrize(
    ("part", "stacked", "named"),
    [
        ("", False, "Andel registrerade av utrikes födda 18–25 år: "),
        ("quota", False, "Andel registrerade av utrikes födda 18–25 år: "),
        ("foreign_background_share", True, "Utrikes födda och utländsk bakgrund: "),
        (BORN[0], True, "Utrikes födda och utländsk bakgrund: "),
    ],
)
def test_a_chart_is_of_all_classes_unless_a_number_of_its_own_is_chosen(
    part: str,
    stacked: bool,  # noqa: FBT001 - expected value
    named: str,
) -> None:
    sheet = born(view="chart", part=part)
    assert (sheet.stacked, sheet.title.startswith(named)) == (stacked, True)
    assert len(sheet.shown.series) == (7 if stacked else 1)


def test_women_and_men_can_be_shown_alone() -> None:
    sheet = born(sex="women", part=BORN[0])
    assert (sheet.sex, sheet.figure.summed, sheet.figure.ranked_sex) == ("women", True, "women")
    assert sheet.title.endswith("2021, kvinnor")
    assert keys(sheet)[:2] == [MOTALA, YDRE]
    assert sheet.keys[0].note == "25 av 127 registrerade"  # of both municipalities
    assert sheet.shown.sexes == ("women",)


def test_the_table_is_of_the_same_sex_and_says_so() -> None:
    sheet = born(sex="women", view="table")
    assert sheet.shown.sexes == ("women",)
    assert sheet.title.endswith(", kvinnor")
    cells = {row.key: row.cells for row in sheet.shown.rows}
    assert cells[YDRE][BORN[0], "women"].count == Count(5)


def test_sex_is_nothing_to_ask_for_where_it_was_not_counted() -> None:
    sheet = rates(sex="women")
    assert (sheet.sex, sheet.figure.sexes) == ("total", ("total",))
    assert "kvinnor" not in sheet.title


def test_the_development_follows_the_focus_and_what_it_is_compared_with() -> None:
    chosen = {"places": ("05",), "focus": MOTALA, "view": "time"}
    sheet = place_sheet.compose(shipped(EXAMPLE, "transition_rate", **chosen))
    (development,) = sheet.developments
    assert [row.key for row in development.rows] == [MOTALA, "05", "riket"]
    assert [one.label for one in development.series] == [str(y) for y in range(2010, 2022)]
    assert sheet.title == "Övergångstal: Östergötlands län, från 2010 till 2021"
    assert sheet.is_developed
    for year in (2010, 2021):
        then = chosen | {"year": f"{year}-{year}", "view": "map"}
        now = place_sheet.compose(shipped(EXAMPLE, "transition_rate", **then))
        found = {row.key: row.cells["rate", "total"] for row in now.figure.rows}
        key = f"{year}-{year}"
        assert [row.cells[key, "total"] for row in development.rows] == [
            found[MOTALA], found["05"], found["riket"],
        ]  # fmt: skip


@pytest.mark.parametrize("id_", ["students", "transition_rate", "relation_ratio"])
def test_one_year_alone_is_no_development(id_: str) -> None:
    sheet = place_sheet.compose(shipped(PUBLISHED, id_, places=("05",), view="time"))
    assert not sheet.is_developed
    assert "från" not in sheet.title
    assert sheet.shown.rows


def test_years_without_women_and_men_leave_gaps_in_their_lines() -> None:
    later = [
        classed("recruited", {YDRE: {"Samtliga": (30, 20)}}),
        classed("residents_after", {YDRE: {"Samtliga": (15, 30)}}),
    ]
    before = {"period": (2020, 2020)}
    earlier = [counted("recruited", {YDRE: 40}, **before),
               counted("residents_after", {YDRE: 50}, **before)]  # fmt: skip
    chosen = {"places": (YDRE, KINDA), "focus": YDRE, "view": "time", "sex": "women"}
    (lines,) = composed("relation_ratio", *later, *earlier, **chosen).developments
    told = [lines.rows[0].cells[f"{year}-{year}", "women"] for year in (2020, 2021)]
    assert [cell_words.written(cell, "share") for cell in told] == ["ej levererat", "0,50\u00a0*"]


def test_the_population_of_the_indicator_stands_for_the_pages() -> None:
    sheet = rates()
    assert "högst 25 år" in sheet.perspective.population
    assert sheet.selection == Selection(
        indicator="transition_rate", view="map", places=GROUP, part="rate", year="2021-2021",
        order="size",
    )  # fmt: skip


def test_centres_are_points_only_where_they_are_asked_for() -> None:
    assert rates().points == ()
    assert rates(centres="shown").points
    only = place_sheet.compose(shipped(EXAMPLE, "students", places=("21",), centres="only"))
    assert only.title.startswith("Antal studenter: Gävleborgs län, kommuner med lärcentrum")
    kept = {row.key for row in only.figure.rows if row.kind == "category"}
    assert kept == {each.municipality for each in only.points} & {*groups.group(["21"]).codes}
