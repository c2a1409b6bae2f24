"""Write a delivery: its folder with the observations, their summary, the units, the manifest."""

import hashlib
import json
import tomllib
from collections.abc import Mapping
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any, Final

import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq

from core.deliveries.store import (
    COLUMNS,
    CONTENTS,
    MANIFEST,
    TABLE,
    TEXT,
    UNITS,
    DeliveryError,
    contents_of,
)

DELIVERIES: Final = Path(__file__).parents[2] / "data" / "deliveries"
ROW_GROUP: Final = 32_768  # a selection reads one or a few groups
PLACE: Final = tuple(
    name for name in COLUMNS if name not in {"unit_name", "count", "ratio", "base", "status"}
)
UNIT_COLUMNS: Final = ("unit_type", "unit_code", "unit_name", "level", "degree_code", "field")


def units_of(observations: pd.DataFrame) -> pd.DataFrame:
    """List the units that occur, with nothing more known about them."""
    known = observations[["unit_type", "unit_code", "unit_name"]].drop_duplicates()
    return known.assign(**{key: "" for key in UNIT_COLUMNS if key not in known})


def write(folder: Path, about: Path, observations: pd.DataFrame, units: pd.DataFrame) -> None:
    """Write a delivery folder; `about` is a TOML file with what the manifest says in words.

    Raise DeliveryError, and write nothing, where one place of the table has two rows.
    """
    _refuse_twice(folder.name, observations)
    folder.mkdir(parents=True, exist_ok=True)
    summary = pa.Table.from_pandas(contents_of(observations), preserve_index=False)
    files = {
        TABLE: _parquet(_plain(observations)),
        CONTENTS: _parquet(summary),
        UNITS: units.loc[:, list(UNIT_COLUMNS)].to_csv(index=False).encode(),
    }
    for name, content in files.items():
        (folder / name).write_bytes(content)
    sums = {name: hashlib.sha256(content).hexdigest() for name, content in files.items()}
    manifest = tomllib.loads(about.read_text(encoding="utf-8")) | {
        "checksum": sums[TABLE],
        "contents_checksum": sums[CONTENTS],
        "units_checksum": sums[UNITS],
        "rows": len(observations),
    }
    (folder / MANIFEST).write_text(_toml(manifest), encoding="utf-8")


def _refuse_twice(delivery: str, observations: pd.DataFrame) -> None:
    """Refuse two numbers of the same: a reader would see the last, and n would count both."""
    twice = observations.loc[observations.duplicated(list(PLACE)), list(PLACE)]
    if len(twice):
        given = twice.iloc[0].dropna().items()
        detail = ", ".join(f"{name} = {value}" for name, value in given if value)
        raise DeliveryError(delivery, TABLE, "twice", detail)


def _parquet(table: pa.Table) -> bytes:
    buffer = BytesIO()
    pq.write_table(
        table, buffer, compression="zstd", compression_level=19, row_group_size=ROW_GROUP
    )
    return buffer.getvalue()


def _plain(observations: pd.DataFrame) -> pa.Table:
    """Give the table with text as text.

    The file still encodes it by dictionary. But a column whose type is a dictionary loses its
    statistics when read, and then every row group is read for each selection.
    """
    empty = observations.iloc[:0].astype(dict.fromkeys(TEXT, "str"))
    schema = pa.Schema.from_pandas(empty, preserve_index=False)
    return pa.Table.from_pandas(observations, preserve_index=False).cast(schema)


def _toml(entries: Mapping[str, Any]) -> str:
    return "".join(f"{key} = {_value(value)}\n" for key, value in entries.items())


def _value(value: Any) -> str:  # noqa: ANN401 - whatever TOML holds
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, list):
        return "".join(["[\n", *(f"  {_value(each)},\n" for each in value), "]"])
    return json.dumps(value, ensure_ascii=False)  # strings, numbers and truth are alike in TOML
