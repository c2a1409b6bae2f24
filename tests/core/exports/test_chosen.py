"""A picture or table that is all one has says what was chosen, and only what applies."""

import pandas as pd
import pytest

from core.choice.nowhere import LARGEST
from core.exports import chosen
from core.numbers.pivot import lay_out
from core.numbers.sheet import Sheet
from core.pictures import drawing
from tests.core.example_tables import WORKED, home, rows, shares, sheet

TWICE = pd.concat([rows(WORKED, period=(2008, 2013)), rows(WORKED)])


def picture(made: Sheet) -> str:
    return " · ".join(chosen.of_picture(made))


@pytest.mark.parametrize(
    ("how", "told"),
    [
        ({}, "Siffra: andel · Kön: kvinnor och män"),
        ({"number": "count"}, "Siffra: antal · Kön: kvinnor och män"),
        ({"sex": "men"}, "Siffra: andel · Kön: män"),
        ({"sex": "total"}, "Siffra: andel · Kön: totalt"),
        ({"base": "sex_distribution", "sex": "total"}, "Siffra: andel · Kön: kvinnor och män"),
        ({"groups": "groups", "sex": "total"}, "Siffra: andel · Kön: totalt · Indelning: grupper"),
        ({"residuals": "hidden", "number": "count", "sex": "women"},
         "Siffra: antal · Kön: kvinnor · Restkategorier: utan"),
    ],
)  # fmt: skip
def test_a_chart_says_number_sex_and_rows(how: dict[str, str], told: str) -> None:
    assert picture(sheet(rows(WORKED), **how)) == told


def test_what_is_compared_is_of_all() -> None:
    assert (
        picture(sheet(TWICE, periods=("2008-2013", "2014-2019"))) == "Siffra: andel · Kön: totalt"
    )


def test_a_map_says_its_one_sex_and_its_county() -> None:
    assert picture(home(view="map")) == "Siffra: andel · Kön: totalt"
    town = rows({"0580": (30, 20), "0180": (9, 9)}, measure="town")
    framed = sheet(town, measure="town", view="map", frame="05", sex="women", number="count")
    assert picture(framed) == "Siffra: antal · Kön: kvinnor · Kartutsnitt: Östergötlands län"
    distributed = home(view="map", base="sex_distribution")
    assert picture(distributed) == "Siffra: andel · Kön: kvinnor"


def test_only_a_map_is_of_a_county() -> None:
    town = rows({"0580": (30, 20), "0180": (9, 9)}, measure="town")
    assert "Kartutsnitt" not in picture(sheet(town, measure="town", view="chart", frame="05"))


def test_lines_say_whose_they_are_and_a_rate_leaves_nobody_out() -> None:
    largest = sheet(TWICE, view="time", focus=LARGEST)
    assert picture(largest) == "Siffra: andel · Kön: totalt"
    one = sheet(TWICE, view="time", focus="Hög")
    assert picture(one) == "Siffra: andel · Kön: kvinnor, män och totalt"
    alone = sheet(TWICE[TWICE["category"] == "Låg"], view="time", base="sex_distribution",
                  focus=LARGEST)  # fmt: skip
    assert picture(alone) == "Siffra: andel · Kön: kvinnor och män"
    rate = sheet(TWICE, view="time", residuals="hidden")
    assert drawing.followed(rate) in {each.id for each in rate.measure.rates}
    assert picture(rate) == "Siffra: andel · Kön: kvinnor, män och totalt"


def test_where_nothing_is_summed_there_is_neither_sex_nor_base() -> None:
    delivered = sheet(shares({"Låg": 0.4, "Hög": 0.6}))
    assert picture(delivered) == "Siffra: andel"
    assert chosen.of_table(delivered) == []
    assert chosen.base_of(delivered) == ""


def test_a_table_says_its_base_and_what_is_unusual_of_its_rows() -> None:
    assert chosen.of_table(sheet(rows(WORKED))) == ["Procentbas: andel inom könet"]
    made = sheet(rows(WORKED), groups="groups", residuals="hidden")
    assert chosen.of_table(made) == [
        *("Procentbas: andel inom könet, av dem med uppgift", "Indelning: grupper"),
        "Restkategorier: utan",
    ]


@pytest.mark.parametrize(
    ("sort", "told"),
    [
        ("", "Ordning: fast ordning"),
        ("category", "Ordning: Kategori, stigande"),
        ("-total.share", "Ordning: Totalt, andel, fallande"),
        ("gone.share", "Ordning: fast ordning"),
    ],
)
def test_a_file_says_its_order_as_it_is_followed(sort: str, told: str) -> None:
    made = sheet(rows(WORKED))
    assert told in chosen.of_file(made, lay_out(made.shown, sort))


def test_a_file_says_no_choice_that_has_no_meaning() -> None:
    delivered = sheet(shares({"Låg": 0.4, "Hög": 0.6}))
    told = " ".join(chosen.of_file(delivered, lay_out(delivered.shown)))
    assert "Restkategorier" not in told
    assert "Jämför" not in told


def test_table_and_file_say_a_choice_in_the_same_words() -> None:
    made = sheet(rows(WORKED), groups="groups", residuals="hidden")
    file = chosen.of_file(made, lay_out(made.shown))
    assert {*chosen.of_table(made)[1:]} <= {*file}
