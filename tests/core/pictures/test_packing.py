"""What is packed holds the same rows, and a repeated word is sent once."""

import pyarrow as pa
import pytest

from core.pictures.packing import MANY, packed

FEW = [{"label": "Låg", "value": 1.5, "place": 0}, {"label": "Hög", "value": 2.0, "place": 1}]


def kommuner(words: int) -> list[dict[str, object]]:
    return [
        {"code": f"{place:04}", "state": str(place % words), "value": place / 2}
        for place in range(3 * MANY)
    ]


@pytest.mark.parametrize("rows", [FEW, kommuner(5), kommuner(200), []], ids=len)
def test_packed_rows_are_the_same_rows(rows: list[dict[str, object]]) -> None:
    spec = {"mark": "bar", "datasets": {"rows": rows}}
    table = packed(spec)["datasets"]["rows"]
    assert table.to_pylist() == rows
    assert spec["datasets"]["rows"] is rows


@pytest.mark.parametrize(("words", "index"), [(5, pa.int8()), (200, pa.int16())])
def test_repeated_words_are_sent_once_and_names_as_they_are(words: int, index: pa.DataType) -> None:
    table = packed({"datasets": {"rows": kommuner(words)}})["datasets"]["rows"]
    assert table.schema.field("state").type == pa.dictionary(index, pa.string())
    assert table.schema.field("code").type == pa.string()
    assert table.schema.field("value").type == pa.float64()
