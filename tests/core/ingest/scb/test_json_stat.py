"""JSON-stat is read as it is written; what is broken is refused by the part that is."""

import json
from typing import Any

import pytest

from core.ingest.faults import RefusedError
from core.ingest.scb import cubes, json_stat
from tests.core.ingest.scb import open_tables
from tests.core.ingest.scb.open_tables import population

SOUND: dict[str, Any] = json.loads(open_tables.json_stat(population()))


def read(**given: object) -> cubes.Cube:
    dataset = {name: part for name, part in (SOUND | given).items() if part != "absent"}
    return json_stat.read("f.json", json.dumps(dataset).encode())


def region(**given: object) -> dict[str, Any]:
    changed = {"label": "region", "category": {"label": {"0580": "Linköping", "0583": "Motala"}}}
    return {"dimension": SOUND["dimension"] | {"Region": changed | given}}


def test_values_may_be_sparse_and_signs_one_for_all() -> None:
    assert read(value={"1": 7}, status={"0": "."}).texts[:3] == [".", "7", ".."]
    assert read(value=[None] * 64, status="..C").texts[0] == "..C"
    assert read(value=[5, *[None] * 63], status=["p"]).texts[:2] == ["5", ".."]


@pytest.mark.parametrize("index", [["0580", "0583"], {"0583": 1, "0580": 0}])
def test_the_order_of_values_is_a_list_or_numbers(index: object) -> None:
    category = {"index": index, "label": {"0583": "Motala", "0580": "Linköping"}}
    made = read(**region(category=category))
    assert made.dimensions[0].pairs == (("0580", "Linköping"), ("0583", "Motala"))


def test_without_order_labels_are_in_order_and_without_labels_codes_are() -> None:
    assert read(**region()).dimensions[0].pairs[1] == ("0583", "Motala")
    made = read(**region(category={"index": ["0580", "0583"]}, label=None))
    assert made.dimensions[0] == cubes.Dimension("Region", (("0580", "0580"), ("0583", "0583")))


def test_numbers_stay_as_they_are_written() -> None:
    content = open_tables.json_stat(population()).replace(b"[0, 3,", b"[12.50, NaN,")
    assert json_stat.read("f", content).texts[:2] == ["12.50", "NaN"]


def test_notes_of_all_kinds_come_along() -> None:
    category = {
        "label": {"0580": "Linköping", "0583": "Motala"},
        "note": {"0580": ["Av kommunen."]},
    }
    made = read(note=["Av tabellen."], **region(category=category, note=["Av fältet."]))
    assert made.notes == ("Av tabellen.", "Av fältet.", "Av kommunen.")
    assert read(note="En ensam.").notes == ("En ensam.",)


@pytest.mark.parametrize(
    ("given", "part"),
    [
        ({"id": "absent"}, "id"), ({"id": "Region"}, "id"), ({"dimension": "absent"}, "Region"),
        ({"dimension": {"Region": None}}, "Region"), ({"value": "absent"}, "value"),
        ({"value": []}, "value"), ({"value": 7}, "value"), ({"value": [[1]] * 64}, "value"),
        ({"value": [True] * 64}, "value"), ({"note": True}, "note"),
        (region(category={}), "Region"),
        (region(category={"index": {"0580": "x"}}), "Region"), (region(category=7), "Region"),
        (region(label="ålder"), "ålder"),
    ],
)  # fmt: skip
def test_what_is_not_sound_is_named(given: dict[str, object], part: str) -> None:
    with pytest.raises(RefusedError) as told:
        cubes.labelled(read(**given))
    (fault,) = told.value.faults
    assert (fault.kind, fault.value) == ("json_shape", part)


@pytest.mark.parametrize(
    ("content", "kind", "row"),
    [
        (b'{"class":\n"dataset', "json", 2), (b"{", "json", 1), (b"{\xff}", "json", None),
        (b'{"a":' * 100_000, "json", None), (b"[]", "json_kind", None), (b"7", "json_kind", None),
        (b'{"class": "collection", "link": {}}', "json_kind", None),
        (b'{"columns": [], "data": []}', "json_kind", None),
        (b'{"dataset": {}}', "json_shape", None),
    ],
)  # fmt: skip
def test_other_files_are_refused_by_what_they_are(
    content: bytes, kind: str, row: int | None
) -> None:
    with pytest.raises(RefusedError) as told:
        json_stat.read("f.json", content)
    (fault,) = told.value.faults
    assert (fault.kind, fault.origin.row, fault.origin.file) == (kind, row, "f.json")
