"""Each number of an indicator is made of the right two, and is blank for the right reason."""

from dataclasses import replace

import pytest

from core.choice.selection import Selection
from core.counts import Cell, Count
from core.deliveries.indicators import Indicator
from core.numbers import cell_words
from core.numbers.figure import Figure
from core.numbers.municipal.indicators import tabulate
from core.numbers.municipal.register import Register
from core.places import geography
from tests.core.place_tables import (
    MEASURES,
    classed,
    counted,
    indicator,
    place,
    register,
    shares,
)

MOTALA, YDRE, KINDA = "0583", "0512", "0513"


def made(id_: str | Indicator, held: Register, *codes: str, **chosen: object) -> Figure:
    """Tabulate municipalities, each a row, then all of them as one."""
    places = [*map(place, codes), place(*codes)] if len(codes) > 1 else [place(*codes)]
    about = indicator(id_) if isinstance(id_, str) else id_
    return tabulate(about, MEASURES, held, places, Selection().change(**chosen))


def cells(figure: Figure, series: str, sex: str = "total") -> list[Cell]:
    return [row.cells[series, sex] for row in figure.rows]


def words(figure: Figure, series: str, number: str = "share", sex: str = "total") -> list[str]:
    return [cell_words.written(cell, number, 1) for cell in cells(figure, series, sex)]  # type: ignore[arg-type]


def test_a_quotient_is_made_of_two_measures_and_of_sums_where_places_are_one() -> None:
    held = register(
        counted("registered_max_25", {MOTALA: 713, YDRE: 49}),
        counted("population_18_25", {MOTALA: 3424, YDRE: 234}),
    )
    figure = made("transition_rate", held, MOTALA, YDRE)
    assert words(figure, "rate") == ["20,8\u00a0%", "20,9\u00a0%", "20,8\u00a0%"]
    assert words(figure, "rate", "count") == ["713", "49", "762"]
    assert words(figure, "rate", "base") == ["3\u202f424", "234", "3\u202f658"]
    (series,) = figure.series
    assert series.numbers == {
        "share": "Övergångstal", "count": "Registrerade upp till 25 år",
        "base": "Befolkning 18–25 år",
    }  # fmt: skip
    assert (figure.base, figure.totals, figure.delivered_shares) == ("own", {}, False)


def test_a_difference_and_its_part_of_before_have_their_signs() -> None:
    held = register(
        counted("recruited", {MOTALA: 50, YDRE: 40}),
        counted("residents_after", {MOTALA: 40, YDRE: 58}, years_after=1),
    )
    figure = made("recruited_and_residents", held, MOTALA, YDRE)
    assert words(figure, "recruited", "count") == ["50", "40", "90"]
    assert words(figure, "difference", "count") == ["\u221210", "+18", "+8"]
    assert words(figure, "change") == ["\u221220\u00a0%", "+45\u00a0%", "+9\u00a0%"]
    assert words(made("relation_ratio", held, MOTALA, YDRE), "ratio") == ["0,80", "1,45", "1,09"]


def test_students_are_counted_of_all_in_the_country_and_per_thousand() -> None:
    codes = [each.code for each in geography.municipalities()]
    held = register(
        counted("students", dict.fromkeys(codes, 10) | {MOTALA: 110}),
        counted("population_18_25", {MOTALA: 4000, YDRE: 250}),
    )
    figure = made("students", held, MOTALA, YDRE)
    assert words(figure, "count", "count") == ["110", "10", "120"]
    assert words(figure, "share") == ["3,7\u00a0%", "0,3\u00a0%", "4,0\u00a0%"]  # of 3 000
    assert words(figure, "per_thousand") == ["27,5", "40,0\u00a0*", "28,2"]
    assert [cell.share.base for cell in cells(figure, "share")] == [Count(3000)] * 3


def test_a_share_of_the_country_needs_all_of_it() -> None:
    figure = made("students", register(counted("students", {MOTALA: 826})), MOTALA)
    assert words(figure, "count", "count") == ["826"]
    assert words(figure, "share") == words(figure, "per_thousand") == ["ej levererat"]


