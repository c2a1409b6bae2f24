"""The cells that count the young are chosen by their labels; all that stops it is told at once."""

import pandas as pd
import pytest

from core.ingest.faults import Fault, RefusedError, errors
from core.ingest.scb import flat_file
from core.ingest.scb.population_choice import Chosen, choose
from core.ingest.tables import LabelledTable
from tests.core.ingest.scb import open_tables
from tests.core.ingest.scb.open_tables import AGE, BIRTH, REGION, SEX, Table, population


def chosen(table: Table) -> Chosen:
    return choose(flat_file.read(open_tables.long(table)))


def told(found: list[Fault]) -> list[tuple[str, str]]:
    return [(each.kind, each.value) for each in found]


def test_labels_become_what_they_mean() -> None:
    cells = chosen(population(birth=BIRTH)).cells
    first = cells.iloc[0]
    assert (first["code"], first["year"], first["sex"]) == ("0580", 2019, "men")
    assert first["birth"] == "home"
    assert len(cells) == population(birth=BIRTH).size


def test_without_sexes_and_births_all_are_counted() -> None:
    cells = chosen(population(sex=())).cells
    assert set(cells["sex"]) == set(cells["birth"]) == {"total"}


def test_wider_places_months_and_ages_are_left_out_and_told() -> None:
    table = population(
        region=(("00", "Riket"), ("05", "Östergötlands län"), *REGION),
        age=(("17", "17 år"), *AGE, ("26", "26 år"), ("tot", "totalt, samtliga åldrar")),
        year=(("2024M11", "2024M11"), ("2024M12", "2024M12")),
        period="månad",
    )
    made = chosen(table)
    assert errors(made.faults) == []
    assert told(made.faults) == [
        ("skipped_regions", "Riket, Östergötlands län"), ("few_places", "2"),
        ("skipped_months", "2024M11"),
    ]  # fmt: skip
    assert (len(made.cells), made.ages, set(made.cells["year"])) == (2 * 8 * 2, 8, {2024})


def test_a_class_of_exactly_those_ages_will_do() -> None:
    made = chosen(population(age=(("18-25", "18–25 år"), ("26-", "26-64 år"))))
    assert (errors(made.faults), made.ages) == ([], 1)


def test_one_year_ages_go_before_a_class_of_them() -> None:
    made = chosen(population(age=(*AGE, ("18-25", "18–25 år"))))
    assert (made.ages, len(made.cells)) == (8, population().size)


def test_of_other_fields_the_total_counts() -> None:
    status = ("Civilstand", "civilstånd", (("OG", "ogifta"), ("T", "totalt")))
    table = Table((*population().dimensions[:-1], status, population().dimensions[-1]))
    assert len(chosen(table).cells) == population().size
    alone = (*status[:2], status[2][:1])
    one = Table((*population().dimensions[:-1], alone, population().dimensions[-1]))
    assert len(chosen(one).cells) == population().size


def test_of_several_contents_the_people_count() -> None:
    contents = ("ContentsCode", "tabellinnehåll", (("1", "Folkmängd"), ("2", "Folkökning")))
    table = Table((*population().dimensions[:-1], contents, population().dimensions[-1]))
    assert len(chosen(table).cells) == population().size


@pytest.mark.parametrize(
    ("given", "kind", "value"),
    [
        ({"region": (("0599", "Ingenstans"), *REGION)}, "region", "0599 Ingenstans"),
        ({"region": (("05", "Östergötlands län"),)}, "no_municipality", ""),
        ({"age": AGE[1:]}, "age_classes", "19 år, 20 år, 21 år, 22 år, 23 år, 24 år …"),
        ({"age": (("15-19", "15-19 år"), ("20-24", "20-24 år"), ("30-", "30-34 år"))},
         "age_classes", "15-19 år, 20-24 år"),
        ({"age": (("tot", "totalt"),)}, "age_classes", "totalt"),
        ({"sex": (*SEX, ("9", "okänt"))}, "sex", "okänt"),
        ({"year": (("2019K1", "2019K1"),)}, "period", "2019K1"),
        ({"year": (("2026M01", "2026M01"), ("2026M02", "2026M02"))}, "no_december",
         "2026M01, 2026M02"),
        ({"birth": (("1", "Norden"), ("2", "Asien"))}, "birth", "Norden, Asien"),
        ({"counting": "Döda"}, "subject", "Döda"),
    ],
)  # fmt: skip
def test_what_stops_it_is_named(given: dict[str, object], kind: str, value: str) -> None:
    assert (kind, value) in told(errors(chosen(population(**given)).faults))


def test_other_fields_without_a_total_and_unclear_contents_are_named() -> None:
    status = ("Civilstand", "civilstånd", (("OG", "ogifta"), ("G", "gifta")))
    contents = ("ContentsCode", "tabellinnehåll", (("1", "Döda"), ("2", "Födda")))
    table = Table((*population().dimensions[:-1], status, contents, population().dimensions[-1]))
    assert told(errors(chosen(table).faults)) == [
        ("other_field", "civilstånd"), ("subject", "Döda, Födda"),
    ]  # fmt: skip


@pytest.mark.parametrize(("at", "name"), [(0, "region"), (1, "ålder"), (3, "år")])
def test_without_one_of_its_fields_a_table_is_refused(at: int, name: str) -> None:
    cells = pd.DataFrame({"text": ["1"], "row": [0], "column": [""]})
    fields = [each for each in ("region", "ålder", "kön", "år") if each != name]
    cells = cells.assign(**dict.fromkeys(fields, "18"))
    with pytest.raises(RefusedError) as refused:
        choose(LabelledTable("f", "", "Folkmängd", "", {}, tuple(fields), cells))
    assert told(list(refused.value.faults)) == [("no_field", name)]
    assert at >= 0


def test_years_with_noise_are_marked_with_or_without_a_note() -> None:
    years = (("2024", "2024"), ("2025", "2025"))
    marked = chosen(population(year=years)).cells
    assert set(marked.loc[marked["approximate"], "year"]) == {2025}
