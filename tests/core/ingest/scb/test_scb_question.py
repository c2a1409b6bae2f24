"""SCB is asked for the young of every municipality, and for no more."""

from itertools import chain, product

import pytest

from core.ingest.scb import scb_question
from core.ingest.scb.cubes import Dimension


def kept(name: str, *pairs: tuple[str, str], years: tuple[int, ...] = ()) -> list[str]:
    (found,) = scb_question.needed([Dimension(name, pairs)], years)
    return [code for code, _ in found.pairs]


def test_municipalities_and_places_that_are_not_known() -> None:
    pairs = ("00", "Riket"), ("05", "Östergötlands län"), ("0580", "Linköping"), ("0599", "Ny")
    assert kept("region", *pairs) == ["0580", "0599"]


def test_one_year_ages() -> None:
    pairs = (
        ("17", "17 år"),
        ("18", "18 år"),
        ("25", "25 år"),
        ("18-25", "18-25 år"),
        ("T", "totalt"),
    )
    assert kept("ålder", *pairs) == ["18", "25"]


@pytest.mark.parametrize(("years", "codes"), [((), ["2023M12", "2024"]), ((2024,), ["2024"])])
def test_whole_years_and_decembers(years: tuple[int, ...], codes: list[str]) -> None:
    pairs = ("2023M11", "2023M11"), ("2023M12", "2023M12"), ("2024", "2024")
    assert kept("år", *pairs, years=years) == codes


def test_people_of_the_contents_births_that_mean_something_and_totals_of_the_rest() -> None:
    assert kept("tabellinnehåll", ("a", "Folkmängd"), ("b", "Folkökning")) == ["a"]
    assert kept("födelseregion", ("a", "Asien"), ("b", "Utrikes född"), ("c", "totalt")) == [
        "b",
        "c",
    ]
    assert kept("kön", ("1", "män"), ("2", "kvinnor")) == ["1", "2"]
    assert kept("civilstånd", ("a", "ogifta"), ("b", "totalt")) == ["b"]


def test_where_nothing_is_needed_all_is_asked_for_so_that_it_can_be_told() -> None:
    assert kept("ålder", ("0-9", "0-9 år"), ("10-19", "10-19 år")) == ["0-9", "10-19"]


def test_years_that_are_not_there() -> None:
    dimensions = [
        Dimension("år", (("2019", "2019"), ("2020M12", "2020M12"), ("2021M01", "2021M01")))
    ]
    assert scb_question.absent(dimensions, [2019, 2020, 2021, 2022]) == [2021, 2022]


@pytest.mark.parametrize("most", [1, 3, 7, 12, 23, 24, 100])
def test_a_question_is_parted_so_that_each_part_is_small_and_nothing_is_lost(most: int) -> None:
    sizes = {"region": 6, "kön": 2, "år": 2}
    whole = tuple(
        Dimension(name, tuple((f"{at}", f"{at}") for at in range(size)))
        for name, size in sizes.items()
    )
    places = [
        list(product(*(each.pairs for each in part))) for part in scb_question.parts(whole, most)
    ]
    assert max(map(len, places)) <= most
    assert sorted(chain(*places)) == sorted(product(*(each.pairs for each in whole)))
