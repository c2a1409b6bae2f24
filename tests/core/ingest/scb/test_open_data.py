"""Every format of Statistikdatabasen says the same: what is written is read back, cell by cell."""

from collections.abc import Callable
from itertools import product
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.ingest.faults import RefusedError
from core.ingest.scb import flat_file, open_data
from core.ingest.tables import LabelledTable
from tests.core.ingest.scb import open_tables
from tests.core.ingest.scb.open_tables import AGE, NOISE, REGION, SEX, YEAR, Table, population

WRITERS: dict[str, Callable[[Table], LabelledTable]] = {
    "json-stat2": lambda table: open_data.read("f", open_tables.json_stat(table)),
    "json-stat": lambda table: open_data.read("f", open_tables.json_stat_1(table)),
    "px": lambda table: open_data.read("f", open_tables.px(table)),
    "px, utf-8": lambda table: open_data.read(
        "f", open_tables.px(table, "utf-8-sig", 'CODEPAGE="utf-8";\n')
    ),
    "csv, wide": lambda table: flat_file.read(open_tables.wide(table)),
    "csv, long": lambda table: flat_file.read(open_tables.long(table)),
}
TEXT = st.one_of(st.integers(0, 10**9).map(str), st.sampled_from(["..", ".", "-"]))


@st.composite
def tables(draw: st.DrawFn) -> Table:
    """Draw some of the regions, ages, sexes and years, and any number or sign in each cell."""
    parts = [
        tuple(draw(st.lists(st.sampled_from(each), min_size=1, unique=True)))
        for each in (REGION, AGE, SEX, YEAR)
    ]
    size = len(list(product(*parts)))
    texts = draw(st.lists(TEXT, min_size=size, max_size=size))
    return population(*parts, texts=tuple(texts))


@pytest.mark.parametrize("read", WRITERS.values(), ids=WRITERS)
@given(table=tables())
def test_what_is_written_is_read_back(read: Callable[[Table], LabelledTable], table: Table) -> None:
    made = read(table)
    assert made.fields == ("region", "ålder", "kön", "år")
    assert made.counting == "Folkmängd"
    region, age, sex, year = (pairs for _, _, pairs in table.dimensions)
    labels = product([f"{code} {name}" for code, name in region], *(
        [label for _, label in pairs] for pairs in (age, sex, year)
    ))  # fmt: skip
    read_back = {
        tuple(cells[:-1]): cells[-1] for cells in made.cells[[*made.fields, "text"]].values
    }
    assert read_back == dict(zip(labels, table.numbers, strict=True))


@pytest.mark.parametrize("name", ["json-stat2", "json-stat", "px"])
def test_title_and_notes_come_along_and_tell_which_years_have_noise(name: str) -> None:
    years = (("2024", "2024"), ("2025", "2025"))
    made = WRITERS[name](population(year=years, notes=("En not.", NOISE)))
    assert made.title == "Folkmängd efter region, ålder, kön och år"
    assert made.notes == ("En not.", NOISE)
    assert made.approximate
    assert set(made.cells.loc[made.cells["approximate"], "år"]) == {"2025"}


def test_a_cell_without_row_is_told_by_its_labels() -> None:
    first = WRITERS["px"](population()).cells.iloc[0]
    assert (first["row"], first["column"]) == (0, "0580 Linköping · 18 år · män · 2019")


def test_a_file_is_known_by_how_it_begins() -> None:
    assert open_data.is_cube(open_tables.json_stat(population()))
    assert open_data.is_cube(open_tables.px(population()))
    assert not open_data.is_cube(b'"region","kon","2019"')
    with pytest.raises(RefusedError, match="ingen tabell"):
        open_data.read("f.csv", b'"region"')


def test_a_file_larger_than_any_table_is_refused_before_it_is_parsed() -> None:
    with pytest.raises(RefusedError, match="12 MB"):
        open_data.read("f", b"{" + b" " * open_data.LARGEST)


def test_real_files_are_read_where_they_lie(shared: Path) -> None:
    samples = shared / "samples" / "scb"
    months = open_data.read("m", (samples / "scb_v2_TAB6471_data.json").read_bytes())
    assert months.fields == ("region", "ålder", "kön", "månad")
    assert (months.counting, len(months.cells)) == ("Folkmängden per månad", 2772)
    assert months.approximate
    assert months.cells["approximate"].all()
    deaths = open_data.read("d", (samples / "scb_v1_jsonstat1_statswe.json").read_bytes())
    assert (deaths.counting, deaths.approximate, len(deaths.cells)) == ("Döda", False, 1120)
    assert set(deaths.cells["region"]) == {"25 Norrbottens län"}
    with pytest.raises(RefusedError, match="ingen tabell i formatet json-stat"):
        open_data.read("c", (samples / "scb_v2_config.json").read_bytes())
    with pytest.raises(RefusedError, match="”value”"):
        open_data.read("x", (samples / "scb_v2_TAB6471_metadata.json").read_bytes())
