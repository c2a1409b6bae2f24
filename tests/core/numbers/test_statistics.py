"""A hand-worked table comes out as worked; states stay apart; ordering, folding, grouping."""

from dataclasses import replace

import pandas as pd
import pytest

from core.counts import Cell, Count, Share
from core.numbers.figure import Figure, Row
from core.numbers.statistics import arrange, is_residual, rate, roll_up, size, with_rates
from tests.core.example_tables import COUNTY, DOCTOR, LEVEL, WORKED, Table, figure, rows, shares

# Delivered totals are left alone: the total is the sum of women and men, 8 + 2.5 = 10.5, not 10.
COUNTS = {
    "Låg": (Count(8), Count(2.5, 1), Count(10.5, 1)),
    "Mellan": (Count(12), Count(20), Count(32)),
    "Hög": (Count(0), Count(30), Count(30)),
    "Uppgift saknas": (Count(2.5, 1), Count(2.5, 1), Count(5, 2)),
}
# 8 + 12 + 0 + 2.5; 2.5 + 20 + 30 + 2.5; 10.5 + 32 + 30 + 5
TOTALS = (Count(22.5, 1), Count(55, 2), Count(77.5, 3))
SEXES = ("women", "men", "total")


def row(figure: Figure, key: str) -> Row:
    return next(row for row in figure.rows if row.key == key)


def cell(figure: Figure, key: str, sex: str = "total", series: str = "a") -> Cell:
    return row(figure, key).cells[series, sex]


def interval(share: Share) -> tuple[float | None, float | None, float | None]:
    return share.low, share.value, share.high


def test_counts_as_worked_by_hand() -> None:
    made = figure(rows(WORKED))
    assert made.summed
    assert made.sexes == SEXES
    for key, counts in COUNTS.items():
        assert tuple(cell(made, key, sex).count for sex in SEXES) == counts
    assert tuple(made.totals["a", sex] for sex in SEXES) == TOTALS


def test_shares_within_sex_as_worked_by_hand() -> None:
    made = figure(rows(WORKED))
    # women, Låg: 8 of 22.5; the other women are 12 + 0 + (1 to 4) = 13 to 16
    assert interval(cell(made, "Låg", "women").share) == pytest.approx((8 / 24, 8 / 22.5, 8 / 21))
    # men, Låg: 1 to 4 of it and 20 + 30 + (1 to 4) = 51 to 54 others
    assert interval(cell(made, "Låg", "men").share) == pytest.approx((1 / 55, 2.5 / 55, 4 / 55))
    # all, Hög: 30 of 77.5; the others are 9–12 + 32 + 2–8 = 43 to 52
    assert interval(cell(made, "Hög").share) == pytest.approx((30 / 82, 30 / 77.5, 30 / 73))
    assert interval(cell(made, "Hög", "women").share) == (0, 0, 0)


def test_sex_distribution_as_worked_by_hand() -> None:
    made = figure(rows(WORKED), base="sex_distribution")
    # Låg: 8 women and 1 to 4 men
    assert interval(cell(made, "Låg", "women").share) == pytest.approx((8 / 12, 8 / 10.5, 8 / 9))
    assert interval(cell(made, "Låg", "men").share) == pytest.approx((1 / 9, 2.5 / 10.5, 4 / 12))
    # Uppgift saknas: 1 to 4 of each, so a fifth to four fifths
    assert interval(cell(made, "Uppgift saknas", "women").share) == pytest.approx((0.2, 0.5, 0.8))
    assert cell(made, "Låg", "women").share.base == Count(10.5, 1)


def test_hidden_residuals_leave_rows_and_denominators() -> None:
    made = figure(rows(WORKED), residuals=False)
    assert [each.key for each in made.rows] == ["Låg", "Mellan", "Hög"]
    assert made.totals["a", "women"] == Count(20)  # 8 + 12 + 0
    assert interval(cell(made, "Låg", "women").share) == (8 / 20, 8 / 20, 8 / 20)


def test_groups_as_worked_by_hand() -> None:
    made = roll_up(figure(rows(WORKED)))
    assert [(each.key, each.kind) for each in made.rows] == [
        *(("Under hög", "group"), ("Hög", "category"), ("Uppgift saknas", "residual")),
    ]
    assert [child.key for child in row(made, "Under hög").children] == ["Låg", "Mellan"]
    assert cell(made, "Under hög").count == Count(42.5, 1)  # 10.5 + 32
    # 41 to 44 in the group; 30 + (2 to 8) = 32 to 38 outside it
    share = cell(made, "Under hög").share
    assert interval(share) == pytest.approx((41 / 79, 42.5 / 77.5, 44 / 76))


