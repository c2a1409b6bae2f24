"""Take files in at several sizes, in a process of its own: rows per second, and the most memory."""

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import pyarrow.dataset as ds

from core.deliveries.delivery import DELIVERIES
from core.deliveries.store import TABLE
from core.ingest.ours import template_file
from core.owner.commands import LINE
from tests.benchmarks.report import heading, judged, row
from tests.core.deliveries import kills

BLOCK = 250_000  # rows that are turned into text at a time
MILLION = 1_000_000
LARGEST = 1_500.0  # MB
KILLS = 1_000
ABOUT = """title = "Mätning"
institution = "Exempeluniversitetet"
source = "Exempel"
drawn = 2026-01-01
population = "Alla"
"""


def run(sizes: tuple[float, ...] = (0.5, 5)) -> None:
    """Print what it takes to take in so many millions of rows as one file of the template."""
    heading("Intake", "rows, M", "file, MB", "minutes", "rows/s, k", "most memory, MB")
    for size in sizes:
        with tempfile.TemporaryDirectory() as folder:
            file = Path(folder) / "draget.csv"
            rows = write(file, round(size * MILLION))
            seconds, memory = _checked(Path(folder), file)
            row(
                "check", f"{rows / MILLION:.1f}", f"{file.stat().st_size / 1e6:.0f}",
                f"{seconds / 60:.1f}", f"{rows / seconds / 1e3:.0f}",
                judged(memory, LARGEST, ""),
            )  # fmt: skip


def run_kills() -> None:
    """Kill so many publications at random moments; the store opens every time."""
    with tempfile.TemporaryDirectory() as folder:
        published = kills.run(Path(folder), KILLS)
    heading("Kills", "killed", "published before")
    row("publish", str(KILLS), str(published))


def write(file: Path, rows: int) -> int:
    """Write the example's rows again and again, each time of other units; give how many."""
    table = ds.dataset(DELIVERIES / "exempeldata" / TABLE)
    written, copy = 0, 0
    with file.open("wb") as out:
        while written < rows:
            for batch in table.to_batches(batch_size=BLOCK):
                part = batch.to_pandas().head(rows - written)
                if copy:  # a municipality is one of 290, and no more of them can be made up
                    part = part[part["unit_type"] != "municipality"]
                    part = part.assign(unit_code=f"~{copy:03}" + part["unit_code"].astype(str))
                text = template_file.csv_of(template_file.rows_as_text(part))
                out.write(text if not written else text.split(b"\n", 1)[1])
                written += len(part)
                if written >= rows:
                    break
            copy += 1
    return written


def _checked(folder: Path, file: Path) -> tuple[float, float]:
    """Check a file from the command line; give seconds and megabytes."""
    about = folder / "about.toml"
    about.write_text(ABOUT, encoding="utf-8")
    work = [sys.executable, "-m", "core.owner", "check", str(file), "--about", str(about)]
    settings = {"STUDIEVAGAR_DELIVERIES": str(folder / LINE), "TMPDIR": str(folder)}
    start = time.perf_counter()
    with subprocess.Popen(work, env=os.environ | settings, stdout=subprocess.DEVNULL) as process:  # noqa: S603 our own words
        _, status, used = os.wait4(process.pid, 0)
    assert not status
    return time.perf_counter() - start, used.ru_maxrss / 1024
