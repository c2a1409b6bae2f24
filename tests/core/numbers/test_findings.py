"""The sentence says the right thing, and nothing where nothing is clear."""

import pytest

from core.numbers import findings
from core.numbers.figure import Figure
from tests.core.example_tables import COUNTY, LEVEL, Table, figure, rows, shares

SMALL_GAP: Table = {"Låg": (500, 500), "Hög": (300, 310)}


def said(*tables: Table, **how: object) -> str:
    return findings.finding(figure(*map(rows, tables), **how))


def test_what_is_most_common_and_where_the_sexes_differ() -> None:
    # 130 of 200 and 70 of 200; women 30 of 100, men 100 of 100
    text = said({"Låg": (30, 100), "Hög": (70, 0)})
    assert text == (
        "Vanligast är ”Låg”, 65\u00a0%; därnäst ”Hög”, 35\u00a0%. Kvinnor och män skiljer sig mest "
        "i ”Låg”: 30\u00a0% av kvinnorna och 100\u00a0% av männen."
    )


def test_a_small_gap_between_the_sexes_is_no_finding() -> None:
    # women 62.5 %, men 61.7 %: one point
    assert said(SMALL_GAP) == "Vanligast är ”Låg”, 62\u00a0%; därnäst ”Hög”, 38\u00a0%."


def test_names_of_regions_stand_as_they_are() -> None:
    assert said(SMALL_GAP, measure=COUNTY).startswith("Vanligast är Låg, 62")


@pytest.mark.parametrize(
    "table",
    [
        {},
        {"Låg": (50, 50)},
        {"Låg": (50, 50), "Hög": (50, 50)},
        {"Låg": (500, 500), "Hög": (499, 500)},  # the same in whole per cent
        {"Låg": (0, 0), "Hög": (0, 0)},
        {"Låg": (0, 0), "Hög": (9, 9)},  # only one that anybody is in
        {"Låg": (None, None), "Mellan": (None, 0), "Hög": (None, None)},
        {"Låg": ("missing", "missing"), "Hög": ("missing", "missing")},
        {"Låg": (6, 0), "Hög": (None, None)},  # 6 against 2 to 8
        {"Uppgift saknas": (90, 90), "Hög": (9, 9)},  # a residual is no finding
    ],
)
def test_silence(table: Table) -> None:
    assert said(table) == ""


def test_residuals_are_passed_over() -> None:
    text = said({"Uppgift saknas": (900, 900), "Låg": (60, 60), "Hög": (20, 20)})
    assert text.startswith("Vanligast är ”Låg”, 6\u00a0%; därnäst ”Hög”, 2\u00a0%.")
    assert "saknas" not in text


def test_small_bases_say_nothing_about_the_sexes() -> None:
    assert "Kvinnor" not in said({"Låg": (19, 60), "Hög": (0, 40)})
    assert "Kvinnor" in said({"Låg": (20, 60), "Hög": (0, 40)})


def test_sex_distribution_says_nothing_of_totals() -> None:
    # there every total is 100 %
    assert said({"Låg": (30, 100), "Hög": (70, 0)}, base="sex_distribution") == ""


def test_delivered_shares_have_findings_too() -> None:
    text = findings.finding(figure(shares({"Låg": 0.06, "Hög": 0.94})))
    assert text == "Vanligast är ”Hög”, 94\u00a0%; därnäst ”Låg”, 6\u00a0%."


@pytest.mark.parametrize("status", ["suppressed", "missing"])
def test_nothing_is_most_common_beside_a_share_that_is_not_shown(status: str) -> None:
    delivered = shares({"Låg": 0.3, "Mellan": 0.2, "Hög": 0.5})
    assert findings.finding(figure(delivered)).startswith("Vanligast är ”Hög”")
    delivered.loc[delivered["category"] == "Hög", ["ratio", "status"]] = (float("nan"), status)
    assert findings.finding(figure(delivered)) == ""


def test_a_gap_is_not_called_the_widest_beside_one_that_is_not_known() -> None:
    before = shares({"Låg": 0.5, "Mellan": 0.3, "Hög": 0.2})
    after = shares({"Låg": 0.1, "Mellan": 0.3, "Hög": 0.6})
    after.loc[after["category"] == "Hög", ["ratio", "status"]] = (float("nan"), "suppressed")
    text = findings.finding(figure(before, after))
    assert text.startswith("En skillnad som står sig trots maskering och avrundning: ")
    assert text.endswith(": ”Låg”, 50\u00a0% (A) mot 10\u00a0% (B).")


