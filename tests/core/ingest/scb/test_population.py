"""Those 18–25 are summed by municipality, year and sex, and nothing is made up."""

from collections.abc import Callable
from pathlib import Path

import pandas as pd
import pytest

from core.deliveries.delivery import units_of, write
from core.deliveries.store import read_delivery
from core.deliveries.tidy import tidy
from core.ingest.faults import RefusedError
from core.ingest.scb import flat_file, open_data, population
from core.ingest.scb.population import EVERYBODY, FROM_ABROAD
from core.ingest.sheets import files
from core.ingest.tables import LabelledTable
from tests.core.ingest.scb import open_tables
from tests.core.ingest.scb.open_tables import BIRTH, NOISE, REGION, SEX, YEAR

ALL_SEXES = (*SEX, ("1+2", "totalt, samtliga män och kvinnor"))


def read(**given: object) -> population.Population:
    return population.read(flat_file.read(open_tables.long(open_tables.population(**given))))


def refused(table: LabelledTable) -> list[tuple[str, str, str, str]]:
    with pytest.raises(RefusedError) as told:
        population.read(table)
    return [(each.kind, each.origin.column, each.value, each.detail) for each in told.value.faults]


def counts(
    made: population.Population, measure: str = EVERYBODY
) -> dict[tuple[str, int, str], float]:
    rows = made.rows[made.rows["measure"] == measure]
    keys = zip(rows["unit_code"], rows["period_start"], rows["sex"], strict=True)
    return dict(zip(keys, rows["count"], strict=True))


def test_ages_are_summed_by_hand() -> None:
    made = read(region=REGION[:1], year=YEAR[:1], texts=tuple(str(at) for at in range(1, 17)))
    # ages run slower than sexes: men have 1, 3, … 15 and women 2, 4, … 16
    assert counts(made) == {("0580", 2019, "men"): 64, ("0580", 2019, "women"): 72}


def test_a_row_is_a_row_of_the_tidy_table() -> None:
    made = read(year=YEAR[:1], sex=())
    row = made.rows.iloc[1].to_dict()
    assert {name: row[name] for name in ("perspective", "unit_type", "unit_code", "unit_name")} == {
        "perspective": "municipality", "unit_type": "municipality", "unit_code": "0583",
        "unit_name": "Motala",
    }  # fmt: skip
    assert (row["institution"], row["category"], row["sex"]) == ("riket", "Samtliga", "total")
    assert (row["period_start"], row["period_end"], row["status"]) == (2019, 2019, "value")
    assert (row["file"], row["row"], row["column"]) == ("f.csv", 10, "Folkmängd")
    assert len(tidy(made.rows)) == 2


def test_totals_are_those_delivered_and_none_are_made() -> None:
    texts = tuple("1" if at % 3 < 2 else "5" for at in range(8 * 3))
    made = read(region=REGION[:1], year=YEAR[:1], sex=ALL_SEXES, texts=texts)
    assert counts(made) == {
        ("0580", 2019, "women"): 8, ("0580", 2019, "men"): 8, ("0580", 2019, "total"): 40,
    }  # fmt: skip
    assert set(read().rows["sex"]) == {"women", "men"}


def test_births_give_both_measures() -> None:
    made = read(region=REGION[:1], year=YEAR[:1], sex=(), birth=BIRTH, texts=("10", "2") * 8)
    assert counts(made, FROM_ABROAD) == {("0580", 2019, "total"): 16}
    assert counts(made) == {("0580", 2019, "total"): 96}


def test_a_total_goes_before_home_and_abroad_together() -> None:
    births = (*BIRTH, ("T", "totalt"), ("X", "Asien"))
    texts = ("10", "2", "12", "1") * 8
    made = read(region=REGION[:1], year=YEAR[:1], sex=(), birth=births, texts=texts)
    assert counts(made) == {("0580", 2019, "total"): 96}


def test_those_born_abroad_alone() -> None:
    only = read(birth=BIRTH[1:])
    assert set(only.rows["measure"]) == {FROM_ABROAD}
    titled = read(counting="Utrikes födda")
    assert set(titled.rows["measure"]) == {FROM_ABROAD}


def test_a_sum_with_an_unknown_part_is_not_delivered() -> None:
    made = read(region=REGION[:1], year=YEAR[:1], sex=(), texts=("..", *["7"] * 7))
    row = made.rows.iloc[0]
    assert (row["status"], pd.isna(row["count"])) == ("missing", True)
    assert [(each.kind, each.value) for each in made.notices] == [
        ("few_places", "1"), ("unknown_sum", "Linköping 2019, totalt"),
    ]  # fmt: skip