@pytest.mark.parametrize("measure", ["registered_max_25", "population_18_25"])
def test_without_either_number_there_is_no_quotient(measure: str) -> None:
    (figure,) = (made("transition_rate", register(counted(measure, {MOTALA: 713})), MOTALA),)
    assert cells(figure, "rate") == [Cell()]


def test_nothing_to_divide_by_is_another_reason_than_not_delivered() -> None:
    held = register(
        counted("recruited", {MOTALA: 0, YDRE: 0, KINDA: 0}),
        counted("residents_after", {MOTALA: 5, YDRE: None, KINDA: 0}, years_after=1),
    )
    figure = made("relation_ratio", held, MOTALA, YDRE, KINDA)
    told = [cell_words.tell(cell, "share") for cell in cells(figure, "ratio")]
    assert [(each.text, each.mark) for each in told] == [("–", "undivided")] * 4
    moved = made("recruited_and_residents", held, MOTALA, YDRE, KINDA)
    assert words(moved, "difference", "count")[0] == "+5\u00a0*"
    assert words(moved, "change")[:3] == ["–"] * 3


def test_hidden_on_both_sides_is_about_and_on_one_is_known_apart() -> None:
    held = register(
        counted("recruited", {MOTALA: None, YDRE: 40}),
        counted("residents_after", {MOTALA: None, YDRE: None}, years_after=1),
    )
    ratio = made("relation_ratio", held, MOTALA, YDRE)
    assert words(ratio, "ratio") == ["≈\u00a01,00", "≈\u00a00,06", "≈\u00a00,12"]
    assert words(ratio, "ratio", "count") == ["1–4", "1–4", "≈\u00a05"]
    assert words(ratio, "ratio", "base") == ["1–4", "40", "42,5"]
    moved = made("recruited_and_residents", held, MOTALA, YDRE)
    assert words(moved, "difference", "count") == [
        "≈\u00a00", "\u221237,5\u00a0*", "\u221237,5\u00a0*",
    ]  # fmt: skip


def test_a_ready_made_ratio_stands_in_for_one_place_only() -> None:
    ready = shares("relation_ratio", {MOTALA: {"Samtliga": 0.84}, YDRE: {"Samtliga": 0.5}})
    figure = made("relation_ratio", register(ready), MOTALA, YDRE)
    assert words(figure, "ratio") == ["0,84", "0,50", "ej levererat"]
    assert [cell.share.delivered for cell in cells(figure, "ratio")] == [True, True, False]
    assert figure.delivered_shares
    sides = [counted("recruited", {MOTALA: 50}), counted("residents_after", {MOTALA: 40})]
    assert words(made("relation_ratio", register(ready, *sides), MOTALA), "ratio") == ["0,80"]


def test_women_and_men_are_told_apart_where_both_numbers_have_them() -> None:
    both = [
        classed("recruited", {MOTALA: {"Samtliga": (30, 20, 50)}}),
        classed("residents_after", {MOTALA: {"Samtliga": (24, 30, 54)}}),
    ]
    ready = shares("relation_ratio", {MOTALA: {"Samtliga": 1.08}})
    for held in (register(*both), register(*both, ready)):  # what is ready-made decides nothing
        figure = made("relation_ratio", held, MOTALA)
        assert (figure.sexes, figure.summed) == (("women", "men", "total"), True)
        by_sex = [words(figure, "ratio", sex=sex) for sex in figure.sexes]
        assert by_sex == [["0,80"], ["1,50"], ["1,08"]]
    one = register(both[0], counted("residents_after", {MOTALA: 54}))
    assert made("relation_ratio", one, MOTALA).sexes == ("total",)
    assert words(made("relation_ratio", one, MOTALA), "ratio") == ["1,08"]


def test_an_indicator_without_any_of_its_numbers_is_a_row_of_blanks() -> None:
    figure = made("transition_rate", Register({}), MOTALA)
    assert (figure.sexes, cells(figure, "rate")) == (("total",), [Cell()])


def test_a_part_may_have_a_form_of_its_own() -> None:
    plain = indicator("transition_rate")
    (part,) = plain.parts
    about = replace(plain, parts=(replace(part, form="per_thousand"),))
    held = register(
        counted("registered_max_25", {MOTALA: 713}), counted("population_18_25", {MOTALA: 3424})
    )
    assert words(made(about, held, MOTALA), "rate") == ["208,2"]
