"""Two selections beside each other: rows in one order, gaps by hand, and nothing said twice."""

import pandas as pd
import pytest

from core.choice.pair import hold
from core.numbers.measures.measure_sheet import TOP
from core.numbers.sheet import Sheet
from core.pictures import comparison_drawing
from core.words import comparing, texts
from tests.core.compared_tables import ENTRANTS, NURSES, beside, compared, stand
from tests.core.example_tables import DOCTOR, WORKED, Table, rows

OTHERS: Table = {"Låg": (30, 10), "Mellan": (5, 5), "Hög": (40, 60), "Okänt": (1, 3)}
TWO = pd.concat([rows(WORKED), rows(OTHERS, DOCTOR)])
MEN: dict[str, object] = {"sex": "men"}


def before_and_after(**chosen: object) -> Sheet:
    return stand(hold(NURSES, "outcomes").change(**ENTRANTS | chosen))


def line(made: Sheet, label: str) -> list[str]:
    (found,) = [each for _, each in made.pivot.flat() if each.label == label]
    return [entry.text for entry in found.entries]


def test_women_beside_men_are_counted_as_by_hand() -> None:
    # Women 8, 12, 0 and a suppressed cell: 22.5. Men a suppressed cell, 20, 30 and another: 55.
    made = beside(rows(WORKED), {"sex": "women"}, **MEN)
    assert line(made, "Mellan") == [
        "12",
        "53,3\u00a0%",
        "20",
        "36,4\u00a0%",
        "−17,0",
        "−22,7",
        "−11,5",
    ]
    assert line(made, "Hög")[:5] == ["0", "0,0\u00a0%", "30", "54,5\u00a0%", "+54,5"]
    assert [each.title for each in made.beside] == [
        "Kvinnor: n\u00a0=\u00a022,5 (21–24)", "Män: n\u00a0=\u00a055 (52–58)",
    ]  # fmt: skip
    assert made.counted == "; ".join(each.title for each in made.beside)
    assert made.title == (
        "Nivå ett år efter examen, Sjuksköterskeexamen, Testhögskolan, 2014–2019: "
        "kvinnor bredvid män"
    )


def test_heads_say_which_is_which_and_what_is_subtracted() -> None:
    heads = [column.heads for column in beside(rows(WORKED), {"sex": "women"}, **MEN).pivot.columns]
    within = texts.BASE_TITLE["within_sex"]
    assert heads == [
        ("Kvinnor", texts.COUNT_TITLE), ("Kvinnor", within),
        ("Män", texts.COUNT_TITLE), ("Män", within),
        ("Män minus kvinnor", comparing.POINTS), ("Män minus kvinnor", comparing.LOWEST),
        ("Män minus kvinnor", comparing.HIGHEST),
    ]  # fmt: skip


def test_both_have_the_same_rows_in_the_same_order() -> None:
    made = before_and_after(view="map")
    left, right = made.beside
    assert [row.key for row in left.shown.rows] == [row.key for row in right.shown.rows]
    assert len([row for row in left.shown.rows if row.kind == "category"]) == TOP
    assert [row.label for row in made.shown.rows] == [row.label for row in left.shown.rows]
    assert len([row for row in made.figure.rows if row.key.isdigit()]) == 21
    assert [one.key for one in made.figure.series] == ["left", "right"]


def test_each_side_has_the_numbers_of_its_own_sheet() -> None:
    made = before_and_after()
    alone = stand(hold(NURSES, "outcomes"))
    left = {row.key: row.cells["left", "total"] for row in made.figure.rows}
    assert {
        row.key: row.cells["left", "total"] for row in alone.figure.rows
    }.items() <= left.items()
    assert made.figure.totals["left", "total"] == alone.figure.totals["right", "total"]


def test_long_names_stand_above_and_sides_in_the_sentence() -> None:
    made = before_and_after()
    assert made.title == (
        "Exempeluniversitetet: Boendelän ett år efter examen, Sjuksköterskeexamen, 2014–2019 "
        "bredvid Rekryteringslän, Sjuksköterskeprogrammet, 2014–2016"
    )
    assert "för det vänstra mot" in made.finding
    assert made.pivot.columns[-1].heads[0] == "Det högra minus det vänstra"


def test_what_one_of_them_lacks_is_missing_there_and_has_no_gap() -> None:
    made = beside(TWO, {}, units=(DOCTOR.id,))
    assert line(made, "Okänt")[:2] == ["–", "–"]
    assert line(made, "Okänt")[4] == "–"
    assert [row.kind for row in made.shown.rows][-2:] == ["residual", "residual"]