def test_rate_as_worked_by_hand() -> None:
    one = LEVEL.rates[0]
    found = rate(figure(rows(WORKED)), "a", "total", one)
    # 30 of 10.5 + 32 + 30; the others are 9–12 + 32
    assert interval(found.share) == pytest.approx((30 / 74, 30 / 72.5, 30 / 71))
    assert (found.count, found.share.base) == (Count(30), Count(72.5, 1))
    other = replace(one, numerator=("Annat",))
    assert rate(figure(rows(WORKED)), "a", "total", other) == Cell()


def test_a_rate_is_as_hidden_and_its_base_as_small_as_that_of_a_category() -> None:
    one = LEVEL.rates[0]
    made = figure(rows({"Låg": (10, 30), "Hög": (None, 30), "Uppgift saknas": (40, 40)}))
    women, men = (rate(made, "a", sex, one) for sex in ("women", "men"))
    assert (women.status, women.share.small) == ("suppressed", True)  # 1–4 of 12.5 of 52.5
    assert (men.status, men.share.small) == ("value", False)
    (row,) = (row for row in with_rates(made).rows if row.kind == "rate")
    assert (row.key, row.cells["a", "women"]) == ("high", women)


def test_four_states_stay_apart() -> None:
    made = figure(rows({"Noll": (0, 0), "Maskerad": (None, 0), "Ej": ("missing",) * 2}
                       | {"Aldrig": ("impossible",) * 2, "Fem": (5, 0)}))  # fmt: skip
    found = {each.key: (each.cells["a", "total"].status, each.cells["a", "total"].count)
             for each in made.rows}  # fmt: skip
    assert found == {
        "Noll": ("value", Count(0)),
        "Maskerad": ("suppressed", Count(2.5, 1)),
        "Ej": ("missing", None),
        "Aldrig": ("impossible", None),
        "Fem": ("value", Count(5)),
    }
    assert cell(made, "Ej").share == Share()
    assert cell(made, "Aldrig").share.value is None


@pytest.mark.parametrize(
    ("women", "men", "status", "count"),
    [
        (None, None, "suppressed", Count(5, 2)),
        (None, 0, "suppressed", Count(2.5, 1)),
        (None, 7, "value", Count(9.5, 1)),
        ("impossible", 6, "value", Count(6)),
        ("impossible", None, "suppressed", Count(2.5, 1)),
        ("impossible", "impossible", "impossible", None),
        ("impossible", "missing", "missing", None),
        ("missing", 6, "missing", None),
        (0, 0, "value", Count(0)),
    ],
)
def test_total_of_women_and_men(
    women: float | str | None, men: float | str | None, status: str, count: Count | None
) -> None:
    total = cell(figure(rows({"Låg": (women, men)})), "Låg")
    assert (total.status, total.count) == (status, count)


def test_delivered_totals_stand_where_there_are_no_parts() -> None:
    made = figure(rows({"Låg": (10,), "Hög": (None,)}, sexes=("total",)), base="sex_distribution")
    assert not made.summed
    assert made.sexes == ("total",)
    assert made.base == "within_sex"
    assert made.totals["a", "total"] == Count(12.5, 1)
    made = figure(rows(WORKED), rows({"Låg": (10,)}, sexes=("total",)))
    assert cell(made, "Låg", series="b").count == Count(10)


def test_delivered_shares_come_out_as_delivered() -> None:
    made = figure(shares({"Låg": 0.33, "Hög": 0.66}, base=378))
    assert made.delivered_shares
    assert cell(made, "Låg").share.value == 0.33
    assert cell(made, "Låg").count is None
    assert made.totals["a", "total"] == Count(378)
    assert roll_up(made) is made
    assert figure(shares({"Låg": 0.4})).totals["a", "total"] is None


def test_a_suppressed_ratio_without_count_is_no_number() -> None:
    given = rows({"Låg": (None,)}, sexes=("total",)).assign(count=float("nan"))
    found = cell(figure(given), "Låg")
    assert (found.status, found.count, found.share.value) == ("suppressed", None, None)


def test_two_units_add_up() -> None:
    both = pd.concat([rows({"Låg": (8, None)}), rows({"Låg": (2, None)}, unit=DOCTOR)])
    assert cell(figure(both), "Låg", "women").count == Count(10)
    assert cell(figure(both), "Låg").count == Count(15, 2)


