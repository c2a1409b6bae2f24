"""Deliveries are read as they lie on disk; a fault is named and the others still work."""

import hashlib
import tomllib
from collections.abc import Callable, Mapping
from pathlib import Path

import pandas as pd
import pytest

from core.deliveries.delivery import units_of, write
from core.deliveries.listing import list_deliveries
from core.deliveries.store import (
    CONTENTS,
    MANIFEST,
    TABLE,
    UNITS,
    Delivery,
    DeliveryError,
    Unit,
    read_contents,
    read_delivery,
    read_rows,
    read_units,
)
from core.deliveries.tidy import tidy
from tests.core.example_tables import DOCTOR, NURSE, WORKED, rows, shares
from tests.core.numbers.measures import oracle

SOUND = "sund"
ABOUT = """
title = "Höstens uttag"
institution = "Testhögskolan"
source = "Myndigheten"
drawn = 2025-03-01
population = "Alla"
notes = ["En not."]
example = true
"""


def deliver(root: Path, name: str, table: pd.DataFrame) -> Path:
    folder = root / "deliveries" / name
    observations = tidy(table)
    write(folder, tomllib.loads(ABOUT), [observations], units_of(observations))
    return folder


TABLES = [
    rows(WORKED), rows(WORKED, unit=DOCTOR), rows(WORKED, period=(2008, 2013)),
    rows(WORKED, years_after=5), rows(WORKED, measure="other"), rows(WORKED, institution="Andra"),
    rows(WORKED, perspective="background"),
    rows(WORKED, split="age", split_category="20 år"),
    rows({"Låg": (9, 9)}, split="age", split_category="30 år"),
    rows(WORKED, period=None, measure="undated"),
    rows({"Låg": (9,)}, sexes=("total",), measure="whole"),
    shares({"Låg": 0.4, "Hög": 0.6}, measure="shares"),
]  # fmt: skip


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    deliver(tmp_path, SOUND, pd.concat(TABLES))
    return deliver(tmp_path, "prov", pd.concat(TABLES))


@pytest.fixture
def delivery(folder: Path) -> Delivery:
    return read_delivery(folder)


def edit(folder: Path, old: str, new: str) -> None:
    text = (folder / MANIFEST).read_text(encoding="utf-8")
    assert old in text
    (folder / MANIFEST).write_text(text.replace(old, new), encoding="utf-8")


def refit(folder: Path, file: str, content: bytes) -> None:
    """Put another file in place, with a manifest that says it is right."""
    before = hashlib.sha256((folder / file).read_bytes()).hexdigest()
    (folder / file).write_bytes(content)
    edit(folder, before, hashlib.sha256(content).hexdigest())


def flip(file: Path) -> None:
    """Turn one bit in the middle."""
    content = file.read_bytes()
    at = len(content) // 2
    file.write_bytes(content[:at] + bytes([content[at] ^ 1]) + content[at + 1 :])


def folder_in_place_of(path: Path) -> None:
    path.unlink()
    path.mkdir()


def test_a_delivery_tells_what_its_manifest_says(delivery: Delivery) -> None:
    assert (delivery.id, delivery.title, delivery.drawn) == ("prov", "Höstens uttag", "2025-03-01")
    assert delivery.notes == ("En not.",)
    assert delivery.example
    assert delivery.rows == len(pd.concat(TABLES))


FAULTS: dict[str, tuple[Callable[[Path], object], str, str, str]] = {
    "no manifest": (lambda f: (f / MANIFEST).unlink(), MANIFEST, "absent", ""),
    "bad toml": (lambda f: (f / MANIFEST).write_text("title = ["), MANIFEST, "unreadable", ""),
    "bad letters": (
        lambda f: (f / MANIFEST).write_bytes(b'title = "\xe5"'), MANIFEST, "unreadable", "",
    ),
    "missing key": (lambda f: edit(f, "source =", "sauce ="), MANIFEST, "key", "source"),
    "wrong date": (lambda f: edit(f, "2025-03-01", '"våren 2025"'), MANIFEST, "value", ""),
    "no such day": (lambda f: edit(f, "2025-03-01", '"2025-02-30"'), MANIFEST, "value", ""),
    "date in short": (lambda f: edit(f, "2025-03-01", '"20250301"'), MANIFEST, "value", ""),
    "date by week": (lambda f: edit(f, "2025-03-01", '"2025-W09-6"'), MANIFEST, "value", ""),
    "wrong number": (lambda f: edit(f, "rows = ", 'rows = "x" #'), MANIFEST, "value", "x"),
    "changed table": (lambda f: (f / TABLE).write_bytes(b"PAR1"), TABLE, "changed", ""),
    "missing table": (lambda f: (f / TABLE).unlink(), TABLE, "absent", ""),
    "one bit of the table": (lambda f: flip(f / TABLE), TABLE, "changed", ""),
    "missing contents": (lambda f: (f / CONTENTS).unlink(), CONTENTS, "absent", ""),
    "one bit of the contents": (lambda f: flip(f / CONTENTS), CONTENTS, "changed", ""),
    "no contents": (lambda f: edit(f, "contents_ch", "ch_"), MANIFEST, "key", "contents_checksum"),
    "changed units": (lambda f: (f / UNITS).write_text("x"), UNITS, "changed", ""),
    "missing units": (lambda f: (f / UNITS).unlink(), UNITS, "absent", ""),
    "folder for table": (lambda f: folder_in_place_of(f / TABLE), TABLE, "", ""),
    "folder for contents": (lambda f: folder_in_place_of(f / CONTENTS), CONTENTS, "", ""),
    "folder for manifest": (lambda f: folder_in_place_of(f / MANIFEST), MANIFEST, "", ""),
}  # fmt: skip


