"""The separator is found by structure, and quotes are taken at their word."""

import pytest

from core.ingest.faults import RefusedError
from core.ingest.sheets import separated


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("Kvinnor,12\nMän,13\n", ("Kvinnor", "12")),
        ("Kvinnor;2,5\nMän;3,5\n", ("Kvinnor", "2,5")),
        ("Kvinnor\t2,5\nMän\t1 000\n", ("Kvinnor", "2,5")),
        ('"Kvinnor","2,5"\n"Män","3"\n', ("Kvinnor", "2,5")),
        ("Lärare; skola,12\nEkonom; bank,7\n", ("Lärare; skola", "12")),
        ("Lärare, skola;12;7\nEkonom, bank;7;8\n", ("Lärare, skola", "12", "7")),
        ("Kvinnor;12,5;13,5\nMän;1,5;2,5\n", ("Kvinnor", "12,5", "13,5")),
        ("namn;kod\na;b\n", ("namn", "kod")),
        ("Kvinnor;..C\n\nKälla: register, 2021\n", ("Kvinnor", "..C")),
    ],
)
def test_the_separator_is_what_parts_numbers(text: str, row: tuple[str, ...]) -> None:
    assert separated.read("uttag.csv", text).rows[0] == row


def test_rows_are_numbered_as_a_spreadsheet_does() -> None:
    grid = separated.read("uttag.csv", '\n"två\nrader",1\n\n"a ""b""",2,\n')
    assert grid.rows == ((), ("två\nrader", "1"), (), ('a "b"', "2", ""))
    assert grid.origin(3).row == 4


@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
def test_lines_end_in_any_way(ending: str) -> None:
    grid = separated.read("uttag.csv", ending.join(["a,1", "b,2"]))
    assert grid.rows == (("a", "1"), ("b", "2"))


def test_a_broken_first_row_is_told_as_that() -> None:
    with pytest.raises(RefusedError) as error:
        separated.read("uttag.csv", '"a"x,1\n')
    assert error.value.faults[0].kind == "quotes"
