"""Read one selection from the example, and from the same grown in a temporary folder."""

import hashlib
import shutil
import tempfile
import time
from collections.abc import Callable
from functools import partial
from itertools import pairwise
from pathlib import Path

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from core.delivery import DELIVERIES, ROW_GROUP
from core.store import MANIFEST, TABLE, Delivery, read_contents, read_delivery, read_rows
from tests.benchmarks.report import heading, judged, percentile, row

TIMES = 30
EXAMPLE = DELIVERIES / "exempeldata"
BLOCK = ("measure", "perspective", "unit_type")


def run(copies: int = 5) -> None:
    """Print reading times for the example and for `copies` times as many units."""
    small = read_delivery(EXAMPLE)
    with tempfile.TemporaryDirectory() as folder:
        large = _grown(Path(folder), copies)
        times: dict[str, list[float]] = {small.id: [], large.id: []}
        for _ in range(TIMES):
            for each in (small, large):
                times[each.id].append(_timed(partial(_read, each)))
        contents = [_timed(partial(read_contents, each)) for each in (small, large)]
        megabytes = [(each.folder / TABLE).stat().st_size / 1e6 for each in (small, large)]
    base = percentile(times[small.id], 0.5)
    heading("Reading", "rows, M", "MB", "p50 ms", "p95 ms", "× example", "contents, s")
    for each, summary, size in zip((small, large), contents, megabytes, strict=True):
        middle, late = (percentile(times[each.id], share) for share in (0.5, 0.95))
        row(
            each.id, f"{each.rows / 1e6:.1f}", f"{size:.0f}", f"{middle * 1000:.1f}",
            f"{late * 1000:.1f}", judged(middle / base, 2, ""), f"{summary:.1f}",
        )  # fmt: skip


def _read(delivery: Delivery) -> None:
    found = read_rows(
        delivery, perspective="outcomes", measure="residence_municipality",
        unit_type="degree", unit_codes=("YSJUK",), years_after=1,
    )  # fmt: skip
    assert len(found)


def _timed(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def _grown(root: Path, copies: int) -> Delivery:
    """Write the example with more units of the same kind, sorted as a delivery is."""
    folder = root / f"grown {copies} ×"
    folder.mkdir()
    table = pq.read_table(EXAMPLE / TABLE)
    with pq.ParquetWriter(folder / TABLE, table.schema, compression="zstd") as writer:
        for start, end in pairwise(_borders(table)):
            block = table.slice(start, end - start)
            more = [block, *(_renamed(block, copy) for copy in range(1, copies))]
            writer.write_table(pa.concat_tables(more), row_group_size=ROW_GROUP)
    shutil.copy(EXAMPLE / "units.csv", folder)
    checksum = hashlib.sha256((folder / TABLE).read_bytes()).hexdigest()
    manifest = (EXAMPLE / MANIFEST).read_text(encoding="utf-8")
    old = read_delivery(EXAMPLE)
    manifest = manifest.replace(old.checksum, checksum)
    manifest = manifest.replace(f"rows = {old.rows}", f"rows = {table.num_rows * copies}")
    (folder / MANIFEST).write_text(manifest, encoding="utf-8")
    return read_delivery(folder)


def _borders(table: pa.Table) -> list[int]:
    """Give where a measure, perspective or kind of unit begins, and the end."""
    keys = table.select(list(BLOCK)).to_pandas()
    starts = keys.ne(keys.shift()).any(axis=1)
    return [*starts[starts].index, len(keys)]


def _renamed(block: pa.Table, copy: int) -> pa.Table:
    place = block.schema.get_field_index("unit_code")
    field = block.schema.field(place)
    # Every code begins with a tilde and a number: after all others, and in the copies' order.
    codes = pc.binary_join_element_wise(f"~{copy:03}", block["unit_code"].cast(pa.string()), "")
    return block.set_column(place, field, codes.cast(field.type))
