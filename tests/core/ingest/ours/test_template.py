"""Rows of our own template become tidy rows; all that is wrong is told at once, with its place."""

import pandas as pd
import pytest

from core.deliveries.tidy import tidy
from core.ingest.faults import Fault
from core.ingest.ours import template
from core.words import intake

GOOD = {
    "perspective": "Efter", "institution": "Linköpings universitet", "unit_type": "examen",
    "unit_code": "YSJUK", "unit_name": "Sjuksköterskeexamen", "period_start": "2014",
    "period_end": "2019", "years_after": "1", "measure": "Boendelän efter examen",
    "category": "Östergötland", "sex": "kvinnor", "count": "1 234",
}  # fmt: skip


def read(*rows: dict[str, str]) -> tuple[pd.DataFrame, list[Fault]]:
    text = pd.DataFrame([GOOD | row for row in rows], dtype=str).fillna("")
    return template.rows(text.assign(row=range(2, len(rows) + 2)), "draget.csv")


def only(row: dict[str, str]) -> Fault:
    made, (fault,) = read(GOOD, row)
    assert made["row"].tolist() == [2]
    return fault


def test_a_row_in_swedish_words() -> None:
    made, faults = read({})
    assert faults == []
    (row,) = made.to_dict("records")
    assert (row["perspective"], row["unit_type"], row["sex"]) == ("outcomes", "degree", "women")
    assert (row["measure"], row["category"]) == ("residence_county", "05")
    assert (row["period_start"], row["period_end"], row["years_after"]) == (2014, 2019, 1)
    assert (row["count"], row["status"]) == (1234, "value")
    assert (row["file"], row["row"], row["column"]) == ("draget.csv", 2, "antal")
    assert len(tidy(made)) == 1


def test_a_row_in_ids() -> None:
    row = {"perspective": "outcomes", "unit_type": "degree", "measure": "residence_county",
           "category": "05", "sex": "women"}  # fmt: skip
    made, faults = read(row)
    assert faults == []
    assert made["category"].tolist() == ["05"]


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ({"count": "..C"}, (2.5, None, "suppressed")),
        ({"count": "-"}, (0, None, "value")),
        ({"count": "."}, (None, None, "impossible")),
        ({"count": ""}, (None, None, "missing")),
        ({"count": "", "per_cent": "33,5"}, (None, 0.335, "value")),
        ({"count": "", "quotient": "1,17"}, (None, 1.17, "value")),
        ({"count": "", "net": "−12"}, (-12, None, "value")),
    ],
)
def test_the_number_of_a_row(given: dict[str, str], expected: tuple[object, ...]) -> None:
    made, faults = read(given)
    assert faults == []
    row = made.astype(object).where(made.notna(), None).iloc[0]
    assert (row["count"], row["ratio"], row["status"]) == expected


@pytest.mark.parametrize(
    ("row", "kind", "value", "column"),
    [
        ({"perspective": "Sedan"}, "perspective", "Sedan", "perspektiv"),
        ({"unit_type": "kurs"}, "unit_type", "kurs", "enhetstyp"),
        ({"sex": "okänt"}, "sex", "okänt", "kön"),
        ({"sex": ""}, "sex", "", "kön"),
        ({"period_start": "14"}, "year", "14", "från år"),
        ({"period_end": "2019,0"}, "year", "2019,0", "till år"),
        ({"years_after": "ett"}, "years_after", "ett", "år efter examen"),
        ({"measure": "Hobby"}, "measure", "Hobby", "mått"),
        ({"measure": "Retention"}, "measure", "Retention", "mått"),
        ({"category": "Östergötaland"}, "region", "Östergötaland", "kategori"),
        ({"category": "5"}, "region", "5", "kategori"),
        ({"category": ""}, "region", "", "kategori"),
        ({"unit_code": "", "unit_name": ""}, "no_unit", "", "kod"),
        ({"split": "hobby"}, "split", "hobby", "delning"),
        ({"unit_name": "=1+1"}, "live", "=1+1", "namn"),
        ({"institution": "<b>LiU</b>"}, "tag", "<b>LiU</b>", "lärosäte"),
        ({"count": "x"}, "marker", "x", "antal"),
        ({"count": "-3"}, "negative", "-3", "antal"),
        ({"count": "3,5"}, "fraction", "3,5", "antal"),
        ({"count": "0180"}, "leading_zero", "0180", "antal"),
        ({"count": "", "per_cent": "120"}, "beyond", "120", "andel i procent"),
        ({"per_cent": "12"}, "two_numbers", "1 234", "antal"),
        ({"base": "många"}, "marker", "många", "andelens n"),
    ],
)
def test_what_is_wrong_is_named_with_row_column_and_value(
    row: dict[str, str], kind: str, value: str, column: str
) -> None:
    fault = only(row)
    assert (fault.kind, fault.value, fault.origin.column) == (kind, value, column)
    assert (fault.origin.file, fault.origin.row) == ("draget.csv", 3)
    assert fault.told.startswith(f"draget.csv, rad 3, kolumn {column}: ")


def test_all_faults_at_once_and_the_same_one_once() -> None:
    made, faults = read({"sex": "x"}, {}, {"sex": "x", "count": "många"}, {"sex": "y"})
    assert [(each.kind, each.value, each.origin.row, each.alike) for each in faults] == [
        ("sex", "x", 2, 1), ("sex", "y", 5, 0), ("marker", "många", 4, 0),
    ]  # fmt: skip
    assert "rad 2, kolumn kön (och 1 rader till)" in faults[0].told
    assert made["row"].tolist() == [3]


def test_a_municipality_is_known_by_code_or_name() -> None:
    town = {"perspective": "Kommuner", "unit_type": "kommun", "measure": "Antal studenter",
            "category": "Samtliga", "sex": "totalt", "unit_name": ""}  # fmt: skip
    made, faults = read(town | {"unit_code": "0580"}, town | {"unit_code": "Motala"})
    assert faults == []
    assert made["unit_code"].tolist() == ["0580", "0583"]
    assert only(town | {"unit_code": "0599"}).kind == "region"


def test_heads_are_found_in_any_order_and_in_english() -> None:
    swedish = [words[0] for words in intake.HEADS.values()]
    assert template.heads_of(["", *swedish]) == dict(enumerate(intake.HEADS, start=1))
    assert template.heads_of(list(intake.HEADS)) == dict(enumerate(intake.HEADS))
    assert template.heads_of(["kön", "mått"]) is None
    assert template.heads_of([*swedish, "antal"]) is None