@pytest.mark.parametrize("kind", FAULTS)
def test_a_fault_is_named_and_the_others_still_list(kind: str, folder: Path) -> None:
    spoil, file, fault, detail = FAULTS[kind]
    spoil(folder)
    sound, (broken,) = list_deliveries(folder.parent)
    assert [each.id for each in sound] == [SOUND]
    assert (broken.delivery, broken.file) == ("prov", file)
    assert broken.fault == fault or not fault
    assert detail in broken.detail


LEVEL = {"perspective": "outcomes", "measure": "level", "unit_type": "degree"}
READ: dict[str, Callable[[Delivery], object]] = {
    CONTENTS: read_contents,
    TABLE: lambda delivery: read_rows(delivery, **LEVEL, unit_codes=["YSJUK"]),
}


@pytest.mark.parametrize("kind", ["truncated", "no parquet", "other columns"])
@pytest.mark.parametrize("file", READ)
def test_what_cannot_be_read_is_named_when_opened(file: str, kind: str, folder: Path) -> None:
    whole = (folder / file).read_bytes()
    content = {"truncated": whole[: len(whole) // 2], "no parquet": b"a;b\n1;2\n"}.get(kind)
    refit(folder, file, content or pd.DataFrame({"a": [1]}).to_parquet())
    delivery = read_delivery(folder)
    with pytest.raises(DeliveryError) as raised:
        READ[file](delivery)
    assert (raised.value.delivery, raised.value.file) == ("prov", file)
    assert raised.value.fault == "unreadable"


@pytest.mark.parametrize(
    "where",
    [
        {"measure": "level", "unit_codes": ["YSJUK"]},
        {"measure": "level", "unit_codes": ["YSJUK", "YLAKA"], "years_after": 1},
        {"measure": "level", "unit_codes": ["YSJUK"], "years_after": 5},
        {"measure": "level", "unit_codes": ["YSJUK"], "perspective": "background"},
        {"measure": "shares", "unit_codes": ["YSJUK"]},
        {"measure": "level", "unit_codes": ["GONE"]},
        {"measure": "level", "unit_codes": ["YSJUK"], "unit_type": "programme"},
    ],
)
def test_filters_give_exactly_the_rows(where: dict[str, object], delivery: Delivery) -> None:
    where = {"perspective": "outcomes", "unit_type": "degree", **where}
    found = read_rows(delivery, **where)  # type: ignore[arg-type]
    wanted = [
        row
        for row in oracle.read(delivery.folder)
        if row["unit_code"] in where["unit_codes"]  # type: ignore[operator]
        and all(row[name] == value for name, value in where.items() if name != "unit_codes")
    ]
    assert found.astype(object).where(found.notna(), None).to_dict("records") == wanted


KEYS = ("perspective", "institution", "unit_code", "measure", "split", "years_after")


def key_of(row: Mapping[str, object]) -> tuple[str, ...]:
    start = row["period_start"]
    return (*(str(row[key]) for key in KEYS), "" if pd.isna(start) else str(start))


def test_contents_tell_n_as_the_oracle_counts_it(delivery: Delivery) -> None:
    contents = read_contents(delivery)
    raw: dict[tuple[str, ...], list[oracle.Raw]] = {}
    for row in oracle.read(delivery.folder):
        raw.setdefault(key_of(row), []).append(row)
    found = {key_of(row): row for row in contents.to_dict("records")}
    assert found.keys() == raw.keys()
    for key, row in found.items():
        classes: dict[str, list[oracle.Raw]] = {}
        for each in raw[key]:
            classes.setdefault(each["split_category"], []).append(each)
        parts = any(each["sex"] in oracle.PARTS for each in raw[key])
        counted = [oracle.persons(each, parts=parts) for each in classes.values()]
        assert (row["count"], row["suppressed"]) == max(counted), key
        assert row["delivered_share"] == any(each["ratio"] is not None for each in raw[key])
    assert len(found) == len(contents) == len(TABLES) - 1  # two classes of one split


def test_contents_are_read_without_the_table(folder: Path) -> None:
    delivery = read_delivery(folder)
    (folder / TABLE).unlink()
    assert len(read_contents(delivery)) == len(TABLES) - 1


def test_units_are_listed_by_id_with_what_they_lead_to(folder: Path) -> None:
    assert read_units(read_delivery(folder))[NURSE.id] == NURSE
    lines = "unit_type,unit_code,unit_name,level,degree_code,field\nprogramme,6X,NA,,YSJUK,care\n"
    (folder / UNITS).write_text(lines, encoding="utf-8")
    delivery = list_deliveries(folder.parent)[0][0]
    listed = read_units(Delivery(**{**vars(delivery), "folder": folder}))
    assert listed == {"programme.6X": Unit("programme", "6X", "NA", "YSJUK", "care")}
    (folder / UNITS).unlink()
    assert read_units(Delivery(**{**vars(delivery), "folder": folder})) == {}
