"""Municipalities: women, men and parts that make up the whole, and a likeness of Sweden."""

import pandas as pd
import pytest

from core.deliveries.delivery import DELIVERIES
from core.deliveries.store import TEXT

PLACE, YEAR = "unit_code", 2021
DEGREES = range(2014, 2020)


@pytest.fixture(scope="module")
def table() -> pd.DataFrame:
    """Read what is said of municipalities; codes as plain text, for sums line up by them."""
    path = DELIVERIES / "exempeldata" / "observations.parquet"
    rows = pd.read_parquet(path, filters=[("unit_type", "==", "municipality")])
    return rows.astype(dict.fromkeys(TEXT, "object"))


def of(table: pd.DataFrame, measure: str, year: int, category: str = "Samtliga") -> pd.DataFrame:
    """Give each municipality's women, men and total."""
    found = table[(table["measure"] == measure) & (table["period_start"] == year)]
    found = found[found["category"] == category]
    return found.pivot_table(index=PLACE, columns="sex", values="count")


def add_up(rows: pd.DataFrame, by: str) -> tuple["pd.Series[float]", "pd.Series[float]"]:
    """Sum rows by place, and say how far each sum may be from the truth."""
    hidden = (rows["status"] == "suppressed").groupby(rows[by]).sum()
    return rows["count"].groupby(rows[by]).sum(), 1.5 * hidden


def test_all_that_is_counted_of_persons_has_women_men_and_totals(table: pd.DataFrame) -> None:
    found = table.groupby("measure")["sex"].agg(set)
    alone = {"choice_of_institution", "relation_ratio"}
    assert set(found.index[found == {"total"}]) == alone
    assert all(found.drop(list(alone)) == {"women", "men", "total"})
    assert table[PLACE].nunique() == 290


def test_women_are_more_of_those_who_study_than_of_the_young(table: pd.DataFrame) -> None:
    share = {}
    for measure in ("population_18_25", "registered_max_25", "foreign_born_18_25"):
        young = of(table, measure, YEAR)
        seen = young[(young["women"] > 4) & (young["men"] > 4)]
        assert (seen["women"] + seen["men"]).equals(seen["total"])
        share[measure] = young["women"].sum() / young["total"].sum()
    assert list(share.values()) == pytest.approx([0.485, 0.58, 0.455], abs=0.01)


@pytest.mark.parametrize("measure", ["parental_education", "foreign_background"])
@pytest.mark.parametrize("sex", ["women", "men", "total"])
def test_parts_of_the_registered_make_up_the_registered(
    table: pd.DataFrame, measure: str, sex: str
) -> None:
    rows = table[(table["measure"] == measure) & (table["sex"] == sex)]
    summed, reach = add_up(rows[rows["period_start"] == YEAR], PLACE)
    assert ((summed - of(table, "registered_max_25", YEAR)[sex]).abs() <= reach).all()


@pytest.mark.parametrize("year", [2010, YEAR])
def test_a_tenth_to_a_third_of_the_young_study(table: pd.DataFrame, year: int) -> None:
    population, registered = (
        of(table, measure, year) for measure in ("population_18_25", "registered_max_25")
    )
    assert (registered <= population).all(axis=None)
    rate = registered["total"] / population["total"]
    assert rate.between(0.1, 0.32).mean() > 0.98
    assert 0.17 < registered["total"].sum() / population["total"].sum() < 0.21


def test_those_born_abroad_study_where_they_live(table: pd.DataFrame) -> None:
    born, population = (
        of(table, measure, YEAR)["total"] for measure in ("foreign_born_18_25", "population_18_25")
    )
    begun = of(table, "foreign_background", YEAR, "Utrikes född")["total"]
    assert (born < population).all()
    assert (begun <= born).all()
    assert (begun / born)[born >= 100].between(0.05, 0.25).mean() > 0.97
    assert 0.09 < begun.sum() / born.sum() < 0.14


def test_towns_gain_graduates_and_small_places_lose_them(table: pd.DataFrame) -> None:
    came, live = (
        sum(of(table, measure, year)["total"] for year in DEGREES)
        for measure in ("recruited", "residents_after")
    )
    ratio = live / came
    towns = ["0580", "0581"]
    assert (ratio[[*towns, "0180"]] > 1.1).all()
    assert ratio[ratio.index.str.startswith("05")].drop(towns).between(0.3, 0.9).all()


def test_those_who_live_there_are_those_whom_the_degrees_have_there(table: pd.DataFrame) -> None:
    path = DELIVERIES / "exempeldata" / "observations.parquet"
    where = [("measure", "==", "residence_municipality"), ("period_start", "==", DEGREES[0])]
    homes = pd.read_parquet(path, filters=where).astype(dict.fromkeys(TEXT, "object"))
    homes = homes[homes["unit_type"].isin(["degree", "third_cycle_subject"])]
    counted, reach = add_up(homes[homes["category"].str.len() == 4], "category")
    after = table[(table["measure"] == "residents_after") & (table["sex"] == "total")]
    living, living_reach = add_up(after, PLACE)
    assert ((counted - living).abs() <= reach + living_reach).all()
