"""The invented university: reproduced to the number, masked as promised, shaped like Sweden."""

import csv
import tomllib

import numpy as np
import pandas as pd
import pytest

from core.deliveries.catalogue import read_catalogue
from core.deliveries.delivery import DELIVERIES
from core.deliveries.store import TEXT, read_contents, read_delivery
from core.deliveries.summary import contents_of
from core.deliveries.tidy import SEXES
from core.example.draw import draw
from core.example.inputs import read_inputs
from core.example.university import observations, units
from tests.core.content import content_hash

FOLDER = DELIVERIES / "exempeldata"
MEASURES = read_catalogue().measures
UNIT = ["unit_type", "unit_code", "period_start"]


@pytest.fixture(scope="module")
def table() -> pd.DataFrame:
    return pd.read_parquet(FOLDER / "observations.parquet", read_dictionary=TEXT)


def of(table: pd.DataFrame, measure: str, unit: str, start: int, end: int) -> pd.DataFrame:
    found = table[table["measure"] == measure]
    same = (found["period_start"] == start) & (found["period_end"] == end)
    return found[(found["unit_code"] == unit) & same]


def by_sex(rows: pd.DataFrame) -> "pd.Series[float]":
    return rows.groupby("sex", observed=True)["count"].sum()


def test_the_generator_reproduces_the_committed_delivery(table: pd.DataFrame) -> None:
    made = observations()
    assert list(made.columns) == list(table.columns)
    assert [
        name for name in table if not made[name].astype(table[name].dtype).equals(table[name])
    ] == []
    assert content_hash(made) == content_hash(table)
    pd.testing.assert_frame_equal(contents_of(made), read_contents(read_delivery(FOLDER)))


def test_the_manifest_says_that_it_is_an_example(table: pd.DataFrame) -> None:
    manifest = tomllib.loads((FOLDER / "manifest.toml").read_text(encoding="utf-8"))
    assert manifest["example"] is True
    assert manifest["title"] == "Exempeldata"
    assert manifest["rows"] == len(table)
    assert (FOLDER / "observations.parquet").stat().st_size < 3_000_000


def test_units_lead_from_programme_to_degree() -> None:
    with (FOLDER / "units.csv").open(encoding="utf-8", newline="") as opened:
        committed = list(csv.DictReader(opened))
    made = units(read_inputs())
    assert [row["unit_code"] for row in committed] == list(made["unit_code"])
    degrees = {row["unit_code"] for row in committed if row["unit_type"] == "degree"}
    programmes = [row for row in committed if row["unit_type"] == "programme"]
    assert len(programmes) == 100
    assert {row["degree_code"] for row in programmes} <= degrees


def test_every_measure_is_there_for_units_the_catalogue_gives_it(table: pd.DataFrame) -> None:
    found = table[["measure", "perspective", "unit_type"]].drop_duplicates()
    assert set(found["measure"]) == set(MEASURES)
    for measure, perspective, unit_type in found.itertuples(index=False):
        assert unit_type in MEASURES[measure].unit_types[perspective]


def test_categories_are_those_of_the_catalogue(table: pd.DataFrame) -> None:
    found = table[["measure", "category"]].drop_duplicates()
    for measure, labels in found.groupby("measure", observed=True)["category"]:
        known = MEASURES[str(measure)]
        listed = [label for label in labels if label not in known.residuals]
        if known.categories and measure != "credits_earned":
            assert tuple(listed) == known.categories
        assert tuple(labels)[len(listed) :] == known.residuals, measure


def test_masking_is_complete_and_says_so(table: pd.DataFrame) -> None:
    counts = table[table["ratio"].isna() & (table["measure"] != "net_movement")]
    values = counts.loc[counts["status"] == "value", "count"]
    assert not values.between(1, 4).any()
    assert (values % 1 == 0).all()
    hidden = counts.loc[(counts["status"] == "suppressed"), ["measure", "count"]]
    assert (hidden.loc[hidden["measure"] != "relation_ratio", "count"] == 2.5).all()
    empty = counts.loc[counts["status"].isin(["missing", "impossible"]), "count"]
    assert len(empty) > 0
    assert empty.isna().all()


