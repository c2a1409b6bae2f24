"""What a profile's pictures are of: each there only where it has numbers."""

import pytest

from core.numbers import cell_words
from core.numbers.sheet import Sheet
from core.words import municipal
from tests.core.place_tables import CATALOGUE, EXAMPLE, PUBLISHED
from tests.core.profiles import MOTALA, STOCKHOLM, VASTERVIK, YDRE, composed, lines

ODESHOG = "0509"
CLASSES = CATALOGUE.measures["parental_education"].categories


def pictures(sheet: Sheet) -> list[str]:
    kinds = {"chart": "institutions", "map": "map", "time": "lines"}
    return ["classes" if each.stacked and each.selection.view == "chart"
            else kinds[each.selection.view] for each in sheet.beside]  # fmt: skip


@pytest.mark.parametrize(
    ("delivery", "place", "focus", "wanted"),
    [
        (EXAMPLE, "05", MOTALA, ["lines", "map", "classes", "institutions"]),
        (PUBLISHED, "05", YDRE, ["map", "institutions"]),
        (PUBLISHED, "01", STOCKHOLM, []),
    ],
)
def test_there_is_a_picture_of_what_there_are_numbers_for(
    delivery: str, place: str, focus: str, wanted: list[str]
) -> None:
    assert pictures(composed(delivery, place, focus=focus)) == wanted


def test_each_picture_says_what_where_and_when() -> None:
    sheet = composed(EXAMPLE, MOTALA, "2184", VASTERVIK, focus=VASTERVIK)
    assert [each.title for each in sheet.beside] == [
        "Övergångstal: Västervik, från 2010 till 2021",
        "Övergångstal: Kalmar län, 2021",
        "Föräldrarnas utbildningsnivå: Västervik, 2021, av dem med känd uppgift",
        "Val av lärosäte: Västervik, 2021",
    ]


def test_the_map_is_of_the_county_with_its_centres_and_the_municipality_in_focus() -> None:
    _, around, *_ = composed(EXAMPLE, MOTALA, "2184", VASTERVIK, focus=VASTERVIK).beside
    codes = {row.key for row in around.figure.rows if row.kind == "category"}
    assert {code[:2] for code in codes} == {"08"}
    assert around.selection.focus in codes
    assert "Campus Västervik" in {point.name for point in around.points}


def test_classes_stand_beside_what_they_are_compared_with() -> None:
    *_, classes, _ = composed(EXAMPLE, "05", focus=MOTALA).beside
    assert [row.label for row in classes.figure.rows] == ["Motala", "Östergötlands län", "Sverige"]


@pytest.mark.parametrize("focus", [MOTALA, YDRE, ODESHOG])
def test_classes_are_of_the_same_persons_as_the_rate_of_the_table(focus: str) -> None:
    sheet = composed(EXAMPLE, "05", focus=focus)
    *_, classes, _ = sheet.beside
    (base,) = {cell_words.base(classes.figure.rows[0].cells[key, "total"]) for key in CLASSES}
    told = lines(sheet)["Andel med högutbildade föräldrar"][1]
    assert told.removesuffix(" (summa)").endswith(f" av {base}")


@pytest.mark.parametrize("focus", [MOTALA, STOCKHOLM])
def test_the_own_institution_is_always_among_the_six_largest(focus: str) -> None:
    *_, chosen = composed(EXAMPLE, focus[:2], focus=focus).beside
    rows = chosen.figure.rows
    named = [row for row in rows if row.kind == "category"]
    assert len(named) == 6
    assert chosen.delivery.institution in {row.key for row in named}
    shares = [row.cells["own", "total"].share.value or 0 for row in named]
    assert shares == sorted(shares, reverse=True)
    (rest,) = (row for row in rows if row.kind == "rest")
    assert rest.label == municipal.OTHER_INSTITUTIONS.format(count=len(rest.children))
    whole = sum(row.cells["own", "total"].share.value or 0 for row in rows)
    assert whole == pytest.approx(1)


def test_shares_that_were_delivered_alone_are_never_added() -> None:
    _, chosen = composed(PUBLISHED, "05", focus=MOTALA).beside
    assert next(row.label for row in chosen.figure.rows) == "Linköpings universitet"
    assert len(chosen.figure.rows) == 4


@pytest.mark.parametrize(
    ("year", "when"),
    [("", "från 2010 till 2021"), ("2021-2021", "från 2010 till 2021"),
     ("2015-2015", "från 2010 till 2021, med 2015 markerat")],
)  # fmt: skip
def test_lines_that_go_on_beyond_the_chosen_year_mark_it(year: str, when: str) -> None:
    lines, *_ = composed(EXAMPLE, "05", focus=MOTALA, year=year).beside
    assert lines.title == f"Övergångstal: Motala, {when}"
