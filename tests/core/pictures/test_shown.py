"""What of a sheet is shown, of whom and in which words: one answer for every picture."""

import pytest

from core.numbers.sheet import Sheet
from core.pictures.shown import caption, map_sex, number_of, with_whom
from tests.core.example_tables import home, rows, sheet
from tests.core.place_tables import composed, counted, shares

EAST = {"places": ("05",)}


def moved(**chosen: object) -> Sheet:
    recruited = counted("recruited", {"0583": 50, "0512": 40})
    after = counted("residents_after", {"0583": 40, "0512": 60}, years_after=1)
    return composed("recruited_and_residents", recruited, after, **(EAST | chosen))


READING = "plus där fler bor efter examen än som kom därifrån, minus där färre"


@pytest.mark.parametrize(
    ("chosen", "number", "named"),
    [
        ({}, "count", "Rekryterade från kommunen"),
        ({"number": "share"}, "count", "Rekryterade från kommunen"),  # there is no share of it
        ({"part": "difference"}, "count", f"Boende efter examen minus rekryterade, {READING}"),
        ({"part": "change"}, "share",
         f"Boende efter examen minus rekryterade, i procent av rekryterade, {READING}"),
    ],
)  # fmt: skip
def test_a_number_is_named_by_its_own_words(
    chosen: dict[str, object], number: str, named: str
) -> None:
    made = moved(**chosen)
    assert (number_of(made), caption(made, ["total"])) == (number, named)


def test_a_measure_is_named_by_what_its_shares_are_of() -> None:
    assert caption(home(), ["women"]) == "Andel inom könet"
    assert caption(home(), ["total"]) == "Andel av alla"
    assert caption(home(number="count"), ["total"]) == "Antal personer"


def test_where_shares_were_delivered_there_are_no_counts_to_show() -> None:
    made = composed(
        "choice_of_institution", shares("choice_of_institution", {"0583": {"LiU": 0.4}}),
        number="share", **EAST,
    )  # fmt: skip
    assert number_of(made) == "share"


@pytest.mark.parametrize(
    ("shown", "parts", "words"),
    [
        (["total"], ("Andel",), "Andel"),
        (["women"], ("Andel",), "Andel, kvinnor"),
        (["men"], ("Andel", "2014–2019"), "Andel, män, 2014–2019"),
        (["women", "men"], ("Andel", ""), "Andel"),
    ],
)
def test_one_sex_alone_is_named(shown: list[str], parts: tuple[str, ...], words: str) -> None:
    assert with_whom(shown, *parts) == words


@pytest.mark.parametrize(
    ("chosen", "sex"),
    [({}, "total"), ({"sex": "women"}, "women"), ({"base": "sex_distribution"}, "women"),
     ({"base": "sex_distribution", "sex": "total"}, "women"), ({"sex": "both"}, "total")],
)  # fmt: skip
def test_a_map_is_of_one_sex(chosen: dict[str, object], sex: str) -> None:
    assert map_sex(home(**chosen)) == sex


def test_what_was_not_counted_by_sex_is_of_all() -> None:
    assert map_sex(sheet(rows({"Låg": (10,)}, sexes=("total",)), sex="women")) == "total"
    assert map_sex(moved(sex="men")) == "total"
