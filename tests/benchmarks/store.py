"""Read selections and contents of the example, and of the same grown in a temporary folder."""

import hashlib
import tempfile
import time
from collections.abc import Callable
from functools import partial
from itertools import pairwise
from pathlib import Path

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from core.choice.contents import index
from core.deliveries.delivery import DELIVERIES, ROW_GROUP
from core.deliveries.store import (
    CONTENTS,
    MANIFEST,
    TABLE,
    TEXT,
    UNITS,
    Delivery,
    read_contents,
    read_delivery,
    read_rows,
    read_units,
)
from tests.benchmarks.report import heading, judged, percentile, row

TIMES = 30
STEP = 5
EXAMPLE = DELIVERIES / "exempeldata"
BLOCK = ("measure", "perspective", "unit_type")
PLACE = {
    "perspective": "outcomes", "measure": "residence_municipality", "unit_type": "degree",
}  # fmt: skip


def run(copies: int = STEP) -> None:
    """Print reading times for the example, and for up to `copies` times as many units."""
    small = read_delivery(EXAMPLE)
    with tempfile.TemporaryDirectory() as folder:
        grown = [_grown(Path(folder), small, times) for times in sorted({STEP, copies})]
        _print([small, *grown])


def _print(deliveries: list[Delivery]) -> None:
    checks = [_middle(partial(read_delivery, each.folder)) for each in deliveries]
    firsts = [_timed(partial(_read, each, "YSJUK")) for each in deliveries]
    selections = _selections(deliveries)
    contents = [_middle(partial(_contents, each)) for each in deliveries]
    heading(
        *("Reading", "rows, M", "MB", "check, ms", "first, ms", "p50, ms", "p95, ms", "× example"),
        *("contents, k", "contents, ms"),
    )
    base = percentile(selections[0], 0.5)
    for each, check, first, times, summary in zip(
        deliveries, checks, firsts, selections, contents, strict=True
    ):
        middle, late = (percentile(times, share) for share in (0.5, 0.95))
        row(
            each.id, f"{each.rows / 1e6:.1f}",
            f"{Path(str(each.folder), TABLE).stat().st_size / 1e6:.0f}",
            *(f"{seconds * 1000:.1f}" for seconds in (check, first, middle, late)),
            judged(middle / base, 2, ""), f"{len(read_contents(each)) / 1e3:.0f}",
            judged(summary * 1000, 500, ""),
        )  # fmt: skip


def _selections(deliveries: list[Delivery]) -> list[list[float]]:
    """Time one unit after another, the deliveries by turns."""
    units = [unit.code for unit in read_units(deliveries[0]).values() if unit.type == "degree"]
    times: list[list[float]] = [[] for _ in deliveries]
    for code in units[:TIMES]:
        for each, seconds in zip(deliveries, times, strict=True):
            seconds.append(_timed(partial(_read, each, code)))
    return times


def _read(delivery: Delivery, code: str) -> None:
    assert len(read_rows(delivery, **PLACE, unit_codes=(code,), years_after=1))


def _contents(delivery: Delivery) -> None:
    units = read_units(delivery)
    assert index(read_contents(delivery), units, delivery.institution).entries


def _timed(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def _middle(work: Callable[[], object]) -> float:
    return percentile([_timed(work) for _ in range(STEP)], 0.5)


def _grown(root: Path, example: Delivery, copies: int) -> Delivery:
    """Write the example with more units of the same kind."""
    folder = root / f"grown {copies} ×"
    folder.mkdir()
    (folder / UNITS).write_bytes((EXAMPLE / UNITS).read_bytes())
    manifest = (EXAMPLE / MANIFEST).read_text(encoding="utf-8")
    for name, checksum in ((TABLE, example.checksum), (CONTENTS, example.contents_checksum)):
        _grow(EXAMPLE / name, folder / name, copies)
        grown = hashlib.sha256((folder / name).read_bytes()).hexdigest()
        manifest = manifest.replace(checksum, grown)
    manifest = manifest.replace(f"rows = {example.rows}", f"rows = {example.rows * copies}")
    (folder / MANIFEST).write_text(manifest, encoding="utf-8")
    return read_delivery(folder)


def _grow(file: Path, target: Path, copies: int) -> None:
    """Write every unit's rows once for each copy, sorted as a delivery is, a little at a time."""
    schema = pq.read_schema(file)
    # The text is short as numbers in a dictionary, and long in full.
    table = pq.read_table(file, read_dictionary=TEXT)
    with pq.ParquetWriter(target, schema, compression="zstd") as writer:
        rest = table.slice(0, 0)
        for start, end in pairwise(_borders(table)):
            for copy in range(copies):
                rest = pa.concat_tables([rest, _renamed(table.slice(start, end - start), copy)])
                whole = rest.num_rows // ROW_GROUP * ROW_GROUP
                if whole:
                    writer.write_table(rest.slice(0, whole).cast(schema), row_group_size=ROW_GROUP)
                rest = rest.slice(whole)
        writer.write_table(rest.cast(schema))


def _borders(table: pa.Table) -> list[int]:
    """Give where a measure, perspective or kind of unit begins, and the end."""
    keys = table.select(list(BLOCK)).to_pandas().astype("str")
    starts = keys.ne(keys.shift()).any(axis=1)
    return [*starts[starts].index, len(keys)]


def _renamed(block: pa.Table, copy: int) -> pa.Table:
    if not copy:
        return block
    place = block.schema.get_field_index("unit_code")
    field = block.schema.field(place)
    # Every code begins with a tilde and a number: after all others, and in the copies' order.
    codes = pc.binary_join_element_wise(f"~{copy:03}", block["unit_code"].cast(pa.string()), "")
    return block.set_column(place, field, codes.dictionary_encode().cast(field.type))
