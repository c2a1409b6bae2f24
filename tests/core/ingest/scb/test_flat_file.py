"""SCB's CSV is found by its heads, wherever they stand, and every broken row is told."""

from dataclasses import replace

import pytest

from core.ingest.faults import RefusedError
from core.ingest.scb import flat_file
from core.ingest.sheets.grids import Grid
from tests.core.ingest.scb import open_tables
from tests.core.ingest.scb.open_tables import NOISE, YEAR, population


def grid(*rows: tuple[str, ...]) -> Grid:
    return Grid("f.csv", "", rows)


@pytest.mark.parametrize(
    ("head", "counting"), [("{counting} {year}", "Folkmängd"), ("{year}", ""), ("X{year}", "")]
)
def test_years_beside_each_other_become_a_field(head: str, counting: str) -> None:
    table = flat_file.read(open_tables.wide(population(), head))
    assert (table.fields, table.counting) == (("region", "ålder", "kön", "år"), counting)
    assert table.cells["år"].tolist()[:4] == ["2019", "2020", "2019", "2020"]
    assert table.title == population().title


def test_each_cell_knows_where_it_stands() -> None:
    table = flat_file.read(open_tables.wide(population()))
    cells = table.cells[["text", "row", "column"]].iloc[[0, 3]]
    assert cells.to_numpy().tolist() == [["0", 4, "Folkmängd 2019"], ["9", 5, "Folkmängd 2020"]]


def test_months_beside_each_other() -> None:
    months = (("2024M11", "2024M11"), ("2024M12", "2024M12"))
    table = flat_file.read(open_tables.wide(population(year=months)))
    assert set(table.cells["år"]) == {"2024M11", "2024M12"}


def test_several_contents_stay_a_field() -> None:
    heads = ("region", "ålder", "Folkmängd 2019", "Folkökning 2019")
    table = flat_file.read(grid(heads, ("0580 Linköping", "18", "7", "1")))
    assert table.fields == ("region", "ålder", "tabellinnehåll", "år")
    below = grid(("region", "ålder", "år", "A", "B"), ("0580", "18", "2019", "7", "1"))
    assert flat_file.read(below).cells["tabellinnehåll"].tolist() == ["A", "B"]


def test_what_stands_under_the_table_is_notes() -> None:
    told = replace(open_tables.wide(population(year=(("2025", "2025"),))), rows=(
        *open_tables.wide(population(year=(("2025", "2025"),))).rows, ("",), (NOISE,), ("SCB", ""),
    ))  # fmt: skip
    table = flat_file.read(told)
    assert table.notes == (NOISE, "SCB")
    assert table.approximate


def test_one_separator_too_many_is_no_cell() -> None:
    plain = open_tables.wide(population(), titled=False)
    ended = replace(plain, rows=tuple((*row, "") for row in plain.rows))
    assert flat_file.read(ended).cells.equals(flat_file.read(plain).cells)


def test_an_empty_cell_stays_empty() -> None:
    table = flat_file.read(grid(("region", "ålder", "2019"), ("Motala", "18", "")))
    assert table.cells["text"].tolist() == [""]


def test_every_row_that_is_not_whole_is_told() -> None:
    rows = (
        ("region", "ålder", "2019"),
        ("Motala", "18"),
        ("Ydre", "18", "7"),
        ("A", "1", "2", "3"),
    )
    with pytest.raises(RefusedError) as told:
        flat_file.read(replace(grid(*rows), first=5))
    assert [(each.kind, each.origin.row, each.value) for each in told.value.faults] == [
        ("ragged", 6, "2"), ("ragged", 8, "4"),
    ]  # fmt: skip


def test_a_row_that_a_blank_one_parts_off_is_not_lost() -> None:
    rows = (("region", "ålder", "2019"), ("Motala", "18", "7"), ("", "", ""), ("Ydre", "18", "7"))
    with pytest.raises(RefusedError) as told:
        flat_file.read(grid(*rows))
    assert [(each.kind, each.origin.row) for each in told.value.faults] == [("below_blank", 4)]


@pytest.mark.parametrize(
    "heads",
    [
        ("region", "ålder", "kön"), ("slag", "2019"), ("region", "region", "2019"),
        ("region", "", "2019"), ("2019", "2020"), ("perspektiv", "kön", "från år", "antal"), (),
        ("år", "antal"), ("region", "år"), ("kön", "2019"),
        ("region", "kön", "2019"),
    ],
)  # fmt: skip
def test_other_tables_are_none_of_scbs(heads: tuple[str, ...]) -> None:
    assert not flat_file.is_one(grid(heads, tuple("1" for _ in heads)))
    with pytest.raises(RefusedError, match="ingen tabell från Statistikdatabasen"):
        flat_file.read(grid(heads))


def test_one_of_scbs_is_known() -> None:
    assert flat_file.is_one(open_tables.wide(population()))
    assert flat_file.is_one(open_tables.long(population(year=YEAR[:1])))
