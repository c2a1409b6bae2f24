"""What is read of a table is what was written, in every dialect."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from core.ingest import cells
from core.ingest.drawn import superweb
from core.ingest.faults import RefusedError
from core.ingest.labels import plain
from core.ingest.sheets import files
from core.ingest.tables import LabelledTable
from tests.core.ingest.drawn import dialects
from tests.core.ingest.drawn.dialects import Dialect, Table

UNHURRIED = settings(deadline=None, max_examples=150, suppress_health_check=[HealthCheck.too_slow])


def read(name: str, content: bytes) -> list[LabelledTable]:
    return [table for grid in files.read(name, content) for table in superweb.read(grid)]


def assert_same(tables: list[LabelledTable], written: Table, form: str) -> None:
    (table,) = tables
    assert table.fields == written.fields
    numbers = table.cells.set_index([*table.fields])["text"].to_dict()
    if len(table.fields) == 1:
        numbers = {(label,): text for label, text in numbers.items()}
    expected = {
        tuple(map(plain, labels)): cells.number(text) for labels, text in written.texts.items()
    }
    assert {key: repr(cells.number(text)) for key, text in numbers.items()} == {
        key: repr(said) for key, said in expected.items()
    }
    assert table.counting == ("" if form == "nameless" else "Personer")


@given(st.data(), dialects.dialects())
@UNHURRIED
def test_separated_text_is_read_back(data: st.DataObject, dialect: Dialect) -> None:
    written = data.draw(dialects.tables(dialect.form))
    content = dialects.separated(dialects.grid_of(written, dialect), dialect)
    tables = read("uttag.csv", content)
    assert_same(tables, written, dialect.form)
    assert tables[0].approximate == dialect.footer


@given(st.data(), dialects.dialects(), st.booleans())
@UNHURRIED
def test_workbooks_are_read_back(data: st.DataObject, dialect: Dialect, typed: bool) -> None:  # noqa: FBT001
    written = data.draw(dialects.tables(dialect.form))
    content = dialects.workbook(dialects.grid_of(written, dialect), typed=typed)
    assert_same(read("uttag.xlsx", content), written, dialect.form)


@pytest.mark.parametrize("name", ["abs_mini_testfile", "abs_mini_testfile_dataset_footer_variant"])
def test_real_files_are_read_where_they_are(shared: Path, name: str) -> None:
    path = shared / "samples" / "superweb2" / f"{name}.csv"
    (grid,) = files.read(path.name, path)
    assert superweb.is_one(grid)
    (table,) = superweb.read(grid)
    assert table.fields == ("SEXP Sex", "FMGF - 1 Digit Level", "STATE")
    assert table.title == "SEXP Sex and FMGF - 1 Digit Level by STATE"
    assert table.counting == "Persons Location on Census Night"
    assert table.filters["Default Summation"] == "Persons Location on Census Night"
    assert (len(table.cells), table.approximate, len(table.notes)) == (90, True, 4)
    last = table.cells.iloc[-1]
    assert [*last] == ["Total", "Not applicable", "Total", "23517955", 20, "L"]
    counts = table.cells["text"].map(lambda text: cells.count(text).number)
    men = counts[(table.cells["SEXP Sex"] == "Male") & (table.cells["STATE"] == "Tasmania")]
    assert [*men] == [1435, 671, 244515]


def lines(*rows: str) -> bytes:
    return "\n".join(rows).encode()


def test_a_list_of_what_is_counted_drops_the_column_that_repeats_it() -> None:
    (table,) = read("a.csv", lines(
        "SuperWEB2(tm)", "", '"Folkräkning"', '"Län by Nivå"', '"Counting: Personer"', "",
        '"Counting","Län","Nivå","Count",', '"Personer","Kalmar","Hög",24',
        '"Personer","Kalmar","Låg",3',
        "", '"INFO","Data has been perturbed"', "", "(c) Copyright WingArc Australia 2018",
    ))  # fmt: skip
    assert (table.fields, table.counting, table.approximate) == (("Län", "Nivå"), "Personer", True)
    assert [*table.cells["text"]] == ["24", "3"]
    assert table.filters == {"Organisation": "SuperWEB2(tm)", "Datamängd": "Folkräkning"}


def test_supercross_names_its_fields_in_the_title() -> None:
    (table,) = read("a.csv", lines(
        "Myndigheten", "Register", "Table 1", '"Län by Nivå and Kön"', '" for Personer, 18 - 25"',
        ',"Hög","Hög","Grand Total"', ',"Man","Kvinna",', '"Kalmar",1,2,3', '"Grand Total",4,5,9',
    ))  # fmt: skip
    assert table.fields == ("Tabell", "Län", "Nivå", "Kön")
    assert table.counting == "Personer"
    assert [*table.cells.iloc[2]] == [
        *("18 - 25", "Kalmar", "Grand Total", "Grand Total", "3", 8, "D"),
    ]


def test_a_title_may_begin_as_what_is_counted_does() -> None:
    (table,) = read("a.csv", lines(
        "Register", "För alla län", "Antal: Personer", "", "Kön,Kvinnor", "Län,", "Kalmar,1",
    ))  # fmt: skip
    assert (table.title, table.counting) == ("För alla län", "Personer")


def test_a_total_stands_for_what_is_left_blank_below_it() -> None:
    (table,) = read("a.csv", lines(
        "Counting: Personer", "", ',"Kön","Kvinnor","Män"', '"Län","Nivå"', '"Kalmar","Hög",1,2',
        ',"Låg",3,4', '"Totalt",,4,6',
    ))  # fmt: skip
    assert [*table.cells.iloc[-1]][:3] == ["Totalt", "Totalt", "Män"]


def test_numbers_left_blank_are_missing_and_end_nothing() -> None:
    (table,) = read("a.csv", lines(
        "Counting: Personer", "", '"Kön","Kvinnor","Män",', '"Län",', '"Kalmar",1,2,',
        '"Dalarna",,,', '"Skåne",,7,',
    ))  # fmt: skip
    assert [*table.cells["text"]] == ["1", "2", "", "", "", "7"]


def test_a_line_of_a_padded_file_is_no_label() -> None:
    (table,) = read("a.csv", lines(
        "Nivå by Län by Kön,,", "Counting: Personer,,", ",,", "Hög,,", "Kön,Kvinnor,Män", "Län,,",
        "Kalmar,1,2", "Dalarna,,", "Skåne,,7", "Låg,,", "Kön,Kvinnor,Män", "Län,,", "Kalmar,3,4",
    ))  # fmt: skip
    assert table.fields == ("Nivå", "Län", "Kön")
    assert [*table.cells["Län"].unique()] == ["Kalmar", "Dalarna", "Skåne"]
    assert [*table.cells["Nivå"].unique()] == ["Hög", "Låg"]


def test_years_are_categories_below_the_name_of_a_wafer() -> None:
    (table,) = read("a.csv", lines(
        "Län by Kön by År", "Counting: Personer", "", "Kalmar", "År,2019,2020", "Kön,",
        "Kvinnor,1,2", "Skåne", "År,2019,2020", "Kön,", "Kvinnor,3,4",
    ))  # fmt: skip
    assert table.fields == ("Län", "Kön", "År")
    assert [*table.cells.iloc[-1]] == ["Skåne", "Kvinnor", "2020", "4", 11, "C"]


def test_tables_of_other_fields_are_tables_of_their_own() -> None:
    first = ("Counting: Personer", "", '"Kön","Kvinnor",', '"Län",', '"Kalmar",1,')
    tables = read("a.csv", lines(*first, "", '"Kön","Kvinnor",', '"Nivå",', '"Hög",2,'))
    assert [table.fields for table in tables] == [("Län", "Kön"), ("Nivå", "Kön")]


def test_a_sheet_of_something_else_is_not_ours() -> None:
    for other in (lines("kod,namn", "1,2"), lines("region,Antal", "Kalmar,3")):
        (grid,) = files.read("a.csv", other)
        assert not superweb.is_one(grid)


@given(st.data(), dialects.dialects())
@UNHURRIED
def test_a_damaged_file_is_read_or_refused(data: st.DataObject, dialect: Dialect) -> None:
    rows = dialects.grid_of(data.draw(dialects.tables(dialect.form)), dialect)
    for _ in range(data.draw(st.integers(1, 4))):
        at = data.draw(st.integers(0, len(rows) - 1))
        rows[at] = [*rows[at]]
        change = data.draw(st.sampled_from(("drop", "blank", "cut", "double", "word")))
        if change == "drop" and len(rows) > 1:
            del rows[at]
        elif change == "double":
            rows.insert(at, rows[at])
        elif rows[at]:
            cell = data.draw(st.integers(0, len(rows[at]) - 1))
            new = {"blank": [""], "cut": [], "word": ["x"]}.get(change, [])
            rows[at][cell : None if change == "cut" else cell + 1] = new
    try:
        tables = read("a.csv", dialects.separated(rows, dialect))
        assert all(not table.cells.duplicated([*table.fields]).any() for table in tables)
    except RefusedError as error:
        assert all(fault.told for fault in error.faults)  # noqa: PT017