def test_a_true_zero_is_kept() -> None:
    made = read(region=REGION[:1], year=YEAR[:1], sex=(), texts=("-",) * 8)
    assert counts(made) == {("0580", 2019, "total"): 0}


def test_cells_that_are_no_counts_are_told_once_each_where_they_first_stand() -> None:
    texts = ("x", "7,3", "x", *["7"] * 5)
    table = open_tables.population(region=REGION[:1], year=YEAR[:1], sex=(), texts=texts)
    with pytest.raises(RefusedError) as told:
        population.read(flat_file.read(open_tables.long(table)))
    assert [(each.kind, each.value, each.origin.row, each.alike) for each in told.value.faults] == [
        ("marker", "x", 2, 1), ("fraction", "7,3", 3, 0),
    ]  # fmt: skip
    assert (
        refused(open_data.read("f", open_tables.px(table)))[0][1] == "0580 Linköping · 18 år · 2019"
    )


@pytest.mark.parametrize(
    ("change", "found"), [(lambda rows: rows[1:], "7"), (lambda rows: [*rows, rows[0]], "9")]
)
def test_a_sum_that_lacks_an_age_or_has_one_twice_is_refused(
    change: Callable[[list[object]], list[object]], found: str
) -> None:
    made = open_tables.long(open_tables.population(year=YEAR[:1], sex=()))
    table = flat_file.read(open_tables.Grid("f", "", (made.rows[0], *change(list(made.rows[1:])))))
    assert [each[0] for each in refused(table)] == ["ages"]
    assert refused(table)[0][2:] == ("Linköping 2019, totalt", found)


def test_all_that_is_wrong_is_told_at_once() -> None:
    table = open_tables.population(
        region=(("0599", "Ingenstans"), ("0580", "Linköping")), year=(("2026M01", "2026M01"),),
        age=(("15-19", "15-19 år"), ("20-24", "20-24 år")), counting="Döda",
    )  # fmt: skip
    kinds = [each[0] for each in refused(flat_file.read(open_tables.wide(table)))]
    assert kinds == ["subject", "region", "no_december", "age_classes"]


def test_a_file_that_says_nothing_of_itself_is_read_with_a_word_about_it() -> None:
    grid = open_tables.wide(open_tables.population(), "X{year}", titled=False)
    assert [each.kind for each in population.read(flat_file.read(grid)).notices] == [
        "unspoken", "few_places",
    ]  # fmt: skip


@pytest.mark.parametrize("notes", [(), (NOISE,)])
def test_numbers_with_noise_are_approximate_by_measure_and_year(notes: tuple[str, ...]) -> None:
    years = (("2024", "2024"), ("2025", "2025"), ("2026", "2026"))
    table = open_tables.population(year=years, birth=BIRTH, notes=notes)
    made = population.read(open_data.read("f", open_tables.json_stat(table)))
    assert made.approximate == (
        (FROM_ABROAD, 2025), (FROM_ABROAD, 2026), (EVERYBODY, 2025), (EVERYBODY, 2026),
    )  # fmt: skip
    assert made.notices[-1].told.startswith("f: SCB har lagt en liten slumpmässig osäkerhet")
    assert "2025, 2026" in made.notices[-1].told


def test_the_manifest_keeps_what_is_approximate(tmp_path: Path) -> None:
    made = read(year=(("2025", "2025"),))
    about = {
        "title": "A", "institution": "B", "source": "SCB", "drawn": "2026-03", "population": "C",
        "approximate": [list(each) for each in made.approximate],
    }  # fmt: skip
    write(tmp_path / "d", about, [tidy(made.rows)], units_of(made.rows))
    assert read_delivery(tmp_path / "d").approximate == ((EVERYBODY, 2025),)


def test_every_age_of_every_municipality_of_2019(shared: Path) -> None:
    name = "population_2019_age_sex_municipality.csv"
    (grid,) = files.read(name, shared / "samples" / "scb" / name)
    made = population.read(flat_file.read(grid))
    assert len(made.rows) == 290 * 2
    given = pd.read_csv(shared / "samples" / "scb" / name)
    young = given[given["ålder"].between(18, 25)]
    assert made.rows["count"].sum() == young["X2019"].sum()
    assert (made.approximate, set(made.rows["measure"])) == ((), {EVERYBODY})
    linkoping = young[(young["region"] == "Linköping") & (young["kön"] == "kvinnor")]
    assert counts(made)["0580", 2019, "women"] == linkoping["X2019"].sum()


def test_counties_by_month_in_classes_give_no_young(shared: Path) -> None:
    content = (shared / "samples" / "scb" / "scb_v2_TAB6471_data.json").read_bytes()
    assert [each[0] for each in refused(open_data.read("f", content))] == [
        "no_municipality", "no_december", "age_classes",
    ]  # fmt: skip
