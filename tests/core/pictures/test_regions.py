"""A figure's regions as a map shows them: value, status, words; residuals are left out."""

import pandas as pd
import pytest

from core.counts import Status
from core.numbers.municipal import place_sheet
from core.pictures import charts
from core.pictures.maps import RegionValue
from core.pictures.regions import RANKED, ranked_regions, region_values
from core.words import texts
from tests.core.example_tables import COUNTY, Table, figure, rows, shares
from tests.core.place_tables import EXAMPLE, shipped

PERCENT = "\u00a0%"
TABLE: Table = {
    "05": (30, 20), "01": (None, 0), "03": ("missing",) * 2, "25": ("impossible",) * 2,
    "04": (0, 0), "Utvandrat": (40, 7.5),
}  # fmt: skip


def regions(sex: str = "total", number: str = "share") -> dict[str, RegionValue]:
    made = figure(rows(TABLE), measure=COUNTY)
    found = region_values(made, made.series[0], sex, number)  # type: ignore[arg-type]
    return {each.code: each for each in found}


def test_residuals_are_no_regions() -> None:
    assert set(regions()) == {"01", "03", "04", "05", "25"}


def test_shares_are_the_figures_own() -> None:
    # 50 of 50 + 2.5 + 0 + 47.5 = 100
    east = regions()["05"]
    assert (east.value, east.status) == (0.5, "value")
    assert dict(east.detail) == {
        "Andel": f"50,0{PERCENT}", "Andelens intervall": f"49–51{PERCENT}",
        "Antal": "50", "Av": "100",
    }  # fmt: skip


def test_counts_have_the_same_numbers_beside_them() -> None:
    east = regions(number="count")["05"]
    assert east.value == 50
    assert east.detail == regions()["05"].detail


def test_one_sex() -> None:
    assert regions("women", "count")["05"].value == 30
    assert regions("men", "count")["01"].value == 0


def test_states_stay_apart() -> None:
    found = {code: (each.status, each.detail[0][1]) for code, each in regions().items()}
    expected: dict[str, tuple[Status, str]] = {
        "01": ("suppressed", f"≈\u00a02,5{PERCENT}"),
        "03": ("missing", "ej levererat"),
        "04": ("value", f"0,0{PERCENT}"),
        "25": ("impossible", "kan inte förekomma"),
        "05": ("value", f"50,0{PERCENT}"),
    }
    assert found == expected
    assert regions()["03"].value is None
    assert regions()["04"].value == 0


def test_where_a_number_is_withheld_no_region_has_a_class_and_none_is_said_to_be_1_to_4() -> None:
    made = figure(rows({"01": ("suppressed", 6), "03": (9, 9), "04": (None, 9)}), measure=COUNTY)
    found = region_values(made, made.series[0], "women", "share")
    assert {(each.value, each.status, each.summed) for each in found} == {
        (None, "suppressed", True)
    }
    assert {each.detail[0][1] for each in found} == {"maskerat"}
    counts = region_values(made, made.series[0], "women", "count")
    assert [(each.value, each.status) for each in counts[1:]] == [
        (9, "value"), (None, "suppressed"),
    ]  # fmt: skip


def test_a_value_is_rounded_as_it_is_written() -> None:
    # 96, 94 and 1 of 10 000; what would look like zero has more decimals
    table: Table = {"01": (5000, 4809), "03": (90, 6), "04": (0, 94), "05": (1, 0)}
    made = figure(rows(table), measure=COUNTY)
    found = region_values(made, made.series[0], "total", "share")
    assert [each.value for each in found[1:]] == [0.01, 0.009, 0.0001]
    assert [each.detail[0][1] for each in found[1:]] == [
        f"1,0{PERCENT}", f"0,9{PERCENT}", f"0,01{PERCENT}"
    ]  # fmt: skip


def test_regions_with_the_same_numbers_keep_their_names() -> None:
    made = figure(rows({"01": (9, 9), "03": (9, 9)}), measure=COUNTY)
    found = region_values(made, made.series[0], "total", "share")
    assert [(each.code, each.name) for each in found] == [("01", "01"), ("03", "03")]
    assert found[0].detail == found[1].detail


def test_a_sum_of_suppressed_cells_is_told_from_one() -> None:
    table: Table = {"01": (None, None), "03": (None, 0), "04": (None, 30), "05": (9, 9)}
    made = figure(rows(table), measure=COUNTY)
    found = region_values(made, made.series[0], "total", "count")
    assert [each.summed for each in found] == [True, False, False, False]
    assert [dict(each.detail)["Antal"] for each in found] == ["≈\u00a05", "1–4", "32,5", "18"]


def test_what_has_no_number_is_not_among_the_farthest_from_a_hinge() -> None:
    made = place_sheet.compose(shipped(EXAMPLE, "relation_ratio", places=("riket",)))
    (part,) = made.figure.series
    kept = [row for row in ranked_regions(made.figure, part, None).rows if row.kind == "category"]
    values = [row.cells[part.key, "total"].share.value for row in kept]
    assert len(values) == RANKED
    assert None not in values


def test_delivered_shares_say_that_count_and_base_are_not_delivered() -> None:
    made = figure(shares({"05": 0.41}), measure=COUNTY)
    (east,) = region_values(made, made.series[0], "total", "share")
    assert east.value == 0.41
    assert dict(east.detail) == {
        "Andel": f"41{PERCENT}", "Andelens intervall": "", "Antal": "ej levererat",
        "Av": "ej levererat",
    }  # fmt: skip


@pytest.mark.parametrize("given", [rows(TABLE), shares({"05": 0.41})])
def test_a_region_says_what_its_bar_says(given: pd.DataFrame) -> None:
    made = figure(given, measure=COUNTY)
    for row, each in zip(
        made.rows, region_values(made, made.series[0], "total", "share"), strict=False
    ):
        said = charts.tooltip(row.cells["a", "total"], row.label, "Totalt")
        assert {texts.TOOLTIP[key]: text for key, text in said.items()} == {
            "Kategori": row.label, "Vilka": "Totalt", **dict(each.detail),
        }  # fmt: skip
