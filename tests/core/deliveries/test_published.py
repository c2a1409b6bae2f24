"""The published figures come out as published, and the delivery on disk is what they give."""

import csv
import hashlib
import tomllib
from pathlib import Path

import pandas as pd
import pytest

from core.deliveries.catalogue import read_catalogue
from core.deliveries.published import FOLDER, SOURCES, observations
from core.deliveries.store import read_contents, read_delivery
from core.deliveries.summary import contents_of
from tests.core.content import content_hash

ROWS = observations()


def source(name: str) -> list[dict[str, str]]:
    with (SOURCES / name).open(encoding="utf-8", newline="") as opened:
        return list(csv.DictReader(opened))


def number(column: str, measure: str, **where: str) -> float:
    """Look one number up; there must be exactly one."""
    found = ROWS[ROWS["measure"] == measure]
    for key, wanted in where.items():
        found = found[found[key] == wanted]
    assert len(found) == 1
    assert found["status"].item() == "value"
    return float(found[column].item())


def test_recruitment() -> None:
    for row in source("recruitment_by_county.csv"):
        where = {"unit_name": row["program"], "category": row["lanskod"]}
        found = number("ratio", "recruitment_county", **where)
        assert found == pytest.approx(int(row["andel_procent"]) / 100)


def test_columns_that_sum_to_99_or_101_are_left_so() -> None:
    given = ROWS[ROWS["measure"] == "recruitment_county"]
    sums = given.groupby("unit_name", observed=True)["ratio"].sum().round(2)
    assert sorted(sums) == [0.99, 1.0, 1.01]


def test_credits() -> None:
    for row in source("credits_by_background.csv"):
        where = {"category": row["poangklass"], "split_category": row["bakgrund"]}
        found = number("ratio", "credits_earned", split="foreign_background", **where)
        assert found == pytest.approx(int(row["andel_procent"]) / 100)


def test_credit_classes_keep_their_order() -> None:
    given = ROWS[ROWS["measure"] == "credits_earned"]
    delivered = list(
        dict.fromkeys(row["poangklass"] for row in source("credits_by_background.csv"))
    )
    assert list(given["category"].drop_duplicates()) == delivered
    origins = read_catalogue().measures["foreign_background"].categories
    assert tuple(given["split_category"].drop_duplicates()) == origins


def test_employment_keeps_its_base() -> None:
    columns = ("andel_sysselsatt_procent", "andel_ej_sysselsatt_procent")
    for row in source("employment_by_institution.csv"):
        for column, category in zip(columns, ("Sysselsatt", "Ej sysselsatt"), strict=True):
            where = {"institution": row["larosate"], "category": category}
            assert number("ratio", "employment", **where) == pytest.approx(int(row[column]) / 100)
            assert number("base", "employment", **where) == int(row["antal_studenter"])


def test_net_movement_sums_to_104() -> None:
    for row in source("net_movement_by_county.csv"):
        found = number("count", "net_movement", category=row["lanskod"])
        assert found == int(row["netto_personer"])
    assert ROWS.loc[ROWS["measure"] == "net_movement", "count"].sum() == 104


def test_transition_rates_follow_from_their_counts() -> None:
    for row in source("transition_rate_2021.csv"):
        where = {"unit_code": row["kommunkod"], "institution": "riket"}
        registered = number("count", "registered_max_25", **where)
        population = number("count", "population_18_25", **where)
        assert registered == int(row["antal_registrerade_upp_till_25"])
        assert round(100 * registered / population) == int(row["kvot_procent_kalla"])
    sums = ROWS.groupby("measure", observed=True)["count"].sum()
    assert (sums["registered_max_25"], sums["population_18_25"]) == (8949, 46927)


def test_choice_of_institution() -> None:
    for row in source("choice_of_institution_2021.csv"):
        where = {"unit_code": row["kommunkod"], "category": row["larosate"]}
        found = number("ratio", "choice_of_institution", **where)
        assert found == pytest.approx(int(row["andel_procent"]) / 100)


def test_relation_ratio_and_students() -> None:
    for row in source("relation_ratio_2020.csv"):
        found = number("ratio", "relation_ratio", unit_code=row["kommunkod"])
        assert found == float(row["relationstal"])
    for row in source("students_by_municipality.csv"):
        found = number("count", "students", unit_code=row["kommunkod"])
        assert found == int(row["antal_studenter"])


def test_nothing_else_is_claimed() -> None:
    figures = {path.name: len(source(path.name)) for path in SOURCES.glob("*.csv")}
    twice = figures["employment_by_institution.csv"] + figures["transition_rate_2021.csv"]
    assert len(ROWS) == sum(figures.values()) + twice
    assert set(ROWS["sex"]) == {"total"}
    assert (ROWS["count"].isna() != ROWS["ratio"].isna()).all()
    unknown = set(ROWS.loc[ROWS["period_start"].isna(), "measure"])
    assert unknown == {"recruitment_county", "credits_earned", "students"}


def test_the_delivery_on_disk_is_what_the_sources_give() -> None:
    table = FOLDER / "observations.parquet"
    manifest = tomllib.loads((FOLDER / "manifest.toml").read_text(encoding="utf-8"))
    assert content_hash(pd.read_parquet(table)) == content_hash(ROWS)
    assert manifest["checksum"] == hashlib.sha256(table.read_bytes()).hexdigest()
    units = hashlib.sha256((FOLDER / "units.csv").read_bytes()).hexdigest()
    assert manifest["units_checksum"] == units
    assert manifest["rows"] == len(ROWS)
    pd.testing.assert_frame_equal(read_contents(read_delivery(FOLDER)), contents_of(ROWS))
    about = tomllib.loads((SOURCES / "about.toml").read_text(encoding="utf-8"))
    assert about.items() <= manifest.items()


def test_sources_are_the_handed_over_files() -> None:
    facts = Path(__file__).parents[4] / "shared" / "facts"
    if not facts.exists():
        pytest.skip("the handed-over figures are not here")
    for path in SOURCES.glob("*.csv"):
        assert path.read_bytes() == (facts / path.name).read_bytes()
