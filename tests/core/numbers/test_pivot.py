"""The table as it is shown: texts, numbers, marks, totals, lines within lines."""

import pandas as pd
import pytest

from core.numbers.figure import Figure
from core.numbers.pivot import Entry, Line, Pivot, lay_out, next_sort
from core.numbers.statistics import arrange, roll_up
from tests.core.example_tables import WORKED, figure, rows, shares

PERCENT = "\u00a0%"


def laid_out(made: Figure) -> Pivot:
    return lay_out(made)


def line(pivot: Pivot, label: str) -> Line:
    return next(each for _, each in pivot.flat() if each.label == label)


def texts_of(given: Line) -> list[str]:
    return [entry.text for entry in given.entries]


def test_columns_are_counts_and_shares_by_sex() -> None:
    pivot = laid_out(figure(rows(WORKED)))
    assert [(each.number, each.sex, each.heads) for each in pivot.columns] == [
        ("count", "women", ("", "Kvinnor, antal")),
        ("count", "men", ("", "Män, antal")),
        ("count", "total", ("", "Totalt, antal")),
        ("share", "women", ("", "Kvinnor, andel")),
        ("share", "men", ("", "Män, andel")),
        ("share", "total", ("", "Totalt, andel")),
    ]


def test_lines_as_worked_by_hand() -> None:
    pivot = laid_out(figure(rows(WORKED)))
    # 8 of 22.5 women, 2.5 of 55 men, 10.5 of 77.5
    assert texts_of(line(pivot, "Låg")) == [
        *("8", "1–4", "10,5", f"35,6{PERCENT}", f"≈\u00a04,5{PERCENT}", f"13,5{PERCENT}"),
    ]
    assert texts_of(line(pivot, "Hög"))[:4] == ["0", "30", "30", f"0,0{PERCENT}"]


def test_a_suppressed_cell_carries_no_number_away() -> None:
    pivot = laid_out(figure(rows(WORKED)))
    assert line(pivot, "Låg").entries[1] == Entry("1–4", None, "count", "suppressed")
    share = line(pivot, "Låg").entries[4]
    assert (share.mark, share.value) == ("suppressed", pytest.approx(2.5 / 55))


def test_the_total_is_the_last_line_and_sums_what_is_shown() -> None:
    pivot = laid_out(figure(rows(WORKED)))
    assert pivot.total is not None
    assert list(pivot.flat())[-1] == (0, pivot.total)
    assert pivot.total.label == "Totalt"
    assert texts_of(pivot.total) == ["22,5", "55", "77,5", *[f"100,0{PERCENT}"] * 3]
    assert [entry.value for entry in pivot.total.entries] == [22.5, 55, 77.5, 1, 1, 1]
    assert pivot.total.entries[0].decimals == 1


def test_a_total_of_suppressed_cells_is_written_as_they_are() -> None:
    pivot = laid_out(figure(rows({"Låg": (None, None), "Hög": (0, None)})))
    assert pivot.total is not None
    women, men, both = pivot.total.entries[:3]
    assert (women.text, women.value, women.mark) == ("1–4", None, "suppressed")
    assert (men.text, men.value, men.mark) == ("≈\u00a05", 5, "suppressed")
    assert both.text == "≈\u00a07,5"
    # all of how many they may be is all of them
    assert pivot.total.entries[3].text == f"100,0{PERCENT}\u00a0*"


def test_sex_distribution_has_no_share_of_the_total() -> None:
    pivot = laid_out(figure(rows(WORKED), base="sex_distribution"))
    assert [each.sex for each in pivot.columns if each.number == "share"] == ["women", "men"]
    assert pivot.total is not None
    # 22.5 and 55 of 77.5
    assert texts_of(pivot.total)[3:] == [f"29,0{PERCENT}", f"71,0{PERCENT}"]


def test_no_total_share_is_above_the_whole_where_a_part_is_missing() -> None:
    given = rows({"Låg": (10, 5), "Hög": (20, "missing")})
    pivot = laid_out(figure(given, base="sex_distribution"))
    assert pivot.total is not None
    assert all((entry.value or 0) <= 1 for entry in pivot.total.entries if entry.kind == "share")


def test_states_have_marks_of_their_own() -> None:
    table = {
        "Ej": ("missing",) * 2,
        "Aldrig": ("impossible",) * 2,
        "Noll": (0, 0),
        "Stor": (30, 30),
    }
    pivot = laid_out(figure(rows(table)))
    first = {each.label: each.entries[0] for each in pivot.lines}
    assert (first["Ej"].text, first["Ej"].mark, first["Ej"].value) == ("–", "missing", None)
    assert (first["Aldrig"].text, first["Aldrig"].mark) == ("×", "impossible")
    assert (first["Noll"].text, first["Noll"].mark, first["Noll"].value) == ("0", "", 0)


def test_nothing_of_nothing_is_a_dash() -> None:
    pivot = laid_out(figure(rows({"Låg": (0, 9), "Hög": (0, 9)})))
    share = line(pivot, "Låg").entries[3]
    assert (share.text, share.value, share.mark) == ("–", None, "undivided")


def test_small_bases_are_marked() -> None:
    pivot = laid_out(figure(rows({"Låg": (9, 30), "Hög": (9, 30)})))
    assert line(pivot, "Låg").entries[3].mark == "small"
    assert line(pivot, "Låg").entries[3].text == f"50,0{PERCENT}\u00a0*"
    assert line(pivot, "Låg").entries[4].mark == ""