def test_gaps_of_rounded_shares_that_are_one_apart_are_not_ranked() -> None:
    # 10 and 9 points, each of two shares that may be half a point off
    first, second = shares({"Låg": 0.30, "Hög": 0.29}), shares({"Låg": 0.20, "Hög": 0.20})
    text = findings.finding(figure(first, second))
    assert text.startswith("En skillnad som står sig trots maskering och avrundning: ")
    assert text.endswith(": ”Låg”, 30\u00a0% (A) mot 20\u00a0% (B).")


def test_what_differs_most_between_two() -> None:
    # 50, 30, 20 % against 10, 40, 50 %
    text = said({"Låg": (50, 50), "Mellan": (30, 30), "Hög": (20, 20)},
                {"Låg": (10, 10), "Mellan": (40, 40), "Hög": (50, 50)})  # fmt: skip
    assert text == "Störst är skillnaden i ”Låg”: 50\u00a0% för A mot 10\u00a0% för B."


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (SMALL_GAP, SMALL_GAP),
        ({"Låg": (None, None), "Hög": (None, None)}, {"Låg": (None, 0), "Hög": (None, None)}),
        ({"Låg": (9, 9), "Hög": (9, 9)}, {"Låg": ("missing",) * 2, "Hög": ("missing",) * 2}),
        ({"Uppgift saknas": (9, 90), "Hög": (0, 0)}, {"Uppgift saknas": (90, 9), "Hög": (0, 0)}),
        ({"Låg": (5, 5)}, {"Hög": (5, 5)}),  # neither has what the other has
    ],
)
def test_silence_where_nothing_surely_differs(first: Table, second: Table) -> None:
    assert said(first, second) == ""


def over_time(*tables: Table, **how: object) -> list[Figure]:
    return [figure(*map(rows, tables), measure=COUNTY, **how)]


@pytest.mark.parametrize(
    ("tables", "focus", "words"),
    [
        (({"01": (20, 20), "05": (30, 30)}, {"01": (40, 40), "05": (10, 10)}), "01", ("40", "80")),
        (({"01": (20, 20), "05": (30, 30)}, {"01": (40, 40), "05": (10, 10)}), "05", ("60", "20")),
    ],
)
def test_change_tells_from_and_to(
    tables: tuple[Table, ...], focus: str, words: tuple[str, str]
) -> None:
    text = findings.change(over_time(*tables), focus)
    before, after = (text.index(f"{each}\u00a0%") for each in words)
    assert before < after
    assert focus in text


@pytest.mark.parametrize(
    "tables",
    [
        ({"01": (20, 20), "05": (30, 30)},),
        ({"01": (None, None), "05": (5, 5)}, {"01": (None, None), "05": (6, 6)}),
    ],
)
def test_a_change_that_is_not_sure_is_silent(tables: tuple[Table, ...]) -> None:
    assert findings.change(over_time(*tables), "01") == ""


def test_no_change_is_said_to_be_none() -> None:
    table: Table = {"01": (20, 20), "05": (30, 30)}
    assert "oförändrat" in findings.change(over_time(table, table), "01")


def test_of_all_in_a_distribution_no_change_is_said() -> None:
    tables: tuple[Table, ...] = ({"01": (20, 20), "05": (30, 30)}, {"01": (40, 10), "05": (10, 40)})
    shared = over_time(*tables, base="sex_distribution")  # of women and men together: 100 %
    assert findings.change(shared, "01") == ""
    assert "från 50\u00a0%" in findings.change(shared, "01", "women")


def test_change_is_silent_across_a_break_and_for_several_units() -> None:
    tables: tuple[Table, ...] = ({"Låg": (9, 9), "Hög": (90, 90)}, {"Låg": (90, 90), "Hög": (9, 9)})
    broken = figure(*map(rows, tables), measure=LEVEL)
    assert LEVEL.breaks
    assert findings.change([broken], "Låg") == ""
    assert findings.change(over_time(*tables) * 2, "Låg") == ""


@pytest.mark.parametrize(
    ("parts", "title"),
    [
        (("Bransch", ["A"], ["B"], ["2014–2019"]), "Bransch: A, B, 2014–2019"),
        (("Bransch", ["A", "C"], [], ["2014"]), "Bransch: A och C, 2014"),
        (("Bransch", ["A", "C", "D"], ["B"], []), "Bransch: A, C och D, B"),
    ],
)
def test_title(parts: tuple[str, list[str], list[str], list[str]], title: str) -> None:
    assert findings.title(*parts) == title