def test_what_one_of_the_added_lacks_is_missing_and_not_a_small_sum() -> None:
    one, other = {"Låg": (8, 9), "Hög": (5, 6)}, {"Låg": (7, 7)}
    made = figure(pd.concat([rows(one), rows(other, unit=DOCTOR)]))
    assert cell(made, "Låg").count == Count(31)
    assert cell(made, "Hög") == Cell()


def test_a_group_or_rest_with_a_missing_part_is_missing_and_not_a_small_sum() -> None:
    made = roll_up(figure(rows({"Låg": (8, 9), "Mellan": ("missing",) * 2, "Hög": (9, 9)})))
    assert (cell(made, "Under hög").status, cell(made, "Under hög").count) == ("missing", None)


def test_a_rate_with_a_missing_part_is_missing() -> None:
    made = figure(rows({"Låg": (8, 9), "Mellan": ("missing",) * 2, "Hög": (9, 9)}))
    one = LEVEL.rates[0]
    assert rate(made, "a", "total", one) == Cell()


def test_series_that_lack_a_category_have_a_missing_cell() -> None:
    made = figure(rows({"Låg": (8, 9), "Hög": (5, 6)}), rows({"Låg": (7, 7)}))
    assert cell(made, "Hög", "women", "b") == Cell()
    assert made.totals["b", "total"] == Count(14)


MANY: Table = {f"{n:02}": (n, n) for n in (1, 3, 4, 5, 6, 7, 8, 9, 10)} | {"Utvandrat": (90, 90)}


def test_beyond_the_largest_the_rest_folds_and_opens() -> None:
    made = arrange(figure(rows(MANY), measure=COUNTY), "size", 3, "Övriga ({count})")
    assert [each.key for each in made.rows] == ["10", "09", "08", "rest", "Utvandrat"]
    assert row(made, "rest").label == "Övriga (6)"
    assert cell(made, "rest").count == Count(52)  # 2 × (1 + 3 + 4 + 5 + 6 + 7)
    assert len(row(made, "rest").children) == 6
    assert made.folded


def test_a_rest_of_one_is_no_rest() -> None:
    made = arrange(figure(rows(MANY), measure=COUNTY), "size", 8, "Övriga ({count})")
    assert len(made.rows) == 10
    assert not made.folded
    delivered = figure(shares({f"{n:02}": 0.1 for n in range(1, 11)}), measure=COUNTY)
    assert len(arrange(delivered, "size", 3, "{count}").rows) == 10


@pytest.mark.parametrize(
    ("order", "expected"),
    [
        ("given", ["Åre", "Zon", "Ale", "Uppgift saknas"]),
        ("size", ["Zon", "Ale", "Åre", "Uppgift saknas"]),
        ("smallest", ["Åre", "Ale", "Zon", "Uppgift saknas"]),
        ("alphabetical", ["Ale", "Zon", "Åre", "Uppgift saknas"]),
    ],
)
def test_orders_keep_residuals_last(order: str, expected: list[str]) -> None:
    given = {"Uppgift saknas": (99, 99), "Åre": (1, 0), "Zon": (7, 7), "Ale": (5, 5)}
    made = arrange(figure(rows(given)), order, None, "")  # type: ignore[arg-type]
    assert [each.label for each in made.rows] == expected


def test_the_catalogues_order_wins_and_new_labels_stand_before_residuals() -> None:
    given = {"Uppgift saknas": (1, 1), "Ny": (1, 1), "Hög": (1, 1), "Okänt": (1, 1), "Låg": (1, 1)}
    made = figure(rows(given))
    assert [each.key for each in made.rows] == ["Låg", "Hög", "Ny", "Okänt", "Uppgift saknas"]
    assert is_residual("Okänt", LEVEL)
    assert [each.kind for each in made.rows][-2:] == ["residual", "residual"]


def test_regions_come_in_code_order() -> None:
    made = figure(rows({"25": (5, 5), "Utvandrat": (5, 5), "01": (5, 5)}), measure=COUNTY)
    assert [each.key for each in made.rows] == ["01", "25", "Utvandrat"]


def test_size_is_the_sum_of_the_series_or_the_share() -> None:
    made = figure(rows({"Låg": (8, 9)}), rows({"Låg": (1, None)}))
    assert size(made, made.rows[0]) == 20.5
    assert size(figure(shares({"Låg": 0.4})), figure(shares({"Låg": 0.4})).rows[0]) == 0.4
