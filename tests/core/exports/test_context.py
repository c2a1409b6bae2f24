"""What leaves the app says what it is, also in its name."""

from dataclasses import replace

import pandas as pd
import pytest

from core.deliveries.store import Unit
from core.exports.context import base_n, file_name, frame_of, inert
from core.numbers.sheet import Sheet
from tests.core import example_tables
from tests.core.example_tables import DOCTOR, NURSE, rows, shares
from tests.core.exports.conftest import PAYLOADS


def test_frame_says_who_how_many_and_whence(sheet: Sheet) -> None:
    frame = frame_of(sheet, ("Siffra: antal", "Kön: kvinnor"))
    assert frame.title == sheet.title
    assert frame.counted == (
        "Population: Alla med examen. Underlag: n\u00a0=\u00a01\u202f520,5 (1\u202f519–1\u202f522)."
    )
    assert frame.facts == "Totalt: 1\u202f520,5 (1 maskerad cell)"
    assert frame.chosen == "Siffra: antal · Kön: kvinnor"
    assert "1 mars 2025" in frame.source
    assert frame.example


def test_compared_series_have_an_n_each(compared: Sheet) -> None:
    assert base_n(compared).replace("\u00a0", " ").split("; ") == [
        "2008–2013: n = 1\u202f520,5 (1\u202f519–1\u202f522)",
        "2014–2019: n = 48",
    ]


def test_many_periods_of_several_units_name_each_unit_once() -> None:
    periods = {"2008-2013": (2008, 2013), "2014-2019": (2014, 2019)}
    table = pd.concat(
        rows({"Låg": (count, 9)}, unit, period=period)
        for unit, count in ((NURSE, 30), (DOCTOR, 40))
        for period in periods.values()
    )
    made = example_tables.sheet(table, units=(NURSE.id, DOCTOR.id), periods=tuple(periods))
    assert base_n(made).replace("\u00a0", " ").split("; ") == [
        "Sjuksköterskeexamen: 2008–2013 n = 39, 2014–2019 n = 39",
        "Läkarexamen: 2008–2013 n = 49, 2014–2019 n = 49",
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


@pytest.mark.parametrize(
    ("chosen", "expected"),
    [
        ({"view": "map", "frame": "05"}, "studievagar-karta-ostergotlands-lan-niva-"),
        ({"view": "map", "number": "count"}, "studievagar-karta-antal-niva-"),
        ({"base": "sex_distribution"}, "studievagar-konsfordelning-niva-"),
        ({"base": "sex_distribution", "number": "count"}, "studievagar-antal-niva-"),
        ({"frame": "05"}, "studievagar-niva-"),  # only a map is of a county
        ({"focus": "0583"}, "studievagar-niva-"),  # of another page
    ],
)
def test_a_picture_is_named_by_what_is_unusual(
    sheet: Sheet, chosen: dict[str, str], expected: str
) -> None:
    sheet = replace(sheet, selection=sheet.selection.change(**chosen))
    assert file_name(sheet, "png").startswith(expected)
    assert file_name(sheet, "xlsx").startswith("studievagar-niva-")


def test_a_long_name_keeps_its_period_and_says_codes(sheet: Sheet) -> None:
    units = tuple(Unit("degree", code, f"{code}examen – {'ämne ' * 12}") for code in "ABCD")
    title = f"Nivå: {', '.join(unit.name for unit in units)}, Testhögskolan, 2014–2019"
    name = file_name(replace(sheet, title=title, units=units), "csv")
    assert name == "studievagar-niva-a-b-c-d-2014-2019-exempeldata.csv"


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
