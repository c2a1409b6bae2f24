"""Classes are shares of everyone, in order, gathered or without those of whom nothing is known."""

import pytest

from core.counts import Cell, Count, Share
from core.numbers import cell_words
from core.numbers.municipal.indicators import EVERYONE
from core.numbers.municipal.register import Register
from tests.core.numbers.municipal.test_indicators import KINDA, MOTALA, YDRE, cells, made, words
from tests.core.place_tables import ALONE, MEASURES, classed, counted, indicator, register, shares

BORN = MEASURES["foreign_background"].categories
PARENTS = MEASURES["parental_education"].categories
UNKNOWN = "Uppgift saknas"
FOREIGN = {
    MOTALA: dict(zip((*BORN, UNKNOWN), [(30,), (10,), (40,), (110,), (10,)], strict=True)),
    YDRE: dict(zip((*BORN, UNKNOWN), [(None,), (0,), (5,), (40,), (None,)], strict=True)),
}


def foreign() -> Register:
    return register(
        classed("foreign_background", FOREIGN, sexes=ALONE),
        counted("foreign_born_18_25", {MOTALA: 300, YDRE: 20}),
    )


def test_classes_are_shares_of_everyone_and_the_rates_and_quotas_stand_first() -> None:
    figure = made("foreign_background", foreign(), MOTALA, YDRE)
    keys = ["quota", "foreign_background_share", EVERYONE, *BORN, UNKNOWN]
    assert [one.key for one in figure.series] == keys
    assert [one.part for one in figure.series] == ["", "", "", *BORN, UNKNOWN]
    assert words(figure, EVERYONE, "count") == ["200", "50", "250"]
    assert words(figure, BORN[0]) == ["15,0\u00a0%", "≈\u00a05,0\u00a0%", "13,0\u00a0%"]
    assert words(figure, BORN[0], "count") == ["30", "1–4", "32,5"]
    assert words(figure, "quota") == ["10,0\u00a0%", "≈\u00a012,5\u00a0%", "10,2\u00a0%"]
    assert words(figure, "quota", "count") == ["30", "1–4", "32,5"]
    assert [cell.share.base for cell in cells(figure, "quota")] == [
        Count(300), Count(20), Count(320),
    ]  # fmt: skip


def test_shares_of_all_classes_make_up_the_whole() -> None:
    for selection in ({}, {"residuals": "hidden"}, {"groups": "groups"}):
        figure = made("foreign_background", foreign(), MOTALA, YDRE, **selection)
        for row in figure.rows:
            parts = [row.cells[one.key, "total"] for one in figure.series if one.part]
            counts = [cell.count for cell in parts if cell.count]
            assert sum(counts, Count(0)) == row.cells[EVERYONE, "total"].count
            assert sum(cell.share.value or 0 for cell in parts) == pytest.approx(1)


def test_those_of_whom_nothing_is_known_may_be_left_out_of_everything() -> None:
    figure = made("foreign_background", foreign(), MOTALA, residuals="hidden")
    assert [one.key for one in figure.series if one.part] == [*BORN]
    assert words(figure, EVERYONE, "count") == ["190"]
    assert words(figure, BORN[0]) == ["15,8\u00a0%"]


def test_classes_in_groups_are_counted_together() -> None:
    level = dict(zip((*PARENTS, UNKNOWN), [(each,) for each in range(10, 90, 10)], strict=True))
    held = register(classed("parental_education", {MOTALA: level}, sexes=ALONE))
    figure = made("parental_education", held, MOTALA, groups="groups")
    groups = [*indicator("parental_education").rollup]
    assert [one.key for one in figure.series if one.part] == [*groups, UNKNOWN]
    assert words(figure, groups[0], "count") == ["30"]
    assert words(figure, groups[-1], "count") == ["130"]
    # 60 and 70 of the 280 of whom it is known
    (rate,) = cells(figure, "higher_educated_parents")
    assert (rate.count, rate.share.base) == (Count(130), Count(280))
    assert words(figure, "higher_educated_parents") == ["46,4\u00a0%"]


def test_unknown_classes_are_kept_before_the_residuals() -> None:
    held = register(classed("foreign_background", {MOTALA: {
        UNKNOWN: (3,), "Ny klass": (20,), BORN[3]: (40,), BORN[0]: (30,),
    }}, sexes=ALONE))  # fmt: skip
    figure = made("foreign_background", held, MOTALA)
    named = [one.key for one in figure.series if one.part]
    assert named == [BORN[0], BORN[3], "Ny klass", UNKNOWN]


def test_a_class_that_a_municipality_lacks_is_missing_and_in_sums_too() -> None:
    lacking = FOREIGN | {KINDA: {BORN[0]: (25,), BORN[3]: (75,)}}
    held = register(classed("foreign_background", lacking, sexes=ALONE))
    figure = made("foreign_background", held, MOTALA, KINDA)
    assert words(figure, BORN[1]) == ["5,0\u00a0%", "ej levererat", "ej levererat"]
    assert words(figure, BORN[0]) == ["15,0\u00a0%", "ej levererat", "ej levererat"]


def test_delivered_shares_of_classes_have_the_n_of_another_measure() -> None:
    given = {MOTALA: {"Lunds universitet": 0.04, "Linköpings universitet": 0.43}}
    held = register(
        shares("choice_of_institution", given), counted("registered_max_25", {MOTALA: 713})
    )
    figure = made("choice_of_institution", held, MOTALA, YDRE)
    first, second, together = cells(figure, "Linköpings universitet")
    assert first == Cell(None, Share(0.43, base=Count(713), delivered=True), "value")
    assert cell_words.numbers(first) == {
        "share": "43\u00a0%", "reach": "", "count": "ej levererat", "base": "713",
    }  # fmt: skip
    assert (second.status, together.status) == ("missing", "missing")
    assert words(figure, EVERYONE, "count") == ["713", "ej levererat", "ej levererat"]


def test_the_order_of_the_municipalities_changes_no_sum() -> None:
    figure = made("foreign_background", foreign(), MOTALA, YDRE)
    turned = made("foreign_background", foreign(), YDRE, MOTALA)
    assert turned.rows[-1].cells == figure.rows[-1].cells
    assert turned.rows[0].cells == figure.rows[1].cells
