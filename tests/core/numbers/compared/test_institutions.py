"""Institutions side by side: as published, each with its n, the own one among them."""

import csv
from io import BytesIO, StringIO
from itertools import pairwise

import openpyxl
import pandas as pd
import pytest

from core.counts import Count
from core.exports import csv_file, excel
from core.numbers.sheet import Sheet
from core.words import comparing, municipal
from tests.core.compared_tables import compared, opened
from tests.core.example_tables import DELIVERY, NURSE, WORKED, Table, rows
from tests.core.numbers.measures.test_published_sheets import source

PUBLISHED = {
    "units": ("degree.Ekonomexamen",), "periods": ("2010-2015",), "measure": "employment",
    "view": "institutions",
}  # fmt: skip
ROWS = source("employment_by_institution", 9)
COLUMNS = {"Sysselsatt": "andel_sysselsatt_procent", "Ej sysselsatt": "andel_ej_sysselsatt_procent"}
ELSEWHERE: Table = {"Låg": (30, 10), "Mellan": (5, None), "Hög": (40, 60)}
TWO = pd.concat([rows(WORKED), rows(ELSEWHERE, institution="Andra")])


@pytest.fixture(scope="module", params=COLUMNS)
def made(request: pytest.FixtureRequest) -> Sheet:
    return opened("liu-publicerat", **PUBLISHED, focus=request.param)


def test_9_rows_of_employment_as_published(made: Sheet) -> None:
    column = COLUMNS[made.selection.focus]
    lines = {line.label: [entry.text for entry in line.entries] for line in made.pivot.lines}
    assert len(lines) == len(ROWS)
    for row in ROWS:
        n = int(row["antal_studenter"])
        written = f"{n:,}".replace(",", "\u202f")
        assert lines[row["larosate"]] == [written, f"{row[column]}\u00a0%"]
        (shown,) = [each for each in made.figure.rows if each.key == row["larosate"]]
        assert shown.label == f"{row['larosate']} (n = {written})".replace("n = ", "n\u00a0=\u00a0")
        assert shown.cells["institution", "total"].share.base == Count(n)


def test_files_have_the_published_rows_too(made: Sheet) -> None:
    column = COLUMNS[made.selection.focus]
    expected = {row["larosate"]: (int(row["antal_studenter"]), int(row[column])) for row in ROWS}
    text = csv_file.table(made, made.pivot).decode("utf-8-sig")
    read = {line[0]: line for line in csv.reader(StringIO(text), delimiter=";")}
    book = openpyxl.load_workbook(BytesIO(excel.workbook(made, made.pivot)))
    cells = {row[0].value: row for row in book.worksheets[0].iter_rows()}
    for name, (n, share) in expected.items():
        assert (int(read[name][2]), int(read[name][3])) == (n, share)
        assert (cells[name][1].value, cells[name][2].value) == (n, share / 100)


def test_the_largest_category_is_shown_where_no_rate_is_known() -> None:
    made = opened("liu-publicerat", **PUBLISHED)
    assert made.selection.focus == "Sysselsatt"
    assert [part.key for part in made.parts] == [*COLUMNS]
    assert made.title == (
        "Sysselsättning ett år efter examen, Sysselsatt: Ekonomexamen, 9 lärosäten, 2010–2015"
    )
    assert made.finding == (
        "Linköpings universitet: 94\u00a0%, plats 4–5 av 9. Högst är Linnéuniversitetet, "
        "96\u00a0%; lägst är Lunds universitet, 89\u00a0%."
    )
    (key,) = made.keys
    assert (key.label, key.value) == ("Linköpings universitet", "94\u00a0%")
    assert key.note == "n = 746; plats 4–5 av 9"


def test_they_are_ranked_or_by_name() -> None:
    ranked = opened("liu-publicerat", **PUBLISHED).figure.rows
    shares = [row.cells["institution", "total"].share.value or 0 for row in ranked]
    assert all(one >= other for one, other in pairwise(shares))
    named = opened("liu-publicerat", **PUBLISHED, order="alphabetical").figure.rows
    assert (named[0].key, named[-1].key) == ("Göteborgs universitet", "Örebro universitet")


def test_the_measure_s_own_rate_comes_first_where_it_can_be_counted() -> None:
    made = compared(TWO, view="institutions")
    assert made.selection.focus == "high"
    found = {row.key: row.cells["institution", "total"] for row in made.shown.rows}
    assert found["Andra"].count == Count(100)
    assert found["Andra"].share.base == Count(147.5, 1)
    assert found[DELIVERY.institution].share.value == pytest.approx(30 / 72.5)


@pytest.mark.parametrize("sex", ["women", "men"])
def test_one_sex_is_said(sex: str) -> None:
    made = compared(TWO, view="institutions", sex=sex, focus="Hög")
    assert made.title.endswith({"women": ", kvinnor", "men": ", män"}[sex])
    assert {column.sex for column in made.pivot.columns} == {sex}


def test_counts_can_be_shown_where_there_are_any() -> None:
    made = compared(TWO, view="institutions", focus="Hög", number="count")
    (series,) = made.figure.series
    assert series.numbers["count"] == comparing.COUNT_OF.format(category="Hög")
    assert [row.key for row in made.shown.rows] == ["Andra", DELIVERY.institution]
    assert made.selection.number == "count"


def test_an_institution_that_lacks_the_category_is_left_out() -> None:
    few = pd.concat([rows(WORKED), rows({"Låg": (30, 10)}, institution="Andra")])
    made = compared(few, view="institutions", focus="Hög")
    assert [row.key for row in made.shown.rows] == [DELIVERY.institution]


def test_only_the_first_unit_and_period_is_shown_and_that_is_said() -> None:
    table = pd.concat([TWO, rows(WORKED, period=(2008, 2013))])
    made = compared(table, view="institutions", periods=("2014-2019", "2008-2013"))
    assert made.selection.periods == ("2014-2019",)
    assert comparing.ALONE in made.notes
    assert [unit.id for unit in made.units] == [NURSE.id]


def test_an_institution_without_women_and_men_is_left_out_where_one_sex_is_shown() -> None:
    alone = rows(dict.fromkeys(WORKED, (30,)), institution="Andra", sexes=("total",))
    both = compared(pd.concat([rows(WORKED), alone]), view="institutions", focus="Hög", sex="women")
    assert [row.key for row in both.shown.rows] == ["Testhögskolan"]


def test_groups_can_be_compared() -> None:
    made = compared(TWO, view="institutions", groups="groups", focus="Under hög")
    assert made.selection.focus == "Under hög"
    found = {row.key: row.cells["institution", "total"].count for row in made.shown.rows}
    assert found["Andra"] == Count(47.5, 1)


def test_a_table_of_one_column_has_every_institution_and_of_several_the_columns() -> None:
    given = PUBLISHED | {"view": "table"}
    made = opened("liu-publicerat", **given)
    assert {line.label for line in made.pivot.lines} == {row["larosate"] for row in ROWS}
    both = pd.concat([TWO, rows(WORKED, period=(2008, 2013))])
    several = compared(both, view="table", periods=("2014-2019", "2008-2013"))
    assert [line.label for line in several.pivot.lines][1:4] == [*WORKED][:3]


def test_marks_are_explained_of_numbers_that_are_shown_and_of_no_others(made: Sheet) -> None:
    assert municipal.MISSING not in made.notes  # delivered without counts, which nobody sees
