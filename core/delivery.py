"""Write a delivery: its folder with the observations, the units and the manifest."""

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

from core.store import MANIFEST, TABLE, TEXT, UNITS

DELIVERIES: Final = Path(__file__).parents[1] / "data" / "deliveries"
ROW_GROUP: Final = 32_768  # a selection reads one or a few groups
UNIT_COLUMNS: Final = ("unit_type", "unit_code", "unit_name", "level", "degree_code", "field")


def units_of(observations: pd.DataFrame) -> pd.DataFrame:
    """List the units that occur, with nothing more known about them."""
    known = observations[["unit_type", "unit_code", "unit_name"]].drop_duplicates()
    return known.assign(**{key: "" for key in UNIT_COLUMNS if key not in known})


def write(folder: Path, about: Path, observations: pd.DataFrame, units: pd.DataFrame) -> None:
    """Write a delivery folder; `about` is a TOML file with what the manifest says in words."""
    folder.mkdir(parents=True, exist_ok=True)
    buffer = BytesIO()
    pq.write_table(
        _plain(observations),
        buffer,
        compression="zstd",
        compression_level=19,
        row_group_size=ROW_GROUP,
    )
    listed = units.loc[:, list(UNIT_COLUMNS)].to_csv(index=False).encode()
    (folder / TABLE).write_bytes(buffer.getvalue())
    (folder / UNITS).write_bytes(listed)
    manifest = tomllib.loads(about.read_text(encoding="utf-8")) | {
        "checksum": hashlib.sha256(buffer.getvalue()).hexdigest(),
        "units_checksum": hashlib.sha256(listed).hexdigest(),
        "rows": len(observations),
    }
    (folder / MANIFEST).write_text(_toml(manifest), encoding="utf-8")


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