def test_groups_and_rests_open_to_their_parts() -> None:
    pivot = laid_out(roll_up(figure(rows(WORKED))))
    walked = [(depth, each.label) for depth, each in pivot.flat()]
    assert walked == [
        *((0, "Under hög"), (1, "Låg"), (1, "Mellan"), (0, "Hög"), (0, "Uppgift saknas")),
        (0, "Totalt"),
    ]
    folded = arrange(figure(rows({f"K{n}": (n, n) for n in range(5, 12)})), "size", 3, "Övriga")
    assert [len(each.children) for each in laid_out(folded).lines] == [0, 0, 0, 4]


def test_delivered_shares_keep_their_whole_per_cent_and_have_no_total() -> None:
    pivot = laid_out(figure(shares({"Låg": 0.33, "Hög": 0.66})))
    assert [each.number for each in pivot.columns] == ["share"]
    assert pivot.total is None
    assert [texts_of(each) for each in pivot.lines] == [[f"33{PERCENT}"], [f"66{PERCENT}"]]
    assert len(list(pivot.flat())) == 2


def test_series_head_their_columns() -> None:
    pivot = laid_out(figure(rows(WORKED), rows(WORKED)))
    assert len(pivot.columns) == 12
    assert [each.heads[0] for each in pivot.columns] == ["A"] * 6 + ["B"] * 6


def test_large_numbers_have_thin_spaces() -> None:
    pivot = laid_out(figure(rows({"Låg": (1234, 20)})))
    assert texts_of(line(pivot, "Låg"))[0] == "1\u202f234"


def test_no_word_of_the_machine_reaches_the_table() -> None:
    odd = pd.concat([rows({"Låg": (None, "missing"), "Hög": ("impossible", 0)})])
    words = {text for _, each in laid_out(figure(odd)).flat() for text in texts_of(each)}
    assert not words & {"nan", "None", "N/A", ""}


UNSORTED = {
    "Ödeshög": (30, 2),
    "Ale": ("missing", 9),
    "Söder": (70, 3),
    "Få": (None, 0),
    "Två": (2, 30),
    "Uppgift saknas": (999, 999),
}


def labels(made: Figure, sort: str) -> list[str]:
    return [each.label for each in lay_out(made, sort).lines]


@pytest.mark.parametrize(
    ("sort", "expected"),
    [
        ("", ["Ödeshög", "Ale", "Söder", "Få", "Två"]),
        # a suppressed count counts as 2.5, and what is missing comes after all numbers
        ("-women.count", ["Söder", "Ödeshög", "Få", "Två", "Ale"]),
        ("women.count", ["Två", "Få", "Ödeshög", "Söder", "Ale"]),
        ("men.share", ["Få", "Ödeshög", "Söder", "Ale", "Två"]),
        ("category", ["Ale", "Få", "Söder", "Två", "Ödeshög"]),
        ("-category", ["Ödeshög", "Två", "Söder", "Få", "Ale"]),
        ("b/women.count", ["Ödeshög", "Ale", "Söder", "Få", "Två"]),  # there is no such column
        ("--category", ["Ödeshög", "Ale", "Söder", "Få", "Två"]),
    ],
)
def test_a_column_orders_the_lines_and_residuals_stay_last(sort: str, expected: list[str]) -> None:
    made = figure(rows(UNSORTED))
    assert labels(made, sort) == [*expected, "Uppgift saknas"]


def test_only_an_order_that_was_followed_is_told() -> None:
    made = figure(rows(UNSORTED))
    assert lay_out(made, "-men.count").sort == "-men.count"
    assert lay_out(made, "-total.weight").sort == ""


def test_equal_lines_keep_their_order_both_ways() -> None:
    made = figure(rows({"C": (5, 1), "A": (5, 2), "B": (5, 3)}))
    assert labels(made, "women.count") == labels(made, "-women.count") == ["C", "A", "B"]


def test_the_rest_comes_after_what_stands_alone_and_is_sorted_within() -> None:
    given = rows({f"K{n}": (n, n) for n in range(5, 12)} | {"Uppgift saknas": (99, 99)})
    folded = arrange(figure(given), "given", 3, "Övriga")
    lines = lay_out(folded, "-women.count").lines
    assert [each.label for each in lines] == ["K11", "K10", "K9", "Övriga", "Uppgift saknas"]
    assert [each.label for each in lines[3].children] == ["K8", "K7", "K6", "K5"]
    assert lay_out(folded, "-women.count").total == lay_out(folded).total


def test_series_that_stand_side_by_side_are_sorted_by_their_own_columns() -> None:
    later = rows({"Ödeshög": (1, 1), "Ale": (7, 7)})
    made = figure(rows({"Ödeshög": (30, 2), "Ale": (20, 9)}), later)
    assert {each.id for each in lay_out(made).columns} >= {"a/women.count", "b/men.share"}
    assert labels(made, "-a/women.count") == ["Ödeshög", "Ale"]
    assert labels(made, "-b/women.count") == ["Ale", "Ödeshög"]
    assert labels(made, "women.count") == ["Ödeshög", "Ale"]


@pytest.mark.parametrize(
    ("id_", "clicks"),
    [
        ("women.count", ["-women.count", "women.count", ""]),  # numbers begin with the largest
        ("category", ["category", "-category", ""]),  # words with A
    ],
)
def test_three_clicks_on_a_head_give_the_first_order_back(id_: str, clicks: list[str]) -> None:
    sort = "-men.share"
    for expected in clicks:
        sort = next_sort(sort, id_)
        assert sort == expected