def test_the_same_on_both_sides_says_what_to_do_and_has_no_gaps() -> None:
    made = beside(rows(WORKED), {})
    assert made.finding == comparing.ALIKE
    assert made.title.endswith(": samma urval på båda sidor")
    assert [each.title.split(":")[0] for each in made.beside] == ["Det vänstra", "Det högra"]
    assert len(made.pivot.columns) == 4
    assert not {comparing.WITHIN_NOTE, comparing.INTERVAL_NOTE} & {*made.notes}


def test_gaps_that_may_be_none_are_counted() -> None:
    even: Table = {"Låg": (50, None), "Mellan": (50, 10)}
    odd: Table = {"Låg": (49, None), "Mellan": (50, 11)}
    made = beside(pd.concat([rows(even), rows(odd, DOCTOR)]), {}, units=(DOCTOR.id,))
    assert "2 av 2 skillnader ligger inom osäkerheten." in made.finding
    assert comparing.WITHIN_NOTE in made.notes


def test_what_both_have_in_common_is_as_the_right_one_has_it() -> None:
    made = beside(rows(WORKED), {"sex": "women"}, groups="groups", residuals="hidden", **MEN)
    assert [row.label for row in made.shown.rows] == ["Andel höga", "Under hög", "Hög"]
    assert [row.key for row in made.shown.rows[1].children] == ["Låg", "Mellan"]
    assert made.base.endswith(texts.OF_KNOWN)
    for side in made.beside:
        assert (side.selection.groups, side.selection.residuals) == ("groups", "hidden")


def test_shares_within_each_category_keep_their_rest_right() -> None:
    made = beside(
        rows({f"{n:02}": (n, 3 * n) for n in range(10, 25)}, measure="home"),
        {"sex": "women"}, measure="home", base="sex_distribution", **MEN,
    )  # fmt: skip
    (rest,) = [row for row in made.shown.rows if row.kind == "rest"]
    women, men = (rest.cells[key, "total"].share.value or 0 for key in ("left", "right"))
    assert women + men == pytest.approx(1)


def test_each_side_has_its_own_base_and_what_they_share_is_said_once() -> None:
    made = beside(rows(WORKED), {"sex": "women"}, sex="total")
    heads = [column.heads for column in made.pivot.columns]
    assert ("Kvinnor", "Andel inom könet") in heads
    assert ("Totalt", "Andel av alla") in heads
    common, *_ = comparison_drawing.draw_beside(made)
    assert (made.base, common.caption) == ("Andel", "Andel")
    common, *_ = comparison_drawing.draw_beside(beside(rows(WORKED), {"sex": "women"}, **MEN))
    assert common.caption == "Andel inom könet"


def test_unlike_measures_with_unlike_bases_say_each_by_its_name() -> None:
    chosen = {"measure": "sector", "sex": "total"}
    made = stand(hold(NURSES.change(sex="women"), "outcomes").change(**chosen))
    assert [line.label.partition(": ")[2] for line in made.pivot.lines] == [
        "andel inom könet", "andel av alla",
    ]  # fmt: skip
    assert made.pivot.columns[1].heads[1] == "Andel"


def test_rates_stand_on_both_sides_as_among_columns() -> None:
    made = beside(rows(WORKED), {"sex": "women"}, view="chart", **MEN)
    alone = compared(rows(WORKED), sex="women")
    (rate,) = [row for row in made.shown.rows if row.kind == "rate"]
    (own,) = [row for row in alone.shown.rows if row.kind == "rate"]
    assert rate.cells["left", "total"] == own.cells[alone.shown.series[0].key, "women"]
    assert line(made, "Andel höga")[1] == "0,0\u00a0%"
    assert made.shown.rows.index(rate) < len(made.shown.rows) - 1  # before residuals
    _, first, _ = comparison_drawing.draw_beside(made)
    assert "Andel höga" in {row["label"] for row in first.spec["datasets"]["rows"]}
    counts = beside(rows(WORKED), {"sex": "women"}, view="chart", number="count", **MEN)
    _, first, _ = comparison_drawing.draw_beside(counts)
    assert "Andel höga" not in {row["label"] for row in first.spec["datasets"]["rows"]}


def test_one_sex_of_a_distribution_adds_up_to_nothing() -> None:
    made = beside(rows(WORKED), {"sex": "women"}, base="sex_distribution", sex="women")
    assert made.finding == comparing.ALIKE
    assert made.pivot.total is None
    assert beside(rows(WORKED), {}).pivot.total is not None