def test_delivered_totals_are_masked_on_their_own(table: pd.DataFrame) -> None:
    keys = [*UNIT, "years_after", "category"]
    rows = table[(table["measure"] == "industry") & table["count"].notna()]
    wide = rows.pivot_table(index=keys, columns="sex", values="count", observed=True)
    hidden = (wide[["women", "men"]] == 2.5).sum(axis=1)
    gap = (wide["total"] - wide["women"] - wide["men"]).abs()
    assert (gap <= 1.5 * hidden + 1.5 * (wide["total"] == 2.5)).all()
    assert (gap[hidden == 0] == 0).all()


def test_measures_of_the_same_people_agree_but_for_masking(table: pd.DataFrame) -> None:
    for first, second, unit, start, end in (
        ("recruitment_county", "recruitment_municipality", "6SJUK", 2017, 2019),
        ("parental_education", "age", "6MMEC", 2008, 2010),
        ("residence_county", "establishment", "YSJUK", 2014, 2019),
    ):
        pair = [of(table, measure, unit, start, end) for measure in (first, second)]
        shared = min(pair[0]["years_after"].max(), pair[1]["years_after"].max(), 1)
        pair = [rows[rows["years_after"] == shared] for rows in pair]
        reach = 1.5 * sum((rows["status"] == "suppressed").sum() for rows in pair)
        for sex in ("women", "men"):
            assert abs(by_sex(pair[0])[sex] - by_sex(pair[1])[sex]) <= reach


def test_blocks_are_dense_and_sorted(table: pd.DataFrame) -> None:
    block = of(table, "recruitment_municipality", "6STAT", 2008, 2010)
    assert len(block) == 2 * (290 + 2)
    assert (block["count"] == 0).any()
    blocks = table[["measure", "perspective", "unit_type"]].drop_duplicates().astype(str)
    assert list(blocks.itertuples(index=False)) == sorted(blocks.itertuples(index=False))
    rows = table[(table["measure"] == "credits_earned") & (table["unit_type"] == "programme")]
    assert not rows.duplicated(list(rows.columns[:13])).any()
    keys = rows[["unit_code", "period_start", "split"]].drop_duplicates().astype(str)
    assert list(keys.itertuples(index=False)) == sorted(keys.itertuples(index=False))
    assert set(np.diff(rows["sex"].map(SEXES.index).to_numpy())) == {1, -1}


def test_it_looks_like_sweden(table: pd.DataFrame) -> None:
    nurses = by_sex(of(table, "residence_county", "YSJUK", 2014, 2019))
    engineers = by_sex(of(table, "sex", "6MMEC", 2017, 2019))
    assert nurses["women"] / (nurses["women"] + nurses["men"]) > 0.75
    assert 0.15 < engineers["women"] / engineers["total"] < 0.3
    assert len(set(table.loc[table["unit_type"] == "municipality", "unit_code"])) == 290
    home = of(table, "recruitment_county", "6SJUK", 2017, 2019)
    largest = home.groupby("category", observed=True)["count"].sum()
    assert largest["05"] == largest.max()
    assert largest["05"] > 10 * largest["25"]


def test_small_programmes_are_mostly_suppressed(table: pd.DataFrame) -> None:
    small = of(table, "industry", "6MOBS", 2014, 2019)
    shown = small[small["count"] > 0]
    assert (shown["status"] == "suppressed").mean() > 0.5


def test_what_the_registers_lack_is_left_out(table: pd.DataFrame) -> None:
    assert of(table, "matching", "YSJUK", 1996, 2001).empty
    assert 5 not in set(of(table, "industry", "YSJUK", 2014, 2019)["years_after"])
    assert set(of(table, "occupation", "YSJUK", 1996, 2001)["status"]) == {"missing"}
    school = of(table, "upper_secondary_programme", "6SJUK", 1996, 1998)
    assert (school["status"] == "impossible").sum() == 2 * 20
    assert of(table, "sex", "6TURI", 2014, 2016).empty


def test_drawing_follows_the_weights_of_the_group() -> None:
    random = np.random.RandomState(1)
    weights = np.array([[1.0, 0.0, 0.0], [0.0, 3.0, 1.0]])
    group = np.repeat([0, 1], 4000)
    found = draw(random, weights, group)
    assert set(found[:4000]) == {0}
    assert set(found[4000:]) == {1, 2}
    assert (found[4000:] == 1).mean() == pytest.approx(0.75, abs=0.03)
