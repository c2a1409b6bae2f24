"""Gather rows from many files on disk, and give them back in the table's order, part by part."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pandas as pd
import pyarrow as pa
import pyarrow.dataset as ds

from core.deliveries.store import COLUMNS, TEXT

MOST_ROWS: Final = 300_000  # in memory at once: about half a gigabyte while it is checked
BLOCK: Final = ("measure", "perspective", "unit_type")  # what the table is sorted by first
_TEXT: Final = (*TEXT, "file", "sheet", "column")
_WHOLE: Final = ("period_start", "period_end", "years_after", "row")
_KINDS: Final = {
    **dict.fromkeys(_TEXT, pa.string()),
    **dict.fromkeys(_WHOLE, pa.int32()),
    **dict.fromkeys(("count", "ratio", "base"), pa.float64()),
}
SCHEMA: Final = pa.schema(
    [(name, _KINDS[name]) for name in (*COLUMNS, "file", "sheet", "row", "column")]
)


class Gathering:
    """Hold rows with their origin in a folder of its own, by what they are counted of."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.batches, self.rows = folder, 0, 0

    def add(self, rows: pd.DataFrame) -> None:
        """Put some rows aside; nothing of them stays in memory."""
        if rows.empty:
            return
        plain = rows.astype(dict.fromkeys(_TEXT, "object"))
        table = pa.Table.from_pandas(plain, schema=SCHEMA, preserve_index=False)
        ds.write_dataset(
            table, self.folder, format="parquet", partitioning=[*BLOCK],
            existing_data_behavior="overwrite_or_ignore",
            basename_template=f"{self.batches}-{{i}}.parquet",
        )  # fmt: skip
        self.batches += 1
        self.rows += len(rows)

    def parts(self) -> Iterator[pd.DataFrame]:
        """Give all rows: no measure of a unit is in two parts, and none is larger than must be."""
        if not self.batches:
            return
        whole = ds.dataset(self.folder, schema=SCHEMA, partitioning=[*BLOCK])
        paths = self.folder.glob("/".join("*" for _ in BLOCK))
        for block in sorted(path.relative_to(self.folder).parts for path in paths):
            of_block = whole.filter(
                (ds.field(BLOCK[0]) == block[0])
                & (ds.field(BLOCK[1]) == block[1])
                & (ds.field(BLOCK[2]) == block[2])
            )
            for codes in _shares(of_block):
                wanted = ds.field("unit_code").isin(codes)
                part: pd.DataFrame = of_block.to_table(filter=wanted).to_pandas()
                yield part


def _shares(block: ds.Dataset) -> Iterator[list[str]]:
    """Share out the units of a block, in order, so that each share can be held in memory."""
    units: Counter[str] = Counter()
    for batch in block.to_batches(columns=["unit_code"]):
        for each in batch["unit_code"].value_counts().to_pylist():
            units[each["values"]] += each["counts"]
    share: list[str] = []
    rows = 0
    for code in sorted(units):
        if share and rows + units[code] > MOST_ROWS:
            yield share
            share, rows = [], 0
        share.append(code)
        rows += units[code]
    yield share
