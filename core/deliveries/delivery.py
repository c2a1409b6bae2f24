"""Write a delivery: its folder with the observations, their summary, the units, the manifest."""

import shutil
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, Final

import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq
import tomli_w

from core.deliveries.files import checksum
from core.deliveries.store import (
    COLUMNS,
    CONTENTS,
    MANIFEST,
    TABLE,
    TEXT,
    UNITS,
    DeliveryError,
)
from core.deliveries.summary import contents_of
from core.deliveries.tidy import tidy

DELIVERIES: Final = Path(__file__).parents[2] / "data" / "deliveries"
ROW_GROUP: Final = 32_768  # a selection reads one or a few groups
LEVEL: Final = 19  # of zstd: written once a year, read at every click
PLACE: Final = tuple(
    name for name in COLUMNS if name not in {"unit_name", "count", "ratio", "base", "status"}
)
UNIT_COLUMNS: Final = ("unit_type", "unit_code", "unit_name", "level", "degree_code", "field")


def units_of(observations: pd.DataFrame) -> pd.DataFrame:
    """List the units that occur; what is not known about them is empty."""
    listed = [name for name in UNIT_COLUMNS if name in observations]
    known = observations[listed].drop_duplicates()
    return known.assign(**{name: "" for name in UNIT_COLUMNS if name not in known})


def write(
    folder: Path, about: Mapping[str, Any], parts: Iterable[pd.DataFrame], units: pd.DataFrame
) -> None:
    """Write a delivery folder; `about` is what the manifest says in words, it is written last.

    `parts` are the observations in the table's order, all of a unit's measure in one part: only
    one part is in memory. Raise DeliveryError where one place of the table has two rows; then no
    folder is left that was not there.
    """
    was_there = folder.exists()
    folder.mkdir(parents=True, exist_ok=True)
    try:
        rows = _write_rows(folder, parts)
        units.loc[:, list(UNIT_COLUMNS)].to_csv(folder / UNITS, index=False)
        sums = {
            "checksum": checksum(folder / TABLE),
            "contents_checksum": checksum(folder / CONTENTS),
            "units_checksum": checksum(folder / UNITS),
        }
        manifest = {**about, **sums, "rows": rows}
        (folder / MANIFEST).write_bytes(tomli_w.dumps(manifest).encode())
    except BaseException:
        if not was_there:
            shutil.rmtree(folder, ignore_errors=True)
        raise


def _write_rows(folder: Path, parts: Iterable[pd.DataFrame]) -> int:
    """Write the rows, then the summary of them all; give how many rows there are."""
    rows, summaries = 0, []
    with _parquet(folder / TABLE, _SCHEMA) as opened:
        for part in parts:
            _refuse_twice(folder.name, part)
            opened.write_table(_plain(part), row_group_size=ROW_GROUP)
            summaries.append(contents_of(part))
            rows += len(part)
    summary = pa.Table.from_pandas(pd.concat(summaries, ignore_index=True), preserve_index=False)
    with _parquet(folder / CONTENTS, summary.schema) as opened:
        opened.write_table(summary, row_group_size=ROW_GROUP)
    return rows


def _refuse_twice(delivery: str, observations: pd.DataFrame) -> None:
    """Refuse two numbers of the same: a reader would see the last, and n would count both."""
    twice = observations.loc[observations.duplicated(list(PLACE)), list(PLACE)]
    if len(twice):
        given = twice.iloc[0].dropna().items()
        detail = ", ".join(f"{name} = {value}" for name, value in given if value)
        raise DeliveryError(delivery, TABLE, "twice", detail)


def _parquet(path: Path, schema: pa.Schema) -> pq.ParquetWriter:
    return pq.ParquetWriter(path, schema, compression="zstd", compression_level=LEVEL)


def _plain(observations: pd.DataFrame) -> pa.Table:
    """Give the table with text as text.

    The file still encodes it by dictionary. But a column whose type is a dictionary loses its
    statistics when read, and then every row group is read for each selection.
    """
    return pa.Table.from_pandas(observations, preserve_index=False).cast(_SCHEMA)


_TEXT = dict.fromkeys(TEXT, "str")
_SCHEMA: Final = pa.Schema.from_pandas(tidy(pd.DataFrame()).astype(_TEXT), preserve_index=False)
