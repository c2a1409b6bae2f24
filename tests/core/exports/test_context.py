"""What leaves the app says what it is, also in its name."""

from dataclasses import replace

import pytest

from core.exports.context import base_n, file_name, frame_of, inert
from core.numbers.sheet import Sheet
from tests.core import example_tables
from tests.core.example_tables import shares
from tests.core.exports.conftest import PAYLOADS


def test_frame_says_who_how_many_and_whence(sheet: Sheet) -> None:
    frame = frame_of(sheet)
    assert frame.title == sheet.title
    assert frame.counted == (
        "Population: Alla med examen. Underlag: n\u00a0=\u00a01\u202f520,5 (1\u202f519–1\u202f522)."
    )
    assert frame.facts == "Totalt: 1\u202f520,5 (1 maskerad cell) · Procentbas: andel inom könet"
    assert "1 mars 2025" in frame.source
    assert frame.example


def test_compared_series_have_an_n_each(compared: Sheet) -> None:
    assert base_n(compared).replace("\u00a0", " ").split("; ") == [
        "2008–2013: n = 1\u202f520,5 (1\u202f519–1\u202f522)",
        "2014–2019: n = 48",
    ]


def test_the_n_of_one_sex_is_theirs(sheet: Sheet, compared: Sheet) -> None:
    # 1 200 and 7 women, none of an unknown level, and 5 of whom nothing is known
    assert base_n(replace(sheet, sex="women")).replace("\u00a0", " ") == "n = 1\u202f212 kvinnor"
    told = base_n(replace(compared, sex="men")).replace("\u00a0", " ").split("; ")
    assert told == ["2008–2013: n = 308,5 (307–310) män", "2014–2019: n = 16 män"]


def test_delivered_shares_have_no_n() -> None:
    assert base_n(example_tables.sheet(shares({"Låg": 0.4}))) == "levererade andelar"


@pytest.mark.parametrize(
    ("kind", "view", "expected"),
    [
        ("png", "chart", "studievagar-niva"),
        ("png", "map", "studievagar-karta-niva"),
        ("svg", "time", "studievagar-over-tid-niva"),
        ("xlsx", "map", "studievagar-niva"),
    ],
)
def test_file_name_says_what_it_holds(sheet: Sheet, kind: str, view: str, expected: str) -> None:
    sheet = replace(sheet, selection=sheet.selection.change(view=view))
    expected += "-ett-ar-efter-examen-sjukskoterskeexamen-2014-2019-exempeldata"
    assert file_name(sheet, kind) == f"{expected}.{kind}"  # type: ignore[arg-type]


def test_only_example_data_is_named_so(real: Sheet) -> None:
    assert "exempeldata" not in file_name(real, "csv")


@pytest.mark.parametrize("payload", PAYLOADS)
def test_file_names_are_plain(sheet: Sheet, payload: str) -> None:
    name = file_name(replace(sheet, title=f"../{payload}\u00e9/ø" * 20), "csv")
    assert set(name) <= set("abcdefghijklmnopqrstuvwxyz0123456789-.")
    assert name.count(".") == 1
    assert len(name) < 140


@pytest.mark.parametrize(
    ("text", "expected"),
    [("=1", "'=1"), ("\t+1", "' +1"), ("–", "–"), ("Övriga 3", "Övriga 3"), ("", "")],
)
def test_only_formulas_are_quoted(text: str, expected: str) -> None:
    assert inert(text) == expected
